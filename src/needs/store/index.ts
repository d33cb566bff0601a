export { comparatorsOf, profileArea } from './area-profile.ts';
export {
  assessArea,
  assessAreas,
  assessForReaders,
  observedFigure,
  readBreakdown,
} from './assess-area.ts';
export { needsMigrations } from './migrations.ts';
