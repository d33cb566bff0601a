import type { Indicator } from '../../evidence/index.ts';
import { absoluteGap, type MeasuredValue } from '../../methods/index.ts';
import type { ObservedFigure, TrendWord } from '../assessment/assessed-indicator.ts';

/** How far the latest figure is from the baseline. */
export type ChangeSinceBaseline =
  | {
      readonly state: 'worked-out';
      readonly baseline: ObservedFigure;
      readonly latest: ObservedFigure;
      /** Somebody has set it; else it is the first figure there is. */
      readonly isSet: boolean;
      /** Latest less baseline; without limits where either has no range. */
      readonly change: number;
      readonly limits: MeasuredValue | null;
      readonly word: TrendWord | 'not-tested';
    }
  | { readonly state: 'refused'; readonly reason: 'baseline-without-figure' | 'nothing-since' };

/**
 * The change since the baseline: the period the indicator names, or the first that has a figure. It is called a change
 * only where its limits leave nought out.
 *
 * @param figures - oldest first, worked out
 * @source NEED-06; docs/methods.md, Absolute and relative gap
 */
export function changeSinceBaseline(
  { values }: Indicator,
  figures: readonly ObservedFigure[],
): ChangeSinceBaseline {
  const known = figures.filter(({ value }) => value !== null);
  const period = values.baselinePeriod.trim();
  const isSet = period !== '';
  const baseline = isSet ? known.find((figure) => figure.period === period) : known[0];
  if (!baseline) return { state: 'refused', reason: isSet ? 'baseline-without-figure' : 'nothing-since' };
  const latest = known.at(-1);
  if (!latest || latest.periodEnd <= baseline.periodEnd) return { state: 'refused', reason: 'nothing-since' };
  const [before, after] = [measured(baseline), measured(latest)];
  const limits = before && after ? absoluteGap(after, before) : null;
  return {
    state: 'worked-out',
    baseline,
    latest,
    isSet,
    change: (latest.value ?? 0) - (baseline.value ?? 0),
    limits,
    word: limits ? wordOf(limits, values.polarity) : 'not-tested',
  };
}

function measured({ value, lower, upper }: ObservedFigure): MeasuredValue | null {
  return value === null || lower === null || upper === null ? null : { value, lower, upper };
}

function wordOf({ lower, upper }: MeasuredValue, polarity: Indicator['values']['polarity']): TrendWord {
  if (lower <= 0 && upper >= 0) return 'no-clear-change';
  const isRise = lower > 0;
  if (polarity === null || polarity === 'no-direction') return isRise ? 'rising' : 'falling';
  return isRise === (polarity === 'higher-is-better') ? 'better' : 'worse';
}
