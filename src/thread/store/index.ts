export { codesOffered } from './codes-offered.ts';
export {
  type CheckedThread,
  checkedThread,
  checkOfPlan,
  checkRecords,
  rulebooksIn,
  threadOfPlan,
  usualRulebook,
} from './plan-check.ts';
