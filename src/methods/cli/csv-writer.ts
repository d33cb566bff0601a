import { byte, powersOfTen } from './csv-bytes.ts';

/** Significant digits of a written number: what a double can be trusted with, and what R writes. */
const significant = 15;
const least = 1e-7;
const most = 1e15;
/** The longest number: a minus, a nought, a point, six noughts, 15 digits. */
const roomForNumber = 32;

const utf8 = new TextEncoder();
const needsQuotes = /[",\n\r]|^\s|\s$/;

/**
 * Comma-separated text as bytes, written cell by cell into room that grows. Whoever uses it takes the bytes and empties
 * it before it grows too large.
 */
export class CsvWriter {
  #bytes: Uint8Array;
  #length = 0;
  /** Cells of text that were written before: methods repeat a few words in every row. */
  readonly #known = new Map<string, Uint8Array>();

  constructor(room = 1 << 20) {
    this.#bytes = new Uint8Array(room);
  }

  get length(): number {
    return this.#length;
  }

  /** What was written, as a copy; the writer is empty afterwards. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  comma(): void {
    this.#makeRoom(1);
    this.#bytes[this.#length++] = byte.comma;
  }

  endLine(): void {
    this.#makeRoom(1);
    this.#bytes[this.#length++] = byte.newline;
  }

  /** Bytes as they came. */
  copy(from: Uint8Array, start: number, end: number): void {
    const size = end - start;
    this.#makeRoom(size);
    // A loop beats a call for the few bytes of a row.
    if (size > 64) this.#bytes.set(from.subarray(start, end), this.#length);
    else {
      const bytes = this.#bytes;
      for (let at = start, to = this.#length; at < end; at += 1, to += 1) bytes[to] = from[at] as number;
    }
    this.#length += size;
  }

  /** A cell of text, in quotation marks where it needs them. */
  text(value: string): void {
    if (value === '') return;
    const encoded = this.#known.get(value) ?? this.#encode(value);
    this.copy(encoded, 0, encoded.length);
  }

  #encode(value: string): Uint8Array {
    const encoded = utf8.encode(needsQuotes.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
    if (this.#known.size < 1000) this.#known.set(value, encoded);
    return encoded;
  }

  /**
   * A cell with a number: nothing for NaN, and otherwise 15 significant digits without noughts behind them. A number that
   * was written with at most 15 digits is written the same again.
   */
  number(value: number): void {
    if (Number.isNaN(value)) return;
    this.#makeRoom(roomForNumber);
    const size = Math.abs(value);
    if (size === 0) {
      this.#bytes[this.#length++] = byte.zero;
      return;
    }
    if (size < least || size >= most) {
      this.#rareNumber(value);
      return;
    }
    if (value < 0) this.#bytes[this.#length++] = byte.minus;
    this.#digitsOf(size);
  }

  /** Very small, very large and infinite numbers are few: their text may be made. */
  #rareNumber(value: number): void {
    const text = Number.isFinite(value) ? String(value) : value > 0 ? 'Inf' : '-Inf';
    for (let at = 0; at < text.length; at += 1) this.#bytes[this.#length++] = text.charCodeAt(at);
  }

  #digitsOf(size: number): void {
    // The product is right to half a unit of the 53rd binary place, well below the 15th decimal one.
    let whole = wholeDigits(size);
    let scaled = Math.floor(size * (powersOfTen[significant - whole] as number) + 0.5);
    if (scaled === most) {
      whole += 1;
      scaled = most / 10;
    }
    if (whole > 0) this.#withWhole(scaled, whole);
    else this.#belowOne(scaled, -whole);
  }

  #withWhole(scaled: number, whole: number): void {
    const bytes = this.#bytes;
    const start = this.#length;
    // The digits leave room for the point, which then goes in before the decimals.
    placeDigits(bytes, start + 1, scaled);
    for (let at = start; at < start + whole; at += 1) bytes[at] = bytes[at + 1] as number;
    const point = start + whole;
    bytes[point] = byte.point;
    let last = start + significant;
    while (bytes[last] === byte.zero) last -= 1;
    this.#length = last > point ? last + 1 : point;
  }

  #belowOne(scaled: number, noughts: number): void {
    const bytes = this.#bytes;
    let to = this.#length;
    bytes[to++] = byte.zero;
    bytes[to++] = byte.point;
    for (let nought = 0; nought < noughts; nought += 1) bytes[to++] = byte.zero;
    placeDigits(bytes, to, scaled);
    let last = to + significant - 1;
    while (bytes[last] === byte.zero) last -= 1;
    this.#length = last + 1;
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** The digits of 0000 to 9999, one after the other. */
const fourDigits = Uint8Array.from(
  { length: 40_000 },
  (_, at) => byte.zero + (Math.floor(Math.floor(at / 4) / 10 ** (3 - (at % 4))) % 10),
);

/** Writes the 15 digits of a whole number from 10¹⁴ on. */
function placeDigits(bytes: Uint8Array, to: number, whole: number): void {
  const high = (whole / 1e8) | 0;
  const low = (whole - high * 1e8) | 0;
  const first = (high / 10_000) | 0;
  const third = (low / 10_000) | 0;
  let from = first * 4;
  bytes[to] = fourDigits[from + 1] as number;
  bytes[to + 1] = fourDigits[from + 2] as number;
  bytes[to + 2] = fourDigits[from + 3] as number;
  from = (high - first * 10_000) * 4;
  bytes[to + 3] = fourDigits[from] as number;
  bytes[to + 4] = fourDigits[from + 1] as number;
  bytes[to + 5] = fourDigits[from + 2] as number;
  bytes[to + 6] = fourDigits[from + 3] as number;
  from = third * 4;
  bytes[to + 7] = fourDigits[from] as number;
  bytes[to + 8] = fourDigits[from + 1] as number;
  bytes[to + 9] = fourDigits[from + 2] as number;
  bytes[to + 10] = fourDigits[from + 3] as number;
  from = (low - third * 10_000) * 4;
  bytes[to + 11] = fourDigits[from] as number;
  bytes[to + 12] = fourDigits[from + 1] as number;
  bytes[to + 13] = fourDigits[from + 2] as number;
  bytes[to + 14] = fourDigits[from + 3] as number;
}

/** How many digits stand before the point: 1 for 1 to 9, 0 for 0.1 to 0.9, −1 for 0.01 to 0.09. */
function wholeDigits(size: number): number {
  // Shares and percentages are most of what is written; a loop would have to guess when to stop.
  if (size < 1) {
    if (size >= 0.1) return 0;
    if (size >= 0.01) return -1;
    let noughts = 3;
    while (size * (powersOfTen[noughts] as number) < 1) noughts += 1;
    return 1 - noughts;
  }
  if (size < 100) return size < 10 ? 1 : 2;
  let digits = 3;
  while (size >= (powersOfTen[digits] as number)) digits += 1;
  return digits;
}
