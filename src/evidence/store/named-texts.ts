import type { DuckDBConnection } from '@duckdb/node-api';
import { rowsOf, sqlName, sqlText } from './duckdb.ts';
import { add, type Numbering } from './text-hashes.ts';

/** A column of texts, and every text in it that is wanted or can be there, where that is known. */
export interface TextToRead {
  readonly name: string;
  readonly known: readonly string[] | undefined;
  /** Rows with any other text are left out. */
  readonly isClosed: boolean;
}

/** Numbers the texts that are known beforehand. */
export async function nameKnown(
  connection: DuckDBConnection,
  columns: readonly TextToRead[],
  tables: readonly Numbering[],
): Promise<void> {
  const asked = columns.flatMap(({ known }, place) =>
    known && known.length > 0
      ? [
          `SELECT ${place} AS place, t, hash(t)::VARCHAR AS h FROM (SELECT unnest([${[...new Set(known)].map(sqlText).join(', ')}]) AS t)`,
        ]
      : [],
  );
  await name(connection, asked, tables);
}

/** Finds the texts of the hashes that were met on the way. */
export async function nameUnknown(
  connection: DuckDBConnection,
  from: string,
  columns: readonly TextToRead[],
  tables: readonly Numbering[],
): Promise<void> {
  const asked = columns.flatMap(({ name: column }, place) => {
    const { hashes = [], texts = [] } = tables[place] ?? {};
    return hashes.length > texts.length
      ? [
          `SELECT ${place} AS place, t, hash(t)::VARCHAR AS h FROM (SELECT DISTINCT ${sqlName(column)}::VARCHAR AS t FROM ${from})`,
        ]
      : [];
  });
  await name(connection, asked, tables);
}

async function name(
  connection: DuckDBConnection,
  asked: readonly string[],
  tables: readonly Numbering[],
): Promise<void> {
  if (asked.length === 0) return;
  const rows = await rowsOf<{ place: number; t: string | null; h: string }>(
    connection,
    asked.join(' UNION ALL '),
  );
  const named = tables.map(() => new Map<bigint, string | null>());
  for (const { place, t, h } of rows) {
    const hash = BigInt(h);
    if (named[place]?.has(hash)) throw new Error(`Two texts of column ${place} have one hash`);
    named[place]?.set(hash, t);
  }
  for (const [place, texts] of named.entries()) {
    const table = tables[place] as Numbering;
    if (table.hashes.length === 0) {
      for (const hash of texts.keys()) add(table, Number(hash & 0xffff_ffffn), Number(hash >> 32n));
    }
    for (const [number, hash] of table.hashes.entries()) {
      if (texts.has(hash)) table.texts[number] = texts.get(hash) ?? null;
    }
  }
}
