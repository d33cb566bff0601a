import { type Problem, problem } from '../records/index.ts';
import type { MeasureDescription, MeasureKind } from './dataset.ts';
import type { Mapping } from './mapping.ts';

/** How the values of a measure come of its counts, in a file that has no column of values. */
export interface WorkedOutValue {
  readonly kind: MeasureKind;
  /** Value = this × numerator ÷ denominator. */
  readonly multiplier: number;
}

/** A share of a hundred, whose numerator is part of its denominator: what counts are where nobody says otherwise. */
const usually: WorkedOutValue = { kind: 'proportion', multiplier: 100 };

/**
 * How the values of a measure are worked out from numerator and denominator: percentages of a hundred, rates and other
 * figures by the multiplier that the mapping gives.
 *
 * @param described - what the mapping says of the measure; without it, its counts are a share of a hundred
 * @returns nothing where it cannot be: a count is no ratio, and a rate without a multiplier is per nobody knows what
 * @source NEED-12; docs/evidence-import.md, Files without values
 */
export function workedOutValue(described: MeasureDescription | undefined): WorkedOutValue | undefined {
  if (!described) return usually;
  const { kind, multiplier } = described;
  if (kind === 'percentage' || kind === 'proportion') return { kind, multiplier: 100 };
  return kind === 'count' || multiplier === undefined ? undefined : { kind, multiplier };
}

/** Why values cannot be worked out: one problem for each measure of a mapping that does not say how. */
export function valueProblems(mapping: Mapping, file: string): readonly Problem[] {
  return [...mapping.measures]
    .filter(([, described]) => !workedOutValue(described))
    .map(([measure, { kind }]) =>
      kind === 'count'
        ? problem('evidence.count-without-value', { file, field: 'measures' }, { found: measure })
        : problem('evidence.multiplier-missing', { file, field: 'measures' }, { found: measure }),
    );
}
