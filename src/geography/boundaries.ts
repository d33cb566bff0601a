import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { type Problem, problem } from '../records/index.ts';
import { readAreaCode } from './area-code.ts';
import { areaTypeOfHeading, typeOfCode } from './area-type.ts';
import type { ToldArea } from './lookup.ts';

/** One area with its outline, in degrees of longitude and latitude (WGS 84). */
export interface Boundary {
  readonly area: ToldArea;
  readonly geometry: Geometry;
}

export interface Boundaries {
  readonly boundaries: readonly Boundary[];
  readonly problems: readonly Problem[];
}

/**
 * Reads outlines of areas from GeoJSON or TopoJSON. A property such as `lsoa21_code` or `LAD13CD` says which area a
 * feature is, and of which vintage.
 */
export function readBoundaries(content: unknown, file: string): Boundaries {
  const features = featuresOf(content);
  if (!features) return { boundaries: [], problems: [problem('evidence.boundaries-not-readable', { file })] };
  const boundaries: Boundary[] = [];
  const problems: Problem[] = [];
  for (const [index, one] of features.entries()) {
    const area = areaOf(one.properties ?? {});
    if (!area) {
      problems.push(problem('evidence.boundary-without-code', { file, row: index + 1 }));
    } else if (!one.geometry || !['Polygon', 'MultiPolygon'].includes(one.geometry.type)) {
      problems.push(problem('evidence.boundary-not-area', { file, row: index + 1 }, { found: area.code }));
    } else if (!isOnEarth(one.geometry)) {
      problems.push(problem('evidence.boundary-not-degrees', { file, row: index + 1 }, { found: area.code }));
    } else {
      boundaries.push({ area, geometry: one.geometry });
    }
  }
  return { boundaries, problems };
}

function featuresOf(content: unknown): Feature[] | undefined {
  if (typeof content !== 'object' || content === null || !('type' in content)) return undefined;
  if (content.type === 'FeatureCollection' && 'features' in content && Array.isArray(content.features)) {
    return (content as FeatureCollection).features;
  }
  if (content.type !== 'Topology' || !('objects' in content) || typeof content.objects !== 'object')
    return undefined;
  const topology = content as Topology;
  return Object.values(topology.objects).flatMap((one) => {
    const made = feature(topology, one);
    return made.type === 'FeatureCollection' ? made.features : [made];
  });
}

function areaOf(properties: Readonly<Record<string, unknown>>): ToldArea | undefined {
  for (const [name, value] of Object.entries(properties)) {
    const type = areaTypeOfHeading(name);
    const code = typeof value === 'string' ? readAreaCode(value) : undefined;
    if (!type || !code) continue;
    const stem = name.replace(/_?(code|cd)$/i, '');
    const named = (...endings: string[]): string => {
      const found = endings
        .map((ending) => properties[`${stem}${ending}`])
        .find((text) => typeof text === 'string');
      return typeof found === 'string' ? found : '';
    };
    return {
      code,
      type: typeOfCode(code, type),
      name: { cy: named('NMW', '_name_cy'), en: named('NM', '_name') },
      attributes: {},
    };
  }
  return undefined;
}

function isOnEarth(geometry: Geometry): boolean {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return false;
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return rings.every((ring) =>
    ring.every(([east = 999, north = 999]) => Math.abs(east) <= 180 && Math.abs(north) <= 90),
  );
}
