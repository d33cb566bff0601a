import type { PageRequest } from '../../access/web/index.ts';
import { openEvidenceFor } from '../../evidence/web/index.ts';
import type { SimilarAreas } from '../analysis/similar-areas.ts';
import { areasLike } from '../store/gather-analysis.ts';
import { openAssessment } from './opened-assessment.ts';

/**
 * The areas most like the partnership’s own, by all of its indicators; nothing where it has not said which area it is for.
 *
 * @source PERF-11; NEED-05
 */
export async function areasLikeOurs(request: PageRequest): Promise<SimilarAreas | undefined> {
  const { records, register, area, assessment } = await openAssessment({ ...request, query: {} });
  if (!area || !assessment) return undefined;
  const { db } = request.services;
  const evidence = await openEvidenceFor(request);
  try {
    const partnership = request.partnershipId ?? '';
    return await areasLike({ db, partnership, records, evidence, register, assessment }, area);
  } finally {
    evidence.close();
  }
}
