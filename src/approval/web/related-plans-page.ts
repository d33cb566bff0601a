import type { Handler, PageRequest } from '../../access/web/index.ts';
import { type CalendarDate, calendarDate } from '../../calendar/index.ts';
import { dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { sayDate } from '../../language/index.ts';
import { addLink, recordLink, recordLinks, titleOf } from '../../needs/web/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import {
  outcomeDefinition,
  type PlansOfKind,
  programmeOutcomes,
  type RelatedPlanShown,
  type RelatedPlansView,
  relatedPlansView,
} from '../../plan/index.ts';
import { planMessages } from '../../plan/messages.ts';
import type { AnyRecord, RecordSet } from '../../records/index.ts';
import { lifeView } from './life-view.ts';
import { nameOf, type Surroundings } from './opened-plan.ts';
import { approvalPageMessages } from './page-messages.ts';

/**
 * The plans around the plan: how each is aligned with it, who answers for each tier, what became of those that were
 * abolished, and which national outcomes it serves.
 *
 * @source PLAN-10, PLAN-17, PLAN-18, PLAN-19, PLAN-21, PLAN-30; DUTY-42, DUTY-68
 */
export function relatedPlansPage(around: Surroundings): Handler {
  return lifeView(around, { part: 'work.related-plans', words: 'related' }, (request, { records, plan }) => {
    const say = approvalPageMessages.in(request.language);
    const today: CalendarDate = calendarDate(request.services.today());
    const view = relatedPlansView(records, plan.values.duties, today);
    return html`<p class="govuk-body-l">${say('related.lead')}</p>
${addLink(request, 'related-plan', say('related.add'), 'needs.assess')}
${kindsTable(request, records, say('related.overarching'), view.overarching)}
${kindsTable(request, records, say('related.linked'), view.linked)}
${plansTable(request, records, say('related.others'), view.others)}
${tiersTable(request, records, plan, view.tiers)}
${abolishedTable(request, view.abolished)}
${programmeTable(request, records, plan.code)}`;
  });
}

function kindsTable(
  request: PageRequest,
  records: RecordSet,
  caption: string,
  kinds: readonly PlansOfKind[],
): Html {
  const { language } = request;
  const say = approvalPageMessages.in(language);
  const nameOfKind = (kind: PlansOfKind['kind']) =>
    planMessages.in(language)(`option.related-plan.planKind.${kind}`);
  const missing = kinds.filter(
    ({ isWithinPlan, plans, frameworks }) => plans.length + frameworks.length === 0 && !isWithinPlan,
  );
  const rows = kinds.flatMap(({ kind, isWithinPlan, plans, frameworks }) => {
    if (plans.length === 0 && isWithinPlan) return [[nameOfKind(kind), say('related.within'), '', '', '']];
    if (plans.length === 0)
      return frameworks.map((each) => [
        nameOfKind(kind),
        recordLink(request, each),
        say('related.as-framework'),
        '',
        '',
      ]);
    return plans.map((shown) => [nameOfKind(kind), ...cellsOfPlan(request, records, shown)]);
  });
  return html`${
    rows.length === 0
      ? html`<h2 class="govuk-heading-m">${caption}</h2>`
      : dataTable({
          language,
          caption,
          columns: [{ text: say('related.kind') }, ...columnsOfPlan(request)],
          rows,
        })
  }
${missing.length > 0 && html`<p class="govuk-body"><strong class="ll-missing">${say('related.none-of-kind')}</strong></p><ul class="govuk-list govuk-list--bullet">${missing.map(({ kind }) => html`<li>${nameOfKind(kind)}</li>`)}</ul>`}`;
}

function plansTable(
  request: PageRequest,
  records: RecordSet,
  caption: string,
  plans: readonly RelatedPlanShown[],
): Html {
  if (plans.length === 0) return nothing;
  return dataTable({
    language: request.language,
    caption,
    columns: columnsOfPlan(request),
    rows: plans.map((shown) => cellsOfPlan(request, records, shown)),
  });
}

function columnsOfPlan({ language }: PageRequest) {
  const say = approvalPageMessages.in(language);
  return [
    { text: say('related.plan') },
    { text: say('related.alignment') },
    { text: say('related.dates') },
    { text: say('related.lacking') },
  ];
}

function cellsOfPlan(request: PageRequest, records: RecordSet, { plan, lacking }: RelatedPlanShown) {
  const { language } = request;
  const say = approvalPageMessages.in(language);
  const { alignment, jointWork, outcomes, actions } = plan.values;
  const linked = [
    ...outcomes.flatMap((code) => records.find('outcome', code) ?? []),
    ...actions.flatMap((code) => records.find('action', code) ?? []),
  ];
  const notes = [alignment, jointWork].map((text) => titleOf(text, language)).filter(Boolean);
  return [
    html`${recordLink(request, plan)}${ownerOf(request, records, plan.values.organisation)}`,
    html`${notes.map((note) => html`<p class="govuk-body">${note}</p>`)}${linked.length > 0 && recordLinks(request, linked, '')}`,
    datesOf(request, plan.values),
    lacking.length === 0
      ? say('related.nothing-lacking')
      : html`<ul class="govuk-list">${lacking.map((each) => html`<li><strong class="ll-missing">${say(`related.lacks.${each}`)}</strong></li>`)}</ul>`,
  ];
}

function ownerOf(request: PageRequest, records: RecordSet, code: string | null): Html {
  const owner = records.one(organisationDefinition, code ?? '');
  return owner ? html`<br>${nameOf(request, owner)}` : nothing;
}

function datesOf({ language }: PageRequest, values: RelatedPlanShown['plan']['values']): Html {
  const say = approvalPageMessages.in(language);
  const dates = (['startsOn', 'endsOn', 'reviewDueOn', 'schemeAgreedOn', 'lookedAtOn'] as const).flatMap(
    (field) => {
      const day = values[field];
      return day === null ? [] : [say(`related.date.${field}`, { date: sayDate(day, language) })];
    },
  );
  return dates.length === 0
    ? html`${say('related.no-dates')}`
    : html`<ul class="govuk-list">${dates.map((text) => html`<li>${text}</li>`)}</ul>`;
}

/** Who answers for each tier of planning, and to whom; the plan itself stands in the second. @source PLAN-30 */
function tiersTable(
  request: PageRequest,
  records: RecordSet,
  plan: AnyRecord,
  tiers: RelatedPlansView['tiers'],
): Html {
  const { language } = request;
  const say = approvalPageMessages.in(language);
  const itself = [recordLink(request, plan), say('related.partnership'), say('related.own-account')];
  return dataTable({
    language,
    caption: say('related.tiers'),
    columns: [
      { text: say('related.tier') },
      { text: say('related.plan') },
      { text: say('related.responsible') },
      { text: say('related.held-to-account') },
    ],
    rows: tiers.flatMap(({ tier, plans }) => {
      const name = planMessages.in(language)(`option.related-plan.tier.${tier}`);
      const rows = plans.map((shown) => tierCells(request, records, shown));
      if (tier === 'plan') rows.unshift(itself);
      if (rows.length === 0) return [[name, say('related.tier.none'), '', '']];
      return rows.map((cells) => [name, ...cells]);
    }),
  });
}

function tierCells(request: PageRequest, records: RecordSet, { plan }: RelatedPlanShown): (Html | string)[] {
  const owner = records.one(organisationDefinition, plan.values.organisation ?? '');
  return [
    recordLink(request, plan),
    owner ? nameOf(request, owner) : '',
    titleOf(plan.values.heldToAccount, request.language),
  ];
}

/** How the goals of plans that were abolished are met and monitored. @source PLAN-21 */
function abolishedTable(request: PageRequest, plans: readonly RelatedPlanShown[]): Html {
  if (plans.length === 0) return nothing;
  const { language } = request;
  const say = approvalPageMessages.in(language);
  const named = planMessages.in(language);
  return dataTable({
    language,
    caption: say('related.abolished'),
    columns: [
      { text: say('related.plan') },
      { text: say('related.goals-met') },
      { text: say('related.how') },
    ],
    rows: plans.map(({ plan, lacking }) => {
      const { goalsMet, howGoalsAreMet } = plan.values;
      return [
        recordLink(request, plan),
        goalsMet === null ? '' : named(`option.related-plan.goalsMet.${goalsMet}`),
        lacking.includes('goals')
          ? html`<strong class="ll-missing">${say('related.lacks.goals')}</strong>`
          : titleOf(howGoalsAreMet, language),
      ];
    }),
  });
}

/** The outcomes of the Programme for Government of particular significance here, and those of the plan that serve them. @source PLAN-10 */
function programmeTable(request: PageRequest, records: RecordSet, plan: string): Html {
  const { language } = request;
  const say = approvalPageMessages.in(language);
  const outcomes = records.all(outcomeDefinition).filter(({ values }) => values.plan === plan);
  return dataTable({
    language,
    caption: say('related.programme'),
    columns: [{ text: say('related.programme.outcome') }, { text: say('related.programme.served-by') }],
    rows: programmeOutcomes.map((each) => [
      planMessages.in(language)(`option.outcome.programmeOutcomes.${each}`),
      recordLinks(
        request,
        outcomes.filter(({ values }) => values.programmeOutcomes.includes(each)),
        say('related.programme.none'),
      ),
    ]),
  });
}
