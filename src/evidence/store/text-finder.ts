/**
 * The texts a column uses, found by their bytes: each has a place, counted from 0 in the order in which it was given
 * or first met. Texts tend to follow one another as they did before, so that most are found by comparing with one.
 */
export interface TextFinder {
  /** How many were given; those beyond were met. */
  readonly given: number;
  count: number;
  /** Bytes of all texts, one after the other. */
  bytes: Uint8Array;
  /** Where the bytes of a text begin, and how many they are. */
  starts: Int32Array;
  lengths: Int32Array;
  /** The first eight bytes of a text as two numbers, and which bits of these are its own. */
  words: Int32Array;
  masks: Int32Array;
  /** Whether a text may stand in a cell without quotes. */
  isBare: Uint8Array;
  /** The place of the bare text that followed a text the last time, or -1. */
  next: Int32Array;
  /** Places by hash of the bytes; -1 where none is. */
  slots: Int32Array;
  last: number;
  readonly delimiter: number;
}

export function textFinder(texts: readonly string[], delimiter: string): TextFinder {
  const finder: TextFinder = {
    given: texts.length,
    count: 0,
    bytes: new Uint8Array(1 << 12),
    starts: new Int32Array(1 << 8),
    lengths: new Int32Array(1 << 8),
    words: new Int32Array(1 << 9),
    masks: new Int32Array(1 << 9),
    isBare: new Uint8Array(1 << 8),
    next: new Int32Array(1 << 8).fill(-1),
    slots: new Int32Array(1 << 10).fill(-1),
    last: -1,
    delimiter: delimiter.charCodeAt(0),
  };
  for (const text of texts) {
    const bytes = Buffer.from(text);
    placeOf(finder, bytes, 0, bytes.length);
  }
  finder.last = finder.count - 1;
  return finder;
}

/** Every text by its place. */
export function textsOf({ bytes, starts, lengths, count }: TextFinder): string[] {
  const decoder = new TextDecoder();
  return Array.from({ length: count }, (_, place) => {
    const start = starts[place] as number;
    return decoder.decode(bytes.subarray(start, start + (lengths[place] as number)));
  });
}

/**
 * Whether a cell holds the text that followed the last one before.
 *
 * @param view - of the same bytes; the eight after `at` must be there
 * @param at - where the cell begins
 * @param end - a byte that may stand after it, as may `orEnd`
 * @returns where the cell ends, or -1; where it is not, the text is now the last
 */
export function endOfExpected(
  finder: TextFinder,
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
  orEnd: number,
): number {
  const { words, masks } = finder;
  const place = finder.last < 0 ? -1 : (finder.next[finder.last] as number);
  if (place < 0) return -1;
  const word = 2 * place;
  if ((view.getInt32(at, true) & (masks[word] as number)) !== words[word]) return -1;
  if ((view.getInt32(at + 4, true) & (masks[word + 1] as number)) !== words[word + 1]) return -1;
  const length = finder.lengths[place] as number;
  if (length > 8 && !isSameBeyond(finder, place, bytes, at)) return -1;
  const after = bytes[at + length];
  if (after !== end && after !== orEnd) return -1;
  finder.last = place;
  return at + length;
}

/** Whether a text is as the bytes say beyond its first eight. */
function isSameBeyond(
  { bytes: known, starts, lengths }: TextFinder,
  place: number,
  bytes: Uint8Array,
  at: number,
): boolean {
  const start = starts[place] as number;
  const length = lengths[place] as number;
  let same = 8;
  while (same < length && known[start + same] === bytes[at + same]) same++;
  return same === length;
}

/** The place of the text between two bytes; a text not met before is added. */
export function placeOf(finder: TextFinder, bytes: Uint8Array, from: number, to: number): number {
  let slot = slotOf(finder, bytes, from, to);
  let place = finder.slots[slot] as number;
  if (place < 0) {
    if (2 * finder.count >= finder.slots.length) {
      rehash(finder);
      slot = slotOf(finder, bytes, from, to);
    }
    place = add(finder, bytes, from, to);
    finder.slots[slot] = place;
  }
  if (finder.last >= 0) finder.next[finder.last] = finder.isBare[place] === 1 ? place : -1;
  finder.last = place;
  return place;
}

function isBare(text: Uint8Array, delimiter: number): boolean {
  return !text.some((byte) => byte === delimiter || byte === 34 || byte === 10 || byte === 13);
}

/** Where a text stands among the slots, or the free one where it is to be put. */
function slotOf(finder: TextFinder, bytes: Uint8Array, from: number, to: number): number {
  const { slots, starts, lengths, bytes: known } = finder;
  const mask = slots.length - 1;
  let slot = hashOf(bytes, from, to) & mask;
  for (;;) {
    const place = slots[slot] as number;
    if (place < 0) return slot;
    const length = lengths[place] as number;
    if (length === to - from) {
      const start = starts[place] as number;
      let same = 0;
      while (same < length && known[start + same] === bytes[from + same]) same++;
      if (same === length) return slot;
    }
    slot = (slot + 1) & mask;
  }
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0;
  return hash ^ (hash >>> 15);
}

function add(finder: TextFinder, bytes: Uint8Array, from: number, to: number): number {
  const place = finder.count++;
  const start =
    place === 0 ? 0 : (finder.starts[place - 1] as number) + (finder.lengths[place - 1] as number);
  finder.bytes = withRoom(finder.bytes, start + to - from, 0);
  finder.starts = withRoom(finder.starts, finder.count, 0);
  finder.lengths = withRoom(finder.lengths, finder.count, 0);
  finder.words = withRoom(finder.words, 2 * finder.count, 0);
  finder.masks = withRoom(finder.masks, 2 * finder.count, 0);
  finder.isBare = withRoom(finder.isBare, finder.count, 0);
  finder.next = withRoom(finder.next, finder.count, -1);
  const text = bytes.subarray(from, to);
  for (let word = 0; word < 2; word++) {
    finder.words[2 * place + word] = wordOf(text, 4 * word);
    finder.masks[2 * place + word] = wordOf(
      text.map(() => 0xff),
      4 * word,
    );
  }
  finder.bytes.set(text, start);
  finder.isBare[place] = isBare(text, finder.delimiter) ? 1 : 0;
  finder.starts[place] = start;
  finder.lengths[place] = to - from;
  return place;
}

/** Four bytes of a text as one number, the first the lowest; 0 for those it does not have. */
function wordOf(text: Uint8Array, from: number): number {
  let word = 0;
  for (let at = 0; at < 4; at++) word |= (text[from + at] ?? 0) << (8 * at);
  return word;
}

function withRoom<Numbers extends Uint8Array | Int32Array>(
  numbers: Numbers,
  size: number,
  filling: number,
): Numbers {
  if (size <= numbers.length) return numbers;
  const Kind = numbers.constructor as new (length: number) => Numbers;
  const larger = new Kind(Math.max(size, 2 * numbers.length)).fill(filling) as Numbers;
  larger.set(numbers);
  return larger;
}

function rehash(finder: TextFinder): void {
  finder.slots = new Int32Array(4 * finder.slots.length).fill(-1);
  for (let place = 0; place < finder.count; place++) {
    const start = finder.starts[place] as number;
    const end = start + (finder.lengths[place] as number);
    finder.slots[slotOf(finder, finder.bytes, start, end)] = place;
  }
}
