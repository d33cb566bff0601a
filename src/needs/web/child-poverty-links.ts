import { roleMay } from '../../access/index.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { type AddressKind, address, type Bilingual } from '../../language/index.ts';
import type { AnyRecord } from '../../records/index.ts';
import { titleOf } from './assessment-page.ts';

/** Whether the reader may add records. */
export function mayRecord({ acting }: PageRequest): boolean {
  return acting !== null && roleMay(acting.role, 'records.edit');
}

/** A record by its code and title, as a link. */
export function linkTo(request: PageRequest, kind: AddressKind, { code, values }: AnyRecord): Html {
  return recordLink(request, kind, code, values['title'] as Bilingual | undefined);
}

export function recordLink(
  { language, partnershipId }: PageRequest,
  kind: AddressKind,
  code: string,
  title: Bilingual | undefined,
): Html {
  const href = address('work.record', language, { partnership: partnershipId ?? '', kind, code });
  return html`<a class="govuk-link" href="${href}">${code} ${title ? titleOf(title, language) : nothing}</a>`;
}
