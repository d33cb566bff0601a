import type { PageRequest, Services } from '../../access/web/index.ts';
import { type Html, html } from '../../design-system/index.ts';
import { type AddressName, address } from '../../language/index.ts';
import { type AnnualReport, annualReportDefinition } from '../../reporting/index.ts';
import { type GatheredReport, type ReportPlace, reportOnGround } from '../store/index.ts';
import { keptReportGround } from './kept-report-ground.ts';

/** What the pages of annual reports are given by whoever puts the program together. */
export interface ReportSources {
  readonly placeOf: (services: Services, partnershipId: string) => ReportPlace;
  /** Version of the program. */
  readonly program: string;
}

/** A report on the desk of whoever writes it, with everything it would say now. */
export interface OpenedReport {
  readonly report: AnnualReport;
  readonly place: ReportPlace;
  readonly gathered: GatheredReport;
}

/** The report that a request names; undefined where there is none, or its plan is not there. */
export async function openReport(
  request: PageRequest,
  { placeOf }: ReportSources,
): Promise<OpenedReport | undefined> {
  const { services, partnershipId, params } = request;
  if (!partnershipId) return undefined;
  const records = await services.records.load(services.db, partnershipId);
  const report = records.one(annualReportDefinition, params['code']);
  if (!report) return undefined;
  const place = placeOf(services, partnershipId);
  const ground = await keptReportGround(services, place, report);
  return ground && { report, place, gathered: reportOnGround(ground, { records, report }, place.today) };
}

type ReportAddress = Extract<AddressName, `work.annual-report${string}`>;

/** A page about one report. */
export function deskHref(
  { language, partnershipId }: PageRequest,
  name: ReportAddress,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, string>> = {},
): string {
  return address(name, language, { partnership: partnershipId ?? '', ...params }, { query });
}

export function deskLink(href: string, text: string): Html {
  return html`<a class="govuk-link" href="${href}">${text}</a>`;
}
