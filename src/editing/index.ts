export { type TextStanding, textStandings, textStates } from './language-states.ts';
export { type AskedChange, mayAdd, type Refusal, refusalOf } from './policy.ts';
export { problemsAmong } from './problems-among.ts';
export { type RecordWords, recordWords } from './record-words.ts';
export { type TextLacking, textsLacking } from './texts-lacking.ts';
