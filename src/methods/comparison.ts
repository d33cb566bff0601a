import type { Interval } from './interval.ts';

/** How a value stands beside another; better and worse only where the indicator has a direction. */
export type ComparisonWord = 'better' | 'worse' | 'higher' | 'lower' | 'similar';
export type Direction = 'higher-is-better' | 'lower-is-better' | 'no-direction';

/**
 * Published limits often carry the noise of binary fractions: 69.19999999999999 for 69.2. A benchmark nearer to a limit
 * than this share of it is the limit.
 */
const binaryNoise = 1e-9;

/**
 * Compares a value with a benchmark by its confidence interval: different when the benchmark lies outside. The usual
 * caution holds: an area that is part of the benchmark is compared with a whole it belongs to.
 *
 * @param limits - of the value, at the confidence the page states
 * @param benchmark - taken as fixed
 * @source Association of Public Health Observatories (2008), Technical Briefing 3, section on comparisons
 */
export function compareWithBenchmark(
  limits: Interval,
  benchmark: number,
  direction: Direction,
): ComparisonWord {
  const noise = binaryNoise * Math.abs(benchmark);
  if (benchmark >= limits.lower - noise && benchmark <= limits.upper + noise) return 'similar';
  return judged(benchmark < limits.lower ? 'higher' : 'lower', direction);
}

/** Higher or lower as better or worse, where a direction has been agreed. */
export function judged(word: 'higher' | 'lower', direction: Direction): ComparisonWord {
  if (direction === 'no-direction') return word;
  return (word === 'higher') === (direction === 'higher-is-better') ? 'better' : 'worse';
}
