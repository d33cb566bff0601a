export { neighboursOfArea, overlapsByOutline } from './area-outlines.ts';
export { boundariesOf, loadAreaRegister, saveAreas, saveBoundaries, saveLinks } from './areas.ts';
export {
  type DrawnAreaChange,
  historyOfDrawnArea,
  redrawArea,
  saveDrawnArea,
  withdrawArea,
} from './drawn-areas.ts';
export { geographyMigrations } from './migrations.ts';
export { readReferencePlaces } from './reference-places.ts';
