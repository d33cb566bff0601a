import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Chart } from '../design-system/index.ts';
import type { Language } from '../language/index.ts';
import { drawing, part, round } from './drawing.ts';
import { type SeriesPoint, type Trend, trendSentence, unbrokenPieces } from './line-chart.ts';
import { chartMessages } from './messages.ts';

export interface SparklineOptions {
  readonly language: Language;
  readonly caption: string;
  /** The last ten are drawn. */
  readonly points: readonly SeriesPoint[];
  readonly trend: Trend;
  readonly trendFrom?: number;
  readonly say: (value: number) => string;
  readonly standalone?: boolean;
}

const width = 120;
const height = 32;

/** The last ten figures as a small line, its range shaded and its last point marked. The sentence is the content. */
export function sparkline(options: SparklineOptions): Chart {
  const say = chartMessages.in(options.language);
  const points = options.points.toSorted((a, b) => a.at - b.at).slice(-10);
  const values = points.flatMap(({ value, low, high }) =>
    [value, low, high].filter((each) => typeof each === 'number'),
  );
  const x = scaleLinear()
    .domain([points[0]?.at ?? 0, points.at(-1)?.at ?? 1])
    .range([4, width - 6]);
  const y = scaleLinear()
    .domain([Math.min(...values), Math.max(...values)])
    .range([height - 5, 5]);
  const path = line<SeriesPoint>(
    (point) => round(x(point.at)),
    (point) => round(y(point.value ?? 0)),
  );
  const band = area<SeriesPoint>(
    (point) => round(x(point.at)),
    (point) => round(y(point.low ?? point.value ?? 0)),
    (point) => round(y(point.high ?? point.value ?? 0)),
  );
  const pieces = unbrokenPieces(points, []);
  const last = points.filter(({ value }) => value !== null).at(-1);
  return {
    svg: drawing(
      { width, height, fixedSize: true, classes: 'll-spark', standalone: options.standalone ?? false },
      [
        ...pieces.map((piece) => part('path', 'band', { d: band([...piece]) ?? '' })),
        ...pieces.map((piece) => part('path', 'here', { d: path([...piece]) ?? '', 'stroke-width': 2 })),
        last && part('circle', 'dot', { cx: round(x(last.at)), cy: round(y(last.value ?? 0)), r: 4 }),
      ],
    ),
    sentence: trendSentence({ ...options, points }),
    table: {
      caption: options.caption,
      columns: [{ text: say('table.period') }, { text: say('table.value'), numeric: true }],
      rows: points.map(({ period, value }) => [period, value === null ? '' : options.say(value)]),
    },
  };
}
