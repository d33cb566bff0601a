export { countUse, keyOfText, keysOf, makeKey, revokeKey, usePeriod } from './api-keys.ts';
export { answeredBefore, keepAnswer, type NamedSending } from './kept-answers.ts';
export { partnerSystemsMigrations } from './migrations.ts';
