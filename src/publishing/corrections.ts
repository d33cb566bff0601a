import type {
  NamedArea,
  PublishedCorrection,
  PublishedFigure,
  PublishedIndicator,
  PublishedPlan,
} from './published-plan.ts';

interface PlacedFigure {
  readonly area: NamedArea;
  readonly figure: PublishedFigure;
  /** A series holds every period there is: a period gone from it is a figure taken back. */
  readonly isOfSeries: boolean;
}

function placed(indicator: PublishedIndicator): ReadonlyMap<string, PlacedFigure> {
  const { area, series, comparison, neighbourhoods } = indicator;
  const ofSeries = (place: NamedArea | null, figures: readonly PublishedFigure[]) =>
    place === null ? [] : figures.map((figure) => ({ area: place, figure, isOfSeries: true }));
  const all: readonly PlacedFigure[] = [
    ...ofSeries(area, series),
    ...ofSeries(comparison?.area ?? null, comparison?.series ?? []),
    ...neighbourhoods.map((each) => ({ ...each, isOfSeries: false })),
  ];
  return new Map(all.map((each) => [`${each.area.code} ${each.figure.period}`, each]));
}

/** What a reader would have quoted: the value, or why there is none. Limits follow from the method. */
function saysTheSame(before: PublishedFigure, after: PublishedFigure): boolean {
  if (before.value === null && after.value === null) return true;
  return (
    before.value === after.value &&
    before.numerator === after.numerator &&
    before.denominator === after.denominator
  );
}

/** A figure that is confidential now must not be read again beside the place it was taken from. */
function tellable(before: PublishedFigure, after: PublishedFigure | null): PublishedFigure {
  if (after?.marker !== 'c') return before;
  return {
    ...before,
    value: null,
    lower: null,
    upper: null,
    numerator: null,
    denominator: null,
    marker: 'c',
  };
}

/**
 * What a version says otherwise than the one before, figure by figure: another value for the same place and period, or
 * a figure taken back. A figure for a new period, or where there was none, corrects nothing.
 *
 * @source NEED-16; PLAN-27
 */
export function correctionsSince(
  before: readonly PublishedIndicator[],
  after: readonly PublishedIndicator[],
  { version, publishedOn }: Pick<PublishedCorrection, 'version' | 'publishedOn'>,
): readonly PublishedCorrection[] {
  const earlier = new Map(before.map((indicator) => [indicator.code, indicator]));
  return after.flatMap((indicator) => {
    const was = earlier.get(indicator.code);
    if (!was) return [];
    const now = placed(indicator);
    const { code, title, unit, decimals, release } = indicator;
    const reason = was.release === release ? 'worked-out-again' : 'new-release';
    return [...placed(was)].flatMap(([key, { area, figure, isOfSeries }]): PublishedCorrection[] => {
      const is = now.get(key)?.figure ?? null;
      if (figure.value === null) return [];
      if (is === null ? !isOfSeries : saysTheSame(figure, is)) return [];
      const change = { before: tellable(figure, is), after: is };
      return [{ version, publishedOn, indicator: code, title, unit, decimals, area, ...change, reason }];
    });
  });
}

/** Every published figure that was corrected, for programs: the same list as the page. @source NEED-16 */
export function correctionsData(plan: PublishedPlan) {
  return {
    plan: plan.plan.code,
    version: plan.version,
    publishedOn: plan.publishedOn,
    indicators: plan.corrections ?? [],
  };
}
