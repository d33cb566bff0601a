import {
  type Chart,
  chartTable,
  componentsIn,
  figureBlock,
  type Html,
  html,
  joined,
  nothing,
} from '../../design-system/index.ts';
import { indicatorMessages } from '../../evidence/indicator-messages.ts';
import { address, sayDate, sayList } from '../../language/index.ts';
import { type FigureTable, neighbourhoodTable, seriesTable } from '../figure-tables.ts';
import {
  longUnit,
  sayCounts,
  sayDifference,
  sayFigureInTable,
  sayLimits,
  sayPeriodLabel,
  sayTrend,
  sayValueInChart,
} from '../figure-words.ts';
import { publishingMessages } from '../messages.ts';
import { type PinnedRelease, type PublishedIndicator, releaseOf } from '../published-plan.ts';
import { rowMessages } from '../row-messages.ts';
import { downloadsOf, figureOf, neighbourhoodMap, seriesChart } from './indicator-charts.ts';
import { correctionsTable, isOverdue } from './known-pages.ts';
import { indicatorTable } from './outcome-pages.ts';
import {
  areaCrumbs,
  bullets,
  csvOf,
  heading,
  lead,
  linkList,
  markerKey,
  markerOf,
  organisationOf,
  pageLink,
  paragraph,
  prose,
  proseUnder,
  reading,
  recordLinks,
  textIn,
  threadLink,
  title,
  versionNote,
  wordsFor,
} from './parts.ts';
import { trendTally } from './plan-pages.ts';
import { allRowsLink, rowLink } from './row-pages.ts';
import { linkTo, type PageContext, type PublishedPage } from './site-page.ts';

/** Every indicator of the plan. */
export function indicatorsPage(context: PageContext): PublishedPage {
  const { plan } = context;
  const say = wordsFor(context);
  const text = say('indicators.title');
  const csv = csvOf(context, { name: 'indicators' }, say('indicators.csv'));
  return {
    title: text,
    breadcrumbs: areaCrumbs(context),
    twins: csv.twins,
    main: html`${versionNote(context)}${reading(title(text), lead(say('indicators.lead')), paragraph(trendTally(context, plan.indicators)))}
${plan.indicators.length === 0 ? paragraph(say('indicators.empty')) : indicatorTable(context, plan.indicators)}
${markerKey(
  context,
  plan.indicators.map(({ latest }) => latest?.marker ?? null),
)}
${reading(linkList([csv.link, pageLink(context, { name: 'methods' }, say('home.see-methods'))]))}`,
  };
}

/** What is the figure; can I trust it? @source PAGES section 4.3; PERF-03, NEED-05 */
export function indicatorPage(context: PageContext, indicator: PublishedIndicator): PublishedPage {
  const { plan, language } = context;
  const say = wordsFor(context);
  const release = releaseOf(plan, indicator);
  const outcomes = plan.outcomes.filter((outcome) => outcome.indicators.includes(indicator.code));
  const needs = plan.needs.filter((need) => need.indicators.includes(indicator.code));
  const csv = csvOf(context, { name: 'indicator', code: indicator.code }, say('indicator.csv'));
  return {
    title: textIn(context, indicator.title),
    breadcrumbs: areaCrumbs(context, [{ name: 'indicators' }, say('indicators.title')]),
    twins: csv.twins,
    main: html`${versionNote(context)}${reading(
      title(textIn(context, indicator.title)),
      headFigure(context, indicator),
      markerKey(context, [indicator.latest?.marker ?? indicator.larger?.figure.marker ?? null]),
      indicator.series.length < 2 ? paragraph(sayTrend(indicator.trend, language)) : nothing,
    )}
${chartOrTable(context, indicator, seriesChart(indicator, language), seriesTable(indicator, language), 'series')}
${paragraph(allRowsLink(context, indicator))}
${reading(proseUnder(say('indicator.story'), textIn(context, indicator.story)))}
${indicator.neighbourhoods.length > 0 ? html`${chartOrTable(context, indicator, neighbourhoodMap(indicator, plan.boundaries, language), neighbourhoodTable(indicator, language), 'areas')}` : nothing}
${reading(gapOf(context, indicator), unknown(context, indicator))}
${correctedHere(context, indicator)}
${reading(
  heading(say('indicator.how')),
  prose(textIn(context, indicator.definition)),
  countLabels(context, indicator),
  whoseAndWhich(context, indicator),
  indicator.methods.length > 0
    ? html`${bullets(indicator.methods.map((method) => methodName(context, method)))}${paragraph(pageLink(context, { name: 'methods' }, say('indicator.methods')))}`
    : nothing,
  release ? whereFrom(context, release) : nothing,
  seriesChart(indicator, language) ? nothing : takeAway(context, indicator),
  cite(context, indicator),
  heading(say('indicator.used')),
  recordLinks(context, ['outcome', outcomes], ['need', needs]),
  threadLink(context, 'indicator', indicator.code),
)}`,
  };
}

function headFigure(context: PageContext, indicator: PublishedIndicator): Html {
  const { language } = context;
  const { latest, area } = indicator;
  if (!latest) return html`${lead(wordsFor(context)('figure.none-long'))}${largerFigure(context, indicator)}`;
  const marker = latest.marker ? markerOf(latest.marker) : undefined;
  const range = sayLimits(indicator, latest, language);
  const count = sayCounts(latest, language);
  const tested = indicator.comparison?.latest ? indicator.comparison.word : undefined;
  const block = figureBlock(
    {
      ...(latest.value !== null && { value: sayValueInChart(indicator, latest.value, language) }),
      ...(latest.value !== null && { unit: longUnit(indicator, language) }),
      ...(marker && { marker }),
      ...(range !== '' && { range }),
      ...(count !== '' && { count }),
      place: area?.name[language] ?? '',
      period: sayPeriodLabel(latest.period, language),
      ...(tested && { comparison: tested, comparisonSentence: besideWhat(context, indicator) }),
    },
    language,
  );
  const row = area ? rowLink(context, { indicator, role: 'here', area, figure: latest }) : nothing;
  return html`${block}${paragraph(row)}`;
}

/** The figure of the nearest larger area, named as such: it never stands in for one of here. @source GEO-01, NEED-09 */
function largerFigure(context: PageContext, indicator: PublishedIndicator): Html {
  const { language } = context;
  const { larger } = indicator;
  if (!larger) return nothing;
  const { area, figure } = larger;
  const say = rowMessages.in(language);
  const marker = figure.marker ? markerOf(figure.marker) : undefined;
  const range = sayLimits(indicator, figure, language);
  const count = sayCounts(figure, language);
  return html`${heading(say('larger.named', { area: area.name[language] }))}${paragraph(say('larger.lead'))}${figureBlock(
    {
      ...(figure.value !== null && { value: sayValueInChart(indicator, figure.value, language) }),
      ...(figure.value !== null && { unit: longUnit(indicator, language) }),
      ...(marker && { marker }),
      ...(range !== '' && { range }),
      ...(count !== '' && { count }),
      place: area.name[language],
      period: sayPeriodLabel(figure.period, language),
    },
    language,
  )}${paragraph(rowLink(context, { indicator, role: 'larger-area', area, figure }))}`;
}

/** What we do not know: what people wrote about it, and what the figures themselves leave open. */
function unknown(context: PageContext, indicator: PublishedIndicator): Html {
  const written = textIn(context, indicator.limitations);
  const missing = [...gapsOf(context, indicator), ...whatIsMissing(context, indicator)];
  if (written.trim() === '' && missing.length === 0) return nothing;
  return html`${heading(wordsFor(context)('indicator.limits'))}${prose(written)}${bullets(missing)}`;
}

/** What somebody has put on record as not known about it, unless that is over. */
function gapsOf(context: PageContext, { code }: PublishedIndicator): readonly Html[] {
  const say = wordsFor(context);
  const gaps = (context.plan.dataGaps ?? []).filter(
    ({ indicator, state }) => indicator === code && state !== 'closed' && state !== 'can-stop',
  );
  const href = linkTo(context, { name: 'dataGaps' });
  return gaps.map((gap) => {
    const title = textIn(context, gap.title);
    const words =
      gap.dueOn === null
        ? title
        : say(isOverdue(gap, context.plan.publishedOn) ? 'gap.line-overdue' : 'gap.line', {
            title,
            date: sayDate(gap.dueOn, context.language),
          });
    return html`<a class="govuk-link" href="${href}#${gap.code}">${words}</a>`;
  });
}

/** What the figures themselves leave open, in sentences. */
function whatIsMissing(context: PageContext, indicator: PublishedIndicator): readonly string[] {
  const say = wordsFor(context);
  const { latest, neighbourhoods, polarity } = indicator;
  const withheld = neighbourhoods.filter(({ figure }) => figure.marker === 'c').length;
  return [
    ...(latest === null ? [say('figure.none-long')] : []),
    ...(latest !== null && latest.value !== null && latest.lower === null ? [say('indicator.no-range')] : []),
    ...(neighbourhoods.length === 0 ? [say('indicator.no-small-areas')] : []),
    ...(withheld > 0 ? [say('indicator.withheld', { n: withheld })] : []),
    ...(polarity === 'no-direction' ? [say('indicator.no-direction')] : []),
  ];
}

/** Beside which place, and its figure; the mark before it says how this place compares. */
function besideWhat(context: PageContext, { comparison, ...indicator }: PublishedIndicator): string {
  if (!comparison?.latest) return '';
  return wordsFor(context)('comparison.with', {
    area: comparison.area.name[context.language],
    value: sayFigureInTable(indicator, comparison.latest, context.language),
  });
}

/** Whose data it is, when it came out, when the next is due. */
function whereFrom(context: PageContext, release: PinnedRelease): Html {
  const { language } = context;
  const say = wordsFor(context);
  const source = say('indicator.source', {
    source: textIn(context, release.source),
    title: textIn(context, release.title),
    published: release.publishedOn ? sayDate(release.publishedOn, language) : say('not-recorded'),
  });
  const next = release.described?.nextReleaseOn;
  return html`${paragraph(source, next ? html` ${say('indicator.next-release', { date: sayDate(next, language) })}` : nothing)}${paragraph(
    pageLink(
      context,
      { name: 'dataset', code: release.dataset },
      say('indicator.dataset', { title: textIn(context, release.title) }),
    ),
  )}`;
}

/** The figures as files, where no chart offers them. */
function takeAway(context: PageContext, indicator: PublishedIndicator): Html {
  const links = downloadsOf(context, indicator).map(
    ({ text, href }) => html`<a class="govuk-link" href="${href}">${text}</a>`,
  );
  return html`${heading(wordsFor(context)('indicator.take'))}${linkList(links)}`;
}

/** How to point at exactly these figures, in one line. @source PAGES section 4.3; APPR-08 */
function cite(context: PageContext, indicator: PublishedIndicator): Html {
  const { plan, language } = context;
  const say = wordsFor(context);
  const line = say('indicator.cite-line', {
    partnership: textIn(context, plan.partnership.name),
    indicator: textIn(context, indicator.title),
    title: textIn(context, plan.plan.title),
    version: plan.version,
    date: sayDate(plan.publishedOn, language),
  });
  const href = linkTo({ ...context, pinned: true }, { name: 'indicator', code: indicator.code });
  return html`${heading(say('indicator.cite'), 'cite')}${paragraph(say('indicator.cite-lead'))}
<p class="govuk-body ll-citation">${line} <a class="govuk-link" href="${href}">${href}</a></p>`;
}

/** Figures of this page that were published otherwise before. @source NEED-16 */
function correctedHere(context: PageContext, { code }: PublishedIndicator): Html {
  const corrections = (context.plan.corrections ?? []).filter(({ indicator }) => indicator === code);
  if (corrections.length === 0) return nothing;
  return html`${heading(wordsFor(context)('indicator.corrected'))}${correctionsTable(context, corrections)}`;
}

function countLabels(context: PageContext, indicator: PublishedIndicator): Html {
  const say = wordsFor(context);
  const numerator = textIn(context, indicator.numeratorLabel).trim();
  const denominator = textIn(context, indicator.denominatorLabel).trim();
  if (numerator === '' && denominator === '') return nothing;
  return bullets(
    [
      numerator && say('figure.numerator', { label: numerator }),
      denominator && say('figure.denominator', { label: denominator }),
    ].filter((line) => line !== ''),
  );
}

/** Who looks after it, who agreed it, which national sets it belongs to, what change is measured from. @source PERF-03, PERF-04, PERF-18 */
function whoseAndWhich(context: PageContext, indicator: PublishedIndicator): Html {
  const { language } = context;
  const word = indicatorMessages.in(language);
  const { indicatorClass, frameworks = [], organisation, baselinePeriod = '' } = indicator;
  const owner = organisationOf(context, organisation ?? null);
  const rows = [
    [word('field.indicator.organisation'), owner ? textIn(context, owner.name) : ''],
    [
      word('field.indicator.indicatorClass'),
      indicatorClass ? word(`option.indicator.indicatorClass.${indicatorClass}`) : '',
    ],
    [
      word('field.indicator.frameworks'),
      sayList(frameworks.map((each) => word(`option.indicator.frameworks.${each}`))),
    ],
    [word('field.indicator.baselinePeriod'), baselinePeriod && sayPeriodLabel(baselinePeriod, language)],
  ] as const;
  const known = rows.filter(([, text]) => text !== '');
  if (known.length === 0) return nothing;
  return componentsIn(language).summaryList({
    rows: known.map(([key, text]) => ({ key: { text: key }, value: { text } })),
  });
}

/** A chart with its table, or the table alone where there is nothing to draw. */
function chartOrTable(
  context: PageContext,
  indicator: PublishedIndicator,
  chart: Chart | undefined,
  table: FigureTable,
  part: 'series' | 'areas',
): Html {
  if (table.rows.length === 0) return nothing;
  const key = markerKey(context, table.marks);
  if (chart) return html`${key}${figureOf(context, indicator, { ...chart, table }, part)}`;
  const say = wordsFor(context);
  return html`${heading(say(part === 'series' ? 'indicator.series' : 'indicator.within'))}${key}${chartTable(table, context.language)}`;
}

function gapOf(context: PageContext, indicator: PublishedIndicator): Html {
  const say = wordsFor(context);
  const { language } = context;
  const { gap } = indicator;
  if (!gap) return nothing;
  const limits =
    gap.lower === null || gap.upper === null
      ? ''
      : sayLimits(indicator, { ...gap.best, lower: gap.lower, upper: gap.upper }, language);
  return html`${heading(say('indicator.gap'))}${paragraph(
    say('gap.sentence', {
      difference: sayDifference(indicator, gap.difference, language),
      worst: sayFigureInTable(indicator, gap.worst, language),
      best: sayFigureInTable(indicator, gap.best, language),
    }),
    limits && html` ${say('figure.range', { limits })}`,
  )}`;
}

/** What a method is called; one we have no words for keeps its own name. */
export function methodName(context: PageContext, method: string): string {
  const key = `method.${method}`;
  return publishingMessages.has(key) ? wordsFor(context)(key) : method;
}

/** How figures are worked out. @source NEED-16; DESIGN rule 1 */
export function methodsPage(context: PageContext): PublishedPage {
  const { plan, language } = context;
  const say = wordsFor(context);
  const text = say('methods.title');
  const keys = [
    'methods.figures',
    'methods.ranges',
    'methods.trend',
    'methods.comparison',
    'methods.hidden',
  ] as const;
  return {
    title: text,
    breadcrumbs: areaCrumbs(context),
    main: reading(
      title(text),
      lead(say('methods.lead')),
      joined(keys.map((key) => html`${heading(say(`${key}.title`))}${paragraph(say(key))}`)),
      html`<p class="govuk-body ll-live-only"><a class="govuk-link" href="${address('site.methods', language, {})}">${say('methods.in-full')}</a></p>`,
      heading(say('methods.used')),
      plan.methods.length === 0
        ? paragraph(say('methods.none'))
        : joined(
            plan.methods.map((method) => {
              const using = plan.indicators.filter(({ methods }) => methods.includes(method));
              return html`<h3 class="govuk-heading-s govuk-!-margin-bottom-1">${methodName(context, method)}</h3>
${componentsIn(language).details({
  summaryText: say('methods.indicators', { n: using.length }),
  text: recordLinks(context, ['indicator', using]),
})}`;
            }),
          ),
    ),
  };
}
