import {
  bilingualProse,
  bilingualText,
  choice,
  defineRecord,
  type RecordOf,
  reference,
  references,
  wholeNumber,
} from '../records/index.ts';
import { reportParts } from './report-part.ts';

export const textStates = ['to-write', 'drafted', 'agreed'] as const;

/**
 * What officers write in a part of an annual report, beside what the record says there; and which results, actions and
 * promises it tells of, so that what no text tells of can be found.
 *
 * @source REP-01, REP-02, REP-10
 */
export const reportTextDefinition = defineRecord({
  kind: 'report-text',
  table: 'reporting.report_text',
  codePrefix: 'RX',
  calledBy: 'title',
  fields: [
    reference('report', 'annual-report', { needed: 'to-save' }),
    choice('part', reportParts, { needed: 'to-save' }),
    bilingualText('title', { needed: 'to-save' }),
    bilingualProse('text', { needed: 'to-publish' }),
    choice('state', textStates, { needed: 'to-save' }),
    wholeNumber('position', { min: 1, max: 999 }),
    references('outcomes', 'outcome'),
    references('indicators', 'indicator'),
    references('measures', 'performance-measure'),
    references('actions', 'action'),
    references('contributions', 'contribution'),
  ],
});
export type ReportText = RecordOf<typeof reportTextDefinition>;
