export { checkInstrumentCommand } from './check-instrument-command.ts';
