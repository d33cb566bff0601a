import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { sortedByName } from '../../language/index.ts';
import { agreementInWords } from '../agreement.ts';
import type { PublishedAction } from '../published-plan.ts';
import { type StatutoryPlan, statutoryPlans } from '../statutory-plans.ts';
import { actionTable } from './action-tables.ts';
import { dutyTable, dutyTally } from './duty-pages.ts';
import { indicatorTable, moneyOf } from './outcome-pages.ts';
import {
  crumbs,
  dataTable,
  heading,
  lead,
  linkList,
  organisationLink,
  organisationOf,
  pageLink,
  paragraph,
  reading,
  recordLinks,
  textIn,
  title,
  versionNote,
  wordsFor,
} from './parts.ts';
import { type PageContext, type PublishedPage, statutoryPlanNamed } from './site-page.ts';

/**
 * One statutory plan as a view of the plan: what the duty asks and where it is met, and the sections, priorities,
 * outcomes, actions, contributions, resources and indicators that belong to it.
 *
 * @source DUTY-01, DUTY-02; PLAN-11
 */
export function statutoryPlanPage(context: PageContext, code: string): PublishedPage | undefined {
  const view = statutoryPlanNamed(context.plan, code);
  if (!view) return undefined;
  const say = wordsFor(context);
  const name = textIn(context, view.name);
  return {
    title: name,
    breadcrumbs: crumbs(context, [{ name: 'duties' }, say('duties.title')]),
    main: html`${versionNote(context)}${statutoryPlanView(context, view)}`,
  };
}

/** The view itself, for the public page and for the preview at work. */
export function statutoryPlanView(context: PageContext, view: StatutoryPlan): Html {
  const say = wordsFor(context);
  const { sections, priorities, outcomes, actions, indicators } = view;
  const name = textIn(context, view.name);
  const isEmpty = sections.length + priorities.length + outcomes.length + actions.length === 0;
  return html`${reading(
    html`<span class="govuk-caption-xl">${say('statutory.caption')}</span>`,
    title(name),
    lead(say('statutory.lead')),
    isEmpty
      ? paragraph(say('statutory.empty'))
      : paragraph(
          say('statutory.counts', {
            sections: sections.length,
            priorities: priorities.length,
            outcomes: outcomes.length,
            actions: actions.length,
          }),
        ),
    ...recordsUnder(context, say('sections.title'), ['section', sections]),
    ...recordsUnder(context, say('priorities.title'), ['priority', priorities]),
    ...recordsUnder(context, say('outcomes.title'), ['outcome', outcomes]),
  )}
${actions.length === 0 ? nothing : actionsOf(context, actions)}
${indicators.length === 0 ? nothing : html`${heading(say('indicators.title'))}${indicatorTable(context, indicators)}`}
${heading(say('statutory.asks'))}${paragraph(dutyTally(context, view.duties))}${componentsIn(
  context.language,
).details({
  summaryText: say('statutory.items', { n: view.duties.length }),
  text: dutyTable(context, name, view.duties),
})}
${reading(heading(say('statutory.rule.title')), paragraph(say('statutory.rule')))}`;
}

function recordsUnder(
  context: PageContext,
  text: string,
  ...kinds: Parameters<typeof recordLinks>[1][]
): Html[] {
  return kinds.every(([, records]) => records.length === 0)
    ? []
    : [heading(text), recordLinks(context, ...kinds)];
}

/** The actions, what each partner promises to them, and what they cost. */
function actionsOf(context: PageContext, actions: readonly PublishedAction[]): Html {
  const say = wordsFor(context);
  const promises = actions.flatMap((action) =>
    action.contributions.map((contribution) => ({ action, contribution })),
  );
  return html`${heading(say('actions.title'))}${actionTable(context, say('actions.title'), actions)}
${
  promises.length === 0
    ? nothing
    : html`${heading(say('statutory.contributions'))}${dataTable(
        context,
        say('statutory.contributions'),
        [
          { head: say('head.action') },
          { head: say('head.body') },
          { head: say('head.promise') },
          { head: say('head.agreement') },
        ],
        promises.map(({ action, contribution }) => {
          const { organisation, promise } = contribution;
          const partner = organisationOf(context, organisation)?.name[context.language] ?? organisation;
          return [
            pageLink(context, { name: 'action', code: action.code }, textIn(context, action.title)),
            organisationLink(context, organisation),
            textIn(context, promise),
            agreementInWords(contribution, partner, context.language),
          ];
        }),
      )}`
}
${heading(say('outcome.cost'))}${moneyOf(context, actions)}`;
}

/** The statutory plans within the plan, as links to their pages; nothing where a version has none. */
export function statutoryPlanLinks(
  context: PageContext,
  views: readonly StatutoryPlan[] = statutoryPlans(context.plan),
): Html {
  if (views.length === 0) return nothing;
  const { language } = context;
  return linkList(
    sortedByName(views, ({ name }) => name[language], language).map(({ code, name }) =>
      pageLink(context, { name: 'statutoryPlan', code }, textIn(context, name)),
    ),
  );
}
