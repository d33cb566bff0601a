import { sql } from 'kysely';
import type { DisclosurePolicy } from '../../methods/index.ts';
import {
  type Acting,
  type Database,
  keepHistory,
  type Migration,
  transaction,
} from '../../platform/database/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import type { DatasetDisclosure } from '../disclosure.ts';

/** What was withheld of a release when it went out. */
export interface ReleaseControl {
  readonly dataset: string;
  readonly release: string;
  readonly policy: DisclosurePolicy;
  readonly withheld: readonly string[];
  readonly totals: readonly string[];
}

/** Somebody decided that a release may go out although an earlier one gave small counts of it away. */
export interface AcceptedExposure {
  readonly keys: readonly string[];
  readonly reason: string;
}

/** What went out, and what was decided about it; the policy itself stands with the definition of its dataset. */
export const disclosureMigrations: readonly Migration[] = [
  {
    name: 'evidence-disclosure-0001-out',
    async up(db) {
      await sql`create table evidence.release_out (
          partnership_id text not null,
          dataset text not null,
          release text not null,
          control_hash text not null,
          revision integer not null default 1,
          number bigint generated always as identity,
          policy jsonb not null,
          withheld jsonb not null,
          totals jsonb not null,
          primary key (partnership_id, dataset, release, control_hash),
          foreign key (partnership_id, dataset, release) references evidence.release (partnership_id, dataset, hash)
        )`.execute(db);
      await sql`create table evidence.accepted_exposure (
          partnership_id text not null,
          dataset text not null,
          release text not null,
          revision integer not null default 1,
          keys jsonb not null,
          reason text not null,
          primary key (partnership_id, dataset, release),
          foreign key (partnership_id, dataset, release) references evidence.release (partnership_id, dataset, hash)
        )`.execute(db);
      await keepHistory(db, 'evidence.release_out');
      await keepHistory(db, 'evidence.accepted_exposure');
    },
  },
];

/**
 * Changes what is done with small counts of a dataset. History keeps who changed it, when, and what it was before.
 *
 * @returns a problem where there is no such dataset
 */
export async function saveDisclosure(
  db: Database,
  acting: Acting,
  partnership: string,
  dataset: string,
  disclosure: DatasetDisclosure,
): Promise<Problem | undefined> {
  return transaction(db, acting, async (tx) => {
    const { rows } = await sql<{ readonly code: string }>`update evidence.dataset
      set description = description || jsonb_build_object('disclosure', ${JSON.stringify(disclosure)}::jsonb),
        revision = revision + 1
      where partnership_id = ${partnership} and code = ${dataset} returning code`.execute(tx);
    return rows.length > 0 ? undefined : problem('evidence.dataset-unknown', {}, { dataset });
  });
}

/** Releases of a dataset that are out, the first one first. */
export async function releasesOut(
  db: Database,
  partnership: string,
  dataset: string,
): Promise<readonly ReleaseControl[]> {
  const { rows } = await sql<ReleaseControl>`select dataset, release, policy, withheld, totals
    from evidence.release_out where partnership_id = ${partnership} and dataset = ${dataset} order by number`.execute(
    db,
  );
  return rows;
}

/** Remembers what of a release went out and what did not. In the transaction that publishes it. */
export async function keepReleaseOut(
  tx: Database,
  partnership: string,
  { dataset, release, policy, withheld, totals }: ReleaseControl,
): Promise<void> {
  const [ruled, held, added] = [policy, withheld.toSorted(), totals.toSorted()].map((each) =>
    JSON.stringify(each),
  );
  await sql`insert into evidence.release_out (partnership_id, dataset, release, control_hash, policy, withheld, totals)
    values (${partnership}, ${dataset}, ${release}, md5(${`${ruled}${held}${added}`}), ${ruled}::jsonb, ${held}::jsonb,
      ${added}::jsonb)
    on conflict do nothing`.execute(tx);
}

/** What was accepted for a release; nothing where nobody has. */
export async function acceptedExposure(
  db: Database,
  partnership: string,
  dataset: string,
  release: string,
): Promise<AcceptedExposure | undefined> {
  const { rows } = await sql<AcceptedExposure>`select keys, reason from evidence.accepted_exposure
    where partnership_id = ${partnership} and dataset = ${dataset} and release = ${release}`.execute(db);
  return rows[0];
}

/** Accepts that these rows cannot be protected any more, and why the release goes out all the same. */
export async function acceptExposure(
  db: Database,
  acting: Acting,
  {
    partnership,
    dataset,
    release,
  }: { readonly partnership: string; readonly dataset: string; readonly release: string },
  { keys, reason }: AcceptedExposure,
): Promise<void> {
  await transaction(db, acting, async (tx) => {
    await sql`insert into evidence.accepted_exposure (partnership_id, dataset, release, keys, reason)
      values (${partnership}, ${dataset}, ${release}, ${JSON.stringify(keys)}::jsonb, ${reason})
      on conflict (partnership_id, dataset, release) do update set keys = excluded.keys, reason = excluded.reason,
        revision = evidence.accepted_exposure.revision + 1`.execute(tx);
  });
}
