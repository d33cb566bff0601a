import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnsOf, type RecordDefinition } from '../../records/index.ts';
import {
  columnLetter,
  columnNotes,
  headingsOf,
  type KitTable,
  ledgerNotes,
  ledgersFor,
  sheetOf,
  wordOf,
} from '../index.ts';
import { writeWorkbook } from './workbook.ts';

/** A column in which one of a list is chosen, and where the list stands on the sheet of choices. */
interface ListOfChoices {
  readonly sheet: string;
  readonly heading: string;
  readonly kind: string;
  readonly field: string;
  readonly options: readonly string[];
  /** Cells can offer one choice at a time: a cell that holds several has no menu. */
  readonly offersMenu: boolean;
}

/**
 * A workbook to fill in: every sheet of a kit, a sheet of notes on every column in both languages, a sheet of choices,
 * and a menu in the cells that hold one of them. The same tables always give the same bytes.
 */
export function templateWorkbook(
  definitions: readonly RecordDefinition[],
  tables: readonly KitTable[],
): Uint8Array {
  const lists = listsOf(definitions);
  const partnership = tables.find(({ sheet }) => sheet === sheetOf('partnership'))?.rows[0]?.cells[0] ?? '';
  const bytes = writeWorkbook(partnership, tables, [
    { name: 'notes', rows: notes(definitions) },
    { name: 'choices', rows: choicesSheet(lists) },
  ]);
  return withMenus(bytes, definitions, lists);
}

function notes(definitions: readonly RecordDefinition[]): string[][] {
  const rows = [
    [
      'Taflen / Sheet',
      'Colofn / Column',
      'Ystyr',
      'Angen',
      'Sut i’w ysgrifennu',
      'Meaning',
      'Needed',
      'How to write it',
    ],
  ];
  const sheets = [
    ...definitions.map((definition) => ({
      kind: definition.kind,
      welsh: columnNotes(definition, 'cy'),
      english: columnNotes(definition, 'en'),
    })),
    ...ledgersFor(definitions).map((ledger) => ({
      kind: ledger.kind,
      welsh: ledgerNotes(ledger, 'cy'),
      english: ledgerNotes(ledger, 'en'),
    })),
  ];
  for (const { kind, welsh, english } of sheets) {
    for (const [index, cy] of welsh.entries()) {
      const en = english[index] ?? cy;
      rows.push([sheetOf(kind), cy.heading, cy.meaning, cy.needed, cy.form, en.meaning, en.needed, en.form]);
    }
  }
  return rows;
}

function listsOf(definitions: readonly RecordDefinition[]): ListOfChoices[] {
  return definitions.flatMap((definition) =>
    definition.fields.flatMap((field) => {
      const isChoice = field.type === 'choice' || field.type === 'choices';
      if (!isChoice && field.type !== 'yes-no') return [];
      return {
        sheet: sheetOf(definition.kind),
        heading: columnsOf(field)[0] ?? field.name,
        kind: definition.kind,
        field: field.name,
        options: isChoice ? field.options : ['yes', 'no'],
        offersMenu: field.type !== 'choices',
      };
    }),
  );
}

/** Three columns for each list: what to write, and what it stands for in Welsh and in English. */
function choicesSheet(lists: readonly ListOfChoices[]): string[][] {
  const longest = Math.max(...lists.map(({ options }) => options.length));
  const header = lists.flatMap(({ sheet, heading }) => [`${sheet}: ${heading}`, 'Cymraeg', 'English']);
  const rows = Array.from({ length: longest }, (_, row) =>
    lists.flatMap((list) => {
      const option = list.options[row];
      if (option === undefined) return ['', '', ''];
      const key = `option.${list.kind}.${list.field}.${option}`;
      return [option, wordOf(key, 'cy'), wordOf(key, 'en')];
    }),
  );
  return [header, ...rows];
}

/** The spreadsheet library cannot write menus, so they are added to the sheets it wrote. */
function withMenus(
  bytes: Uint8Array,
  definitions: readonly RecordDefinition[],
  lists: readonly ListOfChoices[],
): Uint8Array {
  const files = unzipSync(bytes);
  for (const [index, definition] of definitions.entries()) {
    // The notes and the choices are the first two sheets.
    const name = `xl/worksheets/sheet${index + 3}.xml`;
    const xml = strFromU8(files[name] ?? new Uint8Array());
    const menus = lists.flatMap((list, place) =>
      list.offersMenu && list.kind === definition.kind
        ? menu(headingsOf(definition).indexOf(list.heading), list, place)
        : [],
    );
    if (menus.length === 0) continue;
    const element = `<dataValidations count="${menus.length}">${menus.join('')}</dataValidations>`;
    files[name] = strToU8(xml.replace('</sheetData>', `</sheetData>${element}`));
  }
  return zipSync(files, { mtime: new Date(2000, 0, 1), level: 6 });
}

function menu(column: number, list: ListOfChoices, place: number): string {
  const letter = columnLetter(column);
  const from = columnLetter(place * 3);
  const range = `choices!$${from}$2:$${from}$${list.options.length + 1}`;
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letter}2:${letter}2000"><formula1>${range}</formula1></dataValidation>`;
}
