import { approvalMessages } from '../approval/messages.ts';
import { updateMessages } from '../delivery/update-messages.ts';
import { dutiesRecordMessages } from '../duties/record-messages.ts';
import { indicatorMessages } from '../evidence/indicator-messages.ts';
import { governanceMessages } from '../governance/messages.ts';
import type { Language } from '../language/index.ts';
import { needsMessages } from '../needs/messages.ts';
import { partnershipMessages } from '../partnership/messages.ts';
import { performanceMessages } from '../performance/messages.ts';
import { planMessages } from '../plan/messages.ts';
import { principlesMessages } from '../principles/messages.ts';
import { reportingMessages } from '../reporting/messages.ts';
import { scrutinyMessages } from '../scrutiny/messages.ts';
import { selfAssessmentMessages } from '../self-assessment/messages.ts';
import { turningMessages } from '../turning/messages.ts';

const sources = [
  partnershipMessages,
  indicatorMessages,
  needsMessages,
  performanceMessages,
  updateMessages,
  planMessages,
  governanceMessages,
  approvalMessages,
  turningMessages,
  scrutinyMessages,
  selfAssessmentMessages,
  reportingMessages,
  principlesMessages,
  dutiesRecordMessages,
] as const;

/**
 * What a kind, a field, its hint or a choice is called: keys like `kind.outcome.many`, `field.outcome.title`.
 *
 * @throws Error when no capability has the word
 */
export function wordOf(key: string, language: Language): string {
  for (const messages of sources) {
    if (messages.has(key)) return messages.in(language)(key as never);
  }
  throw new Error(`No capability says what "${key}" is called`);
}
