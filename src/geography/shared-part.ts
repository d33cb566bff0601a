import type { Geometry, Position } from 'geojson';

/** One stretch of an outline, from its western end to its eastern one. */
interface Side {
  readonly west: readonly [x: number, y: number];
  readonly east: readonly [x: number, y: number];
}

/** Sides of a whole outline, and the box they lie in. */
export interface Shape {
  readonly sides: readonly Side[];
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** The outline of a place that is made of several, holes and islands included. */
export function shapeOf(outlines: Iterable<Geometry>): Shape {
  const sides: Side[] = [];
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const geometry of outlines) {
    for (const ring of ringsOf(geometry)) {
      for (let at = 0; at + 1 < ring.length; at += 1) {
        const [x1 = 0, y1 = 0] = ring[at] as Position;
        const [x2 = 0, y2 = 0] = ring[at + 1] as Position;
        west = Math.min(west, x1, x2);
        east = Math.max(east, x1, x2);
        south = Math.min(south, y1, y2);
        north = Math.max(north, y1, y2);
        if (x1 < x2) sides.push({ west: [x1, y1], east: [x2, y2] });
        if (x1 > x2) sides.push({ west: [x2, y2], east: [x1, y1] });
      }
    }
  }
  return { sides, west, east, south, north };
}

function ringsOf(geometry: Geometry): readonly Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/**
 * How much of the smaller of two places the two have in common, from 0 to 1.
 *
 * The plane is cut into upright strips at every corner and every crossing of sides; within a strip no two sides cross, so
 * the common part is as high along its middle as it is on average. A border in common, however long, has no width.
 *
 * @source GEO-01 ("any part of whose area falls within"); Preparata FP, Shamos MI (1985), Computational Geometry,
 *   section 7.2 (slab method)
 */
export function sharedPart(one: Shape, other: Shape): number {
  const west = Math.max(one.west, other.west);
  const east = Math.min(one.east, other.east);
  const isApart = Math.max(one.south, other.south) >= Math.min(one.north, other.north);
  if (west >= east || isApart) return 0;
  const smaller = Math.min(sizeOf(one), sizeOf(other));
  if (!(smaller > 0)) return 0;
  return Math.min(1, inCommon(between(one, west, east), between(other, west, east), west, east) / smaller);
}

/** Square degrees, by the signed areas under the sides of each strip. */
function sizeOf(shape: Shape): number {
  return inCommon(shape.sides, undefined, shape.west, shape.east);
}

function between({ sides }: Shape, west: number, east: number): readonly Side[] {
  return sides.filter((side) => side.west[0] < east && side.east[0] > west);
}

/** @param others - the whole plane where not given */
function inCommon(
  sides: readonly Side[],
  others: readonly Side[] | undefined,
  west: number,
  east: number,
): number {
  const cuts = cutsOf(sides, others ?? [], west, east);
  const [first, second] = [sides, others ?? []].map(inOrder);
  let size = 0;
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    const [from, to] = [cuts[at] as number, cuts[at + 1] as number];
    const middle = (from + to) / 2;
    const heights = first?.(middle) ?? [];
    size += (to - from) * (others ? commonLength(heights, second?.(middle) ?? []) : lengthOf(heights));
  }
  return size;
}

/** Where the strips begin and end. */
function cutsOf(
  sides: readonly Side[],
  others: readonly Side[],
  west: number,
  east: number,
): readonly number[] {
  const cuts = new Set<number>([west, east]);
  for (const side of [...sides, ...others]) {
    for (const [x] of [side.west, side.east]) if (x > west && x < east) cuts.add(x);
  }
  const byWest = others.toSorted((a, b) => a.west[0] - b.west[0]);
  for (const side of sides) {
    for (const other of byWest) {
      if (other.west[0] >= side.east[0]) break;
      const x = other.east[0] > side.west[0] ? crossing(side, other) : undefined;
      if (x !== undefined && x > west && x < east) cuts.add(x);
    }
  }
  return [...cuts].toSorted((a, b) => a - b);
}

/** How far east two sides cross; nothing where they do not, or run together. */
function crossing(one: Side, other: Side): number | undefined {
  const from = Math.max(one.west[0], other.west[0]);
  const to = Math.min(one.east[0], other.east[0]);
  const before = heightAt(one, from) - heightAt(other, from);
  const after = heightAt(one, to) - heightAt(other, to);
  return before * after < 0 ? from + ((to - from) * before) / (before - after) : undefined;
}

function heightAt({ west, east }: Side, x: number): number {
  return west[1] + ((east[1] - west[1]) * (x - west[0])) / (east[0] - west[0]);
}

/** What gives, for places asked from west to east, the heights of the sides there, lowest first. */
function inOrder(sides: readonly Side[]): (x: number) => readonly number[] {
  const waiting = sides.toSorted((a, b) => b.west[0] - a.west[0]);
  let open: Side[] = [];
  return (x) => {
    for (let next = waiting.at(-1); next && next.west[0] < x; next = waiting.at(-1)) {
      open.push(next);
      waiting.pop();
    }
    open = open.filter((side) => side.east[0] > x);
    return open.map((side) => heightAt(side, x)).toSorted((a, b) => a - b);
  };
}

/** Inside lies between the first height and the second, the third and the fourth, and so on. */
function lengthOf(heights: readonly number[]): number {
  let length = 0;
  for (let at = 0; at + 1 < heights.length; at += 2) {
    length += (heights[at + 1] as number) - (heights[at] as number);
  }
  return length;
}

function commonLength(one: readonly number[], other: readonly number[]): number {
  let length = 0;
  let [at, against] = [0, 0];
  while (at + 1 < one.length && against + 1 < other.length) {
    const low = Math.max(one[at] as number, other[against] as number);
    const high = Math.min(one[at + 1] as number, other[against + 1] as number);
    if (high > low) length += high - low;
    if ((one[at + 1] as number) < (other[against + 1] as number)) at += 2;
    else against += 2;
  }
  return length;
}
