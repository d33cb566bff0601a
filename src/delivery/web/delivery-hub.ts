import { type Handler, notFound } from '../../access/web/index.ts';
import { html } from '../../design-system/index.ts';
import { deliveryMessages } from '../messages.ts';
import { type DeliverySources, inDelivery, partsOffered } from './delivery-frame.ts';

/** Where delivery begins: what is asked of the person, then the pages of delivery. @source PAGES 3 "Delivery, reports" */
export function deliveryHub(sources: DeliverySources): Handler {
  return async (request) => {
    if (!request.partnershipId) return notFound();
    const say = deliveryMessages.in(request.language);
    const title = say('hub.title');
    return inDelivery(
      request,
      title,
      html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body-l">${say('hub.lead')}</p>${partsOffered(request, sources)}`,
    );
  };
}
