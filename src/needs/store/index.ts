export {
  assessArea,
  assessAreas,
  assessForReaders,
  observedFigure,
  readBreakdown,
} from './assess-area.ts';
export { needsMigrations } from './migrations.ts';
