import { sqlName, sqlText } from './duckdb.ts';

/** One thing that the texts of a list mean. */
export interface TextMeaning {
  readonly name: string;
  readonly type: 'ENUM' | 'DATE' | 'DOUBLE' | 'VARCHAR';
  /** In the order of the texts; dates as ISO dates. */
  readonly values: readonly (string | number | null)[];
}

/** A list of the texts a column uses with what each stands for, as an enumeration and variables. */
export interface TextList {
  readonly name: string;
  readonly texts: readonly string[];
  readonly meanings: readonly TextMeaning[];
  /** For a column of the key of an observation: the number of what each text means. */
  readonly identities?: readonly number[];
}

/** The texts of an enumeration of meanings. */
export function enumerated({ values }: TextMeaning): string[] {
  const distinct = [...new Set(values)].flatMap((value) => (value === null ? [] : [String(value)]));
  return distinct.length === 0 ? [''] : distinct.toSorted();
}

function literal({ type }: TextMeaning, value: string | number | null | undefined): string {
  if (value === null || value === undefined) return 'NULL';
  if (type === 'DOUBLE') return String(value);
  return type === 'DATE' ? `DATE ${sqlText(String(value))}` : sqlText(String(value));
}

/**
 * Statements that make a list known to the connection.
 *
 * @param known - meanings that need not be looked up
 */
export function listStatements(list: TextList, known: ReadonlyMap<string, string> = new Map()): string[] {
  const texts = list.texts.length === 0 ? [''] : list.texts;
  const statements = [
    `CREATE TYPE ${sqlName(`${list.name}_text`)} AS ENUM (${texts.map(sqlText).join(', ')})`,
  ];
  for (const meaning of list.meanings) {
    const values = list.texts.length === 0 ? [null] : meaning.values;
    if (meaning.type === 'ENUM') {
      // Writing an enumeration to Parquet costs a fraction of writing text, and readers see text all the same.
      statements.push(
        `CREATE TYPE ${typeOf(meaning)} AS ENUM (${enumerated(meaning).map(sqlText).join(', ')})`,
      );
    }
    if (known.has(meaning.name)) continue;
    const literals = values.map((value) => literal(meaning, value));
    statements.push(
      `SET VARIABLE ${sqlName(meaning.name)} = CAST([${literals.join(', ')}] AS ${typeOf(meaning)}[])`,
    );
  }
  return statements;
}

function typeOf({ name, type }: TextMeaning): string {
  return type === 'ENUM' ? sqlName(`${name}_value`) : type;
}

/** What a list says of the text in a column. */
export function looked(meaning: string, list: string): string {
  return `list_extract(getvariable('${meaning}'), ${sqlName(`i_${list}`)})`;
}

/**
 * Ways to a meaning that cost less than looking it up: nothing where all texts mean the same, and a plain cast where
 * every text stands for itself. Only for columns whose texts the reader has already found in their lists. `i_…` is the
 * place in a list, `no_…` whether the text is in none.
 */
export function shortcuts(lists: readonly TextList[]): ReadonlyMap<string, string> {
  const short = new Map<string, string>();
  for (const list of lists) {
    const raw = sqlName(`${list.name}_raw`);
    const [only, another] = list.texts;
    const isSingle = only !== undefined && another === undefined;
    if (isSingle) short.set(`i_${list.name}`, `CASE WHEN ${raw} = ${sqlText(only)} THEN 1 END`);
    short.set(`no_${list.name}`, isSingle ? `${raw} IS DISTINCT FROM ${sqlText(only)}` : `${raw} IS NULL`);
    for (const meaning of list.meanings) {
      const [first] = meaning.values;
      if (first !== undefined && meaning.values.every((value) => value === first)) {
        short.set(meaning.name, `CAST(${literal(meaning, first)} AS ${typeOf(meaning)})`);
      } else if (meaning.type === 'ENUM' && meaning.values.every((value, at) => value === list.texts[at])) {
        // The same cast as finds the place in the list, so that it is done once.
        short.set(
          meaning.name,
          `TRY_CAST(${sqlName(`${list.name}_raw`)} AS ${sqlName(`${list.name}_text`)})`,
        );
      }
    }
  }
  return short;
}
