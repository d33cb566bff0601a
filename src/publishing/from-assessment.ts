import type { AssessedIndicator as Assessed, ObservedFigure } from '../needs/index.ts';
import type { AssessedIndicator } from './freeze.ts';
import type { FigureMarker, PublishedFigure } from './published-plan.ts';

/** The letters under which the statuses of an observation are published. @source PAGES section 6, Withheld figure */
const markerOfStatus: Readonly<Record<string, FigureMarker>> = {
  withheld: 'c',
  'not-available': 'x',
  'not-applicable': 'z',
  'low-reliability': 'u',
  provisional: 'p',
  revised: 'r',
  break: 'b',
};

function figureOf(figure: ObservedFigure): PublishedFigure {
  const marker = figure.status ? (markerOfStatus[figure.status] ?? null) : null;
  const isWithheld = marker === 'c';
  return {
    period: figure.period,
    value: isWithheld ? null : figure.value,
    lower: isWithheld ? null : figure.lower,
    upper: isWithheld ? null : figure.upper,
    numerator: isWithheld ? null : figure.numerator,
    denominator: isWithheld ? null : figure.denominator,
    marker: figure.value === null && marker === null ? 'x' : marker,
  };
}

/** The figures of an indicator as the needs assessment has them, in the form a version keeps. */
export function publishedFigures(assessed: Assessed): AssessedIndicator {
  const named = ({ code, name }: Assessed['area']) => ({ code, name });
  const { comparison, gap, trend } = assessed;
  return {
    area: named(assessed.area),
    latest: assessed.latest && figureOf(assessed.latest),
    series: assessed.series.map(figureOf),
    comparison: comparison && {
      area: named(comparison.area),
      latest: figureOf(comparison.latest),
      word: comparison.word,
      series: comparison.series.map(figureOf),
    },
    neighbourhoods: assessed.smallAreas.map(({ area, figure }) => ({
      area: named(area),
      figure: figureOf(figure),
    })),
    trend:
      trend.state === 'tested'
        ? { state: 'tested', word: trend.word, from: trend.from, to: trend.to }
        : { state: 'refused', reason: trend.reason },
    gap: gap && {
      difference: gap.difference,
      lower: gap.lower,
      upper: gap.upper,
      best: figureOf(gap.best),
      worst: figureOf(gap.worst),
    },
    release: assessed.release,
    methods: assessed.methods,
  };
}
