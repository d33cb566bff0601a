import { vectorRows } from './row-scanner.ts';

/** Bits that are kept in memory at most, one for each combination: 128 MB. */
const mostCombinations = 2 ** 30;

/** Part of the key of an observation. */
export interface KeyPart {
  /** For each place in the list of a column, the number of what its text means. */
  readonly identities: Int32Array;
  /** How many meanings there are. */
  readonly size: number;
}

export function keyPart(identities: readonly number[]): KeyPart {
  return { identities: Int32Array.from(identities), size: 1 + Math.max(0, ...new Set(identities)) };
}

/** Which keys have been met, a bit for each that there can be. */
export interface SeenKeys {
  readonly parts: readonly KeyPart[];
  readonly bits: Uint32Array;
  /** Keys of the rows at hand. */
  readonly keys: Int32Array;
}

/** @returns nothing where there can be too many keys */
export function seenKeys(parts: readonly KeyPart[]): SeenKeys | undefined {
  const combinations = parts.reduce((product, { size }) => product * size, 1);
  if (combinations > mostCombinations) return undefined;
  return {
    parts,
    bits: new Uint32Array((combinations >>> 5) + 1),
    keys: new Int32Array(vectorRows),
  };
}

/**
 * Marks the keys of some rows, at most as many as a vector of the database has.
 *
 * @param placesOf - the place of each row's text in the list of one part
 * @returns false where a key has been met before
 */
export function markKeys(
  { parts, bits, keys }: SeenKeys,
  placesOf: (part: number) => Int32Array,
  rows: number,
): boolean {
  keys.fill(0, 0, rows);
  for (const [part, { identities, size }] of parts.entries()) {
    const places = placesOf(part);
    for (let row = 0; row < rows; row++) {
      keys[row] = (keys[row] as number) * size + (identities[places[row] as number] as number);
    }
  }
  for (let row = 0; row < rows; row++) {
    const key = keys[row] as number;
    const bit = 1 << (key & 31);
    const word = bits[key >>> 5] as number;
    if ((word & bit) !== 0) return false;
    bits[key >>> 5] = word | bit;
  }
  return true;
}
