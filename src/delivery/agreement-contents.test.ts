import { describe, expect, it } from 'vitest';
import {
  actionDefinition,
  milestoneDefinition,
  outcomeDefinition,
  resourceDefinition,
  serviceAgreementDefinition,
} from '../plan/index.ts';
import { emptyValue, type RecordDefinition, type RecordOf, recordSet } from '../records/index.ts';
import { agreementContents } from './agreement-contents.ts';

function record<D extends RecordDefinition>(definition: D, code: string, values: object): RecordOf<D> {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  const held = { kind: definition.kind, code, revision: 1, withdrawn: false, lookAgain: [] };
  return { ...held, values: { ...empty, ...values } } as unknown as RecordOf<D>;
}

const agreement = record(serviceAgreementDefinition, 'SA1', {
  outcomes: ['O3'],
  actions: ['A12', 'A17'],
  otherBoards: { cy: 'Bwrdd Bro Elen; Bwrdd y Mynydd', en: 'Bro Elen Board; Mynydd Board' },
});
const records = recordSet([
  agreement,
  record(outcomeDefinition, 'O3', {}),
  record(outcomeDefinition, 'O4', {}),
  record(actionDefinition, 'A12', { outcomes: ['O3'] }),
  record(actionDefinition, 'A17', { outcomes: ['O3'] }),
  record(actionDefinition, 'A18', { outcomes: ['O3'] }),
  record(milestoneDefinition, 'M2', { action: 'A12', dueOn: '2027-03-31' }),
  record(milestoneDefinition, 'M1', { action: 'A12', dueOn: '2026-09-30' }),
  record(milestoneDefinition, 'M9', { action: 'A18', dueOn: '2026-09-30' }),
  record(resourceDefinition, 'R1', { action: 'A12', amountPence: 120_000_00 }),
  record(resourceDefinition, 'R2', { action: 'A17', amountPence: 30_000_00 }),
  record(resourceDefinition, 'R9', { action: 'A18', amountPence: 1 }),
]);
const contents = agreementContents(records, agreement);

describe('a Local Service Agreement', () => {
  it('is the actions chosen of the plan, and nothing else of it', () => {
    expect(contents.actions.map(({ action }) => action.code)).toEqual(['A12', 'A17']);
    expect(contents.outcomes.map(({ code }) => code)).toEqual(['O3']);
  });

  it('has the milestones of its actions in the order of time, and their money together', () => {
    expect(contents.actions.map(({ milestones }) => milestones.map(({ code }) => code))).toEqual([
      ['M1', 'M2'],
      [],
    ]);
    expect(contents.plannedPence).toBe(150_000_00);
  });

  it('names the other boards of an agreement between several', () => {
    expect(contents.otherBoards).toEqual({
      cy: ['Bwrdd Bro Elen', 'Bwrdd y Mynydd'],
      en: ['Bro Elen Board', 'Mynydd Board'],
    });
  });
});
