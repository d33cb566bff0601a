import {
  bilingualText,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
} from '../records/index.ts';
import { balanceRules } from './balance-rule.ts';

/**
 * Why a report goes out with a finding of the balance check unmended. The report prints it.
 *
 * @source REP-02; issue 5 "will not let quick wins only pass unseen"
 */
export const reportAnswerDefinition = defineRecord({
  kind: 'report-answer',
  table: 'reporting.report_answer',
  codePrefix: 'RW',
  calledBy: 'reason',
  fields: [
    reference('report', 'annual-report', { needed: 'to-save' }),
    choice('finding', balanceRules, { needed: 'to-save' }),
    plainText('about', { max: 80, public: true }),
    bilingualText('reason', { needed: 'to-save', max: 2_000 }),
    date('answeredOn', { needed: 'to-save' }),
  ],
});
export type ReportAnswer = RecordOf<typeof reportAnswerDefinition>;
