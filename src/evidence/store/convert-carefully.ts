import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { problem } from '../../records/index.ts';
import { numberRoles, type Role } from '../mapping.ts';
import type { RowShape } from '../row-shape.ts';
import { type Conversion, type Converted, isLarge } from './conversion.ts';
import { describeFaults, rejectedOf } from './described-faults.ts';
import { rowsOf, sqlText } from './duckdb.ts';
import { knownTexts, listedRoles, listsOf } from './known-texts.ts';
import { breakdownColumn, rawName, readingQuery } from './reading-query.ts';
import { copyStatement, outputColumns, summaryOf } from './release-file.ts';
import { type RowCheck, rowChecks } from './row-checks.ts';
import { type BrokenRow, writeCleanCopy } from './source-file.ts';
import { listStatements, shortcuts } from './text-lists.ts';
import { markOf, numberMacros, partsOf, typedQuery } from './typed-query.ts';

/** A column of codes with more texts than this is not one; what is beyond is reported as missing from the list. */
const mostTexts = 500_000;

/** Reads every row as it is written and says of each one that cannot be used where it is and why. */
export async function convertCarefully(db: DuckDBConnection, conversion: Conversion): Promise<Converted> {
  await db.run(numberMacros);
  const { source, dialect, shape, folder } = conversion;
  const { broken, rows } = await loadSource(db, conversion);
  const places = new Map(shape.columns);
  if (shape.columns.has('period-start') && !shape.columns.has('period')) {
    // A pair of dates is one period, written as an interval.
    await db.run(`ALTER TABLE source ADD COLUMN c${shape.headings.length} VARCHAR`);
    await db.run(
      `UPDATE source SET c${shape.headings.length} = iso_day(c${shape.columns.get('period-start')}) || '/' || iso_day(c${shape.columns.get('period-end') ?? shape.columns.get('period-start')})`,
    );
    places.set('period', shape.headings.length);
  }
  const hasMeasure =
    places.has('measure') ||
    shape.constants.has('measure') ||
    shape.cells.some((cell) => cell.texts.has('measure'));
  const constants = hasMeasure
    ? shape.constants
    : new Map([...shape.constants, ['measure' as Role, 'value']]);
  const whole: RowShape = { ...shape, columns: places, constants };
  // One row, one observation: the reading is the source under other names, and need not be stored again.
  await db.run(
    whole.cells.length === 0
      ? `CREATE VIEW reading AS SELECT source_row AS place, * FROM (${readingQuery(whole, 'source', true)})`
      : `CREATE TABLE reading AS SELECT row_number() OVER () AS place, * FROM (${readingQuery(whole, 'source', true)})`,
  );

  const distinct = new Map<Role, string[]>();
  for (const role of listedRoles(whole)) {
    const texts = await rowsOf<{ t: string }>(
      db,
      `SELECT DISTINCT ${rawName(role)} AS t FROM reading WHERE ${rawName(role)} IS NOT NULL ORDER BY 1 LIMIT ${mostTexts}`,
    );
    distinct.set(
      role,
      texts.map((row) => row.t),
    );
  }
  const given = numberRoles.map((role) => `SELECT ${markOf(rawName(role))} AS m FROM reading`);
  const marks = await rowsOf<{ m: string }>(
    db,
    `SELECT DISTINCT m FROM (${given.join(' UNION ALL ')}) WHERE m IS NOT NULL ORDER BY 1 LIMIT 100000`,
  );
  const known = knownTexts({ ...conversion, shape: whole }, distinct, [
    ...new Set(['', ...marks.map((row) => row.m)]),
  ]);
  const parts = partsOf(whole, conversion.mapping, known, false, true);
  const lists = listsOf(known);
  for (const list of lists) for (const statement of listStatements(list)) await db.run(statement);
  const areComplete = lists.every((list) => list.texts.length < mostTexts);
  const short = areComplete ? shortcuts(lists) : new Map<string, string>();
  const checks = rowChecks(parts, short);
  const columns = outputColumns(shape);
  const wrong = checks.map((check) => `(${check.when})`).join(' OR ');
  await db.run(
    `CREATE TABLE typed AS SELECT ${['place', 'source_row', ...columns].join(', ')},
      coalesce(${wrong}, false) AS is_wrong FROM (${typedQuery('SELECT * FROM reading', parts, short)})`,
  );
  await findRepeats(db, shape);
  const wrongReading = 'SELECT * FROM reading WHERE place IN (SELECT place FROM typed WHERE is_wrong)';
  const faulty = `SELECT source_row, place, ${whole.cells.length > 0 ? 'cell_number' : 'NULL::INTEGER AS cell_number'}, ${faultsOf(checks)} AS faults FROM (${typedQuery(wrongReading, parts, short)})
    UNION ALL SELECT source_row, place, NULL, fault FROM typed JOIN repeats USING (place)`;
  const { problems, counts, rejectedRows, byRow } = await describeFaults(
    db,
    faulty,
    broken,
    conversion,
    known,
  );
  const rejected = await rejectedOf(db, byRow, broken, shape);
  const base = {
    hasRowNumbers: true,
    rows: rows + broken.length,
    rejectedRows,
    problems,
    problemCounts: counts,
    rejected,
  };
  const path = join(folder, 'release.parquet');
  await db.run(`CREATE TABLE refused (source_row BIGINT)`);
  if (rejectedRows > 0) {
    await db.run(
      `INSERT INTO refused SELECT DISTINCT source_row FROM typed LEFT JOIN repeats r USING (place) WHERE is_wrong OR r.place IS NOT NULL`,
    );
  }
  const nothing = {
    observations: 0,
    areas: 0,
    areaTypes: [],
    periodStart: '',
    periodEnd: '',
    highest: null,
    measures: [],
    breakdowns: shape.dimensions,
  };
  if (problems.length > 0 && !conversion.acceptPartial) return { ...base, ...nothing };
  await db.run(
    copyStatement(
      `SELECT ${[...columns, 'source_row::UINTEGER AS source_row'].join(', ')} FROM typed
        WHERE source_row NOT IN (SELECT source_row FROM refused) ORDER BY place`,
      path,
    ),
  );
  const summary = await summaryOf(db, path, shape);
  if (summary.observations === 0) {
    const none = problem('evidence.no-rows', { file: source.name, row: dialect.headingRow });
    return {
      ...base,
      ...nothing,
      problems: [...problems, none],
      problemCounts: new Map([...counts, [none.code, 1]]),
    };
  }
  return { ...base, ...summary, parquet: { path } };
}

/** Puts the rows into a table `source`: their number in the file, and cells `c0, c1 …` as written. */
async function loadSource(
  db: DuckDBConnection,
  conversion: Conversion,
): Promise<{ rows: number; broken: readonly BrokenRow[] }> {
  const { source, dialect, shape, folder, mapping } = conversion;
  const [first, second] =
    mapping.dateStyle === 'day-first' ? ['%d/%m/%Y', '%d.%m.%Y'] : ['%m/%d/%Y', '%m.%d.%Y'];
  await db.run(
    `CREATE OR REPLACE MACRO iso_day(x) AS strftime(coalesce(try_strptime(trim(x), '${first}'), try_strptime(trim(x), '${second}'), TRY_CAST(trim(x) AS TIMESTAMP)), '%Y-%m-%d')`,
  );
  const columns = shape.headings.map((_, place) => `'c${place}': 'VARCHAR'`).join(', ');
  const options = `auto_detect=false, quote='"', escape='"', strict_mode=true, nullstr='\u0001'`;
  if (isLarge(conversion)) {
    try {
      await db.run(
        `CREATE TABLE source AS SELECT row_number() OVER () + ${dialect.headingRow} AS n, * FROM read_csv(${sqlText(source.path)}, header=false, skip=${dialect.headingRow}, delim=${sqlText(dialect.delimiter)}, ${options}, columns={${columns}})`,
      );
      const [counted] = await rowsOf<{ n: string }>(db, 'SELECT count(*) AS n FROM source');
      return { rows: Number(counted?.n), broken: [] };
    } catch {
      await db.run('DROP TABLE IF EXISTS source');
    }
  }
  const copy = join(folder, 'clean.csv');
  const { rows, broken } = await writeCleanCopy(source, dialect, shape.headings, copy);
  await db.run(
    rows === 0
      ? `CREATE TABLE source (n BIGINT, ${shape.headings.map((_, place) => `c${place} VARCHAR`).join(', ')})`
      : `CREATE TABLE source AS SELECT * FROM read_csv(${sqlText(copy)}, header=false, delim=',', ${options}, columns={'n': 'BIGINT', ${columns}}, max_line_size=20000000)`,
  );
  return { rows, broken };
}

function faultsOf(checks: readonly RowCheck[]): string {
  const structs = checks.map((check) => {
    const code = check.codeIsSql ? check.code : sqlText(check.code);
    const found = check.found ?? rawName(check.role);
    return `CASE WHEN ${check.when} THEN {code: ${code}, role: ${sqlText(check.role)}, found: coalesce(CAST(${found} AS VARCHAR), ''), against: ${check.against ? `coalesce(CAST(${check.against} AS VARCHAR), '')` : "''"}} END`;
  });
  return `list_filter([${structs.join(', ')}], x -> x IS NOT NULL)`;
}

async function findRepeats(db: DuckDBConnection, shape: RowShape): Promise<void> {
  const breakdowns = shape.dimensions.map(breakdownColumn);
  const key = ['area_code', 'area_type', 'period_start', 'period_end', 'measure', ...breakdowns].join(', ');
  // Few rows repeat; only those whose hash does are compared in full.
  await db.run(
    `CREATE TABLE twice AS SELECT hash(${key}) AS h FROM typed WHERE NOT is_wrong GROUP BY h HAVING count(*) > 1`,
  );
  await db.run(
    `CREATE TABLE repeats AS
      SELECT place, [{code: CASE WHEN kinds = 1 THEN 'observation-repeated' ELSE 'observation-contradicted' END, role: 'area', found: CAST(area_code AS VARCHAR), against: CAST(other AS VARCHAR)}] AS fault
      FROM (
        SELECT place, area_code, row_number() OVER (same ORDER BY place) AS turn,
          CASE WHEN row_number() OVER (same ORDER BY place) = 1 THEN nth_value(source_row, 2) OVER whole ELSE min(source_row) OVER same END AS other,
          count(*) OVER same AS times,
          CASE WHEN min(said) OVER same = max(said) OVER same THEN 1 ELSE 2 END AS kinds
        FROM (SELECT *, coalesce(CAST(value AS VARCHAR), status, '') AS said FROM typed WHERE NOT is_wrong AND hash(${key}) IN (SELECT h FROM twice))
        WINDOW same AS (PARTITION BY ${key}),
          whole AS (PARTITION BY ${key} ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
      ) WHERE times > 1 AND (turn > 1 OR kinds > 1)`,
  );
}
