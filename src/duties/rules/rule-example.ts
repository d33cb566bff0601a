import { describe, expect, it } from 'vitest';
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

/** Tries the examples of one kind of rule: every kind must say what it does with a fact unknown, and name that fact. */
export function describeRuleKind(kind: string, examples: readonly RuleExample[]): void {
  describe(`rule of kind ${kind}`, () => {
    for (const { rule, when, records, more, word } of examples) {
      it(`${when} → ${word}`, () => {
        expect(rule['kind']).toBe(kind);
        const judgement = judgeRule(ruleSpec.parse(rule), indexFacts(someFacts(records, more)));
        expect(judgement.word).toBe(word);
        expect(judgement.reasons.length).toBeGreaterThan(0);
        if (word === 'cannot-tell') expect(judgement.missing.length).toBeGreaterThan(0);
      });
    }

    it('is tried with a fact unknown', () => {
      expect(examples.some(({ word }) => word === 'cannot-tell')).toBe(true);
    });
  });
}
