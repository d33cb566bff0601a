import { type Kysely, sql, type Transaction } from 'kysely';
import { insideTransaction } from './transaction-scope.ts';

/** Who makes a change: identifiers, not names. */
export interface Acting {
  /** The person's identifier, or `system` for what the program does of itself. */
  readonly actor: string;
  /** The organisation or person they act for, when it is not themselves. */
  readonly onBehalfOf?: string;
}

/** What the program does of itself: migrations, jobs it starts alone. */
export const theSystem: Acting = { actor: 'system' };

async function setActor<Tables>(db: Transaction<Tables>, by: Acting): Promise<void> {
  await sql`select set_config('llinyn.actor', ${by.actor}, true),
    set_config('llinyn.on_behalf_of', ${by.onBehalfOf ?? ''}, true)`.execute(db);
}

/**
 * Does all of `work` or none of it, and has history record who did it. Every write goes through here: tables with
 * history refuse a write that has no actor. Called with a transaction, it joins that one, under its actor.
 *
 * @param work - must use only the database it is given; on the embedded engine anything else is refused
 * @throws Error when the actor is empty, and whatever `work` throws, after undoing everything
 */
export async function transaction<Tables, Value>(
  db: Kysely<Tables>,
  by: Acting,
  work: (db: Transaction<Tables>) => Promise<Value>,
): Promise<Value> {
  if (by.actor === '') throw new Error('A transaction needs an actor');
  if (db.isTransaction) return work(db as Transaction<Tables>);
  return db.transaction().execute(async (transaction) => {
    await setActor(transaction, by);
    return insideTransaction(() => work(transaction));
  });
}
