import { type Language, sayDate, sayList, sayMoney, sortedByName } from '../language/index.ts';
import { citationOfDuty, dutyVerdict } from './duty-words.ts';
import { sayComparison, sayCounts, sayFigure, sayLimits, sayPeriodLabel, sayTrend } from './figure-words.ts';
import { publishingMessages } from './messages.ts';
import { neighbourhoodMap, seriesChart } from './pages/indicator-charts.ts';
import { neighbourhoodTable, seriesTable } from './pages/indicator-pages.ts';
import { proseBlocks } from './prose.ts';
import type { PublishedAction, PublishedIndicator, PublishedPlan } from './published-plan.ts';
import { sayVersion } from './say-version.ts';

/** A piece of a document, whatever it is written as: PDF or Word. */
export type DocumentBlock =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | {
      readonly type: 'table';
      readonly caption: string;
      readonly columns: readonly { readonly text: string; readonly numeric?: boolean }[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly type: 'figure'; readonly svg: string; readonly alt: string; readonly caption: string };

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
      ...visionBlocks(plan, language),
      ...sectionBlocks(plan, language),
      ...priorityBlocks(plan, language),
      ...outcomeBlocks(plan, language),
      ...actionBlocks(plan, language),
      ...needBlocks(plan, language),
      ...indicatorBlocks(plan, language),
      ...dutyBlocks(plan, language),
      ...releaseBlocks(plan, language),
      { type: 'heading', level: 1, text: say('document.about') },
      {
        type: 'paragraph',
        text: say('document.about-text', { version: plan.version, date: published, hash }),
      },
    ],
  };
}

function heading(level: 1 | 2 | 3, text: string): DocumentBlock {
  return { type: 'heading', level, text };
}

function prose(text: string): DocumentBlock[] {
  return proseBlocks(text).map((block) => ({ ...block }));
}

function proseUnder(title: string, text: string): DocumentBlock[] {
  return text.trim() === '' ? [] : [heading(3, title), ...prose(text)];
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
  return [heading(1, publishingMessages.in(language)('part.vision')), ...prose(vision)];
}

function sectionBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  return plan.sections.flatMap((section) => [
    heading(1, section.title[language]),
    ...prose(section.text[language]),
  ]);
}

function priorityBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  if (plan.priorities.length === 0) return [];
  return [
    heading(1, say('priorities.title')),
    ...plan.priorities.flatMap((priority) => [
      heading(2, priority.title[language]),
      ...prose(priority.reason[language]),
    ]),
  ];
}

function outcomeBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  if (plan.outcomes.length === 0) return [];
  return [
    heading(1, say('outcomes.title')),
    ...plan.outcomes.flatMap((outcome) => {
      const indicators = plan.indicators.filter(({ code }) => outcome.indicators.includes(code));
      const actions = plan.actions.filter((action) => action.outcomes.includes(outcome.code));
      const figures: DocumentBlock[] =
        indicators.length === 0
          ? lineOf(say('outcome.no-indicators'))
          : [
              {
                type: 'table',
                caption: say('indicators.table'),
                columns: [
                  { text: say('head.indicator') },
                  { text: say('head.here') },
                  { text: say('head.trend') },
                  { text: say('head.comparison') },
                ],
                rows: indicators.map((indicator) => [
                  indicator.title[language],
                  latestInWords(indicator, language),
                  sayTrend(indicator.trend, language),
                  sayComparison(indicator, language),
                ]),
              },
            ];
      return [
        heading(2, outcome.title[language]),
        ...prose(outcome.description[language]),
        heading(3, say('outcome.getting-there')),
        ...figures,
        heading(3, say('outcome.doing')),
        ...(actions.length === 0
          ? lineOf(say('outcome.no-actions'))
          : [{ type: 'list' as const, items: actions.map(({ title }) => title[language]) }]),
        ...proseUnder(say('outcome.long-term'), outcome.longTermBenefit[language]),
      ];
    }),
  ];
}

function latestInWords(indicator: PublishedIndicator, language: Language): string {
  const { latest } = indicator;
  if (!latest) return publishingMessages.in(language)('figure.none');
  return sayList(
    [
      sayFigure(indicator, latest, language),
      sayCounts(latest, language),
      sayPeriodLabel(latest.period, language),
    ].filter((part) => part !== ''),
  );
}

function actionBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  if (plan.actions.length === 0) return [];
  return [
    heading(1, say('actions.title')),
    ...plan.actions.flatMap((action) => oneAction(plan, action, language)),
  ];
}

function oneAction(plan: PublishedPlan, action: PublishedAction, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  const body = (code: string | null) =>
    plan.organisations.find((organisation) => organisation.code === code)?.name[language] ?? say('nobody');
  const day = (date: string | null) => (date ? sayDate(date, language) : say('not-recorded'));
  const blocks: DocumentBlock[] = [
    heading(2, action.title[language]),
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
    ...proseUnder(say('action.progress'), action.progress[language]),
  ];
  if (action.contributions.length > 0)
    blocks.push({
      type: 'table',
      caption: say('action.contributions'),
      columns: [{ text: say('head.body') }, { text: say('head.promise') }, { text: say('head.agreement') }],
      rows: action.contributions.map(({ organisation, promise, state }) => [
        body(organisation),
        promise[language],
        say(`contribution.${state}`),
      ]),
    });
  if (action.milestones.length > 0)
    blocks.push({
      type: 'table',
      caption: say('action.milestones'),
      columns: [{ text: say('head.milestone') }, { text: say('head.due') }, { text: say('head.met') }],
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
    heading(1, say('needs.title')),
    ...plan.needs.flatMap((need) => [
      heading(2, need.title[language]),
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
    heading(1, say('document.indicators')),
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
  const release = plan.releases.find(({ release: hash }) => hash === indicator.release);
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
    heading(2, title),
    ...prose(indicator.definition[language]),
    ...lineOf(
      latest
        ? `${area?.name[language] ?? ''}: ${latestInWords(indicator, language)}. ${limits === '' ? '' : say('figure.range', { limits })}`.trim()
        : say('figure.none-long'),
    ),
    ...lineOf(sayTrend(indicator.trend, language)),
    ...(latest ? lineOf(sayComparison(indicator, language)) : []),
    ...figure(series, say('indicator.chart', { title, area: area?.name[language] ?? '' })),
    ...(indicator.series.length > 0 ? [{ type: 'table' as const, ...seriesTable(indicator, language) }] : []),
    ...figure(map, say('indicator.map', { title })),
    ...(indicator.neighbourhoods.length > 0
      ? [{ type: 'table' as const, ...neighbourhoodTable(indicator, language) }]
      : []),
    ...markerKey(indicator, language),
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
  ];
}

/** What the marks in the tables above mean. */
function markerKey(indicator: PublishedIndicator, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  const figures = [...indicator.series, ...indicator.neighbourhoods.map(({ figure }) => figure)];
  const used = [...new Set(figures.flatMap(({ marker }) => marker ?? []))].toSorted();
  return used.length === 0
    ? []
    : [{ type: 'list', items: used.map((marker) => `[${marker}] ${say(`marker.${marker}`)}`) }];
}

function dutyBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  if (plan.duties.length === 0) return [];
  const families = Map.groupBy(plan.duties, ({ family }) => family[language]);
  return [
    heading(1, say('duties.title')),
    ...(plan.dutiesAsAt
      ? lineOf(
          say('duties.lead', {
            rulebook: plan.dutiesAsAt.rulebook[language],
            date: sayDate(plan.dutiesAsAt.on, language),
          }),
        )
      : []),
    ...[...families].flatMap(([family, duties]): DocumentBlock[] => [
      heading(2, family),
      {
        type: 'table',
        caption: family,
        columns: [
          { text: say('head.letter') },
          { text: say('head.wording') },
          { text: say('head.verdict') },
          { text: say('head.law') },
        ],
        rows: duties.map((duty) => [
          duty.letter || say('duty.no-letter'),
          duty.wording[language],
          dutyVerdict(duty, language),
          citationOfDuty(duty, language),
        ]),
      },
    ]),
  ];
}

function releaseBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  if (plan.releases.length === 0) return [];
  return [
    heading(1, say('datasets.title')),
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
        release.licence,
      ]),
    },
  ];
}
