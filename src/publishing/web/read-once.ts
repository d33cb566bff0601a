import type { PublishedPlan } from '../published-plan.ts';
import { readPublished } from '../store/index.ts';
import { bounded } from './bounded-memory.ts';

const mostVersions = 20;
const plans = bounded<Promise<PublishedPlan>>(mostVersions);

/** The content of a version, read from its file once. A failure is not remembered: a restore may mend it. */
export async function publishedPlanOf(dataFolder: string, contentHash: string): Promise<PublishedPlan> {
  const first = plans(contentHash, () => readPublished(dataFolder, contentHash));
  return first.catch(() => readPublished(dataFolder, contentHash));
}
