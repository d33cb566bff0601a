import { readFile, stat } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/test-database.ts';
import { layoutOf } from './layout.ts';
import { openSealer } from './sealed-text.ts';

describe('a sealed text', () => {
  it('opens as it was, for what it was sealed for, after a restart too', async () => {
    const folder = temporaryFolder();
    const [sealer, later] = [await openSealer(folder), await openSealer(folder)];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, about) => {
        const sealed = sealer.seal(text, about);
        expect(later.open(sealed, about)).toBe(text);
        expect(later.open(sealed, `${about}2`)).toBeUndefined();
      }),
    );
  });

  it('opens with no other key, and not when a bit of it was changed', async () => {
    const [one, other] = [await openSealer(temporaryFolder()), await openSealer(temporaryFolder())];
    const sealed = one.seal('a secret', 'wh1');
    expect(sealed).not.toContain('secret');
    expect(one.seal('a secret', 'wh1')).not.toBe(sealed);
    expect(other.open(sealed, 'wh1')).toBeUndefined();
    const damaged = Buffer.from(sealed, 'base64url').map((byte, at) => (at === 30 ? byte ^ 1 : byte));
    expect(one.open(Buffer.from(damaged).toString('base64url'), 'wh1')).toBeUndefined();
    expect(one.open('kept-as-it-was', 'wh1')).toBeUndefined();
  });

  it('has a key that the owner alone may read, and that two who begin at once share', async () => {
    const folder = temporaryFolder();
    const [one, two] = await Promise.all([openSealer(folder), openSealer(folder)]);
    expect(two.open(one.seal('a secret', 'wh1'), 'wh1')).toBe('a secret');
    const { key } = layoutOf(folder);
    expect((await readFile(key)).length).toBe(32);
    if (process.platform !== 'win32') expect((await stat(key)).mode & 0o777).toBe(0o600);
  });
});
