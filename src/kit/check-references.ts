import { columnsOf, type Field, type FieldValue, type Place, type RecordSet } from '../records/index.ts';
import { sheetOf } from './kit-table.ts';
import type { Note } from './read-headings.ts';

interface RowWithReferences {
  readonly where: Place;
  readonly values: Readonly<Record<string, FieldValue>>;
}

/**
 * Checks that every record a row refers to is in the kit or stored already. Problems: `kit.reference-misspelt`,
 * `kit.reference-unknown`.
 */
export function checkReferencesOf(
  fields: readonly Field[],
  rows: readonly RowWithReferences[],
  { inKit, stored }: { readonly inKit: RecordSet; readonly stored: RecordSet | null },
  note: Note,
): void {
  for (const field of fields) {
    if (field.type !== 'reference' && field.type !== 'references') continue;
    const column = columnsOf(field)[0] ?? field.name;
    const sheet = sheetOf(field.to);
    for (const row of rows) {
      const where = { ...row.where, column, field: field.name };
      for (const code of codesIn(row.values[field.name] ?? null)) {
        if (inKit.find(field.to, code) || stored?.find(field.to, code)) continue;
        const meant = [...inKit.ofKind(field.to), ...(stored?.ofKind(field.to) ?? [])].find(
          (candidate) => plainCode(candidate.code) === plainCode(code),
        );
        if (meant) note('kit.reference-misspelt', where, { found: code, suggestion: meant.code });
        else note('kit.reference-unknown', where, { found: code.slice(0, 80), sheet });
      }
    }
  }
}

function codesIn(value: FieldValue): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function plainCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
