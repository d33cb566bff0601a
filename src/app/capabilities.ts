import { accessMigrations } from '../access/store/index.ts';
import { indicatorDefinition } from '../evidence/indicator.ts';
import { indicatorMigrations } from '../evidence/store/indicator-migrations.ts';
import { needsDefinitions } from '../needs/index.ts';
import { needsMigrations } from '../needs/store/migrations.ts';
import { partnershipDefinitions } from '../partnership/index.ts';
import { partnershipMigrations } from '../partnership/store/migrations.ts';
import { performanceDefinitions } from '../performance/index.ts';
import { performanceMigrations } from '../performance/store/migrations.ts';
import { planDefinitions } from '../plan/index.ts';
import { planMigrations } from '../plan/store/migrations.ts';
import type { Migration } from '../platform/database/index.ts';
import type { RecordDefinition } from '../records/index.ts';

/** Every kind of record, those that others refer to first. */
export const recordDefinitions: readonly RecordDefinition[] = [
  ...partnershipDefinitions,
  indicatorDefinition,
  ...needsDefinitions,
  ...performanceDefinitions,
  ...planDefinitions,
];

/** The tables of every capability, in the order in which they refer to each other. */
export const migrations: readonly Migration[] = [
  ...partnershipMigrations,
  ...accessMigrations,
  ...indicatorMigrations,
  ...needsMigrations,
  ...performanceMigrations,
  ...planMigrations,
];
