import {
  type Answer,
  forbidden,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  problemSummary,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, html } from '../../design-system/index.ts';
import type { Bilingual } from '../../language/index.ts';
import { firstFreeNumber, recordLink, saveTogether, type ToSave, titleOf } from '../../needs/web/index.ts';
import {
  currentOwnership,
  type OwnedField,
  type OwnedThing,
  type Ownership,
  ownedFields,
  ownershipDefinition,
} from '../../plan/index.ts';
import { type AnyRecord, isBilingual, type Problem, problem, type RecordSet } from '../../records/index.ts';
import { deliveryMessages } from '../messages.ts';
import { organisationSelect } from './answer-ownership-page.ts';
import { deliveryHref, deliveryProblemWords, inDelivery } from './delivery-frame.ts';
import { mayAskOwners } from './ownership-page.ts';

interface ToAsk {
  readonly owned: OwnedThing;
  readonly field: OwnedField;
  readonly record: AnyRecord;
  readonly current: Ownership | undefined;
  readonly records: RecordSet;
}

/** Asks somebody to own a thing, or somebody else in place of one who is silent or goes. @source issue 5, Delivery */
export const askOwnerPage: Handler = async (request) => {
  const open = await openThing(request);
  return 'type' in open ? open : showAsk(request, open, []);
};

async function openThing(request: PageRequest): Promise<ToAsk | Answer> {
  const { services, partnershipId, query, form, language } = request;
  if (!mayAskOwners(request)) return forbidden(deliveryMessages.in(language)('refused.ask'));
  if (!partnershipId) return notFound();
  const kind = form['kind'] ?? query['kind'] ?? '';
  const code = form['code'] ?? query['code'] ?? '';
  const field = (Object.keys(ownedFields) as OwnedField[]).find((each) => ownedFields[each] === kind);
  const records = await services.records.load(services.db, partnershipId);
  const record = field && records.find(kind, code);
  if (!field || !record) return notFound();
  const owned = { kind: ownedFields[field], code };
  return { owned, field, record, records, current: currentOwnership(records, owned) };
}

function showAsk(
  request: PageRequest,
  { owned, record, records, current }: ToAsk,
  problems: readonly Problem[],
): Answer {
  const { language, form, csrfToken } = request;
  const say = deliveryMessages.in(language);
  const ui = componentsIn(language);
  const title = say('ask.title');
  const suggested = record.values['lead'] ?? record.values['organisation'] ?? '';
  const main = html`${problemSummary(problems, language, deliveryProblemWords)}
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${recordLink(request, record)}</p>
${current && html`<p class="govuk-body">${say(current.values.state === 'accepted' ? 'ask.has-owner' : 'ask.has-been-asked')}</p>`}
<form method="post" novalidate>${formTokenField(csrfToken)}
<input type="hidden" name="kind" value="${owned.kind}"><input type="hidden" name="code" value="${owned.code}">
${organisationSelect(request, records, 'organisation', form['organisation'] ?? String(suggested), problems)}
${ui.input({
  id: 'person',
  name: 'person',
  type: 'email',
  autocomplete: 'off',
  label: { text: say('ask.person') },
  hint: { text: say('ask.person.hint') },
  value: form['person'] ?? '',
  classes: 'govuk-input--width-20',
})}
${ui.button({ text: say('ask.save'), preventDoubleClick: true })}</form>
<p class="govuk-body"><a class="govuk-link" href="${deliveryHref(request, 'work.ownership')}">${say('answer.back')}</a></p>`;
  return inDelivery(request, title, main, {
    hasErrors: problems.length > 0,
    parents: [{ text: say('nav.work.ownership'), href: deliveryHref(request, 'work.ownership') }],
  });
}

/** Keeps the question. One who was silent is passed over; an owner stays until the next has accepted. */
export const askOwnerPost: Handler = async (request) => {
  const open = await openThing(request);
  if ('type' in open) return open;
  const { field, owned, record, current } = open;
  const { form, services, language } = request;
  const organisation = form['organisation'] ?? '';
  if (organisation === '')
    return showAsk(request, open, [problem('ownership.nobody-named', { field: 'organisation' })]);
  const today = services.today();
  const named = record.values['title'] ?? record.values['promise'] ?? null;
  const number = await firstFreeNumber(request, ownershipDefinition);
  const asked: ToSave = {
    definition: ownershipDefinition,
    code: `${ownershipDefinition.codePrefix}${number}`,
    values: {
      title: titleFor(isBilingual(named) ? named : { cy: owned.code, en: owned.code }),
      [field]: owned.code,
      organisation,
      person: (form['person'] ?? '').trim(),
      state: 'asked',
      askedOn: today,
    },
    expectedRevision: null,
  };
  const saved = await saveTogether(request, [...passedOver(current, today), asked]);
  if (!saved.ok) return showAsk(request, open, saved.problems);
  const name = titleOf(isBilingual(named) ? named : { cy: '', en: '' }, language);
  return redirect(
    deliveryHref(request, 'work.ownership'),
    deliveryMessages.in(language)('ask.saved', { thing: name }),
  );
};

/** A promise may be longer than a title can be. */
function titleFor({ cy, en }: Bilingual): Bilingual {
  const most = 200;
  return { cy: cy.slice(0, most), en: en.slice(0, most) };
}

function passedOver(current: Ownership | undefined, today: string): readonly ToSave[] {
  if (current?.values.state !== 'asked') return [];
  return [
    {
      definition: ownershipDefinition,
      code: current.code,
      values: { ...current.values, state: 'handed-on', answeredOn: today },
      expectedRevision: current.revision,
    },
  ];
}
