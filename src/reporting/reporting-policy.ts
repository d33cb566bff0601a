import { type Acting, roleMay } from '../access/index.ts';

/** Kinds that whoever keeps the report writes; nobody else answers for what it leaves out. */
export const reportingKinds = [
  'annual-report',
  'report-text',
  'report-answer',
  'report-feedback',
  'report-signpost',
] as const;

/** Whether a person keeps the annual report. @source REP-01, REP-02 */
export function mayKeepReport({ role }: Acting): boolean {
  return roleMay(role, 'report.keep');
}
