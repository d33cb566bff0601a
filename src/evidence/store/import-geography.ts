import { readFile } from 'node:fs/promises';
import { parse as parseCsv } from 'csv-parse/sync';
import { sql } from 'kysely';
import {
  type AreaRegister,
  areaRegister,
  areasOfWales,
  isLookup,
  linksOfWales,
  readBoundaries,
  readLookup,
} from '../../geography/index.ts';
import { loadAreaRegister, saveAreas, saveBoundaries, saveLinks } from '../../geography/store/index.ts';
import { type Database, transaction } from '../../platform/database/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { headText, quotesProblem, type SourceFile } from './source-file.ts';

/** What a file of areas brought. */
export interface BroughtAreas {
  readonly areas: number;
  readonly links: number;
  readonly boundaries: number;
  readonly problems: readonly Problem[];
}

/** Enough to tell a lookup from figures. */
const sampledRows = 200;

/** Lookups are a few thousand lines; anything larger is figures. */
const largestLookup = 64 << 20;

interface ToBring {
  readonly db: Database;
  readonly partnership: string;
  readonly actor: string;
  readonly source: SourceFile;
}

/** The areas the partnership can check codes against; those of Wales alone where it keeps no areas yet. */
export async function registerOf(db: Database, partnership: string): Promise<AreaRegister> {
  return (await keepsAreas(db))
    ? loadAreaRegister(db, partnership)
    : areaRegister(areasOfWales, linksOfWales);
}

async function keepsAreas(db: Database): Promise<boolean> {
  const { rows } = await sql<{
    there: boolean;
  }>`select to_regclass('geography.area') is not null as there`.execute(db);
  return rows[0]?.there === true;
}

/** Outlines of areas from GeoJSON or TopoJSON: all of them, or none and every reason. */
export async function bringBoundaries({ db, partnership, actor, source }: ToBring): Promise<BroughtAreas> {
  const nothing = { areas: 0, links: 0, boundaries: 0 };
  let content: unknown;
  try {
    content = JSON.parse((await readFile(source.path, 'utf8')).replace(/^\ufeff/, ''));
  } catch {
    return { ...nothing, problems: [problem('evidence.boundaries-not-readable', { file: source.name })] };
  }
  const { boundaries, problems } = readBoundaries(content, source.name);
  if (problems.length > 0) return { ...nothing, problems };
  await transaction(db, { actor }, (inside) => saveBoundaries(inside, partnership, boundaries));
  return { areas: boundaries.length, links: 0, boundaries: boundaries.length, problems: [] };
}

/** Areas and their links, where the file is a lookup; nothing where it holds figures. */
export async function bringLookup({
  db,
  partnership,
  actor,
  source,
}: ToBring): Promise<BroughtAreas | undefined> {
  if (source.bytes > largestLookup || source.encoding.startsWith('utf-16')) return undefined;
  // Most files are figures, and some of these large: a few rows tell, and others wait for this thread.
  const sample = recordsOf(await headText(source, source.encoding), source.name, sampledRows + 1);
  const [headings = [], ...some] = sample.records;
  if (!isLookup(headings, some)) return undefined;
  const text = new TextDecoder(source.encoding).decode(await readFile(source.path));
  const whole = recordsOf(text, source.name);
  const { areas, links, problems } = readLookup(headings, whole.records.slice(1), source.name);
  const wrong = [...whole.problems, ...problems];
  if (wrong.length > 0) return { areas: 0, links: 0, boundaries: 0, problems: wrong };
  await transaction(db, { actor }, async (inside) => {
    await saveAreas(inside, partnership, areas);
    await saveLinks(inside, partnership, links);
  });
  return { areas: areas.length, links: links.length, boundaries: 0, problems: [] };
}

/**
 * The records of a comma-separated text, and what is wrong with those that could not be cut.
 *
 * @param most - reads no further than so many
 */
function recordsOf(
  text: string,
  file: string,
  most?: number,
): { readonly records: string[][]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const records: string[][] = parseCsv(text, {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const row = Number(error?.records ?? 0) + problems.length + 1;
      problems.push(quotesProblem(error?.message ?? '', file, row));
      return undefined;
    },
    ...(most !== undefined && { to: most }),
  });
  return { records, problems };
}
