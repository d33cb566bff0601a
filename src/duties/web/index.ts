import type { Route } from '../../access/web/index.ts';
import { assurancePage } from './assurance-page.ts';
import { checksPage } from './checks-page.ts';
import { childrensRightsPage } from './childrens-rights-page.ts';
import { actOnClaim, claimPage, editClaimPage, saveEditedClaim } from './claim-page.ts';
import { claimsPage } from './claims-page.ts';
import { dutyMapPage } from './duty-map-page.ts';
import { evidencePackFile, type PublishedDocuments } from './evidence-pack-route.ts';
import type { WaysToMend } from './place-link.ts';
import type { CheckOfPlan } from './plan-check.ts';
import { relatedDocumentsPage } from './related-documents-page.ts';
import { requirementPage, saveSaid } from './requirement-page.ts';
import { type ReadRulebooks, rulebookPage, rulebooksPage, settleRules } from './rulebooks-page.ts';

export type { PublishedDocuments } from './evidence-pack-route.ts';
export {
  type KindAndFieldWords,
  type MayMend,
  mendHref,
  mendingStep,
  placeHref,
  placeOrReadHref,
} from './place-link.ts';
export type { AskedCheck, CheckOfPlan, PlanCheck } from './plan-check.ts';

/** Pages about duties: the checks, the duty map, single requirements with their claims, the rulebooks. */
export function dutiesRoutes(
  check: CheckOfPlan,
  readRulebooks: ReadRulebooks,
  ways: WaysToMend,
  published: PublishedDocuments,
): readonly Route[] {
  const { words, mayMend } = ways;
  return [
    { method: 'GET', address: 'work.checks', may: 'plan.check', handle: checksPage(check, ways) },
    { method: 'GET', address: 'work.duties', may: 'plan.check', handle: dutyMapPage(check, ways) },
    { method: 'GET', address: 'work.requirement', may: 'plan.check', handle: requirementPage(check, ways) },
    {
      method: 'POST',
      address: 'work.requirement',
      may: 'plan.claim',
      audit: 'claim.saved',
      handle: saveSaid(check, ways),
    },
    { method: 'GET', address: 'work.assurance', may: 'plan.check', handle: assurancePage(check, ways) },
    {
      method: 'GET',
      address: 'work.childrens-rights',
      may: 'plan.check',
      handle: childrensRightsPage(check, words),
    },
    {
      method: 'GET',
      address: 'work.related-documents',
      may: 'plan.check',
      handle: relatedDocumentsPage(check, mayMend),
    },
    {
      method: 'GET',
      address: 'work.evidence-pack',
      may: 'plan.check',
      handle: evidencePackFile(check, published),
    },
    { method: 'GET', address: 'work.claims', may: 'plan.check', handle: claimsPage(check, words) },
    { method: 'GET', address: 'work.claim', may: 'plan.check', handle: claimPage(check, words) },
    {
      method: 'POST',
      address: 'work.claim',
      may: 'plan.claim',
      audit: 'claim.answered',
      handle: actOnClaim(check, words),
    },
    { method: 'GET', address: 'work.claim.edit', may: 'plan.claim', handle: editClaimPage(check, words) },
    {
      method: 'POST',
      address: 'work.claim.edit',
      may: 'plan.claim',
      audit: 'claim.saved',
      handle: saveEditedClaim(check, words),
    },
    {
      method: 'GET',
      address: 'work.rulebooks',
      may: 'plan.check',
      handle: rulebooksPage(readRulebooks, check),
    },
    { method: 'GET', address: 'work.rulebook', may: 'work.read', handle: rulebookPage(readRulebooks) },
    {
      method: 'POST',
      address: 'work.rulebook',
      may: 'partnership.manage',
      audit: 'rules.settled',
      handle: settleRules(readRulebooks),
    },
  ];
}
