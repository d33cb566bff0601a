import { type Html, html, joined, raw } from '../design-system/index.ts';

/**
 * How the parts of every drawing look: as presentation attributes, which a strict content security policy allows and
 * which a document that embeds the drawing needs; the class beside them lets the style sheet of the pages adapt them.
 *
 * @source PAGES section 7: contrasts and colour differences are worked out there
 */
const looks = {
  axis: { stroke: '#6B7681', 'stroke-width': 1 },
  grid: { stroke: '#D9DFE3', 'stroke-width': 1 },
  tick: { fill: '#4A5561', 'font-size': 13 },
  label: { fill: '#16212B', 'font-size': 14 },
  'label-strong': { fill: '#16212B', 'font-size': 14, 'font-weight': 700 },
  note: { fill: '#4A5561', 'font-size': 12 },
  here: {
    fill: 'none',
    stroke: '#0F4C54',
    'stroke-width': 3.5,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  },
  second: { fill: 'none', stroke: '#D0641E', 'stroke-width': 2.25, 'stroke-linejoin': 'round' },
  third: { fill: 'none', stroke: '#7A3B8F', 'stroke-width': 2.25, 'stroke-linejoin': 'round' },
  fourth: { fill: 'none', stroke: '#4E97C9', 'stroke-width': 2.25, 'stroke-linejoin': 'round' },
  wales: { fill: 'none', stroke: '#6B7681', 'stroke-width': 2.25, 'stroke-dasharray': '7 4' },
  expected: {
    fill: 'none',
    stroke: '#0F4C54',
    'stroke-width': 2,
    'stroke-dasharray': '1.5 4',
    'stroke-linecap': 'round',
  },
  band: { fill: '#0F4C54', 'fill-opacity': 0.16, stroke: 'none' },
  dot: { fill: '#0F4C54', stroke: '#FFFFFF', 'stroke-width': 1.5 },
  'dot-hollow': { fill: '#FFFFFF', stroke: '#0F4C54', 'stroke-width': 2.5 },
  break: { stroke: '#6B7681', 'stroke-width': 1, 'stroke-dasharray': '3 3' },
  'process-mean': { stroke: '#4A5561', 'stroke-width': 1.5 },
  'process-limit': { stroke: '#4A5561', 'stroke-width': 1.5, 'stroke-dasharray': '8 4' },
  signal: { fill: '#D0641E', stroke: '#FFFFFF', 'stroke-width': 1.5 },
  'spine-range': { fill: '#D9DFE3' },
  'spine-middle': { fill: '#9FB0B6' },
  'spine-comparator': { stroke: '#16212B', 'stroke-width': 2 },
  bar: { fill: '#0F4C54' },
  'bar-other': { fill: '#67AAAF' },
  'whisker-ground': { stroke: '#FFFFFF', 'stroke-width': 4, fill: 'none' },
  whisker: { stroke: '#16212B', 'stroke-width': 1.5, fill: 'none' },
  'class-1': { fill: '#DCEBE6' },
  'class-2': { fill: '#A5CFC9' },
  'class-3': { fill: '#67AAAF' },
  'class-4': { fill: '#2F7A89' },
  'class-5': { fill: '#0B3F4A' },
  area: { stroke: '#FFFFFF', 'stroke-width': 1, 'stroke-linejoin': 'round', 'fill-rule': 'evenodd' },
  'area-chosen': { fill: 'none', stroke: '#16212B', 'stroke-width': 2.5, 'stroke-linejoin': 'round' },
  hatch: { stroke: '#6B7681', 'stroke-width': 1.5 },
  'dot-pattern': { fill: '#6B7681' },
  swatch: { stroke: '#6B7681', 'stroke-width': 1 },
  thread: { fill: 'none', stroke: '#B5790A', 'stroke-width': 2 },
  'thread-broken': { fill: 'none', stroke: '#B3261E', 'stroke-width': 2, 'stroke-dasharray': '4 3' },
  count: {
    fill: '#16212B',
    stroke: '#FFFFFF',
    'stroke-width': 5,
    'paint-order': 'stroke',
    'font-size': 13,
    'font-weight': 700,
  },
  'mark-box': { fill: '#FFFFFF', stroke: '#0F4C54', 'stroke-width': 1.5 },
  'mark-bundle': { fill: '#F3F6F6', stroke: '#0F4C54', 'stroke-width': 1.5, 'stroke-dasharray': '5 3' },
  'mark-focus': { fill: '#0F4C54', stroke: '#0F4C54', 'stroke-width': 1.5 },
  'mark-text': { fill: '#16212B', 'font-size': 13 },
  'mark-text-focus': { fill: '#FFFFFF', 'font-size': 13, 'font-weight': 700 },
  'broken-text': { fill: '#B3261E', 'font-size': 12, 'font-weight': 700 },
} as const satisfies Record<string, Readonly<Record<string, string | number>>>;

export type Look = keyof typeof looks;

type Attributes = Readonly<Record<string, string | number | undefined>>;

function attributesOf(attributes: Attributes): Html {
  return joined(
    Object.entries(attributes)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => html` ${raw(name)}="${value}"`),
  );
}

/** One part of a drawing, with the look of its kind; later looks win over earlier ones. */
export function part(
  element: 'path' | 'line' | 'circle' | 'rect',
  look: Look | readonly Look[],
  attributes: Attributes,
): Html {
  return html`<${raw(element)}${lookOf(look, attributes)}/>`;
}

/** Attributes of the part win over those of its look: a name may stand once only in an element. */
function lookOf(look: Look | readonly Look[], own: Attributes): Html {
  const list: readonly Look[] = typeof look === 'string' ? [look] : look;
  const merged: Attributes = Object.assign({}, ...list.map((name) => looks[name]), own);
  return html` class="${list.map((name) => `ll-d-${name}`).join(' ')}"${attributesOf(merged)}`;
}

/** Words in a drawing. */
export function words(
  look: Look,
  x: number,
  y: number,
  content: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): Html {
  return html`<text${lookOf(look, { x: round(x), y: round(y), 'text-anchor': anchor })}>${content}</text>`;
}

/** Coordinates need no more than a tenth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** About how wide a text is in the typeface of the pages, in pixels: enough to keep labels apart. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    ems += /[mwMW%—]/.test(character) ? 0.86 : /[iljtfrI.,:;'’ ()[\]|-]/.test(character) ? 0.34 : 0.58;
  }
  return ems * size;
}

/** A text cut to a width, with an ellipsis where it was cut; the whole of it stands in the table or the list. */
export function fitted(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  let cut = text;
  while (cut !== '' && widthOf(`${cut}…`, size) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** A text on as many lines as it needs, at most `most`; the last is cut. */
export function wrapped(text: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  if (lines.length <= most) return lines.map((each) => fitted(each, width, size));
  const kept = lines.slice(0, most - 1);
  return [...kept, fitted(lines.slice(most - 1).join(' '), width, size)];
}

export interface DrawingOptions {
  readonly width: number;
  readonly height: number;
  /** The headline, by which those who do not see the drawing know it; without it the drawing is decoration. */
  readonly label?: string;
  readonly classes?: string;
  /** For documents and files: says its namespace, size and typeface itself. */
  readonly standalone?: boolean;
  readonly fixedSize?: boolean;
}

/** A whole drawing. Its inner text is hidden from those who read the sentence and the table instead. */
export function drawing(options: DrawingOptions, parts: readonly (Html | null | undefined | false)[]): Html {
  const { width, height, label, standalone } = options;
  const named = label ? html` role="img" aria-label="${label}"` : html` aria-hidden="true" focusable="false"`;
  const own = standalone
    ? html` xmlns="http://www.w3.org/2000/svg" font-family="IBM Plex Sans, Arial, sans-serif"`
    : html``;
  const size = standalone || options.fixedSize ? html` width="${width}" height="${height}"` : html``;
  const content = label ? html`<g aria-hidden="true">${parts}</g>` : parts;
  return html`<svg${own} class="ll-drawing${options.classes && ` ${options.classes}`}" viewBox="0 0 ${width} ${height}"${size}${named}>${content}</svg>`;
}

/** The same chart drawn for a wide and for a narrow screen; the style sheet shows one. A document gets the wide one. */
export function bothWidths(standalone: boolean | undefined, draw: (narrow: boolean) => Html): Html {
  return standalone ? draw(false) : html`${draw(false)}${draw(true)}`;
}
