export { bringCounts } from './answers.ts';
export { readInstrument } from './read-instruments.ts';
