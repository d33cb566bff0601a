import { type Handler, notFound, page } from '../../access/web/index.ts';
import { componentsIn, type Html, html, joined, nothing } from '../../design-system/index.ts';
import {
  address,
  inEither,
  type Language,
  markedAs,
  sayDate,
  sayMoment,
  sayMoney,
} from '../../language/index.ts';
import { type Change, theSystem } from '../../platform/database/index.ts';
import {
  columnName,
  columnsOf,
  type Field,
  type FieldValue,
  isBilingual,
  type RecordDefinition,
  type RecordSet,
  writeField,
} from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import { editingMessages } from '../messages.ts';
import type { RecordWords } from '../record-words.ts';
import { historyOfRecord, type RecordChange } from '../store/index.ts';
import { type EditingHelps, namesOfPeople } from './editing-helps.ts';
import {
  languageOfColumn,
  languageSuffix,
  openRecord,
  recordHref,
  recordsHref,
  titleIn,
} from './opened-record.ts';
import { recordNavigation } from './record-page.ts';

/** Who changed what, when: every change of one record, newest first. */
export function historyPage({ words, hasThread }: EditingHelps): Handler {
  return async (request) => {
    const opened = await openRecord(request);
    if (!opened) return notFound();
    const { definition, record, partnershipId } = opened;
    const { language } = request;
    const say = editingMessages.in(language);
    const title = say('history.title', { title: titleIn(language, definition, record) });
    const names = await namesOfPeople(request.services, partnershipId);
    const found = await historyOfRecord(request.services.db, partnershipId, definition, record.code);
    const showing = { definition, words, language, records: opened.records, store: request.services.records };
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
      ${recordNavigation(request, opened, 'history', hasThread(record))}
      ${
        found.length === 0
          ? html`<p class="govuk-body">${say('history.empty')}</p>`
          : componentsIn(language).table({
              caption: title,
              captionClasses: 'govuk-visually-hidden',
              classes: 'll-history',
              head: [
                { text: say('history.when') },
                { text: say('history.who') },
                { text: say('history.what') },
              ],
              rows: found.map((each) => [
                { text: sayMoment(each.change.changed_at, language) },
                { text: whoDid(each.change, names, opened.records, language) },
                { text: whatChanged(each, showing) },
              ]),
            })
      }`;
    return page(title, main, {
      breadcrumbs: [
        { text: say('plan.title'), href: address('work.plan', language, { partnership: partnershipId }) },
        {
          text: words.kind(definition.kind, 'many', language),
          href: recordsHref(language, partnershipId, definition.kind),
        },
        {
          text: titleIn(language, definition, record),
          href: recordHref('work.record', language, partnershipId, definition.kind, record.code),
        },
      ],
      current: 'work.plan',
      width: 'full',
    });
  };
}

interface Showing {
  readonly definition: RecordDefinition;
  readonly words: RecordWords;
  readonly language: Language;
  readonly records: RecordSet;
  readonly store: RecordStore;
}

function whatChanged({ change, links }: RecordChange, showing: Showing): Html {
  const { definition, words, language } = showing;
  const say = editingMessages.in(language);
  const rows = definition.fields.flatMap((field) => {
    const label = words.field(definition.kind, field.name, language);
    if (field.type === 'references') {
      const linked = links.get(field.name);
      if (!linked) return [];
      const named = (codes: readonly string[]) =>
        codes.map((code) => calledIn(showing, field.to, code)).join('\n');
      return [{ label, before: named(linked.before), after: named(linked.after) }];
    }
    return storedColumns(field)
      .filter((column) => textOf(change.before?.[column]) !== textOf(change.after?.[column]))
      .map((column) => ({
        label: `${label}${languageSuffix(column)}`,
        before: inLanguageOf(column, shownIn(field, change.before?.[column], showing), language),
        after: inLanguageOf(column, shownIn(field, change.after?.[column], showing), language),
      }))
      .filter(({ before, after }) => before !== '' || after !== '');
  });
  return html`<p class="govuk-body-s">${say(`history.${change.operation}`)}</p>
    <dl class="ll-changes">${joined(rows.map(({ label, before, after }) => html`<dt>${label}</dt><dd>${beforeAndAfter(before, after, language)}</dd>`))}</dl>`;
}

/** What a column of the other language holds is in that language, whichever the page is in. */
function inLanguageOf(column: string, text: string, ofPage: Language): string {
  const language = languageOfColumn(column);
  return language && language !== ofPage ? markedAs(language, text) : text;
}

/** What is not there is not marked; where both are, each stands on a line of its own. */
function beforeAndAfter(before: string, after: string, language: Language): Html {
  const say = editingMessages.in(language);
  const was =
    before === ''
      ? nothing
      : html`<span class="govuk-visually-hidden">${say('history.before')}: </span><del>${before}</del>`;
  const is =
    after === ''
      ? nothing
      : html`<span class="govuk-visually-hidden">${say('history.after')}: </span><ins>${after}</ins>`;
  return html`${was}${before !== '' && after !== '' && '\n'}${is}`;
}

/** A record that is referred to, by code and name; by code alone where it is gone. */
function calledIn({ records, store, language }: Showing, kind: string, code: string): string {
  const record = records.find(kind, code);
  const definition = store.definition(kind);
  return record && definition ? `${code} – ${titleIn(language, definition, record)}` : code;
}

/** Columns of the table itself: money stands there in pence, under the field's own name. */
function storedColumns(field: Field): readonly string[] {
  return field.type === 'money' ? [columnName(field.name)] : columnsOf(field);
}

/** A stored value as the record's own page shows it. */
function shownIn(field: Field, value: unknown, showing: Showing): string {
  const { definition, words, language } = showing;
  if (value === null || value === undefined || value === '') return '';
  const option = (each: unknown) => words.option(definition.kind, field.name, String(each), language);
  switch (field.type) {
    case 'text':
      return String(value);
    case 'choice':
      return option(value);
    case 'choices':
      return Array.isArray(value) ? value.map(option).join('; ') : option(value);
    case 'yes-no':
      return option(value === true ? 'yes' : 'no');
    case 'date':
      return sayDate(String(value), language);
    case 'money':
      return sayMoney(Number(value));
    case 'reference':
      return calledIn(showing, field.to, String(value));
    case 'number':
      return Object.values(writeField(field, Number(value))).join('');
    default:
      return Object.values(writeField(field, value as FieldValue)).join('; ');
  }
}

function whoDid(
  change: Change,
  names: (actor: string) => string,
  records: RecordSet,
  language: Language,
): string {
  const organisation = change.on_behalf_of;
  if (change.actor === theSystem.actor) return editingMessages.in(language)('history.system');
  if (!organisation) return names(change.actor);
  const named = records.find('organisation', organisation)?.values['name'];
  const title = named && isBilingual(named) ? inEither(named, language) || organisation : organisation;
  return `${names(change.actor)} (${title})`;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
