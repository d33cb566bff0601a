import { randomUUID } from 'node:crypto';
import {
  type Answer,
  formTokenField,
  type Handler,
  notFound,
  page,
  problemSummary,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, type Html, html } from '../../design-system/index.ts';
import { sayDate, sayMonth } from '../../language/index.ts';
import { transaction } from '../../platform/database/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { type AskedOf, askedAgain, askedOf, openUpdates } from '../store/asked-items.ts';
import { sendUpdates } from '../store/send-updates.ts';
import { updateMessages } from '../update-messages.ts';
import { type AskedItem, type DraftReading, readDraft } from '../updates/read-draft.ts';
import { isUpdateItemKind, type UpdateItem, type UpdateToSend } from '../updates/update.ts';
import { askedBy } from '../updates/update-month.ts';
import type { UsualRange } from '../updates/usual-range.ts';
import { minutesFor } from '../updates/what-is-asked.ts';
import { otherWays, remindOnFriday, revokeLinks } from './other-ways.ts';
import { asSeen, periodSeen } from './seen-item.ts';
import { nameOfSending, sentPage } from './sent-updates.ts';
import { chooseBetween, twoUpdates } from './two-updates.ts';
import {
  deskAtWork,
  deskOfLink,
  isDesk,
  maySendByLink,
  tooManyTries,
  type UpdateDesk,
} from './update-desk.ts';
import { draftOfForm, fieldName, titleOfItem, updateForm } from './update-form.ts';
import type { UpdateSources } from './update-sources.ts';
import { sayFigure, sayUsual, updateProblemWords } from './update-words.ts';

/** Everything due of whoever is signed in. @source PERF-05; SYS-01; PAGES 4.9 */
export function updatesPage(sources: UpdateSources): Handler {
  return async (request) => {
    const desk = await deskAtWork(request);
    return desk ? showUpdates(desk, sources) : notFound();
  };
}

/** The same by the link of a message: opening it changes nothing. */
export function updatesByLink(sources: UpdateSources): Handler {
  return async (request) => {
    const desk = await deskOfLink(request);
    return isDesk(desk) ? showUpdates(desk, sources) : desk;
  };
}

/** Takes what a signed-in person sends. */
export function sendFromPage(sources: UpdateSources): Handler {
  return async (request) => {
    const desk = await deskAtWork(request);
    return desk ? takeForm(desk, sources) : notFound();
  };
}

/** Takes what is sent by the link of a message, without anybody signing in. */
export function sendFromLink(sources: UpdateSources): Handler {
  return async (request) => {
    const desk = await deskOfLink(request);
    if (!isDesk(desk)) return desk;
    return (await maySendByLink(desk)) ? takeForm(desk, sources) : tooManyTries(desk.language);
  };
}

async function showUpdates(desk: UpdateDesk, sources: UpdateSources): Promise<Answer> {
  const { request, partnershipId, updater, month } = desk;
  const sent = request.query['sent'] && (await sentPage(desk, request.query['sent']));
  if (sent) return sent;
  const opened = await openUpdates(request.services, partnershipId);
  const asked = await askedOf(request.services, partnershipId, opened, updater, month);
  return drawUpdates(desk, sources, { asked, problems: [], form: {} });
}

/** What a page of updates draws: what is asked, and what was typed and found wrong when it was sent before. */
interface Drawn {
  readonly asked: AskedOf;
  readonly problems: readonly Problem[];
  readonly form: Readonly<Record<string, string>>;
}

async function drawUpdates(
  desk: UpdateDesk,
  sources: UpdateSources,
  { asked: { records, items, told }, problems, form }: Drawn,
): Promise<Answer> {
  const { language, month, request, here, updater } = desk;
  const say = updateMessages.in(language);
  const title = say('title', { month: sayMonth(month, language) });
  const body =
    items.length === 0
      ? html`<p class="govuk-body-l">${say('nothing')}</p><p class="govuk-body">${say('nothing.text')}</p>`
      : html`<p class="govuk-body-l">${say('lead', { n: items.length, minutes: minutesFor(items, request.services.today()), date: sayDate(askedBy(month), language) })}</p>
${told > 0 && html`<p class="govuk-body">${say('told', { n: told })}</p>`}
${updateForm({
  language,
  records,
  items,
  form,
  problems,
  today: request.services.today(),
  csrfToken: request.csrfToken,
  here,
  sending: form['sending'] ?? randomUUID(),
  organisation: updater.organisation,
})}`;
  const main = html`${problemSummary(problems, language, updateProblemWords)}
<h1 class="govuk-heading-l">${title}</h1>
${problems.length === 0 && (await twoUpdates(desk, records))}
${body}
${otherWays(desk, sources, { records, items })}`;
  return page(title, main, {
    status: problems.length > 0 ? 422 : 200,
    hasErrors: problems.length > 0,
    ...(desk.way === 'page' && { current: 'work.updates' }),
  });
}

/** The items a form speaks of, as its sender saw them, whatever has become of them since. */
async function itemsOfForm({ request, partnershipId, month, language }: UpdateDesk): Promise<AskedOf> {
  const { form, services } = request;
  const named = (form['item'] ?? '').split('; ').flatMap((name): UpdateItem[] => {
    const [kind = '', code = ''] = name.split(' ');
    return isUpdateItemKind(kind) ? [{ kind, code }] : [];
  });
  const seen = (item: UpdateItem) => form[fieldName(item, 'seen')] ?? '';
  const asked = await askedAgain(
    services,
    partnershipId,
    month,
    named.map((item) => ({ item, period: periodSeen(seen(item)) })),
  );
  return { ...asked, items: asked.items.map((each) => asSeen(each, seen(each.item), language)) };
}

interface Unusual {
  readonly asked: AskedItem;
  readonly update: UpdateToSend;
  readonly range: UsualRange;
}

/** What the page offers besides sending; undefined when updates are sent. */
async function otherAct(desk: UpdateDesk, sources: UpdateSources): Promise<Answer | undefined> {
  switch (desk.request.form['act']) {
    case 'choose':
      return (await chooseBetween(desk)) ?? showUpdates(desk, sources);
    case 'friday':
      return remindOnFriday(desk, sources);
    case 'revoke':
      return revokeLinks(desk);
    default:
      return undefined;
  }
}

async function takeForm(desk: UpdateDesk, sources: UpdateSources): Promise<Answer> {
  const { request, month, language } = desk;
  const { form, services } = request;
  const other = await otherAct(desk, sources);
  if (other) return other;
  const asked = await itemsOfForm(desk);
  const place = { language, month, today: services.today() };
  const readings = asked.items.map((item) => ({
    asked: item,
    reading: readDraft(item, draftOfForm(form, item, place.today), place),
  }));
  const problems = readings.flatMap(({ asked: { item }, reading }) =>
    reading.says === 'unclear' ? reading.problems.map((each) => inForm(each, item)) : [],
  );
  const updates = readings.flatMap(({ reading }) => (reading.says === 'this' ? [reading.update] : []));
  if (problems.length > 0 || form['act'] === 'change')
    return drawUpdates(desk, sources, { asked, problems, form });
  if (updates.length === 0) {
    const nothingSaid = problem('update.nothing-said', nothingSaidAt(asked));
    return drawUpdates(desk, sources, { asked, problems: [nothingSaid], form });
  }
  const unusual = readings.flatMap(({ asked: item, reading }) => unusualIn(item, reading));
  if (unusual.length > 0 && form['act'] !== 'confirm') return askAboutFigures(desk, asked, unusual);
  return send(desk, sources, asked, updates);
}

/** A problem of one item, at its field in the form. */
function inForm(found: Problem, item: UpdateItem): Problem {
  const { field } = found.where;
  if (!field) return found;
  const part = field === 'metOn' ? 'met' : field;
  return { ...found, where: { ...found.where, field: fieldName(item, part) } };
}

function nothingSaidAt({ items }: AskedOf) {
  const [first] = items;
  return first ? { field: fieldName(first.item, 'title') } : {};
}

function unusualIn(asked: AskedItem, reading: DraftReading): readonly Unusual[] {
  return reading.says === 'this' && reading.unusual !== null
    ? [{ asked, update: reading.update, range: reading.unusual }]
    : [];
}

/** Asks whether figures far from the usual are right; one answer lets them through. */
function askAboutFigures(desk: UpdateDesk, { records }: AskedOf, unusual: readonly Unusual[]): Answer {
  const { language, request, here } = desk;
  const say = updateMessages.in(language);
  const ui = componentsIn(language);
  const asked = new Set(unusual.map(({ update }) => fieldName(update.item, 'words')));
  const kept = Object.entries(request.form).filter(
    ([name]) => !['_csrf', 'act'].includes(name) && !asked.has(name),
  );
  const title = say('check.title');
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
<form method="post" action="${here}" novalidate>${formTokenField(request.csrfToken)}
${kept.map(([name, value]) => hiddenFields(name, value))}
${unusual.map(
  ({
    asked: { isShare },
    update,
    range,
  }) => html`<h2 class="govuk-heading-m">${titleOfItem(records, update.item, language)}</h2>
<p class="govuk-body">${update.figure && say('check.far', { figure: sayFigure(update.figure, language), range: sayUsual(range, language, isShare) })}</p>
${ui.textarea({
  id: fieldName(update.item, 'words'),
  name: fieldName(update.item, 'words'),
  rows: 2,
  label: { text: say('check.words'), classes: 'govuk-label--s' },
  value: update.words[language],
})}`,
)}
<div class="govuk-button-group">${ui.button({ text: say('check.yes'), name: 'act', value: 'confirm', preventDoubleClick: true })}
${ui.button({ text: say('check.no'), name: 'act', value: 'change', classes: 'govuk-button--secondary' })}</div></form>`;
  return page(title, main);
}

function hiddenFields(name: string, value: string): Html {
  const values = name === 'item' ? value.split('; ') : [value];
  return html`${values.map((each) => html`<input type="hidden" name="${name}" value="${each}">`)}`;
}

async function send(
  desk: UpdateDesk,
  sources: UpdateSources,
  asked: AskedOf,
  updates: readonly UpdateToSend[],
): Promise<Answer> {
  const { request, partnershipId, actor, updater, way, here } = desk;
  const { services, form } = request;
  const name = nameOfSending(desk, form['sending'] || randomUUID());
  const acting = { actor, ...(updater.organisation !== null && { onBehalfOf: updater.organisation }) };
  const sent = await transaction(services.db, acting, (db) =>
    sendUpdates(
      db,
      services.records,
      { partnershipId, actor, updater, way, name, now: services.now(), today: services.today() },
      updates,
    ),
  );
  if (!sent.ok) return drawUpdates(desk, sources, { asked, problems: sent.problems, form });
  return redirect(`${here}?sent=${encodeURIComponent(form['sending'] ?? '')}`);
}
