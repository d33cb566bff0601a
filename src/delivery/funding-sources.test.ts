import { expect, it } from 'vitest';
import { actionDefinition, resourceDefinition } from '../plan/index.ts';
import {
  type AnyRecord,
  emptyValue,
  type FieldValue,
  type RecordDefinition,
  recordSet,
} from '../records/index.ts';
import { fundingSources } from './funding-sources.ts';

function a(
  definition: RecordDefinition,
  code: string,
  values: Readonly<Record<string, FieldValue>>,
): AnyRecord {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  const { kind } = definition;
  return { kind, code, revision: 1, withdrawn: false, lookAgain: [], values: { ...empty, ...values } };
}

const money = (code: string, amountPence: number, values: Readonly<Record<string, FieldValue>>) =>
  a(resourceDefinition, code, { financialYear: '2026-27', amountPence, ...values });

it('money of a year is told by core budgets and grants, by fund, and by how much of the core budgets prevents', () => {
  const [year, ...others] = fundingSources(
    recordSet([
      a(actionDefinition, 'A1', { prevention: 'prevention' }),
      a(actionDefinition, 'A2', { prevention: 'reactive' }),
      money('R1', 300, { action: 'A1', funding: 'core' }),
      money('R2', 500, { action: 'A2', funding: 'core' }),
      money('R3', 200, { action: 'A2', funding: 'core', prevention: 'early-intervention' }),
      money('R4', 70, { action: 'A1', funding: 'grant', fund: 'flying-start' }),
      money('R5', 30, { action: 'A1', funding: 'grant', fund: 'flying-start' }),
      money('R6', 9, { action: 'A1', funding: 'grant', fund: 'cymorth' }),
      money('R7', 4, { action: 'A1' }),
      money('R8', 4, { action: 'A1', financialYear: '' }),
    ]),
  );
  expect(year).toEqual({
    year: '2026-27',
    core: 1000,
    grant: 109,
    unsaid: 4,
    corePreventing: { numerator: 500, denominator: 1000 },
    funds: [
      { fund: 'cymorth', planned: 9 },
      { fund: 'flying-start', planned: 100 },
    ],
  });
  expect(others).toEqual([]);
});
