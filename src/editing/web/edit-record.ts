import type { Acting } from '../../access/index.ts';
import {
  type Answer,
  forbidden,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
  type Services,
} from '../../access/web/index.ts';
import { adviceList, componentsIn, type Html, html, joined, nothing } from '../../design-system/index.ts';
import { citationInWords, gapInWords, reasonInWords } from '../../duties/index.ts';
import { mendHref } from '../../duties/web/index.ts';
import { governanceMessages } from '../../governance/messages.ts';
import { address, type Language, sayMoment } from '../../language/index.ts';
import { performanceMessages } from '../../performance/messages.ts';
import { changes, transaction } from '../../platform/database/index.ts';
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
import type { RecordStore } from '../../records/store/index.ts';
import { turningMessages } from '../../turning/messages.ts';
import { adviceOn } from '../advice.ts';
import { inCodeOrder } from '../code-order.ts';
import { editingMessages } from '../messages.ts';
import { mayAdd, type Refusal, refusalOf } from '../policy.ts';
import { problemsAmong } from '../problems-among.ts';
import { problemSummary, type RecordFormOptions, type ReferenceChoice, recordForm } from '../record-form.ts';
import { keepMarks } from '../store/index.ts';
import { type EditingHelps, namesOfPeople } from './editing-helps.ts';
import {
  languageSuffix,
  type OpenedKind,
  openKind,
  openRecord,
  recordHref,
  recordsHref,
  titleIn,
} from './opened-record.ts';

/** The empty form, with a code suggested. */
export function newPage(helps: EditingHelps): Handler {
  return async (request) => {
    const opened = await openKind(request);
    if (!opened) return notFound();
    if (!mayAdd(opened.acting, opened.definition.kind)) return forbidden(sayRefused(request, 'role'));
    const texts = { ...(await onlyChoices(request, opened)), ...request.query };
    return formPage(request, opened, helps, { record: null, texts, problems: [] });
  };
}

/** Saves a new record, or shows the form again with what was written and what is wrong. */
export function saveNew(helps: EditingHelps): Handler {
  return async (request) => {
    const opened = await openKind(request);
    if (!opened) return notFound();
    return save(request, opened, helps, null);
  };
}

/** The form with what is stored. */
export function editPage(helps: EditingHelps): Handler {
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
    return formPage(request, opened, helps, { record, texts: textsOf(definition, record), problems: [] });
  };
}

/** Saves or withdraws a record. A save over somebody else's shows both versions and loses neither. */
export function saveExisting(helps: EditingHelps): Handler {
  return async (request) => {
    const opened = await openRecord(request);
    if (!opened) return notFound();
    if (request.form['withdraw'] === 'yes') return withdraw(request, opened, opened.record, helps);
    return save(request, opened, helps, opened.record);
  };
}

async function save(
  request: PageRequest,
  opened: OpenedKind,
  helps: EditingHelps,
  record: AnyRecord | null,
): Promise<Answer> {
  const { definition, records, partnershipId, acting } = opened;
  const code = record?.code ?? (request.form['code'] ?? '').trim();
  const read = readFields(definition, { ...request.form, ...guardedTexts(definition, record, acting) });
  const refused = refusalOf(acting, { kind: definition.kind, before: record, after: read.values }, records);
  // Whose it is may be what has not been filled in: then that is asked for first, and nothing typed is lost.
  if (refused && read.problems.length === 0) return forbidden(sayRefused(request, refused));
  const problems = [
    ...(record ? [] : await codeProblems(request, opened, code)),
    ...read.problems,
    ...problemsAmong([asSaved(definition, code, read.values)], records),
  ];
  if (problems.length > 0) {
    return formPage(request, opened, helps, { record, texts: request.form, problems, code });
  }
  const checked = (request.form['checked'] ?? '').split(';').map((key) => key.trim());
  const saved = await transaction(request.services.db, by(acting), async (db) => {
    const result = await request.services.records.save(db, partnershipId, definition, {
      code,
      values: read.values,
      expectedRevision: record === null ? null : Number(request.form['revision'] ?? '0'),
      checked,
    });
    const fields = definition.fields.map(({ name }) => name).filter((name) => isAmong(name, checked));
    const mark = { mark: 'checked', by: acting.actor.id, now: request.services.now() } as const;
    if (result.ok) await keepMarks(db, partnershipId, { ...mark, record: result.value, fields });
    return result;
  });
  if (!saved.ok) {
    const conflict = saved.problems.some((each) => each.code === 'records.changed-since');
    return formPage(request, opened, helps, {
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

/** A record as it would be after saving. */
function asSaved({ kind }: RecordDefinition, code: string, values: AnyRecord['values']): AnyRecord {
  return { kind, code, revision: 0, withdrawn: false, lookAgain: [], values };
}

/** Whether a field is among texts like `title.cy`. */
function isAmong(field: string, texts: readonly string[]): boolean {
  return texts.includes(`${field}.cy`) || texts.includes(`${field}.en`);
}

/** Fields that change on a page of their own stay as they are, whatever is sent; a new record starts with the first choice. */
function guardedTexts(
  definition: RecordDefinition,
  record: AnyRecord | null,
  { actor }: Acting,
): SubmittedTexts {
  const texts = record === null ? {} : textsOf(definition, record);
  return Object.fromEntries(
    definition.fields
      .filter(({ guarded }) => guarded)
      .flatMap((field) =>
        columnsOf(field).map((column) => [column, texts[column] ?? firstText(field, actor.id)]),
      ),
  );
}

/** What a guarded field of a new record holds: the first choice, or the account of its writer. */
function firstText(field: RecordDefinition['fields'][number], writer: string): string {
  if (field.guarded === 'writer') return writer;
  return field.type === 'choice' ? (field.options[0] ?? '') : '';
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
  helps: EditingHelps,
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
    return formPage(request, opened, helps, { record, texts, problems: withdrawn.problems });
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

async function formPage(
  request: PageRequest,
  opened: OpenedKind,
  helps: EditingHelps,
  state: FormState,
): Promise<Answer> {
  const { words } = helps;
  const { definition, partnershipId } = opened;
  const { language } = request;
  const say = editingMessages.in(language);
  const many = words.kind(definition.kind, 'many', language);
  const title = state.record
    ? say('edit.title', { title: titleIn(language, definition, state.record) })
    : say('new.title', { kind: words.kind(definition.kind, 'one', language) });
  const options = await formOptions(request, opened, helps, state);
  const main = html`${problemSummary(options)}
    <h1 class="govuk-heading-l">${title}</h1>
    ${state.conflict && state.record ? await bothVersions(request, opened, state.record, options) : nothing}
    ${recordForm(options)}
    ${state.record ? withdrawForm(request, state.record) : nothing}
    ${state.record ? await advice(request, opened, state.record, helps) : nothing}`;
  return page(title, main, {
    status: state.problems.length > 0 ? 422 : 200,
    hasErrors: state.problems.length > 0,
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

async function formOptions(
  request: PageRequest,
  { definition, records, partnershipId, acting }: OpenedKind,
  { words, codesFor }: EditingHelps,
  state: FormState,
): Promise<RecordFormOptions> {
  const { language, services } = request;
  const organisation = acting.organisation ? records.find('organisation', acting.organisation) : undefined;
  const organisationDefinition = services.records.definition('organisation');
  const known = new Map<string, readonly ReferenceChoice[] | null>();
  for (const { name, type } of definition.fields) {
    if (type === 'codes' || type === 'text') {
      known.set(name, await codesFor(services, definition.kind, name, language));
    }
  }
  const code = state.record
    ? { value: state.record.code, fixed: true }
    : { value: state.code ?? (await freeCode(services, partnershipId, definition)), fixed: false };
  return {
    definition,
    language,
    words,
    texts: state.texts,
    lookAgain: state.record?.lookAgain ?? [],
    problems: state.problems,
    sayProblem: (each) => sayProblem(each, language, `problem.${each.code}`),
    sayMend: (each) => sayProblem(each, language, `problem.${each.code}.mend`),
    codesOf: (field) => known.get(field) ?? null,
    choicesOf: (kind) => choicesOf(kind, records, services.records, language),
    csrfToken: request.csrfToken,
    code,
    revision: state.record?.revision ?? null,
    savesFor:
      organisation && organisationDefinition ? titleIn(language, organisationDefinition, organisation) : null,
    cancelHref: recordsHref(language, partnershipId, definition.kind),
  };
}

function choicesOf(
  kind: string,
  records: RecordSet,
  store: RecordStore,
  language: Language,
): readonly ReferenceChoice[] {
  const definition = store.definition(kind);
  if (!definition) return [];
  const organisationDefinition = store.definition('organisation');
  return inCodeOrder(records.ofKind(kind)).map((record) => {
    const organisation = records.find('organisation', String(record.values['organisation'] ?? ''));
    return {
      code: record.code,
      title: titleIn(language, definition, record),
      ...(organisation &&
        organisationDefinition && { group: titleIn(language, organisationDefinition, organisation) }),
    };
  });
}

/** The next free code of a kind: after O7 comes O8. */
export function suggestedCode(definition: RecordDefinition, records: readonly AnyRecord[]): string {
  const pattern = new RegExp(`^${definition.codePrefix}(\\d+)$`);
  const numbers = records.map((record) => Number(pattern.exec(record.code)?.[1] ?? 0));
  return `${definition.codePrefix}${Math.max(0, ...numbers) + 1}`;
}

/** Withdrawn records keep their codes, so those are not free either. */
async function freeCode(
  { records, db }: Services,
  partnershipId: string,
  definition: RecordDefinition,
): Promise<string> {
  return suggestedCode(
    definition,
    await records.list(db, partnershipId, definition, { withWithdrawn: true }),
  );
}

async function codeProblems(
  { services }: PageRequest,
  { definition, partnershipId }: OpenedKind,
  code: string,
): Promise<Problem[]> {
  if (/^[A-Z0-9]{1,40}$/.test(code)) return [];
  const where = { column: 'code' };
  if (code !== '') return [problem('editing.code-form', where, { found: code })];
  return [
    problem('editing.code-missing', where, { free: await freeCode(services, partnershipId, definition) }),
  ];
}

/** What was stored since, beside what was written: the person mends the form and saves again. */
async function bothVersions(
  { services }: PageRequest,
  { definition, partnershipId }: OpenedKind,
  stored: AnyRecord,
  options: RecordFormOptions,
): Promise<Html> {
  const say = editingMessages.in(options.language);
  const [last] = await changes(services.db, {
    partnershipId,
    table: definition.table,
    code: stored.code,
    limit: 1,
  });
  const names = await namesOfPeople(services, partnershipId);
  const storedTexts = textsOf(definition, stored);
  const differing = definition.fields.flatMap((field) =>
    columnsOf(field)
      .filter((column) => (storedTexts[column] ?? '') !== (options.texts[column] ?? ''))
      .map((column) => ({ field, column })),
  );
  return html`${componentsIn(options.language).warningText({ text: say('conflict.title') })}
    ${last ? html`<p class="govuk-body">${say('conflict.who', { who: names(last.actor), when: sayMoment(last.changed_at, options.language) })}</p>` : nothing}
    <p class="govuk-body">${say('conflict.text')}</p>
    ${componentsIn(options.language).table({
      head: [
        { text: say('conflict.field') },
        { text: say('conflict.stored') },
        { text: say('conflict.yours') },
      ],
      firstCellIsHeader: true,
      rows: differing.map(({ field, column }) => [
        {
          text: `${options.words.field(definition.kind, field.name, options.language)}${languageSuffix(column)}`,
        },
        { text: storedTexts[column] ?? '' },
        { text: options.texts[column] ?? '' },
      ]),
    })}`;
}

/** A reference with one thing to point at is filled in: a partnership with one plan is not asked which. */
async function onlyChoices(
  request: PageRequest,
  { definition, records }: OpenedKind,
): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const field of definition.fields) {
    const [only, another] = field.type === 'reference' ? records.ofKind(field.to) : [];
    if (only && !another) texts[columnsOf(field)[0] ?? field.name] = only.code;
    if (field.name === 'state' && field.type === 'choice') texts['state'] = field.options[0] ?? '';
  }
  if (definition.kind === 'contribution') texts['state'] = 'proposed';
  const own = request.acting?.organisation;
  if (own) for (const name of ownFields[definition.kind] ?? []) texts[name] = own;
  return texts;
}

/** Fields in which a person's own organisation stands unless they say otherwise. */
const ownFields: Readonly<Record<string, readonly string[]>> = {
  action: ['lead'],
  contribution: ['organisation'],
  resource: ['organisation'],
  'performance-measure': ['organisation'],
};

/** Findings about this record at the foot of its form: help, never scolding. */
async function advice(
  request: PageRequest,
  { definition, partnershipId }: OpenedKind,
  record: AnyRecord,
  { check }: EditingHelps,
): Promise<Html> {
  const { language, services } = request;
  const checked = await check(services, partnershipId, {});
  if (!checked) return nothing;
  const found = adviceOn(checked.result, definition.kind, record.code);
  const title = titleIn(language, definition, record);
  return adviceList(
    found.map(({ verdict, places }) => {
      const { requirement, rulebook, reasons } = verdict;
      const [place] = places;
      const why = reasons.find((each) => each.code !== 'counted');
      return {
        what: gapInWords(requirement, title, language),
        ...(why && !requirement.gap ? { why: reasonInWords(why, language) } : {}),
        source: citationInWords(requirement.citation, language),
        ...(place
          ? {
              mend: {
                text: requirement.mend[language],
                href: mendHref(requirement, rulebook, place, request),
              },
            }
          : {}),
      };
    }),
    language,
  );
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

function sayProblem(each: Problem, language: Language, key: string): string {
  if (editingMessages.has(key)) return editingMessages.in(language)(key, each.values);
  if (governanceMessages.has(key)) return governanceMessages.in(language)(key, each.values);
  if (performanceMessages.has(key)) return performanceMessages.in(language)(key, each.values);
  if (turningMessages.has(key)) return turningMessages.in(language)(key, each.values);
  if (!recordsMessages.has(key)) throw new Error(`No message for the problem ${each.code}`);
  return recordsMessages.in(language)(key, each.values);
}

function sayRefused(request: PageRequest, refused: Refusal): string {
  return editingMessages.in(request.language)(`refused.${refused}`);
}

function by(acting: Acting): { actor: string; onBehalfOf?: string } {
  return acting.organisation
    ? { actor: acting.actor.id, onBehalfOf: acting.organisation }
    : { actor: acting.actor.id };
}
