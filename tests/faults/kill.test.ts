import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { actionDefinition } from '../../src/plan/index.ts';
import { verify } from '../../src/platform/backup/index.ts';
import { lockDataFolder } from '../../src/platform/data-folder/index.ts';
import { migrate, openDatabase } from '../../src/platform/database/index.ts';
import { evidenceFiles } from '../../src/platform/evidence-files/index.ts';
import { partnershipId, records } from '../county-of-updates.ts';
import { temporaryFolder } from '../test-database.ts';
import { startUpdating, startWriting } from './child-process.ts';
import { trialMigrations } from './trial-tables.ts';

describe('a process that is killed while it writes', () => {
  it('loses nothing that it acknowledged, again and again', async () => {
    const dataFolder = temporaryFolder();
    const rows: string[] = [];
    const files: string[] = [];
    for (const lines of [40, 1, 150]) {
      const writing = startWriting(dataFolder);
      await writing.untilSaid(lines);
      writing.child.kill('SIGKILL');
      await writing.untilEnded();
      for (const line of writing.said) {
        if (line.startsWith('row ')) rows.push(line.slice(4));
        if (line.startsWith('file ')) files.push(line.slice(5));
      }
      const lock = await lockDataFolder(dataFolder, { command: 'test' });
      const { db, close } = await openDatabase({ dataFolder });
      await migrate(db, trialMigrations);
      const kept = await sql<{ code: string }>`select code from trial.outcome`.execute(db);
      const history = await sql<{ code: string }>`select record_code as code from history.change`.execute(db);
      const keptCodes = new Set(kept.rows.map(({ code }) => code));
      const historyCodes = new Set(history.rows.map(({ code }) => code));
      expect(rows.filter((code) => !keptCodes.has(code))).toEqual([]);
      expect([...keptCodes].filter((code) => !historyCodes.has(code))).toEqual([]);
      for (const hash of files) expect(await evidenceFiles(dataFolder).verifyFile(hash)).toBe('whole');
      expect((await verify({ db, dataFolder, evidence: files })).problems).toEqual([]);
      await close();
      await lock.release();
    }
    expect(rows.length).toBeGreaterThan(150);
  }, 120_000);

  it('loses no update that it acknowledged, and the action stands as the last of them said', async () => {
    const dataFolder = temporaryFolder();
    const updating = startUpdating(dataFolder);
    await updating.untilSaid(20);
    updating.child.kill('SIGKILL');
    await updating.untilEnded();
    const lock = await lockDataFolder(dataFolder, { command: 'test' });
    const { db, close } = await openDatabase({ dataFolder });
    const kept = await sql<{
      words_cy: string;
    }>`select words_cy from delivery.update order by number`.execute(db);
    const words = kept.rows.map(({ words_cy }) => words_cy);
    expect(updating.said.length).toBeGreaterThanOrEqual(20);
    expect(updating.said.filter((line) => !words.includes(line.replace('applied ', '')))).toEqual([]);
    const action = await records.read(db, partnershipId, actionDefinition, 'A1');
    const last = words.at(-1) ?? '';
    expect(action?.values['progress']).toEqual({ cy: last, en: last });
    await close();
    await lock.release();
  }, 120_000);
});
