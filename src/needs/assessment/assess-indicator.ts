import type { Indicator } from '../../evidence/index.ts';
import { areaTypeNamed, kindOf } from '../../geography/index.ts';
import type { Direction } from '../../methods/index.ts';
import { addedUp } from './added-up.ts';
import type {
  AssessedIndicator,
  IndicatorEvidence,
  IndicatorFigures,
  LargerAreaFigure,
  ObservedFigure,
  ObservedSeries,
} from './assessed-indicator.ts';
import { compared } from './beside-benchmark.ts';
import { type Estimate, estimatedFigures } from './estimated-figures.ts';
import { hasValues, smallAreaFigures } from './small-area-figures.ts';
import { trendOf } from './tested-trend.ts';
import { gapOf, inequalityOf, smallAreasOf } from './within-area.ts';
import { workedOut } from './worked-out-figures.ts';

/**
 * Assesses one indicator for one area: its latest value with range, its trend, how it compares, and the gap between the
 * best and the worst placed fifth of small areas.
 *
 * Where the area has no figures of its own but every small area in it has counts, they are added up; a percentage or a
 * rate that has counts is never averaged. Where they cannot be added up it is estimated, and marked so, from areas of
 * another vintage or by people; or the reason why it cannot be is said. A test that the figures cannot carry is refused by name.
 *
 * @source NEED-05, NEED-06, NEED-09, NEED-22; docs/methods.md
 */
export function assessIndicator(indicator: Indicator, evidence: IndicatorEvidence): AssessedIndicator {
  return assessFigures(indicator, { ...evidence, smallAreas: smallAreaFigures(evidence.smallAreas) });
}

/** The same for small areas that are columns: only figures that are shown become objects. */
export function assessFigures(indicator: Indicator, evidence: IndicatorFigures): AssessedIndicator {
  const methods = new Set<string>(evidence.isAddedUp ? ['added-up'] : []);
  const worked = (figures: readonly ObservedFigure[]) =>
    figures.map((figure) => workedOut(indicator, figure, methods));
  const known = evidence.own.length > 0 ? evidence.own : addedUp(indicator, evidence.smallAreas);
  if (known !== evidence.own && known.length > 0) methods.add('added-up');
  const estimate =
    known.length > 0 ? undefined : estimatedFigures(indicator, evidence.estimateFrom?.() ?? []);
  const own = estimate?.state === 'made' ? workedUnlessEstimated(estimate, worked, methods) : worked(known);
  const direction: Direction = indicator.values.polarity ?? 'no-direction';
  const latest = latestWithValue(own);
  const isNumber = indicator.values.method === 'count';
  const comparison = isNumber ? null : compared(own, evidence.comparator, worked, direction, methods);
  return {
    code: indicator.code,
    title: indicator.values.title,
    area: evidence.area,
    missing: evidence.missing ?? (latest === null ? whyNoFigure(evidence, estimate) : null),
    latest,
    series: own,
    larger: latest === null ? nearestFigure(evidence.around, worked) : null,
    trend: trendOf(own, direction, methods),
    comparison,
    comparisonRefused: comparison ? null : isNumber ? 'number' : 'no-same-period',
    ...gapOf(indicator, evidence.smallAreas, latest, direction, methods),
    inequality: inequalityOf(indicator, evidence, latest),
    smallAreas: smallAreasOf(evidence.smallAreas, latest, worked, direction),
    release: evidence.release,
    methods: [...methods].sort(),
  };
}

/** An estimate is as it was worked out; counts of whole areas get their value and limits like any others. */
function workedUnlessEstimated(
  { figures, methods: made }: Extract<Estimate, { state: 'made' }>,
  worked: (figures: readonly ObservedFigure[]) => readonly ObservedFigure[],
  methods: Set<string>,
): readonly ObservedFigure[] {
  for (const method of made) methods.add(method);
  return figures.flatMap((figure) => (figure.status === 'estimated' ? [figure] : worked([figure])));
}

function whyNoFigure(
  { smallAreas }: IndicatorFigures,
  estimate: Estimate | undefined,
): AssessedIndicator['missing'] {
  if (estimate?.state === 'refused') return `estimate-${estimate.reason}`;
  return hasValues(smallAreas) ? 'small-areas-only' : null;
}

/**
 * The latest figure of the nearest kind of area around that has one. A health board that has ended can still be known as
 * one this area lay in: then the board with the later figure speaks.
 */
function nearestFigure(
  around: readonly ObservedSeries[],
  worked: (figures: readonly ObservedFigure[]) => readonly ObservedFigure[],
): LargerAreaFigure | null {
  const known = around.flatMap(({ area, figures }) => {
    const latest = latestWithValue(figures);
    return latest ? [{ area, latest }] : [];
  });
  const kind = known[0] && kindNamed(known[0].area.type);
  const [nearest] = known
    .filter(({ area }) => kindNamed(area.type) === kind)
    .toSorted((a, b) => (a.latest.periodEnd < b.latest.periodEnd ? 1 : -1));
  const [latest] = nearest ? worked([nearest.latest]) : [];
  return nearest && latest ? { area: nearest.area, latest } : null;
}

function kindNamed(type: string): string {
  const named = areaTypeNamed(type);
  return named ? kindOf(named) : type;
}

function latestWithValue(figures: readonly ObservedFigure[]): ObservedFigure | null {
  return figures.findLast((figure) => figure.value !== null) ?? null;
}
