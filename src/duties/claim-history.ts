/** What happened to a claim, in the order of its life. */
export const claimEvents = [
  'made',
  'changed',
  'confirmed',
  'disputed',
  'looked-again',
  'withdrawn',
  'brought-back',
] as const;
export type ClaimEvent = (typeof claimEvents)[number];

/** A row of the table of claims as history wrote it down. */
export type ClaimRow = Readonly<Record<string, unknown>>;

/** Columns that say what is claimed. */
const said = [
  'requirement',
  'target_kind',
  'target_code',
  'target_paragraph',
  'text_cy',
  'text_en',
  'claimed_by',
];
/** Columns of an answer. */
const answered = [
  'state',
  'confirmed_by',
  'disputed_by',
  'dispute_reason_cy',
  'dispute_reason_en',
  'answered_on',
];

/**
 * What one change did to a claim.
 *
 * @param before - null when the claim was new
 */
export function claimEvent(before: ClaimRow | null, after: ClaimRow): ClaimEvent {
  if (!before) return after['state'] === 'claimed' ? 'made' : answerOf(after);
  if (differ(before, after, ['withdrawn'])) return after['withdrawn'] === true ? 'withdrawn' : 'brought-back';
  if (differ(before, after, said)) return 'changed';
  if (after['state'] !== 'claimed' && differ(before, after, answered)) return answerOf(after);
  return differ(before, after, ['target_revision', 'requirement_version', 'looked_at_on'])
    ? 'looked-again'
    : 'changed';
}

function answerOf(row: ClaimRow): ClaimEvent {
  return row['state'] === 'disputed' ? 'disputed' : 'confirmed';
}

function differ(before: ClaimRow, after: ClaimRow, columns: readonly string[]): boolean {
  return columns.some((name) => (before[name] ?? null) !== (after[name] ?? null));
}
