import {
  comparisonMark,
  type Html,
  html,
  joined,
  nothing,
  threadBreadcrumb,
} from '../../design-system/index.ts';
import { type Bilingual, sayList, sayMoneyInWords, sayShare } from '../../language/index.ts';
import { isLeadOnlyProposed, leadInWords } from '../agreement.ts';
import { sayLarger } from '../figure-rows.ts';
import {
  sayChange,
  sayComparison,
  sayCounts,
  sayFigure,
  sayFigureInTable,
  sayPeriodLabel,
} from '../figure-words.ts';
import { moneyByYear } from '../money-by-year.ts';
import { isLate } from '../progress-data.ts';
import type {
  PublishedAction,
  PublishedIndicator,
  PublishedOutcome,
  PublishedPriority,
} from '../published-plan.ts';
import { actionTable } from './action-tables.ts';
import { sparklineOf } from './indicator-charts.ts';
import {
  bullets,
  crumbs,
  dataTable,
  dateOr,
  heading,
  lead,
  organisationOf,
  pageLink,
  paragraph,
  prose,
  proseUnder,
  reading,
  recordLinks,
  second,
  textIn,
  threadHref,
  threadLink,
  title,
  versionNote,
  wordsFor,
} from './parts.ts';
import { indicatorsOf, outcomeTable, trendTally } from './plan-pages.ts';
import { tracedTo } from './row-pages.ts';
import { linkTo, type PageContext, type PublishedPage } from './site-page.ts';
import { contributionStoriesPart, lessonsPart } from './turning-parts.ts';

/** What the partnership wants for people here. */
export function outcomesPage(context: PageContext): PublishedPage {
  const { plan } = context;
  const say = wordsFor(context);
  const text = say('outcomes.title');
  return {
    title: text,
    breadcrumbs: crumbs(context),
    main: html`${versionNote(context)}${reading(title(text), lead(say('outcomes.lead', { n: plan.outcomes.length })))}
${outcomeTable(context)}`,
  };
}

export function actionsFor(context: PageContext, outcome: string): readonly PublishedAction[] {
  return context.plan.actions.filter((action) => action.outcomes.includes(outcome));
}

/** Are they better off? @source PAGES section 4.2; PERF-01, SD-01 */
export function outcomePage(context: PageContext, outcome: PublishedOutcome): PublishedPage {
  const { plan } = context;
  const say = wordsFor(context);
  const actions = actionsFor(context, outcome.code);
  const bodies = new Set(
    actions.flatMap((action) => (isLeadOnlyProposed(action) ? [] : (action.lead ?? []))),
  );
  const late = actions.filter(isLate);
  const indicators = indicatorsOf(plan, outcome.indicators);
  const withoutFigures = indicators.filter(({ latest }) => latest === null);
  const needs = plan.needs.filter((need) => outcome.needs.includes(need.code));
  return {
    title: textIn(context, outcome.title),
    breadcrumbs: crumbs(context, [{ name: 'outcomes' }, say('outcomes.title')]),
    main: html`${versionNote(context)}${reading(
      title(textIn(context, outcome.title)),
      prose(textIn(context, outcome.description)),
      heading(say('outcome.getting-there')),
      indicators.length > 0
        ? paragraph(
            say('outcome.of-indicators', { n: indicators.length, tally: trendTally(context, indicators) }),
          )
        : nothing,
    )}
${indicatorTable(context, indicators)}
${reading(
  heading(say('outcome.why')),
  needs.length === 0
    ? paragraph(say('outcome.no-needs'))
    : html`${paragraph(say('outcome.needs', { n: needs.length }))}${recordLinks(context, ['need', needs])}`,
  heading(say('outcome.doing')),
  actions.length === 0
    ? paragraph(say('outcome.no-actions'))
    : paragraph(say('outcome.actions', { actions: actions.length, bodies: bodies.size })),
  late.length > 0
    ? html`${paragraph(say('outcome.late', { n: late.length }))}${bullets(late.map((action) => lateAction(context, action)))}`
    : nothing,
)}
${actions.length > 0 ? actionTable(context, say('outcome.actions-table'), actions) : nothing}
${reading(
  heading(say('outcome.cost')),
  moneyOf(context, actions),
  proseUnder(say('outcome.long-term'), textIn(context, outcome.longTermBenefit)),
  contributionStoriesPart(context, outcome),
  lessonsPart(context, outcome),
  heading(say('outcome.cannot-say')),
  paragraph(say('outcome.not-ours-alone')),
  withoutFigures.length > 0
    ? paragraph(
        say('outcome.without-figures', {
          indicators: sayList(withoutFigures.map((indicator) => textIn(context, indicator.title))),
        }),
      )
    : nothing,
)}
${threadLine(context, outcome, actions)}`,
  };
}

/** A late action with who answers for it, when it is due, and what they say about it. */
function lateAction(context: PageContext, action: PublishedAction): Html {
  const say = wordsFor(context);
  const name = organisationOf(context, action.lead)?.name[context.language] ?? say('nobody');
  const body = leadInWords(action, name, context.language);
  return html`${pageLink(context, { name: 'action', code: action.code }, textIn(context, action.title))}
${second(say('action.due', { body, date: dateOr(context, action.endsOn) }), ' ', textIn(context, action.progress))}`;
}

/** From the duty to the actions: why this outcome is here, and what hangs on it. */
function threadLine(
  context: PageContext,
  outcome: PublishedOutcome,
  actions: readonly PublishedAction[],
): Html {
  const { plan, language } = context;
  const say = wordsFor(context);
  const needs = plan.needs.filter(({ code }) => outcome.needs.includes(code));
  const priorities = plan.priorities.filter(({ code }) => outcome.priorities.includes(code));
  const href = threadHref(context, 'outcome', outcome.code);
  const step = (
    kind: 'need' | 'priority' | 'action',
    records: readonly { readonly code: string; readonly title: Bilingual }[],
  ) => {
    const [only, more] = records;
    if (!only) return [];
    return [
      more
        ? { kind: say(`kind.${kind}.many`), text: String(records.length), href }
        : {
            kind: say(`kind.${kind}.one`),
            text: only.title[language],
            href: linkTo(context, { name: kind, code: only.code }),
          },
    ];
  };
  return html`${threadBreadcrumb(
    [
      ...step('need', needs),
      ...step('priority', priorities),
      { kind: say('kind.outcome.one'), text: textIn(context, outcome.title), current: true },
      ...step('action', actions),
    ],
    language,
  )}${threadLink(context, 'outcome', outcome.code)}`;
}

/** Indicators with their figure, their direction and Wales beside them: a row each. */
export function indicatorTable(context: PageContext, indicators: readonly PublishedIndicator[]): Html {
  const say = wordsFor(context);
  const { language } = context;
  if (indicators.length === 0) return paragraph(say('outcome.no-indicators'));
  return dataTable(
    context,
    say('indicators.table'),
    [
      { head: say('head.indicator') },
      { head: say('head.here') },
      { head: say('head.trend') },
      { head: say('head.comparison') },
    ],
    indicators.map((indicator) => [
      pageLink(context, { name: 'indicator', code: indicator.code }, textIn(context, indicator.title)),
      hereCell(context, indicator),
      html`<div>${sparklineOf(context, indicator)}</div>${sayChange(indicator, language)}`,
      comparisonCell(context, indicator),
    ]),
  );
}

/** The figure of here with its counts and its period; where there is none, that of a larger area as such. */
function hereCell(context: PageContext, indicator: PublishedIndicator): Html {
  const { language } = context;
  const { latest, area, larger } = indicator;
  if (!latest) {
    return larger
      ? tracedTo(context, { indicator, role: 'larger-area', ...larger }, sayLarger(indicator, language))
      : html`${wordsFor(context)('figure.none')}`;
  }
  const figure = sayFigure(indicator, latest, language);
  const parts = [sayCounts(latest, language), sayPeriodLabel(latest.period, language)];
  return html`<strong>${area ? tracedTo(context, { indicator, role: 'here', area, figure: latest }, figure) : figure}</strong>${second(
    sayList(parts.filter((part) => part !== '')),
  )}`;
}

/** How this place stands beside the other, and the figure there. */
function comparisonCell(context: PageContext, indicator: PublishedIndicator): Html {
  const { language } = context;
  const { comparison } = indicator;
  if (!comparison?.latest) return html`${sayComparison(indicator, language)}`;
  return html`${comparisonMark(comparison.word, language)}${second(
    wordsFor(context)('comparison.beside', {
      area: comparison.area.name[language],
      value: sayFigureInTable(indicator, comparison.latest, language),
    }),
  )}`;
}

/** The money behind some actions, by financial year, and how much of it prevents. */
export function moneyOf(context: PageContext, actions: readonly PublishedAction[]): Html {
  const say = wordsFor(context);
  const years = moneyByYear(actions);
  const [first] = years;
  if (!first) return paragraph(say('money.none'));
  const share = (part: number, whole: number) => sayShare(part, whole, 0) ?? '–';
  const sentence = say('money.sentence', {
    amount: sayMoneyInWords(first.all, context.language),
    year: first.year,
    prevents: share(first.prevents, first.all),
    early: share(first.early, first.all),
  });
  return html`${paragraph(sentence)}${dataTable(
    context,
    say('money.table'),
    [
      { head: say('head.year') },
      { head: say('head.money'), numeric: true },
      { head: say('head.prevents'), numeric: true },
      { head: say('head.early'), numeric: true },
    ],
    years.map(({ year, all, prevents, early }) => [
      year,
      sayMoneyInWords(all, context.language),
      share(prevents, all),
      share(early, all),
    ]),
  )}`;
}

/** The few highest aims. */
export function prioritiesPage(context: PageContext): PublishedPage {
  const { plan } = context;
  const say = wordsFor(context);
  const text = say('priorities.title');
  return {
    title: text,
    breadcrumbs: crumbs(context),
    main: html`${versionNote(context)}${reading(
      title(text),
      lead(say('priorities.lead', { n: plan.priorities.length })),
      joined(
        plan.priorities.map(
          (
            priority,
          ) => html`<h2 class="govuk-heading-m">${pageLink(context, { name: 'priority', code: priority.code }, textIn(context, priority.title))}</h2>
${prose(textIn(context, priority.reason).split(/\n\s*\n/)[0] ?? '')}`,
        ),
      ),
    )}`,
  };
}

/** Why this, and what it leads to. @source PLAN-06 */
export function priorityPage(context: PageContext, priority: PublishedPriority): PublishedPage {
  const { plan } = context;
  const say = wordsFor(context);
  const outcomes = plan.outcomes.filter((outcome) => outcome.priorities.includes(priority.code));
  const needs = plan.needs.filter((need) => priority.needs.includes(need.code));
  return {
    title: textIn(context, priority.title),
    breadcrumbs: crumbs(context, [{ name: 'priorities' }, say('priorities.title')]),
    main: html`${versionNote(context)}${reading(
      title(textIn(context, priority.title)),
      priority.highest ? lead(say('priority.highest')) : nothing,
      heading(say('priority.why')),
      prose(textIn(context, priority.reason)),
      heading(say('priority.needs')),
      needs.length === 0 ? paragraph(say('priority.no-needs')) : recordLinks(context, ['need', needs]),
      heading(say('priority.outcomes')),
      outcomes.length === 0
        ? paragraph(say('priority.no-outcomes'))
        : recordLinks(context, ['outcome', outcomes]),
      threadLink(context, 'priority', priority.code),
    )}`,
  };
}
