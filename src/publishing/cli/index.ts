export { type AskedReport, annualReportCommand } from './annual-report-command.ts';
export { exportStratMlCommand } from './export-stratml-command.ts';
export { freezeAssessmentCommand } from './freeze-assessment-command.ts';
export { type ExitStatus, type PublishContext, publishCommand } from './publish-command.ts';
