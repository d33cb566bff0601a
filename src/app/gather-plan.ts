import { gatherPlan as gather } from '../publishing/store/index.ts';
import type { GatherPlan } from '../publishing/web/index.ts';
import { threadOfPlan } from '../thread/store/index.ts';

/** Everything a published version is made from: records and figures, with the check and the broken threads. */
export const gatherPlan: GatherPlan = async (services, partnershipId, plan) => {
  const thread = await threadOfPlan(services, partnershipId, { plan });
  const check = thread?.check.result ?? null;
  const gathered = await gather({ ...services, partnershipId, plan, check });
  if (!thread) return gathered;
  return { ...gathered, broken: thread.broken.map(({ record, rule, words }) => ({ record, rule, words })) };
};
