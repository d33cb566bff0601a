import { type Indicator, indicatorDefinition, type Observation, workedOutFrom } from '../../evidence/index.ts';
import type { Evidence, FoundObservations, PublishableEvidence } from '../../evidence/store/index.ts';
import { type Area, type AreaRegister, areaType, areaTypes } from '../../geography/index.ts';
import type { RecordSet } from '../../records/index.ts';
import {
  type AreaAssessment,
  type AssessedIndicator,
  assessIndicator,
  type IndicatorEvidence,
  indicatorsWithoutNeed,
  needDefinition,
  type ObservedFigure,
  type ObservedSeries,
  ofOneLength,
  type PublishableAssessment,
  rankNeeds,
} from '../index.ts';

/** Whole of Wales: what indicators are compared with unless they name another area. */
export const usualComparator = 'W92000004';

/** Values that stand for everybody in a breakdown, as official tables write them. */
const everybody = /^(all|total|persons|people|everyone|both sexes|all ages|pawb|cyfanswm|pob oed)$/i;

/**
 * Assesses an area from the latest releases of every dataset its indicators draw on. Asked again with the same set of
 * records, it answers what it found before.
 *
 * @param evidence - the partnership's figures, open for questions
 * @param register - areas and how they lie in one another
 * @param area - code and type of the area; must be in the register
 * @source NEED-02, NEED-05, NEED-09
 */
export function assessArea(
  records: RecordSet,
  evidence: Evidence,
  register: AreaRegister,
  area: Area,
): Promise<AreaAssessment> {
  const made = madeBefore.get(records) ?? new Map<string, Promise<AreaAssessment>>();
  madeBefore.set(records, made);
  const key = `${evidence.view} ${area.type}/${area.code}`;
  const known = made.get(key) ?? assess(records, evidence, register, area);
  if (made.size < mostKept) made.set(key, known);
  known.catch(() => made.delete(key));
  return known;
}

/**
 * Assesses an area for the public: every figure, trend, comparison and gap comes of what passed the gate of disclosure
 * control, and of nothing else.
 *
 * @source INFO-09
 */
export async function assessForReaders(
  records: RecordSet,
  evidence: PublishableEvidence,
  register: AreaRegister,
  area: Area,
): Promise<PublishableAssessment> {
  const assessment = await assessArea(records, evidence, register, area);
  const indicators = assessment.indicators.map((each) => workedOutFrom(evidence, each));
  return { ...assessment, indicators };
}

/**
 * Assessments already made, of records that are still the latest: whoever loads records gets another set after any
 * change in the partnership, a new release or a new area included.
 */
const madeBefore = new WeakMap<RecordSet, Map<string, Promise<AreaAssessment>>>();

/** Areas of one partnership whose assessments are kept: each holds the figures of every small area within. */
const mostKept = 50;

async function assess(
  records: RecordSet,
  evidence: Evidence,
  register: AreaRegister,
  area: Area,
): Promise<AreaAssessment> {
  const places = placesWithin(register, area);
  const around = areasAround(register, area);
  const indicators: AssessedIndicator[] = [];
  for (const indicator of records.all(indicatorDefinition)) {
    indicators.push(
      assessIndicator(indicator, await gather(indicator, evidence, register, area, { places, around })),
    );
  }
  const byCode = new Map(indicators.map((each) => [each.code, each]));
  const needs = records.all(needDefinition);
  return {
    area,
    indicators,
    needs: rankNeeds(needs, byCode),
    unanswered: indicatorsWithoutNeed(needs, indicators),
  };
}

/**
 * Every area within this one, by type, widest first. A neighbourhood that a partnership drew is made of small areas, so
 * it can hold types that stand before it in the list.
 */
function placesWithin(register: AreaRegister, area: Area): ReadonlyMap<string, readonly Area[]> {
  const found = areaTypes
    .filter((type) => type !== area.type)
    .map((type) => [type as string, register.descendants(area, type)] as const)
    .filter(([, areas]) => areas.length > 0);
  return new Map(found);
}

/** Every area this one lies in, nearest first. */
export function areasAround(register: AreaRegister, area: Area): readonly Area[] {
  const found = new Map<Area, true>();
  let edge: readonly Area[] = [area];
  while (edge.length > 0) {
    edge = edge
      .flatMap((each) => register.parents(each))
      .flatMap(({ to }) => register.find(to.code, to.type) ?? [])
      .filter((each) => each !== area && !found.has(each));
    for (const each of edge) found.set(each, true);
  }
  return [...found.keys()];
}

async function gather(
  indicator: Indicator,
  evidence: Evidence,
  register: AreaRegister,
  area: Area,
  {
    places,
    around,
  }: { readonly places: ReadonlyMap<string, readonly Area[]>; readonly around: readonly Area[] },
): Promise<IndicatorEvidence> {
  const nothing = (
    missing: IndicatorEvidence['missing'],
    release: string | null = null,
  ): IndicatorEvidence => ({
    release,
    area,
    own: [],
    comparator: null,
    smallAreas: [],
    around: [],
    missing,
  });
  const { dataset, measure, breakdown, comparatorArea } = indicator.values;
  if (dataset === '') return nothing('no-dataset');
  const comparatorCode = comparatorArea || usualComparator;
  const codes = [
    area.code,
    comparatorCode,
    ...around.map(({ code }) => code),
    ...[...places.values()].flatMap((areas) => areas.map(({ code }) => code)),
  ];
  const found = await evidence.observations({
    dataset,
    ...(measure === '' ? {} : { measure }),
    breakdown: readBreakdown(breakdown),
    areas: [...new Set(codes as string[])],
  });
  if (!found) return nothing('no-release');
  const chosen = onlyOneEach(found, readBreakdown(breakdown));
  if (!chosen) return nothing('breakdown-needed', found.release.hash);
  const own = figuresOf(chosen, area.code, area.type);
  const smallAreas = seriesOfSmallAreas(chosen, places);
  const larger = around.map((each) => ({ area: each, figures: figuresOf(chosen, each.code, each.type) }));
  if (own.length === 0 && smallAreas.every(({ figures }) => figures.length === 0)) {
    return { ...nothing('no-rows', found.release.hash), around: larger };
  }
  return {
    release: found.release.hash,
    area,
    own,
    ...(own.some(({ isAddedUp }) => isAddedUp) && { isAddedUp: true as const }),
    comparator: comparatorOf(chosen, comparatorCode, area, register),
    smallAreas,
    around: larger,
    missing: null,
  };
}

/** `sex=female; age=65+` as names and values. */
export function readBreakdown(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text
      .split(';')
      .map((part) => part.split('=').map((side) => side.trim()))
      .filter(([name, value]) => name && value)
      .map(([name = '', value = '']) => [name, value]),
  );
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
    const all = [...values].filter((value) => value === '' || everybody.test(value));
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
export function observedFigure(observation: Observation): ObservedFigure {
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
    ...(observation.unpublished && { unpublished: observation.unpublished }),
  };
}

/** The narrowest type of area within that has figures, every area of it in its place. */
function seriesOfSmallAreas(
  observations: readonly Observation[],
  places: ReadonlyMap<string, readonly Area[]>,
): readonly ObservedSeries[] {
  const narrowest = [...places].findLast(([type]) => observations.some((each) => each.areaType === type));
  if (!narrowest) return [];
  const [type, areas] = narrowest;
  const byCode = Map.groupBy(
    observations.filter((each) => each.areaType === type),
    (each) => each.areaCode,
  );
  return areas.map((area) => ({ area, figures: figuresOf(byCode.get(area.code) ?? [], area.code, type) }));
}

function comparatorOf(
  observations: readonly Observation[],
  code: string,
  area: Area,
  register: AreaRegister,
): ObservedSeries | null {
  if (code === area.code) return null;
  const type = observations.find((each) => each.areaCode === code)?.areaType;
  if (type === undefined) return null;
  const known = register.find(code, areaType(type));
  const figures = figuresOf(observations, code, type);
  return { area: known ?? { code, type, name: { cy: code, en: code } }, figures };
}
