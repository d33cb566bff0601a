export { exitStatus, formatCheck } from './format-check.ts';
export { formatComparison } from './format-comparison.ts';
