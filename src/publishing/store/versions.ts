import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { publishedFiles } from '../../platform/evidence-files/index.ts';
import type { PublishedPlan } from '../published-plan.ts';

/** One published version, without its content. */
export interface PublishedVersion {
  readonly plan: string;
  readonly number: number;
  readonly contentHash: string;
  readonly publishedOn: string;
  readonly publishedBy: string;
  readonly releases: readonly string[];
}

/** The content of a version is missing or is no longer what was published. */
export class PublishedContentDamaged extends Error {
  override readonly name = 'PublishedContentDamaged';
  readonly code = 'publishing.content-damaged';
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

interface VersionRow {
  readonly plan: string;
  readonly number: number;
  readonly content_hash: string;
  readonly published_on: string;
  readonly published_by: string;
  readonly releases: readonly string[];
}

/** Versions of a partnership's plans, newest first; of one plan when it is named. */
export async function versionsOf(
  db: Database,
  partnershipId: string,
  plan?: string,
): Promise<readonly PublishedVersion[]> {
  const { rows } = await sql<VersionRow>`
    select plan, number, content_hash, published_on::text as published_on, published_by, releases
    from publishing.version
    where partnership_id = ${partnershipId} and (${plan ?? null}::text is null or plan = ${plan ?? null}::text)
    order by published_at desc, number desc`.execute(db);
  return rows.map((row) => ({
    plan: row.plan,
    number: Number(row.number),
    contentHash: row.content_hash,
    publishedOn: row.published_on,
    publishedBy: row.published_by,
    releases: row.releases,
  }));
}

/** Partnerships that have published anything, in the order of their names in addresses. */
export async function publishedPartnerships(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ partnership_id: string }>`
    select distinct partnership_id from publishing.version order by partnership_id`.execute(db);
  return rows.map(({ partnership_id }) => partnership_id);
}

/**
 * The content of a version, read and checked against its hash.
 *
 * @throws PublishedContentDamaged when the file is missing or has been changed: a wrong page is worse than none
 */
export async function readPublished(dataFolder: string, contentHash: string): Promise<PublishedPlan> {
  const bytes = await readContent(dataFolder, contentHash);
  return JSON.parse(bytes.toString('utf8')) as PublishedPlan;
}

/** Any published file by its hash, checked. */
export async function readContent(dataFolder: string, contentHash: string): Promise<Buffer> {
  const file = publishedFiles(dataFolder).pathOf(contentHash);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new PublishedContentDamaged(`The published content ${contentHash} is missing`, { cause });
  });
  if (sha256(bytes) !== contentHash)
    throw new PublishedContentDamaged(`The published content ${contentHash} has been changed`);
  return bytes;
}

/** Names and hashes of the documents made from a version. */
export async function documentsOf(
  db: Database,
  partnershipId: string,
  { plan, number }: Pick<PublishedVersion, 'plan' | 'number'>,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ file_name: string; content_hash: string }>`
    select file_name, content_hash from publishing.document
    where partnership_id = ${partnershipId} and plan = ${plan} and number = ${number}
    order by file_name`.execute(db);
  return new Map(rows.map((row) => [row.file_name, row.content_hash]));
}
