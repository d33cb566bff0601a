import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { type Problem, problem } from '../../records/index.ts';

/** What can be said of a file from its bytes alone. */
export interface SourceFile {
  readonly path: string;
  /** The name a person knows it by. */
  readonly name: string;
  readonly bytes: number;
  readonly hash: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** Nothing in it needs mending before a fast reader may have it. */
  readonly isPlain: boolean;
  /** Whether any row holds one: a fast reader takes 1_000 for a thousand. */
  readonly hasUnderscores: boolean;
  readonly problems: readonly Problem[];
}

const headBytes = 1 << 20;
/** Files up to this size are read by the careful reader, which can say exactly what is wrong with a line. */
export const carefulBytes = 16 << 20;

/** Reads every byte once: the hash, whether it is text at all, and in which encoding. */
export async function inspectSource(path: string, name: string): Promise<SourceFile> {
  const { size } = await stat(path);
  const hash = createHash('sha256');
  let validUtf8 = true;
  let oddities = false;
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  let hasUnderscores = false;
  for await (const bytes of piecesOf(path)) {
    hash.update(bytes);
    // Those in the heading do not matter.
    if (!hasUnderscores) hasUnderscores = bytes.includes(0x5f, head.length === 0 ? bytes.indexOf(10) + 1 : 0);
    if (head.length < headBytes) head = Buffer.concat([head, bytes]).subarray(0, headBytes);
    const joined = tail.length > 0 ? Buffer.concat([tail, bytes]) : bytes;
    const cut = wholeCharacters(joined);
    tail = Buffer.from(joined.subarray(cut));
    if (validUtf8 && !isUtf8(joined.subarray(0, cut))) validUtf8 = false;
    if (!oddities) oddities = hasOddLines(bytes);
  }
  if (tail.length > 0) validUtf8 = false;
  const encoding = encodingOf(head, validUtf8);
  const problems = refusals(head, size, name, encoding);
  const isPlain = encoding === 'utf-8' && !oddities && problems.length === 0;
  return { path, name, bytes: size, hash: hash.digest('hex'), encoding, isPlain, hasUnderscores, problems };
}

/**
 * What a large file most likely is, from its first megabyte: plain text in UTF-8. The whole of it must still be
 * inspected, which can go on while the file is being read.
 *
 * @returns nothing for a small file, or where the first megabyte already says otherwise
 */
export async function presumedSource(path: string, name: string): Promise<SourceFile | undefined> {
  const { size } = await stat(path);
  if (size <= carefulBytes) return undefined;
  const head = Buffer.alloc(headBytes);
  const file = await open(path);
  try {
    await file.read(head, 0, head.length, 0);
  } finally {
    await file.close();
  }
  const encoding = encodingOf(head, isUtf8(head.subarray(0, wholeCharacters(head))));
  const isPlain =
    encoding === 'utf-8' && !hasOddLines(head) && refusals(head, size, name, encoding).length === 0;
  const hasUnderscores = head.includes(0x5f, head.indexOf(10) + 1);
  return isPlain
    ? { path, name, bytes: size, hash: '', encoding, isPlain, hasUnderscores, problems: [] }
    : undefined;
}

/** A file in pieces. Each is overwritten by the next: a large file costs no more memory than a small one. */
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    // Small enough for a processor's cache, and for a query that waits for this thread not to wait long.
    const buffer = Buffer.alloc(256 << 10);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
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

/** Blank lines, carriage returns standing alone, and bytes no text has: left to the careful reader. */
function hasOddLines(bytes: Buffer): boolean {
  if (bytes.includes('\n\n') || bytes.includes(0)) return true;
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

function refusals(head: Buffer, size: number, name: string, encoding: SourceFile['encoding']): Problem[] {
  const where = { file: name };
  if (
    size === 0 ||
    head
      .toString('latin1')
      .replace(/^\u00ef\u00bb\u00bf/, '')
      .trim() === ''
  ) {
    return [problem('evidence.file-empty', where)];
  }
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

/** How the text of a file is cut into cells. */
export interface Dialect {
  readonly encoding: SourceFile['encoding'];
  readonly delimiter: string;
  readonly headingRow: number;
}

/** The separator that stands most often in the heading. */
export function delimiterOf(headingLine: string): string {
  const bare = headingLine.replaceAll(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '|'].map((mark) => ({ mark, times: bare.split(mark).length - 1 }));
  return counts.toSorted((left, right) => right.times - left.times)[0]?.mark ?? ',';
}

/** The first megabyte as text. */
export async function headText(source: SourceFile, encoding: SourceFile['encoding']): Promise<string> {
  const file = await open(source.path);
  try {
    const buffer = Buffer.alloc(Math.min(source.bytes, headBytes));
    await file.read(buffer, 0, buffer.length, 0);
    return new TextDecoder(encoding).decode(buffer).replace(/^\ufeff/, '');
  } finally {
    await file.close();
  }
}

/**
 * The headings of a file, as a person reads them: a damaged byte order mark and the quotes it left behind are taken
 * off the first one, outer blanks off all.
 */
export function headingsOf(text: string, delimiter: string, headingRow: number): string[] {
  const records: string[][] = parseNow(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    to: headingRow,
    bom: true,
  });
  return (records[headingRow - 1] ?? []).map((heading) => cleanHeading(heading));
}

function cleanHeading(heading: string): string {
  return heading
    .replace(/^\P{ASCII}+(?=")/u, '')
    .replace(/^"(.*)"$/s, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * Rows of a large file taken from all over it, those of one place together: enough to know every code a column uses, in
 * all but odd files.
 */
export async function* sampleRows(source: SourceFile, dialect: Dialect): AsyncGenerator<string[][]> {
  const sliceBytes = 4 << 10;
  const slices = Math.min(384, Math.ceil(source.bytes / (128 << 10)));
  const buffer = Buffer.alloc(sliceBytes);
  const file = await open(source.path);
  try {
    for (let slice = 0; slice < slices; slice++) {
      // The last slice ends with the file: what is new in its last rows is seen, too.
      const from = Math.floor((Math.max(source.bytes - sliceBytes, 0) / Math.max(slices - 1, 1)) * slice);
      const { bytesRead } = await file.read(buffer, 0, sliceBytes, from);
      const text = buffer.subarray(0, bytesRead).toString('utf8');
      const whole = text.slice(text.indexOf('\n') + 1, text.lastIndexOf('\n') + 1);
      yield rowsOfSlice(whole, dialect.delimiter).filter((row) => row.length > 1);
    }
  } finally {
    await file.close();
  }
}

function rowsOfSlice(text: string, delimiter: string): string[][] {
  if (text.includes('"')) {
    return parseNow(text, { delimiter, relax_column_count: true, relax_quotes: true });
  }
  const lines = text.split(/\r?\n/);
  return lines.slice(0, -1).map((line) => line.split(delimiter));
}

/** A line that is not a row: it has too few or too many cells, or its quotes do not close. */
export interface BrokenRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problem: Problem;
}

export interface CleanCopy {
  readonly rows: number;
  readonly broken: readonly BrokenRow[];
}

/**
 * Writes a copy that a fast reader cannot misread: UTF-8, commas, every row with its number in the original and as
 * many cells as there are headings. Rows that cannot be made so are left out and reported.
 */
export async function writeCleanCopy(
  source: SourceFile,
  dialect: Dialect,
  headings: readonly string[],
  to: string,
): Promise<CleanCopy> {
  const broken: BrokenRow[] = [];
  let row = 0;
  const out = createWriteStream(to);
  const decoder = new TextDecoder(dialect.encoding);
  const parser = parse({
    delimiter: dialect.delimiter,
    relax_column_count: true,
    skip_records_with_error: true,
    // Files put together from several hold several kinds of line end.
    record_delimiter: ['\r\n', '\n', '\r'],
    bom: true,
    // The heading may hold the remains of a damaged mark; only rows below it are judged.
    relax_quotes: false,
    // Counted here because records and skipped ones arrive in order only while parsing.
    on_record: (record: unknown) => [String(++row), ...(record as string[])],
    on_skip: (error) => {
      skipped(error?.message ?? '');
      return undefined;
    },
  });
  let rows = 0;
  let waiting: string[][] = [];
  const width = headings.length;
  const file = source.name;

  async function flush(): Promise<void> {
    if (waiting.length === 0) return;
    const text = stringify(waiting, { quoted_string: true });
    waiting = [];
    if (!out.write(text)) await once(out, 'drain');
  }

  function skipped(message: string): void {
    row++;
    if (row <= dialect.headingRow) return;
    const code = message.startsWith('Quote Not Closed')
      ? 'evidence.quote-not-closed'
      : 'evidence.quotes-wrong';
    broken.push({ row, cells: [], problem: problem(code, { file, row }) });
  }
  const feed = (async () => {
    for await (const chunk of createReadStream(source.path, { highWaterMark: 1 << 18 })) {
      if (!parser.write(decoder.decode(chunk as Buffer, { stream: true }))) await once(parser, 'drain');
    }
    parser.end(decoder.decode());
  })();
  try {
    for await (const record of parser) {
      const [number = '', ...cells] = record as string[];
      const at = Number(number);
      if (at <= dialect.headingRow || (cells.length === 1 && cells[0]?.trim() === '')) continue;
      if (cells.length !== width) {
        const code = cells.length < width ? 'evidence.row-too-short' : 'evidence.row-too-long';
        broken.push({
          row: at,
          cells,
          problem: problem(code, { file, row: at }, { found: cells.length, expected: width }),
        });
        continue;
      }
      rows++;
      waiting.push([number, ...cells.slice(0, width)]);
      if (waiting.length >= 2000) await flush();
    }
    await feed;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (!code.startsWith('CSV_')) throw error;
    row++;
    broken.push({ row, cells: [], problem: problem('evidence.quote-not-closed', { file, row }) });
  }
  await flush();
  out.end();
  await once(out, 'close');
  return { rows, broken };
}
