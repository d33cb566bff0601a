import { parsePeriod, sayPeriod } from '../calendar/index.ts';
import {
  type Bilingual,
  type Language,
  mutated,
  sayInUnit,
  sayNumber,
  sayPartOfWhole,
  sayPercent,
  sayRange,
} from '../language/index.ts';
import { publishingMessages } from './messages.ts';
import type { PublishedFigure, PublishedIndicator, PublishedTrend } from './published-plan.ts';

type Measured = Pick<PublishedIndicator, 'unit' | 'decimals'>;

/** Units that mean a share of a hundred, however the indicator writes them. */
const percentUnits = ['%', 'per cent', 'percent', 'y cant'];

function isPercentage({ unit }: Pick<Measured, 'unit'>): boolean {
  return percentUnits.includes(unit.en.trim().toLowerCase());
}

/** A value with its unit: `71.4%`, `£28,400`, `412.3 per 100,000`. */
export function sayValue(indicator: Measured, value: number, language: Language): string {
  if (isPercentage(indicator)) return `${sayNumber(value, indicator.decimals)}%`;
  return sayInUnit(value, indicator.unit[language], indicator.decimals);
}

/** The value of a performance measure with its unit: a share to one decimal, as on scorecards; a number as recorded. */
export function sayMeasured(value: number, unit: Bilingual, language: Language): string {
  if (isPercentage({ unit })) return sayPercent(value);
  return sayInUnit(value, unit[language]);
}

/** The unit, where it is too long to stand beside every figure of a table or chart; nothing for % and £. */
export function longUnit(indicator: Measured, language: Language): string {
  const unit = indicator.unit[language].trim();
  return isPercentage(indicator) || unit === '£' ? '' : unit;
}

/** What a table or chart shows, with the unit once for all its figures. */
export function withUnit(indicator: Measured, caption: string, language: Language): string {
  const unit = longUnit(indicator, language);
  return unit === '' ? caption : publishingMessages.in(language)('table.unit', { caption, unit });
}

const noUnit = { cy: '', en: '' };

/** A value in a chart that says its unit once. */
export function sayValueInChart(indicator: Measured, value: number, language: Language): string {
  const unit = longUnit(indicator, language) === '' ? indicator.unit : noUnit;
  return sayValue({ ...indicator, unit }, value, language);
}

/** A figure in a table that says its unit once. */
export function sayFigureInTable(indicator: Measured, figure: PublishedFigure, language: Language): string {
  const unit = longUnit(indicator, language) === '' ? indicator.unit : noUnit;
  return sayFigure({ ...indicator, unit }, figure, language);
}

/** A difference between two values: those of percentages are percentage points. */
export function sayDifference(indicator: Measured, difference: number, language: Language): string {
  if (!isPercentage(indicator)) return sayValue(indicator, difference, language);
  return publishingMessages.in(language)('percentage-points', {
    difference: sayNumber(difference, indicator.decimals),
  });
}

/** The value, or the mark that says why there is none: `[c]`. */
export function sayFigure(indicator: Measured, figure: PublishedFigure, language: Language): string {
  if (figure.value === null) return `[${figure.marker ?? 'x'}]`;
  const value = sayValue(indicator, figure.value, language);
  return figure.marker ? `${value} [${figure.marker}]` : value;
}

/** `69.8 to 72.9`, or nothing where the method gives no limits. */
export function sayLimits(indicator: Measured, figure: PublishedFigure, language: Language): string {
  if (figure.lower === null || figure.upper === null) return '';
  return sayRange(figure.lower, figure.upper, language, indicator.decimals);
}

/**
 * `2,310 of 3,236`, or nothing where the source gives no counts. An average or an amount per person is a sum over
 * a number of people: nothing in it is part of a whole.
 */
export function sayCounts(figure: PublishedFigure, language: Language): string {
  const { numerator, denominator } = figure;
  if (numerator === null || denominator === null || numerator > denominator) return '';
  return sayPartOfWhole(numerator, denominator, language);
}

/** A period as people write it; a label we do not know stays as the source has it. */
export function sayPeriodLabel(label: string, language: Language): string {
  const period = parsePeriod(label);
  return period ? sayPeriod(period, language) : label;
}

/** What the series says, in one sentence, or why nothing can be said. */
export function sayTrend(trend: PublishedTrend, language: Language): string {
  const say = publishingMessages.in(language);
  if (trend.state === 'tested') return say(`trend.sentence.${trend.word}`, periodsOf(trend, language));
  const key = `trend.refused.${trend.reason}`;
  return publishingMessages.has(key) ? say(key) : say('trend.refused');
}

/** The same with the first and the last figure in it, beside the figure of today, which has said the unit. */
export function sayChange(indicator: PublishedIndicator, language: Language): string {
  const { trend, series } = indicator;
  const figureIn = (period: string) =>
    series.find((figure) => figure.period === period && figure.value !== null);
  if (trend.state !== 'tested') return sayTrend(trend, language);
  const [first, last] = [figureIn(trend.from), figureIn(trend.to)];
  if (!first || !last) return sayTrend(trend, language);
  return publishingMessages.in(language)(`trend.change.${trend.word}`, {
    first: sayFigureInTable(indicator, first, language),
    from: sayPeriodLabel(trend.from, language),
    last: sayFigureInTable(indicator, last, language),
    to: sayPeriodLabel(trend.to, language),
  });
}

/** The message of a chart of the series. */
export function sayHeadline(trend: PublishedTrend, language: Language): string {
  if (trend.state !== 'tested') return sayTrend(trend, language);
  return publishingMessages.in(language)(`trend.headline.${trend.word}`, periodsOf(trend, language));
}

/** The ends of a trend; the Welsh words before them soften the name of a month. */
function periodsOf({ from, to }: { readonly from: string; readonly to: string }, language: Language) {
  const [first, last] = [sayPeriodLabel(from, language), sayPeriodLabel(to, language)];
  return { from: first, to: last, fromSoft: mutated(first, 'soft'), toSoft: mutated(last, 'soft') };
}

/** The words for how this place stands beside the other. */
export function sayComparison(indicator: PublishedIndicator, language: Language): string {
  const say = publishingMessages.in(language);
  const { comparison } = indicator;
  if (!comparison) return say('comparison.none');
  const area = comparison.area.name[language];
  if (!comparison.latest) return say('comparison.no-figure', { area });
  return say(`comparison.${comparison.word}`, {
    area,
    value: sayFigureInTable(indicator, comparison.latest, language),
  });
}
