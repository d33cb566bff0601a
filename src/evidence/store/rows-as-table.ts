import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api';
import type { TableFunctionInfo, Vector } from '@duckdb/node-bindings';
import type { FileRows } from './file-rows.ts';
import { type ColumnUse, type Figures, type RowBatch, vectorRows } from './row-scanner.ts';
import { textsOf } from './text-finder.ts';
import { enumerated, type TextMeaning } from './text-lists.ts';

/** Words in the error that stops a query at a text that is in no list. */
export const textNotListed = 'llinyn: a text is in no list';
/** Words in the error that stops it at rows that only a careful reading can judge. */
const needsCare = 'llinyn: a row needs care';

/** SQL for the table. */
export const tableOfRows = 'file_rows()';

/** Column of the table that says which rows are sound. */
export const soundColumn = 'is_sound';

/** Something that the texts of a column mean, given as a column of its own. */
export interface GivenMeaning {
  /** The number of the column among those of texts. */
  readonly column: number;
  /** An enumeration or dates. */
  readonly meaning: TextMeaning;
}

/** The column of the table that holds a meaning. */
export function meaningColumn({ name }: TextMeaning): string {
  return `given_${name}`;
}

/**
 * Lets the database read the rows of a file as a table: columns of texts as enumerations of what was given to their
 * finders, figures as numbers, notes as text; each under `c` and its place, those ignored not at all; then meanings,
 * and which rows are sound. What stands in a batch is copied whole, for it is kept as the database keeps it.
 */
export async function giveAsTable(
  db: DuckDBConnection,
  rows: FileRows,
  columns: readonly ColumnUse[],
  meanings: readonly GivenMeaning[],
): Promise<void> {
  const { BOOLEAN, DATE, DuckDBTableFunction, DOUBLE, ENUM, VARCHAR } = await import('@duckdb/node-api');
  const { default: bindings } = await import('@duckdb/node-bindings');
  const typeOf = (column: ColumnUse): DuckDBType | undefined => {
    if (column.kind === 'text') return ENUM(textsOf(column.finder));
    if (column.kind === 'figure') return DOUBLE;
    return column.kind === 'note' ? VARCHAR : undefined;
  };
  const given = columns.flatMap((column, place) => {
    const type = typeOf(column);
    return type ? [{ name: `c${place}`, type }] : [];
  });
  for (const { meaning } of meanings) {
    const type = meaning.type === 'DATE' ? DATE : ENUM(enumerated(meaning));
    given.push({ name: meaningColumn(meaning), type });
  }
  given.push({ name: soundColumn, type: BOOLEAN });
  const fill = [
    ...columns.flatMap(fillersOf(bindings)),
    ...meanings.map((meaning) => meaningFiller(bindings, meaning)),
    soundFiller(bindings),
  ];
  const table = DuckDBTableFunction.create({
    name: 'file_rows',
    bindFunction: (info) => {
      for (const { name, type } of given) info.addResultColumn(name, type);
    },
    initFunction: () => undefined,
    mainFunction: () => undefined,
  });
  // Around the library's own vectors: to make one, it asks for every text of every enumeration each time.
  bindings.table_function_set_function(table.table_function, (info: TableFunctionInfo, output) => {
    try {
      const batch = rows.next();
      if (batch) {
        for (const [at, filled] of fill.entries()) filled(bindings.data_chunk_get_vector(output, at), batch);
        bindings.data_chunk_set_size(output, batch.rows);
        rows.giveBack(batch);
      } else if (rows.standing() !== 'ended') {
        const isCare = rows.standing() !== 'text-not-listed';
        bindings.function_set_error(info, isCare ? needsCare : textNotListed);
      } else {
        bindings.data_chunk_set_size(output, 0);
      }
    } catch (error) {
      bindings.function_set_error(info, String(error));
    }
  });
  db.registerTableFunction(table);
}

type Bindings = typeof import('@duckdb/node-bindings');

/** Copies a column of a batch into a vector of the database. */
type Filler = (vector: Vector, batch: RowBatch) => void;

/** The fillers of columns that come one after the other. */
function fillersOf(bindings: Bindings): (column: ColumnUse) => Filler[] {
  const seen = { ignored: 0, text: 0, figure: 0, note: 0 };
  return (column) => {
    const number = seen[column.kind]++;
    switch (column.kind) {
      case 'text':
        return [placesFiller(bindings, column.finder.given, ({ places }) => places[number] as Int32Array)];
      case 'figure':
        return [figuresFiller(bindings, number)];
      case 'note':
        return [notesFiller(bindings, number)];
      default:
        return [];
    }
  };
}

/** @param texts - how many the enumeration has: it decides how wide the database keeps their places */
function placesFiller(bindings: Bindings, texts: number, of: (batch: RowBatch) => Int32Array): Filler {
  const Narrow = texts < 2 ** 8 ? Uint8Array : texts < 2 ** 16 ? Uint16Array : Uint32Array;
  const narrow = new Narrow(vectorRows);
  return (vector, batch) => {
    narrow.set(of(batch).subarray(0, batch.rows));
    bindings.copy_data_to_vector(vector, 0, narrow.buffer, 0, batch.rows * narrow.BYTES_PER_ELEMENT);
  };
}

function figuresFiller(bindings: Bindings, number: number): Filler {
  return (vector, { figures, rows }) => {
    const { values, present, isAnyMissing } = figures[number] as Figures;
    bindings.copy_data_to_vector(vector, 0, values.buffer as ArrayBuffer, 0, rows * 8);
    if (!isAnyMissing) return;
    bindings.vector_ensure_validity_writable(vector);
    bindings.copy_data_to_vector_validity(vector, 0, present.buffer as ArrayBuffer, 0, present.length);
  };
}

function notesFiller(bindings: Bindings, number: number): Filler {
  return (vector, { notes, rows }) => {
    const texts = notes[number] as string[];
    for (let row = 0; row < rows; row++) {
      bindings.vector_assign_string_element(vector, row, texts[row] as string);
    }
  };
}

function meaningFiller(bindings: Bindings, { column, meaning }: GivenMeaning): Filler {
  const numbers = numbersOf(meaning);
  const meant = new Int32Array(vectorRows);
  const look = ({ places, rows }: RowBatch): Int32Array => {
    const of = places[column] as Int32Array;
    for (let row = 0; row < rows; row++) meant[row] = numbers[of[row] as number] as number;
    return meant;
  };
  if (meaning.type !== 'DATE') return placesFiller(bindings, enumerated(meaning).length, look);
  return (vector, batch) => {
    const days = look(batch).buffer as ArrayBuffer;
    bindings.copy_data_to_vector(vector, 0, days, 0, batch.rows * meant.BYTES_PER_ELEMENT);
  };
}

/** What each text means, as the database keeps it: days since 1970, or the place in the enumeration. */
function numbersOf(meaning: TextMeaning): Int32Array {
  if (meaning.type === 'DATE') {
    return Int32Array.from(meaning.values, (day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  }
  const places = new Map(enumerated(meaning).map((text, place) => [text, place]));
  return Int32Array.from(meaning.values, (value) => places.get(String(value)) ?? 0);
}

function soundFiller(bindings: Bindings): Filler {
  return (vector, { sound, rows }) => {
    bindings.copy_data_to_vector(vector, 0, sound.buffer as ArrayBuffer, 0, rows);
  };
}
