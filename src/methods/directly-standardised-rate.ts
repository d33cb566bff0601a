import type { IntervalColumns } from './interval.ts';
import { poissonLimits } from './poisson.ts';

/** Age bands of several areas, area after area. */
export interface StandardBands {
  /** Events in each band. A missing count (NaN) is none. */
  readonly counts: Float64Array;
  /**
   * Where one person may have several events: the sum over people of the square of each one's events, which takes the
   * place of the count in the variance. Left out where each event is taken to be independent.
   */
  readonly squares?: Float64Array;
  /** People or person-years, above 0. */
  readonly populations: Float64Array;
  /** People of each band in the standard population. */
  readonly standards: Float64Array;
  /** Where each area starts among the bands, and the end: one more than there are areas. */
  readonly starts: Uint32Array;
}

/** What comes of each area. */
export interface DirectRates {
  readonly totalCount: Float64Array;
  readonly totalPopulation: Float64Array;
  /** NaN where there are fewer than ten events. */
  readonly value: Float64Array;
  /** By how much the rate moves for each event that the total count moves: Dobson's factor. */
  readonly spread: Float64Array;
}

/** Fewer events than this say too little about so many age bands. */
export const fewestForStandardising = 10;

/** People of each band from 0–4 to 90 and over. @source Eurostat (2013), Revision of the European Standard Population */
export const europeanStandardPopulation2013: readonly number[] = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500,
  1000,
];

export function directRateColumns(areas: number): DirectRates {
  return {
    totalCount: new Float64Array(areas),
    totalPopulation: new Float64Array(areas),
    value: new Float64Array(areas),
    spread: new Float64Array(areas),
  };
}

/**
 * Rates as they would be if each area had the ages of the standard population.
 *
 * @param multiplier - the rate is per this many, like 100,000
 * @param into - one row for each area
 * @source Breslow NE, Day NE (1987), Statistical Methods in Cancer Research II, chapter 2
 */
export function directlyStandardisedRates(bands: StandardBands, multiplier: number, into: DirectRates): void {
  const { counts, populations, standards, starts } = bands;
  const squares = bands.squares ?? counts;
  for (let area = 0; area + 1 < starts.length; area += 1) {
    const end = starts[area + 1] as number;
    let [events, people, standard, weighted, variance] = [0, 0, 0, 0, 0];
    for (let band = starts[area] as number; band < end; band += 1) {
      const population = populations[band] as number;
      people += population;
      standard += standards[band] as number;
      const count = counts[band] as number;
      if (!(count > 0)) continue;
      const weight = (standards[band] as number) / population;
      events += count;
      weighted += count * weight;
      variance += (squares[band] as number) * weight * weight;
    }
    const isEnough = events >= fewestForStandardising;
    into.totalCount[area] = events;
    into.totalPopulation[area] = people;
    into.value[area] = isEnough ? (weighted / standard) * multiplier : Number.NaN;
    into.spread[area] = isEnough ? (Math.sqrt(variance / events) / standard) * multiplier : Number.NaN;
  }
}

/**
 * Limits of directly standardised rates: those of the total count by Byar, scaled by Dobson's factor.
 *
 * @param into - NaN where there is no rate
 * @source Dobson AJ, Kuulasmaa K, Eberle E, Scherer J (1991), Statistics in Medicine 10:457–462
 */
export function dobsonLimits(rates: DirectRates, confidence: number, into: IntervalColumns): void {
  const { totalCount, value, spread } = rates;
  poissonLimits(totalCount, 1, confidence, 0, into);
  for (let area = 0; area < value.length; area += 1) {
    const rate = value[area] as number;
    const by = spread[area] as number;
    const count = totalCount[area] as number;
    into.lower[area] = rate + by * ((into.lower[area] as number) - count);
    into.upper[area] = rate + by * ((into.upper[area] as number) - count);
  }
}
