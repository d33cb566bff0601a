import type { DuckDBConnection } from '@duckdb/node-api';
import { numberRoles } from '../mapping.ts';
import { type RowShape, rolesOf } from '../row-shape.ts';
import type { Converted } from './conversion.ts';
import { rowsOf, sqlText } from './duckdb.ts';
import { breakdownColumn } from './reading-query.ts';

/** Columns of a release. What its file never says has none: a column of nothing would cost as much as one of figures. */
export function outputColumns(shape: RowShape): string[] {
  const roles = rolesOf(shape);
  return [
    'area_code',
    'area_type',
    'period_start',
    'period_end',
    'period_label',
    'measure',
    ...shape.dimensions.map(breakdownColumn),
    ...numberRoles.filter((role) => roles.has(role) || (role === 'value' && shape.worksOutValue)),
    'status',
    ...(roles.has('note') ? ['note'] : []),
  ];
}

/** Rows that share their dictionaries of texts: four times as many as usual, which nearly halves a large file. */
const rowGroup = 491_520;
/** Rows that are written while more are being read: the last group is waited for, so that it had better be small. */
const rowGroupInPassing = 122_880;
/** Bytes of a source from which on waiting for the last group does not matter. */
const manyBytes = 128 << 20;

/** How many rows of a source of so many bytes share their dictionaries where they are written as they come. */
export function rowGroupOf(sourceBytes: number): number {
  return sourceBytes < manyBytes ? rowGroupInPassing : rowGroup;
}

/** Writes a query's rows as a release file. Parquet's usual compression: a stronger one costs more time than it saves. */
export function copyStatement(query: string, to: string, rows = rowGroup): string {
  return `COPY (${query}) TO ${sqlText(to)} (FORMAT parquet, ROW_GROUP_SIZE ${rows})`;
}

/** What a release holds, in short. */
export type ReleaseSummary = Pick<
  Converted,
  'observations' | 'areas' | 'areaTypes' | 'periodStart' | 'periodEnd' | 'measures' | 'breakdowns' | 'highest'
>;

/** What a release file holds, read from it. */
export async function summaryOf(
  db: DuckDBConnection,
  path: string,
  shape: RowShape,
): Promise<ReleaseSummary> {
  const from = `read_parquet(${sqlText(path)})`;
  // Minimum and maximum come from the file's own statistics; the short lists from its dictionaries.
  const [span] = await rowsOf<{ n: string; s: string; e: string; highest: number | null }>(
    db,
    `SELECT count(*) AS n, min(period_start) AS s, max(period_end) AS e, max(value) AS highest FROM ${from}`,
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
    highest: span?.highest ?? null,
    measures: distinct?.measures ?? [],
    breakdowns: shape.dimensions,
  };
}
