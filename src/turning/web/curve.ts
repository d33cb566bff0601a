import type { PageRequest } from '../../access/web/index.ts';
import type { LineChartOptions } from '../../charts/index.ts';
import { indicatorDefinition } from '../../evidence/index.ts';
import { indicatorCurve } from '../../needs/web/index.ts';
import {
  type CurveAnswer,
  type CurvePoint,
  performanceMeasureDefinition,
  curveOf as tested,
  yearsAt,
} from '../../performance/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { TurningSession } from '../turning-session.ts';
import { measureCurve } from './measure-curve.ts';
import { nameOf } from './turning-frame.ts';

/** What a group looks at: how it went, and what is expected if nothing changes. */
export interface Curve
  extends Pick<LineChartOptions, 'series' | 'trend' | 'trendFrom' | 'say' | 'decimals' | 'breaks'> {
  /** What is measured. */
  readonly title: string;
  /** Of what place, or of whose service. */
  readonly whose: string;
  readonly direction: 'higher-is-better' | 'lower-is-better' | 'no-direction';
  /** Figures of the first line, oldest first: their periods as the source writes them. */
  readonly figures: readonly CurveFigure[];
}

interface CurveFigure {
  readonly period: string;
  readonly periodEnd: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

type AboutCurve = Pick<TurningSession['values'], 'accountability' | 'indicator' | 'measure'>;

/** The curve that a session is about; nothing while there are fewer than two figures to draw. */
export async function curveOf(
  request: PageRequest,
  records: RecordSet,
  about: AboutCurve,
): Promise<Curve | undefined> {
  if (about.accountability === 'performance') {
    const measure = records.one(performanceMeasureDefinition, about.measure);
    return measure && measureCurve(request, records, measure);
  }
  const indicator = records.one(indicatorDefinition, about.indicator);
  const curve = indicator && (await indicatorCurve(request, indicator.code));
  if (!curve) return undefined;
  const direction = indicator.values.polarity ?? 'no-direction';
  return { ...curve, title: nameOf(indicator, request), whose: curve.area, direction };
}

/** The figure that counts now, and its period as the source writes it. */
export function latestOf(curve: Curve | undefined): CurveFigure | undefined {
  return curve?.figures.findLast(({ value }) => value !== null);
}

/** Whether a curve has turned since its baseline, by the test of performance. @source PERF-02; PERF-03 */
export function answerOf({ figures, direction }: Curve, baselinePeriod: string): CurveAnswer {
  const baseline = figures.find(({ period }) => period === baselinePeriod);
  const points = figures.flatMap(({ periodEnd, value, lower, upper }): CurvePoint[] =>
    value === null ? [] : [{ at: yearsAt(periodEnd), value, low: lower, high: upper }],
  );
  return tested({ points, direction, baselineAt: baseline ? yearsAt(baseline.periodEnd) : null }).answer;
}
