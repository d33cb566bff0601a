import type { PageRequest } from '../../access/web/index.ts';
import { type Html, nothing } from '../../design-system/index.ts';
import { areasAsked } from './assessment-page.ts';
import { openAssessment } from './opened-assessment.ts';
import { whatIsLacking } from './what-is-lacking.ts';

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
