import { strToU8, zipSync } from 'fflate';
import type { Database } from '../../platform/database/index.ts';
import { problem, type Result } from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import { type KitTable, kitFormat, ledgersFor, sheetOf, writeKit } from '../index.ts';
import { writeCsv } from './csv-file.ts';
import { type KitForm, writeKitFiles } from './kit-files.ts';
import { ledgerTables } from './ledger-doors.ts';
import { templateWorkbook } from './template-workbook.ts';
import { writeWorkbook } from './workbook.ts';

interface WhatToExport {
  readonly db: Database;
  readonly records: RecordStore;
  readonly partnershipId: string;
}

/** How many records an export wrote, by kind. */
export interface ExportReport {
  readonly partnership: string;
  readonly out: string;
  readonly kinds: readonly { readonly kind: string; readonly records: number }[];
}

/**
 * Writes a partnership's records as a kit that `importKit` takes in again unchanged. Problems:
 * `kit.partnership-unknown`, `kit.out-exists`.
 */
export async function exportKit(
  asked: WhatToExport & { readonly out: string; readonly format: KitForm },
): Promise<Result<ExportReport>> {
  const tables = await tablesOf(asked);
  if (!tables.ok) return tables;
  const written = await writeKitFiles(asked.out, asked.format, asked.partnershipId, tables.value);
  if (!written.ok) return written;
  const sheets = [...asked.records.definitions, ...ledgersFor(asked.records.definitions)];
  const kinds = sheets.map(({ kind }, index) => ({
    kind,
    records: tables.value[index]?.rows.length ?? 0,
  }));
  return { ok: true, value: { partnership: asked.partnershipId, out: asked.out, kinds } };
}

/** The bytes of the kit as a workbook, for a download. */
export async function kitWorkbook(asked: WhatToExport): Promise<Result<Uint8Array>> {
  const tables = await tablesOf(asked);
  return tables.ok ? { ok: true, value: writeWorkbook(asked.partnershipId, tables.value) } : tables;
}

/** The bytes of the kit as a zip of its folder of CSV files, for a download. */
export async function kitZip(asked: WhatToExport): Promise<Result<Uint8Array>> {
  const tables = await tablesOf(asked);
  if (!tables.ok) return tables;
  const files: Record<string, Uint8Array> = {
    'kit.yaml': strToU8(`format: ${kitFormat}\npartnership: ${asked.partnershipId}\n`),
  };
  for (const table of tables.value) files[table.file] = strToU8(writeCsv(table));
  // The same records give the same bytes: no entry carries the time of day.
  return { ok: true, value: zipSync(files, { mtime: new Date('2000-01-01T00:00:00Z') }) };
}

/** A workbook to fill in, already bearing the partnership's name. */
export async function emptyKitWorkbook(asked: WhatToExport): Promise<Result<Uint8Array>> {
  const tables = await tablesOf(asked);
  if (!tables.ok) return tables;
  const empty = tables.value.map((table) =>
    table.sheet === sheetOf('partnership') ? table : { ...table, rows: [] },
  );
  return { ok: true, value: templateWorkbook(asked.records.definitions, empty) };
}

async function tablesOf({ db, records, partnershipId }: WhatToExport): Promise<Result<readonly KitTable[]>> {
  const stored = await records.load(db, partnershipId);
  if (!stored.find('partnership', partnershipId)) {
    return { ok: false, problems: [problem('kit.partnership-unknown', {}, { found: partnershipId })] };
  }
  const ledgers = await ledgerTables(db, partnershipId, records.definitions);
  return { ok: true, value: [...writeKit(stored, records.definitions), ...ledgers] };
}
