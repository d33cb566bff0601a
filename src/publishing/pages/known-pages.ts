import { type Html, html, nothing } from '../../design-system/index.ts';
import { sayDate, sayList } from '../../language/index.ts';
import { needsMessages } from '../../needs/messages.ts';
import { sayFigure, sayPeriodLabel } from '../figure-words.ts';
import { markerWords } from '../json-stat.ts';
import { publishingMessages } from '../messages.ts';
import type {
  PublishedCorrection,
  PublishedDataGap,
  PublishedIndicator,
  PublishedPlan,
} from '../published-plan.ts';
import {
  areaCrumbs,
  bullets,
  dataTable,
  heading,
  lead,
  linkList,
  organisationLink,
  pageLink,
  paragraph,
  reading,
  recordLinks,
  second,
  textIn,
  title,
  wordsFor,
} from './parts.ts';
import type { PageContext, PublishedPage } from './site-page.ts';

/** So many corrections stand on the page that leads to all of them. */
const shownFirst = 10;

/** What is unknown, what was wrong, how are figures worked out? @source PAGES section 3; NEED-16 */
export function knownPage(context: PageContext): PublishedPage {
  const { plan, language } = context;
  const say = wordsFor(context);
  const text = say('known.title');
  const gaps = plan.dataGaps ?? [];
  const corrections = plan.corrections ?? [];
  return {
    title: text,
    breadcrumbs: areaCrumbs(context),
    main: html`${reading(title(text), lead(say('known.lead')))}
${heading(say('known.gaps'), 'gaps')}
${gaps.length === 0 ? paragraph(say('known.no-gaps')) : gapsTable(context, gaps)}
${reading(leftOpen(context), heading(say('corrections.title'), 'corrections'))}
${
  corrections.length === 0
    ? paragraph(say('corrections.none'))
    : html`${paragraph(say('corrections.count', { n: corrections.length }))}${correctionsTable(context, corrections.slice(0, shownFirst))}`
}
${reading(
  corrections.length > shownFirst
    ? linkList([pageLink(context, { name: 'corrections' }, say('known.all-corrections'))])
    : nothing,
  heading(say('known.methods'), 'methods'),
  linkList([
    pageLink(context, { name: 'methods' }, say('home.see-methods')),
    pageLink(context, { name: 'datasets' }, say('home.see-datasets')),
  ]),
  heading(say('known.marks'), 'marks'),
  paragraph(say('known.marks-lead')),
  bullets(
    Object.entries(markerWords(language)).map(([mark, words]) => html`<strong>${mark}</strong> ${words}`),
  ),
)}`,
  };
}

/** Every published figure that has changed since. @source NEED-16 */
export function correctionsPage(context: PageContext): PublishedPage {
  const { plan } = context;
  const say = wordsFor(context);
  const text = say('corrections.title');
  const corrections = plan.corrections ?? [];
  return {
    title: text,
    breadcrumbs: areaCrumbs(context, [{ name: 'dataGaps' }, say('known.title')]),
    main: html`${reading(
      title(text),
      lead(say('corrections.lead')),
      paragraph(
        corrections.length === 0
          ? say('corrections.none')
          : say('corrections.count', { n: corrections.length }),
      ),
    )}${corrections.length === 0 ? nothing : correctionsTable(context, corrections)}`,
  };
}

/** Gaps nobody has put on record, but which the figures show. */
function leftOpen(context: PageContext): Html {
  const { indicators } = context.plan;
  const say = wordsFor(context);
  const lists = [
    ['known.no-figure', indicators.filter(({ latest }) => latest === null)],
    [
      'known.no-range',
      indicators.filter(({ latest }) => latest !== null && latest.value !== null && latest.lower === null),
    ],
    [
      'known.withheld',
      indicators.filter(({ neighbourhoods }) => neighbourhoods.some(({ figure }) => figure.marker === 'c')),
    ],
  ] as const satisfies readonly (readonly [string, readonly PublishedIndicator[]])[];
  const some = lists.filter(([, found]) => found.length > 0);
  return html`${heading(say('known.figures'))}${some.length === 0 ? paragraph(say('known.complete')) : nothing}${some.map(
    ([key, found]) =>
      html`<h3 class="govuk-heading-s govuk-!-margin-bottom-1">${say(key, { n: found.length })}</h3>${recordLinks(context, ['indicator', found])}`,
  )}`;
}

function gapsTable(context: PageContext, gaps: readonly PublishedDataGap[]): Html {
  const say = wordsFor(context);
  return dataTable(
    context,
    say('kind.data-gap.many'),
    [
      { head: say('head.gap') },
      { head: say('head.about') },
      { head: say('head.who') },
      { head: say('head.due') },
      { head: say('head.state') },
    ],
    gaps.map((gap) => [
      html`<span id="${gap.code}">${textIn(context, gap.title)}</span>${textIn(context, gap.why) === '' ? nothing : second(html`<span class="govuk-!-font-weight-regular">${textIn(context, gap.why)}</span>`)}`,
      aboutWhat(context, gap),
      isLeftOpen(gap) && !gap.organisation ? '' : organisationLink(context, gap.organisation),
      isLeftOpen(gap) && gap.dueOn === null ? '' : dueOf(context, gap),
      html`${say(`gap.state.${gap.state}`)}${whatComesOfIt(context, gap)}`,
    ]),
  );
}

/** A gap that has been accepted, or need not be closed any longer, waits for nobody and no day. */
function isLeftOpen({ state }: PublishedDataGap): boolean {
  return state === 'accepted' || state === 'can-stop';
}

/** By when; with its mark where that day had passed and the gap was still open when the version was published. */
function dueOf(context: PageContext, gap: PublishedDataGap): Html {
  const say = wordsFor(context);
  if (gap.dueOn === null) return html`${say('not-recorded')}`;
  const day = sayDate(gap.dueOn, context.language);
  return isOverdue(gap, context.plan.publishedOn)
    ? html`${day}${second(html`<strong class="ll-missing">${say('gap.overdue')}</strong>`)}`
    : html`${day}`;
}

/** Whether a gap that is still to be closed was not closed by its day. */
export function isOverdue({ dueOn, state }: Pick<PublishedDataGap, 'dueOn' | 'state'>, on: string): boolean {
  return dueOn !== null && dueOn < on && (state === 'open' || state === 'being-collected');
}

function aboutWhat(
  context: PageContext,
  { indicator, need, childPoverty, breakdowns, area }: PublishedDataGap,
): Html {
  const { plan } = context;
  const say = wordsFor(context);
  const linked = [
    pageOf(context, plan.indicators, 'indicator', indicator),
    pageOf(context, plan.needs, 'need', need),
    strategicIndicator(context, childPoverty ?? null),
  ].filter((each) => each !== undefined);
  const groups = breakdowns.map((each) => {
    const key = `group.${each}`;
    return publishingMessages.has(key) ? say(key) : each;
  });
  return html`${linked.length === 0 ? say('gap.all') : linkList(linked)}${
    groups.length > 0 ? second(say('gap.groups', { groups: sayList(groups) })) : nothing
  }${area === '' ? nothing : second(say('gap.area', { area: areaCalled(plan, area, context) }))}`;
}

/** The strategic indicator of child poverty that cannot be given. @source POV-04 */
function strategicIndicator(
  { language }: PageContext,
  name: NonNullable<PublishedDataGap['childPoverty']> | null,
): Html | undefined {
  if (name === null) return undefined;
  const say = needsMessages.in(language);
  return html`${say('field.data-gap.childPoverty')}: ${say(`option.data-gap.childPoverty.${name}`)}`;
}

function pageOf(
  context: PageContext,
  records: readonly Pick<PublishedIndicator, 'code' | 'title'>[],
  name: 'indicator' | 'need',
  code: string | null,
): Html | undefined {
  const record = records.find((each) => each.code === code);
  return record && pageLink(context, { name, code: record.code }, textIn(context, record.title));
}

/** Somebody wrote a code or a name; a code of this plan is shown by its name. */
function areaCalled(plan: PublishedPlan, area: string, context: PageContext): string {
  const known = plan.plan.areas.find(({ code }) => code === area);
  return known ? textIn(context, known.name) : area;
}

function whatComesOfIt(context: PageContext, { closing, reason, state }: PublishedDataGap): Html {
  const say = wordsFor(context);
  const text = textIn(context, state === 'accepted' || state === 'can-stop' ? reason : closing);
  if (text === '') return nothing;
  return second(state === 'open' || state === 'being-collected' ? say('gap.closing', { text }) : text);
}

/** What was published and what stands now, figure by figure. */
export function correctionsTable(context: PageContext, corrections: readonly PublishedCorrection[]): Html {
  const { language, plan } = context;
  const say = wordsFor(context);
  return dataTable(
    context,
    say('corrections.table'),
    [
      { head: say('head.indicator') },
      { head: say('head.area') },
      { head: say('head.period') },
      { head: say('head.before'), numeric: true },
      { head: say('head.after'), numeric: true },
      { head: say('head.why') },
      { head: say('head.since') },
    ],
    corrections.map((correction) => [
      pageOf(context, plan.indicators, 'indicator', correction.indicator) ??
        textIn(context, correction.title),
      textIn(context, correction.area.name),
      sayPeriodLabel(correction.before.period, language),
      sayFigure(correction, correction.before, language),
      correction.after ? sayFigure(correction, correction.after, language) : say('correction.gone'),
      say(`correction.${correction.reason}`),
      say('correction.since', {
        version: correction.version,
        date: sayDate(correction.publishedOn, language),
      }),
    ]),
  );
}
