export { escalateSilence } from './escalate-silence.ts';
export { deliveryMigrations } from './migrations.ts';
export { updatesDoor } from './updates-door.ts';
