import type { CheckResult, FactPlace, Verdict } from '../duties/index.ts';

/** A finding about one record, with the places in it that would mend it. */
export interface AdviceOnRecord {
  readonly verdict: Verdict;
  readonly places: readonly FactPlace[];
}

/**
 * What a check says of one record, heaviest first: help at the foot of its form.
 *
 * @source PAGES section 4.8, "Advice before errors"
 */
export function adviceOn(result: CheckResult, kind: string, code: string): readonly AdviceOnRecord[] {
  return result.findings
    .map(({ verdict }) => ({
      verdict,
      places: [...verdict.gaps, ...verdict.missing].filter(
        (place) => place.kind === kind && place.code === code,
      ),
    }))
    .filter(({ places }) => places.length > 0);
}
