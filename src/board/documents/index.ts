export type { BoardPage } from '../board-page.ts';
export { boardPagePdf } from './board-page-pdf.ts';
