import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/test-database.ts';
import { platformMessages } from '../messages.ts';
import { FolderAlreadyOpen, FolderNotMade, layoutOf, lockDataFolder } from './index.ts';

const morning = new Date(2026, 2, 3, 9, 2);

describe('the lock of a data folder', () => {
  it('names its owner', async () => {
    const folder = temporaryFolder();
    const lock = await lockDataFolder(folder, { command: 'llinyn serve', now: morning });
    const named = JSON.parse(readFileSync(layoutOf(folder).lock, 'utf8'));
    expect(named).toMatchObject({ process: process.pid, command: 'llinyn serve' });
    await lock.release();
  });

  it('tells the second one who has it and what to do, in both languages', async () => {
    const folder = temporaryFolder();
    const lock = await lockDataFolder(folder, { command: 'llinyn serve', now: morning });
    const refusal = await lockDataFolder(folder, { command: 'llinyn check' }).catch(
      (error: unknown) => error,
    );
    if (!(refusal instanceof FolderAlreadyOpen)) throw new Error('it was let in');
    const { values } = refusal.problem;
    expect(
      platformMessages.in('en')('problem.platform.folder-already-open', { ...values, process: 4121 }),
    ).toBe('Llinyn is already open from this folder (process 4121, since 9:02am on 3 March 2026).');
    expect(
      platformMessages.in('cy')('problem.platform.folder-already-open', { ...values, process: 4121 }),
    ).toBe('Mae Llinyn eisoes ar agor o’r ffolder hon (proses: 4121, ers 9:02yb, 3 Mawrth 2026).');
    await lock.release();
  });

  it('is free again once released', async () => {
    const folder = temporaryFolder();
    const first = await lockDataFolder(folder, { command: 'first' });
    await first.release();
    await first.release();
    expect(existsSync(layoutOf(folder).lock)).toBe(false);
    const second = await lockDataFolder(folder, { command: 'second' });
    expect(second.owner.command).toBe('second');
    await second.release();
  });

  it('takes no notice of a name left behind', async () => {
    const folder = temporaryFolder();
    const left = { process: 1, host: 'elsewhere', since: morning.toISOString(), command: 'llinyn serve' };
    writeFileSync(layoutOf(folder).lock, JSON.stringify(left));
    const lock = await lockDataFolder(folder, { command: 'llinyn serve' });
    expect(lock.owner.process).toBe(process.pid);
    await lock.release();
  });

  it('makes the folder with those it lies in', async () => {
    const folder = path.join(temporaryFolder(), 'one', 'two');
    const lock = await lockDataFolder(folder, { command: 'llinyn serve' });
    expect(existsSync(layoutOf(folder).guard)).toBe(true);
    await lock.release();
  });

  it.skipIf(process.platform !== 'linux')('says that a folder cannot be made where nothing can', async () => {
    for (const place of ['/proc/llinyn', '/proc/llinyn/data'])
      await expect(lockDataFolder(place, { command: 'llinyn serve' })).rejects.toThrow(FolderNotMade);
  });

  it('says that a file is not a folder', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(lockDataFolder(file, { command: 'llinyn serve' })).rejects.toThrow(FolderNotMade);
  });

  it('lets in exactly one of many that try at once', async () => {
    const folder = temporaryFolder();
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => lockDataFolder(folder, { command: `try ${index}` })),
    );
    const held = tries.filter((one) => one.status === 'fulfilled');
    expect(held).toHaveLength(1);
    await held[0]?.value.release();
  });
});
