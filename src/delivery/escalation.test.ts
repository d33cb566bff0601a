import { describe, expect, it } from 'vitest';
import { partnershipDefinition, seatDefinition } from '../partnership/index.ts';
import { ownershipDefinition } from '../plan/index.ts';
import { emptyValue, type FieldValue, type RecordDefinition, recordSet } from '../records/index.ts';
import { escalationsDue, silenceLimits, silences, usualSilence } from './escalation.ts';
import { occasionsOf } from './silence-told.ts';

function aRecord(definition: RecordDefinition, code: string, given: Readonly<Record<string, FieldValue>>) {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  return {
    kind: definition.kind,
    code,
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values: { ...empty, ...given },
  };
}

const seats = [
  aRecord(seatDefinition, 'S1', { organisation: 'B1', role: 'member', seniority: 'senior-manager' }),
  aRecord(seatDefinition, 'S2', { organisation: 'B1', role: 'member', seniority: 'chief-executive' }),
  aRecord(seatDefinition, 'S3', { organisation: 'B1', role: 'observer', seniority: 'chief-executive' }),
];
const asked = {
  action: 'A1',
  organisation: 'B1',
  person: 'mair@b1.example',
  state: 'asked',
  askedOn: '2026-03-02',
};

function records(given: Readonly<Record<string, FieldValue>> = {}) {
  return recordSet([...seats, aRecord(ownershipDefinition, 'OW1', { ...asked, ...given })]);
}

describe('silence', () => {
  it('goes a step further on each day that is set, and never twice', () => {
    const steps = (on: string, given: Readonly<Record<string, FieldValue>> = {}) =>
      escalationsDue(records(given), usualSilence, on).flatMap(({ taken }) => taken);
    expect(steps('2026-03-08')).toEqual([]);
    expect(steps('2026-03-09')).toEqual(['reminder']);
    expect(steps('2026-03-16', { remindedOn: '2026-03-09' })).toEqual(['seat']);
    expect(steps('2026-03-30', { remindedOn: '2026-03-09', escalatedOn: '2026-03-16' })).toEqual(['board']);
    const all = { remindedOn: '2026-03-09', escalatedOn: '2026-03-16', boardOn: '2026-03-30' };
    expect(steps('2027-03-30', all)).toEqual([]);
  });

  it('makes up for days on which nobody ran the program, and keeps the day on which it did', () => {
    const [late] = escalationsDue(records(), usualSilence, '2026-04-20');
    expect(late?.taken).toEqual(['reminder', 'seat', 'board']);
    expect(late?.values).toMatchObject({
      remindedOn: '2026-04-20',
      escalatedOn: '2026-04-20',
      boardOn: '2026-04-20',
    });
  });

  it('reaches the seat most able to move the organisation, and no observer', () => {
    const [late] = escalationsDue(records(), usualSilence, '2026-03-16');
    expect(late?.values.escalatedTo).toBe('S2');
  });

  it('passes an organisation that has no seat on to the board', () => {
    const [late] = escalationsDue(records({ organisation: 'B9' }), usualSilence, '2026-04-20');
    expect(late?.taken).toEqual(['reminder', 'board']);
    expect(late?.values.escalatedTo).toBeNull();
  });

  it.each(['accepted', 'declined', 'handed-on'])('is over when it was %s', (state) => {
    expect(escalationsDue(records({ state }), usualSilence, '2027-01-01')).toEqual([]);
  });

  it('waits as many days as the partnership has set', () => {
    const partnership = aRecord(partnershipDefinition, 'sir', { ownerReminderDays: 3 });
    const set = recordSet([partnership]).one(partnershipDefinition, 'sir');
    expect(silenceLimits(set)).toEqual({ ...usualSilence, reminder: 3 });
  });
});

describe('who is told of silence', () => {
  const told = (given: Readonly<Record<string, FieldValue>>, person: Parameters<typeof occasionsOf>[1]) => {
    const [standing] = silences(records(given), usualSilence);
    return standing ? occasionsOf(standing, person) : null;
  };
  const mair = { email: 'Mair@b1.example', role: 'delivery-lead', organisation: 'B1' } as const;
  const colleague = { email: 'sion@b1.example', role: 'viewer', organisation: 'B1' } as const;
  const coordinator = { email: 'c@sir.example', role: 'coordinator', organisation: null } as const;
  const allSteps = { remindedOn: '2026-03-09', escalatedOn: '2026-03-16', boardOn: '2026-03-30' };

  it('is the person asked, by whatever capitals their address is written', () => {
    expect(told({}, mair)).toEqual(['asked']);
    expect(told(allSteps, mair)).toEqual(['asked', 'reminder']);
  });

  it('is the rest of the organisation only once it has gone up, and the coordinator last', () => {
    expect(told({}, colleague)).toEqual([]);
    expect(told(allSteps, colleague)).toEqual(['seat']);
    expect(told({ remindedOn: '2026-03-09' }, coordinator)).toEqual([]);
    expect(told(allSteps, coordinator)).toEqual(['board']);
  });

  it('is whoever answers for the organisation where no person was named', () => {
    expect(told({ person: '' }, { ...mair, email: 'other@b1.example' })).toEqual(['asked']);
    expect(told({ person: '' }, colleague)).toEqual([]);
  });
});
