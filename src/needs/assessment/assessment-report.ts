import type { WithheldMark } from '../../evidence/index.ts';
import type { Bilingual } from '../../language/index.ts';
import type { MeasuredValue } from '../../methods/index.ts';
import type { FifthsFrom, IndicatorInequality, RanksUsed } from '../analysis/inequality.ts';
import type { AreaAssessment } from './area-assessment.ts';
import type { AssessedIndicator, ObservedFigure } from './assessed-indicator.ts';

/** A figure with its family, as programs read it. Percentages are from 0 to 100; absent parts are null. */
export interface ReportedFigure {
  readonly period: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly value: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: string | null;
  /** The figure must not be published: `small` or `protects`. Only where all figures were asked for. */
  readonly unpublished?: WithheldMark['reason'];
}

/** How a figure differs by deprivation, as programs read it. Ratios are null where an end is nought. */
export type ReportedInequality =
  | { readonly refused: string; readonly ranks: RanksUsed | null }
  | {
      readonly refused: null;
      readonly from: FifthsFrom;
      readonly ranks: RanksUsed | null;
      readonly fifths: readonly (ReportedFigure & { readonly fifth: number })[];
      readonly gap: MeasuredValue;
      readonly ratio: MeasuredValue | null;
      readonly slopeIndex: MeasuredValue | null;
      readonly relativeIndex: MeasuredValue | null;
      readonly slopeRefused: string | null;
    };

/** The needs assessment of an area as JSON: stable names, every figure with its range, counts and release. */
export interface AssessmentReport {
  readonly area: { readonly code: string; readonly type: string; readonly name: Bilingual };
  readonly needs: readonly {
    readonly code: string;
    readonly title: Bilingual;
    readonly rank: number;
    readonly reasons: readonly { readonly code: string; readonly indicator: string | null }[];
  }[];
  readonly unanswered: readonly string[];
  readonly indicators: readonly {
    readonly code: string;
    readonly title: Bilingual;
    readonly release: string | null;
    readonly missing: string | null;
    readonly latest: ReportedFigure | null;
    readonly series: readonly ReportedFigure[];
    /** The figure of the nearest larger area, where this one has none. */
    readonly larger: { readonly area: string; readonly figure: ReportedFigure } | null;
    readonly trend: AssessedIndicator['trend'];
    readonly comparison: {
      readonly area: string;
      readonly word: string;
      readonly figure: ReportedFigure;
    } | null;
    readonly gap: {
      readonly difference: number;
      readonly lower95: number;
      readonly upper95: number;
      readonly best: ReportedFigure;
      readonly worst: ReportedFigure;
    } | null;
    readonly gapRefused: string | null;
    /** By fifth of deprivation, with what put small areas in order and how their ranks came over; or why not. */
    readonly inequality: ReportedInequality;
    readonly methods: readonly string[];
  }[];
}

/** Puts an assessment in the form programs read. */
export function assessmentReport({ area, indicators, needs, unanswered }: AreaAssessment): AssessmentReport {
  return {
    area: { code: area.code, type: area.type, name: area.name },
    needs: needs.map(({ need, rank, reasons }) => ({
      code: need.code,
      title: need.values.title,
      rank,
      reasons,
    })),
    unanswered: unanswered.map(({ code }) => code),
    indicators: indicators.map((each) => ({
      code: each.code,
      title: each.title,
      release: each.release,
      missing: each.missing,
      latest: each.latest && reported(each.latest),
      series: each.series.map(reported),
      larger: each.larger && { area: each.larger.area.code, figure: reported(each.larger.latest) },
      trend: each.trend,
      comparison: each.comparison && {
        area: each.comparison.area.code,
        word: each.comparison.word,
        figure: reported(each.comparison.latest),
      },
      gap: each.gap && {
        difference: each.gap.difference,
        lower95: each.gap.lower,
        upper95: each.gap.upper,
        best: reported(each.gap.best),
        worst: reported(each.gap.worst),
      },
      gapRefused: each.gapRefused,
      inequality: reportedInequality(each.inequality),
      methods: each.methods,
    })),
  };
}

function reportedInequality(inequality: IndicatorInequality): ReportedInequality {
  const ranks = inequality.ranks ?? null;
  if (inequality.state === 'refused') return { refused: inequality.reason, ranks };
  const { from, fifths, gap, ratio, slope } = inequality;
  const index = slope.state === 'worked-out' ? slope : null;
  return {
    refused: null,
    from,
    ranks,
    fifths: fifths.map(({ fifth, figure }) => ({ fifth, ...reported(figure) })),
    gap,
    ratio,
    slopeIndex: index?.sii ?? null,
    relativeIndex: index?.rii ?? null,
    slopeRefused: slope.state === 'refused' ? slope.reason : null,
  };
}

function reported(figure: ObservedFigure): ReportedFigure {
  const { period, periodStart, periodEnd, value, lower, upper, numerator, denominator, status, unpublished } =
    figure;
  return {
    period,
    periodStart,
    periodEnd,
    value,
    lower95: lower,
    upper95: upper,
    numerator,
    denominator,
    status,
    ...(unpublished && { unpublished: unpublished.reason }),
  };
}
