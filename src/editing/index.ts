export { type AskedChange, mayAdd, type Refusal, refusalOf } from './policy.ts';
export { type RecordWords, recordWords } from './record-words.ts';
