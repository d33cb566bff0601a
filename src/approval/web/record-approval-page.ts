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
import { componentsIn, type Html, html } from '../../design-system/index.ts';
import { citationInWords } from '../../duties/index.ts';
import { bodyMeetingDefinition } from '../../governance/index.ts';
import { sayDate } from '../../language/index.ts';
import { firstFreeNumber, saveTogether, titleOf } from '../../needs/web/index.ts';
import {
  columnName,
  type FieldValue,
  isBilingual,
  isEmptyValue,
  type Problem,
  problem,
  readFields,
  writeField,
} from '../../records/index.ts';
import { approvalDefinition, approvalStates, decisionTakers } from '../approval.ts';
import { mayBringApproval } from '../approval-policy.ts';
import { type BodyApproval, dueFormFields } from '../approvals-needed.ts';
import { approvalMessages } from '../messages.ts';
import { lifeFrame, lifeHref, nameOf, type OpenedPlan, openPlan, type Surroundings } from './opened-plan.ts';
import { approvalPageMessages, approvalProblemWords } from './page-messages.ts';

interface Asked {
  readonly opened: OpenedPlan;
  readonly body: BodyApproval;
}

/** Fields of an approval that its form asks for; what it is about is settled. */
const formFields = [
  'state',
  'takenBy',
  'meeting',
  'decidedOn',
  'minuteReference',
  'resolution',
  'conditions',
  'reservation',
] as const;

async function openBody(request: PageRequest, around: Surroundings): Promise<Asked | Answer> {
  const opened = await openPlan(request, around);
  const body = opened?.bodies.find(({ organisation }) => organisation.code === request.params['code']);
  if (!opened || !body) return notFound();
  const { acting, language } = request;
  const after = { ...body.approval?.values, organisation: body.organisation.code, state: 'approved' };
  return acting && mayBringApproval(acting, body.approval, after)
    ? { opened, body }
    : forbidden(
        approvalPageMessages.in(language)('refused.another', { body: nameOf(request, body.organisation) }),
      );
}

/** The form in which a body records what it decided. */
export function approvalPage(around: Surroundings): Handler {
  return async (request) => {
    const asked = await openBody(request, around);
    return 'type' in asked ? asked : showForm(request, asked, storedTexts(asked.body), []);
  };
}

type Texts = Readonly<Record<string, string>>;

function storedTexts({ approval }: BodyApproval): Texts {
  if (!approval) return {};
  return Object.assign(
    {},
    ...approvalDefinition.fields.map((field) => writeField(field, approval.values[field.name])),
  );
}

function showForm(request: PageRequest, asked: Asked, texts: Texts, problems: readonly Problem[]): Answer {
  const { language, csrfToken } = request;
  const say = approvalPageMessages.in(language);
  const { body } = asked;
  const title = say('approval.title', { body: nameOf(request, body.organisation) });
  const main = html`${problemSummary(problems, language, approvalProblemWords)}
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${titleOf(asked.opened.plan.values.title, language)}</p>
<ul class="govuk-list">${body.asked.map(({ requirement }) => html`<li>${requirement.wording[language]}<br><span class="govuk-hint">${citationInWords(requirement.citation, language)}</span></li>`)}</ul>
<form method="post" novalidate>${formTokenField(csrfToken)}
${choiceFields(request, asked, texts, problems)}
${dateAndMinute(request, texts, problems)}
${ownWords.map((name) => bothTexts(request, name, texts, problems))}
${componentsIn(language).button({ text: say('approval.save', { body: nameOf(request, body.organisation) }), preventDoubleClick: true })}</form>
<p class="govuk-body"><a class="govuk-link" href="${lifeHref(request, 'work.approvals')}">${say('approvals.back')}</a></p>`;
  return page(title, main, {
    ...lifeFrame(request, problems.length > 0),
    status: problems.length > 0 ? 422 : 200,
  });
}

function choiceFields(
  request: PageRequest,
  { opened, body }: Asked,
  texts: Texts,
  problems: readonly Problem[],
): Html {
  const { language } = request;
  const ui = componentsIn(language);
  const words = approvalMessages.in(language);
  const own = opened.records
    .all(bodyMeetingDefinition)
    .filter(({ values }) => values.organisation === body.organisation.code);
  return html`${ui.radios({
    name: 'state',
    idPrefix: 'state',
    value: texts['state'] ?? '',
    fieldset: { legend: { text: words('field.approval.state'), classes: 'govuk-fieldset__legend--s' } },
    items: approvalStates.map((state) => ({ value: state, text: words(`option.approval.state.${state}`) })),
    ...problemOf(problems, 'state', language, approvalProblemWords),
  })}${ui.radios({
    name: 'taken_by',
    idPrefix: 'taken_by',
    value: texts['taken_by'] ?? '',
    fieldset: { legend: { text: words('field.approval.takenBy'), classes: 'govuk-fieldset__legend--s' } },
    items: decisionTakers.map((taker) => ({ value: taker, text: words(`option.approval.takenBy.${taker}`) })),
  })}${ui.select({
    id: 'meeting',
    name: 'meeting',
    label: { text: words('field.approval.meeting'), classes: 'govuk-label--s' },
    value: texts['meeting'] ?? '',
    items: [
      { value: '', text: approvalPageMessages.in(language)('approval.no-meeting') },
      ...own.map(({ code, values }) => ({
        value: code,
        text: `${titleOf(values.body, language)}, ${values.heldOn === null ? '' : sayDate(values.heldOn, language)}`,
      })),
    ],
    ...problemOf(problems, 'meeting', language, approvalProblemWords),
  })}`;
}

function dateAndMinute({ language }: PageRequest, texts: Texts, problems: readonly Problem[]): Html {
  const ui = componentsIn(language);
  const words = approvalMessages.in(language);
  return html`${ui.input({
    id: 'decided_on',
    name: 'decided_on',
    label: { text: words('field.approval.decidedOn'), classes: 'govuk-label--s' },
    hint: { text: approvalPageMessages.in(language)('move.date.hint') },
    value: texts['decided_on'] ?? '',
    classes: 'govuk-input--width-10',
    ...problemOf(problems, 'decided_on', language, approvalProblemWords),
  })}${ui.input({
    id: 'minute_reference',
    name: 'minute_reference',
    label: { text: words('field.approval.minuteReference'), classes: 'govuk-label--s' },
    value: texts['minute_reference'] ?? '',
    classes: 'govuk-input--width-20',
  })}`;
}

function bothTexts(
  { language }: PageRequest,
  name: (typeof ownWords)[number],
  texts: Texts,
  problems: readonly Problem[],
): Html {
  const ui = componentsIn(language);
  const words = approvalMessages.in(language);
  const say = approvalPageMessages.in(language);
  const area = (side: 'cy' | 'en') =>
    ui.textarea({
      id: side === 'cy' ? name : `${name}_en`,
      name: `${name}_${side}`,
      rows: 2,
      label: { text: say(`in.${side}`) },
      value: texts[`${name}_${side}`] ?? '',
      attributes: { lang: side },
      ...(side === 'cy' && problemOf(problems, name, language, approvalProblemWords)),
    });
  return ui.fieldset({
    legend: { text: words(`field.approval.${name}`), classes: 'govuk-fieldset__legend--s' },
    html: html`<p class="govuk-hint">${words(`hint.approval.${name}`)}</p>${area('cy')}${area('en')}`,
  });
}

/** Records what a body decided; only for people of that body. */
export function saveApproval(around: Surroundings): Handler {
  return async (request) => {
    const asked = await openBody(request, around);
    if ('type' in asked) return asked;
    const { body, opened } = asked;
    const { form, language } = request;
    const name = body.organisation.values.name;
    const settled = {
      title_cy: name.cy === '' ? '' : approvalPageMessages.in('cy')('approval.called', { body: name.cy }),
      title_en: name.en === '' ? '' : approvalPageMessages.in('en')('approval.called', { body: name.en }),
      duties: dutiesOf(body).join('; '),
    };
    const read = readFields(approvalDefinition, {
      ...settled,
      ...storedTexts(body),
      ...sentTexts(form),
      plan: opened.plan.code,
      organisation: body.organisation.code,
      form: body.form,
    });
    const problems = [
      ...read.problems.map(atItsField),
      ...problemsOfDecision(read.values, body, request.services.today()),
    ];
    if (problems.length > 0) return showForm(request, asked, form, problems);
    const saved = await saveTogether(request, [
      {
        definition: approvalDefinition,
        code: body.approval?.code ?? `AL${await firstFreeNumber(request, approvalDefinition)}`,
        values: read.values,
        expectedRevision: body.approval?.revision ?? null,
      },
    ]);
    if (!saved.ok) return showForm(request, asked, form, saved.problems);
    return redirect(lifeHref(request, 'work.approvals'), approvalPageMessages.in(language)('approval.saved'));
  };
}

/** The duties of the plan for which a body must approve. */
function dutiesOf({ asked }: BodyApproval): readonly string[] {
  return [...new Set(asked.map(({ requirement }) => requirement.family))].filter(
    (family) => family !== 'approval',
  );
}

/** What a body says in words of its own: nobody else may translate it. */
const ownWords = ['resolution', 'conditions', 'reservation'] as const;

function isInOneLanguage(value: FieldValue): boolean {
  return isBilingual(value) && (value.cy.trim() === '') !== (value.en.trim() === '');
}

function sentTexts(form: Texts): Texts {
  const columns = formFields.flatMap((name) => [
    columnName(name),
    `${columnName(name)}_cy`,
    `${columnName(name)}_en`,
  ]);
  return Object.fromEntries(
    columns.flatMap((column) => (form[column] === undefined ? [] : [[column, form[column]]])),
  );
}

function atItsField(found: Problem): Problem {
  const { column, field } = found.where;
  return { ...found, where: { ...found.where, field: column?.replace(/_(cy|en)$/, '') ?? field ?? 'state' } };
}

/** A decision has a day that has come; due form asks for its meeting and its wording besides. @source APPR-01 */
function problemsOfDecision(
  values: ReturnType<typeof readFields>['values'],
  { form }: BodyApproval,
  today: string,
): readonly Problem[] {
  const { state } = values;
  if (state === 'awaited' || state === null || state === undefined) return [];
  const needed = state === 'approved' && form === 'due-form' ? dueFormFields : (['decidedOn'] as const);
  const decidedOn = String(values['decidedOn'] ?? '');
  return [
    ...needed
      .filter((name) => isEmptyValue(values[name] ?? null))
      .map((name) => problem(`approval.lacks-${columnName(name)}`, { field: columnName(name) })),
    ...(decidedOn > today ? [problem('life.in-future', { field: 'decided_on' })] : []),
    ...ownWords
      .filter((name) => isInOneLanguage(values[name] ?? null))
      .map((name) => problem('approval.in-one-language', { field: columnName(name) })),
    ...(state === 'conditional' && isEmptyValue(values['conditions'] ?? null)
      ? [problem('approval.lacks-conditions', { field: 'conditions' })]
      : []),
  ];
}
