export { assessArea } from './assess-area.ts';
export { needsMigrations } from './migrations.ts';
