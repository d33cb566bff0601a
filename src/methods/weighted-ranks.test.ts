import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanDistance, rankRanges } from './weighted-ranks.ts';

const score = fc.integer({ min: 0, max: 5 });

/** Some things scored on some criteria, with weights of which at least one counts. */
const table = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 2, max: 12 }))
  .chain(([criteria, things]) =>
    fc.record({
      scores: fc.array(fc.array(score, { minLength: criteria, maxLength: criteria }), {
        minLength: things,
        maxLength: things,
      }),
      weights: fc
        .array(fc.integer({ min: 0, max: 10 }), { minLength: criteria, maxLength: criteria })
        .filter((weights) => weights.some((weight) => weight > 0)),
    }),
  );

const ranges = (found: ReturnType<typeof rankRanges>) =>
  found.map(({ rank, best, worst }) => [rank, best, worst]);

describe('ranks under other weights', () => {
  it('ranks by the weighted mean, and equal means share the better rank', () => {
    const found = rankRanges(
      [
        [5, 1],
        [3, 3],
        [1, 5],
        [3, 3],
      ],
      [3, 1],
    );
    expect(found.map(({ mean }) => mean)).toEqual([4, 3, 2, 3]);
    expect(found.map(({ rank }) => rank)).toEqual([1, 2, 4, 2]);
    expect(found.map(({ best, worst }) => [best, worst])).toEqual([
      [1, 4],
      [2, 2],
      [1, 4],
      [2, 2],
    ]);
  });

  it('never ranks something below what it is no worse than on every criterion', () => {
    fc.assert(
      fc.property(table, ({ scores, weights }) => {
        const found = rankRanges(scores, weights);
        for (const [one, higher] of scores.entries()) {
          for (const [other, lower] of scores.entries()) {
            if (!higher.every((value, position) => value >= (lower[position] ?? 0))) continue;
            for (const side of ['rank', 'best', 'worst'] as const) {
              expect(found[one]?.[side]).toBeLessThanOrEqual(found[other]?.[side] ?? 0);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every rank within its own range, and every range within the number of things', () => {
    fc.assert(
      fc.property(table, ({ scores, weights }) => {
        for (const { rank, best, worst } of rankRanges(scores, weights)) {
          expect(best).toBeGreaterThanOrEqual(1);
          expect(rank).toBeGreaterThanOrEqual(best);
          expect(rank).toBeLessThanOrEqual(worst);
          expect(worst).toBeLessThanOrEqual(scores.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not change when weights are all multiplied, scores are all moved, or the order of things is another', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 9 }), ({ scores, weights }, factor) => {
        const usual = ranges(rankRanges(scores, weights));
        const multiplied = weights.map((weight) => weight * factor);
        expect(ranges(rankRanges(scores, multiplied))).toEqual(usual);
        const moved = scores.map((row) => row.map((value) => value + factor));
        expect(ranges(rankRanges(moved, weights))).toEqual(usual);
        expect(ranges(rankRanges(scores.toReversed(), weights)).toReversed()).toEqual(usual);
      }),
      { numRuns: 60 },
    );
  });

  it('takes no notice of a criterion without weight', () => {
    fc.assert(
      fc.property(table, score, ({ scores, weights }, extra) => {
        const wider = scores.map((row, position) => [...row, (extra + position) % 6]);
        expect(ranges(rankRanges(wider, [...weights, 0]))).toEqual(ranges(rankRanges(scores, weights)));
      }),
      { numRuns: 60 },
    );
  });

  it('finds the same ranges every time, and wider ones the more sets are drawn', () => {
    fc.assert(
      fc.property(table, ({ scores, weights }) => {
        const few = rankRanges(scores, weights, { sets: 20 });
        const many = rankRanges(scores, weights);
        expect(rankRanges(scores, weights)).toEqual(many);
        for (const [position, { best, worst }] of few.entries()) {
          expect(many[position]?.best).toBeLessThanOrEqual(best);
          expect(many[position]?.worst).toBeGreaterThanOrEqual(worst);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('refuses weights and scores that cannot be', () => {
    expect(() => rankRanges([[1]], [-1])).toThrow(RangeError);
    expect(() => rankRanges([[1, 2]], [0, 0])).toThrow(RangeError);
    expect(() => rankRanges([[1]], [1, 1])).toThrow(RangeError);
    expect(() => rankRanges([[Number.NaN]], [1])).toThrow(RangeError);
    expect(rankRanges([], [1])).toEqual([]);
  });
});

describe('the distance between scores', () => {
  it('is the mean distance between two of them', () => {
    expect(meanDistance([2])).toBeNull();
    expect(meanDistance([3, 3, 3])).toBe(0);
    expect(meanDistance([0, 5])).toBe(5);
    expect(meanDistance([1, 3, 5])).toBeCloseTo(8 / 3);
  });

  it('does not depend on the order or on where the scale begins', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 9 }), (scores) => {
        const usual = meanDistance(scores) ?? -1;
        expect(meanDistance(scores.toReversed())).toBeCloseTo(usual, 9);
        expect(meanDistance(scores.map((value) => value + 3))).toBeCloseTo(usual, 9);
        expect(usual).toBeLessThanOrEqual(5);
      }),
    );
  });
});
