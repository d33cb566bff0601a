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
  referencesOf,
} from '../records/index.ts';
import { isPartnershipCode, isRecordCode } from './code-form.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Kit, KitRecord } from './kit.ts';
import {
  checkedHeading,
  columnLetter,
  headingsOf,
  type KitContents,
  type KitRow,
  type KitTable,
  type KitText,
  kitFormat,
  lookAgainHeading,
  sheetOf,
} from './kit-table.ts';
import { fieldsToItself, saveOrder } from './save-order.ts';

interface HowToRead {
  /** Every kind a kit may hold, referred-to kinds first. */
  readonly definitions: readonly RecordDefinition[];
  /** What the partnership has already: a kit may refer to it. */
  readonly stored?: RecordSet | null;
}

/** Headings of one sheet, found in its columns. */
interface Headings {
  readonly definition: RecordDefinition;
  readonly table: KitTable;
  /** Which column holds which heading. */
  readonly columns: ReadonlyMap<string, number>;
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

  const sheets = tablesByKind(contents.tables, definitions, note);
  const records: KitRecord[] = [];
  for (const definition of definitions) {
    const table = sheets.get(definition.kind);
    if (!table) continue;
    const headings = readHeadings(definition, table, note);
    const texts = definition.kind === 'section' ? (contents.texts ?? []) : [];
    records.push(...readRows(headings, texts, note));
  }
  for (const text of contents.texts ?? []) {
    if (!records.some((record) => record.kind === 'section' && record.code === text.code)) {
      note('kit.text-without-section', { file: text.file }, { code: text.code });
    }
  }
  checkReferences(records, definitions, stored, note);
  checkCircles(records, definitions, stored, note);
  const partnership = checkPartnership(contents, records, sheets.has('partnership'), note);
  if (problems.length > 0 || partnership === null) return { ok: false, problems };
  return { ok: true, value: { partnership, records } };
}

type Note = (code: string, where: Place, values?: Record<string, string | number>) => void;

function placeOf(table: KitTable): Place {
  return { file: table.file, sheet: table.sheet };
}

/** Sheets and headings are found whatever their capitals, spaces and hyphens. */
function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}

function tablesByKind(
  tables: readonly KitTable[],
  definitions: readonly RecordDefinition[],
  note: Note,
): ReadonlyMap<string, KitTable> {
  const kindOf = new Map<string, string>();
  for (const { kind } of definitions) {
    kindOf.set(plain(kind), kind);
    kindOf.set(plain(sheetOf(kind)), kind);
  }
  const sheets = definitions.map(({ kind }) => sheetOf(kind));
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

function hasText({ cells }: KitRow): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function readHeadings(definition: RecordDefinition, table: KitTable, note: Note): Headings {
  const known = headingsOf(definition);
  const byPlainName = new Map(known.map((heading) => [plain(heading), heading]));
  const columns = new Map<string, number>();
  for (const [index, written] of table.header.entries()) {
    const where = { ...placeOf(table), row: 1, column: written.trim() || columnLetter(index) };
    if (written.trim() === '') {
      const first = table.rows.find(({ cells }) => (cells[index] ?? '').trim() !== '');
      if (first) note('kit.heading-missing', { ...where, row: first.row }, { column: columnLetter(index) });
      continue;
    }
    const heading = byPlainName.get(plain(written));
    if (heading === undefined) {
      const suggestion = didYouMean(plain(written), known);
      if (suggestion) note('kit.column-misspelt', where, { found: written.trim(), suggestion });
      else note('kit.column-unknown', where, { found: written.trim(), columns: known.join(', ') });
    } else if (columns.has(heading)) {
      const other = columnLetter(columns.get(heading) ?? 0);
      note('kit.column-twice', where, { found: heading, one: other, other: columnLetter(index) });
    } else columns.set(heading, index);
  }
  const needed = [
    ['code'],
    ...definition.fields.filter((field) => field.needed === 'to-save').map((field) => columnsOf(field)),
  ];
  for (const either of needed) {
    if (either.some((heading) => columns.has(heading))) continue;
    note('kit.column-missing', { ...placeOf(table), row: 1 }, { column: either.join(', ') });
  }
  return { definition, table, columns };
}

function readRows(headings: Headings, texts: readonly KitText[], note: Note): KitRecord[] {
  const { definition, table, columns } = headings;
  const records: KitRecord[] = [];
  const rowOfCode = new Map<string, number>();
  for (const row of table.rows.filter(hasText)) {
    const beyond = row.cells.findIndex((cell, index) => index >= table.header.length && cell.trim() !== '');
    if (beyond !== -1) {
      const where = { ...placeOf(table), row: row.row, column: columnLetter(beyond) };
      note('kit.cell-beyond-headings', where, { found: (row.cells[beyond] ?? '').trim().slice(0, 80) });
    }
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
    for (const field of definition.fields) {
      if (field.type !== 'reference' && field.type !== 'references') continue;
      const column = columnsOf(field)[0] ?? field.name;
      const sheet = sheetOf(field.to);
      for (const record of ofKind) {
        const where = { ...record.where, column, field: field.name };
        for (const code of referencesOf(record, field.name)) {
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
}

function plainCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
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
