import { childPovertyIndicators, strata } from '../../evidence/index.ts';
import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
} from '../../records/index.ts';

/**
 * An entry of the data development agenda: what is not known about an indicator or a need, for whom or where, who will
 * see to it and when; or what need not be collected any longer, and why. `childPoverty` names the strategic indicator of
 * child poverty that cannot be given: the gap stands beside it though no indicator does.
 *
 * @source NEED-16; POV-04
 */
export const dataGapDefinition = defineRecord({
  kind: 'data-gap',
  table: 'needs.data_gap',
  codePrefix: 'G',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('indicator', 'indicator'),
    reference('need', 'need'),
    choice('childPoverty', childPovertyIndicators),
    choices('breakdowns', strata),
    plainText('area'),
    bilingualProse('why', { needed: 'to-publish' }),
    reference('organisation', 'organisation'),
    bilingualProse('closing'),
    date('dueOn'),
    choice('state', ['open', 'being-collected', 'closed', 'accepted', 'can-stop'], { needed: 'to-publish' }),
    bilingualProse('reason'),
    date('closedOn'),
  ],
});
export type DataGap = RecordOf<typeof dataGapDefinition>;

/** States in which somebody still has to close the gap. */
const stillOpen: readonly DataGap['values']['state'][] = ['open', 'being-collected'];

/**
 * Whether the data should be there by now and are not.
 *
 * @param today - ISO date
 * @source NEED-16
 */
export function isOverdue({ values }: DataGap, today: string): boolean {
  return stillOpen.includes(values.state) && values.dueOn !== null && values.dueOn < today;
}
