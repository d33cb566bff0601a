import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/test-database.ts';
import { FolderNotMade, makeFolder, tryFolder } from './index.ts';

describe('making a folder', () => {
  it('makes those it lies in, and names the uppermost', async () => {
    const folder = temporaryFolder();
    const [uppermost, lowest] = [path.join(folder, 'one'), path.join(folder, 'one', 'two', 'three')];
    expect(await makeFolder(lowest)).toBe(uppermost);
    expect(existsSync(lowest)).toBe(true);
    expect(await makeFolder(lowest)).toBeUndefined();
  });

  it('says that there can be none below a file', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    for (const place of [file, path.join(file, 'one', 'two')])
      await expect(makeFolder(place)).rejects.toThrow(FolderNotMade);
  });

  it.skipIf(process.platform !== 'linux')('comes back from where nothing can be made', async () => {
    for (const place of ['/proc/llinyn', '/proc/llinyn/one/two'])
      await expect(makeFolder(place)).rejects.toThrow(FolderNotMade);
  });

  it('tries a folder, and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    await tryFolder(path.join(folder, 'one', 'two'));
    await tryFolder(folder);
    expect(readdirSync(folder)).toEqual([]);
  });
});
