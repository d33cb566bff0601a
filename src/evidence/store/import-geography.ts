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
import type { SourceFile } from './source-file.ts';

/** What a file of areas brought. */
export interface BroughtAreas {
  readonly areas: number;
  readonly links: number;
  readonly boundaries: number;
  readonly problems: readonly Problem[];
}

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
  const text = new TextDecoder(source.encoding).decode(await readFile(source.path));
  const [headings = [], ...rows]: string[][] = parseCsv(text, {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
  });
  if (!isLookup(headings, rows.slice(0, 200))) return undefined;
  const { areas, links, problems } = readLookup(headings, rows, source.name);
  if (problems.length > 0) return { areas: 0, links: 0, boundaries: 0, problems };
  await transaction(db, { actor }, async (inside) => {
    await saveAreas(inside, partnership, areas);
    await saveLinks(inside, partnership, links);
  });
  return { areas: areas.length, links: links.length, boundaries: 0, problems: [] };
}
