export { calcCommand } from './calc.ts';
export { type CalcStreams, standardStreams } from './standard-streams.ts';
