import type { Route } from '../../access/web/index.ts';
import type { JobRunner } from '../../platform/jobs/index.ts';
import { publicReportRoutes } from './annual-report-pages.ts';
import { answerFinding, reportBalancePage } from './report-balance-page.ts';
import { freezeReport, reportBuilderPage, workReportsPage } from './report-builder-page.ts';
import type { ReportSources } from './report-desk.ts';
import { reportPartDesk, reportPreviewPage } from './report-part-page.ts';
import { takeWordEdits, wordEditsPage } from './report-word-page.ts';

/**
 * The public pages of annual reports, and the pages on which they are written.
 *
 * @param jobs - freezes editions beside the requests; without it they are frozen within them
 */
export function reportRoutes(sources: ReportSources, jobs: JobRunner | null = null): readonly Route[] {
  return [
    ...publicReportRoutes,
    { method: 'GET', address: 'work.annual-reports', may: 'work.read', handle: workReportsPage },
    { method: 'GET', address: 'work.annual-report', may: 'work.read', handle: reportBuilderPage(sources) },
    {
      method: 'POST',
      address: 'work.annual-report',
      may: 'report.keep',
      audit: 'publishing.annual-report.frozen',
      handle: freezeReport(sources, jobs),
    },
    {
      method: 'GET',
      address: 'work.annual-report.balance',
      may: 'work.read',
      handle: reportBalancePage(sources),
    },
    {
      method: 'POST',
      address: 'work.annual-report.balance',
      may: 'report.keep',
      audit: 'reporting.finding.answered',
      handle: answerFinding(sources),
    },
    { method: 'GET', address: 'work.annual-report.part', may: 'work.read', handle: reportPartDesk(sources) },
    {
      method: 'GET',
      address: 'work.annual-report.preview',
      may: 'work.read',
      handle: reportPreviewPage(sources),
    },
    { method: 'GET', address: 'work.annual-report.word-edits', may: 'report.keep', handle: wordEditsPage },
    {
      method: 'POST',
      address: 'work.annual-report.word-edits',
      may: 'report.keep',
      audit: 'reporting.texts.brought-back',
      handle: takeWordEdits,
    },
  ];
}
