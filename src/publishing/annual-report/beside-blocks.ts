import { recipients } from '../../approval/index.ts';
import { sayDate } from '../../language/index.ts';
import { isWorse, type ReportAction, tallyOfResults } from '../../reporting/index.ts';
import { reportingMessages } from '../../reporting/messages.ts';
import { type ChapterBlock, heading, line, list, prose, under } from '../chapters.ts';
import { changeTable, reviewBlocks } from './element-blocks.ts';
import { strategicTable } from './poverty-table.ts';
import { doneTable, resultTable, sayState } from './progress-blocks.ts';
import type { PrintedAnswer, StatutoryReview } from './published-annual-report.ts';
import { dayOr, organisationName, type ReportContext, sayIn, textsIn } from './report-words.ts';

/** The yearly review of one statutory plan, as a view of the same record. @source REP-05, REP-06, REP-07 */
export function statutoryBlocks(context: ReportContext, review: StatutoryReview): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { content, language } = context;
  const outcomes = content.outcomes.filter(({ code }) => review.outcomes.includes(code));
  const results = content.results.filter(
    ({ code, outcomes: of }) =>
      review.indicators.includes(code) || of.some((each) => review.outcomes.includes(each)),
  );
  const actions = content.actions.filter(({ code }) => review.actions.includes(code));
  const answers = content.reviews.filter(({ duties }) => duties.includes(review.code));
  return [
    ...line(say('statutory.lead')),
    ...assessmentBlocks(context, review),
    ...under(1, say('statutory.outcomes'), list(outcomes.map(({ title }) => title[language]))),
    ...under(
      1,
      say('statutory.results'),
      results.length === 0 ? [] : [resultTable(context, say('statutory.results'), results)],
    ),
    ...under(1, say('statutory.actions'), list(actions.map((action) => sayActionStands(context, action)))),
    ...(review.code === 'children-and-young-people'
      ? under(1, say('statutory.poverty'), povertyBlocks(context, review))
      : []),
    ...under(
      1,
      say('review.title'),
      answers.flatMap((each) => reviewBlocks(context, each)),
    ),
    ...revisionBlocks(context, review),
  ];
}

/** The assessments the plan rests on: the strategic assessment of crime and disorder among them. @source REP-07; NEED-03 */
function assessmentBlocks(
  context: ReportContext,
  { assessments = [] }: StatutoryReview,
): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { language } = context;
  return under(
    1,
    say('statutory.assessment'),
    assessments.flatMap(({ title, asAt, nextDueOn, isOverdue, summary, needs, viewsSought }) => [
      heading(2, title[language]),
      ...list([
        say('statutory.as-at', { date: dayOr(context, asAt) }),
        nextDueOn === null
          ? ''
          : say(isOverdue ? 'statutory.overdue' : 'statutory.next', { date: sayDate(nextDueOn, language) }),
        needs.length === 0
          ? ''
          : say('statutory.needs', { list: needs.map((need) => need[language]).join('; ') }),
      ]),
      ...prose(summary[language]),
      ...(viewsSought[language] === '' ? [] : line(say('statutory.views', { text: viewsSought[language] }))),
    ]),
  );
}

/** What of a statutory plan was revised. @source REP-07; DUTY-26 */
function revisionBlocks(
  context: ReportContext,
  { outcomes, indicators, actions }: StatutoryReview,
): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { between, changes } = context.content.changes;
  if (!between) return [];
  const codes = new Set([...outcomes, ...indicators, ...actions]);
  const own = changes.filter(({ code }) => codes.has(code));
  return [
    heading(1, say('changes.caption')),
    ...(own.length === 0 ? line(say('statutory.not-revised')) : [changeTable(context, own)]),
  ];
}

function sayActionStands(context: ReportContext, action: ReportAction): string {
  const title = action.title[context.language];
  return sayIn(context)('statutory.item-state', { title, state: sayState(context, action) });
}

/** What serves the aims on child poverty: outcomes with how their figures moved, and how the actions stand. @source REP-06 */
function povertyBlocks(context: ReportContext, review: StatutoryReview): readonly ChapterBlock[] {
  const { childPoverty, indicators } = review;
  const say = sayIn(context);
  const { content, language } = context;
  const serves = ({ code }: { readonly code: string }) => childPoverty.includes(code);
  const outcomes = content.outcomes.filter(serves);
  const measuring = new Set(outcomes.flatMap((outcome) => outcome.indicators));
  const results = content.results.filter(
    ({ kind, code }) => kind === 'indicator' && measuring.has(code) && indicators.includes(code),
  );
  return [
    ...strategicTable(context, review),
    ...list([
      ...outcomes.map(({ title }) => title[language]),
      ...content.actions.filter(serves).map((action) => sayActionStands(context, action)),
    ]),
    ...(results.length === 0 ? [] : [resultTable(context, say('statutory.poverty-results'), results)]),
  ];
}

/** The summary in the four topics of the earlier guidance, with the long-term aims told again. @source REP-09 */
export function fourTopicBlocks(context: ReportContext): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { content, language } = context;
  const { results, agreements, actions, scrutiny, strategies } = content;
  const worse = results.filter(isWorse);
  return [
    ...under(1, say('topic.aims'), [
      ...prose(content.plan.vision[language]),
      ...list(content.outcomes.map(({ title }) => title[language])),
    ]),
    heading(1, say('topic.impact')),
    ...line(say('topic.counts', { ...tallyOfResults(results) })),
    ...line(say('caution')),
    heading(1, say('topic.agreement')),
    ...(agreements.length === 0
      ? line(say('topic.no-agreement'))
      : agreements.flatMap(({ title, forCitizens, actions: codes }) => [
          heading(2, title[language]),
          ...prose(forCitizens[language]),
          ...list(
            actions
              .filter(({ code }) => codes.includes(code))
              .map((action) => sayActionStands(context, action)),
          ),
        ])),
    heading(1, say('topic.negative')),
    ...(worse.length === 0 ? line(say('worse.none')) : [doneTable(context, worse)]),
    heading(1, say('topic.future')),
    ...list([
      ...strategies.map(({ title }) => title[language]),
      ...scrutiny.planned.map(({ title, plannedFor }) =>
        say('planned.item', { date: dayOr(context, plannedFor), title: title[language] }),
      ),
    ]),
  ];
}

/** Reports of partners, and what was said of the plan and of earlier reports, with the replies. @source REP-08, REP-11, REP-12 */
export function besideBlocks(context: ReportContext): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { content, language } = context;
  const { signposts, feedback } = content;
  return [
    heading(1, say('signposts.title')),
    ...textsIn(context, 'signposts'),
    ...(signposts.length === 0
      ? line(say('signposts.none'))
      : signposts.flatMap(({ title, organisation, shows, address }) => [
          heading(
            2,
            say('signposts.item', { title: title[language], who: organisationName(context, organisation) }),
          ),
          ...prose(shows[language]),
          ...(address === '' ? [] : line(say('signposts.where', { address }))),
        ])),
    heading(1, say('feedback.title')),
    ...textsIn(context, 'feedback'),
    ...(feedback.length === 0
      ? line(say('feedback.none'))
      : feedback.flatMap((each) => [
          heading(2, each.title[language]),
          ...line(
            say('feedback.from', {
              who: sayOffice(context, each.office),
              date: sayDate(each.receivedOn, language),
            }),
          ),
          ...prose(each.feedback[language]),
          ...line(
            each.response[language] === ''
              ? say('feedback.no-reply')
              : say('feedback.reply', {
                  date: dayOr(context, each.respondedOn),
                  text: each.response[language],
                }),
          ),
        ])),
  ];
}

function sayOffice({ language }: ReportContext, office: string): string {
  const known = recipients.find((each) => each === office);
  return known ? reportingMessages.in(language)(`option.report-feedback.office.${known}`) : office;
}

/** What the balance check found that was not mended, each with its reason. @source REP-02 */
export function balanceBlocks(context: ReportContext): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { content, language } = context;
  if (content.answers.length === 0) return line(say('balance.clear'));
  return [
    ...line(say('balance.lead')),
    ...content.answers.flatMap((answer) => [
      heading(1, sayFinding(context, answer)),
      ...line(
        say('balance.reason', {
          date: sayDate(answer.answeredOn, language),
          reason: answer.reason[language],
        }),
      ),
    ]),
  ];
}

/** A finding of the balance check in one sentence. */
export function sayFinding(
  context: Pick<ReportContext, 'language'> & ReportContext,
  { rule, title }: Pick<PrintedAnswer, 'rule' | 'title'>,
): string {
  return sayIn(context)(`finding.${rule}` as 'finding.worsened-untold', {
    title: title[context.language].replace(/\.$/, ''),
  });
}

/** The datasets and the rules behind the report. */
export function dataBlocks(context: ReportContext): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { content, language } = context;
  const { releases, rulebook } = content;
  return [
    ...(releases.length === 0
      ? line(say('data.none'))
      : [
          ...line(say('data.releases')),
          ...list(
            releases.map(({ title, source, publishedOn, release }) =>
              say('data.release', {
                title: title[language],
                source: source[language],
                date: dayOr(context, publishedOn),
                hash: release,
              }),
            ),
          ),
        ]),
    ...(rulebook
      ? line(say('data.rulebook', { name: rulebook.name[language], date: sayDate(rulebook.on, language) }))
      : []),
  ];
}
