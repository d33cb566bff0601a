import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  type Answer,
  file,
  formTokenField,
  type Handler,
  notFound,
  page,
  problemSummary,
} from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { type AddressName, address } from '../../language/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { askedOf, openUpdates } from '../store/asked-items.ts';
import { type SheetTaken, takeSheet } from '../store/take-sheet.ts';
import { updateMessages } from '../update-messages.ts';
import { writeUpdateSheet } from '../updates/update-sheet.ts';
import { deskAtWork, type UpdateDesk } from './update-desk.ts';
import type { UpdateSources } from './update-sources.ts';
import { sayPlaceParts, sayProblemOfUpdate, sheetWordsOf, usualOf } from './update-words.ts';

const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Everything due as a spreadsheet to be filled in; the page by which it comes back. @source PERF-05 */
export function sheetPage(sources: UpdateSources): Handler {
  return async (request) => {
    const desk = await deskAtWork(request);
    if (!desk) return notFound();
    const { twin } = request;
    return twin === 'csv' || twin === 'xlsx' ? download(desk, sources, twin) : drawSheetPage(desk, null, []);
  };
}

async function download(desk: UpdateDesk, { sheets }: UpdateSources, form: 'csv' | 'xlsx'): Promise<Answer> {
  const { request, partnershipId, updater, month, language } = desk;
  const opened = await openUpdates(request.services, partnershipId);
  const { items } = await askedOf(request.services, partnershipId, opened, updater, month);
  const table = writeUpdateSheet(items, { language, month, wordsOf: sheetWordsOf(language) });
  const written = sheets.write(table, form);
  return file(
    contentTypes[form],
    typeof written === 'string' ? written : Buffer.from(written),
    `${table.sheet}.${form}`,
  );
}

/** Takes a spreadsheet that was filled in. */
export function takeSheetPage(sources: UpdateSources): Handler {
  return async (request) => {
    const desk = await deskAtWork(request);
    if (!desk) return notFound();
    const [sent] = request.files.filter(({ bytes }) => bytes > 0);
    if (!sent) return drawSheetPage(desk, null, [problem('update.file-missing', { field: 'sheet' })]);
    const bytes = await readFile(sent.path);
    const tables = sources.sheets.read(sent.name, bytes);
    if (!tables.ok)
      return drawSheetPage(desk, null, [
        problem('update.sheet-unreadable', { field: 'sheet' }, { found: sent.name }),
      ]);
    const { partnershipId, actor, updater, month, language } = desk;
    const { services, form } = request;
    const taken = await takeSheet(services, {
      tables: tables.value,
      month,
      language,
      part: form['part'] === 'yes',
      usualOf: usualOf(language),
      sending: {
        ...{ partnershipId, actor, updater, way: 'sheet' },
        name: nameOfSheet(desk, bytes),
        now: services.now(),
        today: services.today(),
      },
    });
    return drawSheetPage(desk, taken, []);
  };
}

/** The same file of the same person in the same month is one sending, however often it comes. */
function nameOfSheet({ actor, month }: UpdateDesk, bytes: Uint8Array): string {
  return `${actor} ${month} ${createHash('sha256').update(bytes).digest('base64url')}`;
}

function drawSheetPage(desk: UpdateDesk, taken: SheetTaken | null, problems: readonly Problem[]): Answer {
  const { language, request, partnershipId } = desk;
  const say = updateMessages.in(language);
  const ui = componentsIn(language);
  const hrefOf = (name: AddressName, twin?: 'csv' | 'xlsx') =>
    address(name, language, { partnership: partnershipId }, twin ? { twin } : {});
  const title = say('sheet.page-title');
  const main = html`${problemSummary(problems, language, updateMessages)}
<h1 class="govuk-heading-l">${title}</h1>
${taken && whatWasTaken(desk, taken)}
<p class="govuk-body-l">${say('sheet.lead')}</p>
<ul class="govuk-list govuk-list--bullet"><li><a class="govuk-link" href="${hrefOf('work.updates.sheet', 'xlsx')}">${say('sheet.download.xlsx')}</a></li>
<li><a class="govuk-link" href="${hrefOf('work.updates.sheet', 'csv')}">${say('sheet.download.csv')}</a></li></ul>
<p class="govuk-body">${say('sheet.how')}</p>
<form method="post" action="${hrefOf('work.updates.sheet')}" enctype="multipart/form-data" novalidate>${formTokenField(request.csrfToken)}
${ui.fileUpload({
  id: 'sheet',
  name: 'sheet',
  label: { text: say('sheet.file'), classes: 'govuk-label--s' },
  hint: { text: say('sheet.file.hint') },
  ...(problems[0] && { errorMessage: { text: sayProblemOfUpdate(problems[0], language) } }),
  attributes: { accept: '.xlsx,.csv' },
})}
${ui.checkboxes({ name: 'part', idPrefix: 'part', items: [{ value: 'yes', text: say('sheet.part') }] })}
${ui.button({ text: say('sheet.send'), preventDoubleClick: true })}</form>
<p class="govuk-body"><a class="govuk-link" href="${hrefOf('work.updates')}">${say('sheet.back')}</a></p>`;
  const isWrong = problems.length > 0 || (taken?.problems.length ?? 0) > 0;
  return page(title, main, {
    current: 'work.updates',
    status: isWrong ? 422 : 200,
    hasErrors: isWrong,
    breadcrumbs: [{ text: say('sheet.back'), href: hrefOf('work.updates') }],
  });
}

function whatWasTaken({ language }: UpdateDesk, { sent, problems }: SheetTaken): Html {
  const say = updateMessages.in(language);
  const both = sent?.updates.filter(({ outcome }) => outcome === 'kept-both').length ?? 0;
  const lines = html`${
    sent &&
    html`<p class="govuk-body govuk-!-font-weight-bold">${say('sheet.taken', { n: sent.updates.length })}${sent.isRepeated && html` ${say('sent.again')}`}${both > 0 && html` ${say('sheet.taken.both', { n: both })}`}</p>`
  }`;
  if (problems.length === 0) return lines;
  const table = dataTable({
    language,
    caption: say('sheet.problems'),
    columns: [
      { text: say('sheet.place') },
      { text: say('sheet.row') },
      { text: say('sheet.column') },
      { text: say('sheet.what') },
    ],
    rows: problems.map((found) => [...sayPlaceParts(found), sayProblemOfUpdate(found, language)]),
  });
  const lead = say(sent ? 'sheet.problems.part' : 'sheet.problems.lead', { n: problems.length });
  return html`${lines}<div class="govuk-inset-text" role="alert">${lead}</div>${problems.length > 0 ? table : nothing}`;
}
