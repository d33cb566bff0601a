import { sayDate, sayList } from '../../language/index.ts';
import { type ChapterBlock, heading, line, list, prose, under } from '../chapters.ts';
import { publishingMessages } from '../messages.ts';
import { participationBlocks } from './participation-blocks.ts';
import type { ReportedChanges, ReportedReview } from './published-annual-report.ts';
import { dayOr, organisationName, type ReportContext, sayIn, writtenOr } from './report-words.ts';

/** The second fixed element, with the account of the participation duties. @source REP-01, REP-04 */
export function engagementBlocks(context: ReportContext): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { content, language } = context;
  const titles = content.strategies.map(({ title }) => title[language]);
  return [
    ...line(
      titles.length === 0 ? say('engagement.none') : say('engagement.strategies', { list: sayList(titles) }),
    ),
    ...writtenOr(context, 'engagement'),
    ...participationBlocks(context),
  ];
}

/** The third: meetings, attendance, decisions with their reasons, barriers, self-evaluation. @source REP-01, REP-10 */
export function governanceBlocks(context: ReportContext): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { content, language } = context;
  const { meetings, attendance, decisions, barriers, selfEvaluations } = content.governance;
  const { notTaken = [], selfAssessments = [] } = content.governance;
  return [
    ...writtenOr(context, 'governance'),
    heading(1, say('meetings.title')),
    ...(meetings.length === 0
      ? line(say('meetings.none'))
      : list(
          meetings.map(({ title, heldOn, present }) => {
            const said = { date: sayDate(heldOn, language), title: title[language], n: present };
            // A name that tells the day needs it no second time.
            return title[language].includes(said.date)
              ? say('meetings.item-dated', said)
              : say('meetings.item', said);
          }),
        )),
    ...(attendance.length === 0
      ? []
      : [
          {
            type: 'table' as const,
            caption: say('attendance.caption'),
            columns: [
              { text: say('attendance.head.member'), share: 2 },
              { text: say('attendance.head.there') },
            ],
            rows: attendance.map(({ organisation, asked, there }) => [
              organisationName(context, organisation),
              say('attendance.of', { there, asked }),
            ]),
          },
        ]),
    heading(1, say('decisions.title')),
    ...(decisions.length === 0
      ? line(say('decisions.none'))
      : decisions.flatMap(({ title, heldOn, text, reasons }) => [
          heading(2, title[language]),
          ...line(say('decisions.when', { date: sayDate(heldOn, language) })),
          ...prose(text[language]),
          ...line(say('decisions.reasons', { text: reasons[language] })),
        ])),
    ...under(
      1,
      say('not-taken.title'),
      notTaken.flatMap(({ title, reason }) => [
        heading(2, title[language]),
        ...line(say('decisions.reasons', { text: reason[language] })),
      ]),
    ),
    ...under(
      1,
      say('barriers.title'),
      list(
        barriers.map(({ title, action }) =>
          action[language] === ''
            ? title[language]
            : say('barriers.item', { title: title[language], action: action[language] }),
        ),
      ),
    ),
    ...under(
      1,
      say('evaluation.title'),
      [
        ...selfEvaluations.map(({ title, judgement }) => ({ title, text: judgement })),
        ...selfAssessments.map(({ title, findings }) => ({ title, text: findings })),
      ].flatMap(({ title, text }) => [heading(2, title[language]), ...prose(text[language])]),
    ),
  ];
}

/** The fourth: scrutiny of the board and its members, and what inspectorates and auditors said. @source REP-01; SCRU-01 */
export function scrutinyBlocks(context: ReportContext): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { content, language } = context;
  const { reviews, recommendations, findings, planned } = content.scrutiny;
  return [
    ...writtenOr(context, 'scrutiny'),
    ...(reviews.length + recommendations.length === 0 ? line(say('scrutiny.none')) : []),
    ...under(
      1,
      say('reviews.title'),
      reviews.flatMap(({ title, reportedOn, conclusions }) => [
        heading(2, say('reviews.item', { date: sayDate(reportedOn, language), title: title[language] })),
        ...prose(conclusions[language]),
      ]),
    ),
    ...under(
      1,
      say('recommendations.title'),
      recommendations.flatMap(({ title, madeOn, answers }) => [
        heading(2, say('recommendations.item', { date: sayDate(madeOn, language), title: title[language] })),
        ...list(
          answers.map(({ organisation, state, answer, isOverdue }) => {
            const who = organisation?.[language] ?? say('board');
            const word = say(isOverdue ? 'answer.overdue' : `answer.${state}`);
            return answer[language] === ''
              ? say('recommendations.answer', { who, state: word })
              : say('recommendations.answer-said', { who, state: word, answer: answer[language] });
          }),
        ),
      ]),
    ),
    heading(1, say('findings.title')),
    ...(findings.length === 0
      ? line(say('findings.none'))
      : findings.flatMap(({ title, inspectorate, report, reportedOn, finding, whatIsDone }) => [
          heading(2, title[language]),
          ...line(
            say('findings.source', {
              who: sayInspectorate(context, inspectorate),
              report: report[language],
              date: sayDate(reportedOn, language),
            }),
          ),
          ...prose(finding[language]),
          ...(whatIsDone[language] === '' ? [] : line(say('findings.done', { text: whatIsDone[language] }))),
        ])),
    ...under(
      1,
      say('planned.title'),
      list(
        planned.map(({ title, plannedFor }) =>
          say('planned.item', { date: dayOr(context, plannedFor), title: title[language] }),
        ),
      ),
    ),
  ];
}

function sayInspectorate(context: ReportContext, inspectorate: string): string {
  const say = sayIn(context);
  return say(`inspectorate.${inspectorate}` as 'inspectorate.other');
}

/** The fifth: what changes in the plan and why, and the reviews behind it. @source REP-01; PERF-14, PERF-15 */
export function changesBlocks(context: ReportContext): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { content, language } = context;
  const { between, changes } = content.changes;
  return [
    ...writtenOr(context, 'changes'),
    heading(1, say('review.title')),
    ...(content.reviews.length === 0
      ? line(say('review.none'))
      : content.reviews.flatMap((review) => reviewBlocks(context, review))),
    heading(1, say('changes.caption')),
    ...line(
      between
        ? say('changes.between', {
            before: between.before.number,
            beforeDate: sayDate(between.before.publishedOn, language),
            after: between.after.number,
            afterDate: sayDate(between.after.publishedOn, language),
          })
        : say('changes.first'),
    ),
    ...(changes.length === 0 ? [] : [changeTable(context, changes)]),
  ];
}

/** What changed in the plan, with why. */
export function changeTable(context: ReportContext, changes: ReportedChanges['changes']): ChapterBlock {
  const say = sayIn(context);
  const { language } = context;
  const words = publishingMessages.in(language);
  return {
    type: 'table',
    caption: say('changes.caption'),
    columns: [
      { text: say('changes.head.what'), share: 1.8 },
      { text: say('changes.head.change') },
      { text: say('changes.head.why'), share: 1.6 },
    ],
    rows: changes.map(({ kind, title, change, why }) => {
      const key = `kind.${kind}.one`;
      const what = publishingMessages.has(key) ? words(key) : kind;
      return [`${what}: ${title[language]}`, say(`change.${change}`), why?.[language] ?? say('not-said')];
    }),
  };
}

const questions = ['progress', 'impactEvidence', 'priorities', 'structures', 'changes'] as const;

/** A review by the questions of the guidance, with what was decided. @source PERF-14, PERF-15 */
export function reviewBlocks(context: ReportContext, review: ReportedReview): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { language } = context;
  const kind = say(`review.kind.${review.kind}`);
  return [
    heading(2, review.title[language]),
    ...line(say('review.head', { kind, date: dayOr(context, review.reviewedOn) })),
    ...questions
      .filter((question) => review[question][language] !== '')
      .flatMap((question) => [...line(say(`review.${question}`)), ...prose(review[question][language])]),
    ...(review.decision === null ? [] : line(say(`review.decision.${review.decision}`))),
  ];
}
