import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
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
  readonly problems: readonly Problem[];
}

export const headBytes = 1 << 20;
/** Files up to this size are read by the careful reader, which can say exactly what is wrong with a line. */
export const carefulBytes = 16 << 20;

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

/** What is wrong with the quotes of a row, by what the parser says of it. */
export function quotesProblem(message: string, file: string, row: number): Problem {
  const isOpen = message.startsWith('Quote Not Closed');
  return problem(isOpen ? 'evidence.quote-not-closed' : 'evidence.quotes-wrong', { file, row });
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
    broken.push({ row, cells: [], problem: quotesProblem(message, file, row) });
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
