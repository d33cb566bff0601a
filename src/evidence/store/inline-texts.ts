/** Texts up to so many bytes lie in the database's own vectors; of longer ones there is only a pointer. */
const inlineBytes = 12;

/** Four whole numbers a text: its length in bytes, then the text itself. */
const width = 4;

/** From a short text, as it lies in a vector of the database, to its place in a list; one slot after another is tried. */
export interface InlineLookup {
  readonly mask: number;
  /** `width` numbers a slot. */
  readonly texts: Uint32Array;
  /** -1 where nothing stands. */
  readonly places: Int32Array;
}

/** Whether every text is short enough to be found as it lies in memory. */
export function areInline(texts: readonly string[]): boolean {
  return texts.every((text) => Buffer.byteLength(text) <= inlineBytes);
}

/** @param texts - all `areInline`, each once */
export function inlineLookup(texts: readonly string[]): InlineLookup {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(texts.length, 1) * 4));
  const lookup = {
    mask: slots - 1,
    texts: new Uint32Array(slots * width),
    places: new Int32Array(slots).fill(-1),
  };
  const bytes = new Uint8Array(width * 4);
  const numbers = new Uint32Array(bytes.buffer);
  for (const [place, text] of texts.entries()) {
    bytes.fill(0);
    numbers[0] = Buffer.byteLength(text);
    bytes.set(Buffer.from(text), 4);
    const [a = 0, b = 0, c = 0, d = 0] = numbers;
    const slot = slotOf(lookup, a, b, c, d);
    lookup.texts.set(numbers, slot * width);
    lookup.places[slot] = place;
  }
  return lookup;
}

function slotOf({ mask, texts, places }: InlineLookup, a: number, b: number, c: number, d: number): number {
  const mixed = a ^ b ^ Math.imul(c, 0x9e37_79b1) ^ Math.imul(d, 0x85eb_ca6b);
  let slot = (Math.imul(mixed, 0xc2b2_ae35) >>> 7) & mask;
  while (places[slot] !== -1) {
    const at = slot * width;
    if (texts[at] === a && texts[at + 1] === b && texts[at + 2] === c && texts[at + 3] === d) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

/**
 * The place of each row's text in the list.
 *
 * @param vector - `width` numbers a row, as the database keeps short texts
 * @returns false where a text is not in the list
 */
export function findInline(
  lookup: InlineLookup,
  vector: Uint32Array,
  rows: number,
  into: Int32Array,
): boolean {
  // Rows often follow one another with the same text.
  let [lastA, lastB, lastC, lastD, last] = [-1, 0, 0, 0, -1];
  for (let row = 0; row < rows; row++) {
    const at = row * width;
    const a = vector[at] as number;
    const b = vector[at + 1] as number;
    const c = vector[at + 2] as number;
    const d = vector[at + 3] as number;
    if (a !== lastA || b !== lastB || c !== lastC || d !== lastD) {
      last = lookup.places[slotOf(lookup, a, b, c, d)] as number;
      if (last === -1) return false;
      [lastA, lastB, lastC, lastD] = [a, b, c, d];
    }
    into[row] = last;
  }
  return true;
}
