import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import type { Language } from '../../language/index.ts';
import { type AnyRecord, type RecordDefinition, type RecordSet, referencesOf } from '../../records/index.ts';
import { editingMessages } from '../messages.ts';
import type { RecordWords } from '../record-words.ts';
import { recordHref, titleIn } from './opened-record.ts';

/** More than these of one kind are folded away. */
const mostOpen = 8;

interface LinksAsked {
  readonly language: Language;
  readonly words: RecordWords;
  readonly definitions: readonly RecordDefinition[];
  readonly records: RecordSet;
  readonly partnershipId: string;
  /** Kinds that the page shows elsewhere. */
  readonly shownAlready: readonly string[];
}

/**
 * Every record that refers to this one, by kind, so that each link can be walked from either end.
 *
 * @source PLAN-07; DESIGN rule on links
 */
export function linksToRecord(record: AnyRecord, asked: LinksAsked): Html {
  const { language, words, definitions, records, partnershipId, shownAlready } = asked;
  const kinds = definitions
    .filter(({ kind }) => !shownAlready.includes(kind))
    .map((definition) => ({ definition, found: referringFrom(definition, record, records) }))
    .filter(({ found }) => found.length > 0);
  if (kinds.length === 0) return nothing;
  const lists = kinds.map(({ definition, found }) => {
    const heading = words.kind(definition.kind, 'many', language);
    const list = html`<ul class="govuk-list">${found.map(
      (each) =>
        html`<li><a class="govuk-link" href="${recordHref('work.record', language, partnershipId, each.kind, each.code)}">${each.code} – ${titleIn(language, definition, each)}</a></li>`,
    )}</ul>`;
    return found.length > mostOpen
      ? componentsIn(language).details({ summaryText: `${heading} (${found.length})`, text: list })
      : html`<h3 class="govuk-heading-s">${heading}</h3>${list}`;
  });
  return html`<h2 class="govuk-heading-m">${editingMessages.in(language)('record.linksHere')}</h2>${lists}`;
}

function referringFrom(definition: RecordDefinition, record: AnyRecord, records: RecordSet) {
  const fields = definition.fields.filter(
    (field) => (field.type === 'reference' || field.type === 'references') && field.to === record.kind,
  );
  return records
    .ofKind(definition.kind)
    .filter((each) => fields.some(({ name }) => referencesOf(each, name).includes(record.code)));
}
