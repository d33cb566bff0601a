import type { Services } from '../../access/web/index.ts';
import type { JobRunner } from '../../platform/jobs/index.ts';
import { problem } from '../../records/index.ts';
import { annualReportDefinition } from '../../reporting/index.ts';
import { type FreezeReportResult, freezeReportEdition, gatherAnnualReport } from '../store/index.ts';
import type { ReportSources } from './report-desk.ts';

/** The kind of long work that freezes an edition of an annual report and makes its documents. */
export const freezeReportJobKind = 'publishing.freeze-annual-report';

interface FreezeReportJob {
  /** Code of the report. */
  readonly report: string;
}

/** What the work leaves: which edition there is now, and whether it is new. */
export interface FreezeReportJobResult {
  readonly state: 'frozen' | 'unchanged';
  readonly edition: number;
  readonly hash: string;
}

/** What freezing left, as the work keeps it. */
export function leftByFreezing({
  state,
  edition,
}: Exclude<FreezeReportResult, { readonly state: 'refused' }>): FreezeReportJobResult {
  return { state, edition: edition.number, hash: edition.contentHash };
}

/** Says how an annual report is frozen beside the requests. Before the runner starts. */
export function registerReportJobs(
  jobs: JobRunner,
  services: Services,
  { placeOf, program }: ReportSources,
): void {
  jobs.registerJobKind<FreezeReportJob>(
    freezeReportJobKind,
    async ({ input, partnershipId, by, reportStep }) => {
      const place = placeOf(services, partnershipId ?? '');
      await reportStep({ step: 1, steps: 2, name: 'gathering' });
      const records = await services.records.load(services.db, place.partnershipId);
      const report = records.one(annualReportDefinition, input.report);
      const gathered = report && (await gatherAnnualReport(place, { records, report }));
      if (!gathered)
        return { problems: [problem('annual-report.no-plan', { record: `annual-report ${input.report}` })] };
      await reportStep({ step: 2, steps: 2, name: 'documents' });
      const result = await freezeReportEdition({ ...place, gathered, acting: by, program });
      return result.state === 'refused' ? { problems: result.problems } : { result: leftByFreezing(result) };
    },
  );
}
