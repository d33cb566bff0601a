import type { Language } from '../language/index.ts';
import { columnsOf, type RecordDefinition } from '../records/index.ts';
import { type ColumnNote, columnNotes, ledgerNotes } from './column-notes.ts';
import { wordOf } from './kind-words.ts';
import { ledgersFor } from './kit-ledger.ts';
import { type KitTable, sheetOf } from './kit-table.ts';
import { kitMessages } from './messages.ts';

/** Where the written part of a guide page ends and the part made by the program begins. */
const mark = '<!-- sheets -->';

/** A guide page with its written part kept and every sheet described anew. */
export function guidePage(
  page: string,
  definitions: readonly RecordDefinition[],
  example: readonly KitTable[],
  language: Language,
): string {
  const written = page.split(mark)[0] ?? '';
  const note = kitMessages.in(language)('guide.generated');
  const sheets = [
    ...definitions.map((definition) =>
      describeSheet(definition, columnNotes(definition, language), example, language),
    ),
    ...ledgersFor(definitions).map((ledger) =>
      describeSheet(ledger, ledgerNotes(ledger, language), example, language),
    ),
  ];
  return `${written}${mark}\n\n${note}\n\n${sheets.join('\n')}`;
}

function describeSheet(
  { kind: kindOfSheet, fields }: Pick<RecordDefinition, 'kind' | 'fields'>,
  notes: readonly ColumnNote[],
  example: readonly KitTable[],
  language: Language,
): string {
  const say = kitMessages.in(language);
  const sheet = sheetOf(kindOfSheet);
  const kind = wordOf(`kind.${kindOfSheet}.many`, language);
  const rows = notes.map(({ heading, meaning, needed, form }) => [
    `\`${heading}\``,
    meaning,
    needed,
    form,
    exampleOf(example, sheet, heading),
  ]);
  const headings = [
    say('guide.column'),
    say('guide.meaning'),
    say('guide.needed'),
    say('guide.form'),
    say('guide.example'),
  ];
  return [
    `## ${say('guide.sheet', { sheet, kind })}\n`,
    markdownTable(headings, rows),
    ...choiceTables({ kind: kindOfSheet, fields }, kind, language),
  ].join('\n');
}

function choiceTables(
  definition: Pick<RecordDefinition, 'kind' | 'fields'>,
  kind: string,
  language: Language,
): string[] {
  const say = kitMessages.in(language);
  return definition.fields.flatMap((field) => {
    if (field.type !== 'choice' && field.type !== 'choices') return [];
    const column = columnsOf(field)[0] ?? field.name;
    const rows = field.options.map((option) => [
      `\`${option}\``,
      wordOf(`option.${definition.kind}.${field.name}.${option}`, language),
    ]);
    const table = markdownTable([say('guide.choice'), say('guide.choiceMeaning')], rows);
    return [`**${say('guide.choices', { column, kind })}**\n`, table];
  });
}

/** The first filled cell of that column in the example. */
function exampleOf(example: readonly KitTable[], sheet: string, heading: string): string {
  const table = example.find((candidate) => candidate.sheet === sheet);
  const column = table?.header.indexOf(heading) ?? -1;
  const cell = table?.rows.map(({ cells }) => cells[column] ?? '').find((text) => text !== '') ?? '';
  return cell.length > 60 ? `${cell.slice(0, 57).trimEnd()}…` : cell;
}

function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |\n`;
  return line(headings) + line(headings.map(() => '---')) + rows.map(line).join('');
}
