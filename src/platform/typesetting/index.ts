export {
  accessiblePdf,
  standIn,
  type TypesetWork,
  typesetter,
} from './accessible-pdf.ts';
export { plexSans } from './plex-sans.ts';
