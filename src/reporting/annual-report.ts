import { bilingualText, date, defineRecord, type RecordOf, reference } from '../records/index.ts';

/**
 * The yearly account of a partnership to the public: for which plan, and from which day to which. A financial year, or
 * the year of the plan. What it says is the record itself, with the texts that officers write beside it.
 *
 * @source REP-01
 */
export const annualReportDefinition = defineRecord({
  kind: 'annual-report',
  table: 'reporting.annual_report',
  codePrefix: 'AN',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('plan', 'plan', { needed: 'to-save' }),
    date('yearStarts', { needed: 'to-save' }),
    date('yearEnds', { needed: 'to-save' }),
  ],
});
export type AnnualReport = RecordOf<typeof annualReportDefinition>;
