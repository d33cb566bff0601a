import { type Handler, type Route, redirect } from '../../access/web/index.ts';
import { address } from '../../language/index.ts';
import type { JobRunner } from '../../platform/jobs/index.ts';
import { areaPage } from './area-page.ts';
import { areasPage } from './areas-page.ts';
import { datasetPage, evidencePage, releasePage } from './catalogue-pages.ts';
import { decideDisclosure, disclosureReviewPage } from './disclosure-review-page.ts';
import { drawArea, drawAreaPage } from './draw-area-page.ts';
import { decideImport, importCheckPage } from './import-check-page.ts';
import { importPage, importResultPage, stageImport } from './import-pages.ts';
import { jobPage, jobsPage } from './job-pages.ts';
import { nationalIndicatorsPage } from './national-indicators-page.ts';
import { sourcesPage } from './sources-page.ts';

export { sayAreaType } from './area-words.ts';
export { openEvidenceFor } from './disclosure-reader.ts';
export { registerImportJobs } from './import-jobs.ts';

/** Indicators are records: their forms are those of all records. */
const toIndicatorForm =
  (name: 'work.records' | 'work.record.new' | 'work.record.edit'): Handler =>
  async ({ language, partnershipId, params }) =>
    redirect(
      address(name, language, {
        partnership: partnershipId ?? '',
        kind: 'indicator',
        ...(params['code'] && { code: params['code'] }),
      }),
    );

/**
 * Pages about evidence: the catalogue, datasets and releases, import in three steps, areas, long work.
 *
 * @param jobs - does large imports beside the requests; without it they are done within them
 */
export function evidenceRoutes(jobs: JobRunner | null = null): readonly Route[] {
  return [
    { method: 'GET', address: 'work.evidence', may: 'work.read', handle: evidencePage },
    { method: 'GET', address: 'work.sources', may: 'work.read', handle: sourcesPage },
    {
      method: 'GET',
      address: 'work.national-indicators',
      may: 'work.read',
      handle: nationalIndicatorsPage,
    },
    { method: 'GET', address: 'work.dataset', may: 'work.read', handle: datasetPage },
    { method: 'GET', address: 'work.disclosure', may: 'evidence.import', handle: disclosureReviewPage },
    {
      method: 'POST',
      address: 'work.disclosure',
      may: 'evidence.import',
      audit: 'evidence.disclosure.decided',
      handle: decideDisclosure,
    },
    { method: 'GET', address: 'work.release', may: 'work.read', twins: ['csv'], handle: releasePage },
    { method: 'GET', address: 'work.import', may: 'evidence.import', handle: importPage },
    {
      method: 'POST',
      address: 'work.import',
      may: 'evidence.import',
      audit: 'evidence.import.staged',
      handle: stageImport(jobs),
    },
    { method: 'GET', address: 'work.import.check', may: 'evidence.import', handle: importCheckPage },
    {
      method: 'POST',
      address: 'work.import.check',
      may: 'evidence.import',
      audit: 'evidence.import.decided',
      handle: decideImport(jobs),
    },
    {
      method: 'GET',
      address: 'work.import.result',
      may: 'evidence.import',
      twins: ['csv'],
      handle: importResultPage,
    },
    { method: 'GET', address: 'work.areas', may: 'work.read', handle: areasPage },
    { method: 'GET', address: 'work.area.new', may: 'evidence.import', handle: drawAreaPage },
    {
      method: 'POST',
      address: 'work.area.new',
      may: 'evidence.import',
      audit: 'geography.area.drawn',
      handle: drawArea,
    },
    { method: 'GET', address: 'work.area', may: 'work.read', handle: areaPage },
    { method: 'GET', address: 'work.indicators', may: 'work.read', handle: toIndicatorForm('work.records') },
    {
      method: 'GET',
      address: 'work.indicator.new',
      may: 'records.edit',
      handle: toIndicatorForm('work.record.new'),
    },
    {
      method: 'GET',
      address: 'work.indicator.edit',
      may: 'records.edit',
      handle: toIndicatorForm('work.record.edit'),
    },
    { method: 'GET', address: 'work.jobs', may: 'work.read', handle: jobsPage },
    { method: 'GET', address: 'work.job', may: 'work.read', handle: jobPage },
  ];
}
