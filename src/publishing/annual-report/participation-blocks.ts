import { sayDate, sayList } from '../../language/index.ts';
import { principlesMessages } from '../../principles/messages.ts';
import { type ChapterBlock, heading, line, list, prose, under } from '../chapters.ts';
import type { ReportedParticipation } from './published-annual-report.ts';
import { type ReportContext, sayIn, writtenOr } from './report-words.ts';

/**
 * How children and young people took part: how each duty stands, the arrangements, what there was to take part in, what
 * was said and answered, and what can be done better.
 *
 * @source REP-04; 000 Annex B
 */
export function participationBlocks(context: ReportContext): readonly ChapterBlock[] {
  const { participationRecord: record } = context.content;
  return [
    heading(1, sayIn(context)('participation.title')),
    ...dutyBlocks(context),
    ...writtenOr(context, 'participation'),
    ...(record ? recordBlocks(context, record) : []),
  ];
}

function dutyBlocks(context: ReportContext): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { content, language } = context;
  if (content.participation.length === 0) return line(say('participation.none'));
  return [
    {
      type: 'table',
      caption: say('participation.caption'),
      columns: [
        { text: say('participation.head.duty'), share: 2.4 },
        { text: say('participation.head.stands') },
      ],
      rows: content.participation.map(({ wording, verdict }) => [
        wording[language],
        say(`verdict.${verdict}`),
      ]),
    },
  ];
}

function recordBlocks(context: ReportContext, record: ReportedParticipation): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { language } = context;
  return [
    heading(1, say('participation.arrangements')),
    ...arrangementBlocks(context, record),
    ...under(1, say('participation.opportunities'), list(opportunityLines(context, record))),
    ...under(1, say('participation.work'), list(workLines(context, record))),
    ...viewBlocks(context, record),
    heading(1, say('participation.improve')),
    ...(record.gaps.length === 0
      ? line(say('participation.no-gaps'))
      : [
          ...line(say('participation.gaps')),
          ...list(
            record.gaps.map(({ sort, what }) => say(`participation.gap.${sort}`, { what: what[language] })),
          ),
        ]),
  ];
}

function arrangementBlocks(
  context: ReportContext,
  { arrangements }: ReportedParticipation,
): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { language } = context;
  const words = principlesMessages.in(language);
  if (arrangements.length === 0) return line(say('participation.gap.no-arrangements'));
  return arrangements.flatMap(({ title, text, media, reviewedOn, dueOn }) => [
    heading(2, title[language]),
    ...prose(text[language]),
    ...list([
      media.length === 0
        ? ''
        : say('participation.media', {
            list: sayList(media.map((medium) => words(`option.participation-statement.media.${medium}`))),
          }),
      reviewedOn === null ? '' : say('participation.reviewed', { date: sayDate(reviewedOn, language) }),
      dueOn === null ? '' : say('participation.due', { date: sayDate(dueOn, language) }),
    ]),
  ]);
}

function opportunityLines(
  { language }: ReportContext,
  { opportunities }: ReportedParticipation,
): readonly string[] {
  const words = principlesMessages.in(language);
  return opportunities.map(({ title, setting, description }) => {
    const kind = words(`option.participation-opportunity.setting.${setting}`);
    return `${title[language]} (${kind}). ${description[language]}`.trim();
  });
}

function workLines(context: ReportContext, { work }: ReportedParticipation): readonly string[] {
  const { language } = context;
  const words = principlesMessages.in(language);
  return work.map(({ title, sort, heldOn, result }) =>
    sayIn(context)('participation.work-item', {
      date: sayDate(heldOn, language),
      title: title[language],
      kind: words(`option.participation-work.sort.${sort}`),
      result: result[language],
    }).trim(),
  );
}

/** What they said, each beside what they were told. @source CYP-11 */
function viewBlocks(context: ReportContext, { views }: ReportedParticipation): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { language } = context;
  if (views.length === 0)
    return [heading(1, say('participation.views')), ...line(say('participation.no-views'))];
  const answered = views.filter(({ respondedOn }) => respondedOn !== null).length;
  return [
    heading(1, say('participation.views')),
    ...line(say('participation.answered', { n: views.length, answered })),
    {
      type: 'table',
      caption: say('participation.views-caption'),
      columns: [
        { text: say('participation.head.view'), share: 1.2 },
        { text: say('participation.head.answer'), share: 1.4 },
      ],
      rows: views.map(({ view, heardOn, response, respondedOn }) => [
        say('participation.view', { view: view[language], date: sayDate(heardOn, language) }),
        respondedOn === null || response[language] === ''
          ? say('participation.no-answer')
          : say('participation.view', { view: response[language], date: sayDate(respondedOn, language) }),
      ]),
    },
  ];
}
