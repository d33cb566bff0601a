import type { Route } from '../../access/web/index.ts';
import { answerByLinkPage, answerPage, sendAnswers, sendAnswersByLink } from './answer-pages.ts';
import { selfAssessmentsPage } from './home-page.ts';
import { instrumentPage } from './instrument-page.ts';
import { makeLinks, roundPage } from './round-page.ts';

/** Pages of self-assessment. Answering says nothing to the log but that somebody answered. */
export const selfAssessmentRoutes: readonly Route[] = [
  { method: 'GET', address: 'work.self-assessments', may: 'work.read', handle: selfAssessmentsPage },
  { method: 'GET', address: 'work.self-assessment', may: 'work.read', handle: roundPage },
  {
    method: 'POST',
    address: 'work.self-assessment',
    may: 'records.edit',
    audit: 'self-assessment.links.made',
    handle: makeLinks,
  },
  { method: 'GET', address: 'work.self-assessment.answer', may: 'work.read', handle: answerPage },
  {
    method: 'POST',
    address: 'work.self-assessment.answer',
    may: 'work.read',
    audit: 'self-assessment.answered',
    anonymous: true,
    handle: sendAnswers,
  },
  { method: 'GET', address: 'work.instrument', may: 'work.read', handle: instrumentPage },
  { method: 'GET', address: 'site.self-assessment', may: 'visitor', handle: answerByLinkPage },
  {
    method: 'POST',
    address: 'site.self-assessment',
    may: 'visitor',
    audit: 'self-assessment.answered-by-link',
    anonymous: true,
    handle: sendAnswersByLink,
  },
];
