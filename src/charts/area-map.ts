import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { type Chart, type Html, html } from '../design-system/index.ts';
import type { Language } from '../language/index.ts';
import { bothWidths, drawing, fitted, part, round, words, wrapped } from './drawing.ts';
import { type ClassLimits, type MapClassing, mapClasses } from './map-classes.ts';
import { frameOf, type MapFrame, outlineOf, stepsADegree } from './map-outlines.ts';
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
  const said = areas.map(({ value }) => (value === null ? '' : say(value)));
  const shapes = shapesOf(options, limits, sharedUnit(said.filter((text) => text !== '')));
  return {
    svg: bothWidths(options.standalone, (narrow) => drawMap(options, shapes, narrow)),
    sentence: mapSentence(options),
    table: {
      caption: options.caption,
      columns: [{ text: options.what }, { text: speak('table.value'), numeric: true }],
      rows: areas.map(({ name, value, isWithheld }, at) => [
        name,
        isWithheld ? '[c]' : value === null ? '[x]' : (said[at] ?? ''),
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

/** Where the legend stands: beside the map, or under it on a narrow screen. */
interface LegendPlace {
  readonly left: number;
  readonly top: number;
  readonly room: number;
}

/** What a map of any size is drawn from: outlines by how they are filled, all in one measure. */
interface MapShapes {
  readonly frame: MapFrame;
  /** By class, from 0; and those that are withheld or have no figure. */
  readonly filled: ReadonlyMap<number | 'dots' | 'hatch', string>;
  readonly chosen: string | null;
  readonly limits: readonly ClassLimits[];
  readonly unit: string;
}

function shapesOf(options: AreaMapOptions, limits: readonly ClassLimits[], unit: string): MapShapes {
  const { areas, boundaries, codeOf } = options;
  const frame = frameOf(boundaries);
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const filled = new Map<number | 'dots' | 'hatch', string>();
  let chosen: string | null = null;
  for (const feature of boundaries.features) {
    const code = codeOf(feature);
    const outline = outlineOf(feature, frame);
    const fill = fillOf(byCode.get(code), limits);
    filled.set(fill, (filled.get(fill) ?? '') + outline);
    if (code === options.chosen) chosen = outline;
  }
  return { frame, filled, chosen, limits, unit };
}

function fillOf(area: MapArea | undefined, limits: readonly ClassLimits[]): number | 'dots' | 'hatch' {
  if (area?.isWithheld) return 'dots';
  if (area?.value == null) return 'hatch';
  const { value } = area;
  const at = limits.findIndex(({ high }) => value <= high);
  return at < 0 ? limits.length - 1 : at;
}

const mostHeight = 560;
const edge = 4;

function drawMap(options: AreaMapOptions, shapes: MapShapes, narrow: boolean): Html {
  // Two drawings of one map stand in one page, so their patterns need names of their own.
  const id = narrow ? `${options.id}-narrow` : options.id;
  const { frame } = shapes;
  const mapWidth = narrow ? 340 : 460;
  // As high as the area is when it fills the width, so that nothing stands empty under it.
  const size = Math.min((mapWidth - 2 * edge) / frame.width, mostHeight / frame.height);
  const mapHeight = Math.ceil(size * frame.height) + 2 * edge;
  const rows = legendRows(options, id, shapes);
  const width = narrow ? 340 : 720;
  const unit = wrapped(shapes.unit, narrow ? 330 : 230, 12, 2).filter((line) => line !== '');
  const unitHeight = unit.length * 16;
  const legendHeight = unitHeight + rows.length * 32;
  const height = narrow ? mapHeight + 16 + legendHeight : Math.max(mapHeight, 8 + legendHeight);
  const place: LegendPlace = narrow
    ? { left: 2, top: mapHeight + 12, room: 290 }
    : { left: mapWidth + 24, top: 4, room: 200 };
  const scale = size / stepsADegree(frame);
  const left = (mapWidth - size * frame.width) / 2;
  const parts = [
    html`<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">${part('line', 'hatch', { x1: 0, y1: 0, x2: 0, y2: 6 })}</pattern><pattern id="${id}-dots" width="7" height="7" patternUnits="userSpaceOnUse">${part('circle', 'dot-pattern', { cx: 3.5, cy: 3.5, r: 1.4 })}</pattern></defs>`,
    // Areas have patterns of the size of the map, not of the drawing on the page: they are named apart.
    html`<defs><pattern id="${id}-hatch-fill" href="#${id}-hatch" patternTransform="scale(${1 / scale}) rotate(45)"/><pattern id="${id}-dots-fill" href="#${id}-dots" patternTransform="scale(${1 / scale})"/></defs>`,
    html`<g transform="translate(${round(left)} ${edge}) scale(${scale})">${outlines(shapes, id, scale)}</g>`,
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

/** Lines are as wide as on the page, whatever the map is scaled by. */
function outlines({ filled, chosen }: MapShapes, id: string, scale: number): Html {
  const areaLine = round(1 / scale);
  const chosenLine = round(2.5 / scale);
  return html`${[...filled].map(([fill, d]) =>
    typeof fill === 'number'
      ? part('path', ['area', classes[fill] ?? 'class-5'], { d, 'stroke-width': areaLine })
      : part('path', 'area', { d, 'stroke-width': areaLine, fill: `url(#${id}-${fill}-fill)` }),
  )}${chosen && part('path', 'area-chosen', { d: chosen, 'stroke-width': chosenLine })}`;
}

interface LegendRow {
  readonly swatch: (x: number, y: number) => Html;
  readonly text: string;
}

function legendRows(
  { language, areas, say, chosen }: AreaMapOptions,
  id: string,
  { limits, unit }: MapShapes,
): readonly LegendRow[] {
  const speak = chartMessages.in(language);
  const box = { width: 28, height: 20 };
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
