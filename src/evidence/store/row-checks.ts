import type { MeasureKind } from '../dataset.ts';
import { type NumberRole, numberRoles, type Role } from '../mapping.ts';
import { sqlName } from './duckdb.ts';
import { rawName } from './reading-query.ts';
import { looked } from './text-lists.ts';
import type { Parts } from './typed-query.ts';

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

/** Whether every text is in its list and means something. */
function listChecks(parts: Parts, short: ReadonlyMap<string, string>): RowCheck[] {
  const listFault = (list: string, role: Role, meaning: string): RowCheck => ({
    code: `coalesce(${looked(meaning, list)}, '${role.startsWith('dimension:') ? 'breakdown-missing' : `${role}-missing`}')`,
    codeIsSql: true,
    role,
    // Where no text of a list has a fault, only a text outside the list can be wrong.
    when: short.get(meaning)?.startsWith('CAST(NULL')
      ? (short.get(`no_${list}`) ?? `${sqlName(`i_${list}`)} IS NULL`)
      : `(${sqlName(`i_${list}`)} IS NULL OR ${looked(meaning, list)} IS NOT NULL)`,
  });
  return [
    listFault('area', 'area', 'area_fault'),
    listFault('period', 'period', 'period_fault'),
    listFault('measure', 'measure', 'measure_fault'),
    ...parts.dimensions.map((name) => listFault(`dim_${name}`, `dimension:${name}`, `dim_${name}_fault`)),
  ];
}

/** What is wrong with a cell that is neither a figure nor a known mark, by its form; the first that fits. */
const unreadable: readonly (readonly [code: string, pattern: string])[] = [
  ['value-decimal-comma', '-?\\d+,\\d{1,2}|-?\\d{1,3}(\\.\\d{3})+,\\d+'],
  ['value-decimal-semicolon', '-?\\d+;\\d+'],
  ['value-spreadsheet-error', '#[A-Z0-9/]+[!?]?'],
  [
    'value-footnote',
    '£?-?[\\d, ]*\\d(\\.\\d+)? ?%?( ?\\([A-Za-z0-9]{1,3}\\)| ?[*†‡§¹²³⁴⁵⁶⁷⁸⁹]+| [A-Za-z]{1,2})',
  ],
  ['value-not-a-number', '-?[\\d,]+(\\.\\d+)?[A-Za-z]{0,3}'],
];

/** Every check that can apply to a file with these parts. */
export function rowChecks(parts: Parts, short: ReadonlyMap<string, string> = new Map()): RowCheck[] {
  const has = (role: NumberRole): boolean => parts.numbers.has(role);
  const kind = (name: MeasureKind): string => `measure_kind = '${name}'`;
  const checks = listChecks(parts, short);
  if (!parts.areNumbers) {
    if (!parts.worksOutValue)
      checks.push({
        code: `CASE ${unreadable.map(([code, pattern]) => `WHEN regexp_full_match(trim(value_raw), '${pattern}') THEN '${code}'`).join(' ')} WHEN contains(value_raw, '_') THEN 'value-not-a-number' ELSE 'mark-unknown' END`,
        codeIsSql: true,
        role: 'value',
        when: 'mark_raw IS NOT NULL AND status IS NULL',
      });
    checks.push({
      code: 'status-needs-value',
      role: 'value',
      when: `value IS NULL AND status IS NOT NULL AND status NOT IN ('withheld', 'not-available', 'not-applicable')`,
    });
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
    const something = parts.worksOutValue ? 'numerator' : has('value') ? 'value' : undefined;
    if (something) {
      const when = `denominator = 0 AND ${something} <> 0`;
      checks.push({ code: 'denominator-zero', role: 'denominator', when });
    }
  }
  if (has('numerator') && has('denominator')) {
    const isEmpty = parts.areNumbers ? '' : ` AND coalesce(trim(${rawName('denominator')}), '') = ''`;
    checks.push({
      code: 'denominator-missing',
      role: 'denominator',
      when: `${parts.worksOutValue ? '' : 'value IS NOT NULL AND '}numerator IS NOT NULL AND denominator IS NULL${isEmpty}`,
      found: 'numerator',
    });
  }
  if (has('numerator') && has('denominator') && kinds.has('proportion')) {
    checks.push({
      code: 'numerator-over-denominator',
      role: 'numerator',
      when: `${kind('proportion')} AND numerator > denominator`,
      against: 'denominator',
    });
    checks.push({
      // Shares are rounded to hundredths of one, as percentages are to whole ones.
      code: `CASE WHEN abs(value - numerator / denominator) <= 0.0051 THEN 'value-share' ELSE 'value-disagrees' END`,
      codeIsSql: true,
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
