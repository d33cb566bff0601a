import { type FactIndex, matches, type Where } from '../fact-index.ts';
import type { FactRecord } from '../facts.ts';
import { cannotTell, type Item, type Judgement, judgeOne, notApplicable, reason } from '../verdict.ts';

/** The records a rule is about, and an item for each that there should have been. */
export interface Selection {
  readonly records: readonly FactRecord[];
  readonly lacking: readonly Item[];
}

/**
 * Chooses the records a rule looks at. When there are none the rule has nothing to be about, which is never *met*:
 * it is not applicable, or not met where the rule asks for a number of them.
 *
 * @returns a selection, or the judgement that ends the matter
 */
export function selected(
  index: FactIndex,
  kind: string,
  where: Where | undefined,
  atLeast: number,
): Selection | Judgement {
  const all = index.of(kind);
  if (!all) return cannotTell([{ kind }], reason('kind-unknown'));
  const records = all.filter((record) => matches(record, where) === 'yes');
  const unsure = all.filter((record) => matches(record, where) === 'unknown');
  if (unsure.length > 0 && records.length < Math.max(1, atLeast)) {
    const missing = unsure.flatMap((record) =>
      Object.keys(where ?? {})
        .filter((field) => record.fields[field] === undefined && record.links[field] === undefined)
        .map((field) => ({ kind, code: record.code, field })),
    );
    return cannotTell(missing, reason('field-unknown'));
  }
  if (records.length === 0) {
    if (atLeast === 0) return notApplicable(reason('none-recorded'));
    return judgeOne({ state: 'lacking', place: { kind }, reason: reason('none-recorded') });
  }
  const short = Math.max(0, atLeast - records.length);
  const lacking = Array.from(
    { length: short },
    (): Item => ({
      state: 'lacking',
      place: { kind },
      reason: reason('too-few', { have: records.length, needed: atLeast }),
    }),
  );
  return { records, lacking };
}
