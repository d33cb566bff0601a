export { type Entering, type Entry, enterValues, type SignOff, signValues } from './enter-values.ts';
export { measureValuesDoor } from './measure-values-door.ts';
export { performanceMigrations } from './migrations.ts';
export { entriesOf, newestValues, type ValueReader, valuesOf } from './read-values.ts';
