import { type Problem, problem, type Result } from '../../records/index.ts';
import type { Calculation, CalculationResult, CalculationTable } from '../calculations/calculation.ts';
import { byte } from './csv-bytes.ts';
import { type Heading, readHeading } from './csv-heading.ts';
import { type CsvBlock, csvBlock, type Reached, readCsvRows } from './csv-reader.ts';
import { CsvWriter } from './csv-writer.ts';
import { InputBytes } from './input-bytes.ts';

export interface CalcTable {
  readonly calculation: Calculation;
  readonly options: Readonly<Record<string, string>>;
  readonly by: readonly string[];
}

export interface TableStreams {
  readonly input: AsyncIterable<Uint8Array>;
  write(bytes: Uint8Array): Promise<void>;
  /** Told of each row with a problem, in the order of the rows. */
  bad(problem: Problem): void;
}

const window = 1 << 18;
const blockRows = 8192;
const flushAt = 1 << 18;
/** Longer than any row; what looks longer has a quotation mark left open. */
const longestRow = 1 << 24;

/**
 * A method over a table of comma-separated text: the rows it came with and what the method makes of them, or a row for
 * each group. Methods that look at one row at a time go through in blocks, so that memory does not grow with the table.
 *
 * @returns problems of the table as a whole; when they lie in its heading, nothing has been written
 * @throws RangeError when an option cannot be; nothing has been written
 */
export async function calcTable(table: CalcTable, streams: TableStreams): Promise<Result<undefined>> {
  const input = new InputBytes(streams.input);
  const isInBlocks = table.calculation.shape === 'row' && !table.calculation.isAcrossRows;
  await input.fill(isInBlocks ? window : Number.POSITIVE_INFINITY);
  const heading = readHeading(input, table.calculation, table.by);
  if (!heading.ok) return heading;
  const work = new TableWork(table, heading.value, streams);
  return isInBlocks ? inBlocks(work, input) : asOne(work, input);
}

async function inBlocks(work: TableWork, input: InputBytes): Promise<Result<undefined>> {
  const block = csvBlock(work.heading.plan, blockRows);
  // Options that cannot be are refused before the first byte is written.
  work.calculate(block);
  work.writeHeading(input.bytes);
  input.take(work.heading.next);
  let line = work.heading.nextLine;
  for (;;) {
    await input.fill(window);
    const reached = readCsvRows(input.bytes, { ...here(input), line }, work.heading.plan, block);
    if (block.rows > 0) {
      await work.writeRows(input.bytes, block, work.calculate(block));
    } else if (input.isLast) {
      await work.flush(0);
      return ended(reached, input);
    } else if (input.end - reached.at >= longestRow) {
      await work.flush(0);
      return tooLong(reached);
    } else await input.fill(2 * (input.end - input.start) + window);
    input.take(reached.at);
    line = reached.line;
  }
}

async function asOne(work: TableWork, input: InputBytes): Promise<Result<undefined>> {
  const { heading } = work;
  input.take(heading.next);
  const block = csvBlock(heading.plan, linesIn(input));
  const reached = readCsvRows(input.bytes, { ...here(input), line: heading.nextLine }, heading.plan, block);
  const isWhole = ended(reached, input);
  if (!isWhole.ok) return isWhole;
  const result = work.calculate(block);
  if (work.isByGroup) await work.writeGroups(block, result);
  else {
    work.writeHeading(input.bytes);
    await work.writeRows(input.bytes, block, result);
  }
  await work.flush(0);
  return isWhole;
}

const here = ({ start, end, isLast }: InputBytes) => ({ start, end, isLast });

/** What is left at the end of the input can only be a quotation mark that was never closed. */
function ended(reached: Reached, input: InputBytes): Result<undefined> {
  return reached.at >= input.end
    ? { ok: true, value: undefined }
    : { ok: false, problems: [problem('methods.csv-quote-open', { row: reached.line })] };
}

function tooLong({ line }: Reached): Result<undefined> {
  return {
    ok: false,
    problems: [problem('methods.csv-row-too-long', { row: line }, { limit: longestRow })],
  };
}

/** As many rows as there can be. */
function linesIn({ bytes, start, end }: InputBytes): number {
  let lines = 1;
  for (let at = start; at < end; at += 1) {
    const found = bytes[at];
    if (found === byte.newline || (found === byte.carriageReturn && bytes[at + 1] !== byte.newline))
      lines += 1;
  }
  return lines;
}

/** The rows of one table on their way through a method. */
class TableWork {
  readonly heading: Heading;
  readonly #table: CalcTable;
  readonly #streams: TableStreams;
  readonly #writer = new CsvWriter(2 * flushAt);

  constructor(table: CalcTable, heading: Heading, streams: TableStreams) {
    this.#table = table;
    this.heading = heading;
    this.#streams = streams;
  }

  get isByGroup(): boolean {
    return this.#table.calculation.shape === 'group';
  }

  calculate(block: CsvBlock): CalculationResult {
    const { calculation, options, by } = this.#table;
    const { numbers, texts } = this.heading;
    const table: CalculationTable = {
      rows: block.rows,
      numbers: Object.fromEntries(
        numbers.map((name, at) => [name, (block.numbers[at] as Float64Array).subarray(0, block.rows)]),
      ),
      texts: Object.fromEntries(
        texts.map((name, at) => [name, (block.texts[at] as string[]).slice(0, block.rows)]),
      ),
    };
    return calculation.table(table, options, by);
  }

  writeHeading(bytes: Uint8Array): void {
    this.#writer.copy(bytes, this.heading.start, this.heading.end);
    for (const { name } of this.#table.calculation.outputs) {
      this.#writer.comma();
      this.#writer.text(name);
    }
    this.#writer.endLine();
  }

  async writeRows(bytes: Uint8Array, block: CsvBlock, result: CalculationResult): Promise<void> {
    const writer = this.#writer;
    const columns = this.#table.calculation.outputs.map(
      ({ name }) => result.numbers[name] ?? result.texts[name],
    );
    const firstText = columns.findIndex((column) => !(column instanceof Float64Array));
    const numbers = columns.slice(0, firstText < 0 ? columns.length : firstText) as Float64Array[];
    const others = columns.slice(numbers.length);
    const { width } = this.heading.plan;
    const bad = this.#tell(block, result);
    for (let row = 0; row < block.rows; row += 1) {
      const cells = block.cells[row] as number;
      const start = block.starts[row] as number;
      const end = block.ends[row] as number;
      if (cells <= width) writer.copy(bytes, start, end);
      else writer.copy(bytes, start, endOfCells(bytes, start, end, width));
      for (let missing = cells; missing < width; missing += 1) writer.comma();
      const isBad = bad.size > 0 && bad.has(row);
      if (isBad) for (let cell = 0; cell < columns.length; cell += 1) writer.comma();
      else {
        writer.numbersOf(numbers, row);
        for (let at = 0; at < others.length; at += 1) {
          writer.comma();
          writeCell(writer, others[at], row);
        }
      }
      writer.endLine();
      if (writer.length >= flushAt) await this.flush(flushAt);
    }
  }

  async writeGroups(block: CsvBlock, result: CalculationResult): Promise<void> {
    const writer = this.#writer;
    this.#tell(block, result);
    const names = [...this.#table.by, ...this.#table.calculation.outputs.map(({ name }) => name)];
    const columns = names.map((name) => result.numbers[name] ?? result.texts[name]);
    names.forEach((name, at) => {
      if (at > 0) writer.comma();
      writer.text(name);
    });
    writer.endLine();
    for (let row = 0; row < result.rows; row += 1) {
      columns.forEach((column, at) => {
        if (at > 0) writer.comma();
        writeCell(writer, column, row);
      });
      writer.endLine();
      if (writer.length >= flushAt) await this.flush(flushAt);
    }
  }

  /** Writes out what was gathered, where it is this much. */
  async flush(size: number): Promise<void> {
    if (this.#writer.length > 0 && this.#writer.length >= size)
      await this.#streams.write(this.#writer.take());
  }

  /** Tells of the rows with a problem, of the text or of the method. @returns those rows */
  #tell(block: CsvBlock, result: CalculationResult): ReadonlySet<number> {
    const { names } = this.heading;
    const ofText = block.problems.map(({ row, at, code, values }) => ({
      row,
      column: at === undefined ? undefined : names[at],
      code,
      values,
    }));
    const all = [...ofText, ...result.problems].toSorted((a, b) => a.row - b.row);
    for (const { row, column, code, values } of all) {
      const line = block.lines[row] ?? this.heading.nextLine;
      const where = { row: line, ...(column !== undefined && { column }) };
      this.#streams.bad(problem(code, where, values));
    }
    return new Set(all.map(({ row }) => row));
  }
}

/** Where the first cells of a row end. */
function endOfCells(bytes: Uint8Array, start: number, end: number, cells: number): number {
  let isQuoted = false;
  let found = 0;
  for (let at = start; at < end; at += 1) {
    if (bytes[at] === byte.quote) isQuoted = !isQuoted;
    else if (bytes[at] === byte.comma && !isQuoted) {
      found += 1;
      if (found === cells) return at;
    }
  }
  return end;
}

function writeCell(
  writer: CsvWriter,
  column: Float64Array | readonly string[] | undefined,
  row: number,
): void {
  if (column instanceof Float64Array) writer.number(column[row] as number);
  else writer.text(column?.[row] ?? '');
}
