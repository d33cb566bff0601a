import { geoIdentity, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { type Chart, type Html, html } from '../design-system/index.ts';
import type { Language } from '../language/index.ts';
import { bothWidths, drawing, fitted, part, round, words, wrapped } from './drawing.ts';
import { type ClassLimits, type MapClassing, mapClasses } from './map-classes.ts';
import { chartMessages } from './messages.ts';
import { sharedUnit, withoutUnit } from './shared-unit.ts';

/** What a map shows of one area. */
export interface MapArea {
  readonly code: string;
  readonly name: string;
  readonly value: number | null;
  /** There is a figure, and it is not shown, because people could be found. */
  readonly isWithheld?: boolean;
}

export interface AreaMapOptions {
  readonly language: Language;
  /** Unlike every other drawing of the page: patterns are found by it. */
  readonly id: string;
  readonly label: string;
  readonly caption: string;
  readonly what: string;
  readonly areas: readonly MapArea[];
  /** Boundaries in degrees of longitude and latitude; `codeOf` says which area a boundary is. */
  readonly boundaries: FeatureCollection<Polygon | MultiPolygon>;
  readonly codeOf: (feature: Feature<Polygon | MultiPolygon>) => string;
  readonly say: (value: number) => string;
  /** How figures are cut into classes; about as many areas in each unless another way is asked for. */
  readonly classing?: MapClassing;
  /** The area the page is about. */
  readonly chosen?: string;
  readonly standalone?: boolean;
}

const classes = ['class-1', 'class-2', 'class-3', 'class-4', 'class-5'] as const;

/**
 * Areas in five classes of colour, with white borders and the limits in words. Areas without a figure are hatched,
 * withheld ones dotted. The table is the equivalent, since five classes cannot be told apart by everyone.
 *
 * @source PAGES section 7
 */
export function areaMap(options: AreaMapOptions): Chart {
  const { language, areas, say } = options;
  const speak = chartMessages.in(language);
  const known = areas.flatMap(({ value, isWithheld }) => (value === null || isWithheld ? [] : [value]));
  const limits = mapClasses(known, options.classing ?? 'quantile');
  return {
    svg: bothWidths(options.standalone, (narrow) => drawMap(options, limits, narrow)),
    sentence: mapSentence(options),
    table: {
      caption: options.caption,
      columns: [{ text: options.what }, { text: speak('table.value'), numeric: true }],
      rows: areas.map(({ name, value, isWithheld }) => [
        name,
        isWithheld ? '[c]' : value === null ? '[x]' : say(value),
      ]),
    },
  };
}

function mapSentence({ language, areas, say }: AreaMapOptions): string {
  const speak = chartMessages.in(language);
  const known = areas.flatMap(({ name, value, isWithheld }) =>
    value === null || isWithheld ? [] : [{ name, value }],
  );
  const [first] = known;
  if (!first) return speak('line.none');
  const highest = known.reduce((a, b) => (b.value > a.value ? b : a), first);
  const lowest = known.reduce((a, b) => (b.value < a.value ? b : a), first);
  return speak('bars.spread', {
    highest: highest.name,
    highestValue: say(highest.value),
    lowest: lowest.name,
    lowestValue: say(lowest.value),
  });
}

/** Degrees of longitude are narrower than those of latitude: by this much at the middle of the map. */
function levelled(
  boundaries: FeatureCollection<Polygon | MultiPolygon>,
): FeatureCollection<Polygon | MultiPolygon> {
  const latitudes = boundaries.features.flatMap(({ geometry }) =>
    (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).flatMap((ring) =>
      ring.map((position) => position[1] ?? 0),
    ),
  );
  const low = latitudes.reduce((a, b) => Math.min(a, b), 90);
  const high = latitudes.reduce((a, b) => Math.max(a, b), -90);
  const narrower = Math.cos((((low + high) / 2) * Math.PI) / 180);
  const ring = (positions: Position[]) => positions.map(([x = 0, y = 0]) => [x * narrower, y]);
  return {
    ...boundaries,
    features: boundaries.features.map((feature) => ({
      ...feature,
      geometry:
        feature.geometry.type === 'Polygon'
          ? { type: 'Polygon', coordinates: feature.geometry.coordinates.map(ring) }
          : {
              type: 'MultiPolygon',
              coordinates: feature.geometry.coordinates.map((polygon) => polygon.map(ring)),
            },
    })),
  };
}

/** Where the legend stands: beside the map, or under it on a narrow screen. */
interface LegendPlace {
  readonly left: number;
  readonly top: number;
  readonly room: number;
}

function drawMap(options: AreaMapOptions, limits: readonly ClassLimits[], narrow: boolean): Html {
  const { areas, codeOf } = options;
  // Two drawings of one map stand in one page, so their patterns need names of their own.
  const id = narrow ? `${options.id}-narrow` : options.id;
  const mapWidth = narrow ? 340 : 460;
  const boundaries = levelled(options.boundaries);
  const mapHeight = heightOf(boundaries, mapWidth);
  const rows = legendRows(options, id, limits);
  const width = narrow ? 340 : 720;
  const unit = wrapped(unitOf(options), narrow ? 330 : 230, 12, 2).filter((line) => line !== '');
  const unitHeight = unit.length * 16;
  const legendHeight = unitHeight + rows.length * 32;
  const height = narrow ? mapHeight + 16 + legendHeight : Math.max(mapHeight, 8 + legendHeight);
  const place: LegendPlace = narrow
    ? { left: 2, top: mapHeight + 12, room: 290 }
    : { left: mapWidth + 24, top: 4, room: 200 };
  const projection = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [4, 4],
        [mapWidth - 4, mapHeight - 4],
      ],
      boundaries,
    );
  const path = geoPath(projection).digits(1);
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const shapes = boundaries.features.map((feature) => {
    const d = path(feature) ?? '';
    const area = byCode.get(codeOf(feature));
    if (area?.isWithheld) return part('path', 'area', { d, fill: `url(#${id}-dots)` });
    if (area?.value == null) return part('path', 'area', { d, fill: `url(#${id}-hatch)` });
    const value = area.value;
    const at = limits.findIndex(({ high }) => value <= high);
    return part('path', ['area', classes[at < 0 ? limits.length - 1 : at] ?? 'class-5'], { d });
  });
  const chosen = boundaries.features.find((feature) => codeOf(feature) === options.chosen);
  const parts = [
    html`<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">${part('line', 'hatch', { x1: 0, y1: 0, x2: 0, y2: 6 })}</pattern><pattern id="${id}-dots" width="7" height="7" patternUnits="userSpaceOnUse">${part('circle', 'dot-pattern', { cx: 3.5, cy: 3.5, r: 1.4 })}</pattern></defs>`,
    ...shapes,
    chosen && part('path', 'area-chosen', { d: path(chosen) ?? '' }),
    ...unit.map((line, position) => words('note', place.left, place.top + 12 + position * 16, line)),
    legend(rows, { ...place, top: place.top + unitHeight }),
  ];
  return drawing(
    {
      width,
      height,
      label: options.label,
      standalone: options.standalone ?? false,
      classes: narrow ? 'll-narrow' : 'll-wide',
    },
    parts,
  );
}

const mostHeight = 560;

/** As high as the area is when it fills the width, so that nothing stands empty under it. */
function heightOf(boundaries: FeatureCollection<Polygon | MultiPolygon>, width: number): number {
  const fitted = geoPath(
    geoIdentity()
      .reflectY(true)
      .fitExtent(
        [
          [0, 0],
          [width - 8, mostHeight],
        ],
        boundaries,
      ),
  ).bounds(boundaries);
  const [[, top], [, bottom]] = fitted;
  return Math.ceil(bottom - top) + 8;
}

/** The unit of the figures, where every figure would repeat it. */
function unitOf({ areas, say }: Pick<AreaMapOptions, 'areas' | 'say'>): string {
  return sharedUnit(areas.flatMap(({ value }) => (value === null ? [] : [say(value)])));
}

interface LegendRow {
  readonly swatch: (x: number, y: number) => Html;
  readonly text: string;
}

function legendRows(
  { language, areas, say, chosen }: AreaMapOptions,
  id: string,
  limits: readonly ClassLimits[],
): readonly LegendRow[] {
  const speak = chartMessages.in(language);
  const box = { width: 28, height: 20 };
  const unit = unitOf({ areas, say });
  const sayShort = (value: number) => withoutUnit(say(value), unit);
  const rows: LegendRow[] = limits.map(({ low, high }, position) => ({
    swatch: (x, y) => part('rect', ['swatch', classes[position] ?? 'class-5'], { x, y, ...box }),
    text: low === high ? sayShort(low) : speak('map.limits', { low: sayShort(low), high: sayShort(high) }),
  }));
  const pattern = (name: string) => (x: number, y: number) =>
    part('rect', 'swatch', { x, y, ...box, fill: `url(#${id}-${name})` });
  if (areas.some(({ isWithheld }) => isWithheld)) {
    rows.push({ swatch: pattern('dots'), text: speak('map.withheld') });
  }
  if (areas.some(({ value, isWithheld }) => value === null && !isWithheld)) {
    rows.push({ swatch: pattern('hatch'), text: speak('map.noFigure') });
  }
  const here = areas.find(({ code }) => code === chosen);
  if (here) {
    rows.push({
      swatch: (x, y) => part('rect', 'area-chosen', { x: x + 2, y: y + 2, width: 24, height: 16 }),
      text: here.name,
    });
  }
  return rows;
}

function legend(rows: readonly LegendRow[], { left, top, room }: LegendPlace): Html {
  return html`${rows.map(({ swatch, text }, position) => {
    const y = top + position * 32;
    return html`${swatch(left, y)}${words('label', left + 38, round(y + 15), fitted(text, room, 14))}`;
  })}`;
}
