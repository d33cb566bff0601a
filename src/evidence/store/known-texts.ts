import { type AreaMeaning, type PeriodMeaning, readAreas, readPeriods } from '../code-lists.ts';
import type { MeasureKind } from '../dataset.ts';
import type { Mapping, Role } from '../mapping.ts';
import { likelyStatus, statusInColumn, statusOfMark } from '../observation-status.ts';
import type { RowShape } from '../row-shape.ts';
import { workedOutValue } from '../worked-out-value.ts';
import type { Conversion } from './conversion.ts';
import type { TextList } from './text-lists.ts';

/** What the lists of one import hold. */
export interface KnownTexts {
  readonly areas: readonly AreaMeaning[];
  readonly periods: readonly PeriodMeaning[];
  readonly measures: readonly {
    raw: string;
    code: string | null;
    kind: MeasureKind;
    fault: string | null;
    /** Only where values are worked out: by what. */
    multiplier?: number;
  }[];
  readonly statuses: readonly { raw: string; status: string | null }[];
  readonly marks: readonly { raw: string; status: string | null; likely: string }[];
  readonly dimensions: ReadonlyMap<
    string,
    readonly { raw: string; code: string | null; fault: string | null }[]
  >;
}

function kindOfMeasure(code: string, mapping: Mapping): MeasureKind {
  return mapping.measures.get(code)?.kind ?? (mapping.dataset.unit === '%' ? 'percentage' : 'other');
}

/** What every text stands for, by the mapping, the code lists and the register. */
export function knownTexts(
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
      const workedOut = shape.worksOutValue && workedOutValue(mapping.measures.get(code ?? ''));
      const kind = kindOfMeasure(code ?? '', mapping);
      return { raw, code: undeclared ? null : code, kind, fault, ...workedOut };
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
export function listedRoles(shape: RowShape): Role[] {
  return [
    'area',
    'period',
    'measure',
    'status',
    ...shape.dimensions.map((name): Role => `dimension:${name}`),
  ];
}

/** Name of the list that a role's texts stand in. */
export function nameOfList(role: Role): string {
  return role.replace('dimension:', 'dim_');
}

/** The lists of an import, each text with everything it means. */
export function listsOf(known: KnownTexts): TextList[] {
  return [
    {
      name: 'area',
      texts: known.areas.map((one) => one.raw),
      meanings: [
        { name: 'area_code', type: 'ENUM', values: known.areas.map((one) => one.code) },
        { name: 'area_type', type: 'ENUM', values: known.areas.map((one) => one.type) },
        { name: 'area_fault', type: 'VARCHAR', values: known.areas.map((one) => one.fault) },
      ],
      identities: identitiesOf(known.areas.map((one) => one.code)),
    },
    {
      name: 'period',
      texts: known.periods.map((one) => one.raw),
      meanings: [
        { name: 'period_start', type: 'DATE', values: known.periods.map((one) => one.period?.start ?? null) },
        { name: 'period_end', type: 'DATE', values: known.periods.map((one) => one.period?.end ?? null) },
        { name: 'period_label', type: 'ENUM', values: known.periods.map((one) => one.period?.label ?? null) },
        { name: 'period_fault', type: 'VARCHAR', values: known.periods.map((one) => one.fault) },
      ],
      identities: identitiesOf(known.periods.map(({ period }) => period && `${period.start}/${period.end}`)),
    },
    {
      name: 'measure',
      texts: known.measures.map((one) => one.raw),
      meanings: [
        { name: 'measure_code', type: 'ENUM', values: known.measures.map((one) => one.code) },
        { name: 'measure_kind', type: 'ENUM', values: known.measures.map((one) => one.kind) },
        ...(known.measures.some(({ multiplier }) => multiplier !== undefined)
          ? [
              {
                name: 'measure_multiplier',
                type: 'DOUBLE' as const,
                values: known.measures.map(({ multiplier }) => multiplier ?? null),
              },
            ]
          : []),
        { name: 'measure_fault', type: 'VARCHAR', values: known.measures.map((one) => one.fault) },
      ],
      identities: identitiesOf(known.measures.map((one) => one.code)),
    },
    {
      name: 'status',
      texts: known.statuses.map((one) => one.raw),
      meanings: [{ name: 'status_code', type: 'VARCHAR', values: known.statuses.map((one) => one.status) }],
    },
    {
      name: 'mark',
      texts: known.marks.map((one) => one.raw),
      meanings: [{ name: 'mark_status', type: 'VARCHAR', values: known.marks.map((one) => one.status) }],
    },
    ...[...known.dimensions].map(
      ([name, texts]): TextList => ({
        name: `dim_${name}`,
        texts: texts.map((one) => one.raw),
        meanings: [
          { name: `dim_${name}_code`, type: 'ENUM', values: texts.map((one) => one.code) },
          { name: `dim_${name}_fault`, type: 'VARCHAR', values: texts.map((one) => one.fault) },
        ],
        identities: identitiesOf(texts.map((one) => one.code)),
      }),
    ),
  ];
}

/** The same number for texts that mean the same. */
function identitiesOf(meanings: readonly (string | null | undefined)[]): number[] {
  const numbers = new Map<string, number>();
  return meanings.map((meaning) => {
    const number = numbers.get(meaning ?? '') ?? numbers.size;
    numbers.set(meaning ?? '', number);
    return number;
  });
}
