import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  references,
  yesNo,
} from '../records/index.ts';

/**
 * A question or suggestion from the public, with what scrutiny made of it. Who asked is kept from the public.
 *
 * @source SCRU-10; 000 Ch5
 */
export const scrutinyQuestionDefinition = defineRecord({
  kind: 'scrutiny-question',
  table: 'scrutiny.scrutiny_question',
  codePrefix: 'SQ',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('kind', ['question', 'suggestion'], { needed: 'to-save' }),
    bilingualProse('text', { needed: 'to-publish' }),
    date('receivedOn', { needed: 'to-save' }),
    choice('way', ['meeting', 'website', 'letter', 'e-mail', 'spoken']),
    plainText('from', { public: false }),
    references('priorities', 'priority'),
    references('outcomes', 'outcome'),
    reference('item', 'programme-item'),
    bilingualProse('answer'),
    date('answeredOn'),
    yesNo('mayBePublished'),
  ],
});
export type ScrutinyQuestion = RecordOf<typeof scrutinyQuestionDefinition>;
