export { escalateSilence } from './escalate-silence.ts';
export { deliveryMigrations } from './migrations.ts';
export { updatesOf } from './read-updates.ts';
export { updatesDoor } from './updates-door.ts';
