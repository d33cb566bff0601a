import { type NumberRole, numberRoles, type Role } from '../mapping.ts';
import type { RowShape } from '../row-shape.ts';
import { sqlName, sqlText, sqlTextOrNull } from './duckdb.ts';

/** Columns of a reading before anything in it is understood: `area_raw`, `period_raw`, `dim_age_raw` … */
export function rawName(role: Role): string {
  return sqlName(`${role.replace('dimension:', 'dim_').replaceAll('-', '_')}_raw`);
}

/** Name of a breakdown as a column of the Parquet file. */
export function breakdownColumn(dimension: string): string {
  return sqlName(`breakdown_${dimension}`);
}

const textRoles = ['area', 'period', 'period-start', 'period-end', 'measure', 'status', 'note'] as const;

/**
 * One row for each observation, all of it still as written, from rows with the columns `c0, c1 …` and, where they are
 * numbered, `n`.
 *
 * @param also - further columns of theirs
 */
export function readingQuery(
  shape: RowShape,
  from: string,
  isNumbered: boolean,
  also: readonly string[] = [],
): string {
  const number = isNumbered ? 'n AS source_row, ' : '';
  const roles: Role[] = [
    ...textRoles,
    ...shape.dimensions.map((name): Role => `dimension:${name}`),
    ...numberRoles,
  ];
  const shared = (role: Role): string => {
    const place = shape.columns.get(role);
    return place === undefined ? `CAST(${sqlTextOrNull(shape.constants.get(role))} AS VARCHAR)` : `c${place}`;
  };
  if (shape.cells.length === 0) {
    const columns = roles.map((role) => `${shared(role)} AS ${rawName(role)}`);
    return `SELECT ${number}${[...columns, ...also].join(', ')} FROM ${from}`;
  }
  const structs = shape.cells.map((cell, index) => {
    const fields = roles.flatMap((role) => {
      const place = cell.columns.get(role as NumberRole);
      const text = cell.texts.get(role);
      const held = place === undefined ? (text === undefined ? shared(role) : sqlText(text)) : `c${place}`;
      return [`${rawName(role)}: CAST(${held} AS VARCHAR)`];
    });
    return `{${[`cell: ${index}`, ...fields].join(', ')}}`;
  });
  const out = [
    'cell.cell AS cell_number',
    ...roles.map((role) => `cell.${rawName(role)} AS ${rawName(role)}`),
  ];
  return `SELECT ${number}${out.join(', ')} FROM (SELECT ${isNumbered ? 'n, ' : ''}unnest([${structs.join(', ')}]) AS cell FROM ${from})`;
}
