import { columnsOf, type RecordDefinition } from '../records/index.ts';

/** Version of the kit format this program writes. A kit of a later version is refused, never half understood. */
export const kitFormat = 1;

/** One row of a sheet as a person sees it: the heading is row 1. */
export interface KitRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** One sheet of text: a CSV file of a folder or a sheet of a workbook. */
export interface KitTable {
  /** File name as the person knows it: `outcomes.csv`, `plan.xlsx`. */
  readonly file: string;
  readonly sheet: string;
  readonly header: readonly string[];
  readonly rows: readonly KitRow[];
}

/** A long text in a file of its own: `sections/T3.cy.md`. */
export interface KitText {
  readonly file: string;
  readonly code: string;
  readonly language: 'cy' | 'en';
  readonly text: string;
}

/** What the kit says of itself: `kit.yaml`, or the sheet `kit` of a workbook. */
export interface KitManifest {
  readonly file: string;
  readonly format: string;
  readonly partnership: string;
}

/** Everything of a kit that was on disk, as text. */
export interface KitContents {
  readonly tables: readonly KitTable[];
  readonly texts?: readonly KitText[];
  readonly manifest?: KitManifest | null;
}

/** The heading of the column that holds the texts to look at again. */
export const lookAgainHeading = 'look_again';

/** The heading of the column that names texts somebody has looked at again: it takes their marks away. */
export const checkedHeading = 'checked';

/** The sheet a kind of record has: its plural, `priority` in `priorities`. */
export function sheetOf(kind: string): string {
  if (kind === 'criterion') return 'criteria';
  if (kind === 'advice') return 'advice';
  return kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}

/** The headings of a kind's sheet, in order: code, the fields, texts to look at again, texts looked at again. */
export function headingsOf(definition: RecordDefinition): readonly string[] {
  return [
    'code',
    ...definition.fields.flatMap((field) => columnsOf(field)),
    lookAgainHeading,
    checkedHeading,
  ];
}

/** The letter a spreadsheet shows above a column; the first is 0. */
export function columnLetter(index: number): string {
  const before = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return before === 0 ? letter : columnLetter(before - 1) + letter;
}
