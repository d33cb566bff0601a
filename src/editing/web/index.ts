export type { CodesFor, EditingHelps } from './editing-helps.ts';
export { recordRoutes } from './record-routes.ts';
