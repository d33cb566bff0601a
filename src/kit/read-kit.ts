import { problemsAmong } from '../editing/index.ts';
import { circleOfDependencies, dependencyDefinition, milestoneDefinition } from '../plan/index.ts';
import {
  columnsOf,
  type Place,
  type Problem,
  problem,
  type RecordDefinition,
  type RecordSet,
  type Result,
  readFields,
  recordSet,
} from '../records/index.ts';
import { checkReferencesOf } from './check-references.ts';
import { isPartnershipCode, isRecordCode } from './code-form.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Kit, KitRecord } from './kit.ts';
import { type KitLedger, type LedgerRow, ledgersFor } from './kit-ledger.ts';
import {
  checkedHeading,
  headingsOf,
  type KitContents,
  type KitRow,
  type KitTable,
  type KitText,
  kitFormat,
  lookAgainHeading,
  sheetOf,
} from './kit-table.ts';
import {
  type ColumnsOfSheet,
  checkWidth,
  hasText,
  type Note,
  placeOf,
  plain,
  readHeadings,
} from './read-headings.ts';
import { readLedger } from './read-ledger.ts';
import { fieldsToItself, saveOrder } from './save-order.ts';

interface HowToRead {
  /** Every kind a kit may hold, referred-to kinds first. */
  readonly definitions: readonly RecordDefinition[];
  /** What the partnership has already: a kit may refer to it. */
  readonly stored?: RecordSet | null;
}

/** A sheet of records with its headings, found in its columns. */
interface Headings {
  readonly definition: RecordDefinition;
  readonly table: KitTable;
  readonly columns: ColumnsOfSheet;
}

/**
 * Reads a partnership's records from the text of a kit. Finds every problem of the whole kit at once, each with its
 * file, sheet, row and column; when there is one, nothing is read.
 *
 * Problems: `kit.*`, and `records.*` for single cells.
 *
 * @source DESIGN rule 8
 */
export function readKit(contents: KitContents, { definitions, stored = null }: HowToRead): Result<Kit> {
  const problems: Problem[] = [];
  const note = (code: string, where: Place, values: Record<string, string | number> = {}): void => {
    problems.push(problem(code, where, values));
  };

  const kitLedgers = ledgersFor(definitions);
  const sheets = tablesByKind(contents.tables, [...definitions, ...kitLedgers], note);
  const records: KitRecord[] = [];
  for (const definition of definitions) {
    const table = sheets.get(definition.kind);
    if (!table) continue;
    const headings = headingsOfRecords(definition, table, note);
    const texts = definition.kind === 'section' ? (contents.texts ?? []) : [];
    records.push(...readRows(headings, texts, note));
  }
  for (const text of contents.texts ?? []) {
    if (!records.some((record) => record.kind === 'section' && record.code === text.code)) {
      note('kit.text-without-section', { file: text.file }, { code: text.code });
    }
  }
  const ledgers = readLedgers(kitLedgers, sheets, note);
  checkReferences(records, definitions, stored, note);
  for (const ledger of kitLedgers) {
    const known = { inKit: recordSet(records), stored };
    checkReferencesOf(ledger.fields, ledgers.get(ledger.kind) ?? [], known, note);
  }
  checkCircles(records, definitions, stored, note);
  checkAmong(records, stored, note);
  const partnership = checkPartnership(contents, records, sheets.has('partnership'), note);
  if (problems.length > 0 || partnership === null) return { ok: false, problems };
  return { ok: true, value: { partnership, records, ledgers } };
}

function tablesByKind(
  tables: readonly KitTable[],
  known: readonly { readonly kind: string }[],
  note: Note,
): ReadonlyMap<string, KitTable> {
  const kindOf = new Map<string, string>();
  for (const { kind } of known) {
    kindOf.set(plain(kind), kind);
    kindOf.set(plain(sheetOf(kind)), kind);
  }
  const sheets = known.map(({ kind }) => sheetOf(kind));
  const found = new Map<string, KitTable>();
  for (const table of tables) {
    const kind = kindOf.get(plain(table.sheet));
    const where = placeOf(table);
    if (kind === undefined) {
      const suggestion = didYouMean(table.sheet, sheets);
      if (suggestion) note('kit.sheet-misspelt', where, { found: table.sheet, suggestion });
      else note('kit.sheet-unknown', where, { found: table.sheet, sheets: sheets.join(', ') });
    } else if (found.has(kind)) {
      note('kit.sheet-twice', where, { found: table.sheet, other: found.get(kind)?.sheet ?? '' });
    } else if (table.header.some((cell) => cell.trim() !== '') || table.rows.some(hasText)) {
      found.set(kind, table);
    }
  }
  return found;
}

/** The rows of each ledger the kit has a sheet of. */
function readLedgers(
  ledgers: readonly KitLedger[],
  sheets: ReadonlyMap<string, KitTable>,
  note: Note,
): ReadonlyMap<string, readonly LedgerRow[]> {
  const rows = new Map<string, readonly LedgerRow[]>();
  for (const ledger of ledgers) {
    const table = sheets.get(ledger.kind);
    if (table) rows.set(ledger.kind, readLedger(ledger, table, note));
  }
  return rows;
}

function headingsOfRecords(definition: RecordDefinition, table: KitTable, note: Note): Headings {
  const needed = [
    ['code'],
    ...definition.fields.filter((field) => field.needed === 'to-save').map((field) => columnsOf(field)),
  ];
  return { definition, table, columns: readHeadings(headingsOf(definition), needed, table, note) };
}

function readRows(headings: Headings, texts: readonly KitText[], note: Note): KitRecord[] {
  const { definition, table, columns } = headings;
  const records: KitRecord[] = [];
  const rowOfCode = new Map<string, number>();
  for (const row of table.rows.filter(hasText)) {
    checkWidth(table, row, note);
    const record = readRow(headings, row, texts, note);
    if (!columns.has('code')) continue;
    const where = { ...placeOf(table), row: row.row, column: 'code' };
    const first = rowOfCode.get(record.code.toUpperCase());
    if (first !== undefined) note('kit.code-twice', where, { code: record.code, row: first });
    else if (record.code !== '') rowOfCode.set(record.code.toUpperCase(), row.row);
    checkCode(definition, record.code, where, note);
    if (record.code !== '' && first === undefined) records.push(record);
  }
  return records;
}

function checkCode(definition: RecordDefinition, code: string, where: Place, note: Note): void {
  if (code === '') note('kit.code-missing', where, { prefix: definition.codePrefix });
  else if (definition.kind === 'partnership') {
    if (!isPartnershipCode(code)) note('kit.partnership-code-form', where, { found: code.slice(0, 80) });
  } else if (!isRecordCode(code)) note('kit.code-form', where, { found: code.slice(0, 80) });
}

function readRow(headings: Headings, row: KitRow, texts: readonly KitText[], note: Note): KitRecord {
  const { definition, table, columns } = headings;
  const submitted: Record<string, string> = {};
  for (const [heading, index] of columns) submitted[heading] = row.cells[index] ?? '';
  const code = (submitted['code'] ?? '').normalize('NFC').trim();
  const where: Place = { ...placeOf(table), row: row.row, record: `${definition.kind} ${code}` };
  const given = new Set(columns.keys());
  for (const text of texts.filter((candidate) => candidate.code === code)) {
    const heading = `text_${text.language}`;
    const cell = (submitted[heading] ?? '').trim();
    if (cell !== '' && cell !== text.text.trim()) {
      note('kit.text-in-two-places', { ...where, column: heading }, { file: text.file });
    }
    submitted[heading] = text.text;
    given.add(heading);
  }
  const { values, problems } = readFields(definition, submitted);
  for (const found of problems) {
    // A needed column that is missing altogether has been noted once for the sheet.
    if (found.code === 'records.required' && !columns.has(found.where.column ?? '') && !isHalfThere(found))
      continue;
    note(found.code, { ...where, ...found.where }, found.values);
  }
  function isHalfThere(found: Problem): boolean {
    const field = definition.fields.find(({ name }) => name === found.where.field);
    return field !== undefined && columnsOf(field).some((column) => columns.has(column));
  }
  return {
    kind: definition.kind,
    code,
    revision: 0,
    withdrawn: false,
    lookAgain: readTextNames(definition, submitted, lookAgainHeading, where, note),
    values,
    where,
    columns: given,
    checked: readTextNames(definition, submitted, checkedHeading, where, note),
  };
}

/** A cell that names texts of the record: `title.cy; summary.en`. */
function readTextNames(
  definition: RecordDefinition,
  submitted: Readonly<Record<string, string>>,
  heading: string,
  where: Place,
  note: Note,
): readonly string[] {
  const known = definition.fields
    .filter((field) => field.type === 'text' && field.bilingual)
    .flatMap((field) => [`${field.name}.cy`, `${field.name}.en`]);
  const cell = submitted[heading] ?? '';
  const found = [...new Set(cell.split(/[;\n]/).map((item) => item.trim()))].filter((item) => item !== '');
  for (const item of found.filter((candidate) => !known.includes(candidate))) {
    note(
      'kit.look-again-unknown',
      { ...where, column: heading },
      { found: item, suggestion: didYouMean(item, known) ?? known[0] ?? '' },
    );
  }
  return found;
}

function checkReferences(
  records: readonly KitRecord[],
  definitions: readonly RecordDefinition[],
  stored: RecordSet | null,
  note: Note,
): void {
  const inKit = recordSet(records);
  for (const definition of definitions) {
    const ofKind = inKit.ofKind(definition.kind) as readonly KitRecord[];
    checkReferencesOf(definition.fields, ofKind, { inKit, stored }, note);
  }
}

function checkCircles(
  records: readonly KitRecord[],
  definitions: readonly RecordDefinition[],
  stored: RecordSet | null,
  note: Note,
): void {
  for (const definition of definitions) {
    const [field] = fieldsToItself(definition);
    if (field === undefined) continue;
    const ofKind = records.filter((record) => record.kind === definition.kind);
    const inKit = new Map(ofKind.map((record) => [record.code, record]));
    const others = (stored?.ofKind(definition.kind) ?? []).filter((record) => !inKit.has(record.code));
    for (const circle of saveOrder(definition, [...ofKind, ...others]).circles) {
      const place = circle.map((code) => inKit.get(code)).find((record) => record !== undefined)?.where;
      note('kit.circle', { ...place, column: field }, { chain: [...circle, circle[0]].join(' → ') });
    }
  }
  checkDependencies(records, stored, note);
}

/** Things that would wait for each other and could never begin. */
function checkDependencies(records: readonly KitRecord[], stored: RecordSet | null, note: Note): void {
  const ofKit = records.filter(({ kind }) => kind === dependencyDefinition.kind);
  if (ofKit.length === 0) return;
  const kinds = [dependencyDefinition.kind, milestoneDefinition.kind];
  const known = recordSet([...kinds.flatMap((kind) => stored?.ofKind(kind) ?? []), ...records]);
  const circle = circleOfDependencies(
    known.all(dependencyDefinition).map(({ values }) => values),
    known,
  );
  if (circle.length === 0) return;
  note('kit.circle', ofKit[0]?.where ?? {}, { chain: [...circle, circle[0]].join(' → ') });
}

/** What no single cell shows, like a measure worked out from one that is not there. */
function checkAmong(records: readonly KitRecord[], stored: RecordSet | null, note: Note): void {
  const placeOfRecord = new Map(records.map(({ kind, code, where }) => [`${kind} ${code}`, where]));
  for (const { code, where, values } of problemsAmong(records, stored))
    note(code, { ...placeOfRecord.get(where.record ?? ''), ...where }, values);
}

/** The kit's partnership: the code of its one row; null when there is none. */
function checkPartnership(
  { manifest, tables }: KitContents,
  records: readonly KitRecord[],
  hasSheet: boolean,
  note: Note,
): string | null {
  if (manifest && manifest.format !== String(kitFormat)) {
    note('kit.format-unknown', { file: manifest.file }, { found: manifest.format, known: kitFormat });
  }
  const rows = records.filter((record) => record.kind === 'partnership');
  const file = tables.find(({ sheet }) => plain(sheet).startsWith('partnership'))?.file;
  if (!hasSheet) {
    note('kit.partnership-missing', {}, {});
    return null;
  }
  const [only] = rows;
  if (rows.length > 1) {
    note('kit.partnership-rows', { file, sheet: sheetOf('partnership') } as Place, { count: rows.length });
  }
  if (!only) {
    note('kit.partnership-empty', { file, sheet: sheetOf('partnership') } as Place, {});
    return null;
  }
  if (manifest && manifest.partnership !== '' && manifest.partnership !== only.code) {
    note(
      'kit.partnership-differs',
      { file: manifest.file },
      { found: manifest.partnership, code: only.code },
    );
  }
  return only.code;
}
