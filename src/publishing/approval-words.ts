import { approvalMessages } from '../approval/messages.ts';
import { type Language, sayDate } from '../language/index.ts';
import { publishingMessages } from './messages.ts';
import type { PublishedApproval } from './published-plan.ts';
import { inTheirWords } from './words-of-others.ts';

/** The decision of one body in words, for pages and print alike. */
export interface SaidApproval {
  /** What is asked of it. */
  readonly asked: string;
  readonly standing: string;
  /** Who met, on which day, the minute and what was resolved, as far as they are recorded. */
  readonly decision: readonly string[];
  /** Conditions, and what it does not agree with. */
  readonly remarks: readonly string[];
}

/** @source APPR-01, APPR-03, APPR-05 */
export function sayApproval(approval: PublishedApproval, language: Language): SaidApproval {
  const say = publishingMessages.in(language);
  const named = approvalMessages.in(language);
  const { form, takenBy, meeting, decidedOn, minuteReference } = approval;
  const [resolution, conditions, reservation] = [
    inTheirWords(approval.resolution, language),
    inTheirWords(approval.conditions, language),
    inTheirWords(approval.reservation, language),
  ];
  const taker = takenBy === null ? '' : named(`option.approval.takenBy.${takenBy}`);
  return {
    asked: named(`option.approval.form.${form}`),
    standing: standingOf(approval, language),
    decision: [
      meeting?.[language] ?? taker,
      decidedOn === null ? '' : sayDate(decidedOn, language),
      minuteReference === '' ? '' : say('approvals.minute', { reference: minuteReference }),
      resolution,
    ].filter((part) => part !== ''),
    remarks: [
      conditions === '' ? '' : say('approvals.condition', { text: conditions }),
      reservation === '' ? '' : say('approvals.reservation', { text: reservation }),
    ].filter((part) => part !== ''),
  };
}

function standingOf({ state, isGiven }: PublishedApproval, language: Language): string {
  const say = publishingMessages.in(language);
  if (state === 'not-asked') return say('approvals.not-asked');
  if (state === 'approved' && !isGiven) return say('approvals.not-in-due-form');
  return approvalMessages.in(language)(`option.approval.state.${state}`);
}

/** How many of the bodies have approved or agreed. */
export function approvalTally(approvals: readonly PublishedApproval[], language: Language): string {
  return publishingMessages.in(language)('approvals.count', {
    given: approvals.filter(({ isGiven }) => isGiven).length,
    n: approvals.length,
  });
}
