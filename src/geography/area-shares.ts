import type { Area, AreaKey, AreaLink, AreaRegister, Weighing } from './area-register.ts';
import { type AreaType, areaTypes, kindOf, vintageOf } from './area-type.ts';

/** What a part of an area was weighed by; `equal-parts` where no lookup tells people or weights. */
export type ShareWeighing = Weighing | 'equal-parts';

/** Areas of one type any part of which lies in an area, with how much of each does. */
export interface AreaShares {
  readonly type: AreaType;
  readonly shares: readonly { readonly area: Area; readonly weight: number }[];
  /** Nothing where no area had to be split; of several ways, the least sure. */
  readonly weighedBy: ShareWeighing | null;
  /** Parts that the lookups lead nowhere from: figures of this type do not cover the area. */
  readonly lacking: readonly AreaKey[];
}

/** The part of each area that counts here, by code. */
interface Parts {
  readonly type: AreaType;
  readonly weights: ReadonlyMap<string, number>;
  readonly weighedBy: ShareWeighing | null;
  readonly lacking: readonly AreaKey[];
}

/**
 * The areas of another vintage that an area is made of: a neighbourhood of small areas of 2021 in those of 2011 or 2001,
 * and the other way round. Each step from one vintage to the next follows the links `became`, weighed by people.
 *
 * @param wanted - the type of the areas there are figures for
 * @returns nothing where the area has no parts of that kind in any vintage
 * @source GEO-01; NEED-09
 */
export function sharesOf(register: AreaRegister, area: AreaKey, wanted: AreaType): AreaShares | undefined {
  const start = partsOfKind(register, area, wanted);
  if (!start) return undefined;
  let parts = start;
  while (parts.type !== wanted && parts.lacking.length === 0) {
    parts = farthestStep(register, parts, wanted);
  }
  const shares = [...parts.weights].flatMap(([code, weight]) => {
    const found = register.find(code, wanted);
    return found && parts.type === wanted ? [{ area: found, weight }] : [];
  });
  return { type: wanted, shares, weighedBy: parts.weighedBy, lacking: parts.lacking };
}

/** Other vintages of the kinds an area is made of: the types its figures might be worked out from. */
export function otherVintagesOf(register: AreaRegister, area: AreaKey): readonly AreaType[] {
  const held = typesWithin(register, area);
  const kinds = new Set([...held].map(kindOf));
  return areaTypes.filter((type) => kinds.has(kindOf(type)) && !held.has(type) && register.holds(type));
}

/** The types of an area and of everything within it. */
function typesWithin(register: AreaRegister, area: AreaKey): ReadonlySet<AreaType> {
  const types = new Set<AreaType>([area.type]);
  const seen = new Set<string>();
  const waiting: AreaKey[] = [area];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const { from } of register.children(next)) {
      const key = `${from.type}/${from.code}`;
      if (seen.has(key)) continue;
      seen.add(key);
      types.add(from.type);
      waiting.push(from);
    }
  }
  return types;
}

/** The area's own parts of that kind, in the vintage nearest to the one wanted. */
function partsOfKind(register: AreaRegister, area: AreaKey, wanted: AreaType): Parts | undefined {
  const distance = (type: AreaType) => Math.abs((vintageOf(type) ?? 0) - (vintageOf(wanted) ?? 0));
  return areaTypes
    .filter((type) => kindOf(type) === kindOf(wanted))
    .toSorted((a, b) => distance(a) - distance(b))
    .map((type) => ({ type, weights: partsIn(register, area, type), weighedBy: null, lacking: [] }))
    .find(({ weights }) => weights.size > 0);
}

/** Everything of a type within an area; what lies in it only partly counts in part. */
function partsIn(register: AreaRegister, area: AreaKey, type: AreaType): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const waiting: { readonly key: AreaKey; readonly weight: number }[] = [{ key: area, weight: 1 }];
  const seen = new Map<string, number>();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const name = `${next.key.type}/${next.key.code}`;
    if ((seen.get(name) ?? 0) >= next.weight) continue;
    seen.set(name, next.weight);
    if (next.key.type === type) {
      found.set(next.key.code, next.weight);
      continue;
    }
    const { weight } = next;
    waiting.push(
      ...register.children(next.key).map((link) => ({ key: link.from, weight: weight * link.weight })),
    );
  }
  return found;
}

/** Goes as far towards the wanted vintage as one lookup leads from every part. */
function farthestStep(register: AreaRegister, parts: Parts, wanted: AreaType): Parts {
  const from = vintageOf(parts.type) ?? 0;
  const to = vintageOf(wanted) ?? 0;
  const between = areaTypes.filter((type) => {
    const year = vintageOf(type) ?? 0;
    return (
      kindOf(type) === kindOf(wanted) && (to < from ? year >= to && year < from : year <= to && year > from)
    );
  });
  const farthestFirst = to < from ? between : between.toReversed();
  const steps = farthestFirst.map((type) => stepTo(register, parts, type, to < from));
  return (
    steps.find(({ lacking }) => lacking.length === 0) ?? {
      ...parts,
      lacking: steps.at(-1)?.lacking ?? [],
    }
  );
}

function stepTo(register: AreaRegister, parts: Parts, type: AreaType, isBackwards: boolean): Parts {
  const linksOf = (code: string): readonly AreaLink[] => {
    const key = { code, type: parts.type } as AreaKey;
    return isBackwards
      ? register.cameFrom(key).filter(({ from }) => from.type === type)
      : register.becameOf(key).filter(({ to }) => to.type === type);
  };
  const lacking = [...parts.weights.keys()]
    .filter((code) => linksOf(code).length === 0)
    .map((code) => ({ code, type: parts.type }) as AreaKey);
  const others = new Map(
    [...parts.weights.keys()].flatMap(linksOf).map((link) => {
      const key = isBackwards ? link.from : link.to;
      return [key.code as string, key] as const;
    }),
  );
  const weights = new Map<string, number>();
  let weighedBy = parts.weighedBy;
  for (const [code, key] of others) {
    const links = isBackwards
      ? register.becameOf(key).filter(({ to }) => to.type === parts.type)
      : register.cameFrom(key).filter(({ from }) => from.type === parts.type);
    if (isBackwards && !isWhole(links)) lacking.push(key);
    const { weight, by } = isBackwards
      ? partBefore(links, parts.weights)
      : partAfter(register, links, parts.weights);
    weights.set(code, weight);
    if (weight < 1) weighedBy = lessSure(weighedBy, by);
  }
  return { type, weights, weighedBy, lacking };
}

/** How much of an older area counts: what it became, each as much as it counts. */
function partBefore(links: readonly AreaLink[], weights: ReadonlyMap<string, number>) {
  const weight = links.reduce((sum, link) => sum + link.weight * (weights.get(link.to.code) ?? 0), 0);
  return { weight: whole(weight), by: weighingOf(links) };
}

/** How much of a newer area counts: the people it has from older areas, each as much as that one counts. */
function partAfter(
  register: AreaRegister,
  links: readonly AreaLink[],
  weights: ReadonlyMap<string, number>,
): { readonly weight: number; readonly by: ShareWeighing } {
  const { amounts, weighedBy } = peopleOfParts(register, links);
  const sum = amounts.reduce((so, amount) => so + amount, 0);
  const counted = links.reduce(
    (so, { from }, at) => so + (amounts[at] ?? 0) * (weights.get(from.code) ?? 0),
    0,
  );
  return { weight: whole(counted / sum), by: weighedBy };
}

/**
 * How much each of the parts of an area weighs: the people in it, else as much of the older area as the lookup says.
 *
 * @param links - all of one area, from older ones
 */
export function peopleOfParts(
  register: AreaRegister,
  links: readonly AreaLink[],
): { readonly amounts: readonly number[]; readonly weighedBy: 'people' | 'equal-parts' } {
  const people = links.flatMap((link) => peopleIn(register, link) ?? []);
  const areKnown = people.length === links.length && people.some((count) => count > 0);
  return areKnown
    ? { amounts: people, weighedBy: 'people' }
    : { amounts: links.map(({ weight }) => weight), weighedBy: 'equal-parts' };
}

function peopleIn(register: AreaRegister, { from, weight, people }: AreaLink): number | undefined {
  const whole = register.find(from.code, from.type)?.people;
  return people ?? (whole === undefined ? undefined : whole * weight);
}

/** How far published shares of one area may be from one: lookups round to some places. */
const roundingOfWeights = 0.005;

function isWhole(links: readonly AreaLink[]): boolean {
  return Math.abs(links.reduce((sum, { weight }) => sum + weight, 0) - 1) <= roundingOfWeights;
}

/** Sums of shares that ought to be one are, whatever the arithmetic of the machine. */
function whole(weight: number): number {
  return Math.abs(weight - 1) < 1e-9 ? 1 : weight;
}

function weighingOf(links: readonly AreaLink[]): ShareWeighing {
  return links.map(({ weighedBy }) => weighedBy ?? 'equal-parts').reduce(lessSure, 'people');
}

const surestFirst: readonly (ShareWeighing | null)[] = [null, 'people', 'published', 'equal-parts'];

function lessSure<By extends ShareWeighing | null>(one: By, other: By): By {
  return surestFirst.indexOf(one) > surestFirst.indexOf(other) ? one : other;
}
