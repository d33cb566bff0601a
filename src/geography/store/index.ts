export { neighboursOfArea, overlapsByOutline } from './area-outlines.ts';
export { boundariesOf, loadAreaRegister, saveAreas, saveBoundaries, saveLinks } from './areas.ts';
export { geographyMigrations } from './migrations.ts';
