import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { AreaRegister } from '../../geography/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { type AreaMeaning, readAreas, readPeriods } from '../code-lists.ts';
import type { MeasureKind } from '../dataset.ts';
import { type CodeMeaning, type Mapping, type NumberRole, numberRoles, type Role } from '../mapping.ts';
import { likelyStatus, statusInColumn, statusOfMark } from '../observation-status.ts';
import type { RowShape } from '../row-shape.ts';
import { rowsOf, sqlText, withDuckdb } from './duckdb.ts';
import {
  breakdownColumn,
  type KnownTexts,
  listStatements,
  listsOf,
  markOf,
  numberMacros,
  type Parts,
  rawName,
  readingQuery,
  rowChecks,
  shortcuts,
  typedQuery,
  unusable,
} from './reading-query.ts';
import {
  type BrokenRow,
  carefulBytes,
  type Dialect,
  type SourceFile,
  sampleRows,
  writeCleanCopy,
} from './source-file.ts';

/** Everything the reading of one file needs, with code lists already read. */
export interface Conversion {
  readonly source: SourceFile;
  readonly dialect: Dialect;
  readonly shape: RowShape;
  readonly mapping: Mapping;
  readonly meanings: ReadonlyMap<Role, ReadonlyMap<string, CodeMeaning>>;
  readonly register: AreaRegister;
  /** Empty folder of this import's own; everything it leaves there may be thrown away. */
  readonly folder: string;
  readonly thisYear: number;
  readonly acceptPartial: boolean;
  /** Plain files above this many bytes are tried in one pass; the usual size where not given. */
  readonly carefulUpTo?: number;
}

/** What a conversion made of a file. */
export interface Converted {
  /** Rows of the file below its heading. */
  readonly rows: number;
  readonly observations: number;
  readonly rejectedRows: number;
  /** Every kind of problem with how often it occurs; the first of each in detail. */
  readonly problems: readonly Problem[];
  readonly problemCounts: ReadonlyMap<string, number>;
  /** The Parquet file, where the rows are to be imported. */
  readonly parquet?: { readonly path: string; readonly hash: string };
  /** Rejected rows as they stood, with the problem codes of each. */
  readonly rejected: readonly RejectedRow[];
  /** Whether the Parquet file says which row each observation came from; else its own order does. */
  readonly hasRowNumbers: boolean;
  readonly areas: number;
  readonly areaTypes: readonly string[];
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly measures: readonly string[];
  readonly breakdowns: readonly string[];
}

export interface RejectedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly Problem[];
}

/** Problems told in full; the rest are counted. */
const toldInFull = 1000;
/** A rejected row is given back whole up to this many; beyond, the file is not what its mapping says. */
const givenBack = 100_000;

/**
 * Turns a file into observations. A large plain file goes through in one pass, from the reader straight to Parquet,
 * with every check made on the way; as soon as anything is wrong, and for every small or odd file, a slower reading
 * follows that can say what and where.
 */
export async function convert(conversion: Conversion): Promise<Converted> {
  return withDuckdb(join(conversion.folder, 'spill'), async (db) => {
    await db.run(numberMacros);
    if (isLarge(conversion) && conversion.shape.cells.length === 0) {
      const swift = await convertInOnePass(db, conversion);
      if (swift) return swift;
    }
    return withDuckdb(join(conversion.folder, 'spill'), async (fresh) => {
      await fresh.run(numberMacros);
      return convertCarefully(fresh, conversion);
    });
  });
}

/** Large, and with nothing in it that the fast reader could misread. */
function isLarge({ source, carefulUpTo = carefulBytes }: Conversion): boolean {
  return source.isPlain && source.bytes > carefulUpTo;
}

function partsOf(
  shape: RowShape,
  mapping: Mapping,
  known: KnownTexts,
  areNumbers: boolean,
  isNumbered: boolean,
): Parts {
  const roles = new Set<Role>([...shape.columns.keys(), ...shape.constants.keys()]);
  for (const cell of shape.cells) for (const role of cell.columns.keys()) roles.add(role);
  return {
    dimensions: shape.dimensions,
    numbers: new Set(numberRoles.filter((role) => roles.has(role))),
    hasStatus: roles.has('status'),
    hasNote: roles.has('note'),
    areNumbers,
    isNumbered,
    hasCheckedMeasures: mapping.measures.size > 0,
    mustHaveValue: mapping.required.includes('value'),
    kinds: new Set(known.measures.map((one) => one.kind)),
  };
}

function kindOfMeasure(code: string, mapping: Mapping): MeasureKind {
  return mapping.measures.get(code)?.kind ?? (mapping.dataset.unit === '%' ? 'percentage' : 'other');
}

function knownTexts(
  conversion: Conversion,
  distinct: ReadonlyMap<Role, readonly string[]>,
  marks: readonly string[],
): KnownTexts {
  const { mapping, meanings, register, shape } = conversion;
  const textsOf = (role: Role): readonly string[] => distinct.get(role) ?? [];
  const translated = (role: Role, raw: string): string | null => {
    const list = meanings.get(role);
    return list ? (list.get(raw.trim())?.code ?? null) : raw.trim();
  };
  return {
    areas: readAreas(textsOf('area'), mapping, meanings.get('area'), register),
    periods: readPeriods(textsOf('period'), mapping, meanings.get('period'), conversion.thisYear),
    measures: textsOf('measure').map((raw) => {
      const code = raw.trim() === '' ? null : translated('measure', raw);
      const undeclared = code !== null && mapping.measures.size > 0 && !mapping.measures.has(code);
      const fault =
        raw.trim() === '' ? 'measure-missing' : code === null || undeclared ? 'measure-unknown' : null;
      return { raw, code: undeclared ? null : code, kind: kindOfMeasure(code ?? '', mapping), fault };
    }),
    statuses: textsOf('status').map((raw) => ({
      raw,
      status: raw.trim() === '' ? null : (statusInColumn(raw, mapping.markers) ?? null),
    })),
    marks: marks.map((raw) => ({
      raw,
      status: statusOfMark(raw, mapping.markers) ?? null,
      likely: likelyStatus(raw),
    })),
    dimensions: new Map(
      shape.dimensions.map((name) => [
        name,
        textsOf(`dimension:${name}`).map((raw) => {
          const code = raw.trim() === '' ? null : translated(`dimension:${name}`, raw);
          const fault = raw.trim() === '' ? 'breakdown-missing' : code === null ? 'breakdown-unknown' : null;
          return { raw, code, fault };
        }),
      ]),
    ),
  };
}

/** Roles whose texts are listed before rows are read. */
function listedRoles(shape: RowShape): Role[] {
  return [
    'area',
    'period',
    'measure',
    'status',
    ...shape.dimensions.map((name): Role => `dimension:${name}`),
  ];
}

const outputColumns = (shape: RowShape): string[] => [
  'area_code',
  'area_type',
  'period_start',
  'period_end',
  'period_label',
  'measure',
  ...shape.dimensions.map(breakdownColumn),
  ...numberRoles,
];

function copyStatement(query: string, to: string): string {
  return `COPY (${query}) TO ${sqlText(to)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`;
}

async function convertInOnePass(
  db: DuckDBConnection,
  conversion: Conversion,
): Promise<Converted | undefined> {
  const { source, dialect, shape } = conversion;
  const sample = await sampleRows(source, dialect);
  const distinct = new Map<Role, string[]>();
  for (const role of listedRoles(shape)) {
    const place = shape.columns.get(role);
    const constant = shape.constants.get(role);
    const texts =
      place === undefined
        ? constant === undefined
          ? []
          : [constant]
        : sample.map((row) => row[place] ?? '');
    distinct.set(role, [...new Set(texts)].toSorted());
  }
  if (shape.columns.has('period-start')) return undefined;
  if (!distinct.get('measure')?.length) distinct.set('measure', ['value']);
  const withMeasure: RowShape = shape.columns.has('measure')
    ? shape
    : { ...shape, constants: new Map([['measure', 'value'], ...shape.constants]) };
  const numberPlaces = new Set(numberRoles.flatMap((role) => shape.columns.get(role) ?? []));
  const areNumbers = sample.every((row) => [...numberPlaces].every((place) => isFigure(row[place])));
  if (!areNumbers) return undefined;
  const types = shape.headings.map(
    (_, place) => `'c${place}': '${numberPlaces.has(place) ? 'DOUBLE' : 'VARCHAR'}'`,
  );
  const from = `read_csv(${sqlText(source.path)}, auto_detect=false, header=false, skip=${dialect.headingRow}, delim=${sqlText(dialect.delimiter)}, quote='"', escape='"', strict_mode=true, columns={${types.join(', ')}})`;
  try {
    const first = await writeSwiftly(db, conversion, withMeasure, from, distinct);
    if (first) return first;
    if (!(await widen(db, shape, from, distinct))) return undefined;
  } catch {
    // The reader met a line it cannot cut into cells, or a figure that is none: the careful reading says which.
    return undefined;
  }
  return withDuckdb(join(conversion.folder, 'spill'), (fresh) =>
    writeSwiftly(fresh, conversion, withMeasure, from, distinct),
  );
}

function isFigure(text: string | undefined): boolean {
  return text === undefined || text === '' || /^-?\d*\.?\d+(?:e[+-]?\d+)?$/i.test(text);
}

/** Adds the texts that the sample missed. @returns whether there were any */
async function widen(
  db: DuckDBConnection,
  shape: RowShape,
  from: string,
  distinct: Map<Role, string[]>,
): Promise<boolean> {
  const roles = listedRoles(shape).filter((role) => shape.columns.has(role));
  const lists = roles.map((role, at) => `list(DISTINCT c${shape.columns.get(role)}) AS l${at}`);
  const [found] = await rowsOf<Record<string, string[]>>(db, `SELECT ${lists.join(', ')} FROM ${from}`);
  let isWider = false;
  for (const [at, role] of roles.entries()) {
    const texts = found?.[`l${at}`] ?? [];
    isWider ||= texts.length > (distinct.get(role)?.length ?? 0);
    distinct.set(role, texts.toSorted());
  }
  return isWider;
}

async function writeSwiftly(
  db: DuckDBConnection,
  conversion: Conversion,
  shape: RowShape,
  from: string,
  distinct: ReadonlyMap<Role, readonly string[]>,
): Promise<Converted | undefined> {
  const known = knownTexts(conversion, distinct, []);
  const parts = partsOf(shape, conversion.mapping, known, true, false);
  const lists = listsOf(known);
  for (const list of lists) for (const statement of listStatements(list)) await db.run(statement);
  const short = shortcuts(lists);
  const checks = rowChecks(parts, short).map((check) => `(${check.when})`);
  checks.push(...[...parts.numbers].map((role) => `(NOT isfinite(${role}))`));
  const typed = typedQuery(readingQuery(shape, from, false), parts, short);
  const status = `CASE WHEN ${checks.join(' OR ')} THEN '${unusable}' ELSE status END AS status`;
  const path = join(conversion.folder, 'release.parquet');
  await db.run(
    copyStatement(`SELECT ${[...outputColumns(shape), status, 'note'].join(', ')} FROM (${typed})`, path),
  );
  const [bad] = await rowsOf<{ n: string }>(
    db,
    `SELECT count(*) AS n FROM read_parquet(${sqlText(path)}) WHERE status = '${unusable}'`,
  );
  if (Number(bad?.n) > 0 || (await hasRepeats(db, path, known, shape))) return undefined;
  const summary = await summaryOf(db, path, shape);
  return {
    ...summary,
    rows: summary.observations,
    rejectedRows: 0,
    hasRowNumbers: false,
    problems: [],
    problemCounts: new Map(),
    rejected: [],
    parquet: { path, hash: await hashOf(path) },
  };
}

/**
 * Whether any observation stands twice. Every combination of area, period, measure and breakdown has its own number,
 * and the numbers met are counted in a string of bits; where there are too many combinations for that, by hash.
 */
async function hasRepeats(
  db: DuckDBConnection,
  path: string,
  known: KnownTexts,
  shape: RowShape,
): Promise<boolean> {
  const sizes: [string, number][] = [
    ['enum_code(CAST(area_code AS area_code_value))', known.areas.length],
    ['enum_code(CAST(period_label AS period_label_value))', known.periods.length],
    ['enum_code(CAST(measure AS measure_code_value))', known.measures.length],
    ...[...known.dimensions].map(([name, texts]): [string, number] => [
      `enum_code(CAST(${breakdownColumn(name)} AS "dim_${name}_code_value"))`,
      texts.length,
    ]),
  ];
  const combinations = sizes.reduce((product, [, size]) => product * Math.max(size, 1), 1);
  const from = `read_parquet(${sqlText(path)})`;
  const columns = [
    'area_code',
    'area_type',
    'period_start',
    'period_end',
    'measure',
    ...shape.dimensions.map(breakdownColumn),
  ];
  let query = `SELECT count(*) AS n, count(DISTINCT hash(${columns.join(', ')})) AS once FROM ${from}`;
  if (combinations <= 1_000_000_000) {
    const number = sizes
      .filter(([, size]) => size > 1)
      .reduce((sum, [code, size]) => (sum === '' ? `${code}::BIGINT` : `(${sum}) * ${size} + ${code}`), '');
    if (number !== '') {
      query = `SELECT count(*) AS n, bit_count(bitstring_agg(${number}, 0, ${Math.max(combinations - 1, 1)})) AS once FROM ${from}`;
    }
  }
  const [counted] = await rowsOf<{ n: string; once: string }>(db, query);
  return Number(counted?.n) !== Number(counted?.once);
}

async function convertCarefully(db: DuckDBConnection, conversion: Conversion): Promise<Converted> {
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
  await db.run(
    `CREATE TABLE reading AS SELECT row_number() OVER () AS place, * FROM (${readingQuery(whole, 'source', true)})`,
  );

  const distinct = new Map<Role, string[]>();
  for (const role of listedRoles(whole)) {
    const texts = await rowsOf<{ t: string }>(
      db,
      `SELECT DISTINCT ${rawName(role)} AS t FROM reading WHERE ${rawName(role)} IS NOT NULL ORDER BY 1 LIMIT 500000`,
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
  for (const list of listsOf(known)) for (const statement of listStatements(list)) await db.run(statement);
  const checks = rowChecks(parts);
  const columns = outputColumns(shape);
  const wrong = checks.map((check) => `(${check.when})`).join(' OR ');
  await db.run(
    `CREATE TABLE typed AS SELECT ${['place', 'source_row', ...columns, 'status', 'note'].join(', ')},
      coalesce(${wrong}, false) AS is_wrong FROM (${typedQuery('SELECT * FROM reading', parts)})`,
  );
  await findRepeats(db, shape);
  const wrongReading = 'SELECT * FROM reading WHERE place IN (SELECT place FROM typed WHERE is_wrong)';
  const faulty = await rowsOf<FaultRow>(
    db,
    `SELECT source_row, place, ${whole.cells.length > 0 ? 'cell_number' : 'NULL::INTEGER AS cell_number'}, ${faultsOf(checks)} AS faults FROM (${typedQuery(wrongReading, parts)})
      UNION ALL SELECT source_row, place, NULL, fault FROM typed JOIN repeats USING (place) ORDER BY place`,
  );
  const { problems, counts, byRow } = describe(faulty, broken, conversion, known);
  const rejectedRows = byRow.size;
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
    measures: [],
    breakdowns: shape.dimensions,
  };
  if (problems.length > 0 && !conversion.acceptPartial) return { ...base, ...nothing };
  await db.run(
    copyStatement(
      `SELECT ${[...columns, 'status', 'note', 'source_row::UINTEGER AS source_row'].join(', ')} FROM typed
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
  return { ...base, ...summary, parquet: { path, hash: await hashOf(path) } };
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

function faultsOf(checks: ReturnType<typeof rowChecks>): string {
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

interface FaultRow {
  readonly source_row: string;
  readonly cell_number: number | null;
  readonly faults: readonly { code: string; role: Role; found: string; against: string }[];
}

function describe(
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

async function rejectedOf(
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

async function summaryOf(
  db: DuckDBConnection,
  path: string,
  shape: RowShape,
): Promise<
  Pick<
    Converted,
    'observations' | 'areas' | 'areaTypes' | 'periodStart' | 'periodEnd' | 'measures' | 'breakdowns'
  >
> {
  const from = `read_parquet(${sqlText(path)})`;
  // Minimum and maximum come from the file's own statistics; the short lists from its dictionaries.
  const [span] = await rowsOf<{ n: string; s: string; e: string }>(
    db,
    `SELECT count(*) AS n, min(period_start) AS s, max(period_end) AS e FROM ${from}`,
  );
  const [distinct] = await rowsOf<{ areas: string; types: string[]; measures: string[] }>(
    db,
    `SELECT (SELECT count(DISTINCT area_code) FROM ${from}) AS areas,
      (SELECT list(DISTINCT area_type ORDER BY area_type) FROM ${from}) AS types,
      (SELECT list(DISTINCT measure ORDER BY measure) FROM ${from}) AS measures`,
  );
  return {
    observations: Number(span?.n ?? 0),
    areas: Number(distinct?.areas ?? 0),
    areaTypes: distinct?.types ?? [],
    periodStart: span?.s ?? '',
    periodEnd: span?.e ?? '',
    measures: distinct?.measures ?? [],
    breakdowns: shape.dimensions,
  };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  if ((await stat(path)).size < 1 << 20) return hash.update(await readFile(path)).digest('hex');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
