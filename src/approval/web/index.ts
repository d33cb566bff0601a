import type { Route } from '../../access/web/index.ts';
import { accountabilityPage } from './accountability-page.ts';
import { answerPromise, answerPromisePage } from './answer-promise-page.ts';
import { approvalsPage } from './approvals-page.ts';
import { lifePage } from './life-page.ts';
import { mirroringPage, organisationMirrorPage } from './mirroring-page.ts';
import { movePage, movePlan } from './move-page.ts';
import type { Surroundings } from './opened-plan.ts';
import { promisesPage } from './promises-page.ts';
import { approvalPage, saveApproval } from './record-approval-page.ts';
import { relatedPlansPage } from './related-plans-page.ts';
import { reviewsPage } from './reviews-page.ts';
import { sentPage } from './sent-page.ts';

export { lifeNavigation } from './opened-plan.ts';

/** Pages of a plan's life: its states, approvals, promises, mirrors, sendings and reviews. */
export function approvalRoutes(around: Surroundings): readonly Route[] {
  return [
    { method: 'GET', address: 'work.life', may: 'work.read', handle: lifePage(around) },
    { method: 'GET', address: 'work.life.move', may: 'plan.publish', handle: movePage(around) },
    {
      method: 'POST',
      address: 'work.life.move',
      may: 'plan.publish',
      audit: 'approval.plan.moved',
      handle: movePlan(around),
    },
    { method: 'GET', address: 'work.approvals', may: 'work.read', handle: approvalsPage(around) },
    { method: 'GET', address: 'work.approval', may: 'plan.approve', handle: approvalPage(around) },
    {
      method: 'POST',
      address: 'work.approval',
      may: 'plan.approve',
      audit: 'approval.approval.recorded',
      handle: saveApproval(around),
    },
    { method: 'GET', address: 'work.promises', may: 'work.read', handle: promisesPage(around) },
    { method: 'GET', address: 'work.promise', may: 'records.edit', handle: answerPromisePage(around) },
    {
      method: 'POST',
      address: 'work.promise',
      may: 'records.edit',
      audit: 'approval.promise.answered',
      handle: answerPromise(around),
    },
    { method: 'GET', address: 'work.mirroring', may: 'work.read', handle: mirroringPage(around) },
    {
      method: 'GET',
      address: 'work.mirroring.organisation',
      may: 'work.read',
      handle: organisationMirrorPage(around),
    },
    { method: 'GET', address: 'work.related-plans', may: 'work.read', handle: relatedPlansPage(around) },
    { method: 'GET', address: 'work.sent', may: 'work.read', handle: sentPage(around) },
    { method: 'GET', address: 'work.reviews', may: 'work.read', handle: reviewsPage(around) },
    {
      method: 'GET',
      address: 'work.accountability',
      may: 'work.read',
      handle: accountabilityPage(around),
    },
  ];
}
