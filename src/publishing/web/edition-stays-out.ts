import type { PageRequest } from '../../access/web/index.ts';
import type { EditionLack, EditionStanding } from '../../approval/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { type AddressKind, address } from '../../language/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import { columnName } from '../../records/index.ts';
import { fieldName } from '../field-names.ts';
import { publishingMessages } from '../messages.ts';

/** Whether an edition goes out with the plan; where it does not, every reason, each with the place to mend it. */
export function editionStaysOut(request: PageRequest, { lacking }: EditionStanding): Html | string {
  const say = publishingMessages.in(request.language);
  if (lacking.length === 0) return say('plan-editions.will-go-out');
  return html`${say('plan-editions.stays-out')}<ul class="govuk-list govuk-list--bullet">${lacking.map((each) => html`<li>${reason(request, each)}</li>`)}</ul>`;
}

function reason({ language, partnershipId }: PageRequest, each: EditionLack): Html | string {
  const say = publishingMessages.in(language);
  if (each.lack !== 'text-missing' && each.lack !== 'text-to-look-at-again')
    return say(`plan-editions.lack.${each.lack}`);
  const { kind, code, field } = each;
  const href = address('work.record.edit', language, {
    partnership: partnershipId ?? '',
    kind: kind as AddressKind,
    code,
  });
  const place = `${code}, ${fieldName(`${field}.${each.language}`, language)}`;
  return html`${say(`plan-editions.lack.${each.lack}`)} <a class="govuk-link" href="${href}#${columnName(field)}_${each.language}">${place}</a>`;
}

/** On the page that publishes: which editions go out with the plan and which stay out, and why. */
export function editionsBeforePublishing(request: PageRequest, editions: readonly EditionStanding[]): Html {
  if (editions.length === 0) return nothing;
  const { language, partnershipId } = request;
  const say = publishingMessages.in(language);
  const href = address('work.plan-editions', language, { partnership: partnershipId ?? '' });
  return html`<h2 class="govuk-heading-m">${say('plan-editions.title')}</h2>
<ul class="govuk-list govuk-list--spaced">${editions.map((standing) => html`<li><a class="govuk-link" href="${href}#${standing.edition.code}">${titleOf(standing.edition.values.title, language)}</a><br>${editionStaysOut(request, standing)}</li>`)}</ul>`;
}
