import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Problem, problem } from '../../records/index.ts';
import { carefulBytes, headBytes, type SourceFile } from './source-file.ts';

/** Where a piece of a file stands in the buffer; the room before it is for what was left of the piece before. */
export const pieceStart = 64 << 10;
/** Small enough for a processor's cache, and for others who wait for this thread not to wait long. */
const pieceBytes = 256 << 10;

/** A file that is read piece by piece, every byte once: its hash, whether it is text at all, and in which encoding. */
export interface SourceInspection {
  /** Holds a piece, from `pieceStart` on. Each is overwritten by the next: a large file costs no more memory than a small one. */
  readonly buffer: Buffer;
  /**
   * Reads the next piece.
   *
   * @param isCut - whoever asks sees for himself that its lines are as lines should be, or calls `doubtLines`
   * @returns how many bytes there are; 0 at the end
   */
  take(isCut: boolean): number;
  /** The lines of the piece that was read last must be looked at here, and all that follow. */
  doubtLines(): void;
  /** Reads what has not been read, and says what the whole file is. */
  finish(): Promise<SourceFile>;
  close(): Promise<void>;
}

/** Reads every byte of a file. @param name - the name a person knows it by */
export async function inspectSource(path: string, name: string): Promise<SourceFile> {
  const inspection = await beginInspection(path, name);
  try {
    return await inspection.finish();
  } finally {
    await inspection.close();
  }
}

export async function beginInspection(path: string, name: string): Promise<SourceInspection> {
  const file = await open(path);
  const { size } = await file.stat();
  // The byte beyond is for the end of a last line that lacks it.
  const buffer = Buffer.alloc(pieceStart + pieceBytes + 1);
  const hash = createHash('sha256');
  const head = Buffer.alloc(Math.min(size, headBytes));
  let taken = 0;
  let isValidUtf8 = true;
  let hasOddities = false;
  let isDoubted = false;
  let piece = buffer.subarray(0, 0);
  let tail = Buffer.alloc(0);

  function take(isCut: boolean): number {
    const read = readSync(file.fd, buffer, pieceStart, pieceBytes, null);
    piece = buffer.subarray(pieceStart, pieceStart + read);
    hash.update(piece);
    if (taken < head.length) piece.copy(head, taken);
    taken += read;
    const joined = tail.length > 0 ? Buffer.concat([tail, piece]) : piece;
    const cut = wholeCharacters(joined);
    tail = Buffer.from(joined.subarray(cut));
    isValidUtf8 &&= isUtf8(joined.subarray(0, cut));
    hasOddities ||= piece.includes(0);
    if (!isCut) isDoubted = true;
    if (isDoubted) hasOddities ||= hasOddLines(piece);
    return read;
  }

  function doubtLines(): void {
    isDoubted = true;
    hasOddities ||= hasOddLines(piece);
  }

  async function finish(): Promise<SourceFile> {
    while (taken < size && take(false) > 0) await nextTurn();
    const encoding = encodingOf(head, isValidUtf8 && tail.length === 0);
    const problems = refusals(head, size, name, encoding);
    const isPlain = encoding === 'utf-8' && !hasOddities && problems.length === 0;
    return { path, name, bytes: size, hash: hash.copy().digest('hex'), encoding, isPlain, problems };
  }

  return { buffer, take, doubtLines, finish, close: () => file.close() };
}

/**
 * What a large file most likely is, from its first megabyte: plain text in UTF-8. The whole of it must still be
 * inspected, which can go on while the file is being read.
 *
 * @returns nothing for a small file, or where the first megabyte already says otherwise
 */
export async function presumedSource(path: string, name: string): Promise<SourceFile | undefined> {
  const head = Buffer.alloc(headBytes);
  const file = await open(path);
  let size = 0;
  try {
    size = (await file.stat()).size;
    if (size <= carefulBytes) return undefined;
    await file.read(head, 0, head.length, 0);
  } finally {
    await file.close();
  }
  const encoding = encodingOf(head, isUtf8(head.subarray(0, wholeCharacters(head))));
  const isPlain =
    encoding === 'utf-8' &&
    !hasOddLines(head) &&
    !head.includes(0) &&
    refusals(head, size, name, encoding).length === 0;
  return isPlain ? { path, name, bytes: size, hash: '', encoding, isPlain, problems: [] } : undefined;
}

/** Where the last whole UTF-8 character of a chunk ends. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Blank lines, and carriage returns standing alone: left to the careful reader. */
function hasOddLines(bytes: Buffer): boolean {
  if (bytes.includes('\n\n')) return true;
  const firstReturn = bytes.indexOf(13);
  if (firstReturn < 0) return false;
  if (bytes.includes('\n\r\n')) return true;
  for (let at = firstReturn; at >= 0; at = bytes.indexOf(13, at + 1)) {
    if (at + 1 < bytes.length && bytes[at + 1] !== 10) return true;
  }
  return false;
}

function encodingOf(head: Buffer, validUtf8: boolean): SourceFile['encoding'] {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head.length > 8 && head[1] === 0 && head[3] === 0) return 'utf-16le';
  return validUtf8 ? 'utf-8' : 'windows-1252';
}

const byteOrderMark = Buffer.from('\ufeff');

function isBlank(head: Buffer): boolean {
  const isMarked = head.subarray(0, byteOrderMark.length).equals(byteOrderMark);
  const start = isMarked ? byteOrderMark.length : 0;
  return head.subarray(start).every((byte) => byte === 32 || byte === 160 || (byte >= 9 && byte <= 13));
}

function refusals(head: Buffer, size: number, name: string, encoding: SourceFile['encoding']): Problem[] {
  const where = { file: name };
  if (size === 0 || isBlank(head)) return [problem('evidence.file-empty', where)];
  const start = head.subarray(0, 8).toString('latin1');
  if (start.startsWith('PK')) return [problem('evidence.file-is-workbook', where)];
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return [problem('evidence.file-is-workbook', where)];
  if (start.startsWith('%PDF')) return [problem('evidence.file-is-pdf', where)];
  if (/^\s*<(!doctype|html|\?xml)/i.test(head.subarray(0, 200).toString('latin1'))) {
    return [problem('evidence.file-is-web-page', where)];
  }
  if (/^\s*[[{]/.test(head.subarray(0, 200).toString('latin1')))
    return [problem('evidence.file-is-json', where)];
  if (!encoding.startsWith('utf-16') && head.includes(0)) return [problem('evidence.file-not-text', where)];
  return [];
}
