/**
 * Which quantile each value falls in, by rank; equal values share the lowest rank among them.
 *
 * @param values - null is left out of the ranking and gets none
 * @param quantiles - how many: 5 for fifths
 * @param highestFirst - whether the highest value is in quantile 1
 * @returns 1 to `quantiles`, or null; all null when there are fewer values than quantiles
 * @source floor(quantiles × (rank − 1) / n) + 1, the convention of public health profiles in the UK
 */
export function quantileOf(
  values: readonly (number | null)[],
  quantiles: number,
  highestFirst = false,
): readonly (number | null)[] {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => (highestFirst ? b - a : a - b));
  if (sorted.length < quantiles) return values.map(() => null);
  const firstRank = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!firstRank.has(value)) firstRank.set(value, index);
  });
  return values.map((value) =>
    value === null ? null : Math.floor((quantiles * (firstRank.get(value) ?? 0)) / sorted.length) + 1,
  );
}
