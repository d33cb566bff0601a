import type { Route } from '../../access/web/index.ts';
import { answerOwnershipPage, answerOwnershipPost } from './answer-ownership-page.ts';
import { askOwnerPage, askOwnerPost } from './ask-owner-page.ts';
import type { DeliverySources } from './delivery-frame.ts';
import { deliveryHub } from './delivery-hub.ts';
import { ownershipPage } from './ownership-page.ts';
import { teamPage } from './team-page.ts';

/** The hub of delivery and the pages of who owns what. */
export function ownershipRoutes(sources: DeliverySources): readonly Route[] {
  return [
    { method: 'GET', address: 'work.delivery', may: 'work.read', handle: deliveryHub(sources) },
    { method: 'GET', address: 'work.ownership', may: 'work.read', handle: ownershipPage(sources) },
    { method: 'GET', address: 'work.team', may: 'work.read', handle: teamPage },
    { method: 'GET', address: 'work.ownership.ask', may: 'records.edit', handle: askOwnerPage },
    {
      method: 'POST',
      address: 'work.ownership.ask',
      may: 'records.edit',
      audit: 'delivery.ownership.asked',
      handle: askOwnerPost,
    },
    { method: 'GET', address: 'work.ownership.answer', may: 'work.read', handle: answerOwnershipPage },
    {
      method: 'POST',
      address: 'work.ownership.answer',
      may: 'work.read',
      audit: 'delivery.ownership.answered',
      handle: answerOwnershipPost,
    },
  ];
}
