import type { MeasureKind } from '../dataset.ts';
import { type Mapping, type NumberRole, numberRoles } from '../mapping.ts';
import { type RowShape, rolesOf } from '../row-shape.ts';
import { sqlName } from './duckdb.ts';
import type { KnownTexts } from './known-texts.ts';
import { breakdownColumn, rawName } from './reading-query.ts';
import { looked } from './text-lists.ts';

/** Statements that let a query read figures written in the ways people write them. */
export const numberMacros = `
CREATE OR REPLACE MACRO bare_number(x) AS CASE WHEN contains(x, '_') OR NOT isfinite(TRY_CAST(x AS DOUBLE)) THEN NULL ELSE TRY_CAST(x AS DOUBLE) END;
CREATE OR REPLACE MACRO tidied(x) AS trim(replace(replace(replace(x, '−', '-'), chr(160), ' '), chr(8239), ' '));
CREATE OR REPLACE MACRO unmarked(x) AS regexp_replace(tidied(x), '\\s*\\[[A-Za-z]+\\]$', '');
CREATE OR REPLACE MACRO dressed_number(x) AS CASE
  WHEN regexp_full_match(unmarked(x), '[£$]?-?[£$]?(\\d{1,3}([, ]\\d{3})+|\\d+)(\\.\\d+)?\\s?%?')
  THEN TRY_CAST(regexp_replace(unmarked(x), '[£$, %]', '', 'g') AS DOUBLE) END;
`;

/** Which parts a file has at all: what is absent costs nothing. */
export interface Parts {
  readonly dimensions: readonly string[];
  readonly numbers: ReadonlySet<NumberRole>;
  readonly hasStatus: boolean;
  readonly hasNote: boolean;
  /** The reader has already turned figures into numbers, so there is no mark among them. */
  readonly areNumbers: boolean;
  readonly isNumbered: boolean;
  readonly hasCheckedMeasures: boolean;
  readonly mustHaveValue: boolean;
  readonly kinds: ReadonlySet<MeasureKind>;
  /** There is no column of values: they come of numerator and denominator. */
  readonly worksOutValue: boolean;
}

/** Observations with their types, from a reading. */
export function typedQuery(
  reading: string,
  parts: Parts,
  short: ReadonlyMap<string, string> = new Map(),
): string {
  const meant = (meaning: string, list: string): string => short.get(meaning) ?? looked(meaning, list);
  const index = (list: string): string =>
    `${short.get(`i_${list}`) ?? `enum_code(TRY_CAST(${sqlName(`${list}_raw`)} AS ${sqlName(`${list}_text`)})) + 1`} AS ${sqlName(`i_${list}`)}`;
  const indexes = [
    index('area'),
    index('period'),
    index('measure'),
    ...parts.dimensions.map((name) => index(`dim_${name}`)),
    ...(parts.hasStatus ? [index('status')] : []),
  ];
  const given = numberRoles.filter((role) => parts.numbers.has(role));
  const absent = numberRoles
    .filter((role) => !parts.numbers.has(role))
    .map((role) => `NULL::DOUBLE AS ${role}`);
  let marked: string;
  if (parts.areNumbers) {
    const numbers = given.map((role) => `${rawName(role)} AS ${role}`);
    marked = `SELECT ${['*', ...indexes, ...numbers, ...absent].join(', ')} FROM (${reading})`;
  } else {
    // In steps: the database would work out what several expressions share for every row, and few are dressed.
    const bare = given.map((role) => `bare_number(${rawName(role)}) AS bare_${role}`);
    const dressed = given.map(
      (role) => `CASE WHEN bare_${role} IS NULL THEN dressed_number(${rawName(role)}) END AS dressed_${role}`,
    );
    const numbers = given.map((role) => `coalesce(bare_${role}, dressed_${role}) AS ${role}`);
    marked = `SELECT *, enum_code(TRY_CAST(mark_raw AS mark_text)) + 1 AS i_mark FROM (
      SELECT ${['*', ...numbers, ...absent].join(', ')}, ${markOfRow(parts)} AS mark_raw FROM (
        SELECT *, ${dressed.join(', ')} FROM (SELECT *, ${[...indexes, ...bare].join(', ')} FROM (${reading}))))`;
  }
  if (parts.worksOutValue) {
    const multiplier = meant('measure_multiplier', 'measure');
    const value = `CASE WHEN denominator > 0 THEN ${multiplier} * numerator / denominator END`;
    marked = `SELECT * REPLACE (${value} AS value) FROM (${marked})`;
  }
  const status = [
    ...(parts.hasStatus ? [looked('status_code', 'status')] : []),
    // Nobody of nobody: there is nothing to work out.
    ...(parts.worksOutValue ? ["CASE WHEN numerator = 0 AND denominator = 0 THEN 'not-applicable' END"] : []),
    parts.areNumbers ? `CASE WHEN value IS NULL THEN 'not-available' END` : looked('mark_status', 'mark'),
  ];
  const columns = [
    ...(parts.isNumbered ? ['source_row'] : []),
    `${meant('area_code', 'area')} AS area_code`,
    `${meant('area_type', 'area')} AS area_type`,
    `${meant('period_start', 'period')} AS period_start`,
    `${meant('period_end', 'period')} AS period_end`,
    `${meant('period_label', 'period')} AS period_label`,
    `${meant('measure_code', 'measure')} AS measure`,
    ...parts.dimensions.map(
      (name) => `${meant(`dim_${name}_code`, `dim_${name}`)} AS ${breakdownColumn(name)}`,
    ),
    ...numberRoles,
    `coalesce(${status.join(', ')}) AS status`,
    `${parts.hasNote ? "nullif(trim(note_raw), '')" : 'NULL::VARCHAR'} AS note`,
    `${meant('measure_kind', 'measure')} AS measure_kind`,
    '* EXCLUDE (source_row, value, numerator, denominator, lower95, upper95)'.replace(
      parts.isNumbered ? '' : 'source_row, ',
      '',
    ),
  ];
  return `SELECT ${columns.join(', ')} FROM (${marked})`;
}

/** The mark in a cell: all of it where there is no figure, the bracketed letter after one, nothing in a plain figure. */
export function markOf(column: string): string {
  return markBeside(column, `bare_number(${column})`, `dressed_number(${column})`);
}

/** The mark in place of a value: in its own cell, or in the count that is missing where it is worked out. */
function markOfRow({ worksOutValue }: Parts): string {
  const beside = (role: NumberRole) => markBeside(rawName(role), `bare_${role}`, `dressed_${role}`);
  return worksOutValue ? `coalesce(${beside('numerator')}, ${beside('denominator')})` : beside('value');
}

function markBeside(column: string, bare: string, dressed: string): string {
  return `CASE WHEN ${bare} IS NOT NULL THEN NULL WHEN ${dressed} IS NOT NULL THEN nullif(regexp_extract(${column}, '\\[[A-Za-z]+\\]\\s*$'), '') ELSE coalesce(${column}, '') END`;
}

/** Which parts a file has, by its columns and the meanings of its texts. */
export function partsOf(
  shape: RowShape,
  mapping: Mapping,
  known: KnownTexts,
  areNumbers: boolean,
  isNumbered: boolean,
): Parts {
  const roles = rolesOf(shape);
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
    worksOutValue: shape.worksOutValue,
  };
}
