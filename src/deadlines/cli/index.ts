export { remindCommand } from './remind-command.ts';
