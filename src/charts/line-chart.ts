import { scaleLinear } from 'd3-scale';
import { area, line as lineShape } from 'd3-shape';
import { type Chart, type Html, html } from '../design-system/index.ts';
import { type Language, sayRange } from '../language/index.ts';
import { bothWidths, drawing, fitted, type Look, part, round, widthOf, words } from './drawing.ts';
import { chartMessages } from './messages.ts';
import { axisFigures } from './shared-unit.ts';
import { spreadLabels } from './spread-labels.ts';

/** One figure of a series. */
export interface SeriesPoint {
  /** Where it stands on the axis of time: a year, or days; any number that grows with time. */
  readonly at: number;
  /** Its period in words. */
  readonly period: string;
  /** Null when there is none to show: the line breaks there. */
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
}

/** What a line is: this place, Wales, what is expected if nothing changes, or another place. */
export type SeriesRole = 'here' | 'wales' | 'expected' | 'other';

export interface Series {
  readonly name: string;
  readonly role: SeriesRole;
  readonly points: readonly SeriesPoint[];
}

/** What a test said of a trend; never read off the drawing. */
export type Trend = 'better' | 'worse' | 'higher' | 'lower' | 'no-clear-change' | 'too-short' | 'not-tested';

export interface LineChartOptions {
  readonly language: Language;
  /** The headline of the figure, by which the drawing is known to those who do not see it. */
  readonly label: string;
  /** The measure, place and period: the caption of the table. */
  readonly caption: string;
  /** The first with the role *here* comes first; at most four lines, of which *expected* is one. */
  readonly series: readonly Series[];
  readonly trend: Trend;
  /** Where on the axis the test began; figures before it are drawn, and the sentence does not speak of them. */
  readonly trendFrom?: number;
  /** A figure with its unit: `71.4%`. */
  readonly say: (value: number) => string;
  readonly decimals?: number;
  /** Between which figures the definition or the method changed. */
  readonly breaks?: readonly { readonly at: number; readonly label: string }[];
  /** Mean and limits of a control chart, stretch by stretch. */
  readonly process?: readonly ProcessStretch[];
  /** Moments of the first series that are signals: each is a diamond. */
  readonly signals?: readonly number[];
  readonly standalone?: boolean;
}

/** Between two moments: the mean of a process and the limits of its usual variation. */
export interface ProcessStretch {
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

const otherLooks: readonly Look[] = ['second', 'third', 'fourth'];

/**
 * Lines over time: this place thick with its range shaded, Wales dashed, what is expected dotted; each labelled at its
 * end. A figure that is missing, and a break in the series, leave a gap. An axis that does not start at nought says so.
 *
 * @throws RangeError when there are more than four lines: a fifth cannot be told apart by colour
 * @source PAGES sections 4.3 and 7
 */
export function lineChart(options: LineChartOptions): Chart {
  if (options.series.length > 4) throw new RangeError('A line chart holds four lines at most');
  return {
    svg: bothWidths(options.standalone, (narrow) => drawLines(options, narrow)),
    sentence: lineSentence(options),
    table: lineTable(options),
  };
}

function lookOf(series: Series, others: readonly Series[]): Look {
  if (series.role !== 'other') return series.role;
  return otherLooks[others.indexOf(series)] ?? 'fourth';
}

function allValues(series: readonly Series[]): number[] {
  return series.flatMap(({ points }) =>
    points.flatMap(({ value, low, high }) => [value, low, high].filter((each) => typeof each === 'number')),
  );
}

/** The limits of the vertical axis; nought is one of them unless the figures would be pressed flat. */
export function valueLimits(values: readonly number[]): readonly [low: number, high: number] {
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const startsAtNought = low >= 0 && (low === 0 || low < 0.55 * high);
  if (startsAtNought) return [0, high === 0 ? 1 : high * 1.05];
  const room = (high - low || Math.abs(high) || 1) * 0.12;
  return [low - room, high + room];
}

/** The pieces of a series that may be joined by a line. */
export function unbrokenPieces(
  points: readonly SeriesPoint[],
  breaks: readonly { readonly at: number }[],
): readonly (readonly SeriesPoint[])[] {
  const pieces: SeriesPoint[][] = [[]];
  let previous: SeriesPoint | undefined;
  for (const point of points.toSorted((a, b) => a.at - b.at)) {
    const before = previous;
    if (before && breaks.some(({ at }) => at > before.at && at <= point.at)) pieces.push([]);
    if (point.value === null) pieces.push([]);
    else pieces.at(-1)?.push(point);
    previous = point;
  }
  return pieces.filter((piece) => piece.length > 0);
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function drawLines(options: LineChartOptions, narrow: boolean): Html {
  const { series, say, breaks = [] } = options;
  const others = series.filter(({ role }) => role === 'other');
  const width = narrow ? 340 : 720;
  const height = narrow ? 260 + 20 * series.length : options.standalone ? 300 : 360;
  const { process = [] } = options;
  const [low, high] = valueLimits([
    ...allValues(series),
    ...process.flatMap(({ lower, upper }) => [lower, upper]),
  ]);
  const y = scaleLinear().domain([low, high]).nice(5);
  const ticks = y.ticks(5);
  const { unit, figures } = axisFigures(ticks.map(say));
  const tickWidth = Math.max(...figures.map((figure) => widthOf(figure, 13)));
  const labelWidth = narrow
    ? 6
    : Math.min(190, Math.max(...series.map(({ name }) => widthOf(name, 14) + 14)));
  const frame: Frame = {
    left: tickWidth + 10,
    right: width - labelWidth,
    top: narrow ? 28 + 20 * series.length : 28,
    bottom: height - 28,
  };
  y.range([frame.bottom, frame.top]);
  const moments = series.flatMap(({ points }) => points.map(({ at }) => at));
  const x = scaleLinear()
    .domain([Math.min(...moments), Math.max(...moments)])
    .range([frame.left + 8, frame.right - 8]);
  const startsAtNought = y.domain()[0] === 0;

  const path = lineShape<SeriesPoint>(
    (point) => round(x(point.at)),
    (point) => round(y(point.value ?? 0)),
  );
  const band = area<SeriesPoint>(
    (point) => round(x(point.at)),
    (point) => round(y(point.low ?? point.value ?? 0)),
    (point) => round(y(point.high ?? point.value ?? 0)),
  );
  const parts = [
    ...ticks.map(
      (tick, position) =>
        html`${part('line', tick === 0 ? 'axis' : 'grid', { x1: round(frame.left), x2: round(frame.right), y1: round(y(tick)), y2: round(y(tick)) })}${words('tick', frame.left - 6, y(tick) + 4.5, figures[position] ?? '', 'end')}`,
    ),
    periodTicks(series, x, frame),
    aboveAxis(options.language, unit, !startsAtNought, narrow ? frame.top - 12 : 12, width),
    ...breaks.map(({ at, label }) => breakMark(label, x(at), frame)),
    ...process.map((stretch) => processLines(stretch, x, y)),
    ...series
      .filter(({ role }) => role === 'here' || role === 'expected')
      .flatMap((each) =>
        unbrokenPieces(each.points, breaks).map((piece) =>
          part('path', 'band', { d: band([...piece]) ?? '' }),
        ),
      ),
    ...series.toReversed().map((each) => lineOf(each, lookOf(each, others), breaks, path, x, y)),
    ...signalMarks(options, x, y),
    narrow ? keyAbove(series, others) : endLabels(series, y, frame),
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

/** Over the axis: the unit of all its figures, and whether it starts elsewhere than at nought. */
function aboveAxis(language: Language, unit: string, says: boolean, y: number, width: number): Html | null {
  const notes = [unit, says ? chartMessages.in(language)('axis.notFromNought') : ''];
  const text = notes.filter((note) => note !== '').join(' · ');
  return text === '' ? null : words('note', 0, y, fitted(text, width, 12));
}

type Scale = (value: number) => number;

function lineOf(
  series: Series,
  look: Look,
  breaks: readonly { readonly at: number }[],
  path: (points: SeriesPoint[]) => string | null,
  x: Scale,
  y: Scale,
): Html {
  const last = lastFigure(series);
  return html`${unbrokenPieces(series.points, breaks).map((piece) => {
    const [only, ...more] = piece;
    if (!only) return null;
    const dot = (point: SeriesPoint) =>
      part('circle', 'dot', { cx: round(x(point.at)), cy: round(y(point.value ?? 0)), r: 5 });
    if (more.length === 0) return dot(only);
    return html`${part('path', look, { d: path([...piece]) ?? '' })}${series.role === 'here' && last && piece.includes(last) && dot(last)}`;
  })}`;
}

/** A mean and its two limits; a stretch of one moment is still seen. */
function processLines({ from, to, mean, lower, upper }: ProcessStretch, x: Scale, y: Scale): Html {
  const [x1, x2] = [round(x(from) - 6), round(x(to) + 6)];
  const level = (look: Look, value: number) =>
    part('line', look, { x1, x2, y1: round(y(value)), y2: round(y(value)) });
  return html`${level('process-limit', upper)}${level('process-mean', mean)}${level('process-limit', lower)}`;
}

function signalMarks({ series, signals = [] }: LineChartOptions, x: Scale, y: Scale): readonly Html[] {
  return (series[0]?.points ?? [])
    .filter(({ at, value }) => value !== null && signals.includes(at))
    .map(({ at, value }) => {
      const [cx, cy] = [x(at), y(value ?? 0)];
      const d = `M${round(cx)} ${round(cy - 8)}L${round(cx + 8)} ${round(cy)} ${round(cx)} ${round(cy + 8)} ${round(cx - 8)} ${round(cy)}Z`;
      return part('path', 'signal', { d });
    });
}

function periodTicks(series: readonly Series[], x: Scale, frame: Frame): Html {
  const byMoment = new Map<number, string>();
  for (const { points } of series) for (const { at, period } of points) byMoment.set(at, period);
  const moments = [...byMoment].toSorted(([a], [b]) => a - b);
  const shown: Html[] = [];
  let free = Number.POSITIVE_INFINITY;
  for (const [at, period] of moments.toReversed()) {
    const half = widthOf(period, 13) / 2;
    const centre = Math.min(x(at), frame.right - half);
    if (centre + half + 12 > free) continue;
    free = centre - half;
    shown.push(
      html`${part('line', 'axis', { x1: round(x(at)), x2: round(x(at)), y1: round(frame.bottom), y2: round(frame.bottom + 5) })}${words('tick', Math.max(centre, half), frame.bottom + 20, period, 'middle')}`,
    );
  }
  return html`${shown.toReversed()}`;
}

function breakMark(label: string, x: number, frame: Frame): Html {
  const nearRight = x + widthOf(label, 12) + 6 > frame.right;
  return html`${part('line', 'break', { x1: round(x), x2: round(x), y1: frame.top, y2: frame.bottom })}${words('note', nearRight ? x - 5 : x + 5, frame.bottom - 6, label, nearRight ? 'end' : 'start')}`;
}

function lastFigure({ points }: Series): SeriesPoint | undefined {
  return points
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => a.at - b.at)
    .at(-1);
}

function endLabels(series: readonly Series[], y: Scale, frame: Frame): Html {
  const labelled = series.flatMap((each) => {
    const last = lastFigure(each);
    return last ? [{ each, wanted: y(last.value ?? 0) + 5 }] : [];
  });
  const places = spreadLabels(
    labelled.map(({ wanted }) => wanted),
    18,
    frame.top + 5,
    frame.bottom,
  );
  return html`${labelled.map(({ each }, position) =>
    words(
      each.role === 'here' ? 'label-strong' : 'label',
      frame.right + 4,
      places[position] ?? frame.top,
      fitted(each.name, 186, 14),
    ),
  )}`;
}

function keyAbove(series: readonly Series[], others: readonly Series[]): Html {
  return html`${series.map((each, position) => {
    const y = 10 + 20 * position;
    return html`${part('line', lookOf(each, others), { x1: 2, x2: 32, y1: y, y2: y })}${words(each.role === 'here' ? 'label-strong' : 'label', 40, y + 5, fitted(each.name, 290, 14))}`;
  })}`;
}

function lineSentence(options: LineChartOptions): string {
  const say = chartMessages.in(options.language);
  const here = options.series.find(({ role }) => role === 'here') ?? options.series[0];
  const figures = (here?.points ?? []).filter(({ value }) => value !== null).toSorted((a, b) => a.at - b.at);
  const first = figures[0];
  const last = figures.at(-1);
  if (!here || !first || !last) return say('line.none');
  const trend = trendSentence({
    language: options.language,
    points: figures,
    trend: options.trend,
    ...(options.trendFrom !== undefined && { trendFrom: options.trendFrom }),
    say: options.say,
  });
  const beside = options.series
    .filter((each) => each !== here && each.role !== 'expected')
    .flatMap((each) => {
      const figure = lastFigure(each);
      return figure
        ? [
            say('line.beside', {
              name: each.name,
              value: options.say(figure.value ?? 0),
              period: figure.period,
            }),
          ]
        : [];
    });
  return [trend, ...beside].join(' ');
}

/** How a series went, in one sentence; the trend comes from a test. */
export function trendSentence(options: {
  readonly language: Language;
  readonly points: readonly SeriesPoint[];
  readonly trend: Trend;
  readonly trendFrom?: number;
  readonly say: (value: number) => string;
}): string {
  const say = chartMessages.in(options.language);
  const { trendFrom = Number.NEGATIVE_INFINITY } = options;
  const figures = options.points
    .filter(({ at, value }) => value !== null && at >= trendFrom)
    .toSorted((a, b) => a.at - b.at);
  const first = figures[0];
  const last = figures.at(-1);
  if (!first || !last) return say('line.none');
  if (first === last)
    return say('trend.one', { last: options.say(last.value ?? 0), lastPeriod: last.period });
  return say(`trend.${options.trend}`, {
    first: options.say(first.value ?? 0),
    firstPeriod: first.period,
    last: options.say(last.value ?? 0),
    lastPeriod: last.period,
  });
}

function lineTable(options: LineChartOptions): Chart['table'] {
  const { series, language } = options;
  const say = chartMessages.in(language);
  const moments = new Map<number, string>();
  for (const { points } of series) for (const { at, period } of points) moments.set(at, period);
  const withRange = series.filter(({ points }) =>
    points.some(({ low, high }) => low != null && high != null),
  );
  const columns = series.flatMap((each) => [
    { text: each.name, numeric: true },
    ...(withRange.includes(each) ? [{ text: say('table.range', { name: each.name }), numeric: true }] : []),
  ]);
  const rows = [...moments]
    .toSorted(([a], [b]) => a - b)
    .map(([at, period]) => [
      period,
      ...series.flatMap((each) => {
        const point = each.points.find((candidate) => candidate.at === at);
        const value = point?.value == null ? '' : options.say(point.value);
        const range =
          point?.low == null || point.high == null
            ? ''
            : sayRange(point.low, point.high, language, options.decimals);
        return withRange.includes(each) ? [value, range] : [value];
      }),
    ]);
  return { caption: options.caption, columns: [{ text: say('table.period') }, ...columns], rows };
}
