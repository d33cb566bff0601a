export { askedAgain, openUpdates } from './asked-items.ts';
export { countDue } from './due-count.ts';
export { escalateSilence } from './escalate-silence.ts';
export { itemsTold, updatesOf } from './read-updates.ts';
export { type SentUpdate, sendUpdates } from './send-updates.ts';
export { updatesDoor } from './updates-door.ts';
