import type { Route } from '../../access/web/index.ts';
import type { JobRunner } from '../../platform/jobs/index.ts';
import { assessmentRoutes } from './assessment-builder-page.ts';
import { withEditions } from './edition-pages.ts';
import type { GatherPlan } from './gather.ts';
import {
  approvePlanEdition,
  approvePlanEditionPage,
  movePlanEdition,
  planEditionsPage,
} from './plan-editions-page.ts';
import { publishPage, publishPlan, workVersionsPage } from './publish-page.ts';
import { publicRoutes } from './published-pages.ts';
import { statutoryPlanPreview, statutoryPlanTwins } from './statutory-plan-preview.ts';
import { saveWaiver, waiversPage } from './waivers-page.ts';

export type { ApiRoute } from './api-route.ts';
export { apiRoutes } from './api-routes.ts';
export { apiSchemas } from './api-schemas.ts';
export type { GatherPlan } from './gather.ts';
export { registerPublishJobs } from './publish-jobs.ts';
export { publishedBook } from './published-book.ts';
export { registerReportJobs } from './report-jobs.ts';
export { reportRoutes } from './report-routes.ts';

/**
 * Public pages of published plans and of frozen needs assessments, and the pages on which both are made.
 *
 * @param jobs - makes versions beside the requests; without it they are made within them
 */
export function publishingRoutes(gather: GatherPlan, jobs: JobRunner | null = null): readonly Route[] {
  return [
    ...withEditions(publicRoutes()),
    ...assessmentRoutes(jobs),
    { method: 'GET', address: 'work.publish', may: 'plan.publish', handle: publishPage(gather) },
    {
      method: 'POST',
      address: 'work.publish',
      may: 'plan.publish',
      audit: 'publishing.plan.published',
      handle: publishPlan(gather, jobs),
    },
    { method: 'GET', address: 'work.language.waivers', may: 'work.read', handle: waiversPage },
    {
      method: 'POST',
      address: 'work.language.waivers',
      may: 'plan.publish',
      audit: 'language.waived',
      handle: saveWaiver,
    },
    { method: 'GET', address: 'work.plan-editions', may: 'work.read', handle: planEditionsPage },
    {
      method: 'POST',
      address: 'work.plan-editions',
      may: 'records.edit',
      audit: 'publishing.plan-edition.moved',
      handle: movePlanEdition,
    },
    {
      method: 'GET',
      address: 'work.plan-edition.approve',
      may: 'plan.approve',
      handle: approvePlanEditionPage,
    },
    {
      method: 'POST',
      address: 'work.plan-edition.approve',
      may: 'plan.approve',
      audit: 'publishing.plan-edition.approved',
      handle: approvePlanEdition,
    },
    {
      method: 'GET',
      address: 'work.statutory-plan',
      twins: statutoryPlanTwins,
      may: 'work.read',
      handle: statutoryPlanPreview(gather),
    },
    { method: 'GET', address: 'work.versions', may: 'work.read', handle: workVersionsPage },
  ];
}
