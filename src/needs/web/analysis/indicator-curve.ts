import type { PageRequest } from '../../../access/web/index.ts';
import type { LineChartOptions } from '../../../charts/index.ts';
import { indicatorDefinition } from '../../../evidence/index.ts';
import { indicatorForecast } from '../../analysis/forecast.ts';
import type { ObservedFigure } from '../../index.ts';
import { chartTrend, pointsOf, sayValue, trendStart } from '../figure-words.ts';
import { areaName, openAssessment } from '../opened-assessment.ts';
import { breaksOf, expectedLine } from './trend-part.ts';

/** How an indicator went in one area and what comes next if nothing changes, as lines of a chart. */
export interface IndicatorCurve
  extends Pick<LineChartOptions, 'series' | 'trend' | 'trendFrom' | 'say' | 'decimals' | 'breaks'> {
  /** Name of the area. */
  readonly area: string;
  /** What the first line is drawn of, oldest first. */
  readonly figures: readonly ObservedFigure[];
}

/**
 * The curve of an indicator for the area that was asked for, else the partnership’s own; nothing without two figures.
 *
 * @source PERF-02, PERF-03
 */
export async function indicatorCurve(
  request: PageRequest,
  code: string,
): Promise<IndicatorCurve | undefined> {
  const { language } = request;
  const { records, assessment } = await openAssessment(request);
  const indicator = records.one(indicatorDefinition, code);
  const assessed = assessment?.indicators.find((each) => each.code === code);
  if (!indicator || !assessed) return undefined;
  const { series: figures } = assessed;
  if (figures.filter(({ value }) => value !== null).length < 2) return undefined;
  const area = areaName(assessed.area, language);
  const breaks = breaksOf(figures, language);
  return {
    area,
    figures,
    series: [
      { name: area, role: 'here', points: pointsOf(figures, language) },
      ...expectedLine(indicatorForecast(indicator, figures), language),
    ],
    trend: chartTrend(assessed),
    ...trendStart(assessed),
    say: (value) => sayValue(indicator, value, language),
    ...(indicator.values.decimals !== null && { decimals: indicator.values.decimals }),
    ...(breaks.length > 0 && { breaks }),
  };
}
