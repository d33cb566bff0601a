import type { Handler, PageRequest } from '../../access/web/index.ts';
import { type Html, html, stateTag } from '../../design-system/index.ts';
import type { CheckResult } from '../../duties/index.ts';
import { type Language, sayDate, sayList } from '../../language/index.ts';
import { addLink, recordLink, titleOf } from '../../needs/web/index.ts';
import { approvalMessages } from '../messages.ts';
import { isFinished, type PlanReview, planReviewDefinition, reviewQuestions } from '../plan-review.ts';
import { thoroughReviewOwed } from '../thorough-review.ts';
import { lifeView } from './life-view.ts';
import type { Surroundings } from './opened-plan.ts';
import { approvalPageMessages } from './page-messages.ts';

/** Reviews of the plan, each by the three questions of the guidance, with what was decided. @source PERF-14, PERF-15; DUTY-07 */
export function reviewsPage(around: Surroundings): Handler {
  return lifeView(around, { part: 'work.reviews', words: 'reviews' }, (request, opened) => {
    const { language } = request;
    const say = approvalPageMessages.in(language);
    const reviews = opened.records
      .all(planReviewDefinition)
      .filter(({ values }) => values.plan === opened.plan.code);
    const { reviewDueOn, startsOn } = opened.plan.values;
    const owed = thoroughReviewOwed(
      opened.records,
      { code: opened.plan.code, startsOn },
      request.services.today(),
    );
    return html`<p class="govuk-body-l">${say('reviews.lead')}</p>
${reviewDueOn !== null && html`<p class="govuk-body">${say('reviews.due', { date: sayDate(reviewDueOn, language) })}</p>`}
${owed && html`<p class="govuk-body"><strong class="ll-missing">${say('reviews.owed', { date: sayDate(owed.values.heldOn ?? '', language) })}</strong></p>`}
${reviews.length === 0 && html`<p class="govuk-body">${say('reviews.none')}</p>`}
${reviews.map((review) => reviewPart(request, review, opened.result))}
${addLink(request, 'plan-review', say('reviews.add'), 'plan.publish')}`;
  });
}

function reviewPart(request: PageRequest, review: PlanReview, result: CheckResult): Html {
  const { language } = request;
  const say = approvalPageMessages.in(language);
  const words = approvalMessages.in(language);
  const { reviewKind, reviewedOn, decision, changes, duties, impactEvidence } = review.values;
  const evidence = titleOf(impactEvidence, language);
  return html`<h2 class="govuk-heading-m">${recordLink(request, review)}</h2>
<p class="govuk-body">${isFinished(review) ? stateTag('done', say('reviews.finished')) : stateTag('on-course', say('reviews.under-way'))}
${reviewKind !== null && html`<br>${words(`option.plan-review.reviewKind.${reviewKind}`)}`}${reviewedOn !== null && html`, ${sayDate(reviewedOn, language)}`}</p>
<dl class="govuk-summary-list">${reviewQuestions.map((question) => {
    const answer = titleOf(review.values[question], language);
    return html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${words(`hint.plan-review.${question}`)}</dt><dd class="govuk-summary-list__value">${answer === '' ? html`<span class="ll-missing">${say('reviews.unanswered')}</span>` : answer}</dd></div>`;
  })}${evidence !== '' && html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${words('field.plan-review.impactEvidence')}</dt><dd class="govuk-summary-list__value">${evidence}</dd></div>`}<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${words('field.plan-review.decision')}</dt><dd class="govuk-summary-list__value">${decision === null ? html`<span class="ll-missing">${say('reviews.undecided')}</span>` : words(`option.plan-review.decision.${decision}`)}${titleOf(changes, language) !== '' && html`<br>${titleOf(changes, language)}`}</dd></div>
${duties.length > 0 && html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${say('reviews.duties')}</dt><dd class="govuk-summary-list__value">${sayList(duties.map((code) => dutyName(code, result, language)))}</dd></div>`}</dl>`;
}

/** What a duty is called in the rulebook; one it does not know, by its code. */
function dutyName(code: string, { families }: CheckResult, language: Language): string {
  return families.find(({ family }) => family.id === code)?.family.name[language] ?? code;
}
