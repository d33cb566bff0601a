import type { DuckDBConnection } from '@duckdb/node-api';
import type { RowShape } from '../row-shape.ts';
import { rowsOf, sqlText } from './duckdb.ts';
import { breakdownColumn } from './reading-query.ts';

/**
 * Whether any two observations of a release file are about the same thing, where that was not seen while it was read.
 *
 * @param path - Parquet file of the release
 */
export async function haveRepeats(db: DuckDBConnection, path: string, shape: RowShape): Promise<boolean> {
  const key = [
    'area_code',
    'period_start',
    'period_end',
    'measure',
    ...shape.dimensions.map(breakdownColumn),
  ];
  const [counted] = await rowsOf<{ n: string; once: string }>(
    db,
    `SELECT count(*) AS n, count(DISTINCT hash(${key.join(', ')})) AS once FROM read_parquet(${sqlText(path)})`,
  );
  return counted?.n !== counted?.once;
}
