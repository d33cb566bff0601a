/**
 * The parts of the report in their order: the five that guidance fixes, how people took part, what else is reported
 * through it, what the government said, and room for what a partnership wants to say besides.
 *
 * @source REP-01, REP-04, REP-08, REP-12; requirements section 6 C12
 */
export const reportParts = [
  'progress',
  'mitigation',
  'engagement',
  'participation',
  'governance',
  'scrutiny',
  'changes',
  'signposts',
  'feedback',
  'other',
] as const;
export type ReportPart = (typeof reportParts)[number];

/** The parts that a report is not whole without a word on. Signposts and feedback are lists; what else is free. */
export const partsToWrite: readonly ReportPart[] = [
  'progress',
  'mitigation',
  'engagement',
  'participation',
  'governance',
  'scrutiny',
  'changes',
];

/** Which of the five fixed elements a part belongs to; null for what stands beside them. @source REP-01 */
export const elementOfPart: Readonly<Record<ReportPart, 1 | 2 | 3 | 4 | 5 | null>> = {
  progress: 1,
  mitigation: 1,
  engagement: 2,
  participation: 2,
  governance: 3,
  scrutiny: 4,
  changes: 5,
  signposts: null,
  feedback: null,
  other: null,
};

export function isReportPart(word: string): word is ReportPart {
  return (reportParts as readonly string[]).includes(word);
}
