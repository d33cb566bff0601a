import type { DuckDBConnection } from '@duckdb/node-api';
import type { ScalarFunctionInfo } from '@duckdb/node-bindings';
import { sqlName } from './duckdb.ts';
import { keyPart, markKeys, seenKeys } from './seen-keys.ts';
import type { TextList } from './text-lists.ts';

/** Words in the error that stops a query at a key that stands twice. */
const keyRepeated = 'llinyn: a key stands twice';

/** Of lists that stand for columns, those that tell keys apart: parts of the key with more than one text. */
export function listsOfKey(lists: readonly TextList[]): TextList[] {
  return lists.filter(({ identities, texts }) => identities !== undefined && texts.length > 1);
}

/**
 * Teaches the database to stop at a combination of codes that stands twice, while it reads. Counting distinct
 * combinations afterwards would cost many times as much, and codes are all that is handed over: figures as well
 * would have the memory of this process tidied again and again.
 *
 * @param lists - of `listsOfKey`, all without faults; a column stands under `<name>_raw` as the enumeration
 *   `<name>_text`. Where it is empty, its key means nothing: whoever asks must refuse the row anyway.
 * @returns SQL that is true of every row it does not stop at, or nothing where there can be too many keys
 */
export async function watchKeys(
  db: DuckDBConnection,
  lists: readonly TextList[],
): Promise<string | undefined> {
  const seen = seenKeys(lists.map(({ identities }) => keyPart(identities ?? [])));
  if (!seen || lists.length === 0) return undefined;
  const api = await import('@duckdb/node-api');
  const { default: bindings } = await import('@duckdb/node-bindings');
  const widths = lists.map(({ texts }) => codesOf(texts.length));
  const watch = api.DuckDBScalarFunction.create({
    name: 'is_new_key',
    parameterTypes: lists.map(({ texts }) => api.ENUM(texts)),
    returnType: api.BOOLEAN,
    specialHandling: true,
    volatile: true,
    mainFunction: () => undefined,
  });
  const yes = new Uint8Array(seen.keys.length).fill(1);
  // Around the library's own vectors: to make one, it asks for every text of every enumeration each time.
  bindings.scalar_function_set_function(watch.scalar_function, (info: ScalarFunctionInfo, input, output) => {
    const rows = bindings.data_chunk_get_size(input);
    const placesOf = (part: number) => {
      const Codes = widths[part] as CodeArray;
      const vector = bindings.data_chunk_get_vector(input, part);
      const { buffer, byteOffset } = bindings.vector_get_data(vector, rows * Codes.BYTES_PER_ELEMENT);
      return new Codes(buffer as ArrayBuffer, byteOffset, rows);
    };
    if (!markKeys(seen, placesOf, rows)) return bindings.scalar_function_set_error(info, keyRepeated);
    bindings.copy_data_to_vector(output, 0, yes.buffer, 0, rows);
  });
  db.registerScalarFunction(watch);
  return `is_new_key(${lists.map(({ name }) => sqlName(`${name}_raw`)).join(', ')})`;
}

type CodeArray = typeof Uint8Array | typeof Uint16Array | typeof Uint32Array;

/** The width in which the database keeps the codes of an enumeration. */
function codesOf(texts: number): CodeArray {
  if (texts < 2 ** 8) return Uint8Array;
  return texts < 2 ** 16 ? Uint16Array : Uint32Array;
}
