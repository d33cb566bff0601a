import type { AreaType } from '../../geography/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import type { DatasetDescription } from '../dataset.ts';
import { type CataloguedRelease, datasetOf, latestReleaseOf } from './catalogue.ts';
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
  plan: ReadingPlan,
): Promise<Problem[]> {
  if (confirmDefinition) return [];
  const { description, definitionHash, known } = plan;
  const earlier = await datasetOf(db, partnership, description.id);
  if (!earlier || earlier.definitionHash === definitionHash) return [];
  const release = await latestReleaseOf(db, partnership, description.id);
  const values = { dataset: description.id, ...whatChanges(plan, earlier.description, release) };
  return [problem('evidence.definition-changed', { file: known.file }, values)];
}

/** Each part of what a dataset means as it was and as it would be; `none` where it stays. */
function whatChanges(
  { description, mapping, shape }: ReadingPlan,
  before: DatasetDescription,
  release: CataloguedRelease | undefined,
): Record<string, string> {
  const part = (name: string, was: readonly string[], is: readonly string[]) => {
    const [wasSaid, isSaid] = [was, is].map((all) => (all.length === 0 ? '–' : all.join(', ')));
    const isSame = wasSaid === isSaid;
    return {
      [`${name}Before`]: isSame ? 'none' : `${wasSaid}`,
      [`${name}After`]: isSame ? 'none' : `${isSaid}`,
    };
  };
  const listed = (text: string) => (text === '' ? [] : [text]);
  const found = release?.areaTypes ?? [];
  const described = release?.measureDescriptions ?? {};
  const otherwise = [...mapping.measures]
    .filter(([code, now]) => JSON.stringify(described[code]) !== JSON.stringify(now))
    .map(([code]) => code);
  const isRedefined = JSON.stringify(before.definition) !== JSON.stringify(description.definition);
  return {
    ...part('unit', listed(before.unit), listed(description.unit)),
    ...part('breakdowns', release?.breakdowns ?? [], shape.dimensions),
    // What a mapping allows may be more than a release has.
    ...part(
      'areas',
      found,
      found.every((type) => mapping.areaTypes.includes(type as AreaType)) ? found : mapping.areaTypes,
    ),
    measures: otherwise.join(', ') || 'none',
    definition: isRedefined ? 'changed' : 'none',
  };
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
