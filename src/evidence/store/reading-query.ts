import type { AreaMeaning, PeriodMeaning } from '../code-lists.ts';
import type { MeasureKind } from '../dataset.ts';
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
 */
export function readingQuery(shape: RowShape, from: string, isNumbered: boolean): string {
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
    return `SELECT ${number}${columns.join(', ')} FROM ${from}`;
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

/** Statements that let a query read figures written in the ways people write them. */
export const numberMacros = `
CREATE OR REPLACE MACRO bare_number(x) AS CASE WHEN contains(x, '_') OR NOT isfinite(TRY_CAST(x AS DOUBLE)) THEN NULL ELSE TRY_CAST(x AS DOUBLE) END;
CREATE OR REPLACE MACRO tidied(x) AS trim(replace(replace(replace(x, '−', '-'), chr(160), ' '), chr(8239), ' '));
CREATE OR REPLACE MACRO unmarked(x) AS regexp_replace(tidied(x), '\\s*\\[[A-Za-z]+\\]$', '');
CREATE OR REPLACE MACRO dressed_number(x) AS CASE
  WHEN regexp_full_match(unmarked(x), '[£$]?-?[£$]?(\\d{1,3}([, ]\\d{3})+|\\d+)(\\.\\d+)?\\s?%?')
  THEN TRY_CAST(regexp_replace(unmarked(x), '[£$, %]', '', 'g') AS DOUBLE) END;
CREATE OR REPLACE MACRO figure(x) AS coalesce(bare_number(x), dressed_number(x));
`;

/** A list of the texts a column uses with what each stands for, as an enumeration and variables. */
export interface TextList {
  readonly name: string;
  readonly texts: readonly string[];
  /** Name of a variable, its element type, and its elements as SQL literals in the order of the texts. */
  readonly meanings: readonly {
    readonly name: string;
    readonly type: string;
    readonly values: readonly string[];
  }[];
}

/** Statements that make a list known to the connection. */
export function listStatements(list: TextList): string[] {
  const texts = list.texts.length === 0 ? [''] : list.texts;
  const statements = [
    `CREATE TYPE ${sqlName(`${list.name}_text`)} AS ENUM (${texts.map(sqlText).join(', ')})`,
  ];
  for (const meaning of list.meanings) {
    const values = list.texts.length === 0 ? ['NULL'] : meaning.values;
    const distinct = [...new Set(values)].filter((value) => value !== 'NULL').toSorted();
    let type = meaning.type;
    if (type === 'ENUM') {
      // Writing an enumeration to Parquet costs a fraction of writing text, and readers see text all the same.
      type = sqlName(`${meaning.name}_value`);
      statements.push(
        `CREATE TYPE ${type} AS ENUM (${(distinct.length === 0 ? ["''"] : distinct).join(', ')})`,
      );
    }
    statements.push(`SET VARIABLE ${sqlName(meaning.name)} = CAST([${values.join(', ')}] AS ${type}[])`);
  }
  return statements;
}

/** What a list says of the text in a column. */
function looked(meaning: string, list: string): string {
  return `list_extract(getvariable('${meaning}'), ${sqlName(`i_${list}`)})`;
}

/** What the lists of one import hold. */
export interface KnownTexts {
  readonly areas: readonly AreaMeaning[];
  readonly periods: readonly PeriodMeaning[];
  readonly measures: readonly { raw: string; code: string | null; kind: MeasureKind; fault: string | null }[];
  readonly statuses: readonly { raw: string; status: string | null }[];
  readonly marks: readonly { raw: string; status: string | null; likely: string }[];
  readonly dimensions: ReadonlyMap<
    string,
    readonly { raw: string; code: string | null; fault: string | null }[]
  >;
}

export function listsOf(known: KnownTexts): TextList[] {
  const text = sqlTextOrNull;
  const date = (value: string | undefined): string => (value ? `DATE ${sqlText(value)}` : 'NULL');
  return [
    {
      name: 'area',
      texts: known.areas.map((one) => one.raw),
      meanings: [
        { name: 'area_code', type: 'ENUM', values: known.areas.map((one) => text(one.code)) },
        { name: 'area_type', type: 'ENUM', values: known.areas.map((one) => text(one.type)) },
        { name: 'area_fault', type: 'VARCHAR', values: known.areas.map((one) => text(one.fault)) },
      ],
    },
    {
      name: 'period',
      texts: known.periods.map((one) => one.raw),
      meanings: [
        { name: 'period_start', type: 'DATE', values: known.periods.map((one) => date(one.period?.start)) },
        { name: 'period_end', type: 'DATE', values: known.periods.map((one) => date(one.period?.end)) },
        { name: 'period_label', type: 'ENUM', values: known.periods.map((one) => text(one.period?.label)) },
        { name: 'period_fault', type: 'VARCHAR', values: known.periods.map((one) => text(one.fault)) },
      ],
    },
    {
      name: 'measure',
      texts: known.measures.map((one) => one.raw),
      meanings: [
        { name: 'measure_code', type: 'ENUM', values: known.measures.map((one) => text(one.code)) },
        { name: 'measure_kind', type: 'ENUM', values: known.measures.map((one) => text(one.kind)) },
        { name: 'measure_fault', type: 'VARCHAR', values: known.measures.map((one) => text(one.fault)) },
      ],
    },
    {
      name: 'status',
      texts: known.statuses.map((one) => one.raw),
      meanings: [
        { name: 'status_code', type: 'VARCHAR', values: known.statuses.map((one) => text(one.status)) },
      ],
    },
    {
      name: 'mark',
      texts: known.marks.map((one) => one.raw),
      meanings: [
        { name: 'mark_status', type: 'VARCHAR', values: known.marks.map((one) => text(one.status)) },
      ],
    },
    ...[...known.dimensions].map(([name, texts]) => ({
      name: `dim_${name}`,
      texts: texts.map((one) => one.raw),
      meanings: [
        { name: `dim_${name}_code`, type: 'ENUM', values: texts.map((one) => text(one.code)) },
        { name: `dim_${name}_fault`, type: 'VARCHAR', values: texts.map((one) => text(one.fault)) },
      ],
    })),
  ];
}

/**
 * Ways to a meaning that cost less than looking it up: nothing where all texts mean the same, and a plain cast where
 * every text stands for itself.
 */
export function shortcuts(lists: readonly TextList[]): ReadonlyMap<string, string> {
  const short = new Map<string, string>();
  for (const list of lists) {
    for (const meaning of list.meanings) {
      const [first] = meaning.values;
      const type = meaning.type === 'ENUM' ? sqlName(`${meaning.name}_value`) : meaning.type;
      if (first !== undefined && meaning.values.every((value) => value === first)) {
        short.set(meaning.name, `CAST(${first} AS ${type})`);
      } else if (
        meaning.type === 'ENUM' &&
        meaning.values.every((value, at) => value === sqlText(list.texts[at] ?? ''))
      ) {
        // The same cast as finds the place in the list, so that it is done once.
        short.set(
          meaning.name,
          `TRY_CAST(${sqlName(`${list.name}_raw`)} AS ${sqlName(`${list.name}_text`)})`,
        );
      }
    }
  }
  return short;
}

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
}

/** Text that stands in the status of a row that cannot be used; never reaches a release. */
export const unusable = '!';

/** Observations with their types, from a reading. */
export function typedQuery(
  reading: string,
  parts: Parts,
  short: ReadonlyMap<string, string> = new Map(),
): string {
  const meant = (meaning: string, list: string): string => short.get(meaning) ?? looked(meaning, list);
  const index = (list: string): string =>
    `enum_code(TRY_CAST(${sqlName(`${list}_raw`)} AS ${sqlName(`${list}_text`)})) + 1 AS ${sqlName(`i_${list}`)}`;
  const indexes = [
    index('area'),
    index('period'),
    index('measure'),
    ...parts.dimensions.map((name) => index(`dim_${name}`)),
    ...(parts.hasStatus ? [index('status')] : []),
  ];
  const numbers = numberRoles.map((role) => {
    if (!parts.numbers.has(role)) return `NULL::DOUBLE AS ${role}`;
    return parts.areNumbers ? `${rawName(role)} AS ${role}` : `figure(${rawName(role)}) AS ${role}`;
  });
  const marked = parts.areNumbers
    ? `SELECT *, ${indexes.join(', ')}, ${numbers.join(', ')} FROM (${reading})`
    : `SELECT *, enum_code(TRY_CAST(mark_raw AS mark_text)) + 1 AS i_mark FROM (
        SELECT *, ${indexes.join(', ')}, ${numbers.join(', ')}, ${markOf('value_raw')} AS mark_raw FROM (${reading}))`;
  const status = [
    ...(parts.hasStatus ? [looked('status_code', 'status')] : []),
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
  return `CASE WHEN bare_number(${column}) IS NOT NULL THEN NULL WHEN dressed_number(${column}) IS NOT NULL THEN nullif(regexp_extract(${column}, '\\[[A-Za-z]+\\]\\s*$'), '') ELSE coalesce(${column}, '') END`;
}

/** One thing that can be wrong with a row. */
export interface RowCheck {
  /** A problem code after `evidence.`, or SQL that gives one (a list knows the fault). */
  readonly code: string;
  readonly codeIsSql?: boolean;
  readonly role: Role;
  readonly when: string;
  /** SQL for what was found; the cell as written unless another says more. */
  readonly found?: string;
  /** SQL for a second value the message needs: the other limit, the total. */
  readonly against?: string;
}

/** Every check that can apply to a file with these parts. */
export function rowChecks(parts: Parts, short: ReadonlyMap<string, string> = new Map()): RowCheck[] {
  const has = (role: NumberRole): boolean => parts.numbers.has(role);
  const kind = (name: MeasureKind): string => `measure_kind = '${name}'`;
  const listFault = (list: string, role: Role, meaning: string): RowCheck => ({
    code: `coalesce(${looked(meaning, list)}, '${role.startsWith('dimension:') ? 'breakdown-missing' : `${role}-missing`}')`,
    codeIsSql: true,
    role,
    // Where no text of a list has a fault, only a text outside the list can be wrong.
    when: short.get(meaning)?.startsWith('CAST(NULL')
      ? `${sqlName(`i_${list}`)} IS NULL`
      : `(${sqlName(`i_${list}`)} IS NULL OR ${looked(meaning, list)} IS NOT NULL)`,
  });
  const checks: RowCheck[] = [
    listFault('area', 'area', 'area_fault'),
    listFault('period', 'period', 'period_fault'),
    listFault('measure', 'measure', 'measure_fault'),
    ...parts.dimensions.map((name) => listFault(`dim_${name}`, `dimension:${name}`, `dim_${name}_fault`)),
  ];
  if (!parts.areNumbers) {
    checks.push(
      {
        code: `CASE WHEN regexp_full_match(trim(value_raw), '-?\\d+,\\d{1,2}') THEN 'value-decimal-comma' WHEN regexp_full_match(trim(value_raw), '-?[\\d,]+(\\.\\d+)?[A-Za-z]{0,3}') OR contains(value_raw, '_') THEN 'value-not-a-number' ELSE 'mark-unknown' END`,
        codeIsSql: true,
        role: 'value',
        when: 'mark_raw IS NOT NULL AND status IS NULL',
      },
      {
        code: 'status-needs-value',
        role: 'value',
        when: `value IS NULL AND status IS NOT NULL AND status NOT IN ('withheld', 'not-available', 'not-applicable')`,
      },
    );
    for (const role of numberRoles) {
      if (role !== 'value' && has(role)) {
        checks.push({
          code: `${role}-not-a-number`,
          role,
          // A mark in place of the value may stand in its companions too.
          when: `${role} IS NULL AND coalesce(trim(${rawName(role)}), '') <> '' AND list_extract(getvariable('mark_status'), enum_code(TRY_CAST(${rawName(role)} AS mark_text)) + 1) IS NULL`,
        });
      }
    }
  }
  if (parts.hasStatus) {
    checks.push({
      code: 'status-unknown',
      role: 'status',
      when: `coalesce(trim(status_raw), '') <> '' AND ${looked('status_code', 'status')} IS NULL`,
    });
    checks.push({
      code: 'status-contradicts-value',
      role: 'status',
      when: `value IS NOT NULL AND status IN ('withheld', 'not-available', 'not-applicable')`,
    });
  }
  if (parts.mustHaveValue)
    checks.push({ code: 'value-missing', role: 'value', when: `value IS NULL AND status = 'not-available'` });
  const kinds = parts.kinds;
  if (kinds.has('count')) {
    checks.push({ code: 'count-negative', role: 'value', when: `${kind('count')} AND value < 0` });
    checks.push({
      code: 'count-not-whole',
      role: 'value',
      when: `${kind('count')} AND value <> round(value)`,
    });
  }
  if (kinds.has('rate'))
    checks.push({ code: 'rate-negative', role: 'value', when: `${kind('rate')} AND value < 0` });
  if (kinds.has('percentage') || kinds.has('proportion')) {
    const percent = "measure_kind IN ('percentage', 'proportion')";
    checks.push({ code: 'percentage-negative', role: 'value', when: `${percent} AND value < 0` });
    checks.push({ code: 'percentage-over-100', role: 'value', when: `${percent} AND value > 100` });
  }
  if (has('numerator')) checks.push({ code: 'numerator-negative', role: 'numerator', when: 'numerator < 0' });
  if (has('denominator')) {
    checks.push({ code: 'denominator-negative', role: 'denominator', when: 'denominator < 0' });
    if (has('value')) {
      checks.push({ code: 'denominator-zero', role: 'denominator', when: 'denominator = 0 AND value <> 0' });
    }
  }
  if (has('numerator') && has('denominator') && kinds.has('proportion')) {
    checks.push({
      code: 'numerator-over-denominator',
      role: 'numerator',
      when: `${kind('proportion')} AND numerator > denominator`,
      against: 'denominator',
    });
    checks.push({
      code: 'value-disagrees',
      role: 'value',
      // Published percentages are rounded, at the coarsest to a whole one.
      when: `${kind('proportion')} AND numerator <= denominator AND denominator > 0 AND abs(value - 100 * numerator / denominator) > 0.51`,
      against: 'round(100 * numerator / denominator, 2)',
    });
  }
  if (has('lower95') && has('upper95')) {
    checks.push({
      code: 'interval-half',
      role: 'lower95',
      when: '(lower95 IS NULL) <> (upper95 IS NULL)',
      found: 'coalesce(lower95, upper95)',
    });
    checks.push({
      code: 'interval-inverted',
      role: 'lower95',
      when: 'lower95 > upper95',
      against: 'upper95',
    });
    checks.push({
      code: 'value-outside-interval',
      role: 'value',
      when: 'lower95 <= upper95 AND (value < lower95 - abs(lower95) * 1e-9 OR value > upper95 + abs(upper95) * 1e-9)',
      against: "lower95 || ' – ' || upper95",
    });
  }
  return checks;
}
