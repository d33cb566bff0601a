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
  readonly #digits = new Uint8Array(roomForNumber);
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
    const decimals = significant - wholeDigits(size);
    const scaled = Math.round(size * (powersOfTen[decimals] as number));
    const high = Math.floor(scaled / 1e8);
    const count = this.#place(high, scaled - high * 1e8);
    const digits = this.#digits;
    let last = count;
    while (last > 0 && digits[last - 1] === byte.zero) last -= 1;

    const bytes = this.#bytes;
    let to = this.#length;
    const whole = count - decimals;
    if (whole <= 0) {
      bytes[to++] = byte.zero;
      bytes[to++] = byte.point;
      for (let noughts = whole; noughts < 0; noughts += 1) bytes[to++] = byte.zero;
      for (let at = 0; at < last; at += 1) bytes[to++] = digits[at] as number;
    } else {
      for (let at = 0; at < whole; at += 1) bytes[to++] = digits[at] as number;
      if (last > whole) bytes[to++] = byte.point;
      for (let at = whole; at < last; at += 1) bytes[to++] = digits[at] as number;
    }
    this.#length = to;
  }

  /** Writes the digits of high × 10⁸ + low aside. @returns how many they are */
  #place(high: number, low: number): number {
    const digits = this.#digits;
    const before = high >= 1e7 ? 8 : 7;
    let rest = high | 0;
    for (let at = before - 1; at >= 0; at -= 1) {
      const tenth = (rest / 10) | 0;
      digits[at] = byte.zero + rest - tenth * 10;
      rest = tenth;
    }
    rest = low | 0;
    for (let at = before + 7; at >= before; at -= 1) {
      const tenth = (rest / 10) | 0;
      digits[at] = byte.zero + rest - tenth * 10;
      rest = tenth;
    }
    return before + 8;
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** How many digits stand before the point: 1 for 1 to 9, 0 for 0.1 to 0.9, −1 for 0.01 to 0.09. */
function wholeDigits(size: number): number {
  if (size >= 1) {
    let digits = 1;
    while (size >= (powersOfTen[digits] as number)) digits += 1;
    return digits;
  }
  let noughts = 1;
  while (size * (powersOfTen[noughts] as number) < 1) noughts += 1;
  return 1 - noughts;
}
