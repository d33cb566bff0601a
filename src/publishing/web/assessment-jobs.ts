import type { Services } from '../../access/web/index.ts';
import type { JobRunner } from '../../platform/jobs/index.ts';
import { freezeEdition, gatherAssessment } from '../store/index.ts';

/** The kind of long work that freezes an edition of the needs assessment and makes its documents. */
export const freezeJobKind = 'publishing.freeze-assessment';

/** What the work leaves: which edition there is now, and whether it is new. */
export interface FreezeJobResult {
  readonly state: 'frozen' | 'unchanged';
  readonly edition: number;
}

/** Says how an edition is frozen beside the requests. Before the runner starts. */
export function registerFreezeJobs(jobs: JobRunner, services: Services): void {
  jobs.registerJobKind<Record<string, never>>(freezeJobKind, async ({ partnershipId, by, reportStep }) => {
    const place = { ...services, partnershipId: partnershipId ?? '', today: services.today() };
    await reportStep({ step: 1, steps: 2, name: 'gathering' });
    const gathered = await gatherAssessment(place);
    await reportStep({ step: 2, steps: 2, name: 'documents' });
    const result = await freezeEdition({ ...place, gathered, acting: by, now: services.now() });
    if (result.state === 'refused') return { problems: result.problems };
    const { state, edition } = result;
    return { result: { state, edition: edition.number } satisfies FreezeJobResult };
  });
}
