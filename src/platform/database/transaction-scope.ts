import { AsyncLocalStorage } from 'node:async_hooks';

interface Scope {
  open: boolean;
}

const scope = new AsyncLocalStorage<Scope>();

/** Runs work that must use the transaction it was given, and nothing else, until it is over. */
export async function insideTransaction<Value>(work: () => Promise<Value>): Promise<Value> {
  const here: Scope = { open: true };
  try {
    return await scope.run(here, work);
  } finally {
    here.open = false;
  }
}

/** Runs work that has nothing to do with the transaction around it: a timer, a worker. */
export function outsideTransaction<Value>(work: () => Value): Value {
  return scope.exit(work);
}

/**
 * The embedded engine has one connection. A query on the store itself, made while a transaction holds that
 * connection, would wait for ever; on a server it would read around the transaction.
 *
 * @throws Error when called inside a transaction: the caller has used `db` where it was given a transaction
 */
export function refuseInsideTransaction(): void {
  if (scope.getStore()?.open) {
    throw new Error(
      'A query was made outside the transaction it belongs to: use the database given to the work',
    );
  }
}
