/**
 * What makes a report unfair: a result that worsened without anything done about it, or of which no text tells; a promise
 * or a missed milestone left out; long-term change that is slow and not explained; only quick wins; and a report that
 * speaks of good news more than the record does.
 *
 * @source REP-02; 000 Ch3; 004 4.5
 */
export const balanceRules = [
  'worsened-without-mitigation',
  'worsened-untold',
  'promise-omitted',
  'milestone-untold',
  'slow-unexplained',
  'quick-wins-only',
  'unduly-positive',
] as const;
export type BalanceRule = (typeof balanceRules)[number];

export function isBalanceRule(word: string): word is BalanceRule {
  return (balanceRules as readonly string[]).includes(word);
}
