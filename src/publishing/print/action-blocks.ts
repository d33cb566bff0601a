import { type Language, sayDate, sayMoney, sayMoneyInWords, sayShare } from '../../language/index.ts';
import { agreementInWords, leadInWords, meansInWords } from '../agreement.ts';
import { sayChange, sayComparison, sayMeasured } from '../figure-words.ts';
import { publishingMessages } from '../messages.ts';
import { moneyByYear } from '../money-by-year.ts';
import type { PublishedAction, PublishedPlan } from '../published-plan.ts';
import { type DocumentBlock, type HeadingLevel, heading, lineOf, prose, proseUnder } from './blocks.ts';
import { latestInWords } from './indicator-blocks.ts';
import { lessonBlocks, storyBlocks } from './turning-blocks.ts';

/** Every outcome: where it stands, its money by year, and what is done for it. */
export function outcomeBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  if (plan.outcomes.length === 0) return [];
  return plan.outcomes.flatMap((outcome) => {
    const indicators = plan.indicators.filter(({ code }) => outcome.indicators.includes(code));
    const actions = plan.actions.filter((action) => action.outcomes.includes(outcome.code));
    const here = actions.filter((action) => homeOf(plan, action) === outcome.code);
    const elsewhere = actions.filter((action) => !here.includes(action));
    const figures: DocumentBlock[] =
      indicators.length === 0
        ? lineOf(say('outcome.no-indicators'))
        : [
            {
              type: 'table',
              caption: say('indicators.table'),
              columns: [
                { text: say('head.indicator'), share: 1.3 },
                { text: say('head.here') },
                { text: say('head.trend'), share: 1.2 },
                { text: say('head.comparison') },
              ],
              rows: indicators.map((indicator) => [
                indicator.title[language],
                latestInWords(indicator, language),
                sayChange(indicator, language),
                sayComparison(indicator, language),
              ]),
            },
          ];
    return [
      heading(2, outcome.title[language]),
      ...prose(outcome.description[language]),
      heading(3, say('outcome.getting-there')),
      ...figures,
      ...moneyBlocks(actions, language),
      ...proseUnder(say('outcome.long-term'), outcome.longTermBenefit[language], 3),
      heading(3, say('outcome.doing')),
      ...(actions.length === 0 ? lineOf(say('outcome.no-actions')) : []),
      ...(elsewhere.length > 0
        ? [
            ...lineOf(say('document.elsewhere')),
            { type: 'list' as const, items: elsewhere.map(({ title }) => title[language]) },
          ]
        : []),
      ...here.flatMap((action) => oneAction(plan, action, language, 4)),
      ...storyBlocks(plan, outcome.code, language),
      ...lessonBlocks(plan, outcome.code, language),
    ];
  });
}

/** The first outcome an action serves: there it is printed in full. */
function homeOf(plan: PublishedPlan, action: PublishedAction): string | undefined {
  return plan.outcomes.find(({ code }) => action.outcomes.includes(code))?.code;
}

function moneyBlocks(actions: readonly PublishedAction[], language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  const years = moneyByYear(actions);
  if (years.length === 0) return lineOf(say('money.none'));
  return [
    {
      type: 'table',
      caption: say('money.table'),
      columns: [
        { text: say('head.year') },
        { text: say('head.money'), numeric: true },
        { text: say('head.prevents'), numeric: true },
        { text: say('head.early'), numeric: true },
      ],
      rows: years.map(({ year, all, prevents, early }) => [
        year,
        sayMoneyInWords(all, language),
        sayShare(prevents, all, 0) ?? '–',
        sayShare(early, all, 0) ?? '–',
      ]),
    },
  ];
}

/** Actions that serve no outcome are in the plan as well. */
export function otherActionBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const others = plan.actions.filter((action) => homeOf(plan, action) === undefined);
  if (others.length === 0) return [];
  return [
    heading(2, publishingMessages.in(language)('document.other-actions')),
    ...others.flatMap((action) => oneAction(plan, action, language, 3)),
  ];
}

function oneAction(
  plan: PublishedPlan,
  action: PublishedAction,
  language: Language,
  level: HeadingLevel,
): DocumentBlock[] {
  const say = publishingMessages.in(language);
  const body = (code: string | null) =>
    plan.organisations.find((organisation) => organisation.code === code)?.name[language] ?? say('nobody');
  const day = (date: string | null) => (date ? sayDate(date, language) : say('not-recorded'));
  const blocks: DocumentBlock[] = [
    heading(level, action.title[language]),
    ...prose(action.description[language]),
    {
      type: 'list',
      items: [
        `${say('action.lead')}: ${leadInWords(action, body(action.lead), language)}`,
        `${say('action.state')}: ${action.state ? say(`state.${action.state}`) : say('state.unknown')}`,
        `${say('action.starts')}: ${day(action.startsOn)}`,
        `${say('action.ends')}: ${day(action.endsOn)}`,
      ],
    },
    ...prose(action.progress[language]),
  ];
  if (action.contributions.length > 0)
    blocks.push({
      type: 'table',
      caption: say('action.contributions'),
      columns: [
        { text: say('head.body') },
        { text: say('head.promise'), share: 1.6 },
        { text: say('head.agreement') },
      ],
      rows: action.contributions.map((contribution) => [
        body(contribution.organisation),
        contribution.promise[language],
        agreementInWords(contribution, body(contribution.organisation), language),
      ]),
    });
  if (action.milestones.length > 0)
    blocks.push({
      type: 'table',
      caption: say('action.milestones'),
      columns: [
        { text: say('head.milestone'), share: 2 },
        { text: say('head.due') },
        { text: say('head.met') },
      ],
      rows: action.milestones.map(({ title, dueOn, metOn }) => [
        title[language],
        day(dueOn),
        metOn ? sayDate(metOn, language) : say('milestone.not-met'),
      ]),
    });
  if (action.resources.length > 0)
    blocks.push({
      type: 'table',
      caption: say('action.resources'),
      columns: [
        { text: say('head.resource') },
        { text: say('head.body') },
        { text: say('head.year') },
        { text: say('head.money'), numeric: true },
      ],
      rows: action.resources.map((resource) => [
        resource.title[language],
        meansInWords(action, resource, body(resource.organisation), language),
        resource.financialYear || say('not-recorded'),
        resource.amountPence === null ? say(`resource.${resource.kind}`) : sayMoney(resource.amountPence),
      ]),
    });
  return [...blocks, ...measureBlocks(plan, action, language)];
}

/** How the action is measured: the latest figure with its day, and what is aimed at. @source PLAN-05 */
function measureBlocks(plan: PublishedPlan, action: PublishedAction, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  const measures = plan.measures.filter(({ code }) => action.measures.includes(code));
  if (measures.length === 0) return [];
  return [
    {
      type: 'table',
      caption: say('measures.title'),
      columns: [
        { text: say('head.measure'), share: 2 },
        { text: say('head.latest') },
        { text: say('head.target') },
      ],
      rows: measures.map(({ title, unit, latestValue, latestOn, target }) => [
        title[language],
        latestValue === null
          ? say('figure.none')
          : [
              sayMeasured(latestValue, unit, language),
              ...(latestOn ? [sayDate(latestOn, language)] : []),
            ].join('; '),
        target === null ? say('measure.no-target') : sayMeasured(target, unit, language),
      ]),
    },
  ];
}
