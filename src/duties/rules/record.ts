import { z } from 'zod';
import type { FactIndex } from '../fact-index.ts';
import { codesIn, type FactRecord, howFilled, valuesOf } from '../facts.ts';
import { type Item, type Judgement, judge, reason } from '../verdict.ts';
import { selected } from './selection.ts';
import { fieldName, kindName, whereSpec } from './spec.ts';

const held = z.union([
  fieldName,
  z.strictObject({ field: fieldName, from: z.array(z.string()).min(1) }),
  z.strictObject({ anyOf: z.array(fieldName).min(2) }),
  z.strictObject({ allOf: z.array(z.string()).min(1), across: z.array(fieldName).min(1) }),
]);

/** Every record of a kind holds certain fields, or a value from a list. */
export const recordSpec = z.strictObject({
  kind: z.literal('record').describe('Every record of a kind holds the fields named.'),
  record: kindName.describe('The kind of record looked at.'),
  where: whereSpec.optional().describe('Only records with these values.'),
  holds: z
    .array(held)
    .min(1)
    .describe(
      'Fields that must be filled: a name; a name with the values allowed (`from`); one of several (`anyOf`); or lists that together hold certain values (`allOf`, `across`).',
    ),
  every: z.boolean().default(true).describe('False: one record that holds them is enough.'),
  atLeast: z.int().min(0).default(0).describe('How many such records there must be.'),
});
export type RecordRule = z.output<typeof recordSpec>;

/** @source PLAN-07, PLAN-09, NEED-05, NEED-10, DUTY-01, EQ-04 */
export function judgeRecord(rule: RecordRule, index: FactIndex): Judgement {
  const chosen = selected(index, rule.record, rule.where, rule.atLeast);
  if ('word' in chosen) return chosen;
  const items = chosen.records.map((record) => itemOf(record, rule));
  if (!rule.every) {
    const enough = items.filter((item) => item.state === 'there');
    const needed = Math.max(1, rule.atLeast);
    if (enough.length >= needed) return judge(enough.slice(0, needed));
  }
  return judge([...items, ...chosen.lacking]);
}

function itemOf(record: FactRecord, rule: RecordRule): Item {
  const ref = { kind: record.kind, code: record.code };
  const states = rule.holds.map((wanted) => ({ wanted, state: stateOf(record, wanted) }));
  const worst =
    states.find(({ state }) => state === 'lacking') ??
    states.find(({ state }) => state === 'half') ??
    states.find(({ state }) => state === 'unknown');
  if (!worst) return { state: 'there', used: [ref] };
  const field = nameOf(worst.wanted);
  const why =
    worst.state === 'half' ? 'one-language' : worst.state === 'unknown' ? 'field-unknown' : 'field-empty';
  return {
    state: worst.state,
    place: { ...ref, field },
    reason: reason(why),
    ...(worst.state === 'half' ? { used: [ref] } : {}),
  };
}

type Held = RecordRule['holds'][number];

function nameOf(wanted: Held): string {
  if (typeof wanted === 'string') return wanted;
  if ('field' in wanted) return wanted.field;
  return ('anyOf' in wanted ? wanted.anyOf : wanted.across)[0] ?? '';
}

function stateOf(record: FactRecord, wanted: Held): Item['state'] {
  if (typeof wanted === 'string') return stateOfField(record, wanted);
  if ('anyOf' in wanted) {
    const states = wanted.anyOf.map((field) => stateOfField(record, field));
    return (['there', 'half', 'unknown'] as const).find((state) => states.includes(state)) ?? 'lacking';
  }
  if ('allOf' in wanted) {
    if (wanted.across.every((field) => record.fields[field] === undefined)) return 'unknown';
    const held = new Set(wanted.across.flatMap((field) => valuesOf(record.fields[field])));
    return wanted.allOf.every((value) => held.has(value)) ? 'there' : 'lacking';
  }
  const plain = stateOfField(record, wanted.field);
  if (plain !== 'there') return plain;
  const values = [...codesIn(record, wanted.field), ...valuesOf(record.fields[wanted.field])];
  return values.some((value) => wanted.from.includes(value)) ? 'there' : 'lacking';
}

function stateOfField(record: FactRecord, field: string): Item['state'] {
  if ((record.links[field]?.length ?? 0) > 0) return 'there';
  if (record.links[field] !== undefined && record.fields[field] === undefined) return 'lacking';
  switch (howFilled(record.fields[field])) {
    case 'both':
      return 'there';
    case 'one':
      return 'half';
    case 'none':
      return 'lacking';
    case 'unknown':
      return 'unknown';
  }
}
