import type { Route } from '../../access/web/index.ts';
import { checksPage } from './checks-page.ts';
import { dutyMapPage } from './duty-map-page.ts';
import type { KindAndFieldWords } from './place-link.ts';
import type { CheckOfPlan } from './plan-check.ts';
import { requirementPage, saveClaim } from './requirement-page.ts';
import { type ReadRulebooks, rulebookPage, rulebooksPage } from './rulebooks-page.ts';

export { type KindAndFieldWords, mendHref, placeHref } from './place-link.ts';
export type { AskedCheck, CheckOfPlan, PlanCheck } from './plan-check.ts';

/** Pages about duties: the checks, the duty map, single requirements with their claims, the rulebooks. */
export function dutiesRoutes(
  check: CheckOfPlan,
  readRulebooks: ReadRulebooks,
  words: KindAndFieldWords,
): readonly Route[] {
  return [
    { method: 'GET', address: 'work.checks', may: 'plan.check', handle: checksPage(check, words) },
    { method: 'GET', address: 'work.duties', may: 'plan.check', handle: dutyMapPage(check, words) },
    { method: 'GET', address: 'work.requirement', may: 'plan.check', handle: requirementPage(check, words) },
    {
      method: 'POST',
      address: 'work.requirement',
      may: 'plan.claim',
      audit: 'claim.saved',
      handle: saveClaim(check, words),
    },
    {
      method: 'GET',
      address: 'work.rulebooks',
      may: 'plan.check',
      handle: rulebooksPage(readRulebooks, check),
    },
    { method: 'GET', address: 'work.rulebook', may: 'work.read', handle: rulebookPage(readRulebooks) },
  ];
}
