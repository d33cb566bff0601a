import type { PageRequest } from '../../access/web/index.ts';
import { type Html, html } from '../../design-system/index.ts';
import { type AddressKind, address, inEither, type Language } from '../../language/index.ts';
import { type AnyRecord, isBilingual } from '../../records/index.ts';

/** What a record is called in the reader's language, else in the other. */
export function calledIn({ values }: AnyRecord, language: Language): string {
  const name = values['title'] ?? values['name'] ?? null;
  return isBilingual(name) ? inEither(name, language) : '';
}

/** A record by its code and what it is called, as a link. */
export function recordAnchor({ language, partnershipId }: PageRequest, record: AnyRecord): Html {
  const href = address('work.record', language, {
    partnership: partnershipId ?? '',
    kind: record.kind as AddressKind,
    code: record.code,
  });
  return html`<a class="govuk-link" href="${href}">${record.code} ${calledIn(record, language)}</a>`;
}

/** Records as links, one a line; nothing where there are none. */
export function recordAnchors(request: PageRequest, records: readonly AnyRecord[], none: string): Html {
  return records.length === 0
    ? html`<span class="ll-missing">${none}</span>`
    : html`<ul class="govuk-list govuk-list--spaced">${records.map((each) => html`<li>${recordAnchor(request, each)}</li>`)}</ul>`;
}

/** The form that adds a record of a kind, as a link; `query` fills in fields. */
export function addAnchor(
  { language, partnershipId }: PageRequest,
  kind: AddressKind,
  text: string,
  query: Readonly<Record<string, string>> = {},
): Html {
  const href = address('work.record.new', language, { partnership: partnershipId ?? '', kind }, { query });
  return html`<a class="govuk-link" href="${href}">${text}</a>`;
}
