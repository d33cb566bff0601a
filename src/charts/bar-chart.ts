import { scaleLinear } from 'd3-scale';
import { type Chart, type Html, html } from '../design-system/index.ts';
import { type Language, sayRange } from '../language/index.ts';
import { bothWidths, drawing, part, round, widthOf, words, wrapped } from './drawing.ts';
import { chartMessages } from './messages.ts';

export interface Bar {
  readonly name: string;
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  /** This place among others: drawn darker. */
  readonly isHere?: boolean;
}

export interface BarChartOptions {
  readonly language: Language;
  readonly label: string;
  readonly caption: string;
  /** Heading of the first column of the table: area, body, group. */
  readonly what: string;
  /** In the order in which they are drawn. */
  readonly bars: readonly Bar[];
  readonly say: (value: number) => string;
  readonly decimals?: number;
  readonly standalone?: boolean;
}

const thickness = 20;

/** Horizontal bars from nought, each with its range as a whisker and its figure in words at the end. */
export function barChart(options: BarChartOptions): Chart {
  const { language, bars, say } = options;
  const words = chartMessages.in(language);
  const hasRange = bars.some(({ low, high }) => low != null && high != null);
  return {
    svg: bothWidths(options.standalone, (narrow) => drawBars(options, narrow)),
    sentence: barSentence(options),
    table: {
      caption: options.caption,
      columns: [
        { text: options.what },
        { text: words('table.value'), numeric: true },
        ...(hasRange ? [{ text: words('table.rangeOnly'), numeric: true }] : []),
      ],
      rows: bars.map(({ name, value, low, high }) => [
        name,
        value === null ? '' : say(value),
        ...(hasRange
          ? [low == null || high == null ? '' : sayRange(low, high, language, options.decimals)]
          : []),
      ]),
    },
  };
}

function barSentence({ language, bars, say }: BarChartOptions): string {
  const speak = chartMessages.in(language);
  const known = bars.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  const [first] = known;
  if (!first) return speak('line.none');
  const highest = known.reduce((a, b) => (b.value > a.value ? b : a), first);
  const lowest = known.reduce((a, b) => (b.value < a.value ? b : a), first);
  if (highest === lowest) return speak('bars.one', { name: first.name, value: say(first.value) });
  return speak('bars.spread', {
    highest: highest.name,
    highestValue: say(highest.value),
    lowest: lowest.name,
    lowestValue: say(lowest.value),
  });
}

function drawBars(options: BarChartOptions, narrow: boolean): Html {
  const { bars, say } = options;
  const width = narrow ? 340 : 720;
  const nameWidth = narrow
    ? 0
    : Math.min(240, Math.max(60, ...bars.map(({ name }) => widthOf(name, 14) + 12)));
  const row = narrow ? 52 : 36;
  const valueWidth = Math.max(
    40,
    ...bars.map(({ value }) => (value === null ? 0 : widthOf(say(value), 14) + 12)),
  );
  const ends = bars.flatMap(({ value, high }) => [value ?? 0, high ?? 0]);
  const x = scaleLinear()
    .domain([
      Math.min(0, ...bars.map(({ value, low }) => Math.min(value ?? 0, low ?? 0))),
      Math.max(...ends, 0) || 1,
    ])
    .range([nameWidth, width - valueWidth - 4]);
  const height = bars.length * row + 8;
  return drawing(
    {
      width,
      height,
      label: options.label,
      standalone: options.standalone ?? false,
      classes: narrow ? 'll-narrow' : 'll-wide',
    },
    [
      ...bars.map((bar, position) =>
        drawBar(bar, position * row + 4, { x, nameWidth, narrow, say, language: options.language }),
      ),
      part('line', 'axis', { x1: round(x(0)), x2: round(x(0)), y1: 0, y2: height }),
    ],
  );
}

interface BarFrame {
  readonly x: (value: number) => number;
  readonly nameWidth: number;
  readonly narrow: boolean;
  readonly say: (value: number) => string;
  readonly language: Language;
}

function drawBar({ name, value, low, high, isHere }: Bar, top: number, frame: BarFrame): Html {
  const { x, narrow } = frame;
  const barTop = narrow ? top + 22 : top + 4;
  const middle = barTop + thickness / 2;
  const look = isHere ? 'label-strong' : 'label';
  const lines = narrow ? wrapped(name, 330, 14, 1) : wrapped(name, frame.nameWidth - 12, 14, 2);
  const firstLine = narrow ? top + 14 : middle + 5 - (lines.length - 1) * 8;
  const title = lines.map((line, position) =>
    words(look, narrow ? 0 : frame.nameWidth - 10, firstLine + position * 16, line, narrow ? 'start' : 'end'),
  );
  if (value === null) {
    return html`${title}${words('note', x(0) + 8, middle + 4, chartMessages.in(frame.language)('bars.none'))}`;
  }
  const end = Math.max(x(value), high == null ? 0 : x(high));
  return html`${title}${part('rect', isHere ? 'bar' : 'bar-other', {
    x: round(Math.min(x(0), x(value))),
    y: round(barTop),
    width: round(Math.abs(x(value) - x(0))),
    height: thickness,
  })}${low != null && high != null && whisker(x(low), x(high), middle)}${words(look, end + 8, middle + 5, frame.say(value))}`;
}

/** On white, so that it shows on the darkest bar. */
function whisker(from: number, to: number, y: number): Html {
  const d = `M${round(from)} ${y - 5}V${y + 5}M${round(from)} ${y}H${round(to)}M${round(to)} ${y - 5}V${y + 5}`;
  return html`${part('path', 'whisker-ground', { d })}${part('path', 'whisker', { d })}`;
}
