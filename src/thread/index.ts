export {
  type BrokenThread,
  brokenBeside,
  brokenByRecord,
  brokenThreads,
  planAtWork,
  threadRulebook,
} from './broken-threads.ts';
export {
  type BundleBy,
  type FocusBundle,
  type FocusLine,
  type FocusMark,
  type FocusOptions,
  type ThreadFocus,
  threadFocus,
} from './focus.ts';
export { type MatrixRow, type ThreadMatrix, threadMatrix } from './matrix.ts';
export { threadMessages } from './messages.ts';
export {
  type DutyItem,
  isThreadKind,
  nodeId,
  standsOnThread,
  type Thread,
  type ThreadDataset,
  type ThreadKind,
  type ThreadLink,
  type ThreadNode,
  type ThreadRelation,
  threadOf,
  walkable,
} from './thread.ts';
export { listId, type ThreadWords, threadFocusView, threadMatrixTable } from './thread-view.ts';
export { type WorkItem, type WorkList, workList } from './work-list.ts';
