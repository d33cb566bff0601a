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
} from '../records/index.ts';

/** Reports that partners make in any case: the first under Part 1 of the Local Government (Wales) Measure 2009. */
export const signpostSorts = [
  'improvement-plan',
  'corporate-plan',
  'health-framework',
  'annual-report',
  'evaluation',
  'other',
] as const;

/**
 * A report of a partner in which more is told, and what of it this report rests on: sound evidence is used again, not
 * asked for twice.
 *
 * @source REP-08, REP-11
 */
export const reportSignpostDefinition = defineRecord({
  kind: 'report-signpost',
  table: 'reporting.report_signpost',
  codePrefix: 'SP',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    references('reports', 'annual-report'),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    choice('sort', signpostSorts, { needed: 'to-save' }),
    plainText('address', { max: 500 }),
    date('publishedOn'),
    bilingualProse('shows', { needed: 'to-publish', max: 4_000 }),
  ],
});
export type ReportSignpost = RecordOf<typeof reportSignpostDefinition>;
