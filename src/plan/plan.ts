import { type PlanState, planStates } from '../duties/index.ts';
import {
  bilingualProse,
  bilingualText,
  choice,
  codes,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  uncertainDate,
  wholeNumber,
} from '../records/index.ts';

export { type PlanState, planStates };

/**
 * A plan document: its vision, its period, the rules it follows and the moments of its life. Launch, publication,
 * approval and adoption are separate events; each may be known only to the month.
 *
 * @source PLAN-01, PLAN-03, PLAN-04, PLAN-06; DUTY-01; DESIGN rule 9
 */
export const planDefinition = defineRecord({
  kind: 'plan',
  table: 'plan.plan',
  codePrefix: 'PL',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    bilingualProse('vision', { needed: 'to-publish' }),
    date('startsOn', { needed: 'to-publish' }),
    date('endsOn', { needed: 'to-publish' }),
    date('visionStartsOn'),
    date('visionEndsOn'),
    codes('areas', { needed: 'to-publish' }),
    choice('state', planStates, { needed: 'to-save', guarded: true }),
    plainText('rulebook'),
    codes('duties'),
    wholeNumber('priorityLimit', { min: 1, max: 50 }),
    uncertainDate('draftPublishedOn'),
    uncertainDate('consultationOpensOn'),
    uncertainDate('consultationClosesOn'),
    date('adoptBy'),
    uncertainDate('adoptedOn'),
    uncertainDate('publishedOn'),
    uncertainDate('reviewedOn'),
    date('reviewDueOn'),
  ],
});
export type Plan = RecordOf<typeof planDefinition>;
