import type { Services } from '../../access/web/index.ts';
import type { GatheredPlan } from '../store/index.ts';

/** Gathers what a version is made from: given to these pages by whoever knows evidence, needs and duties. */
export type GatherPlan = (services: Services, partnershipId: string, plan: string) => Promise<GatheredPlan>;
