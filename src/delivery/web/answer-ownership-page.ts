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
import { sayDate, sortedByName } from '../../language/index.ts';
import { firstFreeNumber, recordLink, saveTogether, type ToSave, titleOf } from '../../needs/web/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { type Ownership, ownedThing, ownershipDefinition, ownershipsOf } from '../../plan/index.ts';
import type { Problem, RecordSet } from '../../records/index.ts';
import { deliveryMessages } from '../messages.ts';
import { answerOwnership, mayAnswer, ownershipAnswers } from '../ownership-answer.ts';
import { deliveryHref, deliveryProblemWords, inDelivery } from './delivery-frame.ts';
import { answererOf } from './ownership-page.ts';

interface Asked {
  readonly ownership: Ownership;
  readonly records: RecordSet;
}

/** What somebody is asked to own, and their answer: only they, or whoever answers for their organisation, give it. @source issue 5, Delivery */
export const answerOwnershipPage: Handler = async (request) => {
  const asked = await openAsked(request);
  return 'type' in asked ? asked : showQuestion(request, asked, []);
};

async function openAsked(request: PageRequest): Promise<Asked | Answer> {
  const { services, partnershipId, params, language } = request;
  if (!partnershipId) return notFound();
  const records = await services.records.load(services.db, partnershipId);
  const ownership = records.one(ownershipDefinition, params['code']);
  if (!ownership) return notFound();
  return mayAnswer(await answererOf(request), ownership)
    ? { ownership, records }
    : forbidden(deliveryMessages.in(language)('refused.answer'));
}

function showQuestion(
  request: PageRequest,
  { ownership, records }: Asked,
  problems: readonly Problem[],
): Answer {
  const { language, form, csrfToken } = request;
  const say = deliveryMessages.in(language);
  const ui = componentsIn(language);
  const owned = ownedThing(ownership);
  const record = owned && records.find(owned.kind, owned.code);
  const organisation = records.one(organisationDefinition, ownership.values.organisation);
  const title = say('answer.title');
  const main = html`${problemSummary(problems, language, deliveryProblemWords)}
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${record ? recordLink(request, record) : titleOf(ownership.values.title, language)}</p>
${organisation && html`<p class="govuk-body">${say('answer.organisation', { organisation: titleOf(organisation.values.name, language) })}</p>`}
${ownership.values.askedOn && html`<p class="govuk-body">${say('ownership.asked-on', { date: sayDate(ownership.values.askedOn, language) })}</p>`}
<p class="govuk-body">${say('answer.what-it-means')}</p>
<form method="post" novalidate>${formTokenField(csrfToken)}
<input type="hidden" name="revision" value="${ownership.revision}">
${ui.radios({
  name: 'answer',
  idPrefix: 'answer',
  value: form['answer'] ?? '',
  fieldset: { legend: { text: say('answer.question'), classes: 'govuk-fieldset__legend--m' } },
  items: ownershipAnswers.map((answer) => ({
    value: answer,
    text: say(`answer.${answer}`),
    ...(answer === 'declined' && { conditional: { html: reasonFields(request, problems) } }),
    ...(answer === 'handed-on' && { conditional: { html: handOnFields(request, records, problems) } }),
  })),
  ...problemOf(problems, 'answer', language, deliveryProblemWords),
})}
${ui.button({ text: say('answer.save'), preventDoubleClick: true })}</form>
<p class="govuk-body"><a class="govuk-link" href="${deliveryHref(request, 'work.ownership')}">${say('answer.back')}</a></p>`;
  return inDelivery(request, title, main, {
    hasErrors: problems.length > 0,
    parents: [{ text: say('nav.work.ownership'), href: deliveryHref(request, 'work.ownership') }],
  });
}

function reasonFields({ language, form }: PageRequest, problems: readonly Problem[]): Html {
  const say = deliveryMessages.in(language);
  return html`${(['cy', 'en'] as const).map((side) =>
    componentsIn(language).textarea({
      id: `reason_${side}`,
      name: `reason_${side}`,
      rows: 3,
      label: { text: say(`answer.reason.${side}`) },
      value: form[`reason_${side}`] ?? '',
      attributes: { lang: side },
      ...problemOf(problems, `reason_${side}`, language, deliveryProblemWords),
    }),
  )}`;
}

function handOnFields(request: PageRequest, records: RecordSet, problems: readonly Problem[]): Html {
  const { language, form } = request;
  const say = deliveryMessages.in(language);
  return html`${organisationSelect(request, records, 'to_organisation', form['to_organisation'] ?? '', problems)}
${componentsIn(language).input({
  id: 'to_person',
  name: 'to_person',
  type: 'email',
  autocomplete: 'off',
  label: { text: say('ask.person') },
  hint: { text: say('ask.person.hint') },
  value: form['to_person'] ?? '',
  classes: 'govuk-input--width-20',
})}`;
}

/** The organisations of the partnership to choose one of. */
export function organisationSelect(
  { language }: PageRequest,
  records: RecordSet,
  name: string,
  chosen: string,
  problems: readonly Problem[],
): Html {
  const say = deliveryMessages.in(language);
  const organisations = sortedByName(
    records.all(organisationDefinition),
    ({ values }) => titleOf(values.name, language),
    language,
  );
  return componentsIn(language).select({
    id: name,
    name,
    label: { text: say('ask.organisation') },
    value: chosen,
    items: [
      { value: '', text: say('ask.choose') },
      ...organisations.map(({ code, values }) => ({ value: code, text: titleOf(values.name, language) })),
    ],
    ...problemOf(problems, name, language, deliveryProblemWords),
  });
}

/** Keeps the answer. Whoever owned the thing before hands it on when another accepts; a hand-over asks the next at once. */
export const answerOwnershipPost: Handler = async (request) => {
  const asked = await openAsked(request);
  if ('type' in asked) return asked;
  const { ownership, records } = asked;
  const { form, services, language } = request;
  const today = services.today();
  const given = answerOwnership(
    ownership,
    {
      answer: form['answer'] ?? '',
      reason: { cy: (form['reason_cy'] ?? '').trim(), en: (form['reason_en'] ?? '').trim() },
      to: { organisation: form['to_organisation'] ?? '', person: form['to_person'] ?? '' },
    },
    today,
  );
  if (!given.ok) return showQuestion(request, asked, given.problems);
  const { answered, asked: next } = given.value;
  const saves: ToSave[] = [
    {
      definition: ownershipDefinition,
      code: ownership.code,
      values: answered,
      expectedRevision: Number(form['revision'] ?? '0'),
    },
  ];
  if (answered.state === 'accepted') saves.push(...ownersBefore(records, ownership, today));
  if (next) {
    const number = await firstFreeNumber(request, ownershipDefinition);
    saves.push({
      definition: ownershipDefinition,
      code: `${ownershipDefinition.codePrefix}${number}`,
      values: next,
      expectedRevision: null,
    });
  }
  const saved = await saveTogether(request, saves);
  if (!saved.ok) return showQuestion(request, asked, saved.problems);
  const say = deliveryMessages.in(language);
  return redirect(deliveryHref(request, 'work.ownership'), say(`answer.saved.${answered.state ?? 'asked'}`));
};

/** A thing has one owner: those who had accepted it have handed it on. */
function ownersBefore(records: RecordSet, ownership: Ownership, today: string): readonly ToSave[] {
  const owned = ownedThing(ownership);
  if (!owned) return [];
  return ownershipsOf(records, owned)
    .filter(({ code, values }) => code !== ownership.code && values.state === 'accepted')
    .map(({ code, values, revision }) => ({
      definition: ownershipDefinition,
      code,
      values: { ...values, state: 'handed-on', answeredOn: today },
      expectedRevision: revision,
    }));
}
