import { describe, expect, it } from 'vitest';
import { compareWithBenchmark } from './comparison.ts';

describe('comparison with a benchmark', () => {
  it('is similar where the benchmark is a limit, though the file writes the limit with the noise of binary fractions', () => {
    // Employment, 2007: an authority’s upper limit and the figure of Wales, both published as 69.2.
    const limits = { lower: 60.8, upper: 69.19999999999999 };
    expect(compareWithBenchmark(limits, 69.2, 'higher-is-better')).toBe('similar');
    expect(compareWithBenchmark({ lower: 26.400000000000002, upper: 33 }, 26.4, 'no-direction')).toBe(
      'similar',
    );
  });

  it('tells apart what differs by the least that is published', () => {
    const limits = { lower: 60.8, upper: 69.2 };
    expect(compareWithBenchmark(limits, 69.2001, 'higher-is-better')).toBe('worse');
    expect(compareWithBenchmark(limits, 60.7999, 'higher-is-better')).toBe('better');
    expect(compareWithBenchmark({ lower: -2, upper: -1 }, -0.999, 'lower-is-better')).toBe('better');
  });
});
