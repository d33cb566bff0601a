export { actingAs, importStratMl, type StratMlOrder, type StratMlReport } from './import-stratml.ts';
export {
  dropOldFiles,
  dropWaitingFile,
  keepSentFile,
  type WaitingRoom,
  waitingFile,
} from './waiting-file.ts';
