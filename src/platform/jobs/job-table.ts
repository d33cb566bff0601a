import { sql } from 'kysely';
import type { Migration } from '../database/migration.ts';

const table = `
create table platform.job (
  partnership_id text,
  id uuid primary key,
  kind text not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
  step integer not null default 0 check (step >= 0),
  steps integer not null default 0 check (steps >= 0),
  step_name text,
  progress jsonb not null default '{}',
  input jsonb not null default '{}',
  result jsonb,
  problem jsonb,
  actor text not null,
  on_behalf_of text,
  attempts integer not null default 0,
  worker uuid,
  queued_at timestamptz not null default now(),
  started_at timestamptz,
  alive_at timestamptz,
  finished_at timestamptz
);
comment on table platform.job is 'Long work: what was asked for, how far it is, how it ended.';
create index job_waiting on platform.job (queued_at) where state in ('queued', 'running');
create index job_of_partnership on platform.job (partnership_id, queued_at);
`;

export const jobMigrations: readonly Migration[] = [
  { name: 'platform-0002-job', up: (db) => sql.raw(table).execute(db) },
];

/** A row of `platform.job`. */
export interface JobTables {
  'platform.job': {
    partnership_id: string | null;
    id: string;
    kind: string;
    state: 'queued' | 'running' | 'done' | 'failed';
    step: number;
    steps: number;
    step_name: string | null;
    progress: unknown;
    input: unknown;
    result: unknown;
    problem: unknown;
    actor: string;
    on_behalf_of: string | null;
    attempts: number;
    worker: string | null;
    queued_at: string;
    started_at: string | null;
    alive_at: string | null;
    finished_at: string | null;
  };
}
