import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { RowShape } from '../row-shape.ts';
import type { Conversion, Converted } from './conversion.ts';
import { withDuckdb } from './duckdb.ts';
import { columnUses, listsInColumns } from './file-columns.ts';
import { type FileRows, fileRows } from './file-rows.ts';
import { type KnownTexts, knownTexts, listsOf } from './known-texts.ts';
import { readingQuery } from './reading-query.ts';
import { copyStatement, outputColumns, type ReleaseSummary, rowGroupOf, summaryOf } from './release-file.ts';
import { haveRepeats } from './repeated-keys.ts';
import { rowChecks } from './row-checks.ts';
import { rowLook } from './row-look.ts';
import type { ColumnUse } from './row-scanner.ts';
import {
  type GivenMeaning,
  giveAsTable,
  meaningColumn,
  soundColumn,
  tableOfRows,
  textNotListed,
} from './rows-as-table.ts';
import { metTexts, sampledTexts, type TextsByRole } from './sampled-texts.ts';
import { beginInspection, type SourceInspection } from './source-inspection.ts';
import { listStatements, shortcuts, type TextList } from './text-lists.ts';
import { type Parts, partsOf, typedQuery } from './typed-query.ts';

/** What one attempt came to: a release, every text where the lists lacked one, or nothing where only the careful reading can judge. */
type Attempt = Converted | TextsByRole | undefined;

/** Words in the error that stops the pass at the first row with a fault. */
const faultFound = 'llinyn: a row has a fault';

/**
 * Converts a large plain file without ever holding its rows: they are cut by bytes, codes becoming places in lists and
 * figures numbers, the checks stop at the first fault, and the rest goes straight to Parquet. The lists come from a
 * sample; where a text is met that is not in them, they are completed and the file is read again.
 *
 * @param spill - folder for what does not fit into memory
 * @param inspection - of the file, nothing of which has been read; it need not be read to its end
 * @returns nothing where anything is wrong or unusual
 */
export async function convertInOnePass(
  conversion: Conversion,
  spill: string,
  inspection: SourceInspection,
): Promise<Converted | undefined> {
  const { shape, source, dialect } = conversion;
  if (shape.cells.length > 0 || shape.columns.has('period-start')) return undefined;
  // The place of an observation says which row it came from, counted from the second.
  if (dialect.headingRow !== 1) return undefined;
  const named: RowShape = shape.columns.has('measure')
    ? shape
    : { ...shape, constants: new Map([['measure', 'value'], ...shape.constants]) };
  const texts = await sampledTexts(conversion, named);
  if (!texts) return undefined;
  const came = await attempt(conversion, named, texts, spill, inspection);
  if (!isTexts(came)) return came;
  const again = await beginInspection(source.path, source.name);
  try {
    const second = await attempt(conversion, named, came, spill, again);
    return isTexts(second) ? undefined : second;
  } finally {
    await again.close();
  }
}

function isTexts(came: Attempt): came is TextsByRole {
  return came instanceof Map;
}

/** Meanings that would have to be looked up in the database for every row. */
function meaningsToGive(
  shape: RowShape,
  lists: readonly TextList[],
  short: ReadonlyMap<string, string>,
): GivenMeaning[] {
  return listsInColumns(shape, lists).flatMap(({ list, column }) =>
    list.meanings.flatMap((meaning) => {
      const isGiven = (meaning.type === 'DATE' || meaning.type === 'ENUM') && !short.has(meaning.name);
      return isGiven && !meaning.values.includes(null) ? [{ column, meaning }] : [];
    }),
  );
}

async function attempt(
  conversion: Conversion,
  shape: RowShape,
  texts: TextsByRole,
  spill: string,
  inspection: SourceInspection,
): Promise<Attempt> {
  const known = knownTexts({ ...conversion, shape }, texts, []);
  if (someAreFaulty(known)) return undefined;
  const lists = listsOf(known);
  const columns = columnUses(shape, conversion.dialect.delimiter, (role) => texts.get(role) ?? []);
  const parts = partsOf(shape, conversion.mapping, known, true, false);
  const look = rowLook(shape, lists, parts);
  // Begins to read while the database is being opened.
  const rowGroup = rowGroupOf(conversion.source.bytes);
  const rows = fileRows(inspection, conversion.dialect, columns, look);
  try {
    const path = join(conversion.folder, 'release.parquet');
    // Rows come one batch after the other: a second thread of the database would only wait, and is busy waiting.
    return await withDuckdb(
      spill,
      async (db) => {
        const came = await writeRelease(db, rows, columns, { shape, parts, lists, path, rowGroup });
        if (came === 'text-not-listed') return await everyText(rows, columns, shape, texts);
        if (came === 'needs-care' || (!look.areNew && (await haveRepeats(db, path, shape)))) return undefined;
        return converted(look.tally?.summary() ?? (await summaryOf(db, path, shape)), path);
      },
      1,
    );
  } finally {
    rows.stop();
  }
}

/** Reads on to the end for the texts. @returns nothing where a row needs care */
async function everyText(
  rows: FileRows,
  columns: readonly ColumnUse[],
  shape: RowShape,
  sampled: TextsByRole,
): Promise<TextsByRole | undefined> {
  await rows.readToEnd();
  return rows.standing() === 'needs-care' ? undefined : new Map([...sampled, ...metTexts(columns, shape)]);
}

interface ReleaseToWrite {
  readonly shape: RowShape;
  readonly parts: Parts;
  readonly lists: readonly TextList[];
  readonly path: string;
  readonly rowGroup: number;
}

/** Writes the rows as a release file, every check made, or stops. */
async function writeRelease(
  db: DuckDBConnection,
  rows: FileRows,
  columns: readonly ColumnUse[],
  { shape, parts, lists, path, rowGroup }: ReleaseToWrite,
): Promise<'written' | 'text-not-listed' | 'needs-care'> {
  // Every row that arrives holds listed texts only.
  const known = new Map([
    ...shortcuts(lists),
    ...lists.map(({ name }): [string, string] => [`no_${name}`, 'false']),
  ]);
  const meanings = meaningsToGive(shape, lists, known);
  const given = meanings.map(({ meaning }) => meaningColumn(meaning));
  const short = new Map([
    ...known,
    ...meanings.map(({ meaning }): [string, string] => [meaning.name, meaningColumn(meaning)]),
  ]);
  await db.run(lists.flatMap((list) => listStatements(list, short)).join(';\n'));
  await giveAsTable(db, rows, columns, meanings);
  const typed = typedQuery(readingQuery(shape, tableOfRows, false, [...given, soundColumn]), parts, short);
  const status = checkedStatus(parts, short);
  const output = outputColumns(shape).map((column) => (column === 'status' ? status : column));
  try {
    await db.run(copyStatement(`SELECT ${output.join(', ')} FROM (${typed})`, path, rowGroup));
  } catch (error) {
    return String(error).includes(textNotListed) ? 'text-not-listed' : 'needs-care';
  }
  return 'written';
}

/** The status of a row as SQL, which stops at the first row with a fault. */
function checkedStatus(parts: Parts, short: ReadonlyMap<string, string>): string {
  const checks = rowChecks(parts, short).map((check) => `(${check.when})`);
  const cases = [
    // Nearly every row is, and such a row has no status.
    `WHEN ${soundColumn} THEN NULL`,
    `WHEN ${checks.join(' OR ')} THEN error('${faultFound}')`,
  ];
  return `CASE ${cases.join(' ')} ELSE status END AS status`;
}

/** A text with a fault stands in some row, for the lists hold only texts that were met and areas that are registered. */
function someAreFaulty({ areas, periods, measures, dimensions }: KnownTexts): boolean {
  const lists = [areas, periods, measures, ...dimensions.values()];
  return lists.some((list) => list.some(({ fault }) => fault !== null));
}

function converted(summary: ReleaseSummary, path: string): Converted {
  return {
    ...summary,
    rows: summary.observations,
    rejectedRows: 0,
    hasRowNumbers: false,
    problems: [],
    problemCounts: new Map(),
    rejected: [],
    parquet: { path },
  };
}
