import type { Publishable } from '../evidence/index.ts';
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
  estimated: 'e',
  forecast: 'f',
  break: 'b',
};

/** A figure as a version keeps it: what is withheld is not in it, nor where it stands. */
export function publishedFigure(figure: ObservedFigure): PublishedFigure {
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
    ...(!isWithheld && whereItStands(figure)),
  };
}

/** The row of a figure; of a sum and an estimate how many they were made of, and which where all of them go out. */
function whereItStands({ row, madeOf, status, value }: ObservedFigure) {
  if (row !== undefined) return { rows: [row] };
  if (!madeOf || value === null) return {};
  const { count, rows } = madeOf;
  return {
    ...(status === 'estimated' ? { estimatedFrom: count } : { addedUpOf: count }),
    ...(rows && { rows }),
  };
}

/**
 * The figures of an indicator as the needs assessment has them, in the form a version keeps.
 *
 * @param assessed - from what passed the gate of disclosure control: anything else does not compile
 */
export function publishedFigures(assessed: Publishable<Assessed>): AssessedIndicator {
  const named = ({ code, name }: Assessed['area']) => ({ code, name });
  const { comparison, gap, larger, trend } = assessed;
  return {
    area: named(assessed.area),
    latest: assessed.latest && publishedFigure(assessed.latest),
    series: assessed.series.map(publishedFigure),
    comparison: comparison && {
      area: named(comparison.area),
      latest: publishedFigure(comparison.latest),
      word: comparison.word,
      series: comparison.series.map(publishedFigure),
    },
    neighbourhoods: assessed.smallAreas.map(({ area, figure }) => ({
      area: named(area),
      figure: publishedFigure(figure),
    })),
    trend:
      trend.state === 'tested'
        ? { state: 'tested', word: trend.word, from: trend.from, to: trend.to }
        : { state: 'refused', reason: trend.reason },
    gap: gap && {
      difference: gap.difference,
      lower: gap.lower,
      upper: gap.upper,
      best: publishedFigure(gap.best),
      worst: publishedFigure(gap.worst),
    },
    ...(larger && { larger: { area: named(larger.area), figure: publishedFigure(larger.latest) } }),
    release: assessed.release,
    methods: assessed.methods,
  };
}
