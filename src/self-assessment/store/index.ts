export { bringCounts } from './answers.ts';
