export { importUpdatesCommand } from './import-updates-command.ts';
