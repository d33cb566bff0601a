import { type Html, html, joined, nothing } from '../../design-system/index.ts';
import { sayList, sayMoneyInWords, sayShare } from '../../language/index.ts';
import { sayComparison, sayCounts, sayFigure, sayPeriodLabel, sayTrend } from '../figure-words.ts';
import type {
  PublishedAction,
  PublishedIndicator,
  PublishedOutcome,
  PublishedPriority,
} from '../published-plan.ts';
import { sparklineOf } from './indicator-charts.ts';
import {
  bullets,
  crumbs,
  dataTable,
  heading,
  lead,
  linkList,
  organisationLink,
  pageLink,
  paragraph,
  prose,
  proseUnder,
  reading,
  textIn,
  title,
  versionNote,
  wordsFor,
} from './parts.ts';
import { indicatorsOf, trendTally } from './plan-pages.ts';
import { linkTo, type PageContext, type PublishedPage } from './site-page.ts';

/** What the partnership wants for people here. */
export function outcomesPage(context: PageContext): PublishedPage {
  const { plan } = context;
  const say = wordsFor(context);
  const text = say('outcomes.title');
  return {
    title: text,
    breadcrumbs: crumbs(context),
    main: html`${versionNote(context)}${reading(title(text), lead(say('outcomes.lead', { n: plan.outcomes.length })))}
${
  plan.outcomes.length === 0
    ? paragraph(say('outcomes.empty'))
    : dataTable(
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
          String(actionsFor(context, outcome.code).length),
        ]),
      )
}`,
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
  const bodies = new Set(actions.flatMap(({ lead: body }) => body ?? []));
  const late = actions.filter(({ state }) => state === 'slipping' || state === 'stuck');
  const needs = plan.needs.filter((need) => outcome.needs.includes(need.code));
  return {
    title: textIn(context, outcome.title),
    breadcrumbs: crumbs(context, [{ name: 'outcomes' }, say('outcomes.title')]),
    main: html`${versionNote(context)}${reading(
      title(textIn(context, outcome.title)),
      prose(textIn(context, outcome.description)),
      heading(say('outcome.getting-there')),
    )}
${indicatorTable(context, indicatorsOf(plan, outcome.indicators))}
${reading(
  heading(say('outcome.why')),
  needs.length === 0
    ? paragraph(say('outcome.no-needs'))
    : html`${paragraph(say('outcome.needs', { n: needs.length }))}${bullets(
        needs.map((need) =>
          pageLink(context, { name: 'need', code: need.code }, textIn(context, need.title)),
        ),
      )}`,
  heading(say('outcome.doing')),
  actions.length === 0
    ? paragraph(say('outcome.no-actions'))
    : paragraph(say('outcome.actions', { actions: actions.length, bodies: bodies.size })),
  bullets(
    actions.map(
      (
        action,
      ) => html`${pageLink(context, { name: 'action', code: action.code }, textIn(context, action.title))}
<span class="ll-figure-cell__more">${organisationLink(context, action.lead)}${action.state && html` · ${say(`state.${action.state}`)}`}</span>`,
    ),
  ),
  late.length > 0 ? paragraph(say('outcome.late', { n: late.length })) : nothing,
  heading(say('outcome.cost')),
  moneyOf(context, actions),
  proseUnder(say('outcome.long-term'), textIn(context, outcome.longTermBenefit)),
  heading(say('outcome.cannot-say')),
  paragraph(say('outcome.not-ours-alone')),
  threadLine(context, outcome),
)}`,
  };
}

function threadLine(context: PageContext, outcome: PublishedOutcome): Html {
  const say = wordsFor(context);
  return paragraph(
    html`<a class="govuk-link" href="${threadHref(context, 'outcome', outcome.code)}">${say('thread.see')}</a>`,
  );
}

export function threadHref(context: PageContext, kind: string, code: string): string {
  return linkTo(context, { name: 'threadRecord', kind, code });
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
      indicator.latest
        ? html`<strong>${sayFigure(indicator, indicator.latest, language)}</strong><span class="ll-figure-cell__more">${sayList(
            [sayCounts(indicator.latest, language), sayPeriodLabel(indicator.latest.period, language)].filter(
              (part) => part !== '',
            ),
          )}</span>`
        : say('figure.none'),
      html`<div>${sparklineOf(context, indicator)}</div>${sayTrend(indicator.trend, language)}`,
      sayComparison(indicator, language),
    ]),
  );
}

/** The money behind some actions, by financial year, and how much of it prevents. */
export function moneyOf(context: PageContext, actions: readonly PublishedAction[]): Html {
  const say = wordsFor(context);
  const byYear = new Map<string, { all: number; prevents: number; early: number }>();
  for (const action of actions) {
    for (const { amountPence, financialYear } of action.resources) {
      if (amountPence === null) continue;
      const sums = byYear.get(financialYear) ?? { all: 0, prevents: 0, early: 0 };
      sums.all += amountPence;
      if (action.prevention === 'prevention') sums.prevents += amountPence;
      if (action.prevention === 'early-intervention') sums.early += amountPence;
      byYear.set(financialYear, sums);
    }
  }
  if (byYear.size === 0) return paragraph(say('money.none'));
  const rows = [...byYear].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const share = (part: number, whole: number) => sayShare(part, whole, 0) ?? '';
  const [first] = rows;
  const sentence = first
    ? say('money.sentence', { amount: sayMoneyInWords(first[1].all, context.language), year: first[0] })
    : '';
  return html`${paragraph(sentence)}${dataTable(
    context,
    say('money.table'),
    [
      { head: say('head.year') },
      { head: say('head.money'), numeric: true },
      { head: say('head.prevents'), numeric: true },
      { head: say('head.early'), numeric: true },
    ],
    rows.map(([year, sums]) => [
      year,
      sayMoneyInWords(sums.all, context.language),
      share(sums.prevents, sums.all),
      share(sums.early, sums.all),
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
      needs.length === 0
        ? paragraph(say('priority.no-needs'))
        : bullets(
            needs.map((need) =>
              pageLink(context, { name: 'need', code: need.code }, textIn(context, need.title)),
            ),
          ),
      heading(say('priority.outcomes')),
      outcomes.length === 0
        ? paragraph(say('priority.no-outcomes'))
        : bullets(
            outcomes.map((outcome) =>
              pageLink(context, { name: 'outcome', code: outcome.code }, textIn(context, outcome.title)),
            ),
          ),
      linkList([
        html`<a class="govuk-link" href="${threadHref(context, 'priority', priority.code)}">${say('thread.see')}</a>`,
      ]),
    )}`,
  };
}
