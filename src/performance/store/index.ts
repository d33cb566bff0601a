export { type Entering, type Entry, enterValues, type SignOff, signValues } from './enter-values.ts';
export { measureValuesDoor } from './measure-values-door.ts';
export { performanceMigrations } from './migrations.ts';
export { withNewestFigures } from './newest-figures.ts';
export { type ReleasedCorrection, releasedCorrections } from './read-corrections.ts';
export { entriesOf, latestEntry, newestValues, valuesAwaitingSignOff, valuesOf } from './read-values.ts';
export { areasWithValues, latestByArea, recentSeries } from './recent-series.ts';
export type { ValueReader } from './which-values.ts';
