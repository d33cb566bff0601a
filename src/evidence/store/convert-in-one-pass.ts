import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { numberRoles, type Role } from '../mapping.ts';
import type { RowShape } from '../row-shape.ts';
import type { Conversion, Converted } from './conversion.ts';
import { rowsOf, sqlName, sqlText, withDuckdb } from './duckdb.ts';
import { type KnownTexts, knownTexts, listedRoles, listsOf, nameOfList } from './known-texts.ts';
import { readingQuery } from './reading-query.ts';
import { copyStatement, outputColumns, summaryOf } from './release-file.ts';
import { haveRepeats } from './repeated-keys.ts';
import { rowChecks, surelyFine } from './row-checks.ts';
import { sampleRows } from './source-file.ts';
import { listStatements, shortcuts, type TextList } from './text-lists.ts';
import { type Parts, partsOf, typedQuery } from './typed-query.ts';
import { listsOfKey, watchKeys } from './watch-keys.ts';

type TextsByRole = ReadonlyMap<Role, readonly string[]>;

/** What one attempt came to: a release, a text that the lists do not hold, or a row only the careful reading can judge. */
type Attempt = Converted | 'text-not-listed' | 'needs-care';

/** Words in the error that stops the pass at the first row with a fault. */
const faultFound = 'llinyn: a row has a fault';
/** Words in the error that stops it at another text where one only was expected. */
const textNotListed = 'llinyn: a text is in no list';

/**
 * Converts a large plain file without ever holding its rows: the reader turns codes into places in lists and figures
 * into numbers, the checks stop it at the first fault, and the rest goes straight to Parquet. The lists come from a
 * sample; where a text is met that is not in them, they are completed and the file is read again.
 *
 * @param spill - folder for what does not fit into memory
 * @returns nothing where anything is wrong or unusual
 */
export async function convertInOnePass(
  conversion: Conversion,
  spill: string,
): Promise<Converted | undefined> {
  const { shape } = conversion;
  if (shape.cells.length > 0 || shape.columns.has('period-start')) return undefined;
  const named: RowShape = shape.columns.has('measure')
    ? shape
    : { ...shape, constants: new Map([['measure', 'value'], ...shape.constants]) };
  const texts = await sampledTexts(conversion, named);
  if (!texts) return undefined;
  let came = await withDuckdb(spill, (db) => attempt(db, conversion, named, texts));
  if (came === 'text-not-listed') {
    const all = await withDuckdb(spill, (db) => allTexts(db, conversion, named, texts));
    if (!all) return undefined;
    came = await withDuckdb(spill, (db) => attempt(db, conversion, named, all));
  }
  return typeof came === 'object' ? came : undefined;
}

function numberPlaces(shape: RowShape): number[] {
  return numberRoles.flatMap((role) => shape.columns.get(role) ?? []);
}

function isFigure(text: string | undefined): boolean {
  return text === undefined || text === '' || /^-?\d*\.?\d+(?:e[+-]?\d+)?$/i.test(text);
}

/** Texts of the listed columns in a sample of the rows. @returns nothing where its figures are not all bare numbers */
async function sampledTexts(conversion: Conversion, shape: RowShape): Promise<TextsByRole | undefined> {
  const { source, dialect } = conversion;
  const places = numberPlaces(shape);
  const found = new Map(listedRoles(shape).map((role) => [role, new Set<string>()]));
  const columns = [...found].flatMap(([role, texts]) => {
    const place = shape.columns.get(role);
    const constant = shape.constants.get(role);
    if (place === undefined && constant !== undefined) texts.add(constant);
    return place === undefined ? [] : [{ place, texts }];
  });
  for await (const rows of sampleRows(source, dialect)) {
    if (!rows.every((row) => places.every((place) => isFigure(row[place])))) return undefined;
    for (const { place, texts } of columns) for (const row of rows) texts.add(row[place] ?? '');
  }
  addRegisteredAreas(conversion, found.get('area'));
  return new Map([...found].map(([role, texts]) => [role, [...texts].toSorted()]));
}

/** Areas often follow one another through a file, so that a sample misses some: the register knows them all. */
function addRegisteredAreas(
  { mapping, register, meanings }: Conversion,
  texts: Set<string> | undefined,
): void {
  if (!texts || texts.size < 2 || meanings.has('area')) return;
  for (const type of mapping.areaTypes) for (const area of register.ofType(type)) texts.add(area.code);
}

/** Every text of every listed column. @returns nothing where the file cannot be read so */
async function allTexts(
  db: DuckDBConnection,
  conversion: Conversion,
  shape: RowShape,
  sampled: TextsByRole,
): Promise<TextsByRole | undefined> {
  const roles = listedRoles(shape).filter((role) => shape.columns.has(role));
  const lists = roles.map((role, at) => `list(DISTINCT c${shape.columns.get(role)}) AS l${at}`);
  try {
    const [found] = await rowsOf<Record<string, (string | null)[]>>(
      db,
      `SELECT ${lists.join(', ')} FROM ${reader(conversion, new Map())}`,
    );
    return new Map([
      ...sampled,
      // The reader takes an empty cell for nothing.
      ...roles.map(
        (role, at) => [role, (found?.[`l${at}`] ?? []).map((text) => text ?? '').toSorted()] as const,
      ),
    ]);
  } catch {
    // A line that cannot be cut into cells: the careful reading says which.
    return undefined;
  }
}

/** The file as a table `c0, c1 …`, the cells text unless a type is given. */
function reader({ source, dialect, shape }: Conversion, types: ReadonlyMap<number, string>): string {
  const columns = shape.headings.map((_, place) => `'c${place}': ${sqlText(types.get(place) ?? 'VARCHAR')}`);
  return `read_csv(${sqlText(source.path)}, auto_detect=false, header=false, skip=${dialect.headingRow}, delim=${sqlText(dialect.delimiter)}, quote='"', escape='"', strict_mode=true, columns={${columns.join(', ')}})`;
}

/** The reader with figures as numbers and codes as places in their lists. */
function typedReader(conversion: Conversion, lists: readonly TextList[]): string {
  const { source, shape } = conversion;
  const types = new Map<number, string>();
  for (const role of listedRoles(shape)) {
    const place = shape.columns.get(role);
    const list = lists.find((one) => one.name === nameOfList(role));
    // One text needs no list: it is compared.
    if (place !== undefined && list && list.texts.length > 1) types.set(place, sqlName(`${list.name}_text`));
  }
  const places = numberPlaces(shape);
  if (!source.hasUnderscores) {
    for (const place of places) types.set(place, 'DOUBLE');
    return reader(conversion, types);
  }
  // The reader would take 1_000 for a thousand.
  const strictly = places.map(
    (place) =>
      `CASE WHEN contains(c${place}, '_') THEN error('${faultFound}') ELSE CAST(c${place} AS DOUBLE) END AS c${place}`,
  );
  return `(SELECT * REPLACE (${strictly.join(', ')}) FROM ${reader(conversion, types)})`;
}

async function attempt(
  db: DuckDBConnection,
  conversion: Conversion,
  shape: RowShape,
  texts: TextsByRole,
): Promise<Attempt> {
  const known = knownTexts({ ...conversion, shape }, texts, []);
  if (someAreFaulty(known)) return 'needs-care';
  const parts = partsOf(shape, conversion.mapping, known, true, false);
  const lists = listsOf(known);
  const short = shortcuts(lists);
  for (const list of lists) for (const statement of listStatements(list, short)) await db.run(statement);
  const names = new Set(
    listedRoles(shape)
      .filter((role) => shape.columns.has(role))
      .map(nameOfList),
  );
  const inColumns = lists.filter(({ name }) => names.has(name));
  const isNewKey = await watchKeys(db, listsOfKey(inColumns));
  const reading = readingQuery(shape, typedReader(conversion, lists), false);
  const watched = isNewKey ? `SELECT * FROM (${reading}) WHERE ${isNewKey}` : reading;
  const typed = typedQuery(watched, parts, short);
  const fine = surelyFine(parts, short);
  const status = checkedStatus(parts, short, fine?.ofRow, singleTexts(inColumns));
  const path = join(conversion.folder, 'release.parquet');
  const columns = outputColumns(shape).map((column) => (column === 'status' ? status : column));
  try {
    await db.run(copyStatement(`SELECT ${columns.join(', ')} FROM (${typed})`, path));
  } catch (error) {
    // A text outside its list, else a fault, a repeat, a figure that is none, or a line that cannot be cut into cells.
    const said = String(error);
    return said.includes(textNotListed) || /to 'ENUM/.test(said) ? 'text-not-listed' : 'needs-care';
  }
  if (fine && !(await areWithinBounds(db, path, fine.ofAll))) return 'needs-care';
  if (!isNewKey && (await haveRepeats(db, path, shape))) return 'needs-care';
  return converted(db, path, shape);
}

/** SQL that is true where a column that seemed to hold one text only holds another. */
function singleTexts(lists: readonly TextList[]): string[] {
  return lists.flatMap(({ name, texts: [only, another] }) =>
    only === undefined || another !== undefined ? [] : [`${sqlName(`${name}_raw`)} <> ${sqlText(only)}`],
  );
}

/** The status of a row as SQL, which stops at the first row with a fault. */
function checkedStatus(
  parts: Parts,
  short: ReadonlyMap<string, string>,
  fine: string | undefined,
  notListed: readonly string[],
): string {
  const checks = rowChecks(parts, short).map((check) => `(${check.when})`);
  checks.push(...[...parts.numbers].map((role) => `(NOT isfinite(${role}))`));
  const cases = [
    // Nearly every row passes the short test, and such a row has no status.
    ...(fine === undefined ? [] : [`WHEN ${fine} THEN NULL`]),
    ...notListed.map((when) => `WHEN ${when} THEN error('${textNotListed}')`),
    `WHEN ${checks.join(' OR ')} THEN error('${faultFound}')`,
  ];
  return `CASE ${cases.join(' ')} ELSE status END AS status`;
}

/** Whether the figures of a release file lie where they must; missing ones have been judged by row. */
async function areWithinBounds(db: DuckDBConnection, path: string, bounds: string): Promise<boolean> {
  const [found] = await rowsOf<{ within: boolean }>(
    db,
    `SELECT coalesce(${bounds}, true) AS within FROM read_parquet(${sqlText(path)})`,
  );
  return found?.within === true;
}

/** A text with a fault stands in some row, for the lists hold only texts that were met and areas that are registered. */
function someAreFaulty({ areas, periods, measures, dimensions }: KnownTexts): boolean {
  const lists = [areas, periods, measures, ...dimensions.values()];
  return lists.some((list) => list.some(({ fault }) => fault !== null));
}

async function converted(db: DuckDBConnection, path: string, shape: RowShape): Promise<Converted> {
  const summary = await summaryOf(db, path, shape);
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
