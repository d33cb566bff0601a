import { z } from 'zod';
import type { FactIndex } from '../fact-index.ts';
import { valuesOf } from '../facts.ts';
import {
  cannotTell,
  type Item,
  type Judgement,
  judge,
  judgeOne,
  notApplicable,
  reason,
  refOf,
} from '../verdict.ts';
import { membersNow, organisationOf } from './seat.ts';

/** Bodies have approved the plan, in due form. */
export const approvalSpec = z.strictObject({
  kind: z.literal('approval').describe('Every body of a kind, or every member, has approved the plan.'),
  by: z
    .union([
      z.literal('members'),
      z
        .array(
          z.enum([
            'local-authority',
            'health-board',
            'nhs-trust',
            'police',
            'fire-and-rescue',
            'probation',
            'national-park',
          ]),
        )
        .min(1),
    ])
    .describe('`members`: every member organisation; or the kinds of body among the members.'),
  form: z
    .enum(['due-form', 'consideration'])
    .describe('`due-form`: a resolution of the body; `consideration`: its board considered and agreed.'),
});
export type ApprovalRule = z.output<typeof approvalSpec>;

/** Facts an approval must hold to count as in due form. @source APPR-01 */
const dueForm = ['meeting', 'decidedOn', 'resolution'] as const;

/** @source APPR-01, APPR-02, APPR-03 */
export function judgeApproval(rule: ApprovalRule, index: FactIndex): Judgement {
  if (!index.of('seat')) return cannotTell([{ kind: 'seat' }], reason('kind-unknown'));
  const approvals = index.of('approval');
  const organisations = new Map(
    membersNow(index).flatMap((seat) => {
      const organisation = organisationOf(seat, index);
      return organisation ? [[organisation.code, organisation] as const] : [];
    }),
  );
  const bodies = [...organisations.values()].filter(
    (each) =>
      rule.by === 'members' ||
      valuesOf(each.fields['kind']).some((kind) => (rule.by as readonly string[]).includes(kind)),
  );
  if (bodies.length === 0) {
    if (rule.by === 'members')
      return judgeOne({ state: 'lacking', place: { kind: 'seat' }, reason: reason('no-members') });
    return notApplicable(reason('no-such-body'));
  }
  if (!approvals) {
    return cannotTell(
      bodies.map(({ code }) => ({ kind: 'approval', value: code })),
      reason('kind-unknown'),
    );
  }
  return judge(
    bodies.map((body) => ({
      ...itemOf(body.code, rule, index),
      besides: [body, ...membersNow(index).filter((seat) => organisationOf(seat, index) === body)].map(refOf),
    })),
  );
}

function itemOf(organisation: string, rule: ApprovalRule, index: FactIndex): Item {
  const mine = index.pointing('approval', 'organisation', organisation);
  const given = mine.find((each) => valuesOf(each.fields['state']).includes('approved'));
  if (!given) {
    const conditional = mine.find((each) => valuesOf(each.fields['state']).includes('conditional'));
    const last = conditional ?? mine.at(-1);
    return {
      state: 'lacking',
      place: { kind: 'approval', code: last?.code, field: last ? 'state' : undefined, value: organisation },
      reason: reason(conditional ? 'approved-with-conditions' : 'not-approved'),
    };
  }
  const ref = { kind: 'approval', code: given.code };
  if (rule.form === 'consideration') return { state: 'there', used: [ref] };
  const lacking = dueForm.find(
    (field) => valuesOf(given.fields[field]).length === 0 && !isText(given.fields[field]),
  );
  if (!lacking) return { state: 'there', used: [ref] };
  const unknown = given.fields[lacking] === undefined;
  return {
    state: unknown ? 'unknown' : 'half',
    used: [ref],
    place: { ...ref, field: lacking },
    reason: reason(unknown ? 'field-unknown' : 'not-in-due-form'),
  };
}

function isText(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).some((text) => text !== '');
}
