import { sql } from 'kysely';
import type { Bilingual } from '../../language/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { type DatasetDescription, latestRelease, type MeasureDescription, type Release } from '../dataset.ts';

/** Labels of codes in both languages: of measures, and of each breakdown. */
export interface CodeLabels {
  readonly measure: Readonly<Record<string, Bilingual>>;
  readonly breakdown: Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;
}

/** A release with what its codes mean. */
export interface CataloguedRelease extends Release {
  readonly labels: CodeLabels;
  readonly measureDescriptions: Readonly<Record<string, MeasureDescription>>;
  readonly hasRowNumbers: boolean;
}

export interface CataloguedDataset {
  readonly partnership: string;
  readonly description: DatasetDescription;
  readonly definitionHash: string;
}

interface DatasetRow {
  readonly partnership_id: string;
  readonly description: DatasetDescription;
  readonly definition_hash: string;
}

interface ReleaseRow {
  readonly partnership_id: string;
  readonly dataset: string;
  readonly hash: string;
  readonly source_hash: string;
  readonly mapping_hash: string;
  readonly definition_hash: string;
  readonly published_on: string;
  readonly imported_at: string;
  readonly file_name: string;
  readonly rows: string;
  readonly rejected_rows: string;
  readonly areas: number;
  readonly period_start: string;
  readonly period_end: string;
  readonly description: Pick<
    CataloguedRelease,
    | 'measures'
    | 'breakdowns'
    | 'areaTypes'
    | 'labels'
    | 'measureDescriptions'
    | 'hasRowNumbers'
    | 'isPublishedOnAssumed'
  >;
}

const releaseColumns = sql.raw(`partnership_id, dataset, hash, source_hash, mapping_hash, definition_hash,
  published_on::text, to_char(imported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as imported_at, file_name,
  rows::text, rejected_rows::text, areas, period_start::text, period_end::text, description`);

function releaseOf(row: ReleaseRow): CataloguedRelease {
  return {
    partnership: row.partnership_id,
    dataset: row.dataset,
    hash: row.hash,
    sourceHash: row.source_hash,
    mappingHash: row.mapping_hash,
    definitionHash: row.definition_hash,
    publishedOn: row.published_on,
    importedAt: row.imported_at,
    fileName: row.file_name,
    rows: Number(row.rows),
    rejectedRows: Number(row.rejected_rows),
    areas: row.areas,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    ...row.description,
  };
}

/** Every dataset of a partnership, by identifier. */
export async function datasets(db: Database, partnership: string): Promise<CataloguedDataset[]> {
  const { rows } =
    await sql<DatasetRow>`select partnership_id, description, definition_hash from evidence.dataset
    where partnership_id = ${partnership} order by code`.execute(db);
  return rows.map((row) => ({
    partnership: row.partnership_id,
    description: row.description,
    definitionHash: row.definition_hash,
  }));
}

export async function datasetOf(
  db: Database,
  partnership: string,
  dataset: string,
): Promise<CataloguedDataset | undefined> {
  return (await datasets(db, partnership)).find((one) => one.description.id === dataset);
}

/** Releases of a dataset, the latest first. */
export async function releasesOf(
  db: Database,
  partnership: string,
  dataset: string,
): Promise<CataloguedRelease[]> {
  const { rows } = await sql<ReleaseRow>`select ${releaseColumns} from evidence.release
    where partnership_id = ${partnership} and dataset = ${dataset}
    order by published_on desc, imported_at desc`.execute(db);
  return rows.map(releaseOf);
}

/** The release that counts now: last published. Older ones stay and can be asked for by their hash. */
export async function latestReleaseOf(
  db: Database,
  partnership: string,
  dataset: string,
): Promise<CataloguedRelease | undefined> {
  return latestRelease(await releasesOf(db, partnership, dataset));
}

/** A release of a dataset: the one with this content hash, else the one that counts now. */
export async function askedRelease(
  db: Database,
  partnership: string,
  { dataset, release }: { readonly dataset: string; readonly release?: string },
): Promise<CataloguedRelease | undefined> {
  const releases = await releasesOf(db, partnership, dataset);
  return release === undefined ? latestRelease(releases) : releases.find(({ hash }) => hash === release);
}

/** Every release with this content hash: two datasets that hold the same figures have one each. */
export async function releasesByHash(
  db: Database,
  partnership: string,
  hash: string,
): Promise<readonly CataloguedRelease[]> {
  const { rows } = await sql<ReleaseRow>`select ${releaseColumns} from evidence.release
    where partnership_id = ${partnership} and hash = ${hash} order by dataset`.execute(db);
  return rows.map(releaseOf);
}

/** Writes a dataset's particulars, new or changed. Inside a transaction. */
export async function saveDataset(
  db: Database,
  partnership: string,
  description: DatasetDescription,
  definitionHash: string,
): Promise<void> {
  // What somebody decided about small counts stays, unless the new particulars say otherwise.
  const kept = sql`case when excluded.description -> 'disclosure' is null
      and evidence.dataset.description -> 'disclosure' is not null
    then excluded.description || jsonb_build_object('disclosure', evidence.dataset.description -> 'disclosure')
    else excluded.description end`;
  await sql`insert into evidence.dataset (partnership_id, code, description, definition_hash)
    values (${partnership}, ${description.id}, ${JSON.stringify(description)}::jsonb, ${definitionHash})
    on conflict (partnership_id, code) do update set description = ${kept},
      definition_hash = excluded.definition_hash, revision = evidence.dataset.revision + 1
    where evidence.dataset.description <> ${kept}
      or evidence.dataset.definition_hash <> excluded.definition_hash`.execute(db);
}

/**
 * Adds a release. Inside a transaction. The same release twice stays one; a publication date that was only assumed gives
 * way to one that somebody says.
 */
export async function addRelease(db: Database, release: CataloguedRelease): Promise<void> {
  const {
    measures,
    breakdowns,
    areaTypes,
    labels,
    measureDescriptions,
    hasRowNumbers,
    isPublishedOnAssumed,
  } = release;
  const description = {
    measures,
    breakdowns,
    areaTypes,
    labels,
    measureDescriptions,
    hasRowNumbers,
    isPublishedOnAssumed,
  };
  await sql`insert into evidence.release (partnership_id, dataset, hash, source_hash, mapping_hash, definition_hash,
      published_on, imported_at, file_name, rows, rejected_rows, areas, period_start, period_end, description)
    values (${release.partnership}, ${release.dataset}, ${release.hash}, ${release.sourceHash}, ${release.mappingHash},
      ${release.definitionHash}, ${release.publishedOn}, ${release.importedAt}, ${release.fileName}, ${release.rows},
      ${release.rejectedRows}, ${release.areas}, ${release.periodStart}, ${release.periodEnd},
      ${JSON.stringify(description)}::jsonb)
    on conflict (partnership_id, dataset, hash) do update set published_on = excluded.published_on,
      mapping_hash = excluded.mapping_hash, source_hash = excluded.source_hash, description = excluded.description,
      revision = evidence.release.revision + 1
    where (evidence.release.description ->> 'isPublishedOnAssumed')::boolean
      and not (excluded.description ->> 'isPublishedOnAssumed')::boolean`.execute(db);
}
