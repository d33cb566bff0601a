import { type Permission, roleMay } from '../../../access/index.ts';
import { type Answer, type PageRequest, page } from '../../../access/web/index.ts';
import { type Html, html, nothing } from '../../../design-system/index.ts';
import { type AddressKind, address } from '../../../language/index.ts';
import { type AnyRecord, isBilingual } from '../../../records/index.ts';
import { titleOf } from '../assessment-page.ts';
import { assessmentMessages } from '../page-messages.ts';
import type { EvidenceView } from './evidence-views.ts';
import { viewMessages } from './view-messages.ts';

/** A page of one of them, below the assessment. */
export function viewPage(request: PageRequest, view: EvidenceView, main: Html): Answer {
  const { language, partnershipId } = request;
  const say = viewMessages.in(language);
  const title = say(`${view}.title`);
  const assessment = {
    text: assessmentMessages.in(language)('assessment.title'),
    href: address('work.assessment', language, { partnership: partnershipId ?? '' }),
  };
  return page(
    title,
    html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body-l">${say(`${view}.lead`)}</p>${main}`,
    { current: 'work.evidence', width: 'full', breadcrumbs: [assessment] },
  );
}

/** A record by its code and what it is called, as a link. */
export function recordLink(
  { language, partnershipId }: PageRequest,
  { kind, code, values }: AnyRecord,
): Html {
  const named = values['title'] ?? values['name'] ?? values['service'] ?? values['post'] ?? null;
  const href = address('work.record', language, {
    partnership: partnershipId ?? '',
    kind: kind as AddressKind,
    code,
  });
  return html`<a class="govuk-link" href="${href}">${code} ${isBilingual(named) ? titleOf(named, language) : ''}</a>`;
}

/** As people count: N2 before N10. */
export function inOrderOfCode<Coded extends { readonly code: string }>(
  records: readonly Coded[],
): readonly Coded[] {
  return records.toSorted((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
}

/** Records as links, one a line in the order of their codes; where there are none, the words that say so. */
export function recordLinks(request: PageRequest, records: readonly AnyRecord[], none: string): Html {
  if (records.length === 0) return html`<span class="ll-missing">${none}</span>`;
  const [first, ...others] = inOrderOfCode(records);
  if (!first || others.length === 0) return html`${first && recordLink(request, first)}`;
  // Apart from each other, so that a finger finds one and not its neighbour.
  return html`<ul class="govuk-list govuk-list--spaced">${[first, ...others].map(
    (record) => html`<li>${recordLink(request, record)}</li>`,
  )}</ul>`;
}

/**
 * A form that adds a record of a kind, as a link.
 *
 * @param needing - the permission without which it is not offered: nobody is led to a form that refuses them
 */
export function addLink(
  { language, partnershipId, acting }: PageRequest,
  kind: AddressKind,
  text: string,
  needing?: Permission,
): Html {
  if (needing !== undefined && !(acting && roleMay(acting.role, needing))) return nothing;
  const href = address('work.record.new', language, { partnership: partnershipId ?? '', kind });
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">${text}</a></p>`;
}
