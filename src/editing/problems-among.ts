import { formulaProblemsOf, performanceMeasureDefinition } from '../performance/index.ts';
import { type AnyRecord, type Problem, type RecordSet, recordSet } from '../records/index.ts';
import { challengeDefinition, challengeProblems } from '../turning/index.ts';

/**
 * What stands in the way of saving records, beyond what each field says by itself: formulas that cannot be worked out
 * beside the other measures, challenges that are said to be decided and have no decision. Each problem names its record,
 * field and column.
 *
 * @param others - what the partnership has already; null where there is nothing
 * @source PERF-08; issue 5, "calculated measures with formula, inputs, missing inputs"
 */
export function problemsAmong(saved: readonly AnyRecord[], others: RecordSet | null): readonly Problem[] {
  const records = recordSet(saved);
  return [
    ...formulaProblemsOf(
      records.all(performanceMeasureDefinition),
      others?.all(performanceMeasureDefinition) ?? [],
    ),
    ...records.ofKind(challengeDefinition.kind).flatMap(challengeProblems),
  ];
}
