import {
  type Answer,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  problemSummary,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, emptyState, type Html, html, nothing } from '../../design-system/index.ts';
import { address } from '../../language/index.ts';
import { transaction } from '../../platform/database/index.ts';
import {
  type AnyRecord,
  type Problem,
  problem,
  type RecordDefinition,
  type RecordSet,
  type Result,
} from '../../records/index.ts';
import type { RankedNeed } from '../index.ts';
import { assessmentNavigation, prioritiesFor, reasonList, titleOf } from './assessment-page.ts';
import { type OpenedAssessment, openAssessment } from './opened-assessment.ts';
import { assessmentMessages } from './page-messages.ts';

/** The ranked needs as a list to choose from, a reason for each that is chosen. */
export const prioritiesPage: Handler = async (request) =>
  choicePage(request, await openAssessment(request), []);

function choicePage(request: PageRequest, opened: OpenedAssessment, problems: readonly Problem[]): Answer {
  const { language, partnershipId } = request;
  const partnership = partnershipId ?? '';
  const say = assessmentMessages.in(language);
  const needs = opened.assessment?.needs ?? [];
  const main = html`${problemSummary(problems, language, assessmentMessages)}
    <h1 class="govuk-heading-l">${say('priorities.title')}</h1>
    ${assessmentNavigation(request, 'priorities')}
    <p class="govuk-body-l">${say('priorities.lead')}</p>
    ${
      needs.length === 0
        ? emptyState(say('needs.empty'), {
            text: say('needs.add'),
            href: address('work.record.new', language, { partnership, kind: 'need' }),
          })
        : choiceForm(request, opened, needs, problems)
    }`;
  return page(say('priorities.title'), main, {
    current: 'work.evidence',
    hasErrors: problems.length > 0,
    breadcrumbs: [
      { text: say('assessment.title'), href: address('work.assessment', language, { partnership }) },
    ],
  });
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

function planTitle(plan: AnyRecord, language: PageRequest['language']): string {
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
  const definition = services.records.definition('priority');
  if (!definition || !acting || !partnershipId) return notFound();
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
  const saved = await saveAll(request, {
    definition,
    plan: plan.code,
    needs,
    actor: acting.actor.id,
    partnershipId,
  });
  if (!saved.ok) return choicePage(request, opened, saved.problems);
  return redirect(
    address('work.records', language, { partnership: partnershipId, kind: 'priority' }),
    assessmentMessages.in(language)('priorities.saved', { n: needs.length }),
  );
};

interface ToSave {
  readonly definition: RecordDefinition;
  readonly plan: string;
  readonly needs: readonly RankedNeed[];
  readonly actor: string;
  readonly partnershipId: string;
}

class NotSaved extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('A priority could not be saved');
    this.problems = problems;
  }
}

/** All of them or none. */
async function saveAll(request: PageRequest, toSave: ToSave): Promise<Result<null>> {
  const { services, form, language } = request;
  const { definition, plan, needs, actor, partnershipId } = toSave;
  try {
    await transaction(services.db, { actor }, async (db) => {
      const there = await services.records.list(db, partnershipId, definition, { withWithdrawn: true });
      const first = 1 + Math.max(0, ...there.map(({ code }) => Number(/^P(\d+)$/.exec(code)?.[1] ?? 0)));
      for (const [position, { need }] of needs.entries()) {
        const reason = (form[`reason_${need.code}`] ?? '').trim();
        const saved = await services.records.save(db, partnershipId, definition, {
          code: `P${first + position}`,
          values: {
            plan,
            title: need.values.title,
            reason: { cy: '', en: '', [language]: reason },
            needs: [need.code],
          },
          expectedRevision: null,
        });
        if (!saved.ok) throw new NotSaved(saved.problems);
      }
    });
    return { ok: true, value: null };
  } catch (error) {
    if (error instanceof NotSaved) return { ok: false, problems: error.problems };
    throw error;
  }
}
