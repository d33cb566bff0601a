import {
  type Language,
  sayDate,
  sayList,
  sayMoney,
  sayMoneyInWords,
  sayShare,
  sortedByName,
} from '../language/index.ts';
import { agreementInWords } from './agreement.ts';
import { citationOfDuty, dutyVerdict, saidOfDuty } from './duty-words.ts';
import { sayLarger, sayWhereFound } from './figure-rows.ts';
import { type FigureTable, neighbourhoodTable, seriesTable } from './figure-tables.ts';
import {
  sayChange,
  sayComparison,
  sayCounts,
  sayFigure,
  sayLimits,
  sayPeriodLabel,
  withUnit,
} from './figure-words.ts';
import { markerWords } from './json-stat.ts';
import { publishingMessages } from './messages.ts';
import { moneyByYear } from './money-by-year.ts';
import { titleOfRecord } from './pages/duty-pages.ts';
import { neighbourhoodMap, seriesChart } from './pages/indicator-charts.ts';
import { proseBlocks } from './prose.ts';
import {
  figureMarkers,
  type PublishedAction,
  type PublishedDuty,
  type PublishedIndicator,
  type PublishedPlan,
  releaseOf,
} from './published-plan.ts';
import { sayLicence } from './say-licence.ts';
import { sayVersion } from './say-version.ts';

export type HeadingLevel = 1 | 2 | 3 | 4;

/** A piece of a document, whatever it is written as: PDF or Word. */
export type DocumentBlock =
  | { readonly type: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | {
      readonly type: 'table';
      readonly caption: string;
      readonly columns: readonly DocumentColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly type: 'figure'; readonly svg: string; readonly alt: string; readonly caption: string };

export interface DocumentColumn {
  readonly text: string;
  readonly numeric?: boolean;
  /** How wide beside the others, which have 1. */
  readonly share?: number;
}

/** A whole plan as one document in one language. */
export interface PlanDocument {
  readonly language: Language;
  readonly title: string;
  readonly author: string;
  readonly partnership: string;
  readonly period: string;
  readonly versionLine: string;
  /** Heading and names of every area the plan covers: on the cover. @source PLAN-12 */
  readonly areasTitle: string;
  readonly areas: readonly string[];
  readonly contentsTitle: string;
  /** `Page {page} of {pages}`, the numbers left open. */
  readonly pageLine: string;
  readonly footer: string;
  readonly blocks: readonly DocumentBlock[];
}

/**
 * The whole plan as a document: the same texts and figures as the pages, in reading order. A pure function of the
 * version and the language.
 *
 * @param hash - of the version's content: printed, so that a paper copy can be checked
 * @source PLAN-01, PLAN-12, PLAN-25
 */
export function planDocument(plan: PublishedPlan, hash: string, language: Language): PlanDocument {
  const say = publishingMessages.in(language);
  const { startsOn, endsOn } = plan.plan;
  const published = sayDate(plan.publishedOn, language);
  return {
    language,
    title: plan.plan.title[language],
    author: plan.partnership.name[language],
    partnership: plan.partnership.name[language],
    period:
      startsOn && endsOn ? say('plan.period', { from: startsOn.slice(0, 4), to: endsOn.slice(0, 4) }) : '',
    versionLine: sayVersion(plan, language),
    areasTitle: say('document.areas'),
    areas: sortedByName(
      plan.plan.areas.map(({ name }) => name[language]),
      (name) => name,
      language,
      true,
    ),
    contentsTitle: say('document.contents'),
    pageLine: say('document.page', { page: '{page}', pages: '{pages}' }),
    footer: say('document.footer', { version: plan.version, date: published }),
    blocks: [
      ...part(say('part.vision'), [...visionBlocks(plan, language), ...sections(plan, language, 'vision')]),
      ...part(say('part.analysis'), [
        ...sections(plan, language, 'analysis'),
        ...needBlocks(plan, language),
        ...indicatorBlocks(plan, language),
      ]),
      ...part(say('part.action-plan'), [
        ...sections(plan, language, 'action-plan'),
        ...priorityBlocks(plan, language),
        ...outcomeBlocks(plan, language),
        ...otherActionBlocks(plan, language),
      ]),
      ...part(say('document.enabling'), [
        ...sections(plan, language, 'information-strategy'),
        ...sections(plan, language, 'engagement-strategy'),
      ]),
      ...part(say('document.other'), sections(plan, language, 'other')),
      ...part(say('part.assurance'), [
        ...sections(plan, language, 'assurance'),
        ...dutyBlocks(plan, language),
      ]),
      ...part(say('document.annexes'), [
        ...figureTables(plan, language),
        ...releaseBlocks(plan, language),
        heading(2, say('document.about')),
        {
          type: 'paragraph',
          text: say('document.about-text', { version: plan.version, date: published, hash }),
        },
      ]),
    ],
  };
}

/** A part of the plan, unless there is nothing in it. */
function part(title: string, blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.length === 0 ? [] : [heading(1, title), ...blocks];
}

function heading(level: HeadingLevel, text: string): DocumentBlock {
  return { type: 'heading', level, text };
}

function prose(text: string): DocumentBlock[] {
  return proseBlocks(text).map((block) => ({ ...block }));
}

function proseUnder(title: string, text: string, level: HeadingLevel = 4): DocumentBlock[] {
  return text.trim() === '' ? [] : [heading(level, title), ...prose(text)];
}

function lineOf(text: string): DocumentBlock[] {
  return text === '' ? [] : [{ type: 'paragraph', text }];
}

function visionBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const vision = plan.plan.vision[language].trim();
  const saidInSection = plan.sections.some(
    ({ part, text }) => part === 'vision' && text[language].trim() === vision,
  );
  if (vision === '' || saidInSection) return [];
  return prose(vision);
}

const knownParts = [
  'vision',
  'analysis',
  'action-plan',
  'information-strategy',
  'engagement-strategy',
  'assurance',
];

/** The written sections of one part; those of no known part are `other`. */
function sections(plan: PublishedPlan, language: Language, name: string): DocumentBlock[] {
  return plan.sections
    .filter((section) => (knownParts.includes(section.part) ? section.part : 'other') === name)
    .flatMap((section) => [heading(2, section.title[language]), ...prose(section.text[language])]);
}

function priorityBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  if (plan.priorities.length === 0) return [];
  return [
    heading(2, say('priorities.title')),
    ...plan.priorities.flatMap((priority) => [
      heading(3, priority.title[language]),
      ...prose(priority.reason[language]),
    ]),
  ];
}

function outcomeBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
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

/** A figure with its counts and period: `71.4%, 2,310 of 3,236, 2024`. */
export function latestInWords(indicator: PublishedIndicator, language: Language): string {
  const { latest } = indicator;
  if (!latest) return sayLarger(indicator, language) || publishingMessages.in(language)('figure.none');
  return sayList(
    [
      sayFigure(indicator, latest, language),
      sayCounts(latest, language),
      sayPeriodLabel(latest.period, language),
    ].filter((part) => part !== ''),
  );
}

/** Actions that serve no outcome are in the plan as well. */
function otherActionBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
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
        `${say('action.lead')}: ${body(action.lead)}`,
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
      rows: action.resources.map(({ title, organisation, financialYear, amountPence, kind }) => [
        title[language],
        body(organisation),
        financialYear || say('not-recorded'),
        amountPence === null ? say(`resource.${kind}`) : sayMoney(amountPence),
      ]),
    });
  return blocks;
}

function needBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  if (plan.needs.length === 0) return [];
  return [
    heading(2, say('document.needs')),
    ...plan.needs.flatMap((need) => [
      heading(3, need.title[language]),
      ...prose(need.summary[language]),
      ...proseUnder(say('need.story'), need.story[language]),
      ...proseUnder(say('need.other-evidence'), need.otherEvidence[language]),
      ...proseUnder(say('need.voice'), need.voice[language]),
      ...proseUnder(say('need.caveat'), need.caveat[language]),
    ]),
  ];
}

function indicatorBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  if (plan.indicators.length === 0) return [];
  return [
    heading(2, say('document.indicators')),
    ...plan.indicators.flatMap((indicator) => oneIndicator(plan, indicator, language)),
  ];
}

function oneIndicator(
  plan: PublishedPlan,
  indicator: PublishedIndicator,
  language: Language,
): DocumentBlock[] {
  const say = publishingMessages.in(language);
  const title = indicator.title[language];
  const { latest, area } = indicator;
  const limits = latest ? sayLimits(indicator, latest, language) : '';
  const series = seriesChart(indicator, language, true);
  const map = neighbourhoodMap(indicator, plan.boundaries, language, true);
  const release = releaseOf(plan, indicator);
  const figure = (chart: typeof series, caption: string): DocumentBlock[] =>
    chart
      ? [
          {
            type: 'figure',
            svg: chart.svg.markup,
            alt: say('document.figure', { title, sentence: chart.sentence }),
            caption,
          },
        ]
      : [];
  return [
    heading(3, title),
    ...prose(indicator.definition[language]),
    ...lineOf(
      latest
        ? `${area?.name[language] ?? ''}: ${latestInWords(indicator, language)}. ${limits === '' ? '' : say('figure.range', { limits })}`.trim()
        : sayLarger(indicator, language) || say('figure.none-long'),
    ),
    ...lineOf(sayChange(indicator, language)),
    ...(latest ? lineOf(sayComparison(indicator, language)) : []),
    ...figure(
      series,
      withUnit(indicator, say('indicator.chart', { title, area: area?.name[language] ?? '' }), language),
    ),
    ...figure(map, withUnit(indicator, say('indicator.map', { title }), language)),
    ...proseUnder(say('indicator.story'), indicator.story[language]),
    ...proseUnder(say('indicator.limits'), indicator.limitations[language]),
    ...(release
      ? lineOf(
          say('indicator.source', {
            source: release.source[language],
            title: release.title[language],
            published: release.publishedOn ? sayDate(release.publishedOn, language) : say('not-recorded'),
          }),
        )
      : []),
    ...lineOf(sayWhereFound(indicator, release, language)),
  ];
}

/** Every figure of the drawings above, in tables. */
export function figureTables(plan: Pick<PublishedPlan, 'indicators'>, language: Language): DocumentBlock[] {
  const shown = plan.indicators.filter(
    ({ series, neighbourhoods }) => series.length + neighbourhoods.length > 0,
  );
  if (shown.length === 0) return [];
  return [
    heading(2, publishingMessages.in(language)('document.figure-tables')),
    ...shown.flatMap((indicator): DocumentBlock[] => {
      const tables = [seriesTable(indicator, language), neighbourhoodTable(indicator, language)].filter(
        ({ rows }) => rows.length > 0,
      );
      return [
        heading(3, indicator.title[language]),
        ...tables.map(
          ({ caption, columns, rows }): DocumentBlock => ({ type: 'table', caption, columns, rows }),
        ),
        ...markerKey(tables, language),
      ];
    }),
  ];
}

/** What the marks in the tables above mean. */
function markerKey(tables: readonly FigureTable[], language: Language): DocumentBlock[] {
  const used = new Set(tables.flatMap(({ marks }) => marks));
  const items = Object.entries(
    markerWords(
      language,
      figureMarkers.filter((marker) => used.has(marker)),
    ),
  ).map(([mark, words]) => `${mark} ${words}`);
  return items.length === 0 ? [] : [{ type: 'list', items }];
}

function dutyBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  if (plan.duties.length === 0) return [];
  const families = Map.groupBy(plan.duties, ({ family }) => family[language]);
  return [
    heading(2, say('duties.title')),
    ...(plan.dutiesAsAt
      ? lineOf(
          say('duties.lead', {
            rulebook: plan.dutiesAsAt.rulebook[language],
            date: sayDate(plan.dutiesAsAt.on, language),
          }),
        )
      : []),
    ...[...families].flatMap(([family, duties]): DocumentBlock[] => [
      heading(3, family),
      {
        type: 'table',
        caption: family,
        columns: [
          { text: say('head.letter'), share: 0.75 },
          { text: say('head.wording'), share: 1.7 },
          { text: say('head.where'), share: 1.1 },
          { text: say('head.verdict'), share: 0.85 },
          { text: say('head.law'), share: 1.75 },
        ],
        rows: duties.map((duty) => [
          duty.letter || '–',
          duty.wording[language],
          placesOf(plan, duty, language),
          dutyVerdict(duty, language),
          citationOfDuty(duty, language),
        ]),
      },
      ...saidBlocks(duties, language),
    ]),
  ];
}

/** Under the table of a duty, who says what of each of its items. */
function saidBlocks(duties: readonly PublishedDuty[], language: Language): DocumentBlock[] {
  const items = duties.flatMap(({ letter, wording, said = [] }) =>
    said.map(
      (word) => `${letter === '' ? '' : `${letter} `}${wording[language]} ${saidOfDuty(word, language)}`,
    ),
  );
  if (items.length === 0) return [];
  return [...lineOf(publishingMessages.in(language)('said.title')), { type: 'list', items }];
}

/** Where a duty is met: a few places by name, the rest counted. */
function placesOf(plan: PublishedPlan, duty: PublishedDuty, language: Language): string {
  const say = publishingMessages.in(language);
  if (duty.where.length === 0) return duty.verdict === 'not-applicable' ? '–' : say('duty.nowhere');
  const names = duty.where
    .slice(0, mostPlaces)
    .map((record) => titleOfRecord(plan, record)?.[language] ?? record.code);
  const rest = duty.where.length - names.length;
  return [...names, ...(rest > 0 ? [say('duty.more', { n: rest })] : [])].join('; ');
}

const mostPlaces = 3;

function releaseBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  if (plan.releases.length === 0) return [];
  return [
    heading(2, say('datasets.title')),
    {
      type: 'table',
      caption: say('datasets.table'),
      columns: [
        { text: say('head.dataset') },
        { text: say('head.source') },
        { text: say('head.published') },
        { text: say('head.licence') },
      ],
      rows: plan.releases.map((release) => [
        release.title[language],
        release.source[language],
        release.publishedOn ? sayDate(release.publishedOn, language) : say('not-recorded'),
        sayLicence(release, language),
      ]),
    },
  ];
}
