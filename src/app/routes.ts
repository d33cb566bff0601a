import { accessRoutes, type Route } from '../access/web/index.ts';
import { approvalRoutes } from '../approval/web/index.ts';
import { boardRoutes } from '../board/web/index.ts';
import { latestSafeMeeting } from '../deadlines/index.ts';
import { deadlinesRoutes } from '../deadlines/web/index.ts';
import { deliveryRoutes } from '../delivery/web/index.ts';
import { dutiesRoutes } from '../duties/web/index.ts';
import { recordRoutes } from '../editing/web/index.ts';
import { evidenceRoutes } from '../evidence/web/index.ts';
import { governanceRoutes } from '../governance/web/index.ts';
import { kitRoutes } from '../kit/web/index.ts';
import type { AddressName } from '../language/index.ts';
import { needsRoutes, sevenStepsRoutes } from '../needs/web/index.ts';
import { partnerSystemsRoutes } from '../partner-systems/web/index.ts';
import { withNewestFigures } from '../performance/store/index.ts';
import { performanceRoutes } from '../performance/web/index.ts';
import { planRoutes } from '../plan/web/index.ts';
import type { JobRunner } from '../platform/jobs/index.ts';
import { principlesRoutes } from '../principles/web/index.ts';
import { agreementFile, boardPdf } from '../publishing/documents/index.ts';
import { versionsOf, wordsChangedSince } from '../publishing/store/index.ts';
import { publishedBook, publishingRoutes, reportRoutes } from '../publishing/web/index.ts';
import { scrutinyRoutes } from '../scrutiny/web/index.ts';
import { selfAssessmentRoutes } from '../self-assessment/web/index.ts';
import { stratmlRoutes } from '../stratml/web/index.ts';
import { planAtWork, standsOnThread } from '../thread/index.ts';
import { checkOfPlan, codesOffered, rulebooksIn } from '../thread/store/index.ts';
import { mayMend, mendOrReadHref, threadRoutes } from '../thread/web/index.ts';
import { turningRoutes } from '../turning/web/index.ts';
import { words } from './capabilities.ts';
import { gatherPlan } from './gather-plan.ts';
import { publishedDocuments } from './published-documents.ts';
import { reportPlace } from './report-place.ts';
import { sheetFiles } from './sheet-files.ts';
import { programVersion } from './version.ts';
import { appRoutes } from './web/routes.ts';

/**
 * Every page and every act of the program: where, who may, what is recorded, who answers.
 *
 * @param jobs - does long work beside the requests; without it, it is done within them
 * @param sendsMail - whether a mail server is set up
 */
export function allRoutes(jobs: JobRunner | null = null, sendsMail = false): readonly Route[] {
  const dates = { check: checkOfPlan, words, mayMend, sendsMail };
  const answered = new Set<AddressName>();
  const capabilities = [
    ...accessRoutes,
    ...recordRoutes({ words, check: checkOfPlan, codesFor: codesOffered, hasThread: standsOnThread }),
    ...threadRoutes(words.kind),
    ...kitRoutes,
    ...dutiesRoutes(checkOfPlan, rulebooksIn, { words, mayMend }, publishedDocuments),
    ...deadlinesRoutes(dates),
    ...evidenceRoutes(jobs),
    ...needsRoutes,
    ...sevenStepsRoutes(({ db }, partnershipId, records) =>
      withNewestFigures(db, partnershipId, records, 'work'),
    ),
    ...performanceRoutes(publishedBook),
    ...planRoutes(planAtWork),
    ...governanceRoutes({ planOf: planAtWork, rulebooksIn }),
    ...approvalRoutes({
      check: checkOfPlan,
      planOf: planAtWork,
      latestSafeMeeting,
      mendOrRead: mendOrReadHref,
      wordsChangedSince,
      versionsOf: ({ db }, partnershipId, plan) => versionsOf(db, partnershipId, plan),
    }),
    ...turningRoutes(planAtWork),
    ...deliveryRoutes({
      isAnswered: (name) => answered.has(name),
      agreementFile,
      sheets: sheetFiles,
      sendsMail,
    }),
    ...principlesRoutes({ planOf: planAtWork, rulebooksIn }),
    ...scrutinyRoutes({ planOf: planAtWork }),
    ...selfAssessmentRoutes,
    ...boardRoutes(boardPdf),
    ...stratmlRoutes(words.kind),
    ...publishingRoutes(gatherPlan, jobs),
    ...partnerSystemsRoutes,
    ...reportRoutes({ placeOf: reportPlace, program: programVersion }, jobs),
  ];
  for (const { method, address } of capabilities) if (method === 'GET') answered.add(address);
  return [...appRoutes((name) => answered.has(name), dates), ...capabilities];
}
