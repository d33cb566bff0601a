import type { Services } from '../access/web/index.ts';
import { everyUpdate } from '../delivery/store/read-updates.ts';
import type { ReportPlace } from '../publishing/store/index.ts';
import { gatherPlan } from './gather-plan.ts';

/** Where the annual report of a partnership is gathered from. What waits for a second person has not been said yet. */
export function reportPlace(services: Services, partnershipId: string): ReportPlace {
  const { db, dataFolder, rulebooksFolder } = services;
  return {
    db,
    dataFolder,
    partnershipId,
    rulebooksFolder,
    now: services.now(),
    today: services.today(),
    gather: (plan) => gatherPlan(services, partnershipId, plan),
    said: async () =>
      (await everyUpdate(db, partnershipId))
        .filter(({ outcome }) => outcome === 'applied')
        .map(({ item: { kind, code }, month, state, words }) => ({ kind, code, month, state, words })),
  };
}
