import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

type Outlines = FeatureCollection<Polygon | MultiPolygon>;

/** Where boundaries lie, degrees of longitude made as wide as those of latitude at the middle of the map. */
export interface MapFrame {
  /** A degree of longitude over one of latitude. */
  readonly narrower: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function frameOf(boundaries: Outlines): MapFrame {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const { geometry } of boundaries.features) {
    for (const ring of ringsOf(geometry)) {
      for (const [x = 0, y = 0] of ring) {
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < south) south = y;
        if (y > north) north = y;
      }
    }
  }
  const narrower = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return {
    narrower,
    left: west * narrower,
    top: north,
    width: (east - west) * narrower,
    height: north - south,
  };
}

function ringsOf(geometry: Polygon | MultiPolygon): readonly Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** Whole numbers from one side of a map to the other: finer than any screen or printer shows. */
const stepsAcross = 6000;

/** How many steps of an outline go into a degree of latitude. */
export function stepsADegree({ width, height }: MapFrame): number {
  return stepsAcross / Math.max(width, height, Number.MIN_VALUE);
}

/**
 * The outline of an area as a path in whole steps from the corner of the frame: one text serves drawings of every size,
 * which only scale it.
 */
export function outlineOf({ geometry }: Feature<Polygon | MultiPolygon>, frame: MapFrame): string {
  const steps = stepsADegree(frame);
  const across = frame.narrower * steps;
  const [left, top] = [frame.left * steps, frame.top * steps];
  let path = '';
  for (const ring of ringsOf(geometry)) {
    let [lastX, lastY, isOpen] = [0, 0, false];
    for (const [longitude = 0, latitude = 0] of ring) {
      const x = Math.round(longitude * across - left);
      const y = Math.round(top - latitude * steps);
      if (!isOpen) path += `M${x} ${y}l`;
      else if (x !== lastX || y !== lastY) path += `${x - lastX} ${y - lastY} `;
      [lastX, lastY, isOpen] = [x, y, true];
    }
    if (isOpen) path += '0 0Z';
  }
  return path;
}
