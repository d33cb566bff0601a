import type { Route } from '../../access/web/index.ts';
import { updateRoutes } from './updates-routes.ts';

/** Pages about how a plan is carried out. */
export const deliveryRoutes: readonly Route[] = [...updateRoutes];
