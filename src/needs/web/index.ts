import { type Handler, type Route, redirect } from '../../access/web/index.ts';
import { address } from '../../language/index.ts';
import { areaProfilePage } from './area-profile-page.ts';
import { assessmentPage } from './assessment-page.ts';
import { childPovertyAimPage } from './child-poverty-aim-page.ts';
import { childPovertyPage } from './child-poverty-page.ts';
import { indicatorPage } from './indicator-page.ts';
import { methodsPage } from './methods-page.ts';
import { newRoundPage, startRound } from './rounds/new-round-page.ts';
import { choosePriorities, prioritiesPage } from './rounds/priorities-page.ts';
import { decisionPage, saveDecision } from './rounds/round-decision-page.ts';
import { dissentPage, saveDissent } from './rounds/round-dissent-page.ts';
import { roundPage } from './rounds/round-page.ts';
import { makeRoundPriorities, roundPrioritiesPage } from './rounds/round-priorities-page.ts';
import { roundScoresPage } from './rounds/round-scores-page.ts';
import { roundWeightsPage, saveRoundWeights } from './rounds/round-weights.ts';
import { saveScores, scoreNeedPage } from './rounds/score-need-page.ts';
import { acrossAreasPage } from './views/across-areas-page.ts';
import { analyticalCapacityPage } from './views/analytical-capacity-page.ts';
import { childrenPage } from './views/children-page.ts';
import { coveragePage } from './views/coverage-page.ts';
import { dataGapsPage } from './views/data-gaps-page.ts';
import { sevenStepsPage, type WithNewestFigures } from './views/seven-steps-page.ts';
import { whatWorksPage } from './views/what-works-page.ts';

export { type IndicatorCurve, indicatorCurve } from './analysis/indicator-curve.ts';
export { areasLikeOurs } from './areas-like-ours.ts';
export { childPovertyServed } from './child-poverty-links.ts';
export { evidenceFindingsOfOwnArea, evidenceLacking } from './evidence-lacking.ts';
export { sayPeriodLabel, sayValue as sayIndicatorValue } from './figure-words.ts';
export { openAssessment } from './opened-assessment.ts';
export { firstFreeNumber, saveTogether, type ToSave } from './saved-together.ts';
export { titleOf } from './title-of.ts';
export { addLink, recordLink, recordLinks, viewPage } from './views/view-page.ts';
export { mendingHref } from './what-is-lacking.ts';

/** Needs are records: their pages and forms are those of all records. */
const toNeedRecord =
  (name: 'work.records' | 'work.record.new' | 'work.record' | 'work.record.edit'): Handler =>
  async ({ language, partnershipId, params }) =>
    redirect(
      address(name, language, {
        partnership: partnershipId ?? '',
        kind: 'need',
        ...(params['code'] && { code: params['code'] }),
      }),
    );

/** Pages of the needs assessment: an area, an indicator, the choice of priorities. */
export const needsRoutes: readonly Route[] = [
  { method: 'GET', address: 'work.assessment', may: 'work.read', twins: ['json'], handle: assessmentPage },
  {
    method: 'GET',
    address: 'work.profile',
    may: 'work.read',
    twins: ['pdf', 'xlsx'],
    handle: areaProfilePage,
  },
  { method: 'GET', address: 'site.methods', may: 'public', handle: methodsPage },
  { method: 'GET', address: 'work.child-poverty', may: 'work.read', handle: childPovertyPage },
  { method: 'GET', address: 'work.child-poverty.aim', may: 'work.read', handle: childPovertyAimPage },
  { method: 'GET', address: 'work.coverage', may: 'work.read', handle: coveragePage },
  { method: 'GET', address: 'work.children', may: 'work.read', handle: childrenPage },
  { method: 'GET', address: 'work.data-gaps', may: 'work.read', handle: dataGapsPage },
  { method: 'GET', address: 'work.what-works', may: 'work.read', handle: whatWorksPage },
  { method: 'GET', address: 'work.across-areas', may: 'work.read', handle: acrossAreasPage },
  { method: 'GET', address: 'work.analytical-capacity', may: 'work.read', handle: analyticalCapacityPage },
  { method: 'GET', address: 'work.indicator', may: 'work.read', handle: indicatorPage },
  { method: 'GET', address: 'work.priorities', may: 'work.read', handle: prioritiesPage },
  {
    method: 'POST',
    address: 'work.priorities',
    may: 'needs.assess',
    audit: 'needs.priorities.chosen',
    handle: choosePriorities,
  },
  { method: 'GET', address: 'work.round.new', may: 'needs.assess', handle: newRoundPage },
  {
    method: 'POST',
    address: 'work.round.new',
    may: 'needs.assess',
    audit: 'needs.round.started',
    handle: startRound,
  },
  { method: 'GET', address: 'work.round', may: 'work.read', handle: roundPage },
  { method: 'GET', address: 'work.round.weights', may: 'work.read', handle: roundWeightsPage },
  {
    method: 'POST',
    address: 'work.round.weights',
    may: 'needs.assess',
    audit: 'needs.round.weighed',
    handle: saveRoundWeights,
  },
  { method: 'GET', address: 'work.round.scores', may: 'work.read', handle: roundScoresPage },
  { method: 'GET', address: 'work.round.score', may: 'records.edit', handle: scoreNeedPage },
  {
    method: 'POST',
    address: 'work.round.score',
    may: 'records.edit',
    audit: 'needs.round.scored',
    handle: saveScores,
  },
  { method: 'GET', address: 'work.round.decision', may: 'needs.assess', handle: decisionPage },
  {
    method: 'POST',
    address: 'work.round.decision',
    may: 'needs.assess',
    audit: 'needs.round.decided',
    handle: saveDecision,
  },
  { method: 'GET', address: 'work.round.dissent', may: 'records.edit', handle: dissentPage },
  {
    method: 'POST',
    address: 'work.round.dissent',
    may: 'records.edit',
    audit: 'needs.round.dissented',
    handle: saveDissent,
  },
  { method: 'GET', address: 'work.round.priorities', may: 'needs.assess', handle: roundPrioritiesPage },
  {
    method: 'POST',
    address: 'work.round.priorities',
    may: 'needs.assess',
    audit: 'needs.priorities.made',
    handle: makeRoundPriorities,
  },
  { method: 'GET', address: 'work.needs', may: 'work.read', handle: toNeedRecord('work.records') },
  { method: 'GET', address: 'work.need.new', may: 'records.edit', handle: toNeedRecord('work.record.new') },
  { method: 'GET', address: 'work.need', may: 'work.read', handle: toNeedRecord('work.record') },
  { method: 'GET', address: 'work.need.edit', may: 'records.edit', handle: toNeedRecord('work.record.edit') },
];

/**
 * What the plan’s records answer of the seven questions, population and performance.
 *
 * @param withNewestFigures - gives each measure the newest figure there is of it
 */
export function sevenStepsRoutes(withNewestFigures: WithNewestFigures): readonly Route[] {
  return [
    {
      method: 'GET',
      address: 'work.seven-steps',
      may: 'work.read',
      handle: sevenStepsPage(withNewestFigures),
    },
  ];
}
