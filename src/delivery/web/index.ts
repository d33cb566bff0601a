import type { Route } from '../../access/web/index.ts';
import { carryingOutRoutes } from './carrying-out-routes.ts';
import type { DeliverySources } from './delivery-frame.ts';
import { ownershipRoutes } from './ownership-routes.ts';
import type { UpdateSources } from './update-sources.ts';
import { updateRoutes } from './updates-routes.ts';

export { correctedFigures, correctedFiguresData } from './corrected-figures.ts';
export type { SheetFiles } from './update-sources.ts';

/** Pages about how a plan is carried out. */
export function deliveryRoutes(sources: DeliverySources & UpdateSources): readonly Route[] {
  return [...ownershipRoutes(sources), ...carryingOutRoutes(sources), ...updateRoutes(sources)];
}
