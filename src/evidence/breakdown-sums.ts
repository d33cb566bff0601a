import type { DisclosureSum } from '../methods/index.ts';
import { type CountedRelease, type CountedRow, rowKey } from './counted-release.ts';

/** Values that stand for everybody in a breakdown, as official tables write them. */
export const everybody = /^(all|total|persons|people|everyone|both sexes|all ages|pawb|cyfanswm|pob oed)?$/i;

/** Everybody as the sum of the groups of a breakdown, the other breakdowns being the same. */
export function breakdownSums(
  counted: readonly CountedRow[],
  { breakdowns }: CountedRelease,
): DisclosureSum[] {
  const byKey = new Map(counted.map((row) => [row.cell, row]));
  return breakdowns.flatMap((name) => {
    const values = new Set(counted.map(({ observation }) => observation.breakdown[name] ?? ''));
    const all = [...values].find((value) => everybody.test(value));
    if (all === undefined || values.size < 2) return [];
    const groups = Map.groupBy(
      counted.filter(({ observation }) => observation.breakdown[name] !== all),
      ({ observation, scope }) => rowKey(observation, breakdowns, scope, { breakdown: { [name]: all } }),
    );
    return [...groups].flatMap(([cell, parts]) => {
      const total = byKey.get(cell);
      if (!total) return [];
      const sum = parts.reduce((so, { count }) => so + (count ?? 0), 0);
      // Groups that overlap (aged 5 to 10 beside 0 to 15) come to more than everybody.
      return sum <= (total.count ?? 0) * 1.02 + 1
        ? [{ total: cell, parts: parts.map((row) => row.cell) }]
        : [];
    });
  });
}
