import { type Answer, file, type Handler, notFound, page, type Route } from '../../access/web/index.ts';
import { address, codeOfSlug } from '../../language/index.ts';
import { annualReportMessages } from '../annual-report/annual-report-messages.ts';
import {
  type ReportPage,
  type ReportPageContext,
  reportOverviewPage,
  reportPartPage,
  reportsPage,
} from '../annual-report/annual-report-pages.ts';
import { editionName } from '../annual-report/report-files.ts';
import {
  documentsOfReport,
  type FrozenReport,
  readAnnualReport,
  readContent,
  reportEditionsOf,
} from '../store/index.ts';

type Request = Parameters<Handler>[0];

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
};

interface AskedEdition {
  readonly edition: FrozenReport;
  readonly isNewest: boolean;
}

/** The edition a request is about: the one its address names, or the newest of the year it names. */
async function editionAsked({ services, partnershipId, params }: Request): Promise<AskedEdition | undefined> {
  if (!partnershipId) return undefined;
  const editions = await reportEditionsOf(services.db, partnershipId);
  const asked = (params['code'] ?? '').replace(/\.json$/, '');
  const edition = editions.find(({ year, number }) => asked === year || asked === `${year}-v${number}`);
  if (!edition) return undefined;
  const newest = editions.find(({ year }) => year === edition.year);
  return { edition, isNewest: newest?.number === edition.number };
}

async function contextOf(
  { services, language, siteOrigin }: Request,
  { edition, isNewest }: AskedEdition,
): Promise<ReportPageContext> {
  const { contentHash } = edition;
  const content = await readAnnualReport(services.dataFolder, contentHash);
  return { content, language, frozen: { contentHash, isNewest, siteOrigin } };
}

function shown(
  { main, title, breadcrumbs, alternate }: ReportPage,
  twins: readonly { readonly href: string; readonly type: string; readonly title: string }[] = [],
): Answer {
  return page(title, main, {
    width: 'full',
    breadcrumbs,
    alternate,
    current: 'public.annual-reports',
    twins,
  });
}

/** How did the year go? */
const reportPage: Handler = async (request) => {
  const asked = await editionAsked(request);
  if (!asked) return notFound();
  if (request.twin === 'json')
    return file(
      'application/json; charset=utf-8',
      await readContent(request.services.dataFolder, asked.edition.contentHash),
    );
  const context = await contextOf(request, asked);
  const { language, partnershipId } = request;
  const params = { partnership: partnershipId ?? '', code: editionName(context.content) };
  return shown(reportOverviewPage(context), [
    {
      href: address('public.annual-report', language, params, { twin: 'json' }),
      type: 'application/json',
      title: annualReportMessages.in(language)('page.json'),
    },
  ]);
};

const reportPart: Handler = async (request) => {
  const asked = await editionAsked(request);
  if (!asked) return notFound();
  const found = reportPartPage(await contextOf(request, asked), codeOfSlug(request.params['slug'] ?? ''));
  return found ? shown(found) : notFound();
};

const reportDocument: Handler = async (request) => {
  const asked = await editionAsked(request);
  if (!asked) return notFound();
  const { services, partnershipId, params } = request;
  const name = params['file'] ?? '';
  const hash = (await documentsOfReport(services.db, partnershipId ?? '', asked.edition)).get(name);
  if (hash === undefined) return notFound();
  const type = contentTypes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return file(type, await readContent(services.dataFolder, hash), name);
};

/** Every annual report, newest year first. */
const allReports: Handler = async ({ services, partnershipId, language, twin }) => {
  const partnership = partnershipId ?? '';
  const editions = await reportEditionsOf(services.db, partnership);
  if (twin === 'json') {
    const told = editions.map(({ frozenBy: _, ...each }) => each);
    return file('application/json; charset=utf-8', `${JSON.stringify({ reports: told }, null, 2)}\n`);
  }
  return shown(reportsPage(editions, partnership, language), [
    {
      href: address('public.annual-reports', language, { partnership }, { twin: 'json' }),
      type: 'application/json',
      title: annualReportMessages.in(language)('page.json'),
    },
  ]);
};

/** The public pages of frozen annual reports. @source REP-01, REP-03 */
export const publicReportRoutes: readonly Route[] = [
  { method: 'GET', address: 'public.annual-reports', may: 'public', twins: ['json'], handle: allReports },
  { method: 'GET', address: 'public.annual-report', may: 'public', twins: ['json'], handle: reportPage },
  { method: 'GET', address: 'public.annual-report.part', may: 'public', handle: reportPart },
  { method: 'GET', address: 'public.annual-report.document', may: 'public', handle: reportDocument },
];
