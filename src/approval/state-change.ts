import { planStates } from '../plan/index.ts';
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

/**
 * A plan passing from one state of its life to another: the day, who did it, why, and which guards were passed over.
 * It is written by the page of the plan's life alone, and never changed afterwards.
 *
 * @source DESIGN rule 3; PLAN-27; APPR-08
 */
export const stateChangeDefinition = defineRecord({
  kind: 'state-change',
  table: 'approval.state_change',
  codePrefix: 'SG',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('plan', 'plan', { needed: 'to-save' }),
    choice('from', planStates),
    choice('to', planStates, { needed: 'to-save' }),
    date('changedOn', { needed: 'to-save' }),
    plainText('changedBy', { public: false }),
    bilingualProse('reason', { max: 4000 }),
    codes('overridden'),
    plainText('version', { max: 40 }),
  ],
});
export type StateChange = RecordOf<typeof stateChangeDefinition>;
