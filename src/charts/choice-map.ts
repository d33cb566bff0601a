import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { type Html, html } from '../design-system/index.ts';
import type { Language } from '../language/index.ts';
import { bothWidths, drawing, part, round, words } from './drawing.ts';
import { frameOf, type MapFrame, outlineOf, stepsADegree } from './map-outlines.ts';
import { chartMessages } from './messages.ts';

/** An area that can be chosen. */
export interface AreaToChoose {
  readonly code: string;
  /** By which it stands in the list beside the map. */
  readonly number: number;
  readonly isChosen: boolean;
}

export interface ChoiceMapOptions {
  readonly language: Language;
  readonly label: string;
  readonly areas: readonly AreaToChoose[];
  readonly boundaries: FeatureCollection<Polygon | MultiPolygon>;
  readonly codeOf: (feature: Feature<Polygon | MultiPolygon>) => string;
}

/** More numbers than these cannot be read on a map of that width. */
const mostNumbers = { wide: 120, narrow: 80 };
const mostHeight = 560;
const edge = 4;
const legendHeight = 72;

/**
 * Areas as a list offers them, those that are chosen filled, each with the number it has in the list: a map that is read
 * beside the list, which is where areas are chosen.
 *
 * @source GEO-01; PAGES section 7
 */
export function choiceMap(options: ChoiceMapOptions): Html {
  const { areas, boundaries, codeOf } = options;
  const frame = frameOf(boundaries);
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const shapes = boundaries.features.flatMap((feature): Shape[] => {
    const area = byCode.get(codeOf(feature));
    return area ? [{ area, outline: outlineOf(feature, frame), middle: middleOf(feature, frame) }] : [];
  });
  return bothWidths(false, (narrow) => draw(options, shapes, frame, narrow));
}

interface Shape {
  readonly area: AreaToChoose;
  readonly outline: string;
  /** In parts of the frame. */
  readonly middle: { readonly x: number; readonly y: number };
}

function draw(
  { language, label }: ChoiceMapOptions,
  shapes: readonly Shape[],
  frame: MapFrame,
  narrow: boolean,
): Html {
  const say = chartMessages.in(language);
  const width = narrow ? 340 : 720;
  const size = Math.min((width - 2 * edge) / frame.width, mostHeight / frame.height);
  const mapHeight = Math.ceil(size * frame.height) + 2 * edge;
  const scale = size / stepsADegree(frame);
  const left = (width - size * frame.width) / 2;
  const filled = (isChosen: boolean) =>
    shapes.filter(({ area }) => area.isChosen === isChosen).map(({ outline }) => outline);
  const line = (wide: number) => ({ 'stroke-width': round(wide / scale) });
  const isNumbered = shapes.length <= (narrow ? mostNumbers.narrow : mostNumbers.wide);
  const row = (at: number) => mapHeight + 8 + at * 32;
  const parts = [
    html`<g transform="translate(${round(left)} ${edge}) scale(${scale})">
      ${part('path', ['area', 'class-1'], { d: filled(false).join(''), ...line(1), stroke: '#6B7681' })}
      ${part('path', ['area', 'class-4'], { d: filled(true).join(''), ...line(1.5) })}</g>`,
    ...(isNumbered
      ? shapes.map(({ area, middle }) =>
          words('count', left + middle.x * size, edge + middle.y * size + 4, String(area.number), 'middle'),
        )
      : []),
    ...(['class-4', 'class-1'] as const).map(
      (fill, at) =>
        html`${part('rect', ['swatch', fill], { x: 2, y: row(at), width: 28, height: 20 })}${words('label', 40, row(at) + 15, say(fill === 'class-4' ? 'choice.chosen' : 'choice.others'))}`,
    ),
  ];
  const height = mapHeight + legendHeight;
  return drawing({ width, height, label, classes: narrow ? 'll-narrow' : 'll-wide' }, parts);
}

/** The middle of the box around the largest part of an area. */
function middleOf({ geometry }: Feature<Polygon | MultiPolygon>, { narrower, left, top }: MapFrame) {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const boxes = parts.flatMap(([outer]) => (outer ? [boxOf(outer)] : []));
  const largest = boxes.reduce((most, box) =>
    box.width * box.height > most.width * most.height ? box : most,
  );
  return {
    x: (largest.west + largest.width / 2) * narrower - left,
    y: top - (largest.south + largest.height / 2),
  };
}

function boxOf(ring: readonly Position[]) {
  const xs = ring.map(([x = 0]) => x);
  const ys = ring.map(([, y = 0]) => y);
  const [west, south] = [Math.min(...xs), Math.min(...ys)];
  return { west, south, width: Math.max(...xs) - west, height: Math.max(...ys) - south };
}
