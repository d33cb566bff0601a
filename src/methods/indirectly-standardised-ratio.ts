import type { ExpectedEvents } from './expected-events.ts';

/**
 * Observed over expected events times a reference value: the standardised ratio, 1 or 100 where an area sees what the
 * reference population would.
 *
 * @param into - `factor` gets what limits of the observed count are multiplied by to become those of the ratio
 * @source Breslow NE, Day NE (1987), Statistical Methods in Cancer Research II, p 65
 */
export function indirectlyStandardisedRatios(
  { observed, expected }: ExpectedEvents,
  referenceValue: number,
  into: { readonly value: Float64Array; readonly factor: Float64Array },
): void {
  for (let area = 0; area < observed.length; area += 1) {
    const by = referenceValue / (expected[area] as number);
    into.factor[area] = by;
    into.value[area] = (observed[area] as number) * by;
  }
}
