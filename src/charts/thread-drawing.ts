import { type Chart, type Html, html } from '../design-system/index.ts';
import type { Language } from '../language/index.ts';
import { drawing, fitted, part, round, words, wrapped } from './drawing.ts';
import { chartMessages } from './messages.ts';

/** One record of the thread, or several folded into one mark. */
export interface ThreadMark {
  readonly id: string;
  /** What the mark says: `N3 weight`, `+ 5 more actions`. */
  readonly text: string;
  readonly href?: string;
  readonly isFocus?: boolean;
  readonly isBundle?: boolean;
  /** What is missing at this mark, in words; drawn as a dashed stub and never folded away. */
  readonly broken?: string;
  /** On which side the missing link would be; `down` is towards the result. */
  readonly brokenSide?: 'up' | 'down';
}

export interface ThreadDrawingOptions {
  readonly language: Language;
  readonly label: string;
  readonly caption: string;
  /** In thread order; nine at most, with eight marks each. Empty ones are left out. */
  readonly columns: readonly { readonly kind: string; readonly marks: readonly ThreadMark[] }[];
  /** Links between marks of any two columns; `count` parallel ones are one line with a number. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly count?: number }[];
  /** The sentences that say the same, which the page composes: what it rests on, what serves it. */
  readonly sentence: string;
  readonly standalone?: boolean;
}

const boxWidth = 136;
const boxHeight = 40;
const columnStep = 186;
const rowStep = 66;
const top = 34;

/**
 * The neighbourhood of one record: columns in thread order, lines between them, dashed stubs where a link is missing.
 * Decoration for those who see it: the nested list on the page holds the same and the links that are in the tab order.
 *
 * @throws RangeError with more than nine columns or eight marks in one: the caller folds them into bundles first
 * @source PAGES section 4.4
 */
export function threadDrawing(options: ThreadDrawingOptions): Chart {
  const columns = options.columns.filter(({ marks }) => marks.length > 0);
  if (columns.length > 9) throw new RangeError('A thread is drawn in nine columns at most');
  if (columns.some(({ marks }) => marks.length > 8))
    throw new RangeError('A column holds eight marks at most');
  const say = chartMessages.in(options.language);
  const textOf = new Map(columns.flatMap(({ marks }) => marks.map(({ id, text }) => [id, text] as const)));
  return {
    svg: draw(options, columns),
    sentence: options.sentence,
    table: {
      caption: options.caption,
      columns: [
        { text: say('thread.from') },
        { text: say('thread.to') },
        { text: say('thread.links'), numeric: true },
      ],
      rows: options.links.map(({ from, to, count = 1 }) => [
        textOf.get(from) ?? from,
        textOf.get(to) ?? to,
        String(count),
      ]),
    },
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly column: number;
}

function draw(options: ThreadDrawingOptions, columns: ThreadDrawingOptions['columns']): Html {
  const most = Math.max(1, ...columns.map(({ marks }) => marks.length));
  const height = top + most * rowStep + 6;
  const width = Math.max(1, columns.length) * columnStep - (columnStep - boxWidth) + 44;
  const boxes = new Map<string, Box>();
  for (const [column, { marks }] of columns.entries()) {
    const offset = ((most - marks.length) * rowStep) / 2;
    for (const [row, { id }] of marks.entries()) {
      boxes.set(id, { x: 22 + column * columnStep, y: top + offset + row * rowStep, column });
    }
  }
  return drawing(
    {
      width,
      height,
      classes: 'll-thread-drawing',
      fixedSize: true,
      standalone: options.standalone ?? false,
    },
    [
      ...columns.map(({ kind }, column) =>
        words('label-strong', 22 + column * columnStep, 16, fitted(kind, columnStep - 12, 14)),
      ),
      ...options.links.map((link) => linkOf(link, boxes)),
      ...columns.flatMap(({ marks }) =>
        marks.map((mark) => markOf(mark, boxes.get(mark.id), options.standalone)),
      ),
    ],
  );
}

function linkOf(
  { from, to, count = 1 }: ThreadDrawingOptions['links'][number],
  boxes: ReadonlyMap<string, Box>,
): Html | null {
  const ends = [boxes.get(from), boxes.get(to)];
  const [start, end] = ends.toSorted((a, b) => (a?.column ?? 0) - (b?.column ?? 0));
  if (!start || !end) return null;
  const x1 = start.x + boxWidth;
  const x2 = start.column === end.column ? end.x + boxWidth : end.x;
  const y1 = start.y + boxHeight / 2;
  const y2 = end.y + boxHeight / 2;
  const bend = start.column === end.column ? 24 : Math.min(40, (x2 - x1) / 2);
  const near = start.column === end.column ? x2 + bend : x2 - bend;
  const curve = `M${round(x1)} ${round(y1)}C${round(x1 + bend)} ${round(y1)} ${round(near)} ${round(y2)} ${round(x2)} ${round(y2)}`;
  const line = part('path', 'thread', { d: curve, ...(count > 1 && { 'stroke-width': 4 }) });
  return count > 1
    ? html`${line}${words('count', (x1 + x2) / 2, (y1 + y2) / 2 + 4, String(count), 'middle')}`
    : line;
}

function markOf(mark: ThreadMark, box: Box | undefined, standalone: boolean | undefined): Html | null {
  if (!box) return null;
  const look = mark.isFocus ? 'mark-focus' : mark.isBundle ? 'mark-bundle' : 'mark-box';
  const lines = wrapped(mark.text, boxWidth - 14, 13, 2);
  const firstLine = box.y + boxHeight / 2 + 4.5 - (lines.length - 1) * 7.5;
  const inside = html`${part('rect', look, { x: box.x, y: round(box.y), width: boxWidth, height: boxHeight, rx: 4 })}${lines.map(
    (line, position) =>
      words(mark.isFocus ? 'mark-text-focus' : 'mark-text', box.x + 7, firstLine + position * 15, line),
  )}`;
  const linked = mark.href && !standalone ? html`<a href="${mark.href}" tabindex="-1">${inside}</a>` : inside;
  return html`${linked}${mark.broken && stub(mark.broken, box, mark.brokenSide ?? 'down')}`;
}

function stub(text: string, box: Box, side: 'up' | 'down'): Html {
  const y = box.y + boxHeight / 2;
  const x = side === 'down' ? box.x + boxWidth : box.x;
  const reach = side === 'down' ? 18 : -18;
  const end = x + reach;
  const cross = `M${round(end - 4)} ${round(y - 4)}L${round(end + 4)} ${round(y + 4)}M${round(end + 4)} ${round(y - 4)}L${round(end - 4)} ${round(y + 4)}`;
  return html`${part('path', 'thread-broken', { d: `M${round(x)} ${round(y)}H${round(end)}` })}${part('path', 'thread-broken', { d: cross, 'stroke-dasharray': 'none' })}${words('broken-text', box.x, box.y + boxHeight + 14, fitted(text, columnStep - 16, 12))}`;
}
