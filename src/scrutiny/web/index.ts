import type { Route } from '../../access/web/index.ts';
import { drawEvaluation } from './evaluation-page.ts';
import { drawFindings } from './findings-page.ts';
import { drawHearings } from './hearings-page.ts';
import { drawProgramme } from './programme-page.ts';
import { drawPromises, promisePage } from './promises-page.ts';
import { publicRecommendationsPage, publicReviewPage, publicScrutinyPage } from './public-pages.ts';
import { drawQuestions } from './questions-page.ts';
import { recommendPage, saveRecommendation } from './recommend-page.ts';
import { drawRecommendations, recommendationPage } from './recommendations-page.ts';
import { responsePage, saveResponse } from './response-page.ts';
import { drawReviews, reviewPage } from './reviews-page.ts';
import { type ScrutinySources, viewOf } from './scrutiny-frame.ts';
import { scrutinyHome } from './scrutiny-home.ts';

/** Pages of scrutiny: for those who scrutinise, for whoever is asked to answer, and for the public. */
export function scrutinyRoutes(sources: ScrutinySources): readonly Route[] {
  const view = (...[name, draw]: [Parameters<typeof viewOf>[1], Parameters<typeof viewOf>[2]]) =>
    viewOf(sources, name, draw);
  return [
    { method: 'GET', address: 'work.scrutiny', may: 'work.read', handle: scrutinyHome(sources) },
    {
      method: 'GET',
      address: 'work.scrutiny.programme',
      may: 'work.read',
      handle: view('programme', drawProgramme),
    },
    {
      method: 'GET',
      address: 'work.scrutiny.reviews',
      may: 'work.read',
      handle: view('reviews', drawReviews),
    },
    { method: 'GET', address: 'work.scrutiny.review', may: 'work.read', handle: reviewPage(sources) },
    {
      method: 'GET',
      address: 'work.scrutiny.recommendations',
      may: 'work.read',
      handle: view('recommendations', drawRecommendations),
    },
    {
      method: 'GET',
      address: 'work.scrutiny.recommend',
      may: 'scrutiny.keep',
      handle: recommendPage(sources),
    },
    {
      method: 'POST',
      address: 'work.scrutiny.recommend',
      may: 'scrutiny.keep',
      audit: 'scrutiny.recommended',
      handle: saveRecommendation(sources),
    },
    {
      method: 'GET',
      address: 'work.scrutiny.recommendation',
      may: 'work.read',
      handle: recommendationPage(sources),
    },
    { method: 'GET', address: 'work.scrutiny.response', may: 'plan.approve', handle: responsePage(sources) },
    {
      method: 'POST',
      address: 'work.scrutiny.response',
      may: 'plan.approve',
      audit: 'scrutiny.answered',
      handle: saveResponse(sources),
    },
    {
      method: 'GET',
      address: 'work.scrutiny.promises',
      may: 'work.read',
      handle: view('promises', drawPromises),
    },
    { method: 'GET', address: 'work.scrutiny.promise', may: 'work.read', handle: promisePage(sources) },
    {
      method: 'GET',
      address: 'work.scrutiny.hearings',
      may: 'work.read',
      handle: view('hearings', drawHearings),
    },
    {
      method: 'GET',
      address: 'work.scrutiny.questions',
      may: 'work.read',
      handle: view('questions', drawQuestions),
    },
    {
      method: 'GET',
      address: 'work.scrutiny.findings',
      may: 'work.read',
      handle: view('findings', drawFindings),
    },
    {
      method: 'GET',
      address: 'work.scrutiny.self-evaluation',
      may: 'work.read',
      handle: view('evaluation', drawEvaluation),
    },
    {
      method: 'GET',
      address: 'public.scrutiny',
      may: 'public',
      twins: ['json'],
      handle: publicScrutinyPage,
    },
    {
      method: 'GET',
      address: 'public.recommendations',
      may: 'public',
      twins: ['json'],
      handle: publicRecommendationsPage,
    },
    {
      method: 'GET',
      address: 'public.scrutiny.review',
      may: 'public',
      twins: ['json'],
      handle: publicReviewPage,
    },
  ];
}
