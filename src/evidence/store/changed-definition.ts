import { type Problem, problem } from '../../records/index.ts';
import { datasetOf, latestReleaseOf } from './catalogue.ts';
import type { Converted } from './conversion.ts';
import type { ImportRequest } from './import-report.ts';
import type { ReadingPlan } from './reading-plan.ts';

/** Problems that are no longer any once somebody confirms that the definition of the dataset has changed. */
export const definitionProblems: readonly string[] = [
  'evidence.definition-changed',
  'evidence.measures-added',
  'evidence.measures-gone',
];

/** Whether reading a file so would change what its dataset means, as far as can be told before its rows are read. */
export async function changedDefinition(
  { db, partnership, confirmDefinition }: ImportRequest,
  { description, definitionHash, known }: ReadingPlan,
): Promise<Problem[]> {
  if (confirmDefinition) return [];
  const earlier = await datasetOf(db, partnership, description.id);
  if (!earlier || earlier.definitionHash === definitionHash) return [];
  return [problem('evidence.definition-changed', { file: known.file }, { dataset: description.id })];
}

/** Measures in the rows that the latest release of the dataset does not have, and the other way round. */
export async function changedMeasures(
  { db, partnership, confirmDefinition }: ImportRequest,
  { description, known }: ReadingPlan,
  converted: Converted,
): Promise<Problem[]> {
  if (confirmDefinition || !converted.parquet) return [];
  const earlier = await latestReleaseOf(db, partnership, description.id);
  if (!earlier) return [];
  const changes = [
    ['evidence.measures-added', converted.measures.filter((one) => !earlier.measures.includes(one))],
    ['evidence.measures-gone', earlier.measures.filter((one) => !converted.measures.includes(one))],
  ] as const;
  return changes
    .filter(([, measures]) => measures.length > 0)
    .map(([code, measures]) =>
      problem(code, { file: known.file }, { dataset: description.id, measures: measures.join(', ') }),
    );
}
