import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/test-database.ts';
import { evidenceFiles, publishedFiles } from './index.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('files named by what they hold', () => {
  it('takes a finished file in, under its hash', async () => {
    const store = evidenceFiles(temporaryFolder());
    const file = await store.newFile();
    writeFileSync(file, 'rates');
    expect(await store.putFile(file)).toEqual({ hash: sha256('rates'), bytes: 5 });
    expect(existsSync(file)).toBe(false);
    expect(path.basename(store.pathOf(sha256('rates')))).toBe(`${sha256('rates')}.parquet`);
    expect(readFileSync(store.pathOf(sha256('rates')), 'utf8')).toBe('rates');
  });

  it('keeps one file for the same content, even when put at once', async () => {
    const store = publishedFiles(temporaryFolder());
    const put = await Promise.all([
      store.putContent('plan'),
      store.putContent('plan'),
      store.putContent('plan'),
    ]);
    expect(new Set(put.map((file) => file.hash))).toEqual(new Set([sha256('plan')]));
    expect((await store.list()).hashes).toEqual([sha256('plan')]);
  });

  it('notices a file that changed, is gone, or is not ours', async () => {
    const folder = temporaryFolder();
    const store = publishedFiles(folder);
    const { hash } = await store.putContent('plan');
    expect(await store.verifyFile(hash)).toBe('whole');
    appendFileSync(store.pathOf(hash), '!');
    expect(await store.verifyFile(hash)).toBe('changed');
    rmSync(store.pathOf(hash));
    expect(await store.verifyFile(hash)).toBe('missing');
    writeFileSync(path.join(folder, 'published', 'notes.txt'), '');
    expect((await store.list()).others).toEqual(['notes.txt']);
  });

  it('refuses a hash that could lead elsewhere', () => {
    expect(() => publishedFiles(temporaryFolder()).pathOf('../../etc/passwd')).toThrow(RangeError);
  });
});
