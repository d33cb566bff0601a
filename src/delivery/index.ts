export { silenceLimits, silences } from './escalation.ts';
export { allLevels, preventionBalance, type Share } from './prevention-balance.ts';
export { type RegisterEntry, riskRegister } from './risk-register.ts';
export { allDue, type FiguresReach } from './updates/due-items.ts';
export { organisationOfItem } from './updates/item-standing.ts';
export { isUpdateItemKind, nameOfItem, type UpdateItem } from './updates/update.ts';
export { updateLedger } from './updates/update-ledger.ts';
export { monthOf, monthsFrom } from './updates/update-month.ts';
