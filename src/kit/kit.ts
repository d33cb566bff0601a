import {
  type AnyRecord,
  columnsOf,
  type FieldValue,
  isBilingual,
  type Place,
  type RecordDefinition,
  writeField,
} from '../records/index.ts';
import type { LedgerRow } from './kit-ledger.ts';

/** A record read from a kit, with where it stands in it. */
export interface KitRecord extends AnyRecord {
  /** File, sheet and row. */
  readonly where: Place;
  /** Headings the sheet has: a column that is not there says nothing about what is stored. */
  readonly columns: ReadonlySet<string>;
  /** Texts somebody has looked at again, like `title.cy`: said once to the import, never stored. */
  readonly checked: readonly string[];
}

/** A partnership's records, as a kit holds them: referred-to kinds before those that refer to them. */
export interface Kit {
  readonly partnership: string;
  readonly records: readonly KitRecord[];
  /** Rows of the sheets besides those of records, by the kind of ledger. */
  readonly ledgers: ReadonlyMap<string, readonly LedgerRow[]>;
}

/** The values a record has once the kit is taken in: the kit's where it has the column, else what is stored. */
export function valuesAfter(
  definition: RecordDefinition,
  record: KitRecord,
  before: AnyRecord | null,
): Readonly<Record<string, FieldValue>> {
  if (!before) return record.values;
  const values: Record<string, FieldValue> = {};
  for (const field of definition.fields) {
    const given = columnsOf(field).map((column) => record.columns.has(column));
    const now = record.values[field.name] ?? null;
    const then = before.values[field.name] ?? null;
    if (given.every(Boolean)) values[field.name] = now;
    else if (isBilingual(now) && isBilingual(then)) {
      values[field.name] = { cy: given[0] ? now.cy : then.cy, en: given[1] ? now.en : then.en };
    } else values[field.name] = then;
  }
  return values;
}

/** Whether two sets of values say the same. */
export function sameValues(
  definition: RecordDefinition,
  one: Readonly<Record<string, FieldValue>>,
  other: Readonly<Record<string, FieldValue>>,
): boolean {
  return definition.fields.every((field) => {
    const a = writeField(field, one[field.name] ?? null);
    const b = writeField(field, other[field.name] ?? null);
    return columnsOf(field).every((column) => (a[column] ?? '') === (b[column] ?? ''));
  });
}
