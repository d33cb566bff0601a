import type { PageRequest } from '../../../access/web/index.ts';
import { type Html, html } from '../../../design-system/index.ts';
import { type AddressName, address } from '../../../language/index.ts';
import { viewMessages } from './view-messages.ts';

/** The pages that look at the evidence in other ways, in the order in which they are offered. */
export const evidenceViews = [
  { view: 'coverage', address: 'work.coverage' },
  { view: 'children', address: 'work.children' },
  { view: 'gaps', address: 'work.data-gaps' },
  { view: 'works', address: 'work.what-works' },
  { view: 'steps', address: 'work.seven-steps' },
  { view: 'across', address: 'work.across-areas' },
  { view: 'equality', address: 'work.equality' },
  { view: 'capacity', address: 'work.analytical-capacity' },
] as const satisfies readonly { readonly view: string; readonly address: AddressName }[];
export type EvidenceView = (typeof evidenceViews)[number]['view'];

/** Links to all of them, each with what it answers. */
export function evidenceViewLinks({ language, partnershipId }: PageRequest): Html {
  const say = viewMessages.in(language);
  const partnership = partnershipId ?? '';
  return html`<h2 class="govuk-heading-m">${say('views.title')}</h2><ul class="govuk-list govuk-list--spaced">${evidenceViews.map(
    (each) =>
      html`<li><a class="govuk-link" href="${address(each.address, language, { partnership })}">${say(`${each.view}.title`)}</a><br>${say(`${each.view}.lead`)}</li>`,
  )}</ul>`;
}
