import { sqlName, sqlText } from './duckdb.ts';

/** A list of the texts a column uses with what each stands for, as an enumeration and variables. */
export interface TextList {
  readonly name: string;
  readonly texts: readonly string[];
  /** Name of a variable, its element type, and its elements as SQL literals in the order of the texts. */
  readonly meanings: readonly {
    readonly name: string;
    readonly type: string;
    readonly values: readonly string[];
  }[];
}

/** Statements that make a list known to the connection. */
export function listStatements(list: TextList): string[] {
  const texts = list.texts.length === 0 ? [''] : list.texts;
  const statements = [
    `CREATE TYPE ${sqlName(`${list.name}_text`)} AS ENUM (${texts.map(sqlText).join(', ')})`,
  ];
  for (const meaning of list.meanings) {
    const values = list.texts.length === 0 ? ['NULL'] : meaning.values;
    const distinct = [...new Set(values)].filter((value) => value !== 'NULL').toSorted();
    let type = meaning.type;
    if (type === 'ENUM') {
      // Writing an enumeration to Parquet costs a fraction of writing text, and readers see text all the same.
      type = sqlName(`${meaning.name}_value`);
      statements.push(
        `CREATE TYPE ${type} AS ENUM (${(distinct.length === 0 ? ["''"] : distinct).join(', ')})`,
      );
    }
    statements.push(`SET VARIABLE ${sqlName(meaning.name)} = CAST([${values.join(', ')}] AS ${type}[])`);
  }
  return statements;
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
      const type = meaning.type === 'ENUM' ? sqlName(`${meaning.name}_value`) : meaning.type;
      if (first !== undefined && meaning.values.every((value) => value === first)) {
        short.set(meaning.name, `CAST(${first} AS ${type})`);
      } else if (
        meaning.type === 'ENUM' &&
        meaning.values.every((value, at) => value === sqlText(list.texts[at] ?? ''))
      ) {
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
