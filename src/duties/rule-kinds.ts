import { z } from 'zod';
import type { FactIndex } from './fact-index.ts';
import { approvalSpec, judgeApproval } from './rules/approval.ts';
import { claimSpec, judgeClaim } from './rules/claim.ts';
import { contentSpec, judgeContent } from './rules/content.ts';
import { countSpec, judgeCount } from './rules/count.ts';
import { deadlineSpec, judgeDeadline } from './rules/deadline.ts';
import { judgeLink, linkSpec } from './rules/link.ts';
import { judgePeriod, periodSpec } from './rules/period.ts';
import { judgePublication, publicationSpec } from './rules/publication.ts';
import { judgeRecord, recordSpec } from './rules/record.ts';
import { judgeSeat, seatSpec } from './rules/seat.ts';
import type { Judgement } from './verdict.ts';

/**
 * The closed set of rule kinds. A new law is new rows, not new code; a new kind is a decision
 * (docs/decisions/0004-rulebook-format.md).
 */
export const ruleSpecs = {
  content: contentSpec,
  record: recordSpec,
  link: linkSpec,
  seat: seatSpec,
  period: periodSpec,
  deadline: deadlineSpec,
  publication: publicationSpec,
  approval: approvalSpec,
  count: countSpec,
  claim: claimSpec,
} as const;

export type RuleKind = keyof typeof ruleSpecs;
export const ruleKinds = Object.keys(ruleSpecs) as readonly RuleKind[];

export const ruleSpec = z.discriminatedUnion('kind', [
  contentSpec,
  recordSpec,
  linkSpec,
  seatSpec,
  periodSpec,
  deadlineSpec,
  publicationSpec,
  approvalSpec,
  countSpec,
  claimSpec,
]);
export type Rule = z.output<typeof ruleSpec>;

/** What a rule says of the facts. Pure: the same rule and facts give the same judgement. */
export function judgeRule(rule: Rule, index: FactIndex): Judgement {
  switch (rule.kind) {
    case 'content':
      return judgeContent(rule, index);
    case 'record':
      return judgeRecord(rule, index);
    case 'link':
      return judgeLink(rule, index);
    case 'seat':
      return judgeSeat(rule, index);
    case 'period':
      return judgePeriod(rule, index);
    case 'deadline':
      return judgeDeadline(rule, index);
    case 'publication':
      return judgePublication(rule, index);
    case 'approval':
      return judgeApproval(rule, index);
    case 'count':
      return judgeCount(rule, index);
    case 'claim':
      return judgeClaim();
  }
}
