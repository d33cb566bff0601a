import type { AreaChange, AreaRegister } from './area-register.ts';
import { peopleOfParts, type ShareWeighing } from './area-shares.ts';
import type { AreaType } from './area-type.ts';

/** Where an area of a newer list stands by ranks that were made for an older one. */
export interface CarriedRank {
  /** On the scale of the older list: the rank of the area it was, or the mean of those it is made of. */
  readonly rank: number;
  readonly change: AreaChange;
  /** What a mean was weighed by; nothing where there is only one rank to take. */
  readonly weighedBy: ShareWeighing | null;
}

/**
 * Ranks of small areas carried over to a newer list of them by the lookup between the two. An area that did not change
 * keeps its rank; one that was merged has the mean of the ranks of its parts, weighed by the people of each (in equal
 * parts where no lookup tells people); each part of one that was split has the rank of the whole. Only the order means
 * anything: whoever makes fifths ranks the areas anew.
 *
 * @param ranks - by code of the older list, 1 the most deprived
 * @param older - type and vintage the ranks are of
 * @param newer - type and vintage wanted
 * @returns by code of the newer list; an area is not there where the lookup leads nowhere, or to a part without a rank
 * @source GEO-01; Welsh Government (2019), WIMD 2019 guidance: ranks are of LSOA 2011; Office for National Statistics
 *   (2022), LSOA (2011) to LSOA (2021) exact fit lookup, change indicators U, S, M, X
 */
export function carriedRanks(
  register: AreaRegister,
  ranks: ReadonlyMap<string, number>,
  older: AreaType,
  newer: AreaType,
): ReadonlyMap<string, CarriedRank> {
  const found = new Map<string, CarriedRank>();
  for (const area of register.ofType(newer)) {
    const links = register.cameFrom(area).filter(({ from }) => from.type === older);
    const known = links.flatMap(({ from }) => ranks.get(from.code) ?? []);
    const [only, another] = known;
    if (only === undefined || known.length < links.length) continue;
    const isWhole = links.every(({ weight }) => weight === 1);
    if (another === undefined) {
      found.set(area.code, { rank: only, change: isWhole ? 'unchanged' : 'split', weighedBy: null });
      continue;
    }
    const { amounts, weighedBy } = peopleOfParts(register, links);
    const people = amounts.reduce((sum, amount) => sum + amount, 0);
    const rank = known.reduce((sum, each, at) => sum + (each * (amounts[at] ?? 0)) / people, 0);
    found.set(area.code, { rank, change: isWhole ? 'merged' : 'irregular', weighedBy });
  }
  return found;
}
