import type { Route } from '../../access/web/index.ts';
import type { DeliverySources } from './delivery-frame.ts';
import { ownershipRoutes } from './ownership-routes.ts';
import { updateRoutes } from './updates-routes.ts';

/** Pages about how a plan is carried out. */
export function deliveryRoutes(sources: DeliverySources): readonly Route[] {
  return [...ownershipRoutes(sources), ...updateRoutes];
}
