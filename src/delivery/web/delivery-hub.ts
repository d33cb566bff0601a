import { type Handler, notFound } from '../../access/web/index.ts';
import { html } from '../../design-system/index.ts';
import { deliveryMessages } from '../messages.ts';
import { type DeliverySources, inDelivery, partsOffered } from './delivery-frame.ts';
import { engagementPart } from './engagement-part.ts';

/** Where delivery begins: its pages, and how current and complete it is. @source PAGES 3 "Delivery, reports" */
export function deliveryHub(sources: DeliverySources): Handler {
  return async (request) => {
    const { services, partnershipId, language } = request;
    if (!partnershipId) return notFound();
    const records = await services.records.load(services.db, partnershipId);
    const say = deliveryMessages.in(language);
    const title = say('hub.title');
    return inDelivery(
      request,
      title,
      html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body-l">${say('hub.lead')}</p>${partsOffered(request, sources)}
${await engagementPart(request, records, services.today())}`,
    );
  };
}
