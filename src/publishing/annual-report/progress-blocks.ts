import { sayDate, sayMonth } from '../../language/index.ts';
import {
  isBetter,
  isPromiseBroken,
  isWorse,
  type ReportAction,
  type ReportPromise,
  type ReportResult,
} from '../../reporting/index.ts';
import { leadInWords } from '../agreement.ts';
import { type ChapterBlock, heading, line, list, under } from '../chapters.ts';
import { organisationName, type ReportContext, sayIn, sayResultFigure, textsIn } from './report-words.ts';

/** The first fixed element: what got worse and what is done, then what got better, actions, milestones and promises. @source REP-01, REP-10; PERF-16 */
export function progressBlocks(context: ReportContext): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { results } = context.content;
  const worse = results.filter(isWorse);
  const better = results.filter(isBetter);
  return [
    ...line(say('caution')),
    heading(1, say('worse.title')),
    ...(worse.length === 0
      ? line(say('worse.none'))
      : [
          ...line(say('worse.count', { n: worse.length })),
          resultTable(context, say('worse.caption'), worse),
          doneTable(context, worse),
        ]),
    ...textsIn(context, 'mitigation'),
    heading(1, say('better.title')),
    ...(better.length === 0
      ? line(say('better.none'))
      : [resultTable(context, say('better.caption'), better)]),
    ...unchangedBlocks(context),
    ...textsIn(context, 'progress'),
    ...storyBlocks(context),
    ...actionBlocks(context),
    ...missedBlocks(context),
    ...promiseBlocks(context),
  ];
}

/** A table of results: what it is, its latest figure, an earlier one, and what the test says. */
export function resultTable(
  context: ReportContext,
  caption: string,
  results: readonly ReportResult[],
): ChapterBlock {
  const say = sayIn(context);
  return {
    type: 'table',
    caption,
    columns: [
      { text: say('results.head.what'), share: 1.6 },
      { text: say('results.head.latest') },
      { text: say('results.head.before') },
      { text: say('results.head.word') },
    ],
    rows: results.map((result) => {
      const [first] = result.figures;
      const last = result.figures.at(-1);
      const whose =
        result.organisation === null
          ? say('results.population')
          : organisationName(context, result.organisation);
      return [
        `${result.title[context.language]} (${whose})`,
        sayResultFigure(context, result, last),
        sayResultFigure(context, result, first === last ? undefined : first),
        sayStanding(context, result),
      ];
    }),
  };
}

function sayStanding(context: ReportContext, { standing, curve }: ReportResult): string {
  const say = sayIn(context);
  const word = say(`standing.${standing}`);
  return curve === 'cannot-say' ? word : `${word}. ${say(`curve.${curve}`)}`;
}

/** What is done about each result that got worse, and what else moved it. @source REP-01, REP-02 */
export function doneTable(context: ReportContext, results: readonly ReportResult[]): ChapterBlock {
  const say = sayIn(context);
  const { language } = context;
  return {
    type: 'table',
    caption: say('worse.done-caption'),
    columns: [
      { text: say('results.head.what'), share: 1.1 },
      { text: say('worse.head.done'), share: 1.8 },
      { text: say('worse.head.factors'), share: 1.2 },
    ],
    rows: results.map((result) => [
      result.title[language],
      whatIsDone(context, result).join(' ') || say('worse.nothing'),
      result.externalFactors.map((text) => asSentence(text[language])).join(' ') || '–',
    ]),
  };
}

/** What is done about a result, and the texts that tell of it, each once; empty where neither record nor text says anything. */
function whatIsDone(context: ReportContext, result: ReportResult): readonly string[] {
  const { language } = context;
  const done = result.mitigations.map(({ title, text }) => text[language].trim() || title[language]);
  const told = mitigationTexts(context, result).map(({ title }) =>
    sayIn(context)('worse.see', { title: title[language] }),
  );
  return [...new Set([...done, ...told].map(asSentence))];
}

/** What stands in one cell beside other sentences: on one line, and ended. */
function asSentence(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

/** The texts on what is done that tell of a result. */
function mitigationTexts({ content }: ReportContext, { kind, code }: ReportResult) {
  return content.texts.filter(
    ({ part, indicators, measures }) =>
      part === 'mitigation' && (kind === 'indicator' ? indicators : measures).includes(code),
  );
}

function unchangedBlocks(context: ReportContext): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { content, language } = context;
  const rest = content.results.filter((result) => !isWorse(result) && !isBetter(result));
  const isSame = ({ standing, curve }: ReportResult) =>
    standing === 'no-clear-change' || curve === 'not-turned';
  const named = (results: readonly ReportResult[]) => list(results.map(({ title }) => title[language]));
  const same = rest.filter(isSame);
  const unknown = rest.filter((result) => !isSame(result));
  return [...under(1, say('same.title'), named(same)), ...under(1, say('unknown.title'), named(unknown))];
}

function storyBlocks(context: ReportContext): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { content, language } = context;
  return under(
    1,
    say('stories.title'),
    content.stories.flatMap(({ title, organisation, text, evidence, externalFactors }) => [
      heading(2, title[language]),
      ...line(say('stories.by', { name: organisationName(context, organisation) })),
      ...line(text[language]),
      ...line(say('stories.evidence', { text: evidence[language] })),
      ...(externalFactors[language].trim() === ''
        ? []
        : line(say('factors', { text: externalFactors[language] }))),
    ]),
  );
}

/** Whether an action was under way in the year: it had begun by its end, or somebody spoke of it. */
export function isUnderWay(
  { content }: ReportContext,
  { saidIn, startsOn }: Pick<ReportAction, 'saidIn' | 'startsOn'>,
): boolean {
  return saidIn !== null || startsOn === null || startsOn <= content.report.yearEnds;
}

/** Actions under way in a table for each outcome; those that begin later in a list, by outcome too. */
function actionBlocks(context: ReportContext): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { actions, restricted } = context.content;
  const underWay = actions.filter((action) => isUnderWay(context, action));
  const later = actions.filter((action) => !isUnderWay(context, action));
  return under(1, say('actions.title'), [
    ...byOutcome(context, underWay).map(({ title, those }) =>
      actionTable(context, say('actions.caption', { outcome: title }), those),
    ),
    ...under(
      2,
      say('actions.later'),
      list(byOutcome(context, later).map((group) => sayLater(context, group))),
    ),
    ...(restricted > 0 ? line(say('actions.restricted', { n: restricted })) : []),
  ]);
}

interface ActionsOfOutcome {
  readonly title: string;
  readonly those: readonly ReportAction[];
}

/** Actions by the first outcome each serves, in the order of the outcomes; those that serve none come last. */
function byOutcome(context: ReportContext, actions: readonly ReportAction[]): readonly ActionsOfOutcome[] {
  const { content, language } = context;
  return [
    ...content.outcomes.map(({ code, title }) => ({
      title: title[language],
      those: actions.filter(({ outcomes }) => outcomes[0] === code),
    })),
    {
      title: sayIn(context)('actions.none-outcome'),
      those: actions.filter(({ outcomes }) => outcomes.length === 0),
    },
  ].filter(({ those }) => those.length > 0);
}

function sayLater(context: ReportContext, { title, those }: ActionsOfOutcome): string {
  const { language } = context;
  const titles = those.map((action) =>
    sayIn(context)('actions.later-title', {
      title: action.title[language],
      date: sayDate(action.startsOn ?? '', language),
    }),
  );
  return sayIn(context)('actions.later-item', { outcome: title, titles: titles.join('; ') });
}

function actionTable(
  context: ReportContext,
  caption: string,
  actions: readonly ReportAction[],
): ChapterBlock {
  const say = sayIn(context);
  const isAnyDue = actions.some(({ milestones }) => milestones.length > 0);
  return {
    type: 'table',
    caption,
    columns: [
      { text: say('actions.head.action'), share: 1.6 },
      { text: say('actions.head.lead') },
      { text: say('actions.head.state') },
      ...(isAnyDue ? [{ text: say('actions.head.milestones') }] : []),
    ],
    rows: actions.map((action) => [
      action.title[context.language],
      leadInWords(
        { lead: action.lead, contributions: action.promises },
        organisationName(context, action.lead),
        context.language,
      ),
      sayState(context, action),
      ...(isAnyDue ? [sayMilestones(context, action)] : []),
    ]),
  };
}

function sayMilestones(context: ReportContext, { milestones }: ReportAction): string {
  const say = sayIn(context);
  const met = milestones.filter(({ metOn }) => metOn !== null).length;
  return milestones.length === 0
    ? say('actions.no-milestones')
    : say('actions.milestones', { met, all: milestones.length });
}

/** How an action stood at the end of the year, and when that was last said. */
export function sayState(
  context: ReportContext,
  { state, saidIn, startsOn }: Pick<ReportAction, 'state' | 'saidIn' | 'startsOn'>,
): string {
  const say = sayIn(context);
  if (!isUnderWay(context, { saidIn, startsOn }))
    return say('actions.begins', { date: sayDate(startsOn ?? '', context.language) });
  if (state === null) return say('not-said');
  const word = say(`state.${state}`);
  return saidIn === null
    ? word
    : say('actions.said', { state: word, month: sayMonth(saidIn, context.language) });
}

function missedBlocks(context: ReportContext): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { content, language } = context;
  const missed = content.actions.flatMap((action) =>
    action.milestones
      .filter(({ metOn }) => metOn === null)
      .map(({ title, dueOn }) =>
        say('missed.item', {
          milestone: title[language],
          date: sayDate(dueOn, language),
          action: action.title[language],
        }),
      ),
  );
  return under(1, say('missed.title'), missed.length === 0 ? line(say('missed.none')) : list(missed));
}

/** Promises counted by partner, and each that is not kept with the reason. @source REP-01, REP-10 */
function promiseBlocks(context: ReportContext): readonly ChapterBlock[] {
  const say = sayIn(context);
  const { content } = context;
  const all = content.actions.flatMap((action) => action.promises.map((promise) => ({ promise, action })));
  const broken = all.filter(({ promise, action }) => isPromiseBroken(promise, action));
  return under(1, say('promises.title'), [
    ...(all.length === 0 ? [] : [promiseTable(context, all)]),
    ...(broken.length === 0
      ? line(say('promises.all-kept'))
      : [
          heading(2, say('promises.broken')),
          ...list(broken.map(({ promise, action }) => sayBroken(context, promise, action))),
        ]),
  ]);
}

interface PromiseOfAction {
  readonly promise: ReportPromise;
  readonly action: ReportAction;
}

function promiseTable(context: ReportContext, all: readonly PromiseOfAction[]): ChapterBlock {
  const say = sayIn(context);
  const byPartner = Map.groupBy(all, ({ promise }) => promise.organisation);
  const inOrder = context.content.organisations.filter(({ code }) => byPartner.has(code));
  return {
    type: 'table',
    caption: say('promises.caption'),
    columns: [
      { text: say('promises.head.partner'), share: 1.6 },
      { text: say('promises.head.agreed'), numeric: true },
      { text: say('promises.head.kept'), numeric: true },
      { text: say('promises.head.late'), numeric: true },
      { text: say('promises.head.later'), numeric: true },
      { text: say('promises.head.broken'), numeric: true },
    ],
    rows: inOrder.map(({ code, name }) => {
      const own = byPartner.get(code) ?? [];
      const stands = (...states: readonly string[]) =>
        own.filter(
          ({ promise, action }) =>
            !isPromiseBroken(promise, action) &&
            promise.state !== 'proposed' &&
            states.includes(promise.delivery ?? action.state ?? ''),
        ).length;
      const agreed = own.filter(({ promise }) => promise.state.startsWith('agreed')).length;
      const broken = own.filter(({ promise, action }) => isPromiseBroken(promise, action)).length;
      const counts = [
        agreed,
        stands('on-course', 'done'),
        stands('slipping'),
        stands('', 'not-started'),
        broken,
      ];
      return [name[context.language], ...counts.map(String)];
    }),
  };
}

function sayBroken(context: ReportContext, promise: ReportPromise, action: ReportAction): string {
  const say = sayIn(context);
  const { language } = context;
  const reason = promise.answer[language].trim();
  const stands = promise.delivery ?? action.state;
  const why =
    promise.state === 'declined'
      ? reason === ''
        ? say('promises.declined')
        : say('promises.declined-why', { reason })
      : say(stands === 'stopped' ? 'promises.stopped' : 'promises.stuck');
  return say('promises.broken-item', {
    partner: organisationName(context, promise.organisation),
    promise: promise.promise[language].replace(/\.$/, ''),
    why,
  });
}
