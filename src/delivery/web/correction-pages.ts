import {
  type Answer,
  forbidden,
  formTokenField,
  type Handler,
  notFound,
  page,
  problemOf,
  problemSummary,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, dataTable, emptyState, type Html, html, nothing } from '../../design-system/index.ts';
import { address, inEither, sayMoment, sayMonth } from '../../language/index.ts';
import { entriesOf } from '../../performance/store/index.ts';
import { transaction } from '../../platform/database/index.ts';
import type { Problem, RecordSet } from '../../records/index.ts';
import { askedAgain, recordsOfUpdates } from '../store/asked-items.ts';
import { historyOfItem, updateOfNumber, updatesSentBy } from '../store/read-updates.ts';
import { sendUpdates } from '../store/send-updates.ts';
import { sendersOf } from '../store/senders.ts';
import { updateMessages } from '../update-messages.ts';
import { readCorrection } from '../updates/correction.ts';
import { mayUpdate } from '../updates/due-items.ts';
import type { AskedItem } from '../updates/read-draft.ts';
import type { KeptUpdate } from '../updates/update.ts';
import { deskAtWork, type UpdateDesk } from './update-desk.ts';
import { answerFields, draftIn, fieldName, titleOfItem } from './update-form.ts';
import { sayUpdate, updateProblemWords } from './update-words.ts';

/** What a person has sent, newest first, each with the way to put it right. */
export const sentUpdatesPage: Handler = async (request) => {
  const desk = await deskAtWork(request);
  if (!desk) return notFound();
  const { language, partnershipId, actor } = desk;
  const say = updateMessages.in(language);
  const sent = await updatesSentBy(request.services.db, partnershipId, [actor, desk.updater.email]);
  const records = await recordsOfUpdates(request.services, partnershipId);
  const title = say('also.sent');
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
${
  sent.length === 0
    ? emptyState(say('sent.none'), { href: desk.here, text: say('sheet.back') })
    : dataTable({
        language,
        caption: say('log.caption'),
        columns: [
          { text: say('log.what') },
          { text: say('log.said') },
          { text: say('log.when') },
          { text: say('log.act') },
        ],
        rows: sent.map((update) => [
          titleOfItem(records, update.item, language),
          html`${sayUpdate(update, language)}${update.outcome !== 'applied' && html`<br>${say(`sent.outcome.${update.outcome}`)}`}`,
          `${sayMonth(update.month, language)}, ${sayMoment(update.sentAt, language)}`,
          correctLink(desk, update, titleOfItem(records, update.item, language)),
        ]),
      })
}`;
  return inUpdates(desk, title, main);
};

function correctLink({ language, partnershipId }: UpdateDesk, { number }: KeptUpdate, title: string): Html {
  const say = updateMessages.in(language);
  const href = address('work.update', language, { partnership: partnershipId, number: String(number) });
  return html`<a class="govuk-link" href="${href}">${say('sent.correct')}<span class="govuk-visually-hidden">: ${title}</span></a>`;
}

function inUpdates(
  { language, here }: UpdateDesk,
  title: string,
  main: Html,
  options: { readonly isWrong?: boolean } = {},
): Answer {
  const { isWrong = false } = options;
  return page(title, main, {
    current: 'work.updates',
    breadcrumbs: [{ text: updateMessages.in(language)('sheet.back'), href: here }],
    status: isWrong ? 422 : 200,
    hasErrors: isWrong,
  });
}

interface Opened {
  readonly desk: UpdateDesk;
  readonly update: KeptUpdate;
  readonly asked: AskedItem;
  readonly records: RecordSet;
}

async function openUpdate(request: Parameters<Handler>[0]): Promise<Opened | Answer> {
  const desk = await deskAtWork(request);
  const number = Number(request.params['number'] ?? '');
  const update =
    desk && Number.isSafeInteger(number)
      ? await updateOfNumber(request.services.db, desk.partnershipId, number)
      : undefined;
  if (!desk || !update) return notFound();
  const { figure, item, month } = update;
  const { items, records } = await askedAgain(request.services, desk.partnershipId, month, [
    { item, period: figure && { from: figure.from, to: figure.to } },
  ]);
  const [asked] = items;
  if (!asked) return notFound();
  const say = updateMessages.in(desk.language);
  return mayUpdate(records, desk.updater, item)
    ? { desk, update, asked, records }
    : forbidden(say('problem.update.not-yours', { code: item.code }));
}

/** One update that was sent, everything said of the same thing, and the form that corrects it. */
export const sentUpdatePage: Handler = async (request) => {
  const opened = await openUpdate(request);
  return 'desk' in opened ? drawUpdate(opened, []) : opened;
};

async function drawUpdate(opened: Opened, problems: readonly Problem[]): Promise<Answer> {
  const { desk, update, asked, records } = opened;
  const { language, request } = desk;
  const say = updateMessages.in(language);
  const ui = componentsIn(language);
  const title = say('correct.title');
  const reason = (side: 'cy' | 'en') =>
    ui.textarea({
      id: `reason_${side}`,
      name: `reason_${side}`,
      rows: 2,
      label: { text: say(`correct.reason.${side}`), classes: 'govuk-label--s' },
      value: request.form[`reason_${side}`] ?? '',
      attributes: { lang: side },
      ...problemOf(problems, `reason_${side}`, language, updateProblemWords),
    });
  const main = html`${problemSummary(problems, language, updateProblemWords)}
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${titleOfItem(records, update.item, language)}</p>
<p class="govuk-body">${say('correct.sent', { month: sayMonth(update.month, language), what: sayUpdate(update, language) })}</p>
<p class="govuk-body">${say('correct.how')}${update.figure && html` ${say('correct.public')}`}</p>
<form method="post" novalidate>${formTokenField(request.csrfToken)}
${answerFields({ language, records, form: request.form, problems, today: request.services.today(), isCorrection: true }, asked)}
${reason('cy')}${reason('en')}${ui.button({ text: say('correct.send'), preventDoubleClick: true })}</form>
${await historyTable(opened)}`;
  return inUpdates(desk, title, main, { isWrong: problems.length > 0 });
}

async function historyTable({ desk, update }: Opened): Promise<Html> {
  const { request, language, partnershipId } = desk;
  const { db } = request.services;
  const say = updateMessages.in(language);
  const told = await historyOfItem(db, partnershipId, update.item);
  const names = await sendersOf(db, partnershipId);
  if (told.length < 2) return nothing;
  return dataTable({
    language,
    caption: say('correct.history'),
    columns: [{ text: say('log.when') }, { text: say('log.said') }, { text: say('log.who') }],
    rows: told.map((each) => [
      sayMonth(each.month, language),
      html`${sayUpdate(each, language)}${each.corrects !== null && html`<br>${say('correct.because', { reason: inEither(each.reason, language) })}`}`,
      names.get(each.sentBy) ?? say('somebody'),
    ]),
  });
}

/** Sends the correction: a new update, that names the one it corrects. Nothing that was sent is changed. */
export const correctUpdate: Handler = async (request) => {
  const opened = await openUpdate(request);
  if (!('desk' in opened)) return opened;
  const { desk, update, asked } = opened;
  const { language, partnershipId, actor, updater, month } = desk;
  const { form, services } = request;
  const reason = { cy: (form['reason_cy'] ?? '').trim(), en: (form['reason_en'] ?? '').trim() };
  const correction = readCorrection(
    asked,
    update,
    { draft: draftIn(form, update.item), reason },
    { language, month, today: services.today() },
  );
  if ('problems' in correction) {
    const placed = correction.problems.map((each) => inForm(each, update));
    return drawUpdate(opened, placed);
  }
  const basedOn = update.figure ? await newestOf(opened) : asked.basedOn;
  const sent = await transaction(services.db, { actor }, (db) =>
    sendUpdates(
      db,
      services.records,
      {
        ...{ partnershipId, actor, updater, way: 'page' },
        name: `${actor} corrects ${update.number} ${services.now().toISOString()}`,
        now: services.now(),
        today: services.today(),
      },
      [{ ...correction.update, basedOn }],
    ),
  );
  if (!sent.ok) return drawUpdate(opened, sent.problems);
  const say = updateMessages.in(language);
  return redirect(
    address('work.updates.sent', language, { partnership: partnershipId }),
    say('correct.done'),
  );
};

function inForm(found: Problem, { item }: KeptUpdate): Problem {
  const { field } = found.where;
  if (!field || field.startsWith('reason_')) return found;
  return { ...found, where: { ...found.where, field: fieldName(item, field === 'metOn' ? 'met' : field) } };
}

/** The value that stands for the period of a figure that is corrected. */
async function newestOf({ desk, update }: Opened): Promise<number | null> {
  const entries = await entriesOf(desk.request.services.db, desk.partnershipId, update.item.code);
  return (
    entries.find(({ area, periodEnd }) => area === null && periodEnd === update.figure?.to)?.number ?? null
  );
}
