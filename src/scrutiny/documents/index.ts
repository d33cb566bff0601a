export { inspectionFiles } from './inspection-files.ts';
