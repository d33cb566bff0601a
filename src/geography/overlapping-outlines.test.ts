import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { overlappingOutlines } from './index.ts';
import { shapeOf, sharedPart } from './shared-part.ts';

type Point = readonly [number, number];

function polygon(...rings: readonly (readonly Point[])[]): Polygon {
  return {
    type: 'Polygon',
    coordinates: rings.map((ring) => [...ring, ring[0] as Point].map(([x, y]) => [x, y])),
  };
}

const box = (west: number, south: number, width: number, height = width) =>
  polygon([
    [west, south],
    [west + width, south],
    [west + width, south + height],
    [west, south + height],
  ]);

const shared = (one: Polygon, other: Polygon) => sharedPart(shapeOf([one]), shapeOf([other]));

describe('the part that two places have in common', () => {
  it('is a share of the smaller', () => {
    expect(shared(box(0, 0, 10), box(9, 9, 2))).toBeCloseTo(0.25);
    expect(shared(box(0, 0, 10), box(2, 2, 1))).toBeCloseTo(1);
    const triangle = polygon([
      [0, 0],
      [4, 0],
      [0, 4],
    ]);
    expect(shared(triangle, box(0, 0, 2))).toBeCloseTo(1);
    expect(shared(triangle, box(1, 1, 2))).toBeCloseTo(2 / 4);
  });

  it('is nothing across a border in common, a corner, or a hole', () => {
    expect(shared(box(0, 0, 1), box(1, 0, 1))).toBe(0);
    expect(shared(box(0, 0, 1), box(0, 1, 1))).toBe(0);
    expect(shared(box(0, 0, 1), box(1, 1, 1))).toBe(0);
    const slanted = polygon([
      [0, 0],
      [3, 1],
      [3, 2],
      [0, 1],
    ]);
    const above = polygon([
      [0, 1],
      [3, 2],
      [3, 3],
      [0, 2],
    ]);
    expect(shared(slanted, above)).toBeCloseTo(0, 12);
    const ring = polygon(
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
      ],
      [
        [1, 1],
        [3, 1],
        [3, 3],
        [1, 3],
      ],
    );
    expect(shared(ring, box(1, 1, 2))).toBeCloseTo(0, 12);
    expect(shared(ring, box(0, 0, 2))).toBeCloseTo(3 / 4);
  });

  it('counts a place of several parts as one', () => {
    const halves = shapeOf([box(0, 0, 1, 2), box(1, 0, 1, 2)]);
    expect(sharedPart(halves, shapeOf([box(0.5, 0.5, 1)]))).toBeCloseTo(1);
  });

  const size = fc.double({ min: 0.5, max: 5, noNaN: true });
  const at = fc.double({ min: -5, max: 5, noNaN: true });
  const boxes = fc.record({ west: at, south: at, width: size, height: size });

  it('of two upright boxes is what their sides say', () => {
    const along = (from: number, length: number, other: number, otherLength: number) =>
      Math.max(0, Math.min(from + length, other + otherLength) - Math.max(from, other));
    fc.assert(
      fc.property(boxes, boxes, (a, b) => {
        const common = along(a.west, a.width, b.west, b.width) * along(a.south, a.height, b.south, b.height);
        const expected = common / Math.min(a.width * a.height, b.width * b.height);
        const found = shared(
          box(a.west, a.south, a.width, a.height),
          box(b.west, b.south, b.width, b.height),
        );
        expect(found).toBeCloseTo(expected, 6);
      }),
    );
  });

  /** A star-shaped outline: its corners in the order of their direction. */
  const star = fc
    .tuple(at, at, fc.array(fc.double({ min: 0.3, max: 3, noNaN: true }), { minLength: 3, maxLength: 12 }))
    .map(([x, y, arms]) =>
      polygon(
        arms.map((arm, place): Point => {
          const turn = (2 * Math.PI * place) / arms.length + 0.1;
          return [x + arm * Math.cos(turn), y + arm * Math.sin(turn)];
        }),
      ),
    );

  it('is the same from either side, and the whole of a place within itself', () => {
    fc.assert(
      fc.property(star, star, (one, other) => {
        expect(shared(one, other)).toBeCloseTo(shared(other, one), 9);
        expect(shared(one, one)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('is all there is between the two halves of a plane', () => {
    fc.assert(
      fc.property(star, at, (one, cut) => {
        const halves = [box(-20, -20, cut + 20, 40), box(cut, -20, 20 - cut, 40)];
        const sum = halves.reduce((so, half) => so + shared(one, half), 0);
        expect(sum).toBeCloseTo(1, 6);
      }),
    );
  });
});

describe('areas that overlap by their outlines', () => {
  it('leave out slivers and neighbours, and come largest first', () => {
    const place = [{ code: 'a', geometry: box(0, 0, 10) }];
    const others = [
      { code: 'neighbour', geometry: box(10, 0, 10) },
      { code: 'sliver', geometry: box(9.995, 0, 10) },
      { code: 'half', geometry: box(5, 0, 10) },
      { code: 'within', geometry: box(1, 1, 1) },
    ];
    expect(overlappingOutlines(place, others).map(({ code }) => code)).toEqual(['within', 'half']);
  });
});
