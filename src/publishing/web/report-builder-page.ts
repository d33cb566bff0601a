import {
  type Answer,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
} from '../../access/web/index.ts';
import {
  componentsIn,
  dataTable,
  type Html,
  html,
  stateTag,
  type WorkState,
} from '../../design-system/index.ts';
import { address, sayDate } from '../../language/index.ts';
import { addLink, recordLink } from '../../needs/web/index.ts';
import type { JobRunner, JobState } from '../../platform/jobs/index.ts';
import type { RecordSet } from '../../records/index.ts';
import {
  type AnnualReport,
  annualReportDefinition,
  type PartStanding,
  partStandings,
  reportsByYear,
  type SentReport,
  textsOfReport,
  whereaboutsOf,
} from '../../reporting/index.ts';
import { reportingMessages } from '../../reporting/messages.ts';
import { annualReportMessages } from '../annual-report/annual-report-messages.ts';
import { sayReportProblem } from '../annual-report/say-report-problem.ts';
import {
  type FrozenReport,
  freezeReportEdition,
  gatherAnnualReport,
  reportEditionsOf,
} from '../store/index.ts';
import { jobAsked, jobUnderWay } from './job-asked.ts';
import { deskHref, deskLink, type OpenedReport, openReport, type ReportSources } from './report-desk.ts';
import { type FreezeReportJobResult, freezeReportJobKind, leftByFreezing } from './report-jobs.ts';

/** Every annual report, and the way to begin one. */
export const workReportsPage: Handler = async (request) => {
  const { services, partnershipId, language } = request;
  const say = annualReportMessages.in(language);
  const records = await services.records.load(services.db, partnershipId ?? '');
  const reports = reportsByYear(records);
  const title = say('page.all');
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${say('desk.lead')}</p>
${reports.length === 0 && html`<p class="govuk-body">${say('desk.none')}</p>`}
<ul class="govuk-list govuk-list--spaced">${reports.map(
    ({ code, values }) =>
      html`<li>${deskLink(deskHref(request, 'work.annual-report', { code }), values.title[language] || code)}</li>`,
  )}</ul>
${addLink(request, 'annual-report', say('desk.add'))}`;
  return page(title, main, { current: 'work.annual-reports' });
};

const looks: Readonly<Record<PartStanding['state'], WorkState>> = {
  'not-begun': 'not-started',
  'to-write': 'not-started',
  'one-language': 'slipping',
  drafted: 'on-course',
  agreed: 'done',
};

/** What did we learn; is it fair? Parts as tasks, what the balance check found, freezing, and where it has been sent. @source REP-01 to REP-03; PAGES 3 "Annual review, report builder" */
export function reportBuilderPage(sources: ReportSources): Handler {
  return async (request) => {
    const job = await jobAsked(request, freezeReportJobKind);
    return job ? afterJob(request, job, sources) : shownBuilder(request, sources);
  };
}

/** Where the work stands; when it is done, what came of it. */
async function afterJob(request: PageRequest, job: JobState, sources: ReportSources): Promise<Answer> {
  const { language, params } = request;
  if (job.state === 'done') return afterFreezing(request, job.result as FreezeReportJobResult);
  if (job.state === 'failed') return shownBuilder(request, sources, job.problems.length === 0);
  const say = annualReportMessages.in(language);
  const key = `desk.step.${job.stepName}`;
  const title = say('desk.freezing');
  const main = jobUnderWay(request, job, {
    title,
    doing: annualReportMessages.has(key) ? say(key) : say('desk.step.waiting'),
    checkHref: deskHref(request, 'work.annual-report', { code: params['code'] ?? '' }, { job: job.id }),
  });
  return page(title, main, { current: 'work.annual-reports' });
}

function afterFreezing(request: PageRequest, { state, edition, hash }: FreezeReportJobResult): Answer {
  const key = state === 'frozen' ? 'cli.frozen' : 'cli.unchanged';
  return redirect(
    deskHref(request, 'work.annual-report', { code: request.params['code'] ?? '' }),
    annualReportMessages.in(request.language)(key, { edition, hash: hash.slice(0, 12) }),
  );
}

async function shownBuilder(request: PageRequest, sources: ReportSources, isBroken = false): Promise<Answer> {
  const opened = await openReport(request, sources);
  if (!opened) return notFound();
  const { services, partnershipId, language } = request;
  const say = annualReportMessages.in(language);
  const { report, gathered } = opened;
  const { code } = report;
  const { records } = gathered.input;
  const title = report.values.title[language] || code;
  const editions = (await reportEditionsOf(services.db, partnershipId ?? '')).filter(
    (each) => each.report === code,
  );
  const main = html`${isBroken && html`<p class="govuk-inset-text">${say('desk.failed')}</p>`}<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${balanceLine(request, opened)}</p>
<p class="govuk-body">${deskLink(deskHref(request, 'work.annual-report.preview', { code }), say('desk.preview'))}<br>${deskLink(deskHref(request, 'work.annual-report.word-edits', { code }), annualReportMessages.in(language)('word.title'))}<br>${recordLink(request, report)}</p>
<h2 class="govuk-heading-m">${say('desk.parts')}</h2>
${componentsIn(language).taskList({
  idPrefix: 'part',
  items: partStandings(textsOfReport(records, code)).map(({ part, state }) => ({
    title: { text: reportingMessages.in(language)(`option.report-text.part.${part}`) },
    href: deskHref(request, 'work.annual-report.part', { code, slug: part }),
    status: { text: stateTag(looks[state], say(`desk.state.${state}`)) },
  })),
})}
<h2 class="govuk-heading-m" id="freeze">${say('desk.freeze')}</h2>
${freezePart(request, opened, editions)}
${editionList(request, editions)}
<h2 class="govuk-heading-m">${say('desk.sent')}</h2>
${whereItStands(request, records, report, services.today())}`;
  return page(title, main, { current: 'work.annual-reports', width: 'full' });
}

function balanceLine(request: PageRequest, { report, gathered }: OpenedReport): Html {
  const say = annualReportMessages.in(request.language);
  const open = gathered.standings.filter(({ answer }) => answer === null).length;
  const href = deskHref(request, 'work.annual-report.balance', { code: report.code });
  return html`${say('desk.open', { n: open })} ${deskLink(href, say('desk.balance'))}`;
}

function freezePart(
  request: PageRequest,
  { report, gathered }: OpenedReport,
  [last]: readonly FrozenReport[],
): Html {
  const { language, csrfToken } = request;
  const say = annualReportMessages.in(language);
  const others = gathered.problems.filter(({ code }) => code !== 'annual-report.finding-unanswered');
  if (gathered.problems.length > 0)
    return html`<p class="govuk-body"><strong>${say('desk.stopped', { n: gathered.problems.length })}</strong></p>
<p class="govuk-body">${balanceLine(request, { report, gathered } as OpenedReport)}</p>
<ul class="govuk-list govuk-list--bullet">${others.map((each) => {
      const { what, mend } = sayReportProblem(each, language);
      return html`<li>${what}<br>${mend}</li>`;
    })}</ul>`;
  const edition = (last?.number ?? 0) + 1;
  return html`<form method="post" action="${deskHref(request, 'work.annual-report', { code: report.code })}" novalidate>${formTokenField(csrfToken)}${componentsIn(
    language,
  ).button({ text: say('desk.button', { edition }), preventDoubleClick: true })}</form>`;
}

function editionList({ language, partnershipId }: PageRequest, editions: readonly FrozenReport[]): Html {
  const say = annualReportMessages.in(language);
  if (editions.length === 0) return html`<p class="govuk-body">${say('desk.no-edition')}</p>`;
  return html`<ul class="govuk-list">${editions.map(({ year, number, frozenOn }) => {
    const href = address('public.annual-report', language, {
      partnership: partnershipId ?? '',
      code: `${year}-v${number}`,
    });
    const text = say('edition.line', { edition: number, date: sayDate(frozenOn, language) });
    return html`<li>${deskLink(href, text)}</li>`;
  })}</ul>`;
}

/** On whose website the report stands, and to whom it was sent. @source REP-03 */
function whereItStands(request: PageRequest, records: RecordSet, report: AnnualReport, today: string): Html {
  const { language } = request;
  const say = annualReportMessages.in(language);
  const office = reportingMessages.in(language);
  const { sites, offices, others } = whereaboutsOf(records, report, today);
  return html`${dataTable({
    language,
    caption: say('desk.sites'),
    columns: [{ text: say('attendance.head.member') }, { text: say('desk.site') }],
    rows: sites.map(({ member, publications }) => [
      member.values.name[language],
      publications.length === 0
        ? html`<strong class="ll-missing">${say('desk.not-there')}</strong>`
        : html`${publications.map((each) => html`<div>${recordLink(request, each)}</div>`)}`,
    ]),
  })}
${addLink(request, 'publication', say('desk.add-publication'))}
${dataTable({
  language,
  caption: say('desk.sendings'),
  columns: [{ text: say('desk.office') }, { text: say('desk.sent-on') }],
  rows: [
    ...offices.map(({ office: to, sendings }) => [
      office(`option.report-feedback.office.${to}`),
      sendings.length === 0
        ? html`<strong class="ll-missing">${say('desk.not-sent')}</strong>`
        : html`${sendings.map((each) => sentLine(request, each))}`,
    ]),
    ...others.map((each) => [each.values.title[language], sentLine(request, each)]),
  ],
})}
${addLink(request, 'sending', say('desk.add-sending'))}
${addLink(request, 'report-feedback', say('desk.add-feedback'))}
${addLink(request, 'report-signpost', say('desk.add-signpost'))}`;
}

function sentLine(request: PageRequest, sending: SentReport): Html {
  const { sentOn } = sending.values;
  return html`<div>${recordLink(request, sending)}${sentOn !== null && html`, ${sayDate(sentOn, request.language)}`}</div>`;
}

/**
 * Freezes the next edition, unless something stops it.
 *
 * @param jobs - makes it beside the requests: its documents take longer than anybody should wait
 * @source REP-02
 */
export function freezeReport(sources: ReportSources, jobs: JobRunner | null): Handler {
  return async (request) => {
    const { services, partnershipId, acting, params } = request;
    const records = await services.records.load(services.db, partnershipId ?? '');
    const report = records.one(annualReportDefinition, params['code']);
    if (!report || !partnershipId || !acting) return notFound();
    const by = { actor: acting.actor.id, ...(acting.organisation && { onBehalfOf: acting.organisation }) };
    const { code } = report;
    if (jobs) {
      const input = { report: code };
      const id = await jobs.startJob(services.db, by, { kind: freezeReportJobKind, partnershipId, input });
      return redirect(deskHref(request, 'work.annual-report', { code }, { job: id }));
    }
    const place = sources.placeOf(services, partnershipId);
    const gathered = await gatherAnnualReport(place, { records, report });
    if (!gathered) return notFound();
    const result = await freezeReportEdition({ ...place, gathered, acting: by, program: sources.program });
    return result.state === 'refused'
      ? redirect(`${deskHref(request, 'work.annual-report', { code })}#freeze`)
      : afterFreezing(request, leftByFreezing(result));
  };
}
