import type { Route } from '../../access/web/index.ts';
import { publicMeasurePage, workMeasurePage } from './measure-page.ts';
import type { PublishedBook } from './opened-book.ts';
import { colourRulesPage, publicScorecardsPage, workScorecardsPage } from './overview-pages.ts';
import { publicScorecardPage, workScorecardPage } from './scorecard-pages.ts';

export { safeguardingCriteriaTable } from './criteria-table.ts';
export { answerInWords } from './curve-figure.ts';
export type { PublishedBook } from './opened-book.ts';
export { servicesProgress, servicesProgressData } from './overview-pages.ts';
export { sayCurveMoment, trendOf } from './say-measure.ts';

/**
 * Scorecards and measures, at work and for the public, and the rules of their marks.
 *
 * @param published - the measures of the version in force
 */
export function performanceRoutes(published: PublishedBook): readonly Route[] {
  return [
    { method: 'GET', address: 'work.scorecards', may: 'work.read', handle: workScorecardsPage },
    {
      method: 'GET',
      address: 'work.scorecard',
      may: 'work.read',
      handle: workScorecardPage(workMeasurePage),
    },
    { method: 'GET', address: 'public.scorecards', may: 'public', handle: publicScorecardsPage(published) },
    {
      method: 'GET',
      address: 'public.scorecard',
      may: 'public',
      twins: ['json'],
      handle: publicScorecardPage(published),
    },
    {
      method: 'GET',
      address: 'public.measure',
      may: 'public',
      twins: ['json'],
      handle: publicMeasurePage(published),
    },
    { method: 'GET', address: 'public.colour-rules', may: 'public', handle: colourRulesPage },
  ];
}
