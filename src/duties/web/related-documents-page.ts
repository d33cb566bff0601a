import { type Handler, type PageRequest, page } from '../../access/web/index.ts';
import { calendarDate } from '../../calendar/index.ts';
import { dataTable, emptyState, type Html, html, nothing } from '../../design-system/index.ts';
import { address, sayDate } from '../../language/index.ts';
import { consideredDocumentDefinition } from '../considered-document.ts';
import { dutiesRecordMessages } from '../record-messages.ts';
import { type DocumentRow, documentChecklist } from '../related-documents.ts';
import { readRelatedDocuments } from '../store/index.ts';
import { checksNavigation, noPlanPage } from './checks-navigation.ts';
import { checkPageMessages } from './page-messages.ts';
import type { MayMend } from './place-link.ts';
import { type CheckOfPlan, checkAskedFor } from './plan-check.ts';

/**
 * The checklist of related documents: how each stands and when somebody last looked, those nobody looked at this year, and
 * those the partnership added.
 *
 * @source PLAN-15, PLAN-31
 */
export function relatedDocumentsPage(check: CheckOfPlan, mayMend: MayMend): Handler {
  return async (request) => {
    const { language, services } = request;
    const say = checkPageMessages.in(language);
    const checked = await checkAskedFor(request, check);
    if (!checked) return noPlanPage(request);
    const listed = await readRelatedDocuments(services.rulebooksFolder, checked.rulebooks[0]?.id);
    const title = say('documents.title');
    const mayAdd = mayMend(request, checked.records, { kind, code: undefined });
    const rows = documentChecklist(listed?.documents ?? [], checked.records, calendarDate(services.today()));
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
      ${checksNavigation(request, 'related-documents')}
      <p class="govuk-body-l">${say('documents.lead')}</p>
      ${mayAdd && rows.length > 0 && html`<p class="govuk-body"><a class="govuk-link" href="${newHref(request)}">${say('documents.add')}</a></p>`}
      ${rows.length === 0 ? emptyState(say('documents.none'), mayAdd ? { text: say('documents.add'), href: newHref(request) } : undefined) : checklist(request, rows, (row) => mayMend(request, checked.records, stepOf(row)))}
      ${listed && html`<p class="govuk-body-s">${say('rights.source', { source: listed.source[language] })}</p>`}`;
    return page(title, main, { current: 'work.checks', width: 'full' });
  };
}

const { kind } = consideredDocumentDefinition;

/** What somebody does who says how a document stands: write a record of it, or change the one there is. */
function stepOf({ record }: DocumentRow) {
  return { kind, code: record?.code };
}

function checklist(
  request: PageRequest,
  rows: readonly DocumentRow[],
  maySay: (row: DocumentRow) => boolean,
): Html {
  const mayAny = rows.some(maySay);
  const { language } = request;
  const say = checkPageMessages.in(language);
  const looked = rows.filter(({ state }) => state === 'looked-at').length;
  return html`<p class="govuk-body">${say('documents.count', { n: looked, all: rows.length })}</p>
${dataTable({
  language,
  caption: say('documents.caption'),
  columns: [
    { text: say('documents.document') },
    { text: say('documents.standing') },
    { text: say('documents.looked-at') },
    ...(mayAny ? [{ text: say('documents.act') }] : []),
  ],
  rows: rows.map((row) => [
    nameOf(request, row),
    row.record?.values.standing
      ? dutiesRecordMessages.in(language)(`option.considered-document.standing.${row.record.values.standing}`)
      : say('documents.not-said'),
    lookedAt(request, row),
    ...(mayAny ? [maySay(row) ? actOn(request, row) : nothing] : []),
  ]),
})}`;
}

function nameOf({ language }: PageRequest, { listed, record }: DocumentRow): Html {
  const text = listed?.name[language] ?? record?.values.title[language] ?? '';
  const note = record?.values.note[language] ?? '';
  return html`${text}${note !== '' && html`<br><span class="govuk-hint">${note}</span>`}`;
}

function lookedAt({ language }: PageRequest, { record, state }: DocumentRow): Html {
  const say = checkPageMessages.in(language);
  const day = record?.values.lookedAtOn ?? null;
  const date = day === null ? '' : sayDate(day, language);
  return state === 'looked-at'
    ? html`${date}`
    : html`${date} <strong class="ll-missing">${say(`documents.${state}`)}</strong>`;
}

/** To say how a document stands, or to say it anew. */
function actOn(request: PageRequest, { listed, record }: DocumentRow): Html {
  const { language, partnershipId } = request;
  const say = checkPageMessages.in(language);
  const name = listed?.name[language] ?? record?.values.title[language] ?? '';
  const href = record
    ? address('work.record.edit', language, {
        partnership: partnershipId ?? '',
        kind: 'considered-document',
        code: record.code,
      })
    : newHref(request, {
        listed_as: listed?.id ?? '',
        title_cy: listed?.name.cy ?? '',
        title_en: listed?.name.en ?? '',
      });
  return html`<a class="govuk-link" href="${href}">${say(record ? 'documents.look' : 'documents.say')}<span class="govuk-visually-hidden"> ${name}</span></a>`;
}

function newHref({ language, partnershipId }: PageRequest, query: Readonly<Record<string, string>> = {}) {
  return address(
    'work.record.new',
    language,
    { partnership: partnershipId ?? '', kind: 'considered-document' },
    { query },
  );
}
