import { readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Role } from '../mapping.ts';
import type { RowShape } from '../row-shape.ts';
import type { Conversion } from './conversion.ts';
import { columnUses, textColumns } from './file-columns.ts';
import { listedRoles } from './known-texts.ts';
import { type ColumnUse, cutRows, emptied, rowScanner } from './row-scanner.ts';
import type { SourceFile } from './source-file.ts';
import { textsOf } from './text-finder.ts';

export type TextsByRole = ReadonlyMap<Role, readonly string[]>;

const newline = 10;
const sliceBytes = 2 << 10;
const mostSlices = 384;
const slicesAtOnce = 16;
/** A slice for each so many bytes, as long as there are not too many. */
const bytesASlice = 128 << 10;

/**
 * Texts of the listed columns in rows from all over a large file, those of one place together: every code a column
 * uses, in all but odd files, and every registered area.
 *
 * @returns nothing where a row is such that only a careful reading can judge it
 */
export async function sampledTexts(
  conversion: Conversion,
  shape: RowShape,
): Promise<TextsByRole | undefined> {
  const { source, dialect } = conversion;
  const columns = columnUses(shape, dialect.delimiter, () => []);
  const scanner = rowScanner(columns, dialect.delimiter, emptied);
  for (const lines of await sampledLines(source, dialect.headingRow)) {
    if (!cutRows(scanner, lines, 0, lines.length)) return undefined;
  }
  const texts = new Map(listedRoles(shape).map((role) => [role, constantOf(shape, role)] as const));
  for (const [role, met] of metTexts(columns, shape)) texts.set(role, met);
  const areas = texts.get('area') ?? [];
  // They often follow one another through a file, so that a sample misses some.
  if (areas.length > 1)
    texts.set('area', [...new Set([...areas, ...registeredAreas(conversion)])].toSorted());
  return texts;
}

/** Every text that was met in each listed column. */
export function metTexts(columns: readonly ColumnUse[], shape: RowShape): TextsByRole {
  return new Map(
    textColumns(shape).map(({ role, place }) => {
      const column = columns[place];
      return [role, column?.kind === 'text' ? textsOf(column.finder).toSorted() : []];
    }),
  );
}

function constantOf(shape: RowShape, role: Role): readonly string[] {
  const constant = shape.constants.get(role);
  return constant === undefined || shape.columns.has(role) ? [] : [constant];
}

function registeredAreas({ mapping, register, meanings }: Conversion): string[] {
  if (meanings.has('area')) return [];
  return mapping.areaTypes.flatMap((type) => register.ofType(type).map(({ code }) => code));
}

/** Whole lines from all over a file; the last ones are those it ends with: what is new in them is seen, too. */
async function sampledLines(source: SourceFile, headingLines: number): Promise<Buffer[]> {
  const file = await open(source.path);
  try {
    // A little at a time is there sooner than another thread could be asked for it.
    const read = (from: number, bytes: number): Buffer => {
      const slice = Buffer.alloc(bytes);
      return slice.subarray(0, readSync(file.fd, slice, 0, bytes, from));
    };
    const start = startOfRows(read(0, 32 * sliceBytes), headingLines);
    const room = Math.max(source.bytes - start - sliceBytes, 0);
    const slices = Math.min(mostSlices, Math.ceil(source.bytes / bytesASlice));
    const step = room / Math.max(slices - 1, 1);
    const found: Buffer[] = [];
    for (let at = 0; at < slices; at++) {
      found.push(wholeLines(read(start + Math.floor(step * at), sliceBytes), at === 0));
      // Others wait for this thread, and a disk may be slow.
      if (at % slicesAtOnce === 0) await nextTurn();
    }
    return found;
  } finally {
    await file.close();
  }
}

function startOfRows(head: Buffer, headingLines: number): number {
  let start = 0;
  for (let line = 0; line < headingLines; line++) start = head.indexOf(newline, start) + 1;
  return start;
}

function wholeLines(slice: Buffer, isAtStart: boolean): Buffer {
  const from = isAtStart ? 0 : slice.indexOf(newline) + 1;
  return slice.subarray(from, Math.max(from, slice.lastIndexOf(newline) + 1));
}
