import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import type { PublishedAssessment } from '../assessment/published-assessment.ts';
import { readContent } from './versions.ts';

/** One frozen edition of the needs assessment, without its content. */
export interface FrozenEdition {
  readonly number: number;
  /** Code of the area. */
  readonly area: string;
  readonly contentHash: string;
  /** ISO date. */
  readonly frozenOn: string;
  readonly frozenBy: string;
  /** Hashes of the releases its figures come from. */
  readonly releases: readonly string[];
}

interface EditionRow {
  readonly number: number;
  readonly area: string;
  readonly content_hash: string;
  readonly frozen_on: string;
  readonly frozen_by: string;
  readonly releases: readonly string[];
}

/** Editions of a partnership's needs assessment, newest first. */
export async function editionsOf(db: Database, partnershipId: string): Promise<readonly FrozenEdition[]> {
  const { rows } = await sql<EditionRow>`
    select number, area, content_hash, frozen_on::text as frozen_on, frozen_by, releases
    from publishing.edition where partnership_id = ${partnershipId} order by number desc`.execute(db);
  return rows.map((row) => ({
    number: Number(row.number),
    area: row.area,
    contentHash: row.content_hash,
    frozenOn: row.frozen_on,
    frozenBy: row.frozen_by,
    releases: row.releases,
  }));
}

/**
 * The content of an edition, read and checked against its hash.
 *
 * @throws PublishedContentDamaged when the file is missing or has been changed
 */
export async function readEdition(dataFolder: string, contentHash: string): Promise<PublishedAssessment> {
  const bytes = await readContent(dataFolder, contentHash);
  return JSON.parse(bytes.toString('utf8')) as PublishedAssessment;
}

/** Names and hashes of the documents made from an edition. */
export async function documentsOfEdition(
  db: Database,
  partnershipId: string,
  number: number,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ file_name: string; content_hash: string }>`
    select file_name, content_hash from publishing.edition_document
    where partnership_id = ${partnershipId} and number = ${number} order by file_name`.execute(db);
  return new Map(rows.map((row) => [row.file_name, row.content_hash]));
}
