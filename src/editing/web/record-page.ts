import { type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { sayReading } from '../../calendar/index.ts';
import {
  componentsIn,
  type Html,
  html,
  nothing,
  subNavigation,
  uncertainFact,
} from '../../design-system/index.ts';
import { address, type Language, otherLanguage, sayDate, sayMoney } from '../../language/index.ts';
import { childPovertyServed } from '../../needs/web/index.ts';
import {
  type AnyRecord,
  type Field,
  isBilingual,
  isEmptyValue,
  type RecordDefinition,
  type RecordSet,
  type UncertainDate,
  writeField,
} from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import { editingMessages } from '../messages.ts';
import { refusalOf } from '../policy.ts';
import type { RecordWords } from '../record-words.ts';
import type { EditingHelps } from './editing-helps.ts';
import { linksToRecord } from './links-to-record.ts';
import { kindsInNeed, needInFull } from './need-in-full.ts';
import { type OpenedRecord, openRecord, recordHref, recordsHref, titleIn } from './opened-record.ts';

/** One record: every field, with links to what it refers to and to what refers to it; a need with its evidence. */
export function recordPage({ words, hasThread }: EditingHelps): Handler {
  return async (request) => {
    const opened = await openRecord(request);
    if (!opened) return notFound();
    const { definition, record, records, partnershipId, acting } = opened;
    const { language } = request;
    const say = editingMessages.in(language);
    const title = titleIn(language, definition, record);
    const change = { kind: definition.kind, before: record, after: record.values };
    const refused = refusalOf(acting, change, records);
    const { records: store, today } = request.services;
    const showing = { language, words, definition, records, partnershipId, store, today: today() };
    const evidence = definition.kind === 'need' ? needInFull(record.code, showing) : null;
    const main = html`<span class="govuk-caption-l">${words.kind(definition.kind, 'one', language)} ${record.code}</span>
      <h1 class="govuk-heading-l">${title}</h1>
      ${recordNavigation(request, opened, 'summary', hasThread(record))}
      ${
        refused === null
          ? componentsIn(language).button({
              text: say('record.edit'),
              href: recordHref('work.record.edit', language, partnershipId, definition.kind, record.code),
            })
          : html`<p class="govuk-inset-text">${say(`refused.${refused}`)}</p>`
      }
      ${componentsIn(language).summaryList({
        rows: definition.fields
          .filter(({ guarded }) => guarded !== 'writer')
          .map((field) => ({
            key: { text: words.field(definition.kind, field.name, language) },
            value: {
              text: shownValue(field, record, showing),
            },
          })),
      })}
      ${evidence}
      ${childPovertyServed(request, record, records)}
      ${linksToRecord(record, {
        ...showing,
        definitions: request.services.records.definitions,
        shownAlready: evidence ? kindsInNeed : [],
      })}`;
    return page(title, main, {
      breadcrumbs: [
        { text: say('plan.title'), href: address('work.plan', language, { partnership: partnershipId }) },
        {
          text: words.kind(definition.kind, 'many', language),
          href: recordsHref(language, partnershipId, definition.kind),
        },
      ],
      current: 'work.plan',
    });
  };
}

/** Summary and history of one record, and its thread where it has one. */
export function recordNavigation(
  { language }: PageRequest,
  { partnershipId, definition, record }: OpenedRecord,
  current: 'summary' | 'history',
  hasThread: boolean,
): Html {
  const say = editingMessages.in(language);
  const kind = definition.kind;
  const parts = [
    { part: 'summary', href: recordHref('work.record', language, partnershipId, kind, record.code) },
    ...(hasThread
      ? ([
          {
            part: 'thread',
            href: address('work.thread.record', language, {
              partnership: partnershipId,
              kind,
              code: record.code,
            }),
          },
        ] as const)
      : []),
    { part: 'history', href: recordHref('work.record.history', language, partnershipId, kind, record.code) },
  ] as const;
  return subNavigation(
    say('record.nav'),
    parts.map(({ part, href }) => ({ text: say(`record.${part}`), href, current: part === current })),
  );
}

interface Showing {
  readonly language: Language;
  readonly words: RecordWords;
  readonly definition: RecordDefinition;
  readonly records: RecordSet;
  readonly partnershipId: string;
  readonly store: RecordStore;
}

function shownValue(field: Field, record: AnyRecord, showing: Showing): Html {
  const { language, words, definition } = showing;
  const say = editingMessages.in(language);
  const value = record.values[field.name] ?? null;
  if (isEmptyValue(value)) return html`<span class="ll-missing">${say('record.notFilled')}</span>`;
  if (isBilingual(value)) return bilingualValue(value, language);
  switch (field.type) {
    case 'choice':
    case 'yes-no': {
      const option = field.type === 'choice' ? String(value) : value ? 'yes' : 'no';
      return html`${words.option(definition.kind, field.name, option, language)}`;
    }
    case 'choices':
      return listOf(
        (value as readonly string[]).map(
          (option) => html`${words.option(definition.kind, field.name, option, language)}`,
        ),
      );
    case 'reference':
      return referenceTo(field.to, String(value), showing);
    case 'references':
      return listOf((value as readonly string[]).map((code) => referenceTo(field.to, code, showing)));
    case 'money':
      return html`${sayMoney(Number(value))}`;
    case 'date':
      return html`${sayDate(String(value), language)}`;
    case 'uncertain-date':
      return uncertainFact(
        (value as UncertainDate).map(({ when, source }) => ({ when: sayReading(when, language), source })),
        language,
      );
    default:
      return html`${Object.values(writeField(field, value)).join('')}`;
  }
}

function bilingualValue(value: { cy: string; en: string }, language: Language): Html {
  const other = otherLanguage(language);
  return html`${value[language] === '' ? nothing : html`<div lang="${language}" class="ll-prose">${value[language]}</div>`}
    ${value[other] === '' ? nothing : html`<div lang="${other}" class="ll-prose ll-other-language">${value[other]}</div>`}`;
}

function referenceTo(kind: string, code: string, showing: Showing): Html {
  const target = showing.records.find(kind, code);
  const definition = showing.store.definition(kind);
  if (!target || !definition) return html`${code}`;
  const href = recordHref('work.record', showing.language, showing.partnershipId, kind, code);
  return html`<a class="govuk-link" href="${href}">${code} – ${titleIn(showing.language, definition, target)}</a>`;
}

function listOf(items: readonly Html[]): Html {
  return html`<ul class="govuk-list">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
