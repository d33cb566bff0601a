export { askForUpdates } from './ask-for-updates.ts';
