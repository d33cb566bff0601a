import { type CountedRelease, rowKey } from './counted-release.ts';
import type { MeasureDescription, Observation } from './dataset.ts';

/** What a measure is, as its description or its figures say. */
type Kind = MeasureDescription['kind'] | 'count-by-looks';

/**
 * The people an observation counts: its numerator, else its value where that is a count, else what a percentage comes
 * to of its denominator. A measure of another kind counts people where its numerator is a whole number: what is not
 * described may be a rate.
 *
 * @returns null where it counts nobody: an average, a score, a percentage of nobody knows how many
 */
export function countOf(
  { value, numerator, denominator }: Observation,
  kind: Kind | undefined,
): number | null {
  if (kind === 'other') return Number.isInteger(numerator) ? whole(numerator) : null;
  if (kind === 'count' || kind === 'count-by-looks') return whole(value ?? numerator);
  if (numerator !== null) return whole(numerator);
  return kind === 'percentage' && value !== null && denominator !== null
    ? whole((value * denominator) / 100)
    : null;
}

/** A count in whole people; nothing where there is none. */
export function whole(count: number | null): number | null {
  return count === null || count < 0 ? null : Math.round(count);
}

/** A measure nobody has described counts something where every value of it is a whole number from nought. */
export function kindsOf({ observations, measures }: CountedRelease) {
  const kinds = new Map<string, Kind>();
  for (const [measure, rows] of Map.groupBy(observations, (each) => each.measure)) {
    const said = measures[measure]?.kind;
    const hasCounts = rows.some(({ numerator }) => numerator !== null);
    const looksCounted = rows.every(({ value }) => value === null || (Number.isInteger(value) && value >= 0));
    if (said !== undefined) kinds.set(measure, said);
    else if (!hasCounts && looksCounted) kinds.set(measure, 'count-by-looks');
  }
  return kinds;
}

/** Measures that count the same people share their cells: what one withholds, the other must not show. */
export function familiesOf(
  { observations, breakdowns }: CountedRelease,
  kinds: ReturnType<typeof kindsOf>,
): ReadonlyMap<string, string> {
  const families = new Map<string, string>();
  const counts: { readonly measure: string; readonly byRow: ReadonlyMap<string, number> }[] = [];
  for (const [measure, rows] of Map.groupBy(observations, (each) => each.measure)) {
    const byRow = new Map(
      rows.flatMap((row) => {
        const count = countOf(row, kinds.get(measure));
        return count === null ? [] : [[rowKey(row, breakdowns, ''), count] as const];
      }),
    );
    const alike = counts.find((other) => countTheSame(byRow, other.byRow));
    families.set(measure, alike ? (families.get(alike.measure) ?? alike.measure) : measure);
    counts.push({ measure, byRow });
  }
  return families;
}

function countTheSame(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  let shared = 0;
  for (const [row, count] of one) {
    const there = other.get(row);
    if (there === undefined) continue;
    if (there !== count) return false;
    shared += 1;
  }
  return shared > 0;
}
