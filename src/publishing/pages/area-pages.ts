import { fewestAreasForSpread, spine } from '../../charts/index.ts';
import { comparisonMark, componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { sayList, sayNumber, sayRange } from '../../language/index.ts';
import { areaMessages } from '../area-messages.ts';
import {
  actionsAnswering,
  type PublicAreaProfile,
  type PublicProfileRow,
  publicAreaProfile,
  publishedAreas,
} from '../area-profile.ts';
import { sayLarger } from '../figure-rows.ts';
import {
  sayCounts,
  sayFigure,
  sayFigureInTable,
  sayLimits,
  sayPeriodLabel,
  sayValue,
} from '../figure-words.ts';
import { type NamedArea, type PublishedIndicator, type PublishedNeed, releaseOf } from '../published-plan.ts';
import {
  areaCrumbs,
  bullets,
  dataTable,
  heading,
  lead,
  linkList,
  markerKey,
  pageLink,
  paragraph,
  reading,
  recordLinks,
  second,
  textIn,
  title,
  wordsFor,
} from './parts.ts';
import { tracedTo } from './row-pages.ts';
import type { PageContext, PublishedPage } from './site-page.ts';

/** How is life here? One area by what has been published of it. @source NEED-09, NEED-18; GEO-01; PAGES section 4.7 */
export function areaPage(context: PageContext, code: string): PublishedPage | undefined {
  const profile = publicAreaProfile(context.plan, code);
  if (!profile) return undefined;
  const { plan, language } = context;
  const say = areaMessages.in(language);
  const name = textIn(context, profile.area.name) || profile.area.code;
  const different = profile.rows.filter(({ word }) => word !== 'similar' && word !== 'not-tested');
  const rest = profile.rows.filter((row) => !different.includes(row));
  const beside = profile.rows.find((row) => row.beside)?.beside?.area.name[language] ?? '';
  const worse = new Set(
    different.flatMap(({ word, indicator }) => (word === 'worse' ? [indicator.code] : [])),
  );
  const needs = plan.needs.filter((need) => need.indicators.some((each) => worse.has(each)));
  const text = say('title', { area: name });
  return {
    title: text,
    breadcrumbs: areaCrumbs(context),
    main: html`${reading(title(text), leadLines(context, profile))}
${beside === '' ? nothing : heading(say('different', { area: beside }))}
${different.length === 0 ? paragraph(say('different.none')) : profileTable(context, profile.area, say('different', { area: beside }), different)}
${
  rest.length === 0
    ? nothing
    : componentsIn(language).details({
        summaryText: say('rest', { n: sayNumber(rest.length) }),
        text: profileTable(context, profile.area, say('rest.caption'), rest),
      })
}
${markerKey(
  context,
  profile.rows.map(({ figure }) => figure.marker),
)}
${componentsIn(language).details({
  summaryText: say('reading'),
  text: bullets([say('reading.bar'), say('reading.ends'), say('reading.test')]),
})}
${reading(
  needs.length === 0 ? nothing : html`${heading(say('needs'))}${recordLinks(context, ['need', needs])}`,
  ...viewsAndActions(context, needs),
  largerFigures(context, profile),
  heading(say('unknown')),
  paragraph(say(profile.unknown.length === 0 ? 'unknown.none' : 'unknown.lead')),
  profile.unknown.length === 0
    ? nothing
    : componentsIn(language).details({
        summaryText: say('unknown.count', { n: sayNumber(profile.unknown.length) }),
        text: recordLinks(context, ['indicator', profile.unknown]),
      }),
  linkList([
    pageLink(context, { name: 'areas' }, wordsFor(context)('areas.title')),
    pageLink(context, { name: 'datasets' }, wordsFor(context)('home.see-datasets')),
    pageLink(context, { name: 'methods' }, wordsFor(context)('home.see-methods')),
  ]),
)}`,
  };
}

/** What people say of these needs, and what is done about them. @source requirements section 25; NEED-17, NEED-18 */
function viewsAndActions(context: PageContext, needs: readonly PublishedNeed[]): readonly Html[] {
  const say = areaMessages.in(context.language);
  const told = needs.filter(({ voice }) => textIn(context, voice).trim() !== '');
  const actions = actionsAnswering(context.plan, needs);
  return [
    told.length === 0
      ? nothing
      : html`${heading(say('views'))}${bullets(
          told.map(
            ({ code, title: named, voice }) =>
              html`${pageLink(context, { name: 'need', code }, textIn(context, named))}${second(textIn(context, voice))}`,
          ),
        )}`,
    actions.length === 0
      ? nothing
      : html`${heading(say('actions'))}${recordLinks(context, ['action', actions])}`,
  ];
}

/** What only a larger area has a figure of, named as that area's. @source GEO-01, NEED-09 */
function largerFigures(context: PageContext, { larger }: PublicAreaProfile): Html {
  if (larger.length === 0) return nothing;
  const { language } = context;
  return html`${heading(areaMessages.in(language)('larger-only'))}${bullets(
    larger.map((indicator) => {
      const link = pageLink(
        context,
        { name: 'indicator', code: indicator.code },
        textIn(context, indicator.title),
      );
      return html`${link}${second(sayLarger(indicator, language))}`;
    }),
  )}`;
}

/** The people of the area and how many speak Welsh, each with its counts, period and source. */
function leadLines(context: PageContext, { rows }: PublicAreaProfile): Html {
  const { language, plan } = context;
  const say = areaMessages.in(language);
  const found = (['population', 'welsh-speakers'] as const).flatMap((leads) => {
    const row = rows.find(({ indicator, figure }) => indicator.leads === leads && figure.value !== null);
    return row ? [{ leads, ...row }] : [];
  });
  if (found.length === 0) return lead(say('lead.none'));
  return html`${found.map(({ leads, indicator, figure }) => {
    const counts = sayCounts(figure, language);
    const period = sayPeriodLabel(figure.period, language);
    const value =
      leads === 'population'
        ? sayNumber(figure.value ?? 0, 0)
        : sayValue(indicator, figure.value ?? 0, language);
    const words =
      leads === 'population'
        ? say('lead.population', { value, period })
        : counts === ''
          ? say('lead.welsh-speakers.no-counts', { value, period })
          : say('lead.welsh-speakers', { value, counts, period });
    const release = releaseOf(plan, indicator);
    const source =
      release &&
      second(
        say('lead.source', {
          source: textIn(context, release.source),
          title: textIn(context, release.title),
        }),
      );
    return html`<p class="govuk-body-l govuk-!-margin-bottom-2">${words}${source}</p>`;
  })}`;
}

function profileTable(
  context: PageContext,
  area: NamedArea,
  caption: string,
  rows: readonly PublicProfileRow[],
): Html {
  const { language } = context;
  const say = areaMessages.in(language);
  const words = wordsFor(context);
  const hasOthers = rows.some(hasSpread);
  return dataTable(
    context,
    caption,
    [
      { head: words('head.indicator') },
      { head: say('here') },
      { head: words('head.comparison') },
      ...(hasOthers ? [{ head: say('areas') }] : []),
    ],
    rows.map((row) => [
      pageLink(
        context,
        { name: 'indicator', code: row.indicator.code },
        textIn(context, row.indicator.title),
      ),
      hereCell(context, area, row),
      besideCell(context, row),
      ...(hasOthers ? [spreadCell(context, row)] : []),
    ]),
  );
}

function hereCell(
  context: PageContext,
  area: NamedArea,
  { indicator, figure, role, beside }: PublicProfileRow,
): Html {
  const { language } = context;
  const words = [
    sayLimits(indicator, figure, language),
    sayCounts(figure, language),
    sayPeriodLabel(figure.period, language),
  ];
  const larger =
    figure.value === null && beside
      ? areaMessages.in(language)('larger', {
          area: beside.area.name[language],
          value: sayFigure(indicator, beside.figure, language),
          period: sayPeriodLabel(beside.figure.period, language),
        })
      : '';
  const said = tracedTo(context, { indicator, role, area, figure }, sayFigure(indicator, figure, language));
  return html`<strong>${said}</strong>${second(sayList(words.filter((part) => part !== '')))}${larger === '' ? nothing : second(larger)}`;
}

function besideCell(context: PageContext, { indicator, figure, beside, word }: PublicProfileRow): Html {
  if (!beside || figure.value === null) return nothing;
  const { language } = context;
  return html`${comparisonMark(word, language)}${second(
    wordsFor(context)('comparison.beside', {
      area: beside.area.name[language],
      value: sayFigureInTable(indicator, beside.figure, language),
    }),
  )}`;
}

/** Whether there is another area of the same kind with a figure. */
function hasSpread({ spread }: PublicProfileRow): boolean {
  return spread !== null && spread.count > 1;
}

function spreadCell({ language }: PageContext, row: PublicProfileRow): Html {
  const { indicator, figure, beside, spread } = row;
  if (!spread || !hasSpread(row)) return nothing;
  const range = areaMessages.in(language)('range', {
    n: spread.count,
    range: sayRange(spread.lowest, spread.highest, language, indicator.decimals),
  });
  const isDrawn =
    spread.count >= fewestAreasForSpread && figure.value !== null && beside?.figure.value != null;
  return html`${isDrawn && drawing(row, language)}${second(range)}`;
}

function drawing(
  { indicator, figure, beside, spread, word }: PublicProfileRow,
  language: PageContext['language'],
): Html {
  return spine({
    language,
    caption: indicator.title[language],
    areas: spread ?? [],
    here: figure.value ?? 0,
    comparator: beside?.figure.value ?? 0,
    comparatorName: beside?.area.name[language] ?? '',
    isDifferent: word === 'not-tested' ? null : word !== 'similar',
    better: betterEnd(indicator),
    say: (value) => sayValue(indicator, value, language),
  }).svg;
}

function betterEnd({ polarity }: PublishedIndicator): 'high' | 'low' | 'not-agreed' {
  if (polarity === 'no-direction') return 'not-agreed';
  return polarity === 'higher-is-better' ? 'high' : 'low';
}

/** Every area that has a profile: the plan's own, and those within folded away. */
export function areaList(context: PageContext): Html {
  const { plan, language } = context;
  const say = areaMessages.in(language);
  const own = new Set(plan.indicators.flatMap(({ area }) => area?.code ?? []));
  const areas = publishedAreas(plan);
  const link = ({ code, name }: (typeof areas)[number]) =>
    pageLink(context, { name: 'area', code }, textIn(context, name) || code);
  const within = areas.filter(({ code }) => !own.has(code));
  return html`${heading(say('list'))}${linkList(areas.filter(({ code }) => own.has(code)).map(link))}${
    within.length === 0
      ? nothing
      : componentsIn(language).details({
          summaryText: say('list.count', { n: within.length }),
          text: linkList(within.map(link)),
        })
  }`;
}
