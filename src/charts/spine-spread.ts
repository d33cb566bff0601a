/** How far areas lie apart: their range and their middle half. */
export interface SpreadOfAreas {
  /** Areas with a figure. */
  readonly count: number;
  readonly lowest: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly highest: number;
}

/** With fewer areas than this a middle half says nothing: their figures say it all. @source PAGES section 4.7 */
export const fewestAreasForSpread = 10;

/**
 * How far the values of areas lie apart, each area counted once whatever its size.
 *
 * @returns nothing where there is no value
 * @source Hyndman RJ and Fan Y (1996), Am Stat 50:361–365, definition 7 of quantiles
 */
export function spreadOfAreas(values: Iterable<number>): SpreadOfAreas | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  const [lowerQuartile, upperQuartile] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  return { count: sorted.length, lowest, lowerQuartile, upperQuartile, highest };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}
