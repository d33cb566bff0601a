import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Area, type AreaLink, areaCode, areaRegister, areaType, carriedRanks } from './index.ts';

const older = areaType('lsoa-2011');
const newer = areaType('lsoa-2021');
const code = (number: number) => areaCode(`W0100${String(number).padStart(4, '0')}`);
const area = (type: typeof older, number: number, people?: number): Area => ({
  code: code(number),
  type,
  name: { cy: '', en: '' },
  ...(people !== undefined && { people }),
});
const became = (from: number, to: number, weight = 1): AreaLink => ({
  from: { code: code(from), type: older },
  to: { code: code(to), type: newer },
  relation: 'became',
  weight,
});
const carry = (
  areas: readonly Area[],
  links: readonly AreaLink[],
  ranks: readonly (readonly [number, number])[],
) =>
  carriedRanks(
    areaRegister(areas, links),
    new Map(ranks.map(([number, rank]) => [code(number), rank])),
    older,
    newer,
  );

describe('ranks carried to a newer list of areas', () => {
  it('stay as they are where the area did not change', () => {
    const found = carry([area(older, 1), area(newer, 1)], [became(1, 1)], [[1, 40]]);
    expect(found.get(code(1))).toEqual({ rank: 40, change: 'unchanged', weighedBy: null });
  });

  it('are the mean of merged areas, weighed by people', () => {
    const areas = [area(older, 1, 3000), area(older, 2, 1000), area(newer, 3)];
    const found = carry(
      areas,
      [became(1, 3), became(2, 3)],
      [
        [1, 100],
        [2, 200],
      ],
    );
    expect(found.get(code(3))).toEqual({ rank: 125, change: 'merged', weighedBy: 'people' });
  });

  it('are the plain mean, and said to be, where no lookup tells people', () => {
    const areas = [area(older, 1, 3000), area(older, 2), area(newer, 3)];
    const found = carry(
      areas,
      [became(1, 3), became(2, 3)],
      [
        [1, 100],
        [2, 200],
      ],
    );
    expect(found.get(code(3))).toEqual({ rank: 150, change: 'merged', weighedBy: 'equal-parts' });
  });

  it('go to each part of a split area', () => {
    const areas = [area(older, 1), area(newer, 2), area(newer, 3)];
    const found = carry(areas, [became(1, 2, 0.5), became(1, 3, 0.5)], [[1, 7]]);
    expect([...found.values()]).toEqual([
      { rank: 7, change: 'split', weighedBy: null },
      { rank: 7, change: 'split', weighedBy: null },
    ]);
  });

  it('are not made of parts without a rank, nor where the lookup leads nowhere', () => {
    const areas = [area(older, 1), area(older, 2), area(newer, 3), area(newer, 4)];
    expect(carry(areas, [became(1, 3), became(2, 3)], [[1, 100]]).size).toBe(0);
  });

  it('of a merged area lie between those of its parts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 1909 }), fc.integer({ min: 0, max: 5000 })), {
          minLength: 2,
          maxLength: 5,
        }),
        (parts) => {
          const areas = parts.map(([, people], at) => area(older, at, people));
          const links = parts.map((_, at) => became(at, 100));
          const ranks = parts.map(([rank], at) => [at, rank] as const);
          const found = carry([...areas, area(newer, 100)], links, ranks).get(code(100))?.rank ?? Number.NaN;
          const all = parts.map(([rank]) => rank);
          expect(found).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
          expect(found).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
        },
      ),
    );
  });
});
