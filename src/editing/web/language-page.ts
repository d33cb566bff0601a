import { type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { componentsIn, dataTable, emptyState, filterForm, html } from '../../design-system/index.ts';
import { placeHref } from '../../duties/web/index.ts';
import { address, isLanguage } from '../../language/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { editingMessages } from '../messages.ts';
import type { RecordWords } from '../record-words.ts';
import { type TextLacking, textsLacking } from '../texts-lacking.ts';
import { titleIn } from './opened-record.ts';

const pageSize = 60;

/** The language board: what is missing in one language, and what to look at again. @source LANG-03; PAGES section 3 */
export function languagePage(words: RecordWords): Handler {
  return async (request) => {
    const { language, services, partnershipId, query } = request;
    if (!partnershipId) return notFound();
    const say = editingMessages.in(language);
    const records = await services.records.load(services.db, partnershipId);
    const all = textsLacking(records, services.records.definitions);
    const wanted = isLanguage(query['in']) ? query['in'] : null;
    const shown = all.filter((text) => wanted === null || text.language === wanted);
    const last = Math.max(1, Math.ceil(shown.length / pageSize));
    const at = Math.min(last, Math.max(1, Number.parseInt(query['page'] ?? '1', 10) || 1));
    const count = (of: 'cy' | 'en', state: TextLacking['state']) =>
      all.filter((text) => text.language === of && text.state === state).length;
    const here = (more: Record<string, string>) =>
      address('work.language', language, { partnership: partnershipId }, { query: more });
    const main = html`<h1 class="govuk-heading-l">${say('language.title')}</h1>
      <p class="govuk-body-l">${say('language.lead')}</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>${say('language.missing.cy', { n: count('cy', 'missing') })}</li>
        <li>${say('language.missing.en', { n: count('en', 'missing') })}</li>
        <li>${say('language.lookAgain.cy', { n: count('cy', 'look-again') })}</li>
        <li>${say('language.lookAgain.en', { n: count('en', 'look-again') })}</li>
      </ul>
      ${
        all.length === 0
          ? emptyState(say('language.none'))
          : html`${filters(request, wanted)}
            ${dataTable({
              language,
              caption: say('language.title'),
              captionHidden: true,
              columns: [
                { text: say('language.text') },
                { text: say('language.field') },
                { text: say('language.language') },
                { text: say('language.state') },
              ],
              rows: shown
                .slice((at - 1) * pageSize, at * pageSize)
                .map((text) => rowOf(text, records, request, words)),
              paging: {
                page: at,
                size: pageSize,
                total: shown.length,
                hrefOf: (number) => here({ ...(wanted ? { in: wanted } : {}), page: String(number) }),
              },
            })}`
      }`;
    return page(say('language.title'), main, { current: 'work.language', width: 'full' });
  };
}

function rowOf(text: TextLacking, records: RecordSet, request: PageRequest, words: RecordWords) {
  const { language, services } = request;
  const say = editingMessages.in(language);
  const record = records.find(text.kind, text.code);
  const definition = services.records.definition(text.kind);
  const title = record && definition ? titleIn(language, definition, record) : text.code;
  // The form's input in the language that lacks the text, whatever the language of the page.
  const href = placeHref(text, request).replace(/_(cy|en)$/, `_${text.language}`);
  return [
    html`<a class="govuk-link" href="${href}">${words.kind(text.kind, 'one', language)} ${text.code}: ${title}</a>`,
    words.field(text.kind, text.field, language),
    say(`language.${text.language}`),
    componentsIn(language).tag({
      text: say(text.state === 'missing' ? 'language.missing' : 'list.lookAgain'),
      classes: text.state === 'missing' ? 'govuk-tag--yellow' : 'govuk-tag--purple',
    }),
  ];
}

function filters({ language, partnershipId }: PageRequest, wanted: string | null) {
  const say = editingMessages.in(language);
  return filterForm({
    language,
    action: address('work.language', language, { partnership: partnershipId ?? '' }),
    fields: componentsIn(language).select({
      id: 'in',
      name: 'in',
      label: { text: say('language.language') },
      items: [
        { value: '', text: say('language.both'), selected: wanted === null },
        ...(['cy', 'en'] as const).map((each) => ({
          value: each,
          text: say(`language.${each}`),
          selected: each === wanted,
        })),
      ],
    }),
  });
}
