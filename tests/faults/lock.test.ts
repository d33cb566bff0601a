import { describe, expect, it } from 'vitest';
import { FolderAlreadyOpen, lockDataFolder } from '../../src/platform/data-folder/index.ts';
import { platformMessages } from '../../src/platform/messages.ts';
import { temporaryFolder } from '../test-database.ts';
import { startWriting } from './child-process.ts';

describe('a data folder that another process has open', () => {
  it('is refused, naming that process, and is free as soon as it has ended, however it ended', async () => {
    const dataFolder = temporaryFolder();
    const writing = startWriting(dataFolder);
    await writing.untilSaid(3);
    const refusal = await lockDataFolder(dataFolder, { command: 'llinyn check' }).catch(
      (error: unknown) => error,
    );
    if (!(refusal instanceof FolderAlreadyOpen)) throw new Error('two processes were let into one folder');
    expect(refusal.owner).toMatchObject({ process: writing.child.pid, command: 'llinyn serve' });
    const words = platformMessages.in('en')('problem.platform.folder-already-open', refusal.problem.values);
    expect(words).toContain(`process ${writing.child.pid}`);
    const soFar = writing.said.length;
    await writing.untilSaid(soFar + 5);
    writing.child.kill('SIGKILL');
    await writing.untilEnded();
    const lock = await lockDataFolder(dataFolder, { command: 'llinyn check' });
    expect(lock.owner.process).toBe(process.pid);
    await lock.release();
  }, 60_000);

  it('lets in exactly one of two that start at the same moment', async () => {
    const dataFolder = temporaryFolder();
    const both = [startWriting(dataFolder), startWriting(dataFolder)];
    const firstSaid = await Promise.any(both.map(async (one) => one.untilSaid(1).then(() => one)));
    const other = both.find((one) => one !== firstSaid);
    expect(await other?.untilEnded()).not.toBe(0);
    expect(other?.said).toEqual([]);
    firstSaid.child.kill('SIGKILL');
    await firstSaid.untilEnded();
  }, 60_000);
});
