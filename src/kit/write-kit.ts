import { type AnyRecord, type RecordDefinition, type RecordSet, writeField } from '../records/index.ts';
import { headingsOf, type KitTable, lookAgainHeading, sheetOf } from './kit-table.ts';

const inCodeOrder = new Intl.Collator('en', { numeric: true });

/**
 * The sheets of a kit, one for each kind, in the order of the definitions; kinds without records have their headings
 * only. `readKit` reads the same records back.
 */
export function writeKit(records: RecordSet, definitions: readonly RecordDefinition[]): KitTable[] {
  return definitions.map((definition) => {
    const sheet = sheetOf(definition.kind);
    const header = headingsOf(definition);
    const inOrder = [...records.ofKind(definition.kind)].sort((a, b) => inCodeOrder.compare(a.code, b.code));
    return {
      file: `${sheet}.csv`,
      sheet,
      header,
      rows: inOrder.map((record, index) => ({ row: index + 2, cells: cellsOf(definition, record, header) })),
    };
  });
}

function cellsOf(
  definition: RecordDefinition,
  record: AnyRecord,
  header: readonly string[],
): readonly string[] {
  const texts: Record<string, string> = {
    code: record.code,
    [lookAgainHeading]: record.lookAgain.join('; '),
  };
  for (const field of definition.fields) {
    Object.assign(texts, writeField(field, record.values[field.name] ?? null));
  }
  return header.map((heading) => texts[heading] ?? '');
}
