export { importStratMlCommand, type StratMlCommandContext } from './import-stratml-command.ts';
export { refuseStratMl } from './refuse-stratml.ts';
