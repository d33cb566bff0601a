// Started by the fault tests as a process of its own: writes rows and says each one it was told is kept.
import { sql } from 'kysely';
import { lockDataFolder } from '../../src/platform/data-folder/index.ts';
import { migrate, openDatabase, transaction } from '../../src/platform/database/index.ts';
import { evidenceFiles } from '../../src/platform/evidence-files/index.ts';
import { sioned, trialMigrations } from './trial-tables.ts';

const [dataFolder = '', bytes = '200'] = process.argv.slice(2);
// Codes of its own, so that several rounds can write to one folder.
const round = process.pid;
const filling = 'x'.repeat(Number(bytes));

function acknowledge(line: string): void {
  process.stdout.write(`${line}\n`);
}

await lockDataFolder(dataFolder, { command: 'llinyn serve' });
const { db } = await openDatabase({ dataFolder, mayHaveTables: false });
await migrate(db, trialMigrations);
acknowledge('ready');
try {
  for (let number = 1; ; number += 1) {
    await transaction(db, sioned, (db) =>
      sql`insert into trial.outcome (partnership_id, code, title_cy)
        values ('dyfed', ${`N${round}-${number}`}, ${`${number} ${filling}`})`.execute(db),
    );
    acknowledge(`row N${round}-${number}`);
    if (number % 10 === 0) {
      const { hash } = await evidenceFiles(dataFolder).putContent(`release ${round} ${number}`);
      acknowledge(`file ${hash}`);
    }
  }
} catch (error) {
  acknowledge(
    `failed ${(error as { code?: string }).code} ${(error as Error).message.replaceAll('\n', ' ')}`,
  );
  process.exit(4);
}
