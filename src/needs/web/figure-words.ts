import { parsePeriod, sayPeriod } from '../../calendar/index.ts';
import type { SeriesPoint, Trend } from '../../charts/index.ts';
import type { Figure, FigureMarker } from '../../design-system/index.ts';
import { type Indicator, sayUnpublished } from '../../evidence/index.ts';
import { type Language, sayInUnit, sayNumber, sayPartOfWhole, sayRange } from '../../language/index.ts';
import type { AssessedGap, AssessedIndicator, ObservedFigure } from '../index.ts';
import { assessmentMessages } from './page-messages.ts';

/** Units that mean a share of a hundred, however the indicator writes them. */
const percentUnits = ['%', 'per cent', 'percent', 'y cant'];

/** What of an indicator decides how its figures are written. */
type Measured = {
  readonly values: Pick<Indicator['values'], 'unit' | 'decimals' | 'method' | 'multiplier'>;
};

/** Whether the figures of an indicator are percentages. */
export function isPercentage({ values }: Measured): boolean {
  const { unit, method, multiplier } = values;
  const saysNothing = unit.en === '' && unit.cy === '';
  return (
    percentUnits.includes(unit.en.trim().toLowerCase()) ||
    (saysNothing && method === 'proportion' && (multiplier ?? 100) === 100)
  );
}

function decimalsOf({ values }: Measured): number | undefined {
  return values.decimals ?? undefined;
}

/** A value with its unit: `71.4%`, `£28,400`, `412.3 per 100,000`. */
export function sayValue(indicator: Measured, value: number, language: Language): string {
  const decimals = decimalsOf(indicator);
  if (isPercentage(indicator)) return `${sayNumber(value, decimals)}%`;
  const { unit } = indicator.values;
  return sayInUnit(value, unit[language].trim() || unit.en.trim() || unit.cy, decimals);
}

/** `69.8 to 72.9`, or nothing where there are no limits. */
export function sayLimits(
  indicator: Indicator,
  { lower, upper }: Pick<ObservedFigure, 'lower' | 'upper'>,
  language: Language,
): string {
  if (lower === null || upper === null) return '';
  return sayRange(lower, upper, language, decimalsOf(indicator));
}

/** `2,310 of 3,236`, or how many a mean was taken of; nothing where there are no counts. */
export function sayCounts(
  { values: { method } }: Indicator,
  { numerator, denominator }: ObservedFigure,
  language: Language,
): string {
  if (numerator === null || denominator === null) return '';
  // The sum of what was measured is no part of those it was measured of.
  if (method === 'mean') return assessmentMessages.in(language)('counts.measured', { n: denominator });
  return sayPartOfWhole(numerator, denominator, language);
}

/** A period as people write it; a label that is the producer's own stays as it is. */
export function sayPeriodLabel(label: string, language: Language): string {
  const period = parsePeriod(label);
  return period ? sayPeriod(period, language) : label;
}

const markers: Readonly<Record<string, FigureMarker>> = {
  withheld: 'confidential',
  'not-available': 'not-available',
  'not-applicable': 'not-applicable',
  'low-reliability': 'unreliable',
  provisional: 'provisional',
  revised: 'revised',
  estimated: 'estimated',
  forecast: 'forecast',
  break: 'break',
};

/** The mark that stands beside a figure, or in its place. */
export function markerOf({ value, status }: ObservedFigure): FigureMarker | undefined {
  const known = status === null ? undefined : markers[status];
  return known ?? (value === null ? 'not-available' : undefined);
}

/** A figure with its family, in words. */
export function figureInWords(
  indicator: Indicator,
  figure: ObservedFigure,
  place: string,
  language: Language,
): Figure {
  const marker = markerOf(figure);
  const range = sayLimits(indicator, figure, language);
  const count = sayCounts(indicator, figure, language);
  return {
    ...(figure.value !== null && { value: sayValue(indicator, figure.value, language) }),
    ...(marker && { marker }),
    ...(figure.unpublished && { unpublished: sayUnpublished(figure.unpublished, language) }),
    ...(range !== '' && { range }),
    ...(count !== '' && { count }),
    place,
    period: sayPeriodLabel(figure.period, language),
  };
}

/** What the test of a trend said, in the words of the charts. */
export function chartTrend({ trend }: AssessedIndicator): Trend {
  if (trend.state === 'refused') return trend.reason === 'too-short' ? 'too-short' : 'not-tested';
  const words = { better: 'better', worse: 'worse', rising: 'higher', falling: 'lower' } as const;
  return trend.word === 'no-clear-change' ? trend.word : words[trend.word];
}

/** Where on the axis of a chart the tested figures begin; nothing where no test was made. */
export function trendStart({ trend, series }: AssessedIndicator): { readonly trendFrom?: number } {
  const first = trend.state === 'tested' ? series.find(({ period }) => period === trend.from) : undefined;
  return first ? { trendFrom: yearsAt(first) } : {};
}

const millisecondsAYear = 365.25 * 86_400_000;

/** The middle of a period on the axis of time, in years. */
function yearsAt({ periodStart, periodEnd }: ObservedFigure): number {
  return 1970 + (Date.parse(periodStart) + Date.parse(periodEnd)) / 2 / millisecondsAYear;
}

/** Figures as points of a chart, each at the middle of its period. */
export function pointsOf(figures: readonly ObservedFigure[], language: Language): SeriesPoint[] {
  return figures.map((figure) => ({
    at: yearsAt(figure),
    period: sayPeriodLabel(figure.period, language),
    value: figure.value,
    low: figure.lower,
    high: figure.upper,
  }));
}

/** The gap between the best and the worst placed fifth in one sentence. */
export function sayGap(indicator: Indicator, gap: AssessedGap, language: Language): string {
  const say = assessmentMessages.in(language);
  const decimals = decimalsOf(indicator);
  return say(isPercentage(indicator) ? 'gap.points' : 'gap.plain', {
    difference: sayNumber(gap.difference, decimals),
    range: sayRange(gap.lower, gap.upper, language, decimals),
  });
}

/** Every test that could not be made, and which condition was not met; nothing that can be read off the figures. */
export function refusalsOf(assessed: AssessedIndicator, language: Language): readonly string[] {
  const say = assessmentMessages.in(language);
  if (assessed.missing) return [say(`missing.${assessed.missing}`)];
  const refusals: string[] = [];
  if (assessed.trend.state === 'refused') refusals.push(say(`trend.refused.${assessed.trend.reason}`));
  if (assessed.comparisonRefused) refusals.push(say(`comparison.refused.${assessed.comparisonRefused}`));
  else if (assessed.comparison?.word === 'not-tested') refusals.push(say('comparison.refused.no-range'));
  if (assessed.gapRefused) refusals.push(say(`gap.refused.${assessed.gapRefused}`));
  return refusals;
}
