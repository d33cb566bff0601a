import type { PageRequest } from '../../access/web/index.ts';
import { type Html, nothing } from '../../design-system/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { EvidenceFinding } from '../index.ts';
import { areasAsked } from './assessment-page.ts';
import { openAssessment } from './opened-assessment.ts';
import { findWhatIsLacking, whatIsLacking } from './what-is-lacking.ts';

/**
 * What the evidence is found to lack, for a page that lists findings: figures can break a thread as records can. Nothing
 * where the partnership has not said which area it is for.
 *
 * @source NEED-05, NEED-08, NEED-11, NEED-16; DESIGN "Broken threads are findings"
 */
export async function evidenceLacking(request: PageRequest): Promise<Html> {
  const opened = await openAssessment(request);
  const { assessment, area, records } = opened;
  return assessment && area
    ? whatIsLacking(request, records, assessment, areasAsked(request, opened, area))
    : nothing;
}

/**
 * Findings already made, of records that are still the latest: whoever loads records gets another set after any change in
 * the partnership, a new release or a new area included.
 */
const foundBefore = new WeakMap<RecordSet, Map<string, Promise<readonly EvidenceFinding[]>>>();

/**
 * The same findings for the partnership's own first area, for a list of work. Asked again about the same records on the
 * same day, it answers what it found before, so that the page where work begins stays quick.
 *
 * @source SYS-18; DESIGN "Broken threads are findings"
 */
export async function evidenceFindingsOfOwnArea(request: PageRequest): Promise<readonly EvidenceFinding[]> {
  const { services, partnershipId, acting } = request;
  const records = await services.records.load(services.db, partnershipId ?? '');
  const found = foundBefore.get(records) ?? new Map<string, Promise<readonly EvidenceFinding[]>>();
  foundBefore.set(records, found);
  // What somebody may see of the figures hangs on whom they act as.
  const key = JSON.stringify([partnershipId, acting?.role, acting?.organisation, services.today()]);
  const known = found.get(key) ?? findForOwnArea({ ...request, query: {} });
  found.set(key, known);
  known.catch(() => found.delete(key));
  return known;
}

async function findForOwnArea(request: PageRequest): Promise<readonly EvidenceFinding[]> {
  const opened = await openAssessment(request);
  const { assessment, area, records } = opened;
  return assessment && area
    ? findWhatIsLacking(request, records, assessment, areasAsked(request, opened, area))
    : [];
}
