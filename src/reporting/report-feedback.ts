import { recipients } from '../approval/index.ts';
import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  reference,
} from '../records/index.ts';

/**
 * What the Welsh Government, or another who is sent it, said of the plan or of a report, and what the board answered.
 *
 * @source REP-12; GOV-10
 */
export const reportFeedbackDefinition = defineRecord({
  kind: 'report-feedback',
  table: 'reporting.report_feedback',
  codePrefix: 'FB',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('plan', 'plan', { needed: 'to-save' }),
    reference('report', 'annual-report'),
    choice('office', recipients, { needed: 'to-save' }),
    date('receivedOn', { needed: 'to-save' }),
    bilingualProse('feedback', { needed: 'to-publish' }),
    bilingualProse('response'),
    date('respondedOn'),
  ],
});
export type ReportFeedback = RecordOf<typeof reportFeedbackDefinition>;
