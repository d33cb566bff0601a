import { sql } from 'kysely';
import { keepReleaseOut, type ReleaseCheck } from '../../evidence/store/index.ts';
import type { Bilingual } from '../../language/index.ts';
import { type Acting, type Database, transaction } from '../../platform/database/index.ts';
import { publishedFiles } from '../../platform/evidence-files/index.ts';
import { type Problem, problem, type RecordSet } from '../../records/index.ts';
import { type ChangeReasons, problemsOfReasons, reasonsKept } from '../change-reasons.ts';
import { changesBetween, type RecordChange } from '../changes.ts';
import { DocumentsNotMade, documentsMadeApart } from '../documents/made-apart.ts';
import { type AssessedIndicator, type FreezeInput, freeze } from '../freeze.ts';
import { type LanguageWaiver, withoutWaived, withWaiverNotices } from '../language-waiver.ts';
import { canonicalJson, contentHash, type PinnedRelease, type PublishedPlan } from '../published-plan.ts';
import { readyToPublish } from '../ready-to-publish.ts';
import { publishedDefinitions } from '../records-of-plan.ts';
import { type PublishedVersion, readPublished, sha256, versionsOf } from './versions.ts';

/** Everything a version is made from, gathered by whoever knows evidence, needs and duties. */
export interface GatheredPlan {
  readonly records: RecordSet;
  readonly assessed: ReadonlyMap<string, AssessedIndicator>;
  readonly releases: ReadonlyMap<string, PinnedRelease>;
  readonly nameOfArea: (code: string) => Bilingual | undefined;
  readonly duties?: FreezeInput['duties'];
  readonly dutiesAsAt?: FreezeInput['dutiesAsAt'];
  readonly approvals?: FreezeInput['approvals'];
  readonly broken?: FreezeInput['broken'];
  readonly boundaries?: FreezeInput['boundaries'];
  /** Texts that may go out in one language. */
  readonly waivers?: readonly LanguageWaiver[];
  /** Legal checks that stop publication. */
  readonly stops?: readonly Problem[];
  /** What the datasets behind the figures do not say of themselves. */
  readonly unsaidOfData?: readonly Problem[];
  /** What is withheld of the releases behind the figures, and small counts that nothing can protect any more. */
  readonly disclosure?: ReleaseCheck;
}

export interface PublishOrder {
  readonly db: Database;
  readonly dataFolder: string;
  readonly partnershipId: string;
  readonly plan: string;
  readonly gathered: GatheredPlan;
  readonly acting: Acting;
  readonly now: Date;
  /** ISO date in Wales. */
  readonly today: string;
  /** What changed and why, in both languages. */
  readonly reasons?: ChangeReasons;
  /** Gives up making the documents; nothing is published then. */
  readonly signal?: AbortSignal;
}

export type PublishResult =
  | { readonly state: 'published'; readonly version: PublishedVersion; readonly content: PublishedPlan }
  | { readonly state: 'unchanged'; readonly version: PublishedVersion; readonly content: PublishedPlan }
  | { readonly state: 'refused'; readonly problems: readonly Problem[] };

type NextOrder = Pick<PublishOrder, 'plan' | 'gathered' | 'partnershipId'>;

/** Everything that stands in the way of publishing, as it is now. */
export function problemsBeforePublishing(plan: string, gathered: GatheredPlan): readonly Problem[] {
  return [
    ...(gathered.stops ?? []),
    ...(gathered.unsaidOfData ?? []),
    ...(gathered.disclosure?.problems ?? []),
    ...withoutWaived(
      readyToPublish(gathered.records, publishedDefinitions, plan, {
        assessed: gathered.assessed,
        releases: new Set(gathered.releases.keys()),
        isKnownArea: (code) => gathered.nameOfArea(code) !== undefined,
      }),
      gathered.waivers ?? [],
    ),
  ];
}

function frozen(
  order: NextOrder,
  version: number,
  publishedOn: string,
  before: FreezeInput['before'],
  reasons: ChangeReasons,
): PublishedPlan {
  const { plan, gathered, partnershipId } = order;
  const since = { ...(before && { before }), reasons };
  const records = withWaiverNotices(gathered.records, gathered.waivers ?? []);
  return freeze({ ...gathered, records, slug: partnershipId, plan, version, publishedOn, ...since });
}

/** The reasons with which a version went out. */
function reasonsOf({ why, whyOf }: PublishedPlan): ChangeReasons {
  return { ...(why && { why }), ...(whyOf && { whyOf }) };
}

/** What publishing now would make. */
export interface NextVersion {
  readonly number: number;
  /** Nothing differs from the last version, so there is nothing to publish. */
  readonly isUnchanged: boolean;
  /** Record by record since the last version; null before the first. */
  readonly changes: readonly RecordChange[] | null;
}

/** Looks ahead: the number of the next version, and what it would change. Only for a plan that nothing stops. */
export async function nextVersion(
  order: NextOrder & Pick<PublishOrder, 'db' | 'dataFolder' | 'today'>,
): Promise<NextVersion> {
  const [last] = await versionsOf(order.db, order.partnershipId, order.plan);
  if (!last) return { number: 1, isUnchanged: false, changes: null };
  const number = last.number + 1;
  const before = await readPublished(order.dataFolder, last.contentHash);
  const same = frozen(order, last.number, last.publishedOn, before, reasonsOf(before));
  if (contentHash(same, sha256) === last.contentHash) return { number, isUnchanged: true, changes: [] };
  return { number, isUnchanged: false, changes: changesBetween(before, same) };
}

/**
 * Publishes a plan: refuses with everything that stops it, says so when nothing has changed since the last version,
 * otherwise freezes the next one, makes its documents and records it. Files are on disk before the row that names
 * them: whatever is stopped half way, a version is either whole or not there.
 *
 * @source APPR-06, APPR-08; PLAN-25; DESIGN rules 3 and 5
 */
export async function publish(order: PublishOrder): Promise<PublishResult> {
  const { db, dataFolder, partnershipId, plan, acting, now, today } = order;
  const problems = [
    ...problemsBeforePublishing(plan, order.gathered),
    ...problemsOfReasons(plan, order.reasons ?? {}),
  ];
  if (problems.length > 0) return { state: 'refused', problems };
  const [last] = await versionsOf(db, partnershipId, plan);
  const before = last && (await readPublished(dataFolder, last.contentHash));
  const same = last && before && frozen(order, last.number, last.publishedOn, before, reasonsOf(before));
  if (same && contentHash(same, sha256) === last.contentHash)
    return { state: 'unchanged', version: last, content: before };
  const changes = same ? changesBetween(before, same) : null;
  const reasons = reasonsKept(order.reasons ?? {}, changes);
  const content = frozen(order, (last?.number ?? 0) + 1, today, before, reasons);
  const files = publishedFiles(dataFolder);
  const { hash } = await files.putContent(canonicalJson(content));
  const made = await documentsMadeApart({ content, hash }, { signal: order.signal }).catch(notMade);
  if (made instanceof DocumentsNotMade) {
    const where = { record: `plan ${plan}` };
    return {
      state: 'refused',
      problems: [problem('publishing.documents-not-made', where, { detail: made.message })],
    };
  }
  const documents: (readonly [name: string, hash: string])[] = [];
  for (const { name, bytes } of made) documents.push([name, (await files.putContent(bytes)).hash]);
  const version: PublishedVersion = {
    plan,
    number: content.version,
    contentHash: hash,
    publishedOn: today,
    publishedBy: acting.actor,
    releases: content.releases.map(({ release }) => release),
  };
  const written = await transaction(db, acting, async (tx) => {
    // Two people who publish at once: the second finds the number taken and is told, instead of overwriting.
    const { numAffectedRows } = await sql`
      insert into publishing.version
        (partnership_id, plan, number, content_hash, published_on, published_at, published_by, releases)
      values (${partnershipId}, ${plan}, ${version.number}, ${hash}, ${today}::date, ${now.toISOString()}::timestamptz,
        ${acting.actor}, ${version.releases as string[]}::text[])
      on conflict do nothing`.execute(tx);
    if (Number(numAffectedRows ?? 0) === 0) return false;
    for (const control of order.gathered.disclosure?.controls ?? [])
      await keepReleaseOut(tx, partnershipId, control);
    for (const [name, documentHash] of documents) {
      await sql`
        insert into publishing.document (partnership_id, plan, number, file_name, content_hash)
        values (${partnershipId}, ${plan}, ${version.number}, ${name}, ${documentHash})`.execute(tx);
    }
    return true;
  });
  if (!written)
    return {
      state: 'refused',
      problems: [
        problem('publishing.published-meanwhile', { record: `plan ${plan}` }, { version: version.number }),
      ],
    };
  return { state: 'published', version, content };
}

function notMade(error: unknown): DocumentsNotMade {
  if (error instanceof DocumentsNotMade) return error;
  throw error;
}
