import { describe, expect, it } from 'vitest';
import type { Acting, Role } from '../access/index.ts';
import { type AnyRecord, recordSet } from '../records/index.ts';
import { aRecord } from './example-records.ts';
import { isOfApprovedEdition, mayBringPlanEdition } from './plan-edition-policy.ts';
import { coveredBy, editionsOfPlan } from './plan-edition-standing.ts';

const both = (cy: string, en: string) => ({ cy, en });
const title = both('Y cynllun i ti', 'The plan for you');

function edition(code: string, values: AnyRecord['values'] = {}): AnyRecord {
  return aRecord('plan-edition', code, {
    title,
    plan: 'PL1',
    audience: 'young-people',
    state: 'approved',
    approvedBy: 'B1',
    approvedOn: '2026-03-19',
    ...values,
  });
}

function part(code: string, values: AnyRecord['values'] = {}): AnyRecord {
  return aRecord('plan-edition-section', code, {
    edition: 'ED1',
    title,
    text: both('Testun.', 'Text.'),
    ...values,
  });
}

function lacksOf(...records: readonly AnyRecord[]) {
  return editionsOfPlan(recordSet(records), 'PL1').map(({ lacking }) => lacking.map(({ lack }) => lack));
}

describe('whether an edition of a plan may go out', () => {
  it('lets out one that is approved and whole in both languages', () => {
    expect(lacksOf(edition('ED1'), part('EA1'))).toEqual([[]]);
  });

  it('keeps in one that nobody approved, or of which nobody knows who did', () => {
    expect(lacksOf(edition('ED1', { state: 'in-review' }), part('EA1'))).toEqual([['not-approved']]);
    expect(lacksOf(edition('ED1', { approvedOn: null }), part('EA1'))).toEqual([['approval-incomplete']]);
  });

  it('keeps in one without parts, and one with a text in a single language', () => {
    expect(lacksOf(edition('ED1'))).toEqual([['no-sections']]);
    expect(lacksOf(edition('ED1'), part('EA1', { text: both('Testun.', '') }))).toEqual([['text-missing']]);
    expect(lacksOf(edition('ED1', { testedWith: both('', 'A forum') }), part('EA1'))).toEqual([
      ['text-missing'],
    ]);
  });

  it('keeps in one whose text was left behind in one language, and says which', () => {
    const [standing] = editionsOfPlan(
      recordSet([edition('ED1'), { ...part('EA1'), lookAgain: ['text.cy'] }]),
      'PL1',
    );
    expect(standing?.lacking).toEqual([
      {
        lack: 'text-to-look-at-again',
        kind: 'plan-edition-section',
        code: 'EA1',
        field: 'text',
        language: 'cy',
      },
    ]);
  });

  it('lets out neither of two for the same readers', () => {
    const lacks = lacksOf(edition('ED1'), part('EA1'), edition('ED2'), part('EA2', { edition: 'ED2' }));
    expect(lacks).toEqual([['not-the-only-one'], ['not-the-only-one']]);
  });

  it('tells its parts in their order, and what of the plan they stand for once', () => {
    const [standing] = editionsOfPlan(
      recordSet([
        edition('ED1'),
        part('EA1', { position: 2, sections: ['T1'], outcomes: ['O1'] }),
        part('EA2', { position: 1, sections: ['T5', 'T1'] }),
      ]),
      'PL1',
    );
    expect(standing?.sections.map(({ code }) => code)).toEqual(['EA2', 'EA1']);
    expect(standing && coveredBy(standing).map(({ code }) => code)).toEqual(['T5', 'T1', 'O1']);
  });
});

function person(role: Role, organisation: string | null): Acting {
  return {
    person: { id: '1', name: 'Nia', email: 'nia@example.org' },
    role,
    organisation,
  } as unknown as Acting;
}

describe('who may write and approve an edition of a plan', () => {
  const unsaid = { approvedBy: null, approvedOn: null };
  const draft = edition('ED1', { state: 'draft', ...unsaid });
  const approved = edition('ED1');

  it('lets whoever runs the plan write it and send it for review, but not approve it', () => {
    const coordinator = person('coordinator', null);
    expect(mayBringPlanEdition(coordinator, null, draft.values)).toBe(true);
    expect(mayBringPlanEdition(coordinator, draft, { ...draft.values, state: 'in-review' })).toBe(true);
    expect(mayBringPlanEdition(coordinator, draft, approved.values)).toBe(false);
    expect(mayBringPlanEdition(coordinator, draft, { ...draft.values, approvedBy: 'B1' })).toBe(false);
  });

  it('lets people of a body record its approval, and no other body’s', () => {
    expect(mayBringPlanEdition(person('clerk', 'B1'), draft, approved.values)).toBe(true);
    expect(mayBringPlanEdition(person('clerk', 'B2'), draft, approved.values)).toBe(false);
    expect(mayBringPlanEdition(person('viewer', 'B1'), draft, approved.values)).toBe(false);
  });

  it('changes what was approved only by taking it back to a draft', () => {
    const renamed = { ...approved.values, title: both('Arall', 'Other') };
    expect(mayBringPlanEdition(person('clerk', 'B1'), approved, renamed)).toBe(false);
    expect(mayBringPlanEdition(person('coordinator', null), approved, renamed)).toBe(false);
    expect(mayBringPlanEdition(person('coordinator', null), approved, draft.values)).toBe(true);
    expect(mayBringPlanEdition(person('delivery-lead', 'B1'), approved, draft.values)).toBe(true);
    expect(mayBringPlanEdition(person('delivery-lead', 'B2'), approved, draft.values)).toBe(false);
  });

  it('holds the parts of an approved edition, also against being moved out of it', () => {
    const records = recordSet([approved, edition('ED2', { state: 'draft', ...unsaid })]);
    expect(isOfApprovedEdition(part('EA1'), { edition: 'ED2' }, records)).toBe(true);
    expect(isOfApprovedEdition(part('EA1', { edition: 'ED2' }), null, records)).toBe(false);
  });
});
