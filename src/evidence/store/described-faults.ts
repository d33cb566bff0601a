import type { DuckDBConnection } from '@duckdb/node-api';
import { type Problem, problem } from '../../records/index.ts';
import type { AreaMeaning } from '../code-lists.ts';
import type { NumberRole, Role } from '../mapping.ts';
import type { RowShape } from '../row-shape.ts';
import type { Conversion, RejectedRow } from './conversion.ts';
import { rowsOf } from './duckdb.ts';
import type { KnownTexts } from './known-texts.ts';
import type { BrokenRow } from './source-file.ts';

/** Problems told in full; the rest are counted. */
const toldInFull = 1000;
/** A rejected row is given back whole up to this many; beyond, the file is not what its mapping says. */
const givenBack = 100_000;

/** What is wrong with one observation, as the query found it. */
export interface FaultRow {
  readonly source_row: string;
  readonly cell_number: number | null;
  readonly faults: readonly { code: string; role: Role; found: string; against: string }[];
}

/** Faults as problems that say where and what: the first of each kind in full, all of them counted. */
export function describe(
  faulty: readonly FaultRow[],
  broken: readonly BrokenRow[],
  conversion: Conversion,
  known: KnownTexts,
): { problems: Problem[]; counts: Map<string, number>; byRow: Map<number, Problem[]> } {
  const { source, shape, mapping } = conversion;
  const suggestions = new Map(known.areas.map((area: AreaMeaning) => [area.raw, area.suggestion]));
  const likely = new Map(known.marks.map((mark) => [mark.raw, mark.likely]));
  const problems: Problem[] = [];
  const counts = new Map<string, number>();
  const byRow = new Map<number, Problem[]>();
  const told = new Map<string, number>();
  const headingOf = (role: Role, cell: number | null): string => {
    const ofCell = cell === null ? undefined : shape.cells[cell]?.columns.get(role as NumberRole);
    const place = ofCell ?? shape.columns.get(role);
    return place === undefined ? '' : (shape.headings[place] ?? '');
  };
  function add(row: number, one: Problem): void {
    counts.set(one.code, (counts.get(one.code) ?? 0) + 1);
    const inRow = byRow.get(row);
    if (inRow) inRow.push(one);
    else if (byRow.size < givenBack) byRow.set(row, [one]);
    const already = told.get(one.code) ?? 0;
    told.set(one.code, already + 1);
    if (already < toldInFull) problems.push(one);
  }
  for (const one of broken) add(one.row, one.problem);
  const alreadySaid = new Set<string>();
  for (const { source_row, cell_number, faults } of faulty) {
    for (const fault of faults) {
      const column = headingOf(fault.role, cell_number);
      // A row of a wide sheet is many observations; what is wrong with all of them is said once.
      const said = `${source_row} ${fault.code} ${column} ${fault.found}`;
      if (shape.cells.length > 0 && alreadySaid.has(said)) continue;
      alreadySaid.add(said);
      const values: Record<string, string | number> = { found: fault.found, against: fault.against };
      if (fault.role === 'area') values.suggestion = suggestions.get(fault.found) ?? '';
      if (fault.code === 'mark-unknown') values.likely = likely.get(fault.found) ?? '';
      if (fault.code.startsWith('breakdown')) values.breakdown = fault.role.replace('dimension:', '');
      values.types = mapping.areaTypes.join(', ');
      const where = { file: source.name, row: Number(source_row), ...(column === '' ? {} : { column }) };
      add(Number(source_row), problem(`evidence.${fault.code}`, where, values));
    }
  }
  return { problems: problems.toSorted((a, b) => (a.where.row ?? 0) - (b.where.row ?? 0)), counts, byRow };
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
