import { childPovertyIndicators } from '../evidence/index.ts';
import type { PublishedIndicator, PublishedPlan } from './published-plan.ts';

/** One of the six strategic indicators of child poverty, with those of the plan that stand for it. */
export interface StrategicIndicator {
  readonly name: (typeof childPovertyIndicators)[number];
  /** None where there are no local data. */
  readonly own: readonly PublishedIndicator[];
}

/** The six strategic indicators, each with what stands for it in the plan. @source POV-04 */
export function strategicIndicators({
  indicators,
}: Pick<PublishedPlan, 'indicators'>): readonly StrategicIndicator[] {
  return childPovertyIndicators.map((name) => ({
    name,
    own: indicators.filter(({ childPoverty }) => childPoverty === name),
  }));
}
