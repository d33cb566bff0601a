import { html, nothing } from '../../design-system/index.ts';
import { sayList } from '../../language/index.ts';
import { indicatorsThatMoved, isLate } from '../progress-data.ts';
import type { ComparisonWord, PublishedIndicator, TrendWord } from '../published-plan.ts';
import { lateActionsTable } from './action-tables.ts';
import { areaList } from './area-pages.ts';
import { indicatorTable } from './outcome-pages.ts';
import {
  frontCrumbs,
  halves,
  heading,
  hint,
  lead,
  linkList,
  pageLink,
  paragraph,
  reading,
  textIn,
  title,
  wordsFor,
} from './parts.ts';
import { planPeriod, stateTally, trendTally, versionLine } from './plan-pages.ts';
import type { PageContext, PublishedPage } from './site-page.ts';
import { statutoryPlanLinks } from './statutory-plan-pages.ts';
import { evaluationPart } from './turning-parts.ts';

/** The partnership as a visitor meets it: who it is, and the three things it has to show. */
export function frontPage(context: PageContext): PublishedPage {
  const { plan, language } = context;
  const say = wordsFor(context);
  const name = plan.partnership.name[language];
  const { contactEmail } = plan.partnership;
  const views = statutoryPlanLinks(context);
  return {
    title: name,
    breadcrumbs: [],
    main: html`${reading(
      title(name),
      lead(say('front.lead', { areas: sayList(plan.plan.areas.map((area) => area.name[language])) })),
    )}
${halves(
  html`${heading(say('front.plan'))}
<p class="govuk-body-l govuk-!-margin-bottom-1">${pageLink(context, { name: 'plan' }, textIn(context, plan.plan.title))}</p>
${hint(planPeriod(context), html`<br>`, versionLine(context))}${views === nothing ? nothing : html`<h3 class="govuk-heading-s">${say('statutory.within')}</h3>${views}`}`,
  html`${heading(say('front.progress'))}${paragraph(trendTally(context, plan.indicators), '.')}
${linkList([pageLink(context, { name: 'progress' }, say('home.see-progress'))])}`,
)}
${halves(
  html`${heading(say('front.area'))}${linkList([
    pageLink(context, { name: 'areas' }, say('areas.title')),
    pageLink(context, { name: 'needs' }, say('home.see-needs')),
    pageLink(context, { name: 'indicators' }, say('home.see-indicators')),
  ])}`,
  html`${heading(say('front.table'))}${linkList([pageLink(context, { name: 'partners' }, say('front.see-partners'))])}
${contactEmail === '' ? nothing : paragraph(say('front.contact'), ' ', html`<a class="govuk-link" href="mailto:${contactEmail}">${contactEmail}</a>`)}`,
)}`,
  };
}

/** What turned, worsened, is late? @source PAGES section 3, Progress; PERF-21, REP-02 */
export function progressPage(context: PageContext): PublishedPage {
  const { plan } = context;
  const say = wordsFor(context);
  const turned = (word: TrendWord) => indicatorsThatMoved(plan, word);
  const tableOr = (indicators: readonly PublishedIndicator[], none: string) =>
    indicators.length === 0 ? paragraph(none) : indicatorTable(context, indicators);
  const late = plan.actions.filter(isLate);
  return {
    title: say('progress.title'),
    breadcrumbs: frontCrumbs(context),
    main: html`${reading(
      title(say('progress.title')),
      lead(say('progress.lead')),
      paragraph(trendTally(context, plan.indicators), '. ', stateTally(context), '.'),
    )}
${heading(say('progress.worse'))}${tableOr(turned('worse'), say('progress.none-worse'))}
${heading(say('progress.late'))}${late.length === 0 ? paragraph(say('progress.none-late')) : lateActionsTable(context, late)}
${heading(say('progress.better'))}${tableOr(turned('better'), say('progress.none-better'))}`,
    ending: html`${reading(evaluationPart(context))}
${reading(
  heading(say('progress.more')),
  linkList([
    pageLink(context, { name: 'indicators' }, say('home.see-indicators')),
    pageLink(context, { name: 'measures' }, say('home.see-measures')),
    pageLink(context, { name: 'actions' }, say('home.see-actions')),
  ]),
)}`,
  };
}

/** How is life here? Only what a test tells apart from the area beside it. @source PAGES section 4.7; NEED-09 */
export function areasPage(context: PageContext): PublishedPage {
  const { plan, language } = context;
  const say = wordsFor(context);
  const here = plan.indicators.find(({ area }) => area !== null)?.area?.name[language];
  const beside = plan.indicators.find(({ comparison }) => comparison !== null)?.comparison?.area.name[
    language
  ];
  const standing = (word: ComparisonWord) =>
    plan.indicators.filter(({ comparison }) => comparison?.latest && comparison.word === word);
  const [worse, better] = [standing('worse'), standing('better')];
  return {
    title: say('areas.title'),
    breadcrumbs: frontCrumbs(context),
    main: html`${reading(
      title(say('areas.title')),
      lead(here === undefined ? say('areas.lead-none') : say('areas.lead', { area: here })),
      beside !== undefined && worse.length + better.length === 0
        ? paragraph(say('areas.none-stands-out'))
        : nothing,
    )}
${worse.length > 0 ? html`${heading(say('areas.worse', { area: beside ?? '' }))}${indicatorTable(context, worse)}` : nothing}
${better.length > 0 ? html`${heading(say('areas.better', { area: beside ?? '' }))}${indicatorTable(context, better)}` : nothing}
${reading(
  here === undefined ? nothing : areaList(context),
  heading(say('areas.more')),
  linkList([
    pageLink(context, { name: 'indicators' }, say('home.see-indicators')),
    pageLink(context, { name: 'assessment' }, say('assessment.title')),
    pageLink(context, { name: 'datasets' }, say('home.see-datasets')),
    pageLink(context, { name: 'methods' }, say('home.see-methods')),
    pageLink(context, { name: 'dataGaps' }, say('home.see-known')),
  ]),
)}`,
  };
}
