import type { Evidence, ObservationColumns } from '../../evidence/store/index.ts';
import {
  type Area,
  type AreaRegister,
  type AreaType,
  areaTypeNamed,
  areaTypes,
  carriedRanks,
  kindOf,
} from '../../geography/index.ts';
import type { DeprivationRanks } from '../analysis/inequality.ts';

/** Where small areas of one type stand by deprivation; nothing where no dataset says. */
export type RanksOfType = (type: string, areas: readonly Area[]) => DeprivationRanks | null;

export const noRanks: RanksOfType = () => null;

const deprivationDatasets = /deprivation|amddifadedd|wimd|malc/i;
const rankMeasures = /(^|[-_ ])rank$/i;
const wholeIndex = /^(wimd|malc|overall|all|)$/i;

/**
 * Where small areas stand by the index of deprivation: by a dataset for their own codes, else by one for those of an older
 * list (the newest such), carried over by the lookups. Read once for each type of area, whatever is asked.
 *
 * @returns what reads the ranks of the types named; afterwards they are there without waiting
 * @source NEED-22, EQ-02; docs/methods.md, Ranks of deprivation carried to newer areas
 */
export function deprivationRanks(
  evidence: Evidence,
  register: AreaRegister,
): (types: readonly string[]) => Promise<RanksOfType> {
  const known = new Map<string, readonly DeprivationRanks[]>();
  return async (types) => {
    for (const type of types) {
      if (!known.has(type)) known.set(type, await ranksOf(evidence, register, type));
    }
    return (type, areas) =>
      known.get(type)?.find(({ ranks }) => areas.some(({ code }) => ranks.has(code))) ?? null;
  };
}

/** The ranks there are for areas of a type: their own, then those of older lists, the newest first. */
async function ranksOf(
  evidence: Evidence,
  register: AreaRegister,
  name: string,
): Promise<readonly DeprivationRanks[]> {
  const newer = areaTypeNamed(name);
  if (!newer) return [];
  const found: DeprivationRanks[] = [];
  for (const type of [newer, ...olderLists(newer)]) {
    const told = await toldFor(evidence, type);
    found.push(...(type === newer ? told : told.map((each) => carriedTo(register, each, type, newer))));
  }
  return found.filter(({ ranks }) => ranks.size > 0);
}

function olderLists(newer: AreaType): readonly AreaType[] {
  return areaTypes
    .slice(0, areaTypes.indexOf(newer))
    .filter((type) => kindOf(type) === kindOf(newer))
    .toReversed();
}

function carriedTo(
  register: AreaRegister,
  told: DeprivationRanks,
  older: AreaType,
  newer: AreaType,
): DeprivationRanks {
  const carried = carriedRanks(register, told.ranks, older, newer);
  return { ...told, carried, ranks: new Map([...carried].map(([code, { rank }]) => [code, rank])) };
}

/** The ranks of each dataset that has any for areas of this very type. */
async function toldFor(evidence: Evidence, areaType: AreaType): Promise<readonly DeprivationRanks[]> {
  const named = (await evidence.datasets()).filter(({ description: { id, title } }) =>
    deprivationDatasets.test(`${id} ${title.en} ${title.cy}`),
  );
  const found: DeprivationRanks[] = [];
  for (const { description } of named) {
    const release = await evidence.latestRelease(description.id);
    const measures = release?.measures.filter((measure) => rankMeasures.test(measure)) ?? [];
    if (!release?.areaTypes.includes(areaType) || measures.length === 0) continue;
    const ranks = ranksIn(await evidence.columns(release, { measures, areaType }));
    const { dataset, hash } = release;
    found.push({ release: { dataset, hash }, areaType, ranks, carried: null });
  }
  return found;
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
