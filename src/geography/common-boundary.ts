import type { Geometry, Position } from 'geojson';

/** The outline of one area, or of one part of it. */
export interface Outline {
  readonly code: string;
  readonly geometry: Geometry;
}

/** Corners nearer than this, in degrees, are one: about ten metres, less than any outline is drawn to. */
const places = 4;

/**
 * Areas that share a stretch of boundary with one of them: two corners in a row. Those that meet in a single point, and
 * those that lie across water, are not neighbours. Outlines of one source have their corners in common.
 *
 * @param groupOf - the area an outline belongs to; outlines of one area do not make it its own neighbour
 * @returns codes in alphabetical order
 * @source GEO-08
 */
export function neighboursOf(
  area: string,
  outlines: Iterable<Outline>,
  groupOf: (code: string) => string | undefined = (code) => code,
): readonly string[] {
  const mine = new Set<string>();
  const others = new Map<string, Set<string>>();
  for (const { code, geometry } of outlines) {
    const group = groupOf(code);
    if (group === undefined) continue;
    const sides = others.get(group) ?? new Set<string>();
    if (group !== area) others.set(group, sides);
    for (const side of sidesOf(geometry)) (group === area ? mine : sides).add(side);
  }
  return [...others]
    .filter(([, sides]) => [...sides].some((side) => mine.has(side)))
    .map(([code]) => code)
    .toSorted();
}

/** Every stretch between two corners, the same text whichever way round it is drawn. */
function* sidesOf(geometry: Geometry): Generator<string> {
  const rings =
    geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : [];
  for (const ring of rings) {
    const corners = ring.map(cornerOf);
    for (const [at, corner] of corners.entries()) {
      const next = corners[at + 1];
      if (next !== undefined && next !== corner)
        yield corner < next ? `${corner} ${next}` : `${next} ${corner}`;
    }
  }
}

function cornerOf([east = 0, north = 0]: Position): string {
  return `${east.toFixed(places)},${north.toFixed(places)}`;
}
