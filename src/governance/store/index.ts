export { guardedRecords } from './guarded-records.ts';
export { type GovernanceSources, readAskedBodies } from './read-asked-bodies.ts';
