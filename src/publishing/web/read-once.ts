import type { Services } from '../../access/web/index.ts';
import { briefly } from '../../platform/briefly.ts';
import type { PublishedPlan } from '../published-plan.ts';
import { type PublishedVersion, readPublished, versionsOf } from '../store/index.ts';
import { bounded } from './bounded-memory.ts';

const mostVersions = 20;
const plans = bounded<Promise<PublishedPlan>>(mostVersions);

/** The content of a version, read from its file once. A failure is not remembered: a restore may mend it. */
export async function publishedPlanOf(dataFolder: string, contentHash: string): Promise<PublishedPlan> {
  const first = plans(contentHash, () => readPublished(dataFolder, contentHash));
  return first.catch(() => readPublished(dataFolder, contentHash));
}

type Where = Pick<Services, 'db' | 'dataFolder'>;

/** A crowd of readers asks the store once a second; publishing in this process is seen at once. */
const versions = briefly<readonly PublishedVersion[]>(1000);
const placeOf = ({ dataFolder }: Where, partnershipId: string): string => `${partnershipId} ${dataFolder}`;

/** Versions of a partnership's plans, newest first, as readers see them. */
export function currentVersions(where: Where, partnershipId: string): Promise<readonly PublishedVersion[]> {
  return versions.of(placeOf(where, partnershipId), () => versionsOf(where.db, partnershipId));
}

/** To be said when a version has been published, so that the next reader sees it. */
export function forgetVersions(where: Where, partnershipId: string): void {
  versions.forget(placeOf(where, partnershipId));
}
