import type { DuckDBConnection } from '@duckdb/node-api';
import type { ObservationColumns } from '../observation-columns.ts';
import type { CataloguedRelease } from './catalogue.ts';
import { columnsOf, numberNames } from './columns-of-rows.ts';
import { sqlName, sqlText } from './duckdb.ts';
import { nameKnown, nameUnknown, type TextToRead } from './named-texts.ts';
import { breakdownColumn } from './reading-query.ts';
import { collect } from './rows-in-memory.ts';
import { numbering } from './text-hashes.ts';

/** Which rows of a release are wanted. */
export interface ColumnsQuery {
  /** All where it is not said. */
  readonly measures?: readonly string[];
  readonly areas?: readonly string[];
  readonly areaType?: string;
  /** Wanted values of breakdowns; others are not read. */
  readonly breakdowns?: ReadonlyMap<string, readonly string[]>;
}

/** Longer lists are compared here instead: DuckDB takes longer to compare with them than to hand the rows over. */
const longestCondition = 300;

/**
 * Reads rows of a release file into typed arrays, texts as numbers.
 *
 * DuckDB hands a text over far slower than its hash, which it works out once for each text of a Parquet dictionary: so
 * hashes are read, and the few texts they stand for are asked for afterwards.
 *
 * @param path - Parquet file of the release
 */
export async function readColumns(
  connection: DuckDBConnection,
  path: string,
  release: CataloguedRelease,
  query: ColumnsQuery,
): Promise<ObservationColumns> {
  const numbered = release.hasRowNumbers ? '' : ', file_row_number=true';
  const from = `read_parquet(${sqlText(path)}${numbered})`;
  const names = new Set((await connection.run(`SELECT * FROM ${from} LIMIT 0`)).columnNames());
  const numberColumns = numberNames.filter((name) => names.has(name));
  const texts = textColumnsOf(release, query);
  const tables = texts.map(({ isClosed }) => numbering(isClosed));
  await nameKnown(connection, texts, tables);
  const row = release.hasRowNumbers ? 'source_row::INTEGER' : '(file_row_number + 2)::INTEGER';
  const selected = [
    ...texts.map(({ name }) => `hash(${sqlName(name)})`),
    'period_start::DATE',
    'period_end::DATE',
    row,
    ...numberColumns.map((name) => `coalesce(${name}, 'NaN'::DOUBLE)`),
  ];
  // Run to its end by all processors, then handed over: a stream works on each piece only while it is waited for.
  const result = await connection.run(`SELECT ${selected.join(', ')} FROM ${from} ${conditionOf(query)}`);
  const read = await collect(result, tables, numberColumns.length);
  await nameUnknown(connection, from, texts, tables);
  return columnsOf(read, {
    texts: new Map(texts.map(({ name }, at) => [name, tables[at]?.texts ?? []])),
    textNames: texts.map(({ name }) => name),
    numberColumns,
    breakdowns: release.breakdowns,
  });
}

/** Areas and measures first: only they can leave rows out. */
function textColumnsOf(release: CataloguedRelease, query: ColumnsQuery): readonly TextToRead[] {
  const open = (name: string, known?: readonly string[]): TextToRead => ({ name, known, isClosed: false });
  return [
    { name: 'area_code', known: query.areas, isClosed: query.areas !== undefined },
    { name: 'measure', known: query.measures ?? release.measures, isClosed: query.measures !== undefined },
    open('area_type', release.areaTypes),
    open('period_label'),
    open('status'),
    ...release.breakdowns.map((name) => open(`breakdown_${name}`)),
  ];
}

function conditionOf({ measures, areas, areaType, breakdowns }: ColumnsQuery): string {
  const within = (column: string, texts: readonly string[] | undefined) => {
    if (!texts || texts.length > longestCondition) return [];
    return texts.length === 0 ? ['false'] : [`${column} IN (${texts.map(sqlText).join(', ')})`];
  };
  const conditions = [
    ...within('measure', measures),
    ...within('area_code', areas),
    ...within('area_type', areaType === undefined ? undefined : [areaType]),
    ...[...(breakdowns ?? [])].flatMap(([name, texts]) => within(breakdownColumn(name), texts)),
  ];
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}
