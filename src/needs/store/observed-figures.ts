import type { Observation } from '../../evidence/index.ts';
import type { FoundObservations } from '../../evidence/store/index.ts';
import { type ObservedFigure, ofOneLength } from '../index.ts';

/** Values that stand for everybody in a breakdown, as official tables write them. */
const everybody = /^(all|total|persons|people|everyone|both sexes|all ages|pawb|cyfanswm|pob oed)$/i;

export function isForEverybody(group: string): boolean {
  return everybody.test(group);
}

/**
 * Leaves one figure for each area and period, all of one length. A breakdown nobody chose is read at the value that stands for everybody;
 * where there is none, or several measures remain, it cannot be known which figure is meant.
 */
export function onlyOneEach(
  { observations, release }: FoundObservations,
  asked: Readonly<Record<string, string>>,
): readonly Observation[] | null {
  let chosen = observations;
  if (new Set(chosen.map((each) => each.measure)).size > 1) return null;
  for (const name of release.breakdowns.filter((each) => !(each in asked))) {
    const values = new Set(chosen.map((each) => each.breakdown[name] ?? ''));
    if (values.size <= 1) continue;
    const all = [...values].filter((value) => value === '' || isForEverybody(value));
    if (all.length !== 1) return null;
    chosen = chosen.filter((each) => (each.breakdown[name] ?? '') === all[0]);
  }
  return ofOneLength(chosen);
}

export function figuresOf(
  observations: readonly Observation[],
  code: string,
  type: string,
): readonly ObservedFigure[] {
  return observations
    .filter((each) => each.areaCode === code && each.areaType === type)
    .map(observedFigure)
    .toSorted((a, b) => (`${a.periodStart}${a.periodEnd}` < `${b.periodStart}${b.periodEnd}` ? -1 : 1));
}

/** What figures are worked out from, of one observation. */
export function observedFigure(observation: Omit<Observation, 'note'>): ObservedFigure {
  const { periodLabel, lower95, upper95, periodStart, periodEnd, value, numerator, denominator, status } =
    observation;
  return {
    period: periodLabel,
    periodStart,
    periodEnd,
    value,
    lower: lower95,
    upper: upper95,
    numerator,
    denominator,
    status,
    ...(observation.isAddedUp ? { isAddedUp: true as const } : { row: observation.sourceRow }),
    ...(observation.madeOf && { madeOf: observation.madeOf }),
    ...(observation.unpublished && { unpublished: observation.unpublished }),
  };
}
