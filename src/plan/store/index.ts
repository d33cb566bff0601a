export { recordsSeenBy } from './seen-records.ts';
