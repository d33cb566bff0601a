import { type Handler, notFound, page } from '../../access/web/index.ts';
import { componentsIn, type Html, html, joined } from '../../design-system/index.ts';
import { address, type Language, sayMoment } from '../../language/index.ts';
import { type Change, changes } from '../../platform/database/index.ts';
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
import { editingMessages } from '../messages.ts';
import type { RecordWords } from '../record-words.ts';
import { namesOfPeople } from './editing-helps.ts';
import { languageSuffix, openRecord, recordHref, recordsHref, titleIn } from './opened-record.ts';
import { recordNavigation } from './record-page.ts';

/** Who changed what, when: every change of one record, newest first. */
export function historyPage(words: RecordWords): Handler {
  return async (request) => {
    const opened = await openRecord(request);
    if (!opened) return notFound();
    const { definition, record, partnershipId } = opened;
    const { language } = request;
    const say = editingMessages.in(language);
    const title = say('history.title', { title: titleIn(language, definition, record) });
    const names = await namesOfPeople(request.services, partnershipId);
    const found = await changes(request.services.db, {
      partnershipId,
      table: definition.table,
      code: record.code,
    });
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
      ${recordNavigation(request, partnershipId, definition, record, 'history')}
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
              rows: found.map((change) => [
                { text: sayMoment(change.changed_at, language) },
                { text: whoDid(change, names, opened.records, language) },
                { text: whatChanged(definition, change, words, language) },
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
    });
  };
}

function whatChanged(
  definition: RecordDefinition,
  change: Change,
  words: RecordWords,
  language: 'cy' | 'en',
): Html {
  const say = editingMessages.in(language);
  const rows = definition.fields
    .flatMap((field) => storedColumns(field).map((column) => ({ field, column })))
    .filter(({ column }) => textOf(change.before?.[column]) !== textOf(change.after?.[column]))
    .map(({ field, column }) => ({
      label: `${words.field(definition.kind, field.name, language)}${languageSuffix(column)}`,
      before: shownIn(field, change.before?.[column]),
      after: shownIn(field, change.after?.[column]),
    }));
  return html`<p class="govuk-body-s">${say(`history.${change.operation}`)}</p>
    <dl class="ll-changes">${joined(
      rows.map(
        ({ label, before, after }) =>
          html`<dt>${label}</dt><dd><span class="govuk-visually-hidden">${say('history.before')}: </span><del>${before}</del>
          <span class="govuk-visually-hidden">${say('history.after')}: </span><ins>${after}</ins></dd>`,
      ),
    )}</dl>`;
}

/** Columns of the table itself: money stands there in pence, under the field's own name. */
function storedColumns(field: Field): readonly string[] {
  return field.type === 'money' ? [columnName(field.name)] : columnsOf(field);
}

/** A stored value as a form would show it. */
function shownIn(field: Field, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (field.type === 'text') return String(value);
  const found = field.type === 'money' || field.type === 'number' ? Number(value) : value;
  return Object.values(writeField(field, found as FieldValue)).join('; ');
}

function whoDid(
  change: Change,
  names: (actor: string) => string,
  records: RecordSet,
  language: Language,
): string {
  const organisation = change.on_behalf_of;
  if (!organisation) return names(change.actor);
  const named = records.find('organisation', organisation)?.values['name'];
  const title = named && isBilingual(named) ? named[language] || organisation : organisation;
  return `${names(change.actor)} (${title})`;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
