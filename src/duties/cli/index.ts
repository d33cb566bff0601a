export { exitStatus, formatCheck, reaches } from './format-check.ts';
