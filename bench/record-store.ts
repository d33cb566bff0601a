import { sql } from 'kysely';
import { migrations } from '../src/app/capabilities.ts';
import {
  type Database,
  migrate,
  openDatabase,
  theSystem,
  transaction,
} from '../src/platform/database/index.ts';
import { type ContentStore, evidenceFiles } from '../src/platform/evidence-files/index.ts';

/** The partnership whose figures are measured. */
export const partnership = 'bench';

/** Does some work with a new embedded store, durable as a real one is, in which there is nothing but a partnership. */
export async function withRecordStore<Value>(
  dataFolder: string,
  work: (store: { readonly db: Database; readonly files: ContentStore }) => Promise<Value>,
): Promise<Value> {
  const opened = await openDatabase({ dataFolder });
  try {
    await migrate(opened.db, migrations);
    await transaction(opened.db, theSystem, (db) =>
      sql`insert into partnership.partnership (partnership_id, code) values (${partnership}, ${partnership})`.execute(
        db,
      ),
    );
    return await work({ db: opened.db, files: evidenceFiles(dataFolder) });
  } finally {
    await opened.close();
  }
}
