import type { Acting } from '../../access/index.ts';
import {
  type Answer,
  forbidden,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, type Html, html, joined, nothing } from '../../design-system/index.ts';
import { address, compareIn, type Language } from '../../language/index.ts';
import { transaction } from '../../platform/database/index.ts';
import {
  type AnyRecord,
  columnsOf,
  type Problem,
  problem,
  type RecordDefinition,
  type RecordSet,
  readFields,
  type SubmittedTexts,
  writeField,
} from '../../records/index.ts';
import { recordsMessages } from '../../records/messages.ts';
import { editingMessages } from '../messages.ts';
import { mayAdd, refusalOf } from '../policy.ts';
import { problemSummary, type RecordFormOptions, recordForm } from '../record-form.ts';
import type { RecordWords } from '../record-words.ts';
import { type OpenedKind, openKind, openRecord, recordHref, recordsHref, titleIn } from './opened-record.ts';

/** The empty form, with a code suggested. */
export function newPage(words: RecordWords): Handler {
  return async (request) => {
    const opened = await openKind(request);
    if (!opened) return notFound();
    if (!mayAdd(opened.acting, opened.definition.kind)) return forbidden(sayRefused(request, 'role'));
    return formPage(request, opened, words, { record: null, texts: { ...request.query }, problems: [] });
  };
}

/** Saves a new record, or shows the form again with what was written and what is wrong. */
export function saveNew(words: RecordWords): Handler {
  return async (request) => {
    const opened = await openKind(request);
    if (!opened) return notFound();
    return save(request, opened, words, null);
  };
}

/** The form with what is stored. */
export function editPage(words: RecordWords): Handler {
  return async (request) => {
    const opened = await openRecord(request);
    if (!opened) return notFound();
    const { definition, record, records, acting } = opened;
    const refused = refusalOf(
      acting,
      { kind: definition.kind, before: record, after: record.values },
      records,
    );
    if (refused) return forbidden(sayRefused(request, refused));
    return formPage(request, opened, words, { record, texts: textsOf(definition, record), problems: [] });
  };
}

/** Saves or withdraws a record. A save over somebody else's shows both versions and loses neither. */
export function saveExisting(words: RecordWords): Handler {
  return async (request) => {
    const opened = await openRecord(request);
    if (!opened) return notFound();
    if (request.form['withdraw'] === 'yes') return withdraw(request, opened, opened.record, words);
    return save(request, opened, words, opened.record);
  };
}

async function save(
  request: PageRequest,
  opened: OpenedKind,
  words: RecordWords,
  record: AnyRecord | null,
): Promise<Answer> {
  const { definition, records, partnershipId, acting } = opened;
  const code = record?.code ?? (request.form['code'] ?? '').trim();
  const read = readFields(definition, request.form);
  const refused = refusalOf(acting, { kind: definition.kind, before: record, after: read.values }, records);
  if (refused) return forbidden(sayRefused(request, refused));
  const problems = [...codeProblems(code, record), ...read.problems];
  if (problems.length > 0) {
    return formPage(request, opened, words, { record, texts: request.form, problems, code });
  }
  const saved = await transaction(request.services.db, by(acting), (db) =>
    request.services.records.save(db, partnershipId, definition, {
      code,
      values: read.values,
      expectedRevision: record === null ? null : Number(request.form['revision'] ?? '0'),
      checked: (request.form['checked'] ?? '').split(';').map((key) => key.trim()),
    }),
  );
  if (!saved.ok) {
    const conflict = saved.problems.some((each) => each.code === 'records.changed-since');
    return formPage(request, opened, words, {
      record,
      texts: request.form,
      problems: saved.problems,
      code,
      conflict,
    });
  }
  const notice = editingMessages.in(request.language)('record.saved', {
    title: titleIn(request.language, definition, saved.value),
  });
  return redirect(nextPage(request, partnershipId, definition.kind, code), notice);
}

function nextPage(request: PageRequest, partnership: string, kind: string, code: string): string {
  if (request.form['then'] === 'add') {
    return address('work.record.new', request.language, {
      partnership,
      kind,
    });
  }
  return recordHref('work.record', request.language, partnership, kind, code);
}

async function withdraw(
  request: PageRequest,
  opened: OpenedKind,
  record: AnyRecord,
  words: RecordWords,
): Promise<Answer> {
  const { definition, records, partnershipId, acting } = opened;
  const refused = refusalOf(acting, { kind: definition.kind, before: record, after: null }, records);
  if (refused) return forbidden(sayRefused(request, refused));
  const revision = Number(request.form['revision'] ?? '0');
  const withdrawn = await transaction(request.services.db, by(acting), (db) =>
    request.services.records.withdraw(db, partnershipId, definition, record.code, revision),
  );
  if (!withdrawn.ok) {
    const texts = textsOf(definition, record);
    return formPage(request, opened, words, { record, texts, problems: withdrawn.problems });
  }
  const title = titleIn(request.language, definition, record);
  return redirect(
    recordsHref(request.language, partnershipId, definition.kind),
    editingMessages.in(request.language)('record.withdrawn', { title }),
  );
}

interface FormState {
  readonly record: AnyRecord | null;
  readonly texts: SubmittedTexts;
  readonly problems: readonly Problem[];
  readonly code?: string;
  readonly conflict?: boolean;
}

function formPage(request: PageRequest, opened: OpenedKind, words: RecordWords, state: FormState): Answer {
  const { definition, partnershipId } = opened;
  const { language } = request;
  const say = editingMessages.in(language);
  const many = words.kind(definition.kind, 'many', language);
  const title = state.record
    ? say('edit.title', { title: titleIn(language, definition, state.record) })
    : say('new.title', { kind: many });
  const options = formOptions(request, opened, words, state);
  const main = html`${problemSummary(options)}
    <h1 class="govuk-heading-l">${title}</h1>
    ${state.conflict && state.record ? bothVersions(definition, state.record, options) : nothing}
    ${recordForm(options)}
    ${state.record ? withdrawForm(request, state.record) : nothing}`;
  return page(title, main, {
    status: state.problems.length > 0 ? 422 : 200,
    breadcrumbs: [
      { text: say('plan.title'), href: address('work.plan', language, { partnership: partnershipId }) },
      { text: many, href: recordsHref(language, partnershipId, definition.kind) },
      ...(state.record
        ? [
            {
              text: titleIn(language, definition, state.record),
              href: recordHref('work.record', language, partnershipId, definition.kind, state.record.code),
            },
          ]
        : []),
    ],
    current: 'work.plan',
  });
}

function formOptions(
  request: PageRequest,
  { definition, records, partnershipId, acting }: OpenedKind,
  words: RecordWords,
  state: FormState,
): RecordFormOptions {
  const { language, services } = request;
  const organisation = acting.organisation ? records.find('organisation', acting.organisation) : undefined;
  const organisationDefinition = services.records.definition('organisation');
  return {
    definition,
    language,
    words,
    texts: state.texts,
    lookAgain: state.record?.lookAgain ?? [],
    problems: state.problems,
    sayProblem: (each) => sayProblem(each, language),
    choicesOf: (kind) => choicesOf(kind, records, services.records.definition(kind), language),
    csrfToken: request.csrfToken,
    code: state.record
      ? { value: state.record.code, fixed: true }
      : { value: state.code ?? suggestedCode(definition, records), fixed: false },
    revision: state.record?.revision ?? null,
    savesFor:
      organisation && organisationDefinition ? titleIn(language, organisationDefinition, organisation) : null,
    cancelHref: recordsHref(language, partnershipId, definition.kind),
  };
}

function choicesOf(
  kind: string,
  records: RecordSet,
  definition: RecordDefinition | undefined,
  language: Language,
) {
  if (!definition) return [];
  const byCode = compareIn(language);

  return [...records.ofKind(kind)]
    .sort((a, b) => byCode(a.code, b.code))
    .map((record) => ({ code: record.code, title: titleIn(language, definition, record) }));
}

/** The next free code of a kind: after O7 comes O8. */
export function suggestedCode(definition: RecordDefinition, records: RecordSet): string {
  const pattern = new RegExp(`^${definition.codePrefix}(\\d+)$`);
  const numbers = records
    .ofKind(definition.kind)
    .map((record) => Number(pattern.exec(record.code)?.[1] ?? 0));
  return `${definition.codePrefix}${Math.max(0, ...numbers) + 1}`;
}

function codeProblems(code: string, record: AnyRecord | null): Problem[] {
  if (record || /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/.test(code)) return [];
  return [problem('records.code-form', { column: 'code' }, { found: code })];
}

/** What was stored since, beside what was written: the person mends the form and saves again. */
function bothVersions(definition: RecordDefinition, stored: AnyRecord, options: RecordFormOptions): Html {
  const say = editingMessages.in(options.language);
  const storedTexts = textsOf(definition, stored);
  const differing = definition.fields.flatMap((field) =>
    columnsOf(field)
      .filter((column) => (storedTexts[column] ?? '') !== (options.texts[column] ?? ''))
      .map((column) => ({ field, column })),
  );
  return html`${componentsIn(options.language).warningText({ text: say('conflict.title') })}
    <p class="govuk-body">${say('conflict.text')}</p>
    ${componentsIn(options.language).table({
      head: [
        { text: say('conflict.field') },
        { text: say('conflict.stored') },
        { text: say('conflict.yours') },
      ],
      firstCellIsHeader: true,
      rows: differing.map(({ field, column }) => [
        { text: options.words.field(definition.kind, field.name, options.language) },
        { text: storedTexts[column] ?? '' },
        { text: options.texts[column] ?? '' },
      ]),
    })}`;
}

function withdrawForm(request: PageRequest, record: AnyRecord): Html {
  const say = editingMessages.in(request.language);
  const ui = componentsIn(request.language);
  return ui.details({
    summaryText: say('withdraw.title'),
    text: html`<form method="post" novalidate>
      <input type="hidden" name="_csrf" value="${request.csrfToken}">
      <input type="hidden" name="revision" value="${record.revision}">
      <input type="hidden" name="withdraw" value="yes">
      <p class="govuk-body">${say('withdraw.text')}</p>
      ${joined([ui.button({ text: say('withdraw.button'), classes: 'govuk-button--warning' })])}
    </form>`,
  });
}

/** What a stored record's form fields hold. */
export function textsOf(definition: RecordDefinition, record: AnyRecord): Record<string, string> {
  return Object.assign(
    {},
    ...definition.fields.map((field) => writeField(field, record.values[field.name] ?? null)),
  );
}

function sayProblem(each: Problem, language: Language): string {
  const key = `problem.${each.code}`;
  if (!recordsMessages.has(key)) throw new Error(`No message for the problem ${each.code}`);
  return recordsMessages.in(language)(key, each.values);
}

function sayRefused(
  request: PageRequest,
  refused: 'role' | 'contribution-of-another' | 'not-your-organisation',
) {
  return editingMessages.in(request.language)(`refused.${refused}`);
}

function by(acting: Acting): { actor: string; onBehalfOf?: string } {
  return acting.organisation
    ? { actor: acting.actor.id, onBehalfOf: acting.organisation }
    : { actor: acting.actor.id };
}
