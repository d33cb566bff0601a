import {
  type Answer,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { address, languages, sayDate } from '../../language/index.ts';
import { firstFreeNumber, saveTogether } from '../../needs/web/index.ts';
import {
  aboutOf,
  type FindingStanding,
  isBalanceRule,
  reportAnswerDefinition,
} from '../../reporting/index.ts';
import { reportingMessages } from '../../reporting/messages.ts';
import { annualReportMessages } from '../annual-report/annual-report-messages.ts';
import { sayFinding } from '../annual-report/beside-blocks.ts';
import { deskHref, deskLink, type OpenedReport, openReport, type ReportSources } from './report-desk.ts';

/** Is it fair? Every finding with the record behind it; each is mended, or answered with a reason that the report prints. @source REP-02 */
export function reportBalancePage(sources: ReportSources): Handler {
  return async (request) => {
    const opened = await openReport(request, sources);
    return opened ? shownBalance(request, opened, []) : notFound();
  };
}

function shownBalance(request: PageRequest, opened: OpenedReport, unsaid: readonly string[]): Answer {
  const { language } = request;
  const say = annualReportMessages.in(language);
  const { standings } = opened.gathered;
  const { code } = opened.report;
  const open = standings.filter(({ answer }) => answer === null);
  const answered = standings.filter(({ answer }) => answer !== null);
  const title = say('balance.title');
  const main = html`${unsaid.length > 0 && unsaidSummary(request, opened, unsaid)}<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${say('desk.open', { n: open.length })}</p>
<p class="govuk-body">${say('balance.how')}</p>
${open.map((standing, position) => findingPart(request, opened, standing, { position, unsaid }))}
${answered.length > 0 && html`<h2 class="govuk-heading-m">${say('balance.answered')}</h2>${answered.map((standing, position) => findingPart(request, opened, standing, { position: open.length + position, unsaid }))}`}`;
  return page(title, main, {
    current: 'work.annual-reports',
    breadcrumbs: [
      { text: opened.report.values.title[language], href: deskHref(request, 'work.annual-report', { code }) },
    ],
  });
}

/** Which reasons are missing, each with its way to the field. */
function unsaidSummary(
  { language, form }: PageRequest,
  { gathered }: OpenedReport,
  unsaid: readonly string[],
): Html {
  const say = annualReportMessages.in(language);
  const position = gathered.standings
    .filter(({ answer }) => answer === null)
    .findIndex(({ finding }) => isAnswered(form, finding));
  return componentsIn(language).errorSummary({
    errorList: languages
      .filter((side) => unsaid.includes(side))
      .map((side) => ({ text: say(`balance.unsaid-${side}`), href: `#reason-${position}-${side}` })),
  });
}

/** Whether a form that was sent answers a finding. */
function isAnswered(form: PageRequest['form'], finding: FindingStanding['finding']): boolean {
  return form['finding'] === finding.rule && (form['about'] ?? '') === aboutOf(finding);
}

function findingPart(
  request: PageRequest,
  opened: OpenedReport,
  { finding, answer }: FindingStanding,
  { position, unsaid }: { readonly position: number; readonly unsaid: readonly string[] },
): Html {
  const { language, partnershipId } = request;
  const say = annualReportMessages.in(language);
  const { about } = finding;
  const href =
    about &&
    address('work.record', language, {
      partnership: partnershipId ?? '',
      kind: about.kind,
      code: about.code,
    });
  const content = opened.gathered.living;
  const rests =
    finding.rests.length > 0 &&
    html`<p class="govuk-hint">${say('balance.rests')} ${finding.rests.join(', ')}</p>`;
  return html`<section aria-labelledby="finding-${position}"><h2 class="govuk-heading-s" id="finding-${position}">${sayFinding({ content, language }, finding)}</h2>
${href && html`<p class="govuk-body">${deskLink(href, say('balance.record', { code: about.code }))}</p>`}${rests}
${
  answer
    ? html`<p class="govuk-body">${say('balance.reason', { date: sayDate(answer.values.answeredOn ?? '', language), reason: answer.values.reason[language] })}</p>`
    : answerForm(request, opened, finding, { position, unsaid })
}</section>`;
}

function answerForm(
  request: PageRequest,
  { report }: OpenedReport,
  finding: FindingStanding['finding'],
  { position, unsaid }: { readonly position: number; readonly unsaid: readonly string[] },
): Html {
  const { language, csrfToken, form } = request;
  const say = annualReportMessages.in(language);
  const ui = componentsIn(language);
  const isAsked = isAnswered(form, finding);
  const fields = languages.map((side) =>
    ui.textarea({
      id: `reason-${position}-${side}`,
      name: `reason_${side}`,
      rows: 3,
      label: { text: say(`balance.reason-${side}`) },
      value: isAsked ? (form[`reason_${side}`] ?? '') : '',
      ...(isAsked && unsaid.includes(side) && { errorMessage: { text: say('balance.reason-missing') } }),
    }),
  );
  return html`<details class="govuk-details"${isAsked ? html` open` : nothing}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${say('balance.answer')}<span class="govuk-visually-hidden">: ${finding.title[language]}</span></span></summary><div class="govuk-details__text">
<form method="post" action="${deskHref(request, 'work.annual-report.balance', { code: report.code })}" novalidate>${formTokenField(csrfToken)}
<input type="hidden" name="finding" value="${finding.rule}"><input type="hidden" name="about" value="${aboutOf(finding)}">
${fields}${ui.button({ text: say('balance.save') })}</form></div></details>`;
}

/** Records why the report goes out with a finding unmended. Only in both languages: the report prints it. @source REP-02 */
export function answerFinding(sources: ReportSources): Handler {
  return async (request) => {
    const opened = await openReport(request, sources);
    if (!opened) return notFound();
    const { form, services } = request;
    const rule = form['finding'] ?? '';
    const about = form['about'] ?? '';
    const isThere = opened.gathered.standings.some(
      ({ finding }) => finding.rule === rule && aboutOf(finding) === about,
    );
    if (!isBalanceRule(rule) || !isThere) return notFound();
    const reason = { cy: (form['reason_cy'] ?? '').trim(), en: (form['reason_en'] ?? '').trim() };
    const unsaid = languages.filter((side) => reason[side] === '');
    if (unsaid.length > 0) return { ...shownBalance(request, opened, unsaid), status: 422 } as Answer;
    const number = await firstFreeNumber(request, reportAnswerDefinition);
    await saveTogether(request, [
      {
        definition: reportAnswerDefinition,
        code: `${reportAnswerDefinition.codePrefix}${number}`,
        values: {
          report: opened.report.code,
          finding: rule,
          about,
          reason,
          answeredOn: services.today(),
        },
        expectedRevision: null,
      },
    ]);
    const word = reportingMessages.in(request.language)(`option.report-answer.finding.${rule}`);
    return redirect(
      deskHref(request, 'work.annual-report.balance', { code: opened.report.code }),
      annualReportMessages.in(request.language)('balance.saved', { finding: word }),
    );
  };
}
