import type { Route } from '../../access/web/index.ts';
import { saveSystems, systemsPage } from './systems-page.ts';
import { webhookPage } from './webhook-page.ts';

/** Pages on which organisations keep the keys and webhooks of their own systems. */
export const partnerSystemsRoutes: readonly Route[] = [
  { method: 'GET', address: 'work.systems', may: 'systems.keep', handle: systemsPage },
  {
    method: 'POST',
    address: 'work.systems',
    may: 'systems.keep',
    audit: 'partner-systems.changed',
    handle: saveSystems,
  },
  { method: 'GET', address: 'work.webhook', may: 'systems.keep', handle: webhookPage },
];
