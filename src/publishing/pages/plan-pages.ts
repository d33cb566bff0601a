import { sayReading } from '../../calendar/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { sayDate, sayList } from '../../language/index.ts';
import { actionStates } from '../../plan/index.ts';
import type { PublishedIndicator, PublishedPlan, PublishedSection } from '../published-plan.ts';
import {
  crumbs,
  hint,
  lead,
  linkList,
  pageLink,
  paragraph,
  prose,
  reading,
  textIn,
  title,
  versionNote,
  wordsFor,
} from './parts.ts';
import type { PageContext, PublishedPage } from './site-page.ts';

/** `2026 to 2031`, from the years the plan runs. */
export function planPeriod(context: PageContext): string {
  const { startsOn, endsOn } = context.plan.plan;
  if (!startsOn || !endsOn) return '';
  return wordsFor(context)('plan.period', { from: startsOn.slice(0, 4), to: endsOn.slice(0, 4) });
}

/** How many indicators got better, worse or neither: only a passed test says better. */
export function trendTally(context: PageContext, indicators: readonly PublishedIndicator[]): string {
  const say = wordsFor(context);
  const words = ['better', 'worse', 'rising', 'falling', 'no-clear-change'] as const;
  const said = words.flatMap((word) => {
    const n = indicators.filter(({ trend }) => trend.state === 'tested' && trend.word === word).length;
    return n > 0 ? [say(`trend.tally.${word}`, { n })] : [];
  });
  const untested = indicators.filter(({ trend }) => trend.state === 'refused').length;
  if (untested > 0) said.push(say('trend.tally.refused', { n: untested }));
  return said.length > 0 ? sayList(said) : say('trend.tally.none');
}

export function indicatorsOf(plan: PublishedPlan, codes: readonly string[]): readonly PublishedIndicator[] {
  return codes.flatMap((code) => plan.indicators.find((indicator) => indicator.code === code) ?? []);
}

/** `On course: 31, Slipping: 6`. */
export function stateTally(context: PageContext): string {
  const say = wordsFor(context);
  const said = actionStates.flatMap((state) => {
    const n = context.plan.actions.filter((action) => action.state === state).length;
    return n > 0 ? [say(`state.tally.${state}`, { n })] : [];
  });
  return sayList(said);
}

/** What do you want for us; is it happening? @source PAGES section 4.1; PLAN-25, PLAN-26 */
export function planHomePage(context: PageContext): PublishedPage {
  const { plan, language } = context;
  const say = wordsFor(context);
  const adopted = plan.plan.moments.adoptedOn;
  const areas = plan.plan.areas.map(({ name }) => name[language]);
  const when = adopted.map(({ when: moment }) => sayReading(moment, language));
  const main = html`${versionNote(context)}
${reading(
  title(textIn(context, plan.plan.title)),
  lead(say('home.lead', { areas: sayList(areas), period: planPeriod(context) })),
  hint(
    when.length > 0
      ? say('home.version-adopted', { version: plan.version, adopted: sayList(when) })
      : say('home.version', { version: plan.version, published: sayDate(plan.publishedOn, language) }),
  ),
  prose(firstParagraph(textIn(context, plan.plan.vision))),
)}
<h2 class="govuk-heading-l">${say('home.outcomes', { n: plan.outcomes.length })}</h2>
${outcomeRows(context)}
${reading(
  html`<h2 class="govuk-heading-m">${say('home.promised')}</h2>`,
  paragraph(say('home.actions', { n: plan.actions.length }), ' ', stateTally(context)),
  linkList([
    pageLink(context, { name: 'actions' }, say('home.see-actions')),
    pageLink(context, { name: 'partners' }, say('home.see-partners')),
    pageLink(context, { name: 'measures' }, say('home.see-measures')),
  ]),
  html`<h2 class="govuk-heading-m">${say('home.why')}</h2>`,
  linkList([
    pageLink(context, { name: 'needs' }, say('home.see-needs')),
    pageLink(context, { name: 'priorities' }, say('home.see-priorities')),
    pageLink(context, { name: 'indicators' }, say('home.see-indicators')),
    pageLink(context, { name: 'thread' }, say('home.see-thread')),
  ]),
  html`<h2 class="govuk-heading-m">${say('home.read-all')}</h2>`,
  linkList([
    ...plan.sections.map((section) =>
      pageLink(context, { name: 'section', code: section.code }, textIn(context, section.title)),
    ),
    pageLink(context, { name: 'documents' }, say('home.see-documents')),
  ]),
  html`<h2 class="govuk-heading-m">${say('home.trust')}</h2>`,
  linkList([
    ...(plan.duties.length > 0 ? [pageLink(context, { name: 'duties' }, say('home.see-duties'))] : []),
    pageLink(context, { name: 'versions' }, say('home.see-versions')),
    pageLink(context, { name: 'datasets' }, say('home.see-datasets')),
    pageLink(context, { name: 'methods' }, say('home.see-methods')),
  ]),
)}`;
  return { title: textIn(context, plan.plan.title), main, breadcrumbs: [] };
}

function firstParagraph(text: string): string {
  return text.split(/\n\s*\n/)[0] ?? '';
}

function outcomeRows(context: PageContext): Html {
  const { plan } = context;
  if (plan.outcomes.length === 0) return paragraph(wordsFor(context)('outcomes.empty'));
  return html`<ul class="govuk-list">${plan.outcomes.map(
    (outcome) => html`<li>
<p class="govuk-heading-s govuk-!-margin-bottom-1">${pageLink(context, { name: 'outcome', code: outcome.code }, textIn(context, outcome.title))}</p>
<p class="govuk-body govuk-!-margin-bottom-3">${trendTally(context, indicatorsOf(plan, outcome.indicators))}</p></li>`,
  )}</ul>`;
}

/** All sections of the plan. */
export function sectionsPage(context: PageContext): PublishedPage {
  const say = wordsFor(context);
  const text = say('sections.title');
  return {
    title: text,
    breadcrumbs: crumbs(context),
    main: html`${versionNote(context)}${reading(
      title(text),
      context.plan.sections.length === 0
        ? paragraph(say('sections.empty'))
        : linkList(
            context.plan.sections.map((section) =>
              pageLink(context, { name: 'section', code: section.code }, textIn(context, section.title)),
            ),
          ),
    )}`,
  };
}

/**
 * What the plan says about one thing. Paragraphs are numbered and can be linked to.
 *
 * @source PLAN-01, PLAN-04; PAGES section 3, Section
 */
export function sectionPage(context: PageContext, section: PublishedSection): PublishedPage {
  const { plan } = context;
  const say = wordsFor(context);
  const at = plan.sections.indexOf(section);
  const next = plan.sections[at + 1];
  const text = textIn(context, section.text).trim();
  const vision = section.part === 'vision' ? textIn(context, plan.plan.vision) : '';
  return {
    title: textIn(context, section.title),
    breadcrumbs: crumbs(context, [{ name: 'sections' }, say('sections.title')]),
    main: html`${versionNote(context)}${reading(
      html`<span class="govuk-caption-xl">${say(`part.${partKey(section.part)}`)}</span>`,
      title(textIn(context, section.title)),
      vision === text ? nothing : prose(vision),
      numbered(text, at + 1),
      section.part === 'analysis'
        ? linkList([
            pageLink(context, { name: 'needs' }, say('home.see-needs')),
            pageLink(context, { name: 'indicators' }, say('home.see-indicators')),
          ])
        : nothing,
      section.part === 'action-plan'
        ? linkList([pageLink(context, { name: 'actions' }, say('home.see-actions'))])
        : nothing,
      section.part === 'assurance' && plan.duties.length > 0
        ? linkList([pageLink(context, { name: 'duties' }, say('home.see-duties'))])
        : nothing,
      next
        ? paragraph(
            say('section.next'),
            ' ',
            pageLink(context, { name: 'section', code: next.code }, textIn(context, next.title)),
          )
        : nothing,
    )}`,
  };
}

const parts = [
  'vision',
  'analysis',
  'action-plan',
  'information-strategy',
  'engagement-strategy',
  'assurance',
] as const;

function partKey(part: string) {
  return parts.find((known) => known === part) ?? 'other';
}

function numbered(text: string, section: number): Html {
  let number = 0;
  return html`${text
    .split(/\n\s*\n/)
    .filter((piece) => piece.trim() !== '')
    .map((piece) => {
      number += 1;
      const id = `${section}.${number}`;
      return html`<div id="p${id}"><p class="govuk-hint govuk-!-margin-bottom-1"><a class="govuk-link govuk-link--no-underline govuk-link--muted" href="#p${id}">${id}</a></p>${prose(piece)}</div>`;
    })}`;
}
