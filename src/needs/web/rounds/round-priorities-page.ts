import {
  type Answer,
  forbidden,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  problemSummary,
  redirect,
} from '../../../access/web/index.ts';
import { componentsIn, emptyState, html } from '../../../design-system/index.ts';
import { address } from '../../../language/index.ts';
import { type Problem, problem } from '../../../records/index.ts';
import { needDefinition } from '../../index.ts';
import { prioritiesFor, titleOf } from '../assessment-page.ts';
import { assessmentMessages } from '../page-messages.ts';
import { type OpenedRound, openRound, roundFrame, roundHref } from './opened-round.ts';
import { makePriorities, planTitle } from './priorities-page.ts';
import { roundMessages, roundProblemWords } from './round-messages.ts';

/** The needs the board chose that have no priority yet, and the plan theirs will be in. */
export const roundPrioritiesPage: Handler = async (request) => {
  const opened = await openDecided(request);
  return 'type' in opened ? opened : formPage(request, opened, []);
};

async function openDecided(request: PageRequest): Promise<OpenedRound | Answer> {
  const opened = await openRound(request);
  if (opened?.round.values.state !== 'decided') return notFound();
  return opened.mayRun ? opened : forbidden(roundMessages.in(request.language)('refused.not-coordinator'));
}

/** Chosen needs without a priority, each with the reason of the board. */
function waitingNeeds({ records, result }: OpenedRound) {
  return [...result.choices.values()].flatMap(({ values }) => {
    const need = records.one(needDefinition, values.need);
    const isWaiting = need && values.choice === 'chosen' && prioritiesFor(records, need.code).length === 0;
    return isWaiting ? [{ need, reason: values.reason }] : [];
  });
}

function formPage(request: PageRequest, opened: OpenedRound, problems: readonly Problem[]): Answer {
  const { language, csrfToken, partnershipId } = request;
  const say = roundMessages.in(language);
  const words = assessmentMessages.in(language);
  const ui = componentsIn(language);
  const title = say('priorities.title');
  const waiting = waitingNeeds(opened);
  const plans = opened.records.ofKind('plan');
  const form = html`<p class="govuk-body">${say('priorities.lead')}</p>
    <ul class="govuk-list govuk-list--bullet">${waiting.map(
      ({ need }) => html`<li>${need.code} ${titleOf(need.values.title, language)}</li>`,
    )}</ul>
    <form method="post" novalidate>${formTokenField(csrfToken)}
    ${ui.select({
      id: 'plan',
      name: 'plan',
      label: { text: words('priorities.plan'), classes: 'govuk-label--s' },
      items: plans.map((plan) => ({ value: plan.code, text: `${plan.code} ${planTitle(plan, language)}` })),
    })}
    ${ui.button({ text: words('priorities.save'), preventDoubleClick: true })}</form>`;
  const noPlan = emptyState(words('priorities.noPlan'), {
    text: words('priorities.addPlan'),
    href: address('work.record.new', language, { partnership: partnershipId ?? '', kind: 'plan' }),
  });
  const none = html`<p class="govuk-body">${say('priorities.none')}</p>`;
  const main = html`${problemSummary(problems, language, roundProblemWords)}
    <h1 class="govuk-heading-l">${title}</h1>
    ${waiting.length === 0 ? none : plans.length === 0 ? noPlan : form}`;
  return page(title, main, roundFrame(request, opened, problems));
}

/** Makes the priorities; a need that has one already is left alone. */
export const makeRoundPriorities: Handler = async (request) => {
  const opened = await openDecided(request);
  if ('type' in opened) return opened;
  const waiting = waitingNeeds(opened);
  const plan = opened.records.find('plan', request.form['plan'] ?? '');
  if (!plan) return formPage(request, opened, [problem('needs.no-plan', { field: 'plan' })]);
  const saved = await makePriorities(request, plan.code, waiting);
  if (!saved.ok) return formPage(request, opened, saved.problems);
  const notice = assessmentMessages.in(request.language)('priorities.saved', { n: waiting.length });
  return redirect(roundHref(request, 'work.round'), notice);
};
