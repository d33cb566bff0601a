export { askForAnswers } from './ask-for-answers.ts';
export { askForUpdates } from './ask-for-updates.ts';
