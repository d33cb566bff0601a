export {
  assessArea,
  assessAreas,
  assessForReaders,
  observedFigure,
} from './assess-area.ts';
export { needsMigrations } from './migrations.ts';
