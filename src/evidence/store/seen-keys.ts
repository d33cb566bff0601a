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
}

/** @returns nothing where there can be too many keys */
export function seenKeys(parts: readonly KeyPart[]): SeenKeys | undefined {
  const combinations = parts.reduce((product, { size }) => product * size, 1);
  if (combinations > mostCombinations) return undefined;
  return { parts, bits: new Uint32Array((combinations >>> 5) + 1) };
}

/**
 * Marks the keys of some rows.
 *
 * @param places - for each part, the place of each row's text in the list
 * @returns false where a key has been met before
 */
export function markKeys({ parts, bits }: SeenKeys, places: readonly Int32Array[], rows: number): boolean {
  const keys = new Int32Array(rows);
  for (const [at, { identities, size }] of parts.entries()) {
    const column = places[at] as Int32Array;
    for (let row = 0; row < rows; row++) {
      keys[row] = (keys[row] as number) * size + (identities[column[row] as number] as number);
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
