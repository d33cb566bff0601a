export { type AgreedAction, agreementContents } from './agreement-contents.ts';
export { silenceLimits, silences } from './escalation.ts';
export { allLevels, preventionBalance, type Share } from './prevention-balance.ts';
export { type RegisterEntry, riskRegister } from './risk-register.ts';
export { allDue, type DueItem, type FiguresReach, mayUpdate } from './updates/due-items.ts';
export { itemDefinitions, offeredStates, organisationOfItem, standingOf } from './updates/item-standing.ts';
export { type AskedItem, type Draft, emptyDraft, readDraft } from './updates/read-draft.ts';
export {
  isUpdateItemKind,
  nameOfItem,
  type UpdateItem,
  type UpdateItemKind,
  type UpdateToSend,
  updateItemKinds,
} from './updates/update.ts';
export { updateLedger } from './updates/update-ledger.ts';
export { isMonth, monthOf, monthsFrom } from './updates/update-month.ts';
