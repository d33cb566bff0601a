import type { Geometry } from 'geojson';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import {
  type Area,
  type AreaChange,
  type AreaLink,
  type AreaRegister,
  type AreaType,
  areaCode,
  areaRegister,
  areasOfWales,
  areaType,
  areaTypeNamed,
  type Boundary,
  linksOfWales,
  type ToldArea,
  type Weighing,
} from '../index.ts';

/** As many rows as one statement carries comfortably. */
const batch = 1000;

function* batches<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += batch) yield rows.slice(from, from + batch);
}

/** Adds areas, or what is newly known of them; a name that is known is never emptied. Inside a transaction. */
export async function saveAreas(
  db: Database,
  partnership: string,
  areas: readonly ToldArea[],
): Promise<void> {
  for (const some of batches(areas)) {
    const rows = some.map(({ code, type, name, attributes }) => ({
      type,
      code,
      name_cy: name.cy,
      name_en: name.en,
      attributes,
    }));
    await sql`insert into geography.area as known (partnership_id, type, code, name_cy, name_en, attributes)
      select ${partnership}, type, code, name_cy, name_en, attributes
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as told(type text, code text, name_cy text, name_en text, attributes jsonb)
      on conflict (partnership_id, type, code) do update set
        name_cy = coalesce(nullif(excluded.name_cy, ''), known.name_cy),
        name_en = coalesce(nullif(excluded.name_en, ''), known.name_en),
        attributes = known.attributes || excluded.attributes,
        revision = known.revision + 1, withdrawn = false
      where known.withdrawn or (excluded.name_cy not in ('', known.name_cy)) or (excluded.name_en not in ('', known.name_en))
        or not known.attributes @> excluded.attributes`.execute(db);
  }
}

/** Adds links between areas; the same link told again takes the new weight. Inside a transaction. */
export async function saveLinks(
  db: Database,
  partnership: string,
  links: readonly AreaLink[],
): Promise<void> {
  for (const some of batches(links)) {
    const rows = some.map(({ from, to, relation, weight, change, weighedBy, people }) => ({
      from_type: from.type,
      from_code: from.code,
      to_type: to.type,
      to_code: to.code,
      relation,
      weight,
      change: change ?? null,
      weighed_by: weighedBy ?? null,
      people: people ?? null,
    }));
    await sql`insert into geography.area_link as known
        (partnership_id, from_type, from_code, to_type, to_code, relation, weight, change,
          weighed_by, people)
      select ${partnership}, from_type, from_code, to_type, to_code, relation, weight, change, weighed_by, people
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told(from_type text, from_code text, to_type text,
        to_code text, relation text, weight double precision, change text, weighed_by text, people double precision)
      on conflict (partnership_id, from_type, from_code, to_type, to_code, relation) do update set
        weight = excluded.weight, change = excluded.change, weighed_by = excluded.weighed_by,
        people = excluded.people, revision = known.revision + 1
      where (known.weight, known.change, known.weighed_by, known.people)
        is distinct from (excluded.weight, excluded.change, excluded.weighed_by, excluded.people)`.execute(
      db,
    );
  }
}

/** Adds or replaces outlines, with their areas. Inside a transaction. */
export async function saveBoundaries(
  db: Database,
  partnership: string,
  boundaries: readonly Boundary[],
): Promise<void> {
  await saveAreas(
    db,
    partnership,
    boundaries.map((one) => one.area),
  );
  for (const some of batches(boundaries)) {
    const rows = some.map(({ area, geometry }) => ({ type: area.type, code: area.code, geometry }));
    await sql`insert into geography.boundary as known (partnership_id, type, code, geometry)
      select ${partnership}, type, code, geometry
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told(type text, code text, geometry jsonb)
      on conflict (partnership_id, type, code) do update set
        geometry = excluded.geometry, revision = known.revision + 1
      where known.geometry <> excluded.geometry`.execute(db);
  }
}

interface AreaRow {
  readonly type: string;
  readonly code: string;
  readonly name_cy: string;
  readonly name_en: string;
  readonly people: string | null;
}

interface LinkRow {
  readonly from_type: string;
  readonly from_code: string;
  readonly to_type: string;
  readonly to_code: string;
  readonly relation: 'within' | 'became';
  readonly weight: number;
  readonly change: AreaChange | null;
  readonly weighed_by: Weighing | null;
  readonly people: number | null;
}

/**
 * Every area a partnership can speak of: the nations, local authorities and health boards, and all it has loaded. A
 * name known in one language stands in both.
 */
export async function loadAreaRegister(db: Database, partnership: string): Promise<AreaRegister> {
  const areas =
    await sql<AreaRow>`select type, code, name_cy, name_en, attributes ->> 'people' as people from geography.area
    where partnership_id = ${partnership} and not withdrawn order by type, code`.execute(db);
  const links = await loadLinks(db, partnership);
  const loaded = areas.rows.filter((row) => areaTypeNamed(row.type)).map(areaOf);
  return areaRegister([...areasOfWales, ...loaded], [...linksOfWales, ...links.map(linkOf)]);
}

/** As one value: tens of thousands of rows of nine cells each take the embedded engine four times as long. */
async function loadLinks(db: Database, partnership: string): Promise<readonly LinkRow[]> {
  const { rows } = await sql<{ links: readonly LinkRow[] | null }>`select json_agg(link) as links from (
      select from_type, from_code, to_type, to_code, relation, weight, change, weighed_by, people
      from geography.area_link where partnership_id = ${partnership}) as link`.execute(db);
  return rows[0]?.links ?? [];
}

function areaOf(row: AreaRow): Area {
  const name = { cy: row.name_cy || row.name_en, en: row.name_en || row.name_cy };
  return {
    code: areaCode(row.code),
    type: areaType(row.type),
    name,
    ...(row.people === null ? {} : { people: Number(row.people) }),
  };
}

function linkOf(row: LinkRow): AreaLink {
  return {
    from: { code: areaCode(row.from_code), type: areaType(row.from_type) },
    to: { code: areaCode(row.to_code), type: areaType(row.to_type) },
    relation: row.relation,
    weight: row.weight,
    ...(row.change ? { change: row.change } : {}),
    ...(row.weighed_by ? { weighedBy: row.weighed_by } : {}),
    ...(row.people === null ? {} : { people: row.people }),
  };
}

/** Outlines of areas of one type, for a map. @param codes - only these; all where not given */
export async function boundariesOf(
  db: Database,
  partnership: string,
  type: AreaType,
  codes?: readonly string[],
): Promise<{ code: string; geometry: Geometry }[]> {
  const { rows } = await sql<{
    code: string;
    geometry: Geometry;
  }>`select code, geometry from geography.boundary
    where partnership_id = ${partnership} and type = ${type}
      and (${codes === undefined} or code in (select jsonb_array_elements_text(${JSON.stringify(codes ?? [])}::jsonb)))
    order by code`.execute(db);
  return rows;
}
