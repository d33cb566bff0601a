/** From the hash of a text, in two halves, to its number; one place after another is tried. */
export interface Numbering {
  mask: number;
  low: Uint32Array;
  high: Uint32Array;
  /** -1 where nothing stands. */
  numbers: Int32Array;
  /** Hashes in the order of their numbers, and the texts they stand for as far as they are known. */
  readonly hashes: bigint[];
  readonly texts: (string | null)[];
  /** Hashes that are not known yet are left out rather than taken in. */
  readonly isClosed: boolean;
}

export function numbering(isClosed: boolean): Numbering {
  return { ...emptyPlaces(64), hashes: [], texts: [], isClosed };
}

function emptyPlaces(length: number): Pick<Numbering, 'mask' | 'low' | 'high' | 'numbers'> {
  return {
    mask: length - 1,
    low: new Uint32Array(length),
    high: new Uint32Array(length),
    numbers: new Int32Array(length).fill(-1),
  };
}

function placeOf({ mask, low, high, numbers }: Numbering, lowHalf: number, highHalf: number): number {
  let place = lowHalf & mask;
  while (numbers[place] !== -1 && (low[place] !== lowHalf || high[place] !== highHalf)) {
    place = (place + 1) & mask;
  }
  return place;
}

function put(table: Numbering, lowHalf: number, highHalf: number, number: number): void {
  const place = placeOf(table, lowHalf, highHalf);
  table.low[place] = lowHalf;
  table.high[place] = highHalf;
  table.numbers[place] = number;
}

export function add(table: Numbering, lowHalf: number, highHalf: number): number {
  const number = table.hashes.push((BigInt(highHalf) << 32n) | BigInt(lowHalf)) - 1;
  if (table.hashes.length * 4 > table.mask) {
    Object.assign(table, emptyPlaces((table.mask + 1) * 4));
    for (const [known, hash] of table.hashes.entries()) {
      put(table, Number(hash & 0xffff_ffffn), Number(hash >> 32n), known);
    }
  } else put(table, lowHalf, highHalf, number);
  return number;
}

/** The number of each row's text, -1 for those that are left out. */
export function readNumbers(table: Numbering, halves: Uint32Array, rows: number, into: Int32Array): void {
  let [lastLow, lastHigh, last] = [0, 0, -2];
  for (let row = 0; row < rows; row += 1) {
    const lowHalf = halves[row * 2] as number;
    const highHalf = halves[row * 2 + 1] as number;
    if (last === -2 || lowHalf !== lastLow || highHalf !== lastHigh) {
      last = table.numbers[placeOf(table, lowHalf, highHalf)] as number;
      if (last === -1 && !table.isClosed) last = add(table, lowHalf, highHalf);
      lastLow = lowHalf;
      lastHigh = highHalf;
    }
    into[row] = last;
  }
}
