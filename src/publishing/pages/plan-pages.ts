import { type Html, html, nothing } from '../../design-system/index.ts';
import { sayList } from '../../language/index.ts';
import { actionStates } from '../../plan/index.ts';
import { consultationQuestions } from '../../principles/index.ts';
import { principlesMessages } from '../../principles/messages.ts';
import type { PublishedIndicator, PublishedPlan, PublishedSection } from '../published-plan.ts';
import { sayVersion } from '../say-version.ts';
import { approvalsLink } from './approval-table.ts';
import {
  crumbs,
  dataTable,
  documentLinks,
  frontCrumbs,
  halves,
  heading,
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
import { alsoFor } from './plan-edition-pages.ts';
import { linkTo, type PageContext, type PublishedPage } from './site-page.ts';
import { documentFiles } from './version-pages.ts';

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

/** `Version 3, adopted 12 March 2026`; two readings of the day stand side by side. */
export function versionLine(context: PageContext): string {
  const { plan, language } = context;
  return sayVersion(plan, language);
}

/**
 * What a draft that is consulted on asks its readers about the Welsh language; nothing of any other plan.
 *
 * @source LANG-07
 */
function askedAboutWelsh(context: PageContext): Html {
  const { plan, language } = context;
  if (plan.plan.state !== 'consultation') return nothing;
  const asked = principlesMessages.in(language);
  return html`${heading(wordsFor(context)('home.asked-about-welsh'))}
<ol class="govuk-list govuk-list--number govuk-list--spaced">${consultationQuestions.map(
    (question) => html`<li>${asked(`language.question.${question}`)}</li>`,
  )}</ol>`;
}

/** What do you want for us; is it happening? @source PAGES section 4.1; PLAN-25, PLAN-26 */
export function planHomePage(context: PageContext): PublishedPage {
  const { plan, language, previous } = context;
  const say = wordsFor(context);
  const areas = plan.plan.areas.map(({ name }) => name[language]);
  const files = documentFiles(context);
  const part = (text: string) => html`<h2 class="govuk-heading-m">${text}</h2>`;
  const main = html`${versionNote(context)}
${reading(
  title(textIn(context, plan.plan.title)),
  lead(say('home.lead', { n: areas.length, areas: sayList(areas), period: planPeriod(context) })),
  hint(versionLine(context)),
  prose(firstParagraph(textIn(context, plan.plan.vision))),
  alsoFor(context),
  askedAboutWelsh(context),
)}
<h2 class="govuk-heading-l">${say('home.outcomes', { n: plan.outcomes.length })}</h2>
${outcomeTable(context)}
${halves(
  html`${part(say('home.promised'))}${paragraph(say('home.actions', { n: plan.actions.length }), ' ', stateTally(context), '.')}
${linkList([
  pageLink(context, { name: 'actions' }, say('home.see-actions')),
  pageLink(context, { name: 'partners' }, say('home.see-partners')),
  pageLink(context, { name: 'progress' }, say('home.see-progress')),
])}`,
  html`${part(say('home.why'))}${paragraph(say('home.why-counts', { needs: plan.needs.length, priorities: plan.priorities.length }))}
${linkList([
  pageLink(context, { name: 'needs' }, say('home.see-needs')),
  pageLink(context, { name: 'priorities' }, say('home.see-priorities')),
  pageLink(context, { name: 'indicators' }, say('home.see-indicators')),
  pageLink(context, { name: 'thread' }, say('home.see-thread')),
])}`,
)}
${halves(
  html`${part(say('home.read-all'))}${linkList([
    ...plan.sections.map((section) =>
      pageLink(context, { name: 'section', code: section.code }, textIn(context, section.title)),
    ),
    ...documentLinks(context, [
      [files.pdf, say('home.pdf')],
      [files.docx, say('home.docx')],
    ]),
    pageLink(context, { name: 'documents' }, say('home.see-documents')),
  ])}`,
  html`${part(say('home.trust'))}${linkList([
    ...(plan.duties.length > 0 ? [pageLink(context, { name: 'duties' }, say('home.see-duties'))] : []),
    ...approvalsLink(context),
    ...(previous
      ? [pageLink(context, { name: 'changes' }, say('home.changes', { version: previous.version }))]
      : []),
    pageLink(context, { name: 'versions' }, say('home.see-versions')),
    html`<a class="govuk-link" href="${linkTo(context, { name: 'versions' })}#cite">${say('home.cite')}</a>`,
    pageLink(context, { name: 'datasets' }, say('home.see-datasets')),
    pageLink(context, { name: 'methods' }, say('home.see-methods')),
  ])}`,
)}`;
  return { title: textIn(context, plan.plan.title), main, breadcrumbs: frontCrumbs(context) };
}

function firstParagraph(text: string): string {
  return text.split(/\n\s*\n/)[0] ?? '';
}

/** Outcomes, how their indicators moved, and how many actions serve each. */
export function outcomeTable(context: PageContext): Html {
  const { plan } = context;
  const say = wordsFor(context);
  if (plan.outcomes.length === 0) return paragraph(say('outcomes.empty'));
  return dataTable(
    context,
    say('outcomes.table'),
    [
      { head: say('head.outcome') },
      { head: say('head.indicators') },
      { head: say('head.actions'), numeric: true },
    ],
    plan.outcomes.map((outcome) => [
      pageLink(context, { name: 'outcome', code: outcome.code }, textIn(context, outcome.title)),
      trendTally(context, indicatorsOf(plan, outcome.indicators)),
      String(plan.actions.filter(({ outcomes }) => outcomes.includes(outcome.code)).length),
    ]),
  );
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
