import {
  bilingualProse,
  bilingualText,
  choice,
  codes,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
} from '../records/index.ts';

/** What a body is asked for: a resolution in its due form, or its board's consideration and agreement. @source APPR-01, APPR-03 */
export const approvalForms = ['due-form', 'consideration'] as const;
export type ApprovalForm = (typeof approvalForms)[number];

/** Who decides for a body. @source APPR-01 */
export const decisionTakers = ['full-body', 'executive', 'committee', 'officer'] as const;
export type DecisionTaker = (typeof decisionTakers)[number];

/** How far a body has come with a plan. @source APPR-01, APPR-05 */
export const approvalStates = ['awaited', 'approved', 'conditional', 'refused', 'deferred'] as const;
export type ApprovalState = (typeof approvalStates)[number];

/**
 * What one body decides about a plan, in its own due form: which meeting, which day, which minute, on what conditions,
 * with what reservation. Only people of that body record it: nobody approves for another.
 *
 * @source APPR-01, APPR-02, APPR-03, APPR-05; DESIGN rule 4
 */
export const approvalDefinition = defineRecord({
  kind: 'approval',
  table: 'approval.approval',
  codePrefix: 'AL',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('plan', 'plan', { needed: 'to-save' }),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    choice('form', approvalForms, { needed: 'to-save' }),
    choice('takenBy', decisionTakers),
    reference('meeting', 'body-meeting'),
    date('decidedOn'),
    plainText('minuteReference'),
    bilingualProse('resolution', { max: 4000 }),
    bilingualProse('conditions', { max: 4000 }),
    bilingualProse('reservation', { max: 4000 }),
    choice('state', approvalStates, { needed: 'to-save' }),
    codes('duties'),
  ],
});
export type Approval = RecordOf<typeof approvalDefinition>;
