import type { Indicator } from '../../evidence/index.ts';
import type { Need } from '../kinds/need.ts';

/**
 * Needs whose every indicator measures the demand that reached a service, none of them the need itself. A need without
 * indicators rests on no data at all, which is another matter.
 *
 * @source NEED-10
 */
export function needsOnDemandAlone(
  needs: readonly Need[],
  indicators: readonly Indicator[],
): readonly Need[] {
  const basis = new Map(indicators.map(({ code, values }) => [code, values.basis]));
  return needs.filter(
    ({ values }) =>
      values.indicators.length > 0 && values.indicators.every((code) => basis.get(code) === 'demand'),
  );
}
