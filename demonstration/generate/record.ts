import { stringify } from 'csv-stringify/sync';
import { csvCellOf } from '../../src/kit/index.ts';
import type { Bilingual } from '../../src/language/index.ts';
import {
  columnsOf,
  emptyValue,
  type FieldValue,
  type RecordDefinition,
  type ValuesOf,
  writeField,
} from '../../src/records/index.ts';

/** One record of the kit; a field left out is a field not filled in. */
export type KitRecord<D extends RecordDefinition> = { readonly code: string } & Partial<ValuesOf<D>>;

/** A text in both languages, Welsh first. */
export function both(cy: string, en: string): Bilingual {
  return { cy, en };
}

/** The sheet of one kind of record: a heading row, then a row a record. */
export function sheetText<D extends RecordDefinition>(
  definition: D,
  records: readonly KitRecord<D>[],
): string {
  const columns = ['code', ...definition.fields.flatMap((field) => [...columnsOf(field)])];
  const rows = records.map((record) => {
    const values = record as unknown as Readonly<Record<string, FieldValue | undefined>>;
    const texts = definition.fields.map((field) =>
      writeField(field, values[field.name] ?? emptyValue(field)),
    );
    return Object.assign({ code: record.code }, ...texts) as Record<string, string>;
  });
  return csv(columns, rows);
}

/** A CSV file with these columns, guarded as a kit is against being run by a spreadsheet. */
export function csv(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const cells = rows.map((row) => columns.map((column) => csvCellOf(row[column] ?? '')));
  return stringify([[...columns], ...cells], { record_delimiter: '\n' });
}
