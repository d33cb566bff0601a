import {
  type Answer,
  forbidden,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
} from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html } from '../../design-system/index.ts';
import { address, sayDate, sayList } from '../../language/index.ts';
import { addLink, recordLink, titleOf } from '../../needs/web/index.ts';
import { seatDefinition } from '../../partnership/index.ts';
import { isOpenOn, isOverOn, minimumGroupOf } from '../self-assessment.ts';
import { makePapers, mostPapers, papersByOrganisation, seal } from '../store/answers.ts';
import { askedIn, hrefOf, inSelfAssessment, lacking, type OpenedRound, openRound } from './opened-round.ts';
import { selfAssessmentPageMessages } from './page-messages.ts';
import { drawResults } from './results.ts';

/** A round: while it is open who was given links, and once it is over what people think, as far as it may be shown. */
export const roundPage: Handler = async (request) => {
  const opened = await openRound(request, request.params['code']);
  if (!opened) return notFound();
  return showRound(request, opened, []);
};

async function showRound(
  request: PageRequest,
  opened: OpenedRound,
  made: readonly string[],
): Promise<Answer> {
  const { language } = request;
  const { round, instrument, on } = opened;
  const say = selfAssessmentPageMessages.in(language);
  const title = titleOf(round.values.title, language);
  const { opensOn, closesOn } = round.values;
  const dates = say('round.dates', {
    from: opensOn === null ? say('none') : sayDate(opensOn, language),
    to: closesOn === null ? say('none') : sayDate(closesOn, language),
  });
  const body = isOverOn(round, on) ? await over(request, opened) : await notOver(request, opened, made);
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${titleOf(instrument.name, language)}. ${dates}</p>
<p class="govuk-body">${ledBy(request, opened)}</p>
${body}
<p class="govuk-body">${recordLink(request, round)}</p>`;
  return inSelfAssessment(request, title, main);
}

/** The posts that lead the round: a lead director and a lead member, say. @source SELF-01 */
function ledBy({ language }: PageRequest, { records, round }: OpenedRound): Html | string {
  const say = selfAssessmentPageMessages.in(language);
  const posts = round.values.leads.flatMap((code) => records.one(seatDefinition, code) ?? []);
  if (posts.length === 0) return lacking(say('round.nobody-leads'));
  return say('round.led-by', { list: sayList(posts.map(({ values }) => titleOf(values.post, language))) });
}

async function over(request: PageRequest, opened: OpenedRound): Promise<Html> {
  const { services, partnershipId, language } = request;
  const { round } = opened;
  const say = selfAssessmentPageMessages.in(language);
  await seal(services.db, { partnershipId: partnershipId ?? '', selfAssessment: round.code });
  const findings = titleOf(round.values.findings, language);
  return html`${await drawResults(request, opened)}
${findings !== '' && html`<h2 class="govuk-heading-m">${say('round.findings')}</h2><p class="govuk-body">${findings}</p>`}
${addLink(request, 'development-action', say('development.add'))}`;
}

async function notOver(request: PageRequest, opened: OpenedRound, made: readonly string[]): Promise<Html> {
  const { services, partnershipId, language, acting } = request;
  const { round, on } = opened;
  const say = selfAssessmentPageMessages.in(language);
  const place = { partnershipId: partnershipId ?? '', selfAssessment: round.code };
  const papers = await papersByOrganisation(services.db, place);
  const asked = askedIn(opened);
  const table = dataTable({
    language,
    caption: say('round.links'),
    columns: [
      { text: say('round.organisation') },
      { text: say('round.made'), numeric: true },
      { text: say('round.used'), numeric: true },
    ],
    rows: asked.map(({ code, values }) => [
      titleOf(values.name, language),
      String(papers.get(code)?.made ?? 0),
      String(papers.get(code)?.used ?? 0),
    ]),
  });
  const isAsked = asked.some(({ code }) => code === acting?.organisation);
  return html`<p class="govuk-body">${say('round.nothing-yet', { minimum: minimumGroupOf(round) })}</p>
${isAsked && isOpenOn(round, on) && componentsIn(language).button({ text: say('rounds.answer'), href: hrefOf(request, 'work.self-assessment.answer', { code: round.code }) })}
${table}
${made.length > 0 && madeLinks(request, made)}
${mayRun(request) && linkForm(request, opened)}`;
}

function madeLinks(request: PageRequest, made: readonly string[]): Html {
  const { language, partnershipId, siteOrigin } = request;
  const say = selfAssessmentPageMessages.in(language);
  const links = made.map((token) =>
    address('site.self-assessment', language, { partnership: partnershipId ?? '', token }),
  );
  return html`<div class="govuk-inset-text"><h2 class="govuk-heading-s">${say('round.made-links')}</h2><p class="govuk-body">${say('round.made-once')}</p><ol class="govuk-list govuk-list--number">${links.map((link) => html`<li class="govuk-!-text-break-word">${siteOrigin}${link}</li>`)}</ol></div>`;
}

function linkForm(request: PageRequest, opened: OpenedRound): Html {
  const { language, csrfToken } = request;
  const say = selfAssessmentPageMessages.in(language);
  const ui = componentsIn(language);
  return html`<h2 class="govuk-heading-m">${say('round.make')}</h2><p class="govuk-body">${say('round.make.hint')}</p>
<form method="post" novalidate>${formTokenField(csrfToken)}
${ui.select({
  id: 'organisation',
  name: 'organisation',
  label: { text: say('round.organisation'), classes: 'govuk-label--s' },
  items: askedIn(opened).map(({ code, values }) => ({ value: code, text: titleOf(values.name, language) })),
})}
${ui.input({
  id: 'n',
  name: 'n',
  label: { text: say('round.how-many'), classes: 'govuk-label--s' },
  hint: { text: say('round.how-many.hint', { most: mostPapers }) },
  value: '10',
  classes: 'govuk-input--width-3',
  inputmode: 'numeric',
})}
${ui.button({ text: say('round.make.button'), preventDoubleClick: true })}</form>`;
}

/** Whoever runs the partnership hands out the links. */
function mayRun({ acting }: PageRequest): boolean {
  return acting?.role === 'coordinator' || acting?.role === 'administrator';
}

/** Makes links for one organisation and shows them this once. */
export const makeLinks: Handler = async (request) => {
  const { form, services, partnershipId, language, params } = request;
  const opened = await openRound(request, params['code']);
  if (!opened) return notFound();
  if (!mayRun(request)) return forbidden(selfAssessmentPageMessages.in(language)('refused.run'));
  const organisation = askedIn(opened).find(({ code }) => code === form['organisation']);
  const n = Number(form['n'] ?? '0');
  if (!organisation || !Number.isInteger(n) || n < 1 || isOverOn(opened.round, opened.on))
    return showRound(request, opened, []);
  const place = { partnershipId: partnershipId ?? '', selfAssessment: opened.round.code };
  return showRound(request, opened, await makePapers(services.db, place, organisation.code, n));
};
