import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  reference,
  references,
  yesNo,
} from '../records/index.ts';

/**
 * A difference between partners, or between communities, and how it was resolved. Where the plan departs from what most
 * people said, why, and on what evidence.
 *
 * @source GOV-35; PLAN-28
 */
export const differenceDefinition = defineRecord({
  kind: 'difference',
  table: 'governance.difference',
  codePrefix: 'DF',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    references('organisations', 'organisation'),
    bilingualText('communities'),
    bilingualProse('about', { needed: 'to-publish' }),
    reference('procedure', 'agreement'),
    date('raisedOn', { needed: 'to-save' }),
    choice('stage', ['raised', 'talks', 'mediation', 'board', 'resolved', 'stands'], { needed: 'to-save' }),
    yesNo('departsFromMajority'),
    bilingualProse('reason'),
    references('evidence', 'evidence-item'),
    bilingualProse('resolution'),
    date('resolvedOn'),
  ],
});
export type Difference = RecordOf<typeof differenceDefinition>;

/** Whether the plan departs from what most people said and nobody has said why in words that can be published. @source PLAN-28 */
export function departsWithoutReason({ values }: Difference): boolean {
  return (
    values.departsFromMajority === true && (values.reason.cy.trim() === '' || values.reason.en.trim() === '')
  );
}
