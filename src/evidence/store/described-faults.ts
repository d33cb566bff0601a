import type { DuckDBConnection } from '@duckdb/node-api';
import { type Problem, problem } from '../../records/index.ts';
import type { AreaMeaning } from '../code-lists.ts';
import type { NumberRole, Role } from '../mapping.ts';
import type { RowShape } from '../row-shape.ts';
import type { Conversion, RejectedRow } from './conversion.ts';
import { rowsOf, sqlText } from './duckdb.ts';
import type { KnownTexts } from './known-texts.ts';
import type { BrokenRow } from './source-file.ts';

/** Problems told in full; the rest are counted. */
const toldInFull = 1000;
/** A rejected row is given back whole up to this many; beyond, the file is not what its mapping says. */
const givenBack = 100_000;

/** One thing that is wrong with one observation, as the query found it. */
interface FaultRow {
  readonly source_row: string;
  readonly cell_number: number | null;
  readonly fault: {
    readonly code: string;
    readonly role: Role;
    readonly found: string;
    readonly against: string;
  };
}

/** What is wrong with a file, told as far as anybody reads it, and counted to the end. */
export interface DescribedFaults {
  readonly problems: readonly Problem[];
  readonly counts: ReadonlyMap<string, number>;
  readonly rejectedRows: number;
  readonly byRow: ReadonlyMap<number, readonly Problem[]>;
}

/**
 * Faults as problems that say where and what: the first of each kind in full, all of them counted. A large file may be
 * wrong in every row, so the faults stay in the database and only those that are told come out of it.
 *
 * @param faulty - query with the columns source_row, place, cell_number and faults (a list of code, role, found, against)
 */
export async function describeFaults(
  db: DuckDBConnection,
  faulty: string,
  broken: readonly BrokenRow[],
  conversion: Conversion,
  known: KnownTexts,
): Promise<DescribedFaults> {
  await db.run(
    `CREATE TABLE fault AS SELECT source_row, place, cell_number, unnest(faults) AS fault FROM (${faulty})`,
  );
  if (conversion.shape.cells.length > 0) await sayOncePerRow(db, conversion.shape);
  const counted = await rowsOf<{ code: string; n: string }>(
    db,
    'SELECT fault.code AS code, count(*) AS n FROM fault GROUP BY 1 ORDER BY min(place)',
  );
  const counts = new Map<string, number>();
  for (const { problem: one } of broken) counts.set(one.code, (counts.get(one.code) ?? 0) + 1);
  for (const { code, n } of counted) {
    counts.set(`evidence.${code}`, (counts.get(`evidence.${code}`) ?? 0) + Number(n));
  }
  const [rejected] = await rowsOf<{ n: string }>(db, 'SELECT count(DISTINCT source_row) AS n FROM fault');
  const say = sayer(conversion, known);
  const problems = broken.slice(0, toldInFull).map((one) => one.problem);
  for (const { code } of counted) {
    const first = await rowsOf<FaultRow>(
      db,
      `SELECT source_row, cell_number, fault FROM fault WHERE fault.code = ${sqlText(code)} ORDER BY place LIMIT ${toldInFull}`,
    );
    problems.push(...first.map(say));
  }
  return {
    problems: problems.toSorted((a, b) => (a.where.row ?? 0) - (b.where.row ?? 0)),
    counts,
    // A line that cannot be cut into cells never became a row of the table.
    rejectedRows: Number(rejected?.n ?? 0) + new Set(broken.map(({ row }) => row)).size,
    byRow: await problemsByRow(db, broken, say),
  };
}

/** The problems of the first rejected rows. */
async function problemsByRow(
  db: DuckDBConnection,
  broken: readonly BrokenRow[],
  say: (fault: FaultRow) => Problem,
): Promise<Map<number, Problem[]>> {
  const byRow = new Map<number, Problem[]>();
  for (const one of broken.slice(0, givenBack)) byRow.set(one.row, [one.problem]);
  const faults = await rowsOf<FaultRow>(
    db,
    `SELECT source_row, cell_number, fault FROM fault
      SEMI JOIN (SELECT DISTINCT source_row FROM fault ORDER BY source_row LIMIT ${givenBack - byRow.size}) USING (source_row)
      ORDER BY place`,
  );
  for (const fault of faults) {
    const row = Number(fault.source_row);
    const inRow = byRow.get(row);
    if (inRow) inRow.push(say(fault));
    else byRow.set(row, [say(fault)]);
  }
  return byRow;
}

/** A row of a wide sheet is many observations; what is wrong with all of them is said once. */
async function sayOncePerRow(db: DuckDBConnection, shape: RowShape): Promise<void> {
  const ofCells = [...new Set(shape.cells.flatMap((cell) => [...cell.columns.keys()]))].map(sqlText);
  await db.run(
    `CREATE OR REPLACE TABLE fault AS SELECT * FROM fault QUALIFY row_number() OVER (
      PARTITION BY source_row, fault.code, fault.role, fault.found, CASE WHEN fault.role IN (${ofCells.join(', ')}) THEN cell_number END
      ORDER BY place) = 1`,
  );
}

/** Puts a fault into words: the column by its heading, and what was probably meant. */
function sayer(conversion: Conversion, known: KnownTexts): (fault: FaultRow) => Problem {
  const { source, shape, mapping } = conversion;
  const suggestions = new Map(known.areas.map((area: AreaMeaning) => [area.raw, area.suggestion]));
  const likely = new Map(known.marks.map((mark) => [mark.raw, mark.likely]));
  const headingOf = (role: Role, cell: number | null): string => {
    const ofCell = cell === null ? undefined : shape.cells[cell]?.columns.get(role as NumberRole);
    const place = ofCell ?? shape.columns.get(role);
    return place === undefined ? '' : (shape.headings[place] ?? '');
  };
  return ({ source_row, cell_number, fault }) => {
    const column = headingOf(fault.role, cell_number);
    const values: Record<string, string | number> = { found: fault.found, against: fault.against };
    if (fault.role === 'area') values.suggestion = suggestions.get(fault.found) ?? '';
    if (fault.code === 'mark-unknown') values.likely = likely.get(fault.found) ?? '';
    if (fault.code.startsWith('breakdown')) values.breakdown = fault.role.replace('dimension:', '');
    values.types = mapping.areaTypes.join(', ');
    const where = { file: source.name, row: Number(source_row), ...(column === '' ? {} : { column }) };
    return problem(`evidence.${fault.code}`, where, values);
  };
}

/** The rejected rows as they stand in the file. */
export async function rejectedOf(
  db: DuckDBConnection,
  byRow: ReadonlyMap<number, readonly Problem[]>,
  broken: readonly BrokenRow[],
  shape: RowShape,
): Promise<RejectedRow[]> {
  if (byRow.size === 0) return [];
  const cellsByRow = new Map(broken.map((one) => [one.row, one.cells]));
  await db.run('CREATE TABLE wanted (n BIGINT)');
  const numbers = [...byRow.keys()];
  for (let from = 0; from < numbers.length; from += 5000) {
    await db.run(
      `INSERT INTO wanted VALUES ${numbers
        .slice(from, from + 5000)
        .map((row) => `(${row})`)
        .join(', ')}`,
    );
  }
  const cells = shape.headings.map((_, place) => `coalesce(c${place}, '')`);
  const rows = await rowsOf<{ n: string; cells: string[] }>(
    db,
    `SELECT n, [${cells.join(', ')}] AS cells FROM source SEMI JOIN wanted USING (n)`,
  );
  for (const row of rows) cellsByRow.set(Number(row.n), row.cells);
  return [...byRow]
    .map(([row, problems]) => ({ row, cells: cellsByRow.get(row) ?? [], problems }))
    .toSorted((left, right) => left.row - right.row);
}
