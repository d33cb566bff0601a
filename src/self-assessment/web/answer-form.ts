import { formTokenField, type PageRequest, problemOf, problemSummary } from '../../access/web/index.ts';
import { componentsIn, type Html, html } from '../../design-system/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { type AnswerStep, cannotSayValue, type SentAnswers, unansweredIn } from '../answer-steps.ts';
import type { Instrument, Statement } from '../instrument.ts';
import { selfAssessmentPageMessages, selfAssessmentProblemWords } from './page-messages.ts';

/** A page of the answering: one principle, what was answered before carried along unseen. */
export function answerForm(
  request: PageRequest,
  instrument: Instrument,
  step: AnswerStep,
  problems: readonly Problem[],
): Html {
  const { language, form, csrfToken } = request;
  const say = selfAssessmentPageMessages.in(language);
  const ui = componentsIn(language);
  const before = instrument.principles
    .flatMap(({ statements }) => statements)
    .filter(({ id }) => !step.principle.statements.some((own) => own.id === id) && form[id] !== undefined);
  return html`${problemSummary(problems, language, selfAssessmentProblemWords)}
<span class="govuk-caption-l">${say('answer.step', { number: step.number, of: step.of })}</span>
<h1 class="govuk-heading-l">${titleOf(step.principle.name, language)}</h1>
${step.number === 1 && html`<p class="govuk-body">${titleOf(instrument.about, language)}</p><p class="govuk-body">${say('answer.promise')}</p>`}
<form method="post" novalidate>${formTokenField(csrfToken)}
<input type="hidden" name="step" value="${step.number}">
${before.map(({ id }) => html`<input type="hidden" name="${id}" value="${form[id]}">`)}
${step.principle.statements.map((statement) => statementRadios(request, instrument, statement, problems))}
<div class="govuk-button-group">${ui.button({
    text: say(step.number === step.of ? 'answer.send' : 'answer.next'),
    name: 'go',
    value: 'on',
    preventDoubleClick: true,
  })}${
    step.number > 1 &&
    ui.button({ text: say('answer.back'), name: 'go', value: 'back', classes: 'govuk-button--secondary' })
  }</div></form>`;
}

function statementRadios(
  { language, form }: PageRequest,
  instrument: Instrument,
  { id, text }: Statement,
  problems: readonly Problem[],
): Html {
  const say = selfAssessmentPageMessages.in(language);
  const cannotSay = instrument.cannotSay?.[language] ?? say('answer.cannot-say');
  return componentsIn(language).radios({
    name: id,
    idPrefix: id,
    value: form[id] ?? '',
    fieldset: { legend: { text: titleOf(text, language), classes: 'govuk-fieldset__legend--s' } },
    items: [
      ...instrument.scale.map((step) => ({ value: String(step.value), text: step[language] })),
      { divider: say('answer.or') },
      { value: cannotSayValue, text: cannotSay },
    ],
    ...problemOf(problems, id, language, selfAssessmentProblemWords),
  });
}

/** A problem for each statement of a page that was passed over. */
export function passedOver(instrument: Instrument, step: AnswerStep, sent: SentAnswers): readonly Problem[] {
  return unansweredIn(instrument, step, sent).map(({ id }) =>
    problem('self-assessment.not-answered', { field: id }),
  );
}
