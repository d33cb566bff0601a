import { stringify } from 'csv-stringify/sync';
import { type Answer, file, notFound, type PageRequest, page, redirect } from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, joined, nothing } from '../../design-system/index.ts';
import { address } from '../../language/index.ts';
import { organisationDefinition, partnershipDefinition } from '../../partnership/index.ts';
import { layoutOf } from '../../platform/data-folder/index.ts';
import { calledOf, type Problem, type Result, recordSet } from '../../records/index.ts';
import { csvCellOf, type KitContents, sayProblem, sheetOf, wordOf, writeKit } from '../index.ts';
import {
  dropOldKits,
  importKitContents,
  type KitReport,
  keepReport,
  keepUploadedKit,
  readKitFiles,
  reportOf,
  uploadedKit,
  type WaitingRoom,
} from '../store/index.ts';
import { kitPageMessages } from './page-messages.ts';

/** One plain file field. */
export async function importPage(request: PageRequest): Promise<Answer> {
  return uploadForm(request, []);
}

/** Keeps the kit that was sent, and goes on to what it would change. */
export async function sendKit(request: PageRequest): Promise<Answer> {
  const room = roomOf(request);
  if (!room) return notFound();
  const sent = request.files.filter(({ bytes }) => bytes > 0);
  await dropOldKits(room, request.services.now());
  const kept = await keepUploadedKit(room, sent);
  return kept.ok
    ? redirect(addressOf('work.kit.check', request, kept.value))
    : uploadForm(request, kept.problems);
}

/** What the kit would change, or everything that is wrong with it; nothing is changed by looking. */
export async function checkPage(request: PageRequest): Promise<Answer> {
  const found = await tryKit(request, { dryRun: true });
  if (!found) return notFound();
  if (found.ok) return wouldChange(request, found.value);
  return request.query['format'] === 'csv'
    ? problemsAsFile(request, found.problems)
    : refused(request, found.problems);
}

/** Takes the kit in, all of it or nothing. */
export async function takeKitIn(request: PageRequest): Promise<Answer> {
  const room = roomOf(request);
  const id = request.params['import'] ?? '';
  const done = await tryKit(request, { dryRun: false });
  if (!room || !done) return notFound();
  if (!done.ok) return refused(request, done.problems);
  await keepReport(room, id, done.value);
  return redirect(
    addressOf('work.kit.result', request, id),
    kitPageMessages.in(request.language)('result.notice'),
  );
}

/** What changed, and what to do next. */
export async function resultPage(request: PageRequest): Promise<Answer> {
  const { language, partnershipId, params } = request;
  const room = roomOf(request);
  const report = room && (await reportOf(room, params['import'] ?? ''));
  if (!report || !partnershipId) return notFound();
  const say = kitPageMessages.in(language);
  const next = [
    {
      text: say('result.broken'),
      href: address('work.thread.broken', language, { partnership: partnershipId }),
    },
    { text: say('result.checks'), href: address('work.checks', language, { partnership: partnershipId }) },
    {
      text: say('result.language'),
      href: address('work.language', language, { partnership: partnershipId }),
    },
    { text: say('result.home'), href: address('work.home', language, { partnership: partnershipId }) },
  ];
  const main = html`<h1 class="govuk-heading-l">${say('result.title')}</h1>
    ${
      report.changedAnything
        ? html`<p class="govuk-body">${say('result.lead')}</p>${changesTable(request, report)}`
        : html`<p class="govuk-body">${say('result.nothing')}</p>`
    }
    <h2 class="govuk-heading-m">${say('result.next')}</h2>
    <ul class="govuk-list">${next.map(({ text, href }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`;
  return page(say('result.title'), main, { current: 'work.kit', breadcrumbs: parents(request) });
}

function roomOf({ services, partnershipId }: PageRequest): WaitingRoom | null {
  return partnershipId ? { incoming: layoutOf(services.dataFolder).incoming, partnershipId } : null;
}

async function tryKit(
  request: PageRequest,
  { dryRun }: { readonly dryRun: boolean },
): Promise<Result<KitReport> | null> {
  const { services, acting, params } = request;
  const room = roomOf(request);
  const place = room && (await uploadedKit(room, params['import'] ?? ''));
  if (!place || !acting) return null;
  const read = await readKitFiles(place);
  if (!read.ok) return read;
  const { db, records } = services;
  const contents = await withPartnership(read.value, request);
  return importKitContents({
    db,
    records,
    actor: acting.actor.id,
    acting,
    today: services.today(),
    dryRun,
    contents,
  });
}

/** A kit sent from the pages of a partnership belongs to it, though it has no sheet that says so. */
async function withPartnership(
  contents: KitContents,
  { services, partnershipId }: PageRequest,
): Promise<KitContents> {
  const sheet = sheetOf(partnershipDefinition.kind);
  if (!partnershipId || contents.tables.some((table) => table.sheet.trim().toLowerCase() === sheet)) {
    return contents;
  }
  const own = await services.records.read(services.db, partnershipId, partnershipDefinition, partnershipId);
  return own
    ? { ...contents, tables: [...writeKit(recordSet([own]), [partnershipDefinition]), ...contents.tables] }
    : contents;
}

function addressOf(name: 'work.kit.check' | 'work.kit.result', request: PageRequest, id: string): string {
  return address(name, request.language, { partnership: request.partnershipId ?? '', import: id });
}

function parents({ language, partnershipId }: PageRequest) {
  return [
    {
      text: kitPageMessages.in(language)('about.title'),
      href: address('work.kit', language, { partnership: partnershipId ?? '' }),
    },
  ];
}

function uploadForm(request: PageRequest, problems: readonly Problem[]): Answer {
  const { language } = request;
  const say = kitPageMessages.in(language);
  const ui = componentsIn(language);
  const said = problems.map((found) => sayProblem(found, language));
  const main = html`${said.length > 0 ? ui.errorSummary({ errorList: said.map(({ what }) => ({ text: what, href: '#kit' })) }) : nothing}
    <h1 class="govuk-heading-l">${say('import.title')}</h1>
    <form method="post" enctype="multipart/form-data" novalidate>
      <input type="hidden" name="_csrf" value="${request.csrfToken}">
      ${ui.fileUpload({
        id: 'kit',
        name: 'kit',
        multiple: true,
        label: { text: say('import.file'), classes: 'govuk-label--s' },
        hint: { text: say('import.file.hint') },
        attributes: { accept: '.xlsx,.zip,.csv' },
        ...(said[0] ? { errorMessage: { text: `${said[0].what} ${said[0].mend}` } } : {}),
      })}
      ${ui.button({ text: say('import.send') })}
    </form>
    <p class="govuk-body">${say('import.figures')}</p>`;
  return page(say('import.title'), main, {
    status: said.length > 0 ? 422 : 200,
    hasErrors: said.length > 0,
    current: 'work.kit',
    breadcrumbs: parents(request),
  });
}

/** More than a person reads on a screen; the file has them all. */
const mostShown = 100;

function refused(request: PageRequest, problems: readonly Problem[]): Answer {
  const { language, partnershipId } = request;
  const say = kitPageMessages.in(language);
  const said = problems.map((found) => sayProblem(found, language));
  const asFile = `${addressOf('work.kit.check', request, request.params['import'] ?? '')}?format=csv`;
  const main = html`<h1 class="govuk-heading-l">${say('check.refused')}</h1>
    <p class="govuk-body-l">${say('check.refused.text', { n: said.length })}</p>
    <p class="govuk-body">${say('check.again')}</p>
    ${dataTable({
      language,
      caption: say('check.refused'),
      captionHidden: true,
      columns: [{ text: say('check.place') }, { text: say('check.what') }, { text: say('check.mend') }],
      rows: said.slice(0, mostShown).map(({ place, what, mend }) => [place, what, mend]),
    })}
    ${said.length > mostShown ? html`<p class="govuk-body">${say('check.more', { n: said.length - mostShown })}</p>` : nothing}
    <p class="govuk-body"><a class="govuk-link" href="${asFile}" download>${say('check.problems')}</a></p>
    ${componentsIn(language).button({
      text: say('check.again.button'),
      href: address('work.kit.import', language, { partnership: partnershipId ?? '' }),
    })}`;
  return page(say('check.refused'), main, {
    status: 422,
    hasErrors: true,
    current: 'work.kit',
    width: 'full',
    breadcrumbs: parents(request),
  });
}

function problemsAsFile({ language }: PageRequest, problems: readonly Problem[]): Answer {
  const say = kitPageMessages.in(language);
  const rows = problems
    .map((found) => sayProblem(found, language))
    .map(({ place, what, mend }) => [place, what, mend].map(csvCellOf));
  const text = stringify([[say('check.place'), say('check.what'), say('check.mend')], ...rows], {
    record_delimiter: '\r\n',
  });
  return file('text/csv; charset=utf-8', `\uFEFF${text}`, 'problems.csv');
}

async function wouldChange(request: PageRequest, report: KitReport): Promise<Answer> {
  const { language, partnershipId } = request;
  const say = kitPageMessages.in(language);
  const ui = componentsIn(language);
  const home = address('work.kit', language, { partnership: partnershipId ?? '' });
  const organisation = await actingOrganisation(request);
  const main = html`<h1 class="govuk-heading-l">${say('check.title')}</h1>
    ${
      report.changedAnything
        ? html`<p class="govuk-body-l">${say('check.lead')}</p>
          ${changesTable(request, report)}${codes(request, report)}
          <form method="post" novalidate><input type="hidden" name="_csrf" value="${request.csrfToken}">
          <div class="govuk-button-group">${ui.button({ text: organisation ? say('check.buttonFor', { organisation }) : say('check.button') })}
          <a class="govuk-link" href="${home}">${say('check.cancel')}</a></div></form>`
        : html`<p class="govuk-body-l">${say('check.nothing')}</p>
          <p class="govuk-body"><a class="govuk-link" href="${home}">${say('about.title')}</a></p>`
    }`;
  return page(say('check.title'), main, { current: 'work.kit', breadcrumbs: parents(request) });
}

async function actingOrganisation({ services, acting, language }: PageRequest): Promise<string | null> {
  if (!acting?.organisation) return null;
  const { db, records } = services;
  const found = await records.read(db, acting.partnershipId, organisationDefinition, acting.organisation);
  return found ? calledOf(organisationDefinition, found)[language] || found.code : null;
}

function changesTable({ language }: PageRequest, report: KitReport): Html {
  const say = kitPageMessages.in(language);
  return dataTable({
    language,
    caption: say('check.title'),
    captionHidden: true,
    columns: [
      { text: say('check.kind') },
      { text: say('check.added'), numeric: true },
      { text: say('check.changed'), numeric: true },
      { text: say('check.unchanged'), numeric: true },
    ],
    rows: [
      ...report.kinds.map(({ kind, added, changed, unchanged }) => [
        wordOf(`kind.${kind}.many`, language),
        String(added.length),
        String(changed.length),
        String(unchanged.length),
      ]),
      ...report.ledgers.map(({ kind, added, unchanged }) => [
        wordOf(`kind.${kind}.many`, language),
        String(added),
        '0',
        String(unchanged),
      ]),
    ],
  });
}

function codes({ language }: PageRequest, report: KitReport): Html {
  const say = kitPageMessages.in(language);
  const line = (key: 'check.codes.added' | 'check.codes.changed', kind: string, list: readonly string[]) =>
    list.length === 0
      ? nothing
      : html`<li>${say(key, { kind: wordOf(`kind.${kind}.many`, language), codes: list.join(', ') })}</li>`;
  return componentsIn(language).details({
    summaryText: say('check.codes'),
    text: html`<ul class="govuk-list">${joined(
      report.kinds.flatMap(({ kind, added, changed }) => [
        line('check.codes.added', kind, added),
        line('check.codes.changed', kind, changed),
      ]),
    )}</ul>`,
  });
}
