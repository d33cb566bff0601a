import { sql } from 'kysely';
import {
  type Database,
  keepHistory,
  type Migration,
  transaction,
  withTables,
} from '../../src/platform/database/index.ts';

/** Tables with a bit of everything that could go wrong on the way through a backup. */
export interface TrialTables {
  'trial.outcome': {
    partnership_id: string;
    code: string;
    title_cy: string;
    parent_code: string | null;
    revision: number;
    amount_pence: number | null;
    rate: number | null;
    adopted_on: string | null;
    adopted_at: string | null;
    note: string | null;
    tags: string[] | null;
    picture: Uint8Array | null;
  };
}

export const trialMigrations: readonly Migration[] = [
  {
    name: 'trial-0001-first',
    up: async (db) => {
      await sql
        .raw(
          `create schema trial;
           create table trial.outcome (
             partnership_id text, code text, title_cy text not null, parent_code text,
             revision integer not null default 1, amount_pence bigint, rate double precision, adopted_on date,
             adopted_at timestamptz, note jsonb, tags text[], picture bytea,
             title_length integer generated always as (length(title_cy)) stored,
             primary key (partnership_id, code),
             foreign key (partnership_id, parent_code) references trial.outcome);
           create table trial.kind (id integer generated always as identity primary key, name text not null);
           insert into trial.kind (name) values ('seeded by a migration');`,
        )
        .execute(db);
      await keepHistory(db, 'trial.outcome');
    },
  },
];

/** A later version of the program: one migration more, which changes rows. */
export const laterMigrations: readonly Migration[] = [
  ...trialMigrations,
  {
    name: 'trial-0002-longer-titles',
    up: (db) =>
      sql
        .raw(
          `alter table trial.outcome add column title_en text; update trial.outcome set title_en = title_cy`,
        )
        .execute(db),
  },
];

export const sioned = { actor: 'sioned' };

/** Rows whose parents come after them, and with every kind of value. */
export async function addTrialRows(db: Database, count: number): Promise<void> {
  await transaction(db, sioned, async (db) => {
    await sql`insert into trial.kind (name) values ('by hand')`.execute(db);
    for (let start = 0; start < count; start += 500) {
      const rows = Array.from({ length: Math.min(500, count - start) }, (_, index) => {
        const number = start + index;
        return {
          partnership_id: 'dyfed',
          code: `O${number}`,
          title_cy: `Canlyniad ${number} ’”“\\ \t "ŵŷ" \n 😀`,
          parent_code: null,
          revision: 1,
          amount_pence: number % 3 === 0 ? null : 9_007_199_254_740_991 - number,
          rate: number / 7,
          adopted_on: '2026-03-29',
          adopted_at: '2026-03-29T01:30:00.123456Z',
          note: JSON.stringify({ list: [1, null, 'x'], number: 0.1 }),
          tags: ['a', 'b,"c', '{}'],
          picture: new Uint8Array([0, 255, number % 256]),
        };
      });
      await withTables<TrialTables>(db).insertInto('trial.outcome').values(rows).execute();
    }
    await sql`update trial.outcome set parent_code = 'O' || (${count}::integer - 1)::text
      where code <> 'O' || (${count}::integer - 1)::text`.execute(db);
  });
}

/** Everything the store holds, to compare with what another one holds. */
export async function everything(db: Database): Promise<unknown> {
  const { rows } = await sql`
    select (select jsonb_agg(to_jsonb(o) order by code) from trial.outcome o) as outcomes,
      (select jsonb_agg(to_jsonb(k) order by id) from trial.kind k) as kinds,
      (select jsonb_agg(to_jsonb(c) order by id) from history.change c) as history`.execute(db);
  return rows[0];
}
