import type { Indicator } from '../../evidence/index.ts';
import type { Evidence } from '../../evidence/store/index.ts';
import { type Area, type AreaRegister, areaTypes, wholeMadeOf } from '../../geography/index.ts';
import { addedUp } from '../assessment/added-up.ts';
import type { ObservedFigure, ObservedSeries } from '../index.ts';
import { chosenRows, type IndicatorColumns, readIndicators, rowsOfType } from './indicator-columns.ts';
import { smallAreasIn } from './small-areas-in.ts';

/** What each comparator is that has no row of its own; nothing where it cannot be added up either. */
type ComparatorSums = (indicator: Indicator) => ObservedSeries | null;

/**
 * Adds comparators up that a release has no rows of, from the widest areas within them that all have counts: Wales from
 * its local authorities, or from every small area of Wales.
 *
 * @param found - what was read of the release, to see who lacks rows
 * @param comparatorOf - the code each indicator is compared with
 * @source NEED-05, NEED-09
 */
export async function comparatorSums(
  evidence: Evidence,
  register: AreaRegister,
  found: IndicatorColumns,
  indicators: readonly Indicator[],
  comparatorOf: (indicator: Indicator) => string,
): Promise<ComparatorSums> {
  const sums = new Map<Indicator, ObservedSeries>();
  const lacking = indicators.filter((each) => isCompared(each) && lacksRows(found, each, comparatorOf(each)));
  for (const [code, those] of Map.groupBy(lacking, comparatorOf)) {
    for (const comparator of register.typesOf(code).flatMap((type) => register.find(code, type) ?? [])) {
      for (const type of areaTypes.filter((each) => found.release.areaTypes.includes(each))) {
        const left = those.filter((each) => !sums.has(each));
        const parts = wholeMadeOf(register, comparator, type);
        for await (const [indicator, figures] of sumsOf(evidence, found, left, parts, type)) {
          sums.set(indicator, { area: comparator, figures });
        }
      }
    }
  }
  return (indicator) => sums.get(indicator) ?? null;
}

/** A number is not compared, and what has no counts is not added up. */
function isCompared({ values: { method } }: Indicator): boolean {
  return method === 'proportion' || method === 'rate';
}

function lacksRows(found: IndicatorColumns, { values }: Indicator, code: string): boolean {
  return chosenRows(found, values, [code])?.rows.length === 0;
}

async function* sumsOf(
  evidence: Evidence,
  { release: { dataset } }: IndicatorColumns,
  indicators: readonly Indicator[],
  parts: readonly Area[],
  type: string,
): AsyncGenerator<readonly [Indicator, readonly ObservedFigure[]]> {
  if (indicators.length === 0 || parts.length === 0) return;
  const codes = parts.map(({ code }) => code);
  const placeOf = new Map(parts.map((part, place) => [part, place] as const));
  for await (const { indicators: block, found } of readIndicators(evidence, dataset, indicators, codes)) {
    if (!found) continue;
    for (const indicator of block) {
      const chosen = chosenRows(found, indicator.values, codes);
      if (!chosen) continue;
      const rowsOf = (part: Area) => rowsOfType(found, chosen, placeOf.get(part) ?? 0, type);
      const figures = addedUp(indicator, smallAreasIn(found, parts, rowsOf));
      if (figures.length > 0) yield [indicator, figures];
    }
  }
}
