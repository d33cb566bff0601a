import type { Route } from '../../access/web/index.ts';
import { correctUpdate, sentUpdatePage, sentUpdatesPage } from './correction-pages.ts';
import { sheetPage, takeSheetPage } from './sheet-pages.ts';
import { stopUpdateLinks, updateLinksPage } from './update-links-page.ts';
import type { UpdateSources } from './update-sources.ts';
import { sendFromLink, sendFromPage, updatesByLink, updatesPage } from './updates-page.ts';

/** Pages by which people tell how things go, month by month. */
export function updateRoutes(sources: UpdateSources): readonly Route[] {
  return [
    { method: 'GET', address: 'work.updates', may: 'updates.send', handle: updatesPage(sources) },
    {
      method: 'POST',
      address: 'work.updates',
      may: 'updates.send',
      audit: 'delivery.updates.sent',
      handle: sendFromPage(sources),
    },
    { method: 'GET', address: 'site.updates', may: 'visitor', handle: updatesByLink(sources) },
    {
      method: 'POST',
      address: 'site.updates',
      may: 'visitor',
      audit: 'delivery.updates.sent-by-link',
      handle: sendFromLink(sources),
    },
    {
      method: 'GET',
      address: 'work.updates.sheet',
      may: 'updates.send',
      twins: ['csv', 'xlsx'],
      handle: sheetPage(sources),
    },
    {
      method: 'POST',
      address: 'work.updates.sheet',
      may: 'updates.send',
      audit: 'delivery.updates.sheet-taken',
      handle: takeSheetPage(sources),
    },
    { method: 'GET', address: 'work.updates.links', may: 'updates.send', handle: updateLinksPage },
    {
      method: 'POST',
      address: 'work.updates.links',
      may: 'updates.send',
      audit: 'delivery.update-links.stopped',
      handle: stopUpdateLinks,
    },
    { method: 'GET', address: 'work.updates.sent', may: 'updates.send', handle: sentUpdatesPage },
    { method: 'GET', address: 'work.update', may: 'updates.send', handle: sentUpdatePage },
    {
      method: 'POST',
      address: 'work.update',
      may: 'updates.send',
      audit: 'delivery.update.corrected',
      handle: correctUpdate,
    },
  ];
}
