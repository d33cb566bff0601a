import type { Bilingual } from '../../src/language/index.ts';
import {
  acrossTheValley,
  alongTheValley,
  county,
  healthBoardArea,
  type Neighbourhood,
  neighbourhoods,
  wards,
} from './geography.ts';
import { drawsFor } from './random.ts';

type Point = readonly [lon: number, lat: number];

/**
 * Boundaries as GeoJSON, in the sea of Cardigan Bay so that no real neighbourhood lies beneath. Outer rings run
 * counterclockwise. Neighbours share every point of the line between them, so wards and county are exact unions.
 */
export function boundaryFiles(): Record<string, string> {
  const ofWards = wards.map((ward) => ({
    ...ward,
    parts: neighbourhoods.filter((one) => one.ward.code === ward.code),
  }));
  return {
    'outlines-neighbourhoods.geo.json': collection(
      'lsoa21',
      neighbourhoods.map((one) => ({ ...one, parts: [one] })),
    ),
    'outlines-wards.geo.json': collection('ward24', ofWards),
    'outlines-local-authority.geo.json': collection('ltla24', [{ ...county, parts: neighbourhoods }]),
    'outlines-health-board.geo.json': collection('lhb22', [{ ...healthBoardArea, parts: neighbourhoods }]),
  };
}

interface Shape {
  readonly code: string;
  readonly name: Bilingual;
  readonly parts: readonly Neighbourhood[];
}

/** @param level - what the names of the properties open with: kind of area and vintage */
function collection(level: string, shapes: readonly Shape[]): string {
  const features = shapes.map(({ code, name, parts }) =>
    JSON.stringify({
      type: 'Feature',
      id: code,
      properties: { [`${level}_code`]: code, [`${level}_name`]: name.en, [`${level}_name_cy`]: name.cy },
      geometry: { type: 'Polygon', coordinates: [outline(parts)] },
    }),
  );
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}

/** The ring round neighbourhoods that lie together: the lines that only one of them has. */
function outline(parts: readonly Neighbourhood[]): Point[] {
  const lines = new Map<string, string>();
  for (const part of parts) {
    for (const [from, to] of sidesOf(part)) {
      const way = `${from}>${to}`;
      const back = `${to}>${from}`;
      if (lines.has(back)) lines.delete(back);
      else lines.set(way, to);
    }
  }
  const next = new Map([...lines].map(([way, to]) => [way.split('>')[0] ?? '', to]));
  const start = [...next.keys()][0] ?? '';
  const ring: Point[] = [];
  let corner = start;
  do {
    const to = next.get(corner) ?? start;
    ring.push(...lineBetween(corner, to).slice(0, -1));
    corner = to;
  } while (corner !== start);
  return [...ring, ring[0] as Point];
}

/** Corners of the grid in the order that is counterclockwise on the map. */
function sidesOf({ along, across }: Neighbourhood): (readonly [string, string])[] {
  const corners = [
    [along, across],
    [along + 1, across],
    [along + 1, across + 1],
    [along, across + 1],
  ].map((corner) => corner.join(','));
  return corners.map((corner, index) => [corner, corners[(index + 1) % 4] as string] as const);
}

/** A wandering line between two corners: the same points whichever way it is walked. */
function lineBetween(from: string, to: string): Point[] {
  const [first, last] = [from, to].sort() as [string, string];
  const draws = drawsFor(`line/${first}/${last}`);
  const [a, b] = [corner(first), corner(last)];
  const middle = [0.25, 0.5, 0.75].map((share): Point => {
    const sway = 0.09 * draws.normal();
    return rounded([
      a[0] + (b[0] - a[0]) * share - (b[1] - a[1]) * sway * 1.6,
      a[1] + (b[1] - a[1]) * share + (b[0] - a[0]) * sway * 0.6,
    ]);
  });
  const line = [a, ...middle, b];
  return first === from ? line : line.reverse();
}

/** Where a corner of the grid lies: the river bends, and the valley narrows towards its source. */
function corner(name: string): Point {
  const [along = 0, across = 0] = name.split(',').map(Number);
  const draws = drawsFor(`corner/${name}`);
  const u = along / alongTheValley;
  const v = across / acrossTheValley - 0.5;
  const inside = along > 0 && along < alongTheValley && across > 0 && across < acrossTheValley ? 1 : 0.5;
  const width = (0.19 - 0.09 * u) * (0.72 + 0.36 * Math.sin(Math.PI * (0.12 + 0.76 * u)));
  return rounded([
    -4.97 + 0.56 * u - v * 0.07 * Math.cos(5 * u) + 0.012 * inside * (draws.uniform() - 0.5),
    52.31 + 0.08 * u + 0.04 * Math.sin(5.4 * u) + v * width + 0.009 * inside * (draws.uniform() - 0.5),
  ]);
}

function rounded([lon, lat]: Point): Point {
  return [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];
}
