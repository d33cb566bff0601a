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
  const said = new Set<string>();
  return result.findings
    .map(({ verdict }) => ({
      verdict,
      places: [...verdict.gaps, ...verdict.missing].filter(
        (place) => place.kind === kind && place.code === code,
      ),
    }))
    .filter(({ places }) => {
      // Two rulebooks may ask for the same thing of the same field: the heavier one says it.
      const fresh = places.filter(({ field, value }) => !said.has(`${field} ${value}`));
      for (const { field, value } of fresh) said.add(`${field} ${value}`);
      return fresh.length > 0;
    });
}
