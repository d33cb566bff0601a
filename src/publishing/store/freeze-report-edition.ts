import { sql } from 'kysely';
import { type Acting, transaction } from '../../platform/database/index.ts';
import { publishedFiles } from '../../platform/evidence-files/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { yearName } from '../../reporting/index.ts';
import { freezeAnnualReport } from '../annual-report/freeze-annual-report.ts';
import { lockOf, writeLock } from '../annual-report/lock-file.ts';
import type { PublishedAnnualReport } from '../annual-report/published-annual-report.ts';
import { reportFiles } from '../annual-report/report-files.ts';
import { DocumentsNotMade, documentsMadeApart } from '../documents/made-apart.ts';
import { canonicalJson } from '../published-plan.ts';
import { type FrozenReport, reportEditionsOf } from './annual-report-editions.ts';
import { codeStamp, rulesStamp } from './code-stamp.ts';
import type { GatheredReport, ReportPlace } from './gather-annual-report.ts';
import { sha256 } from './versions.ts';

export interface FreezeReportOrder extends ReportPlace {
  readonly gathered: GatheredReport;
  readonly acting: Acting;
  /** Version of the program. */
  readonly program: string;
}

export type FreezeReportResult =
  | {
      readonly state: 'frozen' | 'unchanged';
      readonly edition: FrozenReport;
    }
  | { readonly state: 'refused'; readonly problems: readonly Problem[] };

/** The same as an edition before it, but for its number and the day. */
function isUnchanged({ input }: GatheredReport, last: FrozenReport): boolean {
  const again = freezeAnnualReport(input, { edition: last.number, frozenOn: last.frozenOn });
  return sha256(canonicalJson(again)) === last.contentHash;
}

/**
 * Freezes an edition of an annual report: refuses with everything that stops it, says so when nothing has changed since the
 * last one, otherwise writes content, documents and lock file to disk and only then the row that names them.
 *
 * @source REP-01, REP-02; issue 5 "reproducible to the byte from its lock file"
 */
export async function freezeReportEdition(order: FreezeReportOrder): Promise<FreezeReportResult> {
  const { db, dataFolder, partnershipId, gathered, today, program } = order;
  if (gathered.problems.length > 0) return { state: 'refused', problems: gathered.problems };
  const { code } = gathered.input.report;
  const editions = (await reportEditionsOf(db, partnershipId)).filter(({ report }) => report === code);
  const last = editions.toSorted((a, b) => b.number - a.number)[0];
  if (last && isUnchanged(gathered, last)) return { state: 'unchanged', edition: last };
  const number = (last?.number ?? 0) + 1;
  const content = freezeAnnualReport(gathered.input, { edition: number, frozenOn: today });
  const kept = publishedFiles(dataFolder);
  const { hash } = await kept.putContent(canonicalJson(content));
  const files = await documentsMadeApart({ content, hash }).catch((error: unknown) => {
    if (error instanceof DocumentsNotMade) return error;
    throw error;
  });
  if (files instanceof DocumentsNotMade) {
    const detail = files.message;
    return { state: 'refused', problems: [problem('assessment.documents-not-made', {}, { detail })] };
  }
  const documents = new Map<string, string>();
  for (const { name, bytes } of files) documents.set(name, (await kept.putContent(bytes)).hash);
  documents.set(reportFiles(content, 'en').json, hash);
  const made = { program, code: codeStamp(), rules: rulesStamp(order.rulebooksFolder) };
  const lock = lockOf(content, hash, made, documents, sha256);
  const lockHash = (await kept.putContent(writeLock(lock))).hash;
  documents.set(reportFiles(content, 'en').lock, lockHash);
  const edition = editionOf(content, hash, order);
  const isWritten = await writeEdition(order, content, edition, documents);
  return isWritten
    ? { state: 'frozen', edition }
    : { state: 'refused', problems: [problem('assessment.frozen-meanwhile', {}, { edition: number })] };
}

function editionOf(
  { report, edition }: PublishedAnnualReport,
  contentHash: string,
  { today, acting }: FreezeReportOrder,
): FrozenReport {
  return {
    report: report.code,
    number: edition,
    year: yearName({ starts: report.yearStarts, ends: report.yearEnds }),
    title: report.title,
    contentHash,
    frozenOn: today,
    frozenBy: acting.actor,
  };
}

/** Two people who freeze at once: the second finds the number taken and is told, instead of overwriting. */
async function writeEdition(
  { db, partnershipId, acting, now }: FreezeReportOrder,
  { report: { yearEnds } }: PublishedAnnualReport,
  { report, number, year, title, contentHash, frozenOn }: FrozenReport,
  documents: ReadonlyMap<string, string>,
): Promise<boolean> {
  return transaction(db, acting, async (tx) => {
    const { numAffectedRows } = await sql`
      insert into publishing.annual_report_edition
        (partnership_id, report, number, year, year_ends, title_cy, title_en, content_hash, frozen_on, frozen_at, frozen_by)
      values (${partnershipId}, ${report}, ${number}, ${year}, ${yearEnds}::date, ${title.cy}, ${title.en},
        ${contentHash}, ${frozenOn}::date, ${now.toISOString()}::timestamptz, ${acting.actor})
      on conflict do nothing`.execute(tx);
    if (Number(numAffectedRows ?? 0) === 0) return false;
    for (const [name, documentHash] of documents) {
      await sql`
        insert into publishing.annual_report_document (partnership_id, report, number, file_name, content_hash)
        values (${partnershipId}, ${report}, ${number}, ${name}, ${documentHash})`.execute(tx);
    }
    return true;
  });
}
