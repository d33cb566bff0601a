import { roleMay } from '../../access/index.ts';
import { type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { type Html, html } from '../../design-system/index.ts';
import type { CheckResult } from '../../duties/index.ts';
import { address, sayDate } from '../../language/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import { approvalMessages } from '../messages.ts';
import {
  type Guard,
  inStateSince,
  lifeGuards,
  stateChangesOf,
  type Transition,
  waysFrom,
} from '../plan-life.ts';
import type { StateChange } from '../state-change.ts';
import { guardsOfWay } from './guards-of-way.ts';
import { lifeFrame, lifeNavigation, type OpenedPlan, openPlan, type Surroundings } from './opened-plan.ts';
import { approvalPageMessages } from './page-messages.ts';

/**
 * The life of a plan: which state it is in, which ways lead on and what stands on each, and how it came here.
 *
 * @source DESIGN "Words"; PLAN-27
 */
export function lifePage(around: Surroundings): Handler {
  return async (request) => {
    const opened = await openPlan(request, around);
    if (!opened) return notFound();
    const { language } = request;
    const say = approvalPageMessages.in(language);
    const { state } = opened.plan.values;
    const since = inStateSince(opened);
    const ways: Html[] = [];
    for (const way of waysFrom(state))
      ways.push(wayItem(request, way, await guardsOfWay(request, around, opened, way)));
    const title = say('life.title');
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
${lifeNavigation(request, 'work.life')}
<p class="govuk-body-l">${titleOf(opened.plan.values.title, language)}</p>
<p class="govuk-body">${say('life.state', { state: stateWord(state, language) })}${since !== null && html`<br>${say('life.since', { date: sayDate(since, language) })}`}</p>
<h2 class="govuk-heading-m">${say('life.ways')}</h2>
${ways.length === 0 ? html`<p class="govuk-body">${say('life.ways.none')}</p>` : html`<ul class="govuk-list govuk-list--spaced">${ways}</ul>`}
<h2 class="govuk-heading-m">${say('life.story')}</h2>
${timeline(request, opened)}`;
    return page(title, main, { ...lifeFrame(request), width: 'full' });
  };
}

/** What a state is called. */
export function stateWord(state: string | null, language: 'cy' | 'en'): string {
  const key = `option.state-change.to.${state}`;
  return approvalMessages.has(key)
    ? approvalMessages.in(language)(key as 'option.state-change.to.draft')
    : '';
}

function wayItem(request: PageRequest, { to, isBack }: Transition, guards: readonly Guard[]): Html {
  const { language, partnershipId, acting } = request;
  const say = approvalPageMessages.in(language);
  const named = say('life.way', { state: stateWord(to, language) });
  const mayGo = acting !== null && roleMay(acting.role, 'plan.publish');
  const href = address('work.life.move', language, { partnership: partnershipId ?? '' }, { query: { to } });
  const unmet = guards.filter(({ isMet }) => !isMet);
  const stopping = unmet.filter(({ passedBy }) => passedBy === 'nobody').length;
  const standing =
    unmet.length === 0
      ? say(isBack ? 'life.way.back' : 'life.way.clear')
      : stopping > 0
        ? say('life.way.stopped', { n: stopping })
        : say('life.way.reason', { n: unmet.length });
  return html`<li>${mayGo ? html`<a class="govuk-link" href="${href}">${named}</a>` : named}<br>${standing}</li>`;
}

function timeline(request: PageRequest, { plan, records, result }: OpenedPlan): Html {
  const say = approvalPageMessages.in(request.language);
  const changes = stateChangesOf(records, plan.code);
  const isToldInFull =
    changes.at(-1)?.values.to === plan.values.state ||
    (changes.length === 0 && plan.values.state === 'draft');
  return html`${changes.length === 0 ? html`<p class="govuk-body">${say('life.story.none')}</p>` : html`<ol class="govuk-list govuk-list--spaced">${changes.map((change) => changeItem(request, change, result))}</ol>`}
${!isToldInFull && html`<p class="govuk-inset-text">${say('life.brought', { state: stateWord(plan.values.state, request.language) })}</p>`}`;
}

function changeItem({ language }: PageRequest, { values }: StateChange, result: CheckResult): Html {
  const say = approvalPageMessages.in(language);
  const reason = titleOf(values.reason, language);
  const isOther = values.reason[language] === '' && reason !== '';
  return html`<li><strong>${values.changedOn !== null && sayDate(values.changedOn, language)}</strong><br>${stateWord(values.to, language)}
${values.changedBy !== '' && html`<br>${say('life.by', { name: values.changedBy })}`}
${reason !== '' && html`<br><span${isOther && html` lang="${language === 'cy' ? 'en' : 'cy'}"`}>${reason}</span>`}
${values.overridden.length > 0 && html`<br>${say('life.passed', { n: values.overridden.length })}<ul class="govuk-list govuk-list--bullet">${values.overridden.map((code) => html`<li>${guardName(code, language, result)}</li>`)}</ul>`}
${values.version !== '' && html`<br>${say('life.version', { version: values.version })}`}</li>`;
}

/** What was passed over: a guard of the plan’s life or a rule, in words; a rule that is no more, by its code. */
function guardName(code: string, language: 'cy' | 'en', { families }: CheckResult): string {
  const known = lifeGuards.find((guard) => guard === code);
  if (known) return approvalPageMessages.in(language)(`guard.${known}`);
  const rule = families
    .flatMap(({ verdicts }) => verdicts)
    .find(({ requirement }) => requirement.id === code);
  return rule?.requirement.wording[language] ?? code;
}
