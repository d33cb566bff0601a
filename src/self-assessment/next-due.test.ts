import { expect, it } from 'vitest';
import { emptyValue, type FieldValue, recordSet } from '../records/index.ts';
import { nextSelfAssessmentDue } from './next-due.ts';
import { selfAssessmentDefinition } from './self-assessment.ts';

function rounds(...closes: readonly string[]) {
  return recordSet(
    closes.map((closesOn, at) => ({
      kind: selfAssessmentDefinition.kind,
      code: `HA${at + 1}`,
      revision: 1,
      withdrawn: false,
      lookAgain: [],
      values: {
        ...Object.fromEntries(
          selfAssessmentDefinition.fields.map((field): [string, FieldValue] => [
            field.name,
            emptyValue(field),
          ]),
        ),
        closesOn,
      },
    })),
  );
}

it('the next self-assessment is due two years after the last that is over', () => {
  expect(nextSelfAssessmentDue(rounds('2024-10-25', '2026-10-23'), '2026-11-01')).toBe('2028-10-23');
  expect(nextSelfAssessmentDue(rounds('2024-10-25', '2026-12-01'), '2026-11-01')).toBe('2026-10-25');
  expect(nextSelfAssessmentDue(rounds(), '2026-11-01')).toBeNull();
});
