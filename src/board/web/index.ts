import type { Route } from '../../access/web/index.ts';
import { boardPage, keepBoardPage } from './board-page-view.ts';
import { partnerPage, partnersPage } from './partner-view.ts';

/** The board page of the next meeting and of any other, on the screen, on paper and in a room; and what each partner promised. */
export const boardRoutes: readonly Route[] = [
  { method: 'GET', address: 'work.board-page', may: 'work.read', twins: ['pdf'], handle: boardPage },
  {
    method: 'GET',
    address: 'work.board-page.meeting',
    may: 'work.read',
    twins: ['pdf'],
    handle: boardPage,
  },
  {
    method: 'POST',
    address: 'work.board-page.meeting',
    may: 'report.keep',
    audit: 'board.page.kept',
    handle: keepBoardPage,
  },
  { method: 'GET', address: 'work.partners', may: 'work.read', handle: partnersPage },
  { method: 'GET', address: 'work.partner', may: 'work.read', handle: partnerPage },
];
