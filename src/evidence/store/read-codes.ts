import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api';
import type { ScalarFunctionInfo, Vector } from '@duckdb/node-bindings';
import type { MeasureKind } from '../dataset.ts';
import type { NumberRole } from '../mapping.ts';
import { sqlName } from './duckdb.ts';
import { areInline, findInline, inlineLookup } from './inline-texts.ts';
import { rawName } from './reading-query.ts';
import { keyPart, markKeys, seenKeys } from './seen-keys.ts';
import { areSurelyFine, type FigureColumns } from './sure-figures.ts';
import { enumerated, type TextList, type TextMeaning } from './text-lists.ts';

type Api = typeof import('@duckdb/node-api');
type Bindings = typeof import('@duckdb/node-bindings');
type NumberArray =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/** What a query says to have its codes read. */
export interface CodesToRead {
  /** The call, which gives a structure for each row. */
  readonly call: string;
  /** SQL for each meaning, where the structure is called `codes`. */
  readonly meanings: ReadonlyMap<string, string>;
  /** Whether a key that stands twice stops the query. */
  readonly findsRepeats: boolean;
}

/** Words in the errors that stop a query. */
export const readingStopped = {
  textNotListed: 'llinyn: a text is in no list',
  keyIncomplete: 'llinyn: part of a key is missing',
  keyRepeated: 'llinyn: a key stands twice',
  figureNotSure: 'llinyn: a figure is not fine for sure',
} as const;

/** Figures that are to be held against what is surely fine. */
export interface FiguresToRead {
  readonly roles: readonly NumberRole[];
  readonly kind: MeasureKind;
}

/** Rows in one vector of the database. */
const vectorRows = 2048;

/** Of lists that stand for columns, those whose texts `codesToRead` can read: parts of the key, if any tells anything. */
export function listsToRead(lists: readonly TextList[]): TextList[] {
  const keyed = lists.filter(({ identities }) => identities !== undefined);
  return keyed.some(({ meanings }) => meanings.some(isTold)) ? keyed : [];
}

/**
 * Teaches the database to read the codes of a row in one go: from the texts of its columns to everything they mean,
 * stopping at a text that is in no list, at an empty cell, and at a combination that stands twice.
 *
 * Casts to enumerations, a look into a list for each meaning, and a second reading of the file for repeats would do
 * the same at three times the cost.
 *
 * @param lists - of `listsToRead`, all without faults; a column stands under `<name>_raw`, as text where the texts
 *   are inline, else as the enumeration `<name>_text`
 * @param figures - where given, the query stops at a row whose figures are not fine for sure
 */
export async function codesToRead(
  db: DuckDBConnection,
  lists: readonly TextList[],
  figures?: FiguresToRead,
): Promise<CodesToRead> {
  const api = await import('@duckdb/node-api');
  const { default: bindings } = await import('@duckdb/node-bindings');
  const columns = lists.map((list) => columnReader(bindings, list));
  const places = lists.map(() => new Int32Array(vectorRows));
  const told = lists.flatMap((list, from) =>
    list.meanings.filter(isTold).map((meaning) => ({ meaning, from, tell: translator(meaning) })),
  );
  const seen = seenKeys(lists.map(({ identities }) => keyPart(identities ?? [])));
  const roles = figures?.roles ?? [];

  const stopAt = (vectorOf: (at: number) => Vector, rows: number): string | undefined => {
    for (const [at, read] of columns.entries()) {
      const stopped = read(vectorOf(at), rows, places[at] as Int32Array);
      if (stopped) return stopped;
    }
    if (figures) {
      const read = figureColumns(bindings, roles, (at) => vectorOf(lists.length + at), rows);
      if (!read || !areSurelyFine(figures.kind, read, rows)) return readingStopped.figureNotSure;
    }
    return seen && !markKeys(seen, places, rows) ? readingStopped.keyRepeated : undefined;
  };
  const reader = api.DuckDBScalarFunction.create({
    name: 'read_codes',
    parameterTypes: [
      ...lists.map(({ texts }) => (areInline(texts) ? api.VARCHAR : api.ENUM(texts))),
      ...roles.map(() => api.DOUBLE),
    ],
    returnType: api.STRUCT(
      Object.fromEntries(told.map(({ meaning }) => [meaning.name, typeOf(api, meaning)])),
    ),
    specialHandling: true,
    volatile: true,
    mainFunction: () => undefined,
  });
  // Around the library's own vectors: to make one, it asks for every text of every enumeration each time.
  bindings.scalar_function_set_function(reader.scalar_function, (info: ScalarFunctionInfo, input, output) => {
    const rows = bindings.data_chunk_get_size(input);
    const stopped = stopAt((at) => bindings.data_chunk_get_vector(input, at), rows);
    if (stopped) return bindings.scalar_function_set_error(info, stopped);
    for (const [at, { from, tell }] of told.entries()) {
      const out = tell(places[from] as Int32Array, rows);
      const entry = bindings.struct_vector_get_child(output, at);
      bindings.copy_data_to_vector(entry, 0, out.buffer, 0, rows * out.BYTES_PER_ELEMENT);
    }
  });
  db.registerScalarFunction(reader);
  const given = [...lists.map(({ name }) => sqlName(`${name}_raw`)), ...roles.map(rawName)];
  return {
    call: `read_codes(${given.join(', ')})`,
    meanings: new Map(told.map(({ meaning: { name } }) => [name, `codes.${sqlName(name)}`])),
    findsRepeats: seen !== undefined,
  };
}

function isIncomplete(bindings: Bindings, vector: Vector, rows: number): boolean {
  const validity = bindings.vector_get_validity(vector, Math.ceil(rows / 64) * 8);
  return validity !== null && hasGap(validity, rows);
}

/** @returns nothing where a figure is missing */
function figureColumns(
  bindings: Bindings,
  roles: readonly NumberRole[],
  vectorOf: (at: number) => Vector,
  rows: number,
): FigureColumns | undefined {
  const columns = new Map<NumberRole, Float64Array>();
  for (const [at, role] of roles.entries()) {
    const vector = vectorOf(at);
    if (isIncomplete(bindings, vector, rows)) return undefined;
    const { buffer, byteOffset } = bindings.vector_get_data(vector, rows * 8);
    columns.set(role, new Float64Array(buffer, byteOffset, rows));
  }
  return columns;
}

/** Reads the places of a column's texts in their list. @returns the words of the error where it cannot */
type ColumnReader = (vector: Vector, rows: number, into: Int32Array) => string | undefined;

function columnReader(bindings: Bindings, { texts }: TextList): ColumnReader {
  if (areInline(texts)) {
    const lookup = inlineLookup(texts);
    return (vector, rows, into) => {
      if (isIncomplete(bindings, vector, rows)) return readingStopped.keyIncomplete;
      const { buffer, byteOffset } = bindings.vector_get_data(vector, rows * 16);
      const isListed = findInline(lookup, new Uint32Array(buffer, byteOffset, rows * 4), rows, into);
      return isListed ? undefined : readingStopped.textNotListed;
    };
  }
  const Codes = codesOf(texts.length);
  return (vector, rows, into) => {
    if (isIncomplete(bindings, vector, rows)) return readingStopped.keyIncomplete;
    const { buffer, byteOffset } = bindings.vector_get_data(vector, rows * Codes.BYTES_PER_ELEMENT);
    into.set(new Codes(buffer as ArrayBuffer, byteOffset, rows));
    return undefined;
  };
}

/** Whether a row has nothing, in a mask of one bit for each row that has something. */
function hasGap(validity: Uint8Array, rows: number): boolean {
  const whole = rows >>> 3;
  for (let at = 0; at < whole; at++) if (validity[at] !== 0xff) return true;
  const rest = (1 << (rows & 7)) - 1;
  return ((validity[whole] ?? 0) & rest) !== rest;
}

/** What differs from text to text and is never nothing; all else costs less as a constant. */
function isTold({ type, values }: TextMeaning): boolean {
  return type !== 'VARCHAR' && !values.includes(null) && values.some((value) => value !== values[0]);
}

function typeOf(api: Api, meaning: TextMeaning): DuckDBType {
  if (meaning.type === 'ENUM') return api.ENUM(enumerated(meaning));
  return meaning.type === 'DATE' ? api.DATE : api.DOUBLE;
}

const dayMilliseconds = 86_400_000;

/** Gives what each row's text means, as the database keeps it in memory. */
type Translator = (places: Int32Array, rows: number) => NumberArray;

function translator(meaning: TextMeaning): Translator {
  const { type, values } = meaning;
  if (type === 'DOUBLE') {
    const byPlace = Float64Array.from(values, Number);
    const out = new Float64Array(vectorRows);
    return (places, rows) => {
      for (let row = 0; row < rows; row++) out[row] = byPlace[places[row] as number] as number;
      return out;
    };
  }
  if (type === 'DATE') {
    const days = Int32Array.from(values, (value) => Date.parse(String(value)) / dayMilliseconds);
    const out = new Int32Array(vectorRows);
    return (places, rows) => wholeNumbers(days, places, rows, out);
  }
  const numbers = new Map(enumerated(meaning).map((text, number) => [text, number]));
  const byPlace = Int32Array.from(values, (value) => numbers.get(String(value)) ?? 0);
  const wide = new Int32Array(vectorRows);
  const out = new (codesOf(numbers.size))(vectorRows);
  return (places, rows) => {
    out.set(wholeNumbers(byPlace, places, rows, wide));
    return out;
  };
}

/** Always the same kinds of array: one loop over several kinds takes five times as long. */
function wholeNumbers(byPlace: Int32Array, places: Int32Array, rows: number, out: Int32Array<ArrayBuffer>) {
  for (let row = 0; row < rows; row++) out[row] = byPlace[places[row] as number] as number;
  return out;
}

/** The width in which the database keeps the codes of an enumeration. */
function codesOf(texts: number): typeof Uint8Array | typeof Uint16Array | typeof Uint32Array {
  if (texts < 2 ** 8) return Uint8Array;
  return texts < 2 ** 16 ? Uint16Array : Uint32Array;
}
