import { aRecord, someFacts } from '../example-facts.ts';
import { indexFacts } from '../fact-index.ts';
import type { FactRecord, Facts } from '../facts.ts';
import { judgeRule, ruleSpec } from '../rule-kinds.ts';
import type { VerdictWord } from '../verdict.ts';

/** One example of a rule: with these records it says this word. */
export interface RuleExample {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly when: string;
  readonly records: readonly FactRecord[];
  readonly more?: Partial<Facts>;
  readonly word: VerdictWord;
}

export const bothTexts = { cy: 'Testun', en: 'Text' };

export const plan = (fields: Readonly<Record<string, unknown>>) =>
  aRecord('plan', 'P', { state: 'adopted', ...fields });

export const organisation = (code: string, kind: string) => aRecord('organisation', code, { kind });

export const seat = (code: string, of: string, fields: Readonly<Record<string, unknown>> = {}) =>
  aRecord('seat', code, { role: 'member', startsOn: '2012-01-01', ...fields }, { organisation: [of] });

export const need = (fields: Readonly<Record<string, unknown>> = {}, code = 'N1') =>
  aRecord('need', code, { story: bothTexts, ...fields });

export const action = (fields: Readonly<Record<string, unknown>> = {}, code = 'A1') =>
  aRecord('action', code, fields);

/**
 * What a rule says of its example: the word, whether it says why, and whether it names the missing fact when it cannot
 * tell.
 */
export function judgeExample({ rule, records, more }: RuleExample) {
  const { word, reasons, missing } = judgeRule(ruleSpec.parse(rule), indexFacts(someFacts(records, more)));
  return {
    kind: rule['kind'],
    word,
    saysWhy: reasons.length > 0,
    namesWhatIsMissing: word !== 'cannot-tell' || missing.length > 0,
  };
}
