/** Age bands of several areas beside those of a reference population, area after area. */
export interface ReferenceBands {
  /** Events of the area. A missing count (NaN) is none. */
  readonly counts: Float64Array;
  /** People of the area. A missing population is none. */
  readonly populations: Float64Array;
  /** Events of the reference population. A missing count is none. */
  readonly referenceCounts: Float64Array;
  /** People of the reference population, above 0. */
  readonly referencePopulations: Float64Array;
  /** Where each area starts among the bands, and the end: one more than there are areas. */
  readonly starts: Uint32Array;
}

/** What each area saw, and what it would have seen at the rates of the reference population. */
export interface ExpectedEvents {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  /** Crude rate of the reference population, events for each person. */
  readonly referenceRate: Float64Array;
}

export function expectedEventColumns(areas: number): ExpectedEvents {
  return {
    observed: new Float64Array(areas),
    expected: new Float64Array(areas),
    referenceRate: new Float64Array(areas),
  };
}

/**
 * Observed and expected events, the two sides of indirect standardisation.
 *
 * @param into - one row for each area
 * @source Breslow NE, Day NE (1987), Statistical Methods in Cancer Research II, chapter 2
 */
export function expectedEvents(bands: ReferenceBands, into: ExpectedEvents): void {
  const { counts, populations, referenceCounts, referencePopulations, starts } = bands;
  for (let area = 0; area + 1 < starts.length; area += 1) {
    const end = starts[area + 1] as number;
    let [observed, expected, events, people] = [0, 0, 0, 0];
    for (let band = starts[area] as number; band < end; band += 1) {
      const reference = referencePopulations[band] as number;
      people += reference;
      const count = counts[band] as number;
      if (count > 0) observed += count;
      const referenceCount = referenceCounts[band] as number;
      if (!(referenceCount > 0)) continue;
      events += referenceCount;
      const population = populations[band] as number;
      if (population > 0) expected += (referenceCount / reference) * population;
    }
    into.observed[area] = observed;
    into.expected[area] = expected;
    into.referenceRate[area] = events / people;
  }
}
