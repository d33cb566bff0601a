import type { Handler, PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { sayDate, sayNumber } from '../../language/index.ts';
import { addLink, recordLink, recordLinks, titleOf, viewPage } from '../../needs/web/index.ts';
import type { AnyRecord, RecordSet } from '../../records/index.ts';
import {
  type EqualityEffect,
  equalityView,
  type ImpactAssessed,
  type LimbAnswered,
  type ObjectiveShown,
} from '../index.ts';
import { planMessages } from '../messages.ts';
import { planPageMessages } from './page-messages.ts';

/**
 * Equality in the plan: what it says of each limb of the duty, the objectives, the impact assessments, and what is missing.
 *
 * @param planOf - the plan that is worked on
 * @source EQ-01, EQ-02, EQ-03
 */
export function equalityPage(planOf: (records: RecordSet) => string | undefined): Handler {
  return async (request) => {
    const { services, partnershipId } = request;
    const records = await services.records.load(services.db, partnershipId ?? '');
    const view = equalityView(records, planOf(records));
    return viewPage(
      request,
      'equality',
      html`${limbs(request, records, view.limbs)}
      ${objectives(request, records, view.objectives)}
      ${assessments(request, records, view.assessments)}
      ${unassessed(request, view.unassessed)}`,
    );
  };
}

function found(records: RecordSet, kind: string, codes: readonly string[]): readonly AnyRecord[] {
  return codes.flatMap((code) => records.find(kind, code) ?? []);
}

/** The figures and the other evidence that something rests on. */
function restsOn(
  request: PageRequest,
  records: RecordSet,
  values: { readonly indicators: readonly string[]; readonly evidence: readonly string[] },
): Html {
  return recordLinks(
    request,
    [...found(records, 'indicator', values.indicators), ...found(records, 'evidence-item', values.evidence)],
    planPageMessages.in(request.language)('equality.none'),
  );
}

function missing(text: string): Html {
  return html`<strong class="ll-missing">${text}</strong>`;
}

function lackingCell(
  { language }: PageRequest,
  lacking: readonly (ObjectiveShown['lacking'][number] | ImpactAssessed['lacking'][number])[],
): Html {
  const say = planPageMessages.in(language);
  if (lacking.length === 0) return html`${say('equality.nothingMissing')}`;
  return html`<ul class="govuk-list">${lacking.map((each) => html`<li>${missing(say(`equality.lacking.${each}`))}</li>`)}</ul>`;
}

function limbs(request: PageRequest, records: RecordSet, all: readonly LimbAnswered[]): Html {
  const { language } = request;
  const say = planPageMessages.in(language);
  const named = planMessages.in(language);
  return html`${dataTable({
    language,
    caption: say('equality.limbs'),
    columns: [
      { text: say('equality.limb') },
      { text: say('equality.inPlan') },
      { text: say('equality.inDelivery') },
      { text: say('equality.shownBy') },
    ],
    rows: all.map(({ limb, statements, objectives: served }) => {
      const shown = statements.flatMap(({ values }) => [
        ...found(records, 'outcome', values.outcomes),
        ...found(records, 'action', values.actions),
        ...found(records, 'equality-objective', values.objectives),
      ]);
      const delivery = statements.map(({ values }) => titleOf(values.inDelivery, language)).filter(Boolean);
      return [
        named(`option.equality-statement.limb.${limb}`),
        statements.length === 0
          ? missing(say('equality.noStatement'))
          : html`${statements.map((each) => html`<p class="govuk-body">${recordLink(request, each)}</p><p class="govuk-body">${titleOf(each.values.inPlan, language)}</p>`)}`,
        delivery.length === 0
          ? missing(say('equality.noDelivery'))
          : html`${delivery.map((text) => html`<p class="govuk-body">${text}</p>`)}`,
        recordLinks(request, [...new Set<AnyRecord>([...shown, ...served])], say('equality.nothingShows')),
      ];
    }),
  })}${addLink(request, 'equality-statement', say('equality.addStatement'), 'needs.assess')}`;
}

function objectives(request: PageRequest, records: RecordSet, all: readonly ObjectiveShown[]): Html {
  const { language } = request;
  const say = planPageMessages.in(language);
  const named = planMessages.in(language);
  const add = addLink(request, 'equality-objective', say('equality.addObjective'), 'needs.assess');
  if (all.length === 0) {
    return html`<h2 class="govuk-heading-m">${say('equality.objectives')}</h2><p class="govuk-body">${say('equality.noObjectives')}</p>${add}`;
  }
  return html`${dataTable({
    language,
    caption: say('equality.objectives'),
    columns: [
      { text: say('equality.objective') },
      { text: say('equality.whom') },
      { text: say('equality.restsOn') },
      { text: say('equality.engagement') },
      { text: say('equality.outcomes') },
      { text: say('equality.missing') },
    ],
    rows: all.map(({ objective, lacking }) => {
      const { characteristics, engagement, engagedOn, outcomes } = objective.values;
      return [
        recordLink(request, objective),
        characteristics.map((each) => named(`option.equality-objective.characteristics.${each}`)).join('; '),
        restsOn(request, records, objective.values),
        html`${titleOf(engagement, language)}${engagedOn !== null && html`<br>${sayDate(engagedOn, language)}`}`,
        recordLinks(request, found(records, 'outcome', outcomes), say('equality.none')),
        lackingCell(request, lacking),
      ];
    }),
  })}${add}`;
}

function assessments(request: PageRequest, records: RecordSet, all: readonly ImpactAssessed[]): Html {
  const { language } = request;
  const say = planPageMessages.in(language);
  const named = planMessages.in(language);
  const add = addLink(request, 'equality-impact-assessment', say('equality.addAssessment'), 'needs.assess');
  if (all.length === 0) {
    return html`<h2 class="govuk-heading-m">${say('equality.assessments')}</h2><p class="govuk-body">${say('equality.noAssessments')}</p>${add}`;
  }
  return html`${dataTable({
    language,
    caption: say('equality.assessments'),
    columns: [
      { text: say('equality.assessments') },
      { text: say('equality.ofWhat') },
      { text: say('equality.status') },
      { text: say('equality.date') },
      { text: say('equality.engagement') },
      { text: say('equality.missing') },
    ],
    rows: all.map(({ assessment, lacking }) => {
      const { plan, priorities, actions, state, assessedOn, engagement } = assessment.values;
      const about = [
        ...found(records, 'plan', plan === null ? [] : [plan]),
        ...found(records, 'priority', priorities),
        ...found(records, 'action', actions),
      ];
      return [
        recordLink(request, assessment),
        recordLinks(request, about, say('equality.none')),
        state === null ? nothing : named(`option.equality-impact-assessment.state.${state}`),
        assessedOn === null ? missing(say('equality.noDate')) : sayDate(assessedOn, language),
        titleOf(engagement, language) || missing(say('equality.notAsked')),
        lackingCell(request, lacking),
      ];
    }),
  })}${add}${all.map((each) => effectTable(request, records, each))}${addLink(request, 'equality-effect', say('equality.addEffect'), 'needs.assess')}`;
}

function effectTable(
  request: PageRequest,
  records: RecordSet,
  { assessment, characteristics }: ImpactAssessed,
): Html {
  const { language } = request;
  const say = planPageMessages.in(language);
  const named = planMessages.in(language);
  const name = `${assessment.code} ${titleOf(assessment.values.title, language)}`;
  return dataTable({
    language,
    caption: say('equality.effects', { title: name }),
    columns: [
      { text: say('equality.characteristic') },
      { text: say('equality.effect') },
      { text: say('equality.evidence') },
      { text: say('equality.mitigation') },
    ],
    rows: characteristics.flatMap(({ characteristic, effects }) => {
      const first = named(`option.equality-effect.characteristic.${characteristic}`);
      if (effects.length === 0) return [[first, missing(say('equality.nothingSaid')), '', '']];
      return effects.map((effect) => [
        first,
        effectCell(request, effect),
        restsOn(request, records, effect.values),
        mitigationCell(request, effect),
      ]);
    }),
  });
}

function effectCell(request: PageRequest, effect: EqualityEffect): Html {
  const { language } = request;
  const word = effect.values.effect;
  return html`${word !== null && html`<strong>${planMessages.in(language)(`option.equality-effect.effect.${word}`)}</strong><br>`}${recordLink(request, effect)}<br>${titleOf(effect.values.reason, language)}`;
}

function mitigationCell({ language }: PageRequest, { values }: EqualityEffect): Html {
  const say = planPageMessages.in(language);
  const text = titleOf(values.mitigation, language);
  if (text !== '') return html`${text}`;
  return values.effect === 'negative'
    ? missing(say('equality.notMitigated'))
    : html`${say('equality.notNeeded')}`;
}

function unassessed(
  request: PageRequest,
  { priorities, actions }: ReturnType<typeof equalityView>['unassessed'],
): Html {
  const say = planPageMessages.in(request.language);
  const heading = html`<h2 class="govuk-heading-m">${say('equality.unassessed')}</h2>`;
  if (priorities.length + actions.length === 0) {
    return html`${heading}<p class="govuk-body">${say('equality.unassessed.none')}</p>`;
  }
  return html`${heading}<p class="govuk-body">${say('equality.unassessed.lead', {
    priorities: sayNumber(priorities.length),
    actions: sayNumber(actions.length),
  })}</p>
  <div class="govuk-body">${recordLinks(request, [...priorities, ...actions], say('equality.none'))}</div>`;
}
