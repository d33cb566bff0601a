import { componentsIn, type Html, html, nothing, verdictTag } from '../../design-system/index.ts';
import { sayDate, sortedByName } from '../../language/index.ts';
import { needsMessages } from '../../needs/messages.ts';
import { planMessages } from '../../plan/messages.ts';
import { agreementInWords } from '../agreement.ts';
import { strategicIndicators } from '../child-poverty.ts';
import { latestInWords } from '../print/indicator-blocks.ts';
import type { PublishedAction, PublishedDuty } from '../published-plan.ts';
import {
  answeredIn,
  byCoreAim,
  byHeadOfWellbeing,
  type HeadingServed,
  type StatutoryPlan,
  statutoryPlans,
} from '../statutory-plans.ts';
import { actionTable } from './action-tables.ts';
import { dutyTable, dutyTally } from './duty-pages.ts';
import { indicatorTable, moneyOf } from './outcome-pages.ts';
import {
  bullets,
  crumbs,
  dataTable,
  heading,
  lead,
  linkList,
  organisationLink,
  organisationOf,
  pageLink,
  paragraph,
  prose,
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
  const { sections, priorities, outcomes, actions, indicators, gaps } = view;
  const name = textIn(context, view.name);
  const isEmpty = sections.length + priorities.length + outcomes.length + actions.length === 0;
  return html`${reading(
    html`<span class="govuk-caption-xl">${say('statutory.caption')}</span>`,
    title(name),
    lead(say('statutory.lead')),
    isEmpty ? paragraph(say('statutory.empty')) : factsOf(context, view),
    ...gapsOf(context, gaps),
    ...sectionsOf(context, view),
  )}
${headingsOf(context, view)}
${reading(
  ...recordsUnder(context, say('priorities.title'), ['priority', priorities]),
  ...recordsUnder(context, say('outcomes.title'), ['outcome', outcomes]),
)}
${actions.length === 0 ? nothing : actionsOf(context, actions)}
${indicators.length === 0 ? nothing : html`${heading(say('indicators.title'))}${indicatorTable(context, indicators)}`}
${childPovertyOf(context, view)}
${heading(say('statutory.asks'))}${paragraph(dutyTally(context, view.duties))}${componentsIn(
  context.language,
).details({
  summaryText: say('statutory.items', { n: view.duties.length }),
  text: dutyTable(context, name, view.duties),
})}
${reading(heading(say('statutory.rule.title')), paragraph(say('statutory.rule')))}`;
}

/** The six strategic indicators of child poverty in the plan for children: each with its figure, or that there are no local data. @source POV-04 */
function childPovertyOf(context: PageContext, { code }: StatutoryPlan): Html {
  if (code !== 'children-and-young-people') return nothing;
  const { plan, language } = context;
  const say = wordsFor(context);
  const named = needsMessages.in(language);
  return dataTable(
    context,
    say('child-poverty.title'),
    [{ head: say('child-poverty.strategic') }, { head: say('head.indicator') }, { head: say('head.figure') }],
    strategicIndicators(plan).flatMap(({ name, own }) => {
      const strategic = named(`option.data-gap.childPoverty.${name}`);
      if (own.length === 0)
        return [[strategic, html`<span class="ll-missing">${say('child-poverty.none')}</span>`, '']];
      return own.map((indicator) => [
        strategic,
        pageLink(context, { name: 'indicator', code: indicator.code }, textIn(context, indicator.title)),
        latestInWords(indicator, language),
      ]);
    }),
  );
}

/** Whose it is, when it runs, how it stands, and how much of the plan belongs to it. */
function factsOf(context: PageContext, view: StatutoryPlan): Html {
  const { plan, language } = context;
  const say = wordsFor(context);
  const { startsOn, endsOn } = plan.plan;
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } });
  return componentsIn(language).summaryList({
    rows: [
      row(say('statutory.plan'), textIn(context, plan.plan.title)),
      row(say('statutory.whose'), textIn(context, plan.partnership.name)),
      ...(startsOn && endsOn
        ? [
            row(
              say('statutory.period'),
              say('statutory.from-to', { from: sayDate(startsOn, language), to: sayDate(endsOn, language) }),
            ),
          ]
        : []),
      row(say('statutory.stands'), dutyTally(context, view.duties)),
      row(
        say('statutory.holds'),
        say('statutory.counts', {
          sections: view.sections.length,
          priorities: view.priorities.length,
          outcomes: view.outcomes.length,
          actions: view.actions.length,
        }),
      ),
    ],
  });
}

/** The legal duties that are still open, by their letters: said first, not hidden in a table. */
function gapsOf(context: PageContext, gaps: readonly PublishedDuty[]): Html[] {
  if (gaps.length === 0) return [];
  const say = wordsFor(context);
  return [
    componentsIn(context.language).details({
      summaryText: say('statutory.gaps', { n: gaps.length }),
      text: bullets(
        gaps.map((duty) => html`${itemInWords(context, duty)} ${verdictTag(duty.verdict, context.language)}`),
      ),
    }),
  ];
}

function itemInWords(context: PageContext, { letter, wording }: PublishedDuty): string {
  return letter === '' ? textIn(context, wording) : `${letter} ${textIn(context, wording)}`;
}

/** Each section in full, with the items of the law that it answers. */
function sectionsOf(context: PageContext, view: StatutoryPlan): Html[] {
  if (view.sections.length === 0) return [];
  const say = wordsFor(context);
  return [
    heading(say('sections.title')),
    ...view.sections.map((section) => {
      const answers = answeredIn(view, section);
      const page = { name: 'section', code: section.code } as const;
      return html`<h3 class="govuk-heading-m">${pageLink(context, page, textIn(context, section.title))}</h3>
${prose(textIn(context, section.text))}
${
  answers.length === 0
    ? nothing
    : componentsIn(context.language).details({
        summaryText: say('statutory.answers', { n: answers.length }),
        text: bullets(answers.map((duty) => itemInWords(context, duty))),
      })
}`;
    }),
  ];
}

/** What the plan does for each core aim for children and young people, and for each head of their well-being. @source PLAN-15, DUTY-38 */
function headingsOf(context: PageContext, view: StatutoryPlan): Html {
  if (view.code !== 'children-and-young-people') return nothing;
  const say = wordsFor(context);
  const named = planMessages.in(context.language);
  return html`${servedTable(
    context,
    {
      title: say('statutory.core-aims'),
      head: say('statutory.core-aim'),
      none: say('statutory.core-aim.none'),
    },
    byCoreAim(view).map(({ heading: aim, ...served }) => [named(`option.outcome.coreAims.${aim}`), served]),
  )}${servedTable(
    context,
    { title: say('statutory.heads'), head: say('statutory.head'), none: say('statutory.head.none') },
    byHeadOfWellbeing(view).map(({ heading: head, ...served }) => [
      named(`option.outcome.childWellbeing.${head}`),
      served,
    ]),
  )}`;
}

type Served = Omit<HeadingServed<string>, 'heading'>;

function servedTable(
  context: PageContext,
  words: { readonly title: string; readonly head: string; readonly none: string },
  rows: readonly (readonly [string, Served])[],
): Html {
  if (rows.length === 0) return nothing;
  const say = wordsFor(context);
  const links = (
    name: 'priority' | 'outcome' | 'action',
    records: Served['outcomes' | 'priorities' | 'actions'],
  ) =>
    linkList(
      records.map(({ code, title: called }) => pageLink(context, { name, code }, textIn(context, called))),
    );
  return html`${heading(words.title)}${dataTable(
    context,
    words.title,
    [
      { head: words.head },
      { head: say('priorities.title') },
      { head: say('outcomes.title') },
      { head: say('actions.title') },
    ],
    rows.map(([named, { priorities, outcomes, actions }]) => [
      named,
      links('priority', priorities),
      outcomes.length === 0 ? words.none : links('outcome', outcomes),
      actions.length === 0
        ? nothing
        : componentsIn(context.language).details({
            summaryText: say('statutory.actions', { n: actions.length }),
            text: links('action', actions),
          }),
    ]),
  )}`;
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
    : componentsIn(context.language).details({
        summaryText: say('statutory.promises', { n: promises.length }),
        text: dataTable(
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
        ),
      })
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
