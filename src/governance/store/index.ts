export { guardedRecords } from './guarded-records.ts';
