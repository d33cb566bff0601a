import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyPart, markKeys, seenKeys } from './seen-keys.ts';

const areas = keyPart([0, 1, 1, 2]);
const periods = keyPart([0, 1, 2, 3, 4]);

describe('keys that have been met', () => {
  it('are told from new ones by what their texts mean, however the rows come', () => {
    const row = fc.tuple(fc.nat(3), fc.nat(4));
    fc.assert(
      fc.property(fc.array(fc.array(row, { maxLength: 6 }), { maxLength: 6 }), (chunks) => {
        const seen = seenKeys([areas, periods]);
        const said = seen && chunks.every((rows) => markKeys(seen, columnsOf(rows), rows.length));
        const keys = chunks.flat().map(([area, period]) => `${areas.identities[area]} ${period}`);
        expect(said).toBe(new Set(keys).size === keys.length);
      }),
    );
  });

  it('are not kept where there can be too many', () => {
    const large = keyPart([0, 2 ** 16]);
    expect(seenKeys([large, large])).toBeUndefined();
    expect(seenKeys([large])).toBeDefined();
  });
});

/** The places of each column. */
function columnsOf(rows: readonly (readonly [number, number])[]): (part: number) => Int32Array {
  const columns = [Int32Array.from(rows, ([area]) => area), Int32Array.from(rows, ([, period]) => period)];
  return (part) => columns[part] ?? new Int32Array();
}
