import {
  type Answer,
  forbidden,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  problemOf,
  problemSummary,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, html } from '../../design-system/index.ts';
import { otherLanguage } from '../../language/index.ts';
import { recordLink, saveTogether, titleOf } from '../../needs/web/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { actionDefinition, type Contribution, contributionDefinition } from '../../plan/index.ts';
import { type Problem, problem, type RecordSet, readDay } from '../../records/index.ts';
import { contributionsOf } from '../mirroring.ts';
import { lifeFrame, lifeHref, nameOf, openPlan, type Surroundings } from './opened-plan.ts';
import { approvalPageMessages, approvalProblemWords } from './page-messages.ts';

const answers = ['agreed', 'agreed-in-part', 'declined'] as const;

interface Asked {
  readonly contribution: Contribution;
  readonly records: RecordSet;
}

async function openPromise(request: PageRequest, around: Surroundings): Promise<Asked | Answer> {
  const opened = await openPlan(request, around);
  const contribution =
    opened &&
    contributionsOf(opened.records, opened.plan.code).find(({ code }) => code === request.params['code']);
  if (!opened || !contribution) return notFound();
  const { acting, language } = request;
  const isOwn = acting?.organisation !== null && acting?.organisation === contribution.values.organisation;
  return isOwn
    ? { contribution, records: opened.records }
    : forbidden(approvalPageMessages.in(language)('refused.promise'));
}

/** What my organisation is asked to promise, and its answer: only the partner itself gives it. @source GOV-07, GOV-08 */
export function answerPromisePage(around: Surroundings): Handler {
  return async (request) => {
    const asked = await openPromise(request, around);
    return 'type' in asked ? asked : showAnswer(request, asked, []);
  };
}

function showAnswer(
  request: PageRequest,
  { contribution, records }: Asked,
  problems: readonly Problem[],
): Answer {
  const { language, form, csrfToken } = request;
  const say = approvalPageMessages.in(language);
  const ui = componentsIn(language);
  const { values } = contribution;
  const organisation = records.one(organisationDefinition, values.organisation);
  const action = records.one(actionDefinition, values.action);
  const problemAt = (field: string) => problemOf(problems, field, language, approvalProblemWords);
  const reason = (side: 'cy' | 'en') =>
    ui.textarea({
      id: `answer_${side}`,
      name: `answer_${side}`,
      rows: 3,
      label: { text: say(`promise.reason.${side}`), classes: 'govuk-label--s' },
      hint: { text: say('promise.reason.hint') },
      value: form[`answer_${side}`] ?? values.answer[side],
      attributes: { lang: side },
      ...problemAt(`answer_${side}`),
    });
  const title = say('promise.title');
  const main = html`${problemSummary(problems, language, approvalProblemWords)}
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${titleOf(values.promise, language)}</p>
<p class="govuk-body">${organisation && say('promise.of', { organisation: nameOf(request, organisation) })}${action && html`<br>${say('promise.towards')} ${recordLink(request, action)}`}</p>
<form method="post" novalidate>${formTokenField(csrfToken)}
<input type="hidden" name="revision" value="${contribution.revision}">
${ui.radios({
  name: 'state',
  idPrefix: 'state',
  value: form['state'] ?? (values.state === 'proposed' ? '' : (values.state ?? '')),
  fieldset: { legend: { text: say('promise.question'), classes: 'govuk-fieldset__legend--m' } },
  items: answers.map((answer) => ({ value: answer, text: say(`promise.choose.${answer}`) })),
  ...problemAt('state'),
})}
${reason('cy')}${reason('en')}
${ui.input({
  id: 'consent_on',
  name: 'consent_on',
  label: { text: say('promise.consent'), classes: 'govuk-label--s' },
  hint: { text: say('promise.consent.hint') },
  value: form['consent_on'] ?? values.consentOn ?? '',
  classes: 'govuk-input--width-10',
  ...problemAt('consent_on'),
})}
${ui.button({ text: organisation ? say('promise.save', { organisation: nameOf(request, organisation) }) : say('promise.title'), preventDoubleClick: true })}</form>
<p class="govuk-body"><a class="govuk-link" href="${lifeHref(request, 'work.promises')}">${say('promises.back')}</a></p>`;
  return page(title, main, {
    ...lifeFrame(request, problems.length > 0),
    status: problems.length > 0 ? 422 : 200,
  });
}

/** Keeps the partner's answer; agreed in part or declined, it says what or why in both languages. */
export function answerPromise(around: Surroundings): Handler {
  return async (request) => {
    const asked = await openPromise(request, around);
    if ('type' in asked) return asked;
    const { contribution } = asked;
    const { form, language, services } = request;
    const state = answers.find((answer) => answer === form['state']);
    const answer = { cy: (form['answer_cy'] ?? '').trim(), en: (form['answer_en'] ?? '').trim() };
    const { day: consentOn, problems: ofDay } = readDay(form['consent_on'], 'consent_on');
    const problems = [
      ...(state === undefined ? [problem('promise.no-answer', { field: 'state' })] : []),
      ...(['cy', 'en'] as const)
        .filter((side) => (state === 'agreed-in-part' || state === 'declined') && answer[side] === '')
        .map((side) => problem(`promise.no-reason-${side}`, { field: `answer_${side}` })),
      ...(['cy', 'en'] as const)
        .filter((side) => state === 'agreed' && answer[side] === '' && answer[otherLanguage(side)] !== '')
        .map((side) => problem('promise.in-one-language', { field: `answer_${side}` })),
      ...ofDay,
      ...(consentOn > services.today() ? [problem('life.in-future', { field: 'consent_on' })] : []),
    ];
    if (problems.length > 0) return showAnswer(request, asked, problems);
    const saved = await saveTogether(request, [
      {
        definition: contributionDefinition,
        code: contribution.code,
        values: {
          ...contribution.values,
          state: state ?? null,
          answer,
          consentOn: state === 'declined' || consentOn === '' ? null : consentOn,
        },
        expectedRevision: Number(form['revision'] ?? '0'),
      },
    ]);
    if (!saved.ok) return showAnswer(request, asked, saved.problems);
    return redirect(lifeHref(request, 'work.promises'), approvalPageMessages.in(language)('promise.saved'));
  };
}
