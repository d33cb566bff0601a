import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ColumnUse, cutRows, emptied, emptyBatch, type RowBatch, rowScanner } from './row-scanner.ts';
import type { RowTally } from './row-tally.ts';
import type { Dialect } from './source-file.ts';
import { pieceStart, type SourceInspection } from './source-inspection.ts';

/**
 * How far the rows of a file have come: the last three are reasons not to go on. At a text that is in no list, the rest
 * is still read, so that afterwards every text is known.
 */
export type Standing = 'reading' | 'ended' | 'needs-care' | 'text-not-listed';

/** Rows of a plain file by column, read and cut while whoever wants them is busy with those before. */
export interface FileRows {
  standing(): Standing;
  /** @returns nothing at the end of the file, or where it cannot go on */
  next(): RowBatch | undefined;
  /** Takes back rows that are no longer wanted. */
  giveBack(batch: RowBatch): void;
  /** Reads on to the end without keeping rows, for the texts in them. */
  readToEnd(): Promise<void>;
  /** Reads no further. @throws what went wrong while reading */
  stop(): void;
}

/** Batches kept ready at most: some 25 MB. The database takes many at once, and then writes for a while. */
const mostReady = 256;
/** Bytes cut before others have their turn: the database often waits for this thread. */
const cutAtOnce = 32 << 10;
const newline = 10;
/** More texts in one column are no list of codes. */
const mostTexts = 1_000_000;

/** What is done with rows as soon as all their texts are known to be listed. */
export interface RowLook {
  /** Whether no row has a key that has been met before. */
  readonly areNew?: ((batch: RowBatch) => boolean) | undefined;
  /** Notes which rows are sound. */
  readonly judge?: ((batch: RowBatch) => void) | undefined;
  readonly tally?: RowTally | undefined;
}

export function fileRows(
  inspection: SourceInspection,
  { delimiter, headingRow }: Dialect,
  columns: readonly ColumnUse[],
  { areNew, judge, tally }: RowLook,
): FileRows {
  const { buffer } = inspection;
  const ready: RowBatch[] = [];
  const spare: RowBatch[] = [];
  let fresh: RowBatch[] = [];
  let standing: Standing = 'reading';
  let isCollecting = false;
  let isStopped = false;
  let isWaiting = false;
  let failure: unknown;
  /** What is in the buffer and not cut yet. */
  let from = pieceStart;
  let to = pieceStart;
  let isWholeRead = false;
  let headingLines = headingRow;
  const scanner = rowScanner(columns, delimiter, (batch) => {
    if (isCollecting) return emptied(batch);
    fresh.push(batch);
    return spare.pop() ?? emptyBatch(columns);
  });

  function advance(): void {
    try {
      const end = endOfLines();
      if (end >= 0) cutTo(end);
      else if (isWholeRead) endRows();
      else takeMore();
    } catch (error) {
      failure = error;
      isStopped = true;
    }
  }

  function cutTo(end: number): void {
    if (cutRows(scanner, buffer, from, end)) keepFresh();
    else needCare();
    from = end;
  }

  /** The end of some lines that are there but not cut yet, or -1. */
  function endOfLines(): number {
    const limit = Math.min(from + cutAtOnce, to);
    const end = buffer.lastIndexOf(newline, limit - 1) + 1;
    if (end > from) return end;
    const next = buffer.indexOf(newline, limit) + 1;
    return next > 0 && next <= to ? next : -1;
  }

  function takeMore(): void {
    const left = to - from;
    if (left > pieceStart) {
      needCare();
      return;
    }
    buffer.copyWithin(pieceStart - left, from, to);
    const read = inspection.take(true);
    from = pieceStart - left;
    to = pieceStart + read;
    isWholeRead = read === 0;
    // The last line may lack its end.
    if (isWholeRead && left > 0) buffer[to++] = newline;
    for (let end = endOfLine(); headingLines > 0 && end > 0; end = endOfLine()) {
      from = end;
      headingLines--;
    }
  }

  function endOfLine(): number {
    const end = buffer.indexOf(newline, from) + 1;
    return end <= to ? end : 0;
  }

  function endRows(): void {
    if (headingLines > 0) needCare();
    if (scanner.batch.rows > 0) scanner.onFull(scanner.batch);
    keepFresh();
    if (standing === 'reading') standing = isCollecting ? 'text-not-listed' : 'ended';
  }

  function needCare(): void {
    standing = 'needs-care';
    inspection.doubtLines();
  }

  /** Rows with a text that is in no list cannot be handed on, and none after them. */
  function keepFresh(): void {
    if (!isCollecting && scanner.finders.some(({ count, given }) => count > given)) {
      isCollecting = true;
      ready.length = 0;
    }
    if (scanner.finders.some(({ count }) => count > mostTexts)) standing = 'needs-care';
    for (const batch of isCollecting ? [] : fresh) {
      if (areNew && !areNew(batch)) standing = 'needs-care';
      judge?.(batch);
      tally?.note(batch);
      ready.push(batch);
    }
    fresh = [];
  }

  function readAhead(): void {
    if (isWaiting) return;
    isWaiting = true;
    setImmediate(() => {
      isWaiting = false;
      if (isStopped || standing !== 'reading' || isCollecting || ready.length >= mostReady) return;
      advance();
      readAhead();
    });
  }

  readAhead();
  return {
    standing: () => (isCollecting && standing === 'reading' ? 'text-not-listed' : standing),
    next: () => {
      while (ready.length === 0 && standing === 'reading' && !isCollecting && !isStopped) advance();
      const batch = standing === 'needs-care' || isStopped ? undefined : ready.shift();
      readAhead();
      return batch;
    },
    giveBack: (batch) => {
      spare.push(emptied(batch));
    },
    readToEnd: async () => {
      while (standing === 'reading' && !isStopped) {
        advance();
        await nextTurn();
      }
    },
    stop: () => {
      isStopped = true;
      if (failure !== undefined) throw failure;
    },
  };
}
