import type { Services } from '../../access/web/index.ts';
import type { JobRunner } from '../../platform/jobs/index.ts';
import type { ChangeReasons } from '../change-reasons.ts';
import { publish } from '../store/index.ts';
import { registerFreezeJobs } from './assessment-jobs.ts';
import type { GatherPlan } from './gather.ts';
import { forgetVersions } from './read-once.ts';

/** The kind of long work that makes a version and its documents. */
export const publishJobKind = 'publishing.publish';

interface PublishJob {
  readonly plan: string;
  /** What changed and why. */
  readonly reasons?: ChangeReasons;
}

/** What the work leaves: which version there is now, and whether it is new. */
export interface PublishJobResult {
  readonly state: 'published' | 'unchanged';
  readonly version: number;
}

/** Says how a plan is published, and a needs assessment frozen, beside the requests. Before the runner starts. */
export function registerPublishJobs(jobs: JobRunner, services: Services, gather: GatherPlan): void {
  registerFreezeJobs(jobs, services);
  jobs.registerJobKind<PublishJob>(publishJobKind, async ({ input, partnershipId, by, reportStep }) => {
    const partnership = partnershipId ?? '';
    await reportStep({ step: 1, steps: 2, name: 'gathering' });
    const gathered = await gather(services, partnership, input.plan);
    await reportStep({ step: 2, steps: 2, name: 'documents' });
    const result = await publish({
      db: services.db,
      dataFolder: services.dataFolder,
      partnershipId: partnership,
      plan: input.plan,
      ...(input.reasons && { reasons: input.reasons }),
      gathered,
      acting: by,
      now: services.now(),
      today: services.today(),
    });
    forgetVersions(services, partnership);
    if (result.state === 'refused') return { problems: result.problems };
    return { result: { state: result.state, version: result.version.number } satisfies PublishJobResult };
  });
}
