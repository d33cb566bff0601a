import { sayNumber } from '../../language/index.ts';
import { isPromiseBroken, isWorse, type ReportAction, tallyOfResults } from '../../reporting/index.ts';
import { type ChapterBlock, line, list, under } from '../chapters.ts';
import { isUnderWay } from './progress-blocks.ts';
import { type ReportContext, sayIn, sayResultFigure } from './report-words.ts';

/**
 * The year on one page, for whoever reads no further: how much of everything, what got worse by name.
 *
 * @source REP-10: clear, understandable and open to all; REP-02: what worsened is not left to later pages
 */
export function glanceBlocks(context: ReportContext): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { content, language } = context;
  const worse = content.results.filter(isWorse);
  return [
    ...line(say('glance.lead')),
    {
      type: 'table',
      caption: say('glance.caption'),
      columns: [
        { text: say('glance.head.what'), share: 3 },
        { text: say('glance.head.count'), numeric: true },
      ],
      rows: [
        ...resultRows(context),
        ...actionRows(context),
        ...promiseRow(context),
        ...participationRow(context),
        ...scrutinyRows(context),
        [say('glance.meetings'), sayNumber(content.governance.meetings.length)],
        ...(content.changes.between
          ? [[say('glance.changes'), sayNumber(content.changes.changes.length)]]
          : []),
      ],
    },
    ...under(
      1,
      say('worse.caption'),
      list(
        worse.map(
          (result) => `${result.title[language]}: ${sayResultFigure(context, result, result.figures.at(-1))}`,
        ),
      ),
    ),
  ];
}

type Row = readonly string[];

/** So many of so many; nothing where there are none at all. */
function ofAll(context: ReportContext, name: string, n: number, all: number): readonly Row[] {
  return all === 0 ? [] : [[name, sayIn(context)('glance.of', { n: sayNumber(n), all: sayNumber(all) })]];
}

function resultRows(context: ReportContext): readonly Row[] {
  const say = sayIn(context);
  const { worse, better, same, unknown } = tallyOfResults(context.content.results);
  return [
    [say('glance.worse'), sayNumber(worse)],
    [say('glance.better'), sayNumber(better)],
    [say('glance.same'), sayNumber(same)],
    [say('glance.unknown'), sayNumber(unknown)],
  ];
}

function actionRows(context: ReportContext): readonly Row[] {
  const say = sayIn(context);
  const { actions } = context.content;
  const underWay = actions.filter((action) => isUnderWay(context, action));
  const stand = (...states: readonly ReportAction['state'][]) =>
    underWay.filter(({ state }) => states.includes(state)).length;
  const later = actions.length - underWay.length;
  const due = actions.flatMap(({ milestones }) => milestones);
  return [
    ...ofAll(context, say('glance.going'), stand('done', 'on-course'), underWay.length),
    ...ofAll(context, say('glance.behind'), stand('slipping', 'stuck', 'stopped'), underWay.length),
    ...(later === 0 ? [] : [[say('glance.later'), sayNumber(later)]]),
    ...ofAll(context, say('glance.milestones'), due.filter(({ metOn }) => metOn !== null).length, due.length),
  ];
}

function promiseRow(context: ReportContext): readonly Row[] {
  // What a partner has not answered yet is no promise.
  const all = context.content.actions.flatMap((action) =>
    action.promises
      .filter(({ state }) => state !== 'proposed')
      .map((promise) => isPromiseBroken(promise, action)),
  );
  return ofAll(
    context,
    sayIn(context)('glance.broken'),
    all.filter((isBroken) => isBroken).length,
    all.length,
  );
}

function participationRow(context: ReportContext): readonly Row[] {
  const views = context.content.participationRecord?.views ?? [];
  const answered = views.filter(({ respondedOn }) => respondedOn !== null).length;
  return ofAll(context, sayIn(context)('glance.views'), answered, views.length);
}

function scrutinyRows(context: ReportContext): readonly Row[] {
  const say = sayIn(context);
  const { recommendations, findings } = context.content.scrutiny;
  const answered = recommendations.filter(
    ({ answers }) => answers.length > 0 && answers.every(({ state }) => state !== 'awaited'),
  ).length;
  return [
    ...ofAll(context, say('glance.recommendations'), answered, recommendations.length),
    ...(findings.length === 0 ? [] : [[say('glance.findings'), sayNumber(findings.length)]]),
  ];
}
