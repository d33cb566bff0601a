import type { PageRequest } from '../../access/web/index.ts';
import { type Guard, guardsOn, type Transition } from '../plan-life.ts';
import { lifeFacts, type OpenedPlan, type Surroundings } from './opened-plan.ts';

/** The guards on a way, with the plan checked as if it had arrived. */
export async function guardsOfWay(
  request: PageRequest,
  around: Surroundings,
  opened: OpenedPlan,
  way: Transition,
): Promise<readonly Guard[]> {
  const checked = await around.check(request.services, opened.partnershipId, {
    plan: opened.plan.code,
    inState: way.to,
  });
  return guardsOn(way, await lifeFacts(request, around, opened), checked?.result ?? opened.result);
}
