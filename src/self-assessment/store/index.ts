export { addCounts } from './answers.ts';
