import type { Route } from '../../access/web/index.ts';
import { brokenThreadsPage, type KindWords, threadPage, threadRecordPage } from './thread-pages.ts';

export { mayMend, mendOrReadHref } from './mending.ts';
export type { KindWords } from './thread-pages.ts';
export { workListView } from './work-list-view.ts';

/** Pages of the thread: the matrix, one record in focus, every broken thread. */
export function threadRoutes(kinds: KindWords): readonly Route[] {
  return [
    { method: 'GET', address: 'work.thread', may: 'work.read', handle: threadPage(kinds) },
    { method: 'GET', address: 'work.thread.broken', may: 'work.read', handle: brokenThreadsPage },
    { method: 'GET', address: 'work.thread.record', may: 'work.read', handle: threadRecordPage(kinds) },
  ];
}
