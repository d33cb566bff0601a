export { partnerApi } from './partner-api.ts';
export type { PartnerRoute } from './partner-route.ts';
export { partnerRoutes } from './partner-routes.ts';
export { sendWebhooks, theInternet } from './send-webhooks.ts';
export { partnerSystemsRoutes } from './systems-routes.ts';
