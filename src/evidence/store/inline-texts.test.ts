import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areInline, findInline, inlineLookup } from './inline-texts.ts';

/** Texts as the database lays them out: length in bytes, then the text, sixteen bytes each. */
function vectorOf(texts: readonly string[]): Uint32Array {
  const bytes = new Uint8Array(texts.length * 16);
  const view = new DataView(bytes.buffer);
  for (const [row, text] of texts.entries()) {
    view.setUint32(row * 16, Buffer.byteLength(text), true);
    bytes.set(Buffer.from(text).subarray(0, 12), row * 16 + 4);
  }
  return new Uint32Array(bytes.buffer);
}

const shortText = fc.string({ unit: 'grapheme' }).filter((text) => areInline([text]));

describe('short texts as they lie in memory', () => {
  it('are found where they stand in their list, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(shortText, { minLength: 1, maxLength: 300 }),
        fc.infiniteStream(fc.nat()),
        (list, numbers) => {
          const rows = Array.from({ length: 200 }, () => (numbers.next().value ?? 0) % list.length);
          const into = new Int32Array(rows.length);
          const vector = vectorOf(rows.map((place) => list[place] ?? ''));
          expect(findInline(inlineLookup(list), vector, rows.length, into)).toBe(true);
          expect([...into]).toEqual(rows);
        },
      ),
    );
  });

  it('stop at the first that is not in the list, be it longer, shorter or empty', () => {
    const lookup = inlineLookup(['W01000001', 'W01000002']);
    for (const text of ['W01000003', 'W0100000', 'W010000011', '', 'W01000001 and much more']) {
      const vector = vectorOf(['W01000001', text]);
      expect([text, findInline(lookup, vector, 2, new Int32Array(2))]).toEqual([text, false]);
    }
  });

  it('are those of twelve bytes at most', () => {
    expect([
      areInline(['W01000001', 'Ynys Môn']),
      areInline(['twelve bytes']),
      areInline(['thirteen long']),
    ]).toEqual([true, true, false]);
  });
});
