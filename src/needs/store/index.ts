export { comparatorsOf, profileArea } from './area-profile.ts';
export { assessArea } from './assess-area.ts';
export { needsMigrations } from './migrations.ts';
