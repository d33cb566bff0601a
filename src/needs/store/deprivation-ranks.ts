import type { Evidence, ObservationColumns } from '../../evidence/store/index.ts';
import type { Area } from '../../geography/index.ts';

/** Where small areas of one type stand by deprivation, by code: 1 is the most deprived. */
export type RanksOfType = (type: string, areas: readonly Area[]) => ReadonlyMap<string, number>;

const deprivationDatasets = /deprivation|amddifadedd|wimd|malc/i;
const rankMeasures = /(^|[-_ ])rank$/i;
const wholeIndex = /^(wimd|malc|overall|all|)$/i;
const nowhere: ReadonlyMap<string, number> = new Map();

/**
 * Where small areas stand by the index of deprivation, if a dataset of it has been imported for their codes. Read once
 * for each type of area, whatever is asked.
 *
 * @returns what reads the ranks of the types named; afterwards they are there without waiting
 * @source NEED-22, EQ-02
 */
export function deprivationRanks(evidence: Evidence): (types: readonly string[]) => Promise<RanksOfType> {
  const known = new Map<string, readonly ReadonlyMap<string, number>[]>();
  return async (types) => {
    for (const type of types) {
      if (!known.has(type)) known.set(type, await ranksOf(evidence, type));
    }
    return (type, areas) =>
      known.get(type)?.find((ranks) => areas.some(({ code }) => ranks.has(code))) ?? nowhere;
  };
}

/** The ranks of each dataset that has any for areas of this type. */
async function ranksOf(evidence: Evidence, type: string): Promise<readonly ReadonlyMap<string, number>[]> {
  const all = await evidence.datasets();
  const named = all.filter(({ description: { id, title } }) =>
    deprivationDatasets.test(`${id} ${title.en} ${title.cy}`),
  );
  const found: ReadonlyMap<string, number>[] = [];
  for (const { description } of named) {
    for (const columns of await rankColumns(evidence, description.id, type)) found.push(ranksIn(columns));
  }
  return found.filter((ranks) => ranks.size > 0);
}

/** The figures of a dataset that are ranks; nothing where it has none for this type. */
async function rankColumns(
  evidence: Evidence,
  dataset: string,
  areaType: string,
): Promise<readonly ObservationColumns[]> {
  const release = await evidence.latestRelease(dataset);
  const measures = release?.measures.filter((measure) => rankMeasures.test(measure)) ?? [];
  const hasRanks = release?.areaTypes.includes(areaType) && measures.length > 0;
  return release && hasRanks ? [await evidence.columns(release, { measures, areaType })] : [];
}

/** Ranks in the whole index, of its latest period. */
function ranksIn(columns: ObservationColumns): ReadonlyMap<string, number> {
  const rows = Array.from({ length: columns.rows }, (_, row) => row).filter(
    (row) =>
      !Number.isNaN(columns.value[row] ?? Number.NaN) &&
      [...columns.breakdowns.values()].every(({ texts, numbers }) =>
        wholeIndex.test(texts[numbers[row] as number] ?? ''),
      ),
  );
  const startOf = (period: number | undefined) => columns.periods[period ?? -1]?.periodStart;
  const last = rows.reduce((latest, row) => Math.max(latest, columns.period[row] as number), -1);
  return new Map(
    rows
      .filter((row) => startOf(columns.period[row]) === startOf(last))
      .map((row) => [
        columns.area.texts[columns.area.numbers[row] as number] ?? '',
        columns.value[row] as number,
      ]),
  );
}
