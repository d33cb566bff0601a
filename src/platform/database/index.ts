export { type Database, type DatabaseTransaction, type Engine, withTables } from './database.ts';
export { DiskAlmostFull } from './disk-space.ts';
export { type Change, changes, eraseFromHistory, keepHistory } from './history.ts';
export {
  appliedMigrations,
  knownMigrations,
  type Migration,
  migrate,
  StoreNewerThanProgram,
} from './migrations.ts';
export { type OpenDatabase, openDatabase } from './open-database.ts';
export { type Acting, theSystem, transaction } from './transaction.ts';
export { outsideTransaction } from './transaction-scope.ts';
