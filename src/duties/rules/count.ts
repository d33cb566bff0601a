import { z } from 'zod';
import { type FactIndex, matches } from '../fact-index.ts';
import { valuesOf } from '../facts.ts';
import { cannotTell, type Judgement, judgeOne, reason } from '../verdict.ts';
import { kindName, whereSpec } from './spec.ts';

/** There are enough of something, and not too many. */
export const countSpec = z
  .strictObject({
    kind: z.literal('count').describe('There are enough records of a kind, and not too many.'),
    record: kindName.describe('The kind of record counted.'),
    where: whereSpec.optional().describe('Only records with these values.'),
    atLeast: z.int().min(0).optional().describe('The smallest number allowed.'),
    atMost: z.int().min(1).optional().describe('The largest number allowed.'),
    limitIn: z
      .string()
      .optional()
      .describe('The field of the plan where the partnership set its own largest number.'),
  })
  .refine((spec) => spec.atLeast !== undefined || spec.atMost !== undefined || spec.limitIn !== undefined, {
    params: { code: 'rulebook.count-needs-limit' },
  });
export type CountRule = z.output<typeof countSpec>;

/** @source PLAN-06 */
export function judgeCount(rule: CountRule, index: FactIndex): Judgement {
  const all = index.of(rule.record);
  if (!all) return cannotTell([{ kind: rule.record }], reason('kind-unknown'));
  const counted = all.filter((record) => matches(record, rule.where) === 'yes');
  const unsure = all.filter((record) => matches(record, rule.where) === 'unknown');
  const limit = limitOf(rule, index);
  const used = counted.map(({ kind, code }) => ({ kind, code }));
  const least = counted.length;
  const most = counted.length + unsure.length;
  const doubt = unsure.map(({ kind, code }) => ({ kind, code, field: Object.keys(rule.where ?? {})[0] }));

  if (rule.atLeast !== undefined && most < rule.atLeast) {
    const values = { have: most, needed: rule.atLeast };
    return {
      ...judgeOne({ state: 'lacking', place: { kind: rule.record }, reason: reason('too-few', values) }),
      have: most,
      needed: rule.atLeast,
      used,
    };
  }
  if (limit !== null && limit !== undefined && least > limit) {
    const values = { have: least, limit };
    return {
      ...judgeOne({ state: 'lacking', place: { kind: rule.record }, reason: reason('too-many', values) }),
      have: least,
      needed: limit,
      used,
    };
  }
  if (rule.atLeast !== undefined && least < rule.atLeast) return cannotTell(doubt, reason('field-unknown'));
  if (limit === undefined) {
    return cannotTell(
      [{ kind: 'plan', code: index.facts.plan, field: rule.limitIn }],
      reason('no-limit-set'),
    );
  }
  if (limit !== null && most > limit) return cannotTell(doubt, reason('field-unknown'));
  return { ...judgeOne({ state: 'there', used }), have: least, needed: rule.atLeast ?? least };
}

/** The largest number allowed: null when the rule has none; undefined when the partnership has yet to set it. */
function limitOf(rule: CountRule, index: FactIndex): number | null | undefined {
  if (rule.limitIn === undefined) return rule.atMost ?? null;
  const own = Number(valuesOf(index.plan?.fields[rule.limitIn])[0]);
  return Number.isFinite(own) ? own : rule.atMost;
}
