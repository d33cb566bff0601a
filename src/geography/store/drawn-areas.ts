import { sql } from 'kysely';
import { type Change, changes, type Database } from '../../platform/database/index.ts';
import { type Area, type AreaKey, type AreaRegister, linksOfDrawnArea } from '../index.ts';
import { saveAreas, saveLinks } from './areas.ts';

/** Keeps an area that a partnership has drawn for the first time. Inside a transaction. */
export async function saveDrawnArea(
  db: Database,
  partnership: string,
  area: Area,
  parts: readonly Area[],
  register: AreaRegister,
): Promise<void> {
  await saveAreas(db, partnership, [{ ...area, attributes: {} }]);
  await saveLinks(db, partnership, linksOfDrawnArea(area, parts, register));
}

/**
 * Gives a drawn area other names or other parts. What it was stays in the history, and whatever was published of it
 * keeps its own copy of the figures. An outline that was loaded for it is dropped: it was of other parts. Inside a
 * transaction.
 *
 * @source GEO-01, GEO-02
 */
export async function redrawArea(
  db: Database,
  partnership: string,
  area: Area,
  parts: readonly Area[],
  register: AreaRegister,
): Promise<void> {
  const { type, code, name } = area;
  // Written whatever changed: the rows of its parts follow this one in the history.
  await sql`update geography.area set name_cy = ${name.cy}, name_en = ${name.en}, revision = revision + 1
    where partnership_id = ${partnership} and type = ${type} and code = ${code}`.execute(db);
  const links = linksOfDrawnArea(area, parts, register);
  const kept = links.map(({ from, to }) => `${from.type}/${from.code} ${to.type}/${to.code}`);
  const dropped = await dropLinks(db, partnership, area, kept);
  await saveLinks(db, partnership, links);
  const known = register.children(area).length;
  if (dropped > 0 || parts.length !== known) await dropOutline(db, partnership, area);
}

/** Takes a drawn area out of every list; its history stays. Inside a transaction. @source GEO-01, GEO-02 */
export async function withdrawArea(db: Database, partnership: string, area: AreaKey): Promise<void> {
  await sql`update geography.area set withdrawn = true, revision = revision + 1
    where partnership_id = ${partnership} and type = ${area.type} and code = ${area.code}`.execute(db);
  await dropLinks(db, partnership, area, []);
  await dropOutline(db, partnership, area);
}

/** @param kept - links that stay, as `type/code type/code` @returns how many did not */
async function dropLinks(
  db: Database,
  partnership: string,
  { type, code }: AreaKey,
  kept: readonly string[],
): Promise<number> {
  const { rows } = await sql`delete from geography.area_link
    where partnership_id = ${partnership} and relation = 'within'
      and ((from_type = ${type} and from_code = ${code}) or (to_type = ${type} and to_code = ${code}))
      and from_type || '/' || from_code || ' ' || to_type || '/' || to_code
        not in (select jsonb_array_elements_text(${JSON.stringify(kept)}::jsonb))
    returning 1`.execute(db);
  return rows.length;
}

async function dropOutline(db: Database, partnership: string, { type, code }: AreaKey): Promise<void> {
  await sql`delete from geography.boundary
    where partnership_id = ${partnership} and type = ${type} and code = ${code}`.execute(db);
}

/** One act on a drawn area: who did what and when, and the parts that came and went. */
export interface DrawnAreaChange {
  readonly act: 'drawn' | 'redrawn' | 'withdrawn';
  /** UTC, ISO. */
  readonly at: string;
  readonly actor: string;
  /** Its names from then on. */
  readonly name: { readonly cy: string; readonly en: string };
  /** Codes of areas it is made of from then on, and no longer made of. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * What became of a drawn area, the latest act first; also of one that has been withdrawn.
 *
 * @source GEO-01, GEO-02
 */
export async function historyOfDrawnArea(
  db: Database,
  partnership: string,
  { type, code }: AreaKey,
): Promise<readonly DrawnAreaChange[]> {
  const acts = await changes(db, {
    partnershipId: partnership,
    table: 'geography.area',
    code: `${type} ${code}`,
    limit: mostActs,
  });
  const { rows: links } = await sql<Change>`select * from history.change
    where partnership_id = ${partnership} and table_name = 'geography.area_link'
      and coalesce(after, before) ->> 'to_type' = ${type} and coalesce(after, before) ->> 'to_code' = ${code}
    order by id`.execute(db);
  return acts.map((act, place) => {
    const until = acts[place - 1]?.id;
    const own = links.filter(({ id }) => id > act.id && (until === undefined || id < until));
    const codesOf = (operation: string) =>
      own
        .filter((link) => link.operation === operation)
        .map(({ before, after }) => String((after ?? before)?.['from_code'] ?? ''));
    const told = act.after ?? {};
    return {
      act: told['withdrawn'] === true ? 'withdrawn' : act.operation === 'insert' ? 'drawn' : 'redrawn',
      at: act.changed_at,
      actor: act.actor,
      name: { cy: String(told['name_cy'] ?? ''), en: String(told['name_en'] ?? '') },
      added: codesOf('insert'),
      removed: codesOf('delete'),
    };
  });
}

const mostActs = 100;
