import { type SpreadOfAreas, spreadOfAreas } from '../charts/index.ts';
import { compareWithBenchmark } from '../methods/index.ts';
import type {
  ComparisonWord,
  NamedArea,
  PublishedAction,
  PublishedFigure,
  PublishedIndicator,
  PublishedNeed,
  PublishedPlan,
} from './published-plan.ts';

/** One indicator for an area: its figure, that of the area around or beside it, and all areas like it. */
export interface PublicProfileRow {
  readonly indicator: PublishedIndicator;
  readonly figure: PublishedFigure;
  /** What it is among the figures of the indicator. */
  readonly role: 'here' | 'small-area';
  /** Of the same period; null where there is none. */
  readonly beside: { readonly area: NamedArea; readonly figure: PublishedFigure } | null;
  readonly word: ComparisonWord;
  readonly spread: SpreadOfAreas | null;
}

/** How life is in one area, from what has been published. */
export interface PublicAreaProfile {
  readonly area: NamedArea;
  readonly rows: readonly PublicProfileRow[];
  /** Indicators that have no figure of this area. */
  readonly unknown: readonly PublishedIndicator[];
  /** Those of them that only a larger area has a figure of. */
  readonly larger: readonly PublishedIndicator[];
}

/** The actions that answer needs, through outcomes and their priorities. @source requirements section 25 */
export function actionsAnswering(
  { outcomes, priorities, actions }: Pick<PublishedPlan, 'outcomes' | 'priorities' | 'actions'>,
  needs: readonly PublishedNeed[],
): readonly PublishedAction[] {
  const codes = new Set(needs.map(({ code }) => code));
  const answer = ({ needs: named }: { readonly needs: readonly string[] }) =>
    named.some((code) => codes.has(code));
  const chosen = new Set(priorities.filter(answer).map(({ code }) => code));
  const served = new Set(
    outcomes
      .filter((outcome) => answer(outcome) || outcome.priorities.some((code) => chosen.has(code)))
      .map(({ code }) => code),
  );
  return actions.filter((action) => action.outcomes.some((code) => served.has(code)));
}

/** Every area that a published figure is of: the plan's own first, then those within in order of code. */
export function publishedAreas({ indicators }: Pick<PublishedPlan, 'indicators'>): readonly NamedArea[] {
  const own = indicators.flatMap(({ area }) => area ?? []);
  const within = indicators
    .flatMap(({ neighbourhoods }) => neighbourhoods.map(({ area }) => area))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return [...new Map([...own, ...within].map((area) => [area.code, area])).values()];
}

/** The area with a code, as far as a published figure is of it. */
export function publishedArea(
  { indicators }: Pick<PublishedPlan, 'indicators'>,
  code: string,
): NamedArea | undefined {
  for (const { area, neighbourhoods } of indicators) {
    if (area?.code === code) return area;
    const within = neighbourhoods.find((each) => each.area.code === code);
    if (within) return within.area;
  }
  return undefined;
}

/**
 * The profile of an area, made of published figures and nothing else: the plan's own area beside the one its figures
 * were compared with, an area within beside the whole.
 *
 * @returns undefined where no published figure is of the area
 * @source NEED-09, NEED-18; GEO-01; PAGES section 4.7
 */
export function publicAreaProfile(plan: PublishedPlan, code: string): PublicAreaProfile | undefined {
  const area = publishedArea(plan, code);
  if (!area) return undefined;
  const rows = plan.indicators.flatMap((indicator) => rowOf(indicator, code) ?? []);
  const without = plan.indicators.filter((each) => !rows.some(({ indicator }) => indicator === each));
  return {
    area,
    rows,
    unknown: without,
    larger: without.filter((each) => each.area?.code === code && each.larger !== undefined),
  };
}

function rowOf(indicator: PublishedIndicator, code: string): PublicProfileRow | undefined {
  const { area, latest, comparison, neighbourhoods } = indicator;
  if (area?.code === code) {
    if (!latest) return undefined;
    const beside = comparison?.latest ? { area: comparison.area, figure: comparison.latest } : null;
    return {
      indicator,
      figure: latest,
      role: 'here',
      beside,
      word: beside ? (comparison?.word ?? 'not-tested') : 'not-tested',
      spread: null,
    };
  }
  const own = neighbourhoods.find((each) => each.area.code === code);
  if (!own) return undefined;
  const values = neighbourhoods.flatMap(({ figure }) => figure.value ?? []);
  const beside = area && latest?.period === own.figure.period ? { area, figure: latest } : null;
  return {
    indicator,
    figure: own.figure,
    role: 'small-area',
    beside,
    word: tested(indicator, own.figure, beside?.figure ?? null),
    spread: spreadOfAreas(values),
  };
}

/** A number of people or events depends on how large the area is: it is compared with nothing. */
function tested(
  { polarity, denominatorLabel }: PublishedIndicator,
  { value, lower, upper }: PublishedFigure,
  beside: PublishedFigure | null,
): ComparisonWord {
  const isCount = denominatorLabel.en.trim() === '' && lower === null;
  const other = beside?.value ?? null;
  if (value === null || lower === null || upper === null || other === null || isCount) return 'not-tested';
  return compareWithBenchmark({ lower, upper }, other, polarity);
}
