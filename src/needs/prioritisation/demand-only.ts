import type { DatasetDescription, Indicator } from '../../evidence/index.ts';
import { type AnyRecord, referencesOf } from '../../records/index.ts';
import type { Need } from '../kinds/need.ts';

/** What the datasets are said to show, by identifier: need or demand. */
export type ShownByDatasets = ReadonlyMap<string, DatasetDescription['shows']>;

/**
 * Needs whose every indicator measures the demand that reached a service, none of them the need itself. What an indicator
 * does not say of itself is what its dataset is marked with. A need without indicators rests on no data at all, which is
 * another matter.
 *
 * @source NEED-10
 */
export function needsOnDemandAlone(
  needs: readonly Need[],
  indicators: readonly Indicator[],
  datasets: ShownByDatasets,
): readonly Need[] {
  const basis = new Map(
    indicators.map(({ code, values }) => [code, values.basis ?? datasets.get(values.dataset)]),
  );
  return needs.filter(
    ({ values }) =>
      values.indicators.length > 0 && values.indicators.every((code) => basis.get(code) === 'demand'),
  );
}

/**
 * Priorities all of whose needs rest on demand alone.
 *
 * @param onDemand - the needs that do
 * @source NEED-10
 */
export function prioritiesOnDemandAlone(
  priorities: readonly AnyRecord[],
  onDemand: readonly Need[],
): readonly AnyRecord[] {
  const codes = new Set(onDemand.map(({ code }) => code));
  return priorities.filter((priority) => {
    const needs = referencesOf(priority, 'needs');
    return needs.length > 0 && needs.every((code) => codes.has(code));
  });
}
