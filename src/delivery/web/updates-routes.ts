import type { Route } from '../../access/web/index.ts';
import { sendFromLink, sendFromPage, updatesByLink, updatesPage } from './updates-page.ts';

/** Pages by which people tell how things go, month by month. */
export const updateRoutes: readonly Route[] = [
  { method: 'GET', address: 'work.updates', may: 'updates.send', handle: updatesPage },
  {
    method: 'POST',
    address: 'work.updates',
    may: 'updates.send',
    audit: 'delivery.updates.sent',
    handle: sendFromPage,
  },
  { method: 'GET', address: 'site.updates', may: 'visitor', handle: updatesByLink },
  {
    method: 'POST',
    address: 'site.updates',
    may: 'visitor',
    audit: 'delivery.updates.sent-by-link',
    handle: sendFromLink,
  },
];
