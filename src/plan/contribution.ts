import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
} from '../records/index.ts';
import { actionStates } from './action.ts';

export const contributionStates = ['proposed', 'agreed', 'agreed-in-part', 'declined'] as const;

/**
 * What one partner promises towards an action; only that partner can edit or agree it. Until its organisation has
 * consented it is subject to consent, and it should be carried into that partner's own corporate plan. Whoever delivers it
 * says how their own part goes.
 *
 * @source GOV-07, GOV-08; APPR-04; PERF-07
 */
export const contributionDefinition = defineRecord({
  kind: 'contribution',
  table: 'plan.contribution',
  codePrefix: 'C',
  calledBy: 'promise',
  fields: [
    reference('action', 'action', { needed: 'to-save' }),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    bilingualText('promise', { needed: 'to-save', max: 1000 }),
    choice('state', contributionStates, { needed: 'to-save' }),
    date('consentOn'),
    bilingualProse('answer', { max: 4000 }),
    plainText('corporatePlan'),
    plainText('corporatePlanSection'),
    date('corporatePlanOn'),
    plainText('corporatePlanLink', { max: 400 }),
    plainText('businessPlan', { max: 400 }),
    bilingualProse('communicated', { max: 4000, public: false }),
    choice('deliveryState', actionStates),
    bilingualProse('progress', { public: false }),
  ],
});
export type Contribution = RecordOf<typeof contributionDefinition>;
export type ContributionState = (typeof contributionStates)[number];

/** Whether a partner has agreed, wholly or in part: what it has not agreed is not its promise. @source GOV-07; APPR-05 */
export function isAgreedState(state: ContributionState | null): boolean {
  return state === 'agreed' || state === 'agreed-in-part';
}

/**
 * Whether the organisation that is to lead an action has agreed to a part in it; until it has, it is only proposed.
 *
 * @param contributions - to that action
 * @source GOV-07; APPR-05
 */
export function leadHasAgreed(
  lead: string | null,
  contributions: readonly {
    readonly organisation: string | null;
    readonly state: ContributionState | null;
  }[],
): boolean {
  return contributions.some(
    ({ organisation, state }) => lead !== null && organisation === lead && isAgreedState(state),
  );
}
