export { codesOffered } from './codes-offered.ts';
export { type CheckedThread, checkOfPlan, rulebooksIn, threadOfPlan } from './plan-check.ts';
