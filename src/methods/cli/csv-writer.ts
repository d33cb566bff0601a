import { byte } from './csv-bytes.ts';
import { roomForNumber, writeNumber } from './number-bytes.ts';

const utf8 = new TextEncoder();
const needsQuotes = /[",\n\r]|^\s|\s$/;

/**
 * Comma-separated text as bytes, written cell by cell into room that grows. Whoever uses it takes the bytes and empties
 * it before it grows too large.
 */
export class CsvWriter {
  #bytes: Uint8Array;
  #view: DataView;
  #length = 0;
  /** Cells of text that were written before: methods repeat a few words in every row. */
  readonly #known = new Map<string, Uint8Array>();

  constructor(room = 1 << 20) {
    this.#bytes = new Uint8Array(room);
    this.#view = new DataView(this.#bytes.buffer);
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

  /** A cell with a number, as `writeNumber` has it. */
  number(value: number): void {
    this.#makeRoom(roomForNumber);
    this.#length = writeNumber(this.#bytes, this.#view, this.#length, value);
  }

  /** A comma and a number for each of some columns, of one row. */
  numbersOf(columns: readonly Float64Array[], row: number): void {
    this.#makeRoom(columns.length * (roomForNumber + 1));
    const bytes = this.#bytes;
    const view = this.#view;
    let to = this.#length;
    for (let at = 0; at < columns.length; at += 1) {
      bytes[to] = byte.comma;
      to = writeNumber(bytes, view, to + 1, (columns[at] as Float64Array)[row] as number);
    }
    this.#length = to;
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}
