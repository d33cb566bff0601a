import type { Route } from '../../access/web/index.ts';
import { drawActions } from './actions-page.ts';
import { type DeliveryPart, type DeliverySources, type DrawPart, deliveryView } from './delivery-frame.ts';
import { drawProjects } from './projects-page.ts';
import { drawResources } from './resources-page.ts';
import { drawRisks } from './risks-page.ts';
import { drawServiceAgreements, serviceAgreementPage } from './service-agreements-page.ts';
import { signOffPage, signValuePage, signValuePost } from './sign-off-page.ts';

/** The pages of what a plan is carried out by: actions, projects, risks, resources, agreements, and values to sign off. */
export function carryingOutRoutes(sources: DeliverySources): readonly Route[] {
  const view = (address: DeliveryPart, draw: DrawPart): Route => ({
    method: 'GET',
    address,
    may: 'work.read',
    handle: deliveryView(sources, address, draw),
  });
  return [
    view('work.delivery.actions', drawActions),
    view('work.delivery.projects', drawProjects),
    view('work.delivery.risks', drawRisks),
    view('work.delivery.resources', drawResources),
    view('work.service-agreements', drawServiceAgreements),
    {
      method: 'GET',
      address: 'work.service-agreement',
      may: 'work.read',
      twins: ['pdf', 'docx'],
      handle: serviceAgreementPage(sources),
    },
    { method: 'GET', address: 'work.sign-off', may: 'work.read', handle: signOffPage(sources) },
    { method: 'GET', address: 'work.sign-off.value', may: 'work.read', handle: signValuePage },
    {
      method: 'POST',
      address: 'work.sign-off.value',
      may: 'work.read',
      audit: 'delivery.value.decided',
      handle: signValuePost,
    },
  ];
}
