export { exitStatus, formatCheck } from './format-check.ts';
