import type { Route } from '../../access/web/index.ts';
import { type GatherPlan, publishPage, publishPlan, workVersionsPage } from './publish-page.ts';
import { publicRoutes } from './published-pages.ts';

export type { GatherPlan } from './publish-page.ts';

/** Public pages of published plans, and the pages on which one is published. */
export function publishingRoutes(gather: GatherPlan): readonly Route[] {
  return [
    ...publicRoutes(),
    { method: 'GET', address: 'work.publish', may: 'plan.publish', handle: publishPage(gather) },
    {
      method: 'POST',
      address: 'work.publish',
      may: 'plan.publish',
      audit: 'publishing.plan.published',
      handle: publishPlan(gather),
    },
    { method: 'GET', address: 'work.versions', may: 'work.read', handle: workVersionsPage },
  ];
}
