import { type Database, withTables } from '../../platform/database/index.ts';

interface DeadlineTables {
  'deadlines.clock': {
    partnership_id: string;
    clock_id: string;
    plan: string;
    rulebook: string;
    requirement: string;
    version: unknown;
    seen_on: string;
  };
  'deadlines.feed': {
    token_hash: string;
    account_id: string;
    partnership_id: string;
    scope: 'person' | 'organisation';
    issued_at: string;
  };
  'deadlines.feed_event': {
    partnership_id: string;
    event_id: string;
    content_hash: string;
    sequence: number;
    changed_at: string;
  };
  'deadlines.preference': {
    account_id: string;
    frequency: string;
    days: number[];
    overdue: boolean;
    scope: string;
    language: string | null;
  };
  'deadlines.signing_key': { key: string };
}

/** The store, with the tables of deadlines. */
export function deadlineTables(db: Database) {
  return withTables<DeadlineTables>(db);
}
