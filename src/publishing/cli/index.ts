export { type ExitStatus, type PublishContext, publishCommand } from './publish-command.ts';
