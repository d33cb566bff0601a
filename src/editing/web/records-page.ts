import { type Handler, notFound, page } from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { address, isInBothLanguages, type Language } from '../../language/index.ts';
import { type AnyRecord, calledOf, type RecordDefinition, type RecordSet } from '../../records/index.ts';
import { inCodeOrder } from '../code-order.ts';
import { editingMessages } from '../messages.ts';
import { mayAdd } from '../policy.ts';
import type { RecordWords } from '../record-words.ts';
import { openKind, recordHref, titleIn } from './opened-record.ts';

/** All records of a kind: code, name, and whether both languages are there. */
export function recordsPage(words: RecordWords): Handler {
  return async (request) => {
    const opened = await openKind(request);
    if (!opened) return notFound();
    const { definition, partnershipId, acting } = opened;
    const { language } = request;
    const say = editingMessages.in(language);
    const ui = componentsIn(language);
    const kind = words.kind(definition.kind, 'many', language);

    const records = inCodeOrder(opened.records.ofKind(definition.kind));
    const heading = say('list.title', { kind });
    const add = mayAdd(acting, definition.kind)
      ? ui.button({
          text: say('list.add'),
          href: address('work.record.new', language, {
            partnership: partnershipId,
            kind: definition.kind,
          }),
        })
      : nothing;
    const unseen = unseenOf(opened.records, definition.kind, language);
    const main =
      records.length === 0
        ? html`<h1 class="govuk-heading-l">${heading}</h1>
            <p class="govuk-body">${say('list.empty')}</p>${unseen}
            <div class="govuk-button-group">${add}
            <a class="govuk-link" href="${address('work.kit', language, { partnership: partnershipId })}">${say('list.empty.kit')}</a></div>`
        : html`<h1 class="govuk-heading-l">${heading}</h1>
            <p class="govuk-body">${say('list.count', { n: records.length })}</p>${unseen}
            ${add}
            ${dataTable({
              language,
              caption: heading,
              captionHidden: true,
              columns: [
                { text: say('list.code') },
                { text: say('list.name') },
                { text: say('list.languages') },
              ],
              rows: records.map((record) => [
                record.code,
                html`<a class="govuk-link" href="${recordHref('work.record', language, partnershipId, definition.kind, record.code)}">${titleIn(language, definition, record)}</a>`,
                ui.tag(languageState(definition, record, say)),
              ]),
            })}`;
    return page(heading, main, {
      breadcrumbs: [
        {
          text: say('plan.title'),
          href: address('work.plan', language, { partnership: partnershipId }),
        },
      ],
      current: 'work.plan',
    });
  };
}

function languageState(
  definition: RecordDefinition,
  record: AnyRecord,
  say: ReturnType<typeof editingMessages.in>,
) {
  if (record.lookAgain.length > 0) return { text: say('list.lookAgain'), classes: 'govuk-tag--purple' };
  return isInBothLanguages(calledOf(definition, record))
    ? { text: say('list.ready'), classes: 'govuk-tag--green' }
    : { text: say('list.oneLanguage'), classes: 'govuk-tag--yellow' };
}

/** What is restricted is counted, never listed. @source issue 5, Delivery */
function unseenOf({ unseen }: RecordSet, kind: string, language: Language): Html {
  const n = unseen?.get(kind) ?? 0;
  if (n === 0) return nothing;
  return html`<p class="govuk-body">${editingMessages.in(language)('list.unseen', { n })}</p>`;
}
