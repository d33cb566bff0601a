import { accessRoutes, type Route } from '../access/web/index.ts';
import { appRoutes } from './web/routes.ts';

/** Every page and every act of the program: where, who may, what is recorded, who answers. */
export const routes: readonly Route[] = [...accessRoutes, ...appRoutes];
