export { type Database, type DatabaseTransaction, type Engine, withTables } from './database.ts';

export { type Change, changeMark, changes, eraseFromHistory, keepHistory } from './history.ts';
export type { Migration } from './migration.ts';
export {
  appliedMigrations,
  knownMigrations,
  migrate,
  StoreNewerThanProgram,
} from './migrations.ts';
export { copyRecords, hasRecords, openDatabase } from './open-database.ts';
export type { OpenDatabase } from './open-records.ts';
export { folderWithTables, setUpFolder } from './prepared-records.ts';
export { type Acting, theSystem, transaction } from './transaction.ts';
export { outsideTransaction } from './transaction-scope.ts';
