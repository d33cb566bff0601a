import type { WithheldMark } from '../evidence/index.ts';
import type { Bilingual } from '../language/index.ts';
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
      methods: each.methods,
    })),
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
