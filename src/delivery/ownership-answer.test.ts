import { describe, expect, it } from 'vitest';
import { mayBringOwnership, type Ownership, ownershipDefinition } from '../plan/index.ts';
import { emptyValue } from '../records/index.ts';
import { answerOwnership, mayAnswer } from './ownership-answer.ts';

const empty = Object.fromEntries(ownershipDefinition.fields.map((field) => [field.name, emptyValue(field)]));
const ownership = {
  kind: 'ownership',
  code: 'OW1',
  revision: 1,
  withdrawn: false,
  lookAgain: [],
  values: {
    ...empty,
    action: 'A1',
    organisation: 'B1',
    person: 'mair@b1.example',
    state: 'asked',
    askedOn: '2026-03-02',
    remindedOn: '2026-03-09',
  },
} as unknown as Ownership;

const none = { reason: { cy: '', en: '' }, to: { organisation: '', person: '' } };

describe('an answer', () => {
  it('is kept with its day', () => {
    const given = answerOwnership(ownership, { ...none, answer: 'accepted' }, '2026-03-12');
    expect(given.ok && given.value).toMatchObject({
      answered: { state: 'accepted', answeredOn: '2026-03-12' },
      asked: null,
    });
  });

  it('needs a reason when it is no, in one language at least', () => {
    const refuse = (cy: string) =>
      answerOwnership(ownership, { ...none, answer: 'declined', reason: { cy, en: '' } }, '2026-03-12');
    expect(refuse('  ')).toMatchObject({ ok: false, problems: [{ code: 'ownership.no-reason' }] });
    expect(refuse('Nid ni.').ok).toBe(true);
  });

  it('asks the next afresh when it is handed on: nothing of the silence goes with it', () => {
    const to = { organisation: 'B2', person: ' sion@b2.example ' };
    const given = answerOwnership(ownership, { ...none, answer: 'handed-on', to }, '2026-03-12');
    expect(given.ok && given.value.asked).toMatchObject({
      action: 'A1',
      organisation: 'B2',
      person: 'sion@b2.example',
      state: 'asked',
      askedOn: '2026-03-12',
      remindedOn: null,
    });
  });

  it('cannot be handed to the one who was asked, nor to nobody', () => {
    const handOn = (organisation: string, person: string) => {
      const given = answerOwnership(
        ownership,
        { ...none, answer: 'handed-on', to: { organisation, person } },
        '2026-03-12',
      );
      return given.ok ? [] : given.problems.map(({ code }) => code);
    };
    expect(handOn('B1', 'mair@b1.example')).toEqual(['ownership.handed-to-self']);
    expect(handOn('', '')).toEqual(['ownership.nobody-named']);
    expect(handOn('B1', 'another@b1.example')).toEqual([]);
  });
});

describe('who answers', () => {
  it('is the person asked or whoever answers for the organisation, and nobody else', () => {
    const may = (email: string, role: Parameters<typeof mayAnswer>[0]['role'], organisation: string | null) =>
      mayAnswer({ email, role, organisation }, ownership);
    expect(may('MAIR@b1.example', 'viewer', null)).toBe(true);
    expect(may('x@b1.example', 'delivery-lead', 'B1')).toBe(true);
    expect(may('x@b1.example', 'clerk', 'B1')).toBe(true);
    expect(may('x@b1.example', 'viewer', 'B1')).toBe(false);
    expect(may('x@b2.example', 'delivery-lead', 'B2')).toBe(false);
    expect(may('c@sir.example', 'coordinator', null)).toBe(false);
  });

  it('is not whoever runs the plan: they ask, ask another, and take back what nobody answered', () => {
    const acting = (role: 'coordinator' | 'delivery-lead', organisation: string | null) => ({
      actor: { id: 'x', name: 'X', language: 'cy' as const, memberships: [] },
      partnershipId: 'sir',
      role,
      organisation,
    });
    const coordinator = acting('coordinator', null);
    expect(mayBringOwnership(coordinator, null, ownership.values)).toBe(true);
    expect(mayBringOwnership(coordinator, ownership, null)).toBe(true);
    expect(mayBringOwnership(coordinator, ownership, { ...ownership.values, state: 'handed-on' })).toBe(true);
    expect(mayBringOwnership(coordinator, ownership, { ...ownership.values, state: 'accepted' })).toBe(false);
    expect(mayBringOwnership(coordinator, ownership, { ...ownership.values, state: 'declined' })).toBe(false);
    const lead = acting('delivery-lead', 'B1');
    expect(mayBringOwnership(lead, ownership, { ...ownership.values, state: 'accepted' })).toBe(true);
    expect(mayBringOwnership(lead, ownership, { ...ownership.values, organisation: 'B2' })).toBe(false);
  });
});
