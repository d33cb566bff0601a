import { needDefinition } from '../needs/index.ts';
import {
  actionDefinition,
  outcomeDefinition,
  priorityDefinition,
  resourceDefinition,
} from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';
import { publishingMessages } from './messages.ts';
import type { BrokenThread } from './published-plan.ts';

/** The plain ways in which a thread can be broken, each a message `broken.<rule>`. */
export const brokenRules = [
  'priority-without-outcome',
  'priority-without-need',
  'outcome-without-need',
  'outcome-without-indicator',
  'outcome-without-action',
  'need-without-evidence',
  'action-without-outcome',
  'action-without-lead',
  'action-without-resource',
] as const;
type BrokenRule = (typeof brokenRules)[number];

/**
 * Where the thread of a plan is broken: an outcome nobody acts for, an action without money. Published with the plan,
 * so that the public sees what the partnership knows is missing.
 *
 * @param records - those of one plan
 * @source DESIGN "Broken threads are findings"; PAGES section 4.4
 */
export function brokenThreads(records: RecordSet): readonly BrokenThread[] {
  const found: BrokenThread[] = [];
  const check = (isBroken: boolean, rule: BrokenRule, kind: string, code: string) => {
    if (isBroken) found.push({ record: { kind, code }, rule, words: wordsOf(rule) });
  };
  const outcomes = records.all(outcomeDefinition);
  const actions = records.all(actionDefinition);
  const resourced = new Set(records.all(resourceDefinition).map(({ values }) => values.action));
  for (const { kind, code, values } of records.all(priorityDefinition)) {
    check(
      !outcomes.some((outcome) => outcome.values.priorities.includes(code)),
      'priority-without-outcome',
      kind,
      code,
    );
    check(values.needs.length === 0, 'priority-without-need', kind, code);
  }
  for (const { kind, code, values } of outcomes) {
    check(values.needs.length === 0, 'outcome-without-need', kind, code);
    check(values.indicators.length === 0, 'outcome-without-indicator', kind, code);
    check(
      !actions.some((action) => action.values.outcomes.includes(code)),
      'outcome-without-action',
      kind,
      code,
    );
  }
  for (const { kind, code, values } of records.all(needDefinition)) {
    const none =
      values.indicators.length === 0 &&
      values.otherEvidence.en.trim() === '' &&
      values.voice.en.trim() === '';
    check(none, 'need-without-evidence', kind, code);
  }
  for (const { kind, code, values } of actions) {
    check(values.outcomes.length === 0, 'action-without-outcome', kind, code);
    check(!values.lead, 'action-without-lead', kind, code);
    check(!resourced.has(code), 'action-without-resource', kind, code);
  }
  return found;
}

function wordsOf(rule: BrokenRule) {
  return {
    cy: publishingMessages.in('cy')(`broken.${rule}`),
    en: publishingMessages.in('en')(`broken.${rule}`),
  };
}
