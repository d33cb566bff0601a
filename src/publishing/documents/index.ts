export { agreementFile, boardPdf } from './documents-at-work.ts';
