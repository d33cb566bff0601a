export { exportKitCommand } from './export-kit-command.ts';
export { type CommandContext, type ExitStatus, importKitCommand } from './import-kit-command.ts';
