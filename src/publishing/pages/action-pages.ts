import { componentsIn, type Html, html, joined, nothing } from '../../design-system/index.ts';
import {
  sayDate,
  sayMoney,
  sayMoneyInWords,
  sayNumber,
  sayPartOfWhole,
  sortedByName,
} from '../../language/index.ts';
import { measureKinds } from '../../performance/index.ts';
import { agreementInWords, isAgreed, isLeadOnlyProposed, isMeansAgreed } from '../agreement.ts';
import { sayMeasured } from '../figure-words.ts';
import type {
  PublishedAction,
  PublishedContribution,
  PublishedMeasure,
  PublishedOrganisation,
} from '../published-plan.ts';
import { statutoryPlansOf } from '../statutory-plans.ts';
import { actionTable, leadLink, stateTag } from './action-tables.ts';
import { approvalsPart, approvalTable } from './approval-table.ts';
import {
  bullets,
  crumbs,
  csvOf,
  dataTable,
  dateOr,
  heading,
  hint,
  lead,
  linkList,
  organisationLink,
  organisationOf,
  pageLink,
  paragraph,
  prose,
  proseUnder,
  reading,
  recordLinks,
  second,
  textIn,
  threadLink,
  title,
  versionNote,
  wordsFor,
} from './parts.ts';
import { stateTally } from './plan-pages.ts';
import type { PageContext, PublishedPage } from './site-page.ts';
import { statutoryPlanLinks } from './statutory-plan-pages.ts';

/** Every action, grouped by the body that answers for it. */
export function actionsPage(context: PageContext): PublishedPage {
  const { plan, language } = context;
  const say = wordsFor(context);
  const text = say('actions.title');
  const csv = csvOf(context, { name: 'actions' }, say('actions.csv'));
  const leads = sortedByName(
    plan.organisations.filter(({ code }) => plan.actions.some((action) => action.lead === code)),
    ({ name }) => name[language],
    language,
  );
  const groups: readonly {
    readonly body: PublishedOrganisation | null;
    readonly actions: readonly PublishedAction[];
  }[] = [
    ...leads.map((body) => ({ body, actions: plan.actions.filter((action) => action.lead === body.code) })),
    {
      body: null,
      actions: plan.actions.filter((action) => !leads.some((body) => body.code === action.lead)),
    },
  ].filter(({ actions }) => actions.length > 0);
  return {
    title: text,
    breadcrumbs: crumbs(context),
    twins: csv.twins,
    main: html`${versionNote(context)}${reading(
      title(text),
      lead(say('home.actions', { n: plan.actions.length }), ' ', stateTally(context)),
      groups.length > 1
        ? html`<nav aria-label="${say('actions.by-body')}">${linkList(
            groups.map(({ body, actions }) => {
              const name = body ? body.name[language] : say('nobody');
              return html`<a class="govuk-link" href="#${body ? body.code : 'none'}">${say('actions.body-count', { name, n: actions.length })}</a>`;
            }),
          )}</nav>`
        : nothing,
    )}
${joined(
  groups.map(
    ({
      body,
      actions,
    }) => html`<h2 class="govuk-heading-m" id="${body ? body.code : 'none'}">${body ? body.name[language] : say('nobody')}</h2>
${actionTable(context, say('actions.table', { name: body ? body.name[language] : say('nobody') }), actions, false)}`,
  ),
)}
${reading(linkList([csv.link]))}`,
  };
}

/** Who promised what, and did they? @source PLAN-07, PERF-07, APPR-04 */
export function actionPage(context: PageContext, action: PublishedAction): PublishedPage {
  const { plan, language } = context;
  const say = wordsFor(context);
  const outcomes = plan.outcomes.filter((outcome) => action.outcomes.includes(outcome.code));
  const views = statutoryPlansOf(plan, action.code);
  const measures = plan.measures.filter((measure) => action.measures.includes(measure.code));
  const row = (key: string, text: string | Html) => ({ key: { text: key }, value: { text } });
  return {
    title: textIn(context, action.title),
    breadcrumbs: crumbs(context, [{ name: 'actions' }, say('actions.title')]),
    main: html`${versionNote(context)}${reading(
      title(textIn(context, action.title)),
      prose(textIn(context, action.description)),
      componentsIn(language).summaryList({
        rows: [
          row(say('action.lead'), leadLink(context, action)),
          row(say('action.state'), stateTag(context, action)),
          row(say('action.starts'), dateOr(context, action.startsOn)),
          row(say('action.ends'), dateOr(context, action.endsOn)),
          ...(action.prevention ? [row(say('action.kind'), say(`prevention.${action.prevention}`))] : []),
        ],
      }),
      proseUnder(say('action.progress'), textIn(context, action.progress)),
      heading(say('action.outcomes')),
      outcomes.length === 0
        ? paragraph(say('action.no-outcomes'))
        : recordLinks(context, ['outcome', outcomes]),
      views.length === 0
        ? nothing
        : html`${heading(say('action.statutory'))}${statutoryPlanLinks(context, views)}`,
    )}
${reading(heading(say('action.contributions')), action.contributions.length === 0 ? paragraph(say('action.no-contributions')) : nothing)}
${
  action.contributions.length === 0
    ? nothing
    : contributionTable(
        context,
        say('action.contributions'),
        say('head.body'),
        action.contributions.map((contribution) => ({
          first: organisationLink(context, contribution.organisation),
          contribution,
        })),
      )
}
${
  action.milestones.length === 0
    ? nothing
    : html`${reading(heading(say('action.milestones')))}${dataTable(
        context,
        say('action.milestones'),
        [{ head: say('head.milestone') }, { head: say('head.due') }, { head: say('head.met') }],
        action.milestones.map((milestone) => [
          textIn(context, milestone.title),
          dateOr(context, milestone.dueOn),
          milestone.metOn ? sayDate(milestone.metOn, language) : say('milestone.not-met'),
        ]),
      )}`
}
${reading(heading(say('outcome.cost')), paragraph(moneyInAll(context, action)))}
${
  action.resources.length === 0
    ? nothing
    : dataTable(
        context,
        say('action.resources'),
        [
          { head: say('head.resource') },
          { head: say('head.body') },
          { head: say('head.year') },
          { head: say('head.money'), numeric: true },
        ],
        byYear(action.resources).map((resource) => [
          textIn(context, resource.title),
          html`${organisationLink(context, resource.organisation)}${resource.organisation === '' || isMeansAgreed(action, resource) ? nothing : second(say('resource.not-agreed'))}`,
          resource.financialYear || say('not-recorded'),
          resource.amountPence === null ? say(`resource.${resource.kind}`) : sayMoney(resource.amountPence),
        ]),
      )
}
${measures.length === 0 ? nothing : html`${reading(heading(say('measures.title')))}${measureTable(context, say('measures.title'), measures)}`}
${reading(threadLink(context, 'action', action.code))}`,
  };
}

/** The earliest year first; what names no year comes last. */
function byYear(resources: PublishedAction['resources']): PublishedAction['resources'] {
  return resources.toSorted((one, other) =>
    (one.financialYear || '9').localeCompare(other.financialYear || '9', 'en'),
  );
}

/** What is put behind one action, all years together; the table below has each part of it. */
function moneyInAll(context: PageContext, { resources }: PublishedAction): string {
  const say = wordsFor(context);
  const pence = resources.reduce((sum, { amountPence }) => sum + (amountPence ?? 0), 0);
  if (resources.length === 0) return say('money.none-action');
  return pence === 0
    ? say('money.none')
    : say('money.in-all', { amount: sayMoneyInWords(pence, context.language) });
}

/** The latest figure as the version holds it; one that is worked out from others has none of its own. */
function latestOf(context: PageContext, { latestValue, unit, accountability }: PublishedMeasure): string {
  const say = wordsFor(context);
  if (latestValue !== null) return sayMeasured(latestValue, unit, context.language);
  return say((accountability?.formula ?? '') === '' ? 'figure.none' : 'measure.calculated');
}

function measureTable(context: PageContext, caption: string, measures: readonly PublishedMeasure[]): Html {
  const say = wordsFor(context);
  const { language } = context;
  return dataTable(
    context,
    caption,
    [
      { head: say('head.measure') },
      { head: say('head.body') },
      { head: say('head.latest') },
      { head: say('head.target') },
    ],
    measures.map((measure) => [
      html`<span id="${measure.code}">${textIn(context, measure.title)}</span>`,
      organisationLink(context, measure.organisation),
      html`${latestOf(context, measure)}${measure.numerator !== null && measure.denominator !== null ? html`<span class="ll-figure-cell__more">${sayPartOfWhole(measure.numerator, measure.denominator, language)}</span>` : nothing}${measure.latestOn && html`<span class="ll-figure-cell__more">${sayDate(measure.latestOn, language)}</span>`}`,
      measure.target === null
        ? say('measure.no-target')
        : sayMeasured(measure.target, measure.unit, language),
    ]),
  );
}

/** How much did we do, how well, is anyone better off. @source PERF-01 */
export function measuresPage(context: PageContext): PublishedPage {
  const { plan } = context;
  const say = wordsFor(context);
  const text = say('measures.title');
  return {
    title: text,
    breadcrumbs: crumbs(context),
    main: html`${versionNote(context)}${reading(
      title(text),
      lead(plan.measures.length === 0 ? say('measures.empty') : say('measures.lead')),
    )}
${joined(
  measureKinds.map((kind) => {
    const measures = plan.measures.filter((measure) => measure.kind === kind);
    return measures.length === 0
      ? nothing
      : html`${heading(say(`measure.${kind}`))}${measureTable(context, say(`measure.${kind}`), measures)}`;
  }),
)}`,
  };
}

/** Who is at the table. */
export function partnersPage(context: PageContext): PublishedPage {
  const { plan, language } = context;
  const say = wordsFor(context);
  const text = say('partners.title');
  const bodies = sortedByName(plan.organisations, ({ name }) => name[language], language);
  return {
    title: text,
    breadcrumbs: crumbs(context),
    main: html`${versionNote(context)}${reading(title(text), lead(say('partners.lead', { n: bodies.length })))}
${dataTable(
  context,
  say('partners.table'),
  [
    { head: say('head.body') },
    { head: say('head.leads'), numeric: true },
    { head: say('head.contributes'), numeric: true },
  ],
  bodies.map((body) => [
    organisationLink(context, body.code),
    leadsOf(context, body.code),
    String(contributionsOf(context, body.code).filter(isPromised).length),
  ]),
)}
${approvalsPart(context)}`,
  };
}

/** How many actions a body leads; what it is only proposed to lead is told beside, so that the sum is that of all. */
function leadsOf(context: PageContext, body: string): Html {
  const led = ledBy(context, body);
  const proposed = led.filter(isLeadOnlyProposed).length;
  const beside =
    proposed === 0 ? nothing : second(wordsFor(context)('partners.proposed', { n: sayNumber(proposed) }));
  return html`${sayNumber(led.length - proposed)}${beside}`;
}

/** Promises, each with who agreed to it and where its own plan says so; the first cell names the other end of it. */
function contributionTable(
  context: PageContext,
  caption: string,
  head: string,
  rows: readonly { readonly first: string | Html; readonly contribution: PublishedContribution }[],
): Html {
  const say = wordsFor(context);
  return dataTable(
    context,
    caption,
    [
      { head },
      { head: say('head.promise') },
      { head: say('head.agreement') },
      { head: say('head.own-plan') },
    ],
    rows.map(({ first, contribution }) => {
      const { promise, organisation, corporatePlan } = contribution;
      const partner = organisationOf(context, organisation)?.name[context.language] ?? organisation;
      return [
        first,
        textIn(context, promise),
        agreementInWords(contribution, partner, context.language),
        corporatePlan.trim() === '' ? say('contribution.not-carried') : corporatePlan,
      ];
    }),
  );
}

function contributionsOf(context: PageContext, body: string) {
  return context.plan.actions.flatMap((action) =>
    action.contributions
      .filter((contribution) => contribution.organisation === body)
      .map((contribution) => ({ action, contribution })),
  );
}

/** Actions a body leads, or is proposed to. */
function ledBy({ plan }: PageContext, body: string): readonly PublishedAction[] {
  return plan.actions.filter(({ lead: led }) => led === body);
}

/** What a partner has not agreed is shown, and not counted as its own. */
function isPromised({ contribution }: { readonly contribution: PublishedContribution }): boolean {
  return isAgreed(contribution);
}

/** What a body puts behind actions in which it has agreed to a part, or is only proposed to, all years together. */
function moneyOfBody({ plan }: PageContext, body: string, isAgreedMoney: boolean): number {
  return plan.actions
    .flatMap((action) =>
      action.resources.filter(
        (resource) => resource.organisation === body && isMeansAgreed(action, resource) === isAgreedMoney,
      ),
    )
    .reduce((sum, { amountPence }) => sum + (amountPence ?? 0), 0);
}

/** What did this body promise? @source APPR-04, PERF-07 */
export function partnerPage(context: PageContext, body: PublishedOrganisation): PublishedPage {
  const { plan, language } = context;
  const say = wordsFor(context);
  const leads = ledBy(context, body.code).filter((action) => !isLeadOnlyProposed(action));
  const proposed = ledBy(context, body.code).filter(isLeadOnlyProposed);
  const promises = contributionsOf(context, body.code);
  const seats = plan.seats.filter((seat) => seat.organisation === body.code);
  const approved = (plan.approvals ?? []).filter(({ organisation }) => organisation === body.code);
  const pence = moneyOfBody(context, body.code, true);
  const proposedPence = moneyOfBody(context, body.code, false);
  return {
    title: body.name[language],
    breadcrumbs: crumbs(context, [{ name: 'partners' }, say('partners.title')]),
    main: html`${versionNote(context)}${reading(
      title(body.name[language]),
      lead(say('partner.lead', { leads: leads.length, promises: promises.filter(isPromised).length })),
      pence > 0 ? paragraph(say('partner.money', { amount: sayMoneyInWords(pence, language) })) : nothing,
      proposedPence > 0
        ? paragraph(say('partner.money-proposed', { amount: sayMoneyInWords(proposedPence, language) }))
        : nothing,
      seats.length > 0
        ? html`${heading(say('partner.seats'))}${bullets(
            seats.map((seat) => html`${textIn(context, seat.post)} (${say(`role.${roleKey(seat.role)}`)})`),
          )}`
        : nothing,
    )}
${leads.length > 0 ? html`${heading(say('partner.leads'))}${actionTable(context, say('actions.table', { name: body.name[language] }), leads, false)}` : nothing}
${proposed.length > 0 ? html`${heading(say('partner.proposed'))}${actionTable(context, say('partner.proposed'), proposed, false)}` : nothing}
${
  promises.length > 0
    ? html`${heading(say('partner.promises'))}${contributionTable(
        context,
        say('partner.promises'),
        say('head.action'),
        promises.map(({ action, contribution }) => ({
          first: pageLink(context, { name: 'action', code: action.code }, textIn(context, action.title)),
          contribution,
        })),
      )}`
    : nothing
}
${approved.length > 0 ? html`${heading(say('approvals.of-plan'))}${approvalTable(context, approved)}` : nothing}
${body.website.trim() === '' ? nothing : hint(html`<a class="govuk-link" href="${webAddress(body.website)}">${say('partner.website')}</a>`)}`,
  };
}

/** Only web addresses become links: nothing a person typed can run. */
function webAddress(text: string): string {
  return /^https?:\/\//i.test(text) ? text : `https://${text}`;
}

const roles = ['chair', 'vice-chair', 'member', 'observer'] as const;
function roleKey(role: string) {
  return roles.find((known) => known === role) ?? 'member';
}
