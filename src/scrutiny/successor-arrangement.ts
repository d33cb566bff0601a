import {
  bilingualProse,
  bilingualText,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  references,
} from '../records/index.ts';

/**
 * An arrangement that follows Outcome Agreements: with whom, about which outcomes, and where it can be read.
 *
 * @source SCRU-11
 */
export const successorArrangementDefinition = defineRecord({
  kind: 'successor-arrangement',
  table: 'scrutiny.successor_arrangement',
  codePrefix: 'SX',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('organisation', 'organisation'),
    bilingualProse('text', { needed: 'to-publish' }),
    references('outcomes', 'outcome'),
    date('startsOn'),
    date('endsOn'),
    plainText('address', { max: 500 }),
  ],
});
export type SuccessorArrangement = RecordOf<typeof successorArrangementDefinition>;
