export { type GatheredObligations, gatherObligations } from './gather-obligations.ts';
export { deadlinesMigrations } from './migrations.ts';
