import { gatherPlan as gather } from '../publishing/store/index.ts';
import type { GatherPlan } from '../publishing/web/index.ts';
import { checkOfPlan } from '../thread/store/index.ts';

/** Everything a published version is made from: records and figures, with the check of today. */
export const gatherPlan: GatherPlan = async (services, partnershipId, plan) => {
  const checked = await checkOfPlan(services, partnershipId, { plan });
  return gather({ ...services, partnershipId, plan, check: checked?.result ?? null });
};
