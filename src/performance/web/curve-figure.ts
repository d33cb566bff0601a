import { lineChart, type Series } from '../../charts/index.ts';
import { chartFigure, type Html, html, nothing } from '../../design-system/index.ts';
import { type Language, sayRange } from '../../language/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import { type Curve, type CurveAnswer, fewestAfterBaseline, fewestBeforeBaseline } from '../curve.ts';
import type { BookMeasure } from '../measure-book.ts';
import type { MeasuredSeries } from '../measured-series.ts';
import { performancePageMessages } from './page-messages.ts';
import { sayCurveMoment, sayFigure, sayValuePeriod, trendOf } from './say-measure.ts';

/** History, where it was going before the baseline, and the way to the target. */
export function curveFigure(
  measure: BookMeasure,
  series: MeasuredSeries,
  { forecast, targetCurve }: Curve,
  language: Language,
): Html {
  if (series.points.length < 2) return nothing;
  const say = performancePageMessages.in(language);
  const lines: readonly Series[] = [
    {
      name: say('curve.here'),
      role: 'here',
      points: series.points.map((point) => ({
        at: point.at,
        period: sayValuePeriod(point, language),
        value: point.value,
        low: point.low,
        high: point.high,
      })),
    },
    ...(forecast.length === 0
      ? []
      : [
          {
            name: say('curve.expected'),
            role: 'expected' as const,
            points: forecast.map(({ at, point, limits95 }) => ({
              at,
              period: sayCurveMoment(at, language, series.latest ?? undefined),
              value: point,
              low: limits95.lower,
              high: limits95.upper,
            })),
          },
        ]),
    ...(targetCurve === null
      ? []
      : [
          {
            name: say('curve.target'),
            role: 'other' as const,
            points: targetCurve.points.map(({ at, value }) => ({
              at,
              period: sayCurveMoment(at, language, series.latest ?? undefined),
              value,
            })),
          },
        ]),
  ];
  const headline = say('curve.title');
  return chartFigure({
    language,
    id: 'curve',
    headline,
    chart: lineChart({
      language,
      label: headline,
      caption: titleOf(measure.title, language),
      series: lines,
      trend: trendOf(series),
      say: (value) => sayFigure(measure, Math.round(10 * value) / 10, language),
      decimals: 1,
    }),
  });
}

/** Has the curve turned? The answer, what it rests on, and how the figure lies to the way to the target. */
export function curveAnswer(
  measure: BookMeasure,
  series: MeasuredSeries,
  { answer, targetCurve }: Curve,
  language: Language,
): Html {
  if (series.points.length === 0) return nothing;
  const say = performancePageMessages.in(language);
  return html`${answerInWords(answer, (value) => sayFigure(measure, Math.round(10 * value) / 10, language), language)}
    ${targetCurve === null ? nothing : html`<p class="govuk-body">${say(`target.${targetCurve.standing}`)}</p>`}`;
}

/**
 * Has the curve turned? The answer, and what it rests on.
 *
 * @param sayValue - a figure with its unit
 */
export function answerInWords(
  answer: CurveAnswer,
  sayValue: (value: number) => string,
  language: Language,
): Html {
  const say = performancePageMessages.in(language);
  const because =
    answer.state === 'cannot-say'
      ? say(`turned.because.${answer.because}`, { before: fewestBeforeBaseline, after: fewestAfterBaseline })
      : say('turned.restsOn', {
          expected: sayValue(answer.expected.point),
          range: sayRange(answer.expected.limits95.lower, answer.expected.limits95.upper, language, 1),
          latest: sayValue(answer.latest.value),
        });
  return html`<h2 class="govuk-heading-m">${say('turned.title')}</h2>
    <p class="govuk-body-l">${say(`turned.${answer.state}`)}</p>
    <p class="govuk-body">${because}</p>`;
}
