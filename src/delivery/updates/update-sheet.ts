import { parseCalendarDate } from '../../calendar/index.ts';
import { type Language, languages } from '../../language/index.ts';
import { calledOf, type Problem, problem } from '../../records/index.ts';
import { updateMessages } from '../update-messages.ts';
import { itemDefinitions, offeredStates } from './item-standing.ts';
import { type AskedItem, type Draft, type DraftPlace, emptyDraft, readDraft } from './read-draft.ts';
import {
  isUpdateItemKind,
  nameOfItem,
  type UpdateItem,
  type UpdateToSend,
  updateItemKinds,
} from './update.ts';

/** A sheet as a person sees it: text in cells, the heading in row 1. */
export interface SheetTable {
  readonly file: string;
  readonly sheet: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/**
 * Columns of the sheet of updates. The first tell what is asked and how it stood; the rest are filled in.
 *
 * @source PERF-05; issue "bulk update from a spreadsheet"
 */
const columns = [
  'kind',
  'code',
  'title',
  'last',
  'usual',
  'from',
  'to',
  'state',
  'words',
  'no-change',
  'honest-answer',
  'met-on',
  'value',
  'numerator',
  'denominator',
  'figure-checked',
  'likelihood',
  'impact',
  'seen',
] as const;
type Column = (typeof columns)[number];

/** Where a part of a draft stands in the sheet. */
const columnOfPart: Readonly<Record<keyof Draft, Column>> = {
  state: 'state',
  words: 'words',
  noChange: 'no-change',
  honestAnswer: 'honest-answer',
  metOn: 'met-on',
  value: 'value',
  numerator: 'numerator',
  denominator: 'denominator',
  likelihood: 'likelihood',
  impact: 'impact',
};

/** What an item says of itself in the sheet, in words. */
export interface SheetWords {
  readonly last: string;
  readonly usual: string;
}

/** The heading of a column, in one language. */
function headingOf(column: Column, language: Language): string {
  return updateMessages.in(language)(`sheet.${column}`);
}

/** The sheet of everything that is due of one person, filled in from last time; what is as it was says nothing. */
export function writeUpdateSheet(
  items: readonly AskedItem[],
  {
    language,
    month,
    wordsOf,
  }: {
    readonly language: Language;
    readonly month: string;
    readonly wordsOf: (item: AskedItem) => SheetWords;
  },
): SheetTable {
  const say = updateMessages.in(language);
  const sheet = say('sheet.name', { month });
  return {
    file: `${sheet}.csv`,
    sheet,
    header: columns.map((column) => headingOf(column, language)),
    rows: items.map((item, index) => ({
      row: index + 2,
      cells: columns.map((column) => cellOf(column, item, language, wordsOf(item))),
    })),
  };
}

function cellOf(column: Column, asked: AskedItem, language: Language, words: SheetWords): string {
  const { item, record, period, standing, basedOn } = asked;
  const say = updateMessages.in(language);
  const title = calledOf(itemDefinitions[item.kind], record);
  switch (column) {
    case 'kind':
      return say(`kind.${item.kind}`);
    case 'code':
      return item.code;
    case 'title':
      return title[language] || title.cy || title.en;
    case 'last':
      return words.last;
    case 'usual':
      return words.usual;
    case 'from':
      return period?.from ?? '';
    case 'to':
      return period?.to ?? '';
    case 'state':
      return stateWord(standing.state, language);
    case 'words':
      return standing.words[language];
    case 'likelihood':
    case 'impact':
      return standing[column] === null ? '' : String(standing[column]);
    case 'seen':
      return basedOn === null ? '' : String(basedOn);
    default:
      return '';
  }
}

function stateWord(state: string | null, language: Language): string {
  const key = `state.${state}`;
  return updateMessages.has(key) ? updateMessages.in(language)(key) : (state ?? '');
}

/** One row of a sheet: what it is about, and what it says. */
export interface SheetRow {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly item: UpdateItem;
  readonly period: AskedItem['period'];
  readonly basedOn: number | null;
  readonly draft: Draft;
  /** Somebody has looked at a figure far from the usual: it is right. */
  readonly isFigureChecked: boolean;
}

/**
 * Reads a sheet of updates, whichever language its headings and states are in. Problems: `update.sheet-column-missing`,
 * `update.sheet-kind-unknown`, `update.sheet-no-change-unreadable`, `update.sheet-period-unreadable`,
 * `update.sheet-seen-unreadable`, `update.sheet-row-twice`.
 */
export function readUpdateSheet(table: SheetTable): {
  readonly rows: readonly SheetRow[];
  readonly problems: readonly Problem[];
} {
  const { file, sheet } = table;
  const at = new Map(
    table.header.flatMap((written, index) => {
      const column = columnMeant(written);
      return column ? [[column, index] as const] : [];
    }),
  );
  const missing = (['kind', 'code'] as const).filter((column) => !at.has(column));
  if (missing.length > 0) {
    const found = missing.map((column) =>
      languages.map((language) => headingOf(column, language)).join(' / '),
    );
    return {
      rows: [],
      problems: [
        problem('update.sheet-column-missing', { file, sheet, row: 1 }, { column: found.join(', ') }),
      ],
    };
  }
  const problems: Problem[] = [];
  const rowOf = new Map<string, number>();
  const rows = table.rows.flatMap(({ row, cells }): SheetRow[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const of = (column: Column) => (cells[at.get(column) ?? -1] ?? '').trim();
    const refuse = (code: string, column: Column, found: string, more: Problem['values'] = {}) => {
      const name = table.header[at.get(column) ?? -1] ?? column;
      problems.push(problem(code, { file, sheet, row, column: name }, { found, ...more }));
      return [];
    };
    const kind = kindMeant(of('kind'));
    if (!kind) return refuse('update.sheet-kind-unknown', 'kind', of('kind'));
    const noChange = yesOrNo(of('no-change'));
    if (noChange === undefined)
      return refuse('update.sheet-no-change-unreadable', 'no-change', of('no-change'));
    const period = periodOf(of('from'), of('to'));
    if (period === undefined)
      return refuse('update.sheet-period-unreadable', 'to', `${of('from')} ${of('to')}`);
    const isFigureChecked = yesOrNo(of('figure-checked'));
    if (isFigureChecked === undefined)
      return refuse('update.sheet-no-change-unreadable', 'figure-checked', of('figure-checked'));
    // Without it a clash with what somebody else sent meanwhile would go unseen.
    if (!/^\d*$/.test(of('seen'))) return refuse('update.sheet-seen-unreadable', 'seen', of('seen'));
    const item = { kind, code: of('code') };
    const told = `${nameOfItem(item)} ${period?.from ?? ''} ${period?.to ?? ''}`;
    const before = rowOf.get(told);
    if (before !== undefined) return refuse('update.sheet-row-twice', 'code', item.code, { row: before });
    rowOf.set(told, row);
    return [
      {
        ...{ file, sheet, row, period, item, isFigureChecked },
        basedOn: of('seen') === '' ? null : Number(of('seen')),
        draft: {
          ...emptyDraft,
          state: stateMeant(kind, of('state')),
          words: of('words'),
          noChange,
          honestAnswer: of('honest-answer'),
          metOn: of('met-on'),
          value: of('value'),
          numerator: of('numerator'),
          denominator: of('denominator'),
          likelihood: of('likelihood'),
          impact: of('impact'),
        },
      },
    ];
  });
  return { rows, problems };
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

function columnMeant(written: string): Column | undefined {
  return columns.find(
    (column) =>
      plain(written) === column ||
      languages.some((language) => plain(headingOf(column, language)) === plain(written)),
  );
}

function kindMeant(written: string) {
  if (isUpdateItemKind(plain(written))) return updateItemKinds.find((kind) => kind === plain(written));
  return updateItemKinds.find((kind) =>
    languages.some((language) => plain(updateMessages.in(language)(`kind.${kind}`)) === plain(written)),
  );
}

/** A state by its name in either language; a text that names none is left as it is, and refused where it is read. */
function stateMeant(kind: UpdateItem['kind'], written: string): string {
  const states =
    kind === 'milestone' ? ['met', 'not-yet'] : [...offeredStates[kind], 'not-started', 'planned'];
  const meant = states.find(
    (state) =>
      plain(written) === state ||
      languages.some((language) => plain(stateWord(state, language)) === plain(written)),
  );
  return meant ?? written;
}

/** @returns undefined when it is neither */
function yesOrNo(written: string): boolean | undefined {
  const answers = { yes: true, no: false, '': false } as Readonly<Record<string, boolean>>;
  const inWords = (key: 'sheet.yes' | 'sheet.no') =>
    languages.some((language) => plain(updateMessages.in(language)(key)) === plain(written));
  if (inWords('sheet.yes')) return true;
  if (inWords('sheet.no')) return false;
  return answers[plain(written)];
}

/** @returns undefined when the days cannot be read */
function periodOf(from: string, to: string): AskedItem['period'] | undefined {
  if (from === '' && to === '') return null;
  const [first, last] = [parseCalendarDate(from), parseCalendarDate(to)];
  return first && last && first <= last ? { from: first, to: last } : undefined;
}

/** What a sheet says: updates to send, and what is wrong with which rows. */
export interface SheetReading {
  readonly updates: readonly UpdateToSend[];
  readonly problems: readonly Problem[];
}

/**
 * Reads rows against what is known of their items. Problems: those of `readDraft`, `update.item-unknown` and
 * `update.figure-unusual`, each with file, sheet, row and column.
 *
 * @param asked - the items the rows are about, by name
 */
export function updatesOfRows(
  rows: readonly SheetRow[],
  asked: ReadonlyMap<string, AskedItem>,
  place: DraftPlace & { readonly usualOf: (item: AskedItem) => string },
): SheetReading {
  const updates: UpdateToSend[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const { file, sheet } = row;
    const where = { file, sheet, row: row.row };
    const column = (name: Column) => headingOf(name, place.language);
    const item = asked.get(nameOfItem(row.item));
    if (!item) {
      problems.push(
        problem('update.item-unknown', { ...where, column: column('code') }, { code: row.item.code }),
      );
      continue;
    }
    const reading = readDraft(
      { ...item, basedOn: row.basedOn, period: row.period ?? item.period },
      row.draft,
      place,
    );
    if (reading.says === 'unclear') {
      for (const found of reading.problems) {
        const part = columnOfPart[(found.where.field ?? 'state') as keyof Draft];
        problems.push(problem(found.code, { ...where, column: column(part) }, found.values));
      }
    } else if (reading.says === 'this') {
      if (reading.unusual && !row.isFigureChecked) {
        const values = { found: String(reading.update.figure?.value ?? ''), range: place.usualOf(item) };
        problems.push(
          problem('update.figure-unusual', { ...where, column: column('figure-checked') }, values),
        );
      } else updates.push(reading.update);
    }
  }
  return { updates, problems };
}
