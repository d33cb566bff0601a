import type { Route } from '../../access/web/index.ts';
import { type BoardPdf, boardPage, keepBoardPage } from './board-page-view.ts';
import { partnerPage, partnersPage } from './partner-view.ts';

/**
 * The board page of the next meeting and of any other, on the screen, on paper and in a room; and what each partner promised.
 *
 * @param pdf - sets a page on paper, beside the requests
 */
export function boardRoutes(pdf: BoardPdf): readonly Route[] {
  return [
    { method: 'GET', address: 'work.board-page', may: 'work.read', twins: ['pdf'], handle: boardPage(pdf) },
    {
      method: 'GET',
      address: 'work.board-page.meeting',
      may: 'work.read',
      twins: ['pdf'],
      handle: boardPage(pdf),
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
}
