import { accessRoutes, type Route } from '../access/web/index.ts';
import { dutiesRoutes } from '../duties/web/index.ts';
import { recordRoutes } from '../editing/web/index.ts';
import type { AddressName } from '../language/index.ts';
import { checkOfPlan, rulebooksIn } from '../thread/store/index.ts';
import { threadRoutes } from '../thread/web/index.ts';
import { words } from './capabilities.ts';
import { appRoutes } from './web/routes.ts';

function isAnswered(name: AddressName): boolean {
  return routes.some((route) => route.method === 'GET' && route.address === name);
}

/** Every page and every act of the program: where, who may, what is recorded, who answers. */
export const routes: readonly Route[] = [
  ...appRoutes(isAnswered),
  ...accessRoutes,
  ...recordRoutes(words),
  ...threadRoutes(words.kind),
  ...dutiesRoutes(checkOfPlan, rulebooksIn),
];
