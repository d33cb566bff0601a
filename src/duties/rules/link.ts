import { z } from 'zod';
import { type FactIndex, matches } from '../fact-index.ts';
import { codesIn, type FactRecord } from '../facts.ts';
import { cannotTell, type Item, type Judgement, judge, reason, refOf } from '../verdict.ts';
import { selected } from './selection.ts';
import { fieldName, kindName, whereSpec } from './spec.ts';

const stepSpec = z.strictObject({
  to: kindName,
  by: fieldName,
  held: z.enum(['here', 'there']).default('here'),
  where: whereSpec.optional(),
});

/** Every record of a kind is tied to another kind, by one link or along several. */
export const linkSpec = z.strictObject({
  kind: z
    .literal('link')
    .describe('Every record of a kind is tied to at least one of another kind, or to none.'),
  every: kindName.describe('The kind of record that must be tied.'),
  where: whereSpec.optional().describe('Only records with these values.'),
  path: z
    .array(stepSpec)
    .min(1)
    .describe(
      'Steps to walk. `to`: the kind reached; `by`: the field that holds the link; `held`: `here` when the record walked from holds it, `there` when the record reached does; `where`: only records with these values count.',
    ),
  tied: z.boolean().default(true).describe('False: the steps must lead to no record at all.'),
  atLeast: z.int().min(0).default(0).describe('How many records of the first kind there must be.'),
});
export type LinkRule = z.output<typeof linkSpec>;
type Step = LinkRule['path'][number];

/** @source NEED-12, NEED-26, PLAN-05, PLAN-07; DESIGN, the thread */
export function judgeLink(rule: LinkRule, index: FactIndex): Judgement {
  const unrecorded = rule.path.find((step) => index.of(step.to) === undefined);
  if (unrecorded) return cannotTell([{ kind: unrecorded.to }], reason('kind-unknown'));
  const chosen = selected(index, rule.every, rule.where, rule.atLeast);
  if ('word' in chosen) return chosen;
  return judge([...chosen.records.map((record) => itemOf(record, rule, index)), ...chosen.lacking]);
}

function itemOf(record: FactRecord, rule: LinkRule, index: FactIndex): Item {
  const item = walk(record, rule, index);
  if (rule.tied || item.state === 'unknown') return item;
  const ref = refOf(record);
  if (item.state === 'lacking') return { state: 'there', used: [ref] };
  const besides = [...(item.used ?? []), ...(item.besides ?? [])];
  return { state: 'lacking', place: { ...ref, field: rule.path[0]?.by }, besides, reason: reason('tied') };
}

/** Whether the steps lead anywhere from a record: there, lacking, or unknown. */
function walk(record: FactRecord, rule: LinkRule, index: FactIndex): Item {
  let reached: readonly Reached[] = [{ record, way: [] }];
  const unsure: Reached[] = [];
  for (const step of rule.path) {
    const next = new Map<string, Reached>();
    for (const from of reached) {
      for (const to of stepFrom(from.record, step, index)) {
        const answer = matches(to, step.where);
        const here = { record: to, way: [...from.way, from.record] };
        if (answer === 'yes' && !next.has(to.code)) next.set(to.code, here);
        if (answer === 'unknown') unsure.push(here);
      }
    }
    reached = [...next.values()];
    if (reached.length === 0) {
      const doubtful = unsure[0];
      if (doubtful) {
        const field = Object.keys(step.where ?? {})[0];
        return {
          state: 'unknown',
          place: { ...refOf(doubtful.record), field },
          besides: doubtful.way.map(refOf),
          reason: reason('field-unknown'),
        };
      }
      return {
        state: 'lacking',
        place: {
          kind: record.kind,
          code: record.code,
          field: step.held === 'here' ? step.by : undefined,
          value: step.to,
        },
        reason: reason('not-tied'),
      };
    }
  }
  return {
    state: 'there',
    used: [record, ...reached.slice(0, 3).map((each) => each.record)].map(refOf),
    besides: (reached[0]?.way ?? []).slice(1).map(refOf),
  };
}

/** A record the steps led to, and the records they went by. */
interface Reached {
  readonly record: FactRecord;
  readonly way: readonly FactRecord[];
}

function stepFrom(from: FactRecord, step: Step, index: FactIndex): readonly FactRecord[] {
  if (step.held === 'there') return index.pointing(step.to, step.by, from.code);
  return codesIn(from, step.by).flatMap((code) => index.find(step.to, code) ?? []);
}
