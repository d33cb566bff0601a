import type { ExpectedEvents } from './expected-events.ts';

/**
 * The standardised ratio times the crude rate of the reference population. Rates of two areas so made are not quite
 * comparable with each other: each is weighted by its own ages.
 *
 * @param multiplier - the rate is per this many, like 100,000
 * @param into - `factor` gets what limits of the observed count are multiplied by to become those of the rate
 * @source Breslow NE, Day NE (1987), Statistical Methods in Cancer Research II, chapter 2
 */
export function indirectlyStandardisedRates(
  { observed, expected, referenceRate }: ExpectedEvents,
  multiplier: number,
  into: { readonly value: Float64Array; readonly factor: Float64Array },
): void {
  for (let area = 0; area < observed.length; area += 1) {
    const by = ((referenceRate[area] as number) * multiplier) / (expected[area] as number);
    into.factor[area] = by;
    into.value[area] = (observed[area] as number) * by;
  }
}
