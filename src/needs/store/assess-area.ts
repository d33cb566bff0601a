import { chosenGroups, type Indicator, indicatorDefinition, workedOutFrom } from '../../evidence/index.ts';
import type { Evidence, PublishableEvidence } from '../../evidence/store/index.ts';
import {
  type Area,
  type AreaRegister,
  type AreaShares,
  areaType,
  areaTypes,
  otherVintagesOf,
  sharesOf,
} from '../../geography/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { fifthsOfRelease, indicatorBreakdowns, isFifthColumn } from '../analysis/breakdowns.ts';
import type { FifthFigure } from '../analysis/inequality.ts';
import { assessFigures } from '../assessment/assess-indicator.ts';
import type { IndicatorFigures } from '../assessment/assessed-indicator.ts';
import type { EstimateSource } from '../assessment/estimated-figures.ts';
import { smallAreaFigures } from '../assessment/small-area-figures.ts';
import { workedOut } from '../assessment/worked-out-figures.ts';
import {
  type AreaAssessment,
  type AssessedIndicator,
  type IndicatorEvidence,
  indicatorsWithoutNeed,
  needDefinition,
  type ObservedFigure,
  type ObservedSeries,
  type PublishableAssessment,
  rankNeeds,
} from '../index.ts';
import { comparatorSums } from './comparator-sums.ts';
import { deprivationRanks, noRanks, type RanksOfType } from './deprivation-ranks.ts';
import {
  type ChosenRows,
  chosenRows,
  type IndicatorColumns,
  readIndicators,
  rowsOfEveryGroup,
  rowsOfType,
  typesOfRows,
} from './indicator-columns.ts';
import { observedFigure } from './observed-figures.ts';
import { smallAreasIn } from './small-areas-in.ts';

export { figuresOf, observedFigure, onlyOneEach } from './observed-figures.ts';

/** Whole of Wales: what indicators are compared with unless they name another area. */
export const usualComparator = 'W92000004';

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
  const known = made.get(key) ?? assessOne(records, evidence, register, area);
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

async function assessOne(
  records: RecordSet,
  evidence: Evidence,
  register: AreaRegister,
  area: Area,
): Promise<AreaAssessment> {
  const [assessment] = await assessAreas(records, evidence, register, [area]);
  if (!assessment) throw new Error('An area that is asked for has an assessment');
  return assessment;
}

/**
 * Assesses many areas at once, each as `assessArea` does. Figures are read once for all of them, a few million at a time.
 *
 * @param areas - code and type of each; must be in the register
 * @returns assessments in the order of the areas
 */
export async function assessAreas(
  records: RecordSet,
  evidence: Evidence,
  register: AreaRegister,
  areas: readonly Area[],
): Promise<readonly AreaAssessment[]> {
  const indicators = records.all(indicatorDefinition);
  const places = areas.map((area) => placesOf(register, area));
  const assessed = places.map(() => new Map<Indicator, AssessedIndicator>());
  const ranks = deprivationRanks(evidence, register);
  for (const [dataset, those] of Map.groupBy(indicators, ({ values }) => values.dataset)) {
    if (dataset === '') {
      for (const [at, { area }] of places.entries()) {
        for (const each of those) assessed[at]?.set(each, assessFigures(each, nothing(area, 'no-dataset')));
      }
      continue;
    }
    const codes = codesOf(places, those);
    for await (const { indicators: block, found } of readIndicators(evidence, dataset, those, codes)) {
      const deprivation = found ? await ranks(found.columns.areaType.texts) : noRanks;
      const sums = found && (await comparatorSums(evidence, register, found, block, comparatorCodeOf));
      for (const each of block) {
        for (const [at, place] of places.entries()) {
          const gathered = gather(each, found, register, place, deprivation);
          const comparator = comparatorIn(gathered, sums?.(each) ?? null);
          assessed[at]?.set(each, assessFigures(each, { ...gathered, comparator }));
        }
      }
    }
  }
  const needs = records.all(needDefinition);
  return places.map(({ area }, at) => {
    const inOrder = indicators.flatMap((each) => assessed[at]?.get(each) ?? []);
    return {
      area,
      indicators: inOrder,
      needs: rankNeeds(needs, new Map(inOrder.map((each) => [each.code, each]))),
      unanswered: indicatorsWithoutNeed(needs, inOrder),
    };
  });
}

/** An area with every area within and around it. */
interface Places {
  readonly area: Area;
  /**
   * By type, widest first. A neighbourhood that a partnership drew is made of small areas, so it can hold types that
   * stand before it in the list.
   */
  readonly within: ReadonlyMap<string, readonly Area[]>;
  readonly around: readonly Area[];
  /** Areas of other vintages that it is made of, where the lookups lead to them. */
  readonly otherVintages: readonly AreaShares[];
  /** Codes of them all, each once, and where each stands; by code of the comparator, which is one of them. */
  readonly codes: (comparator: string) => CodesInOrder;
}

interface CodesInOrder {
  readonly codes: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
}

function placesOf(register: AreaRegister, area: Area): Places {
  const within = new Map(
    areaTypes
      .filter((type) => type !== area.type)
      .map((type) => [type as string, register.descendants(area, type)] as const)
      .filter(([, areas]) => areas.length > 0),
  );
  const around = areasAround(register, area);
  const otherVintages = otherVintagesOf(register, area).flatMap(
    (type) => sharesOf(register, area, type) ?? [],
  );
  const made = new Map<string, CodesInOrder>();
  const inOrder = (comparator: string): CodesInOrder => {
    const older = otherVintages.flatMap(({ shares }) => shares.map((each) => each.area));
    const all = [area, ...around, ...[...within.values()].flat(), ...older].map(({ code }) => code as string);
    const codes = [...new Set([comparator, ...all])];
    return { codes, placeOf: new Map(codes.map((code, place) => [code, place] as const)) };
  };
  const codes = (comparator: string): CodesInOrder => {
    const known = made.get(comparator) ?? inOrder(comparator);
    made.set(comparator, known);
    return known;
  };
  return { area, within, around, otherVintages, codes };
}

function comparatorCodeOf({ values }: Indicator): string {
  return values.comparatorArea || usualComparator;
}

function codesOf(places: readonly Places[], indicators: readonly Indicator[]): readonly string[] {
  const comparators = new Set(indicators.map(comparatorCodeOf));
  return [...new Set(places.flatMap(({ codes }) => [...comparators].flatMap((code) => codes(code).codes)))];
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

function nothing(
  area: Area,
  missing: IndicatorEvidence['missing'],
  release: string | null = null,
): IndicatorFigures {
  const smallAreas = smallAreaFigures([]);
  return { release, area, own: [], comparator: null, smallAreas, around: [], missing };
}

function gather(
  indicator: Indicator,
  found: IndicatorColumns | undefined,
  register: AreaRegister,
  { area, within, around, otherVintages, codes }: Places,
  ranksOf: RanksOfType,
): IndicatorFigures {
  if (!found) return nothing(area, 'no-release');
  const { hash } = found.release;
  const comparator = comparatorCodeOf(indicator);
  const inOrder = codes(comparator);
  const chosen = chosenRows(found, indicator.values, inOrder.codes);
  if (!chosen) return nothing(area, 'breakdown-needed', hash);
  const rowsOf = (code: string, type: string) =>
    rowsOfType(found, chosen, inOrder.placeOf.get(code) ?? 0, type);
  const seriesOf = (each: Area): ObservedSeries => ({
    area: each,
    figures: figuresIn(found, rowsOf(each.code, each.type)),
  });
  const own = seriesOf(area).figures;
  const types = typesOfRows(found, chosen.rows);
  const [type, areas] = [...within].findLast(([each]) => types.has(each)) ?? ['', []];
  const smallAreas = smallAreasIn(found, areas, (each) => rowsOf(each.code, type));
  const larger = around.map(seriesOf);
  const elsewhere = otherVintages.filter(({ shares }) =>
    shares.some((each) => rowsOf(each.area.code, each.area.type).length > 0),
  );
  if (own.length === 0 && smallAreas.rows.length === 0 && elsewhere.length === 0) {
    return { ...nothing(area, 'no-rows', hash), around: larger };
  }
  return {
    release: hash,
    area,
    own,
    ...(own.some(({ isAddedUp }) => isAddedUp) && { isAddedUp: true as const }),
    comparator:
      comparator === area.code
        ? null
        : comparatorOf(found, chosen, comparator, inOrder.placeOf.get(comparator) ?? 0, register),
    smallAreas,
    around: larger,
    missing: null,
    estimateFrom: () => [
      ...(smallAreas.rows.length > 0 ? [wholeAreas(areas, seriesOf)] : []),
      ...elsewhere.map((each) => partsOfAreas(each, seriesOf)),
    ],
    deprivation: { fifths: fifthsToldApart(indicator, found, area), ranks: ranksOf(type, areas) },
  };
}

/** The comparator's own rows, or their sum; an area is not compared with itself, nor anything with nothing. */
function comparatorIn(
  { area, comparator, missing }: IndicatorFigures,
  sum: ObservedSeries | null,
): ObservedSeries | null {
  if (comparator || missing || sum?.area.code === area.code) return comparator;
  return sum;
}

/** Small areas within, to be averaged where there is nothing to add up. */
function wholeAreas(areas: readonly Area[], seriesOf: (area: Area) => ObservedSeries): EstimateSource {
  return {
    areas: areas.map((area) => ({ series: seriesOf(area), weight: 1, people: area.people ?? null })),
    weighedBy: null,
    isComplete: true,
  };
}

function partsOfAreas(
  { shares, weighedBy, lacking }: AreaShares,
  seriesOf: (area: Area) => ObservedSeries,
): EstimateSource {
  return {
    areas: shares.map(({ area, weight }) => ({
      series: seriesOf(area),
      weight,
      people: area.people ?? null,
    })),
    weighedBy,
    isComplete: lacking.length === 0,
  };
}

function figuresIn({ figures }: IndicatorColumns, rows: Uint32Array): readonly ObservedFigure[] {
  return Array.from(rows, figures.figure);
}

/** The comparator in the first of the types its code has rows of. */
function comparatorOf(
  found: IndicatorColumns,
  chosen: ChosenRows,
  code: string,
  place: number,
  register: AreaRegister,
): ObservedSeries | null {
  const rows = chosen.rows.subarray(chosen.starts[place], chosen.starts[place + 1]);
  const [type] = [...typesOfRows(found, rows)].toSorted();
  if (type === undefined) return null;
  const known = register.find(code, areaType(type));
  const figures = figuresIn(found, rowsOfType(found, chosen, place, type));
  return { area: known ?? { code, type, name: { cy: code, en: code } }, figures };
}

/** The area's own figures by fifth of deprivation, where the release has such a breakdown. */
function fifthsToldApart(indicator: Indicator, found: IndicatorColumns, area: Area): readonly FifthFigure[] {
  const { breakdowns, labels } = found.release;
  if (!breakdowns.some(isFifthColumn)) return [];
  const figures = [...rowsOfEveryGroup(found, indicator.values.measure, area.code)]
    .map((row) => found.columns.at(row))
    .filter((each) => each.areaType === area.type)
    .map((each) => ({
      groups: each.breakdown,
      figure: workedOut(indicator, observedFigure(each), new Set()),
    }));
  const told = indicatorBreakdowns(figures, breakdowns, chosenGroups(indicator.values.breakdown));
  return fifthsOfRelease(told, (name, group) => {
    const label = labels.breakdown[name]?.[group];
    return label ? `${label.cy} ${label.en}` : '';
  });
}
