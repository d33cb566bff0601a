import {
  type Answer,
  forbidden,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  problemOf,
  problemSummary,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, type Html, html } from '../../design-system/index.ts';
import { sayDate } from '../../language/index.ts';
import { saveTogether, titleOf } from '../../needs/web/index.ts';
import { type Problem, problem, type RecordSet, readDay } from '../../records/index.ts';
import { scrutinyMessages } from '../messages.ts';
import { recommendationDefinition } from '../recommendation.ts';
import { type RecommendationResponse, recommendationResponseDefinition } from '../recommendation-response.ts';
import { maySpeakForAddressee } from '../scrutiny-policy.ts';
import { scrutinyPageMessages, scrutinyProblemWords } from './page-messages.ts';
import {
  addresseeName,
  hrefOf,
  inScrutiny,
  openScrutiny,
  paragraphs,
  type ScrutinySources,
} from './scrutiny-frame.ts';

const answers = ['accepted', 'accepted-in-part', 'refused'] as const;
type Given = (typeof answers)[number];

interface Asked {
  readonly response: RecommendationResponse;
  readonly records: RecordSet;
}

async function openResponse(request: PageRequest, sources: ScrutinySources): Promise<Asked | Answer> {
  const { records } = await openScrutiny(request, sources);
  const response = records.one(recommendationResponseDefinition, request.params['code']);
  if (!response) return notFound();
  const { acting, language } = request;
  return acting && maySpeakForAddressee(acting, response.values.organisation)
    ? { response, records }
    : forbidden(scrutinyPageMessages.in(language)('response.refused'));
}

/** The answer of the organisation that was asked, which nobody else gives. @source SCRU-06 */
export function responsePage(sources: ScrutinySources): Handler {
  return async (request) => {
    const asked = await openResponse(request, sources);
    return 'type' in asked ? asked : showForm(request, asked, []);
  };
}

function showForm(request: PageRequest, { response, records }: Asked, problems: readonly Problem[]): Answer {
  const { language, form, csrfToken } = request;
  const say = scrutinyPageMessages.in(language);
  const ui = componentsIn(language);
  const { values } = response;
  const recommendation = records.one(recommendationDefinition, values.recommendation);
  const at = (field: string) => problemOf(problems, field, language, scrutinyProblemWords);
  const title = say('response.title');
  const main = html`${problemSummary(problems, language, scrutinyProblemWords)}
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${recommendation ? titleOf(recommendation.values.title, language) : titleOf(values.title, language)}</p>
${recommendation && paragraphs(recommendation.values.reason, request)}
<p class="govuk-body">${say('response.for', { organisation: addresseeName(request, records, values.organisation) })}${values.dueOn !== null && html`<br>${say('answer.due', { date: sayDate(values.dueOn, language) })}`}</p>
<form method="post" novalidate>${formTokenField(csrfToken)}
<input type="hidden" name="revision" value="${response.revision}">
${ui.radios({
  name: 'state',
  idPrefix: 'state',
  value: form['state'] ?? (values.state === 'awaited' ? '' : (values.state ?? '')),
  fieldset: { legend: { text: say('response.question'), classes: 'govuk-fieldset__legend--m' } },
  items: answers.map((each) => ({
    value: each,
    text: scrutinyMessages.in(language)(`option.recommendation-response.state.${each}`),
  })),
  ...at('state'),
})}
${textPair(request, 'answer', values.answer, 4, problems)}
${textPair(request, 'owner', values.owner, 1, problems)}
${ui.input({
  id: 'action_by',
  name: 'action_by',
  label: { text: say('response.action-by'), classes: 'govuk-label--s' },
  hint: { text: say('date.hint') },
  value: form['action_by'] ?? values.actionBy ?? '',
  classes: 'govuk-input--width-10',
  ...at('action_by'),
})}
${textPair(request, 'action_taken', values.actionTaken, 4, problems)}
${ui.input({
  id: 'done_on',
  name: 'done_on',
  label: { text: say('response.done-on'), classes: 'govuk-label--s' },
  hint: { text: say('date.hint') },
  value: form['done_on'] ?? values.doneOn ?? '',
  classes: 'govuk-input--width-10',
  ...at('done_on'),
})}
${ui.button({ text: say('response.save'), preventDoubleClick: true })}</form>`;
  return inScrutiny(request, title, main, {
    parent: 'recommendations',
    hasErrors: problems.length > 0,
    width: 'two-thirds',
  });
}

type PairName = 'answer' | 'owner' | 'action_taken';

function textPair(
  { language, form }: PageRequest,
  name: PairName,
  held: { readonly cy: string; readonly en: string },
  rows: number,
  problems: readonly Problem[],
): Html {
  const say = scrutinyPageMessages.in(language);
  const ui = componentsIn(language);
  return html`${(['cy', 'en'] as const).map((side) =>
    ui.textarea({
      id: `${name}_${side}`,
      name: `${name}_${side}`,
      rows,
      label: { text: say(`response.${name}.${side}`), classes: 'govuk-label--s' },
      hint: { text: say(`response.${name}.hint`) },
      value: form[`${name}_${side}`] ?? held[side],
      attributes: { lang: side },
      ...problemOf(problems, `${name}_${side}`, language, scrutinyProblemWords),
    }),
  )}`;
}

/** Keeps the answer; a refusal and an acceptance in part say why, and what is accepted has an owner and a day. */
export function saveResponse(sources: ScrutinySources): Handler {
  return async (request) => {
    const asked = await openResponse(request, sources);
    if ('type' in asked) return asked;
    const { response } = asked;
    const today = request.services.today();
    const given = answerGiven(request);
    const problems = problemsOf(given, today);
    if (problems.length > 0) return showForm(request, asked, problems);
    const { values } = response;
    const wasAwaited = values.state === 'awaited';
    const saved = await saveTogether(request, [
      {
        definition: recommendationResponseDefinition,
        code: response.code,
        values: {
          ...values,
          state: given.state ?? null,
          answer: given.answer,
          owner: given.owner,
          actionBy: given.actionBy || null,
          actionTaken: given.actionTaken,
          doneOn: given.doneOn || null,
          answeredOn: wasAwaited ? today : values.answeredOn,
        },
        expectedRevision: Number(request.form['revision'] ?? '0'),
      },
    ]);
    if (!saved.ok) return showForm(request, asked, saved.problems);
    return redirect(
      hrefOf(request, 'work.scrutiny.recommendation', { code: values.recommendation ?? '' }),
      scrutinyPageMessages.in(request.language)('response.saved'),
    );
  };
}

function answerGiven({ form }: PageRequest) {
  const text = (name: string) => (form[name] ?? '').trim();
  const pair = (name: PairName) => ({ cy: text(`${name}_cy`), en: text(`${name}_en`) });
  const actionBy = readDay(form['action_by'], 'action_by');
  const doneOn = readDay(form['done_on'], 'done_on');
  return {
    state: answers.find((each) => each === form['state']),
    answer: pair('answer'),
    owner: pair('owner'),
    actionTaken: pair('action_taken'),
    actionBy: actionBy.day,
    doneOn: doneOn.day,
    unreadable: [...actionBy.problems, ...doneOn.problems],
  };
}

function problemsOf(given: ReturnType<typeof answerGiven>, today: string): readonly Problem[] {
  const isAccepted = given.state === 'accepted' || given.state === 'accepted-in-part';
  const sides = ['cy', 'en'] as const;
  return [
    ...(given.state === undefined ? [problem('scrutiny.no-answer', { field: 'state' })] : []),
    ...(needsReason(given.state) ? sides.filter((side) => given.answer[side] === '') : []).map((side) =>
      problem(`scrutiny.no-reason-${side}`, { field: `answer_${side}` }),
    ),
    ...(isAccepted ? sides.filter((side) => given.owner[side] === '') : []).map((side) =>
      problem(`scrutiny.no-owner-${side}`, { field: `owner_${side}` }),
    ),
    ...(isAccepted &&
    given.actionBy === '' &&
    !given.unreadable.some(({ where }) => where.field === 'action_by')
      ? [problem('scrutiny.no-day', { field: 'action_by' })]
      : []),
    ...given.unreadable,
    ...(given.doneOn > today ? [problem('scrutiny.in-future', { field: 'done_on' })] : []),
  ];
}

function needsReason(state: Given | undefined): boolean {
  return state === 'refused' || state === 'accepted-in-part';
}
