import { roleMay } from '../../../access/index.ts';
import {
  type Answer,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  problemSummary,
  redirect,
} from '../../../access/web/index.ts';
import {
  componentsIn,
  dataTable,
  emptyState,
  type Html,
  html,
  nothing,
} from '../../../design-system/index.ts';
import { address, type Bilingual, sayDate, sayPartOfWhole } from '../../../language/index.ts';
import {
  type AnyRecord,
  type Problem,
  problem,
  type RecordSet,
  type Result,
} from '../../../records/index.ts';
import {
  mayRunRounds,
  type Need,
  prioritisationResult,
  prioritisationRoundDefinition,
  type RankedNeed,
} from '../../index.ts';
import { assessmentNavigation, prioritiesFor, reasonList, titleOf } from '../assessment-page.ts';
import { type OpenedAssessment, openAssessment } from '../opened-assessment.ts';
import { assessmentMessages } from '../page-messages.ts';
import { firstFreeNumber, saveTogether } from '../saved-together.ts';
import { stateOf } from './opened-round.ts';
import { roundMessages, roundProblemWords } from './round-messages.ts';

/** The rounds of scoring; beneath them the ranked needs as a list to choose from at once, a reason for each. */
export const prioritiesPage: Handler = async (request) =>
  choicePage(request, await openAssessment(request), []);

function choicePage(request: PageRequest, opened: OpenedAssessment, problems: readonly Problem[]): Answer {
  const { language, partnershipId } = request;
  const partnership = partnershipId ?? '';
  const say = assessmentMessages.in(language);
  const needs = opened.assessment?.needs ?? [];
  const main = html`${problemSummary(problems, language, roundProblemWords)}
    <h1 class="govuk-heading-l">${say('priorities.title')}</h1>
    ${assessmentNavigation(request, 'priorities')}
    ${roundList(request, opened.records)}
    ${
      request.acting !== null &&
      roleMay(request.acting.role, 'needs.assess') &&
      html`<h2 class="govuk-heading-m">${roundMessages.in(language)('rounds.direct')}</h2>
      <p class="govuk-body">${say('priorities.lead')}</p>
      ${
        needs.length === 0
          ? emptyState(say('needs.empty'), {
              text: say('needs.add'),
              href: address('work.record.new', language, { partnership, kind: 'need' }),
            })
          : choiceForm(request, opened, needs, problems)
      }`
    }`;
  return page(say('priorities.title'), main, {
    current: 'work.evidence',
    hasErrors: problems.length > 0,
    breadcrumbs: [
      { text: say('assessment.title'), href: address('work.assessment', language, { partnership }) },
    ],
  });
}

/** Every round, the newest first, and how far it has come. */
function roundList(request: PageRequest, records: RecordSet): Html {
  const { language, partnershipId, acting, services } = request;
  const say = roundMessages.in(language);
  const partnership = partnershipId ?? '';
  const rounds = records.all(prioritisationRoundDefinition).toReversed();
  const start =
    acting !== null &&
    mayRunRounds(acting) &&
    componentsIn(language).button({
      text: say('rounds.start'),
      href: address('work.round.new', language, { partnership }),
    });
  const lead = html`<p class="govuk-body">${say('rounds.lead')}</p>`;
  if (rounds.length === 0) {
    return html`<h2 class="govuk-heading-m">${say('rounds.title')}</h2>${lead}${emptyState(say('rounds.empty'))}${start}`;
  }
  return html`${lead}${dataTable({
    language,
    caption: say('rounds.title'),
    columns: [
      { text: say('rounds.column.round') },
      { text: say('rounds.column.state') },
      { text: say('rounds.column.closes') },
      { text: say('rounds.column.scored') },
    ],
    rows: rounds.map((round) => {
      const { title, closesOn, scorers } = round.values;
      const href = address('work.round', language, { partnership, code: round.code });
      return [
        html`<a class="govuk-link" href="${href}">${titleOf(title, language)}</a>`,
        say(`state.${stateOf(round, services.today())}`),
        closesOn ? sayDate(closesOn, language) : '',
        sayPartOfWhole(prioritisationResult(round, records).scoredBy.length, scorers.length, language),
      ];
    }),
  })}${start}`;
}

function choiceForm(
  request: PageRequest,
  { records, assessment, area }: OpenedAssessment,
  needs: readonly RankedNeed[],
  problems: readonly Problem[],
): Html {
  const { language, partnershipId, form } = request;
  const say = assessmentMessages.in(language);
  const ui = componentsIn(language);
  const plans = records.ofKind('plan');
  if (plans.length === 0) {
    const href = address('work.record.new', language, { partnership: partnershipId ?? '', kind: 'plan' });
    return emptyState(say('priorities.noPlan'), { text: say('priorities.addPlan'), href });
  }
  const titles = new Map(
    (assessment?.indicators ?? []).map((each) => [each.code, titleOf(each.title, language)]),
  );
  const chosen = chosenCodes(form);
  const isMissing = problems.some((one) => one.where.field === 'choose');
  const free = needs.filter(({ need }) => prioritiesFor(records, need.code).length === 0);
  const taken = needs.filter((ranked) => !free.includes(ranked));
  const already = takenList(request, taken, records);
  if (free.length === 0) return html`<p class="govuk-body">${say('priorities.allTaken')}</p>${already}`;
  return html`<form method="post" novalidate>${formTokenField(request.csrfToken)}
    ${ui.select({
      id: 'plan',
      name: 'plan',
      label: { text: say('priorities.plan'), classes: 'govuk-label--s' },
      items: plans.map((plan) => ({
        value: plan.code,
        text: `${plan.code} ${planTitle(plan, language)}`,
        selected: plan.code === form['plan'],
      })),
    })}
    ${ui.checkboxes({
      name: 'choose',
      idPrefix: 'choose',
      values: chosen,
      fieldset: { legend: { text: say('priorities.choose'), classes: 'govuk-fieldset__legend--m' } },
      hint: { text: say('priorities.choose.hint') },
      ...(isMissing && { errorMessage: { text: say('problem.needs.none-chosen') } }),
      items: free.map(({ need, reasons, rank }) => ({
        value: need.code,
        text: html`${rank}. ${need.code} ${titleOf(need.values.title, language)}`,
        hint: { text: say('priorities.because', { n: reasons.length }) },
        conditional: {
          html: html`${reasonList(request, reasons, titles, area)}${ui.textarea({
            id: `reason_${need.code}`,
            name: `reason_${need.code}`,
            rows: 3,
            value: form[`reason_${need.code}`] ?? '',
            label: { text: say('priorities.reason') },
            hint: { text: say('priorities.reason.hint') },
          })}`,
        },
      })),
    })}
    ${ui.button({ text: say('priorities.save'), preventDoubleClick: true })}</form>${already}`;
}

/** Needs that a priority answers already, each with it. */
function takenList(request: PageRequest, taken: readonly RankedNeed[], records: RecordSet): Html {
  if (taken.length === 0) return nothing;
  const { language, partnershipId } = request;
  const say = assessmentMessages.in(language);
  const partnership = partnershipId ?? '';
  return html`<h2 class="govuk-heading-m">${say('priorities.taken')}</h2>
    <ul class="govuk-list govuk-list--bullet">${taken.map(
      ({ need }) =>
        html`<li>${need.code} ${titleOf(need.values.title, language)}. ${say('priority.already')} ${prioritiesFor(
          records,
          need.code,
        ).map(
          ({ code }, position) =>
            html`${position > 0 && ', '}<a class="govuk-link" href="${address('work.record', language, { partnership, kind: 'priority', code })}">${code}</a>`,
        )}</li>`,
    )}</ul>`;
}

export function planTitle(plan: AnyRecord, language: PageRequest['language']): string {
  const title = plan.values['title'];
  return typeof title === 'object' && title !== null && 'cy' in title ? titleOf(title, language) : '';
}

function chosenCodes(form: Readonly<Record<string, string>>): readonly string[] {
  return (form['choose'] ?? '')
    .split(';')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

/** Makes a priority of each chosen need: a draft, linked to its need, with the reason as it was written. */
export const choosePriorities: Handler = async (request) => {
  const { form, services, acting, partnershipId, language } = request;
  if (!services.records.definition('priority') || !acting || !partnershipId) return notFound();
  const opened = await openAssessment(request);
  const needs = (opened.assessment?.needs ?? []).filter(
    ({ need }) =>
      chosenCodes(form).includes(need.code) && prioritiesFor(opened.records, need.code).length === 0,
  );
  const plan = opened.records.ofKind('plan').find(({ code }) => code === form['plan']);
  const problems = [
    ...(needs.length === 0 ? [problem('needs.none-chosen', { field: 'choose' })] : []),
    ...(plan ? [] : [problem('needs.no-plan', { field: 'plan' })]),
  ];
  if (problems.length > 0 || !plan) return choicePage(request, opened, problems);
  const reasonFor = (code: string) => ({
    cy: '',
    en: '',
    [language]: (form[`reason_${code}`] ?? '').trim(),
  });
  const chosen = needs.map(({ need }) => ({ need, reason: reasonFor(need.code) }));
  const saved = await makePriorities(request, plan.code, chosen);
  if (!saved.ok) return choicePage(request, opened, saved.problems);
  return redirect(
    address('work.records', language, { partnership: partnershipId, kind: 'priority' }),
    assessmentMessages.in(language)('priorities.saved', { n: needs.length }),
  );
};

/** Makes a draft priority in a plan of each need, linked to it, with the reason: all of them or none. */
export async function makePriorities(
  request: PageRequest,
  plan: string,
  chosen: readonly { readonly need: Need; readonly reason: Bilingual }[],
): Promise<Result<number>> {
  const definition = request.services.records.definition('priority');
  if (!definition) throw new Error('There are no priorities here');
  const first = await firstFreeNumber(request, definition);
  return saveTogether(
    request,
    chosen.map(({ need, reason }, position) => ({
      definition,
      code: `P${first + position}`,
      values: { plan, title: need.values.title, reason, needs: [need.code] },
      expectedRevision: null,
    })),
  );
}
