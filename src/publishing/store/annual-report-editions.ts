import { sql } from 'kysely';
import type { Bilingual } from '../../language/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { PublishedAnnualReport } from '../annual-report/published-annual-report.ts';
import { readContent } from './versions.ts';

/** One frozen edition of an annual report, without its content. */
export interface FrozenReport {
  /** Code of the report. */
  readonly report: string;
  readonly number: number;
  /** `2025-26`. */
  readonly year: string;
  readonly title: Bilingual;
  readonly contentHash: string;
  /** ISO date. */
  readonly frozenOn: string;
  readonly frozenBy: string;
}

interface ReportRow {
  readonly report: string;
  readonly number: number;
  readonly year: string;
  readonly title_cy: string;
  readonly title_en: string;
  readonly content_hash: string;
  readonly frozen_on: string;
  readonly frozen_by: string;
}

/** Editions of a partnership's annual reports: the newest year first, and of each year the newest edition. */
export async function reportEditionsOf(
  db: Database,
  partnershipId: string,
): Promise<readonly FrozenReport[]> {
  const { rows } = await sql<ReportRow>`
    select report, number, year, title_cy, title_en, content_hash, frozen_on::text as frozen_on, frozen_by
    from publishing.annual_report_edition where partnership_id = ${partnershipId}
    order by year_ends desc, frozen_at desc, number desc`.execute(db);
  return rows.map((row) => ({
    report: row.report,
    number: Number(row.number),
    year: row.year,
    title: { cy: row.title_cy, en: row.title_en },
    contentHash: row.content_hash,
    frozenOn: row.frozen_on,
    frozenBy: row.frozen_by,
  }));
}

/**
 * The content of an edition, read and checked against its hash.
 *
 * @throws PublishedContentDamaged when the file is missing or has been changed
 */
export async function readAnnualReport(
  dataFolder: string,
  contentHash: string,
): Promise<PublishedAnnualReport> {
  const bytes = await readContent(dataFolder, contentHash);
  return JSON.parse(bytes.toString('utf8')) as PublishedAnnualReport;
}

/** Names and hashes of the files made from an edition, its lock file among them. */
export async function documentsOfReport(
  db: Database,
  partnershipId: string,
  { report, number }: Pick<FrozenReport, 'report' | 'number'>,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ file_name: string; content_hash: string }>`
    select file_name, content_hash from publishing.annual_report_document
    where partnership_id = ${partnershipId} and report = ${report} and number = ${number}
    order by file_name`.execute(db);
  return new Map(rows.map((row) => [row.file_name, row.content_hash]));
}
