import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { backUp, verify } from '../../src/platform/backup/index.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { openDatabase } from '../../src/platform/database/index.ts';
import { evidenceFiles } from '../../src/platform/evidence-files/index.ts';
import { temporaryFolder } from '../test-database.ts';
import { startWriting } from './child-process.ts';

const disk = temporaryFolder('llinyn-small-disk');

function mountSmallDisk(megabytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const mounted = process.platform === 'linux' && mountSmallDisk(96);

afterAll(() => {
  if (mounted) execFileSync('umount', ['-l', disk]);
});

if (!mounted) {
  describe('a full disk', () => {
    it.skip('NOT TESTED: only root on Linux can mount the small disk these need', () => undefined);
  });
}

describe.runIf(mounted)('a full disk', () => {
  it('stops the writing with a clear error, and loses nothing that was acknowledged', async () => {
    const dataFolder = path.join(disk, 'data');
    const filling = path.join(disk, 'something-else');
    mkdirSync(dataFolder);
    const writing = startWriting(dataFolder, '20000');
    await writing.untilSaid(20);
    // Whatever room is left is taken by something else on the machine.
    try {
      writeFileSync(filling, Buffer.alloc(1 << 28));
    } catch {
      // Full, as it should be.
    }
    await writing.untilEnded();
    const last = writing.said.at(-1) ?? '';
    expect(last).toMatch(/^failed platform\.disk-almost-full/);
    rmSync(filling);
    const { db, close } = await openDatabase({ dataFolder });
    const { rows } = await sql<{ code: string }>`select code from trial.outcome`.execute(db);
    const kept = new Set(rows.map(({ code }) => code));
    const acknowledged = writing.said.filter((line) => line.startsWith('row ')).map((line) => line.slice(4));
    expect(acknowledged.length).toBeGreaterThan(15);
    expect(acknowledged.filter((code) => !kept.has(code))).toEqual([]);
    expect((await verify({ db, dataFolder })).problems).toEqual([]);
    await close();
  }, 120_000);

  it('leaves no half backup and no half evidence file behind', async () => {
    const dataFolder = path.join(disk, 'data');
    const { db, close } = await openDatabase({ dataFolder });
    const before = await evidenceFiles(dataFolder).list();
    const filling = path.join(disk, 'something-else');
    try {
      writeFileSync(filling, Buffer.alloc(1 << 28));
    } catch {
      // Full, as it should be.
    }
    const file = path.join(disk, 'backup.tar');
    const making = backUp({ db, dataFolder, file, clock: systemClock, madeBy: 'test' });
    await expect(making).rejects.toMatchObject({ code: 'ENOSPC' });
    const putting = evidenceFiles(dataFolder).putContent('x'.repeat(1 << 20));
    await expect(putting).rejects.toMatchObject({ code: 'ENOSPC' });
    rmSync(filling);
    expect(await evidenceFiles(dataFolder).list()).toEqual(before);
    const made = await backUp({ db, dataFolder, file, clock: systemClock, madeBy: 'test' });
    expect(made).toMatchObject({ ok: true });
    await close();
  }, 120_000);
});
