import { sql } from 'kysely';
import { keepReleaseOut } from '../../evidence/store/index.ts';
import { type Acting, transaction } from '../../platform/database/index.ts';
import { publishedFiles } from '../../platform/evidence-files/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { freezeAssessment } from '../assessment/freeze-assessment.ts';
import type { PublishedAssessment } from '../assessment/published-assessment.ts';
import { DocumentsNotMade, documentsMadeApart } from '../documents/made-apart.ts';
import { canonicalJson } from '../published-plan.ts';
import { editionsOf, type FrozenEdition, readEdition } from './editions.ts';
import type { AssessmentPlace, GatheredAssessment } from './gather-assessment.ts';
import { sha256 } from './versions.ts';

export interface FreezeOrder extends AssessmentPlace {
  readonly gathered: GatheredAssessment;
  readonly acting: Acting;
  readonly now: Date;
}

export type FreezeResult =
  | {
      readonly state: 'frozen' | 'unchanged';
      readonly edition: FrozenEdition;
      readonly content: PublishedAssessment;
      readonly documents: number;
    }
  | { readonly state: 'refused'; readonly problems: readonly Problem[] };

/** The last edition, where freezing now would say nothing new. */
export function sameAsBefore({ input }: GatheredAssessment, last: FrozenEdition | undefined): boolean {
  if (!input || !last) return false;
  const again = freezeAssessment({ ...input, edition: last.number, frozenOn: last.frozenOn });
  return sha256(canonicalJson(again)) === last.contentHash;
}

/**
 * Freezes an edition of the needs assessment: refuses with everything that stops it, says so when nothing has changed
 * since the last one, otherwise writes content and documents to disk and only then the row that names them.
 *
 * @source NEED-01, NEED-18; LANG-03; DESIGN rules 3 and 5
 */
export async function freezeEdition(order: FreezeOrder): Promise<FreezeResult> {
  const { db, dataFolder, partnershipId, gathered, acting, now, today } = order;
  const { input, problems } = gathered;
  if (problems.length > 0 || !input) return { state: 'refused', problems };
  const [last] = await editionsOf(db, partnershipId);
  if (last && sameAsBefore(gathered, last)) {
    const content = await readEdition(dataFolder, last.contentHash);
    return { state: 'unchanged', edition: last, content, documents: 0 };
  }
  const number = (last?.number ?? 0) + 1;
  const content = freezeAssessment({ ...input, edition: number, frozenOn: today });
  const files = publishedFiles(dataFolder);
  const { hash } = await files.putContent(canonicalJson(content));
  const made = await documentsMadeApart({ content, hash }).catch((error: unknown) => {
    if (error instanceof DocumentsNotMade) return error;
    throw error;
  });
  if (made instanceof DocumentsNotMade) {
    return {
      state: 'refused',
      problems: [problem('assessment.documents-not-made', {}, { detail: made.message })],
    };
  }
  const documents: (readonly [name: string, hash: string])[] = [];
  for (const { name, bytes } of made) documents.push([name, (await files.putContent(bytes)).hash]);
  const edition: FrozenEdition = {
    number,
    area: content.area.code,
    contentHash: hash,
    frozenOn: today,
    frozenBy: acting.actor,
    releases: content.releases.map(({ release }) => release),
  };
  const written = await transaction(db, acting, async (tx) => {
    // Two people who freeze at once: the second finds the number taken and is told, instead of overwriting.
    const { numAffectedRows } = await sql`
      insert into publishing.edition
        (partnership_id, number, area, content_hash, frozen_on, frozen_at, frozen_by, releases)
      values (${partnershipId}, ${number}, ${edition.area}, ${hash}, ${today}::date,
        ${now.toISOString()}::timestamptz, ${acting.actor}, ${edition.releases as string[]}::text[])
      on conflict do nothing`.execute(tx);
    if (Number(numAffectedRows ?? 0) === 0) return false;
    for (const control of gathered.disclosure.controls) await keepReleaseOut(tx, partnershipId, control);
    for (const [name, documentHash] of documents) {
      await sql`
        insert into publishing.edition_document (partnership_id, number, file_name, content_hash)
        values (${partnershipId}, ${number}, ${name}, ${documentHash})`.execute(tx);
    }
    return true;
  });
  if (!written) {
    return {
      state: 'refused',
      problems: [problem('assessment.frozen-meanwhile', {}, { edition: number })],
    };
  }
  return { state: 'frozen', edition, content, documents: documents.length };
}
