import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  date,
  defineRecord,
  plainText,
  type RecordOf,
} from '../records/index.ts';

export const documentStandings = ['relevant', 'considered', 'not-relevant'] as const;

/**
 * A document that a plan for children and young people has regard to: from the checklist of the guidance, or one that the
 * partnership added. Whoever looks at it says how it stands and when they looked.
 *
 * @source PLAN-15, PLAN-31; 003 Annex B
 */
export const consideredDocumentDefinition = defineRecord({
  kind: 'considered-document',
  table: 'duties.considered_document',
  codePrefix: 'CD',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save', max: 300 }),
    plainText('listedAs'),
    choice('standing', documentStandings, { needed: 'to-save' }),
    date('lookedAtOn'),
    choices('coreAims', ['1', '2', '3', '4', '5', '6', '7']),
    bilingualProse('note', { max: 5000 }),
    plainText('link', { max: 500 }),
  ],
});
export type ConsideredDocument = RecordOf<typeof consideredDocumentDefinition>;
