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
import { componentsIn, dataTable, type Html, html } from '../../design-system/index.ts';
import {
  address,
  type Language,
  sayDateRange,
  sayMoment,
  sayNumber,
  sayPercent,
} from '../../language/index.ts';
import { recordLink } from '../../needs/web/index.ts';
import { type MeasureValue, performanceMeasureDefinition } from '../../performance/index.ts';
import { performanceMessages } from '../../performance/messages.ts';
import { signValues, valuesAwaitingSignOff } from '../../performance/store/index.ts';
import { transaction } from '../../platform/database/index.ts';
import { type Problem, problem, type RecordSet } from '../../records/index.ts';
import { deliveryMessages } from '../messages.ts';
import { refusalOfSignOff, type SignOffRefusal } from '../sign-off.ts';
import {
  type DeliverySources,
  deliveryHref,
  deliveryPage,
  deliveryProblemWords,
  inDelivery,
  organisationName,
} from './delivery-frame.ts';

/** A value with its measure, for one reader. */
interface Awaiting {
  readonly value: MeasureValue;
  readonly refusal: SignOffRefusal | null;
  readonly records: RecordSet;
}

/** The values that await a second person, and whether the reader may be that person. @source issue 5, Delivery: second-person sign-off by risk class */
export function signOffPage(sources: DeliverySources): Handler {
  return async (request) => {
    const { services, partnershipId, language } = request;
    if (!partnershipId) return notFound();
    const say = deliveryMessages.in(language);
    const records = await services.records.load(services.db, partnershipId);
    const values = await valuesAwaitingSignOff(services.db, partnershipId);
    // A measure that the reader may not see has no values either.
    const awaiting = values
      .filter(({ measure }) => records.find(performanceMeasureDefinition.kind, measure))
      .map((value): Awaiting => ({ value, records, refusal: refusalFor(request, records, value) }));
    const main =
      awaiting.length === 0
        ? html`<p class="govuk-body">${say('sign-off.none')}</p>`
        : dataTable({
            language,
            caption: say('sign-off.caption', { n: awaiting.length }),
            columns: [
              { text: say('sign-off.measure') },
              { text: say('sign-off.period') },
              { text: say('sign-off.value'), numeric: true },
              { text: say('sign-off.entered') },
              { text: say('sign-off.release') },
              { text: say('sign-off.decide') },
            ],
            rows: awaiting.map((each) => rowOf(request, each)),
          });
    return deliveryPage(
      request,
      sources,
      'work.sign-off',
      html`<p class="govuk-body">${say('sign-off.rules')}</p>${main}`,
    );
  };
}

function refusalFor({ acting }: PageRequest, records: RecordSet, value: MeasureValue): SignOffRefusal | null {
  const measure = records.one(performanceMeasureDefinition, value.measure);
  if (!acting) return 'role';
  return refusalOfSignOff(acting, {
    enteredBy: value.enteredBy,
    enteredFor: value.enteredFor,
    riskClass: measure?.values.riskClass ?? null,
  });
}

function rowOf(request: PageRequest, { value, refusal, records }: Awaiting): readonly (Html | string)[] {
  const { language, partnershipId } = request;
  const say = deliveryMessages.in(language);
  const measure = records.one(performanceMeasureDefinition, value.measure);
  const href = address('work.sign-off.value', language, {
    partnership: partnershipId ?? '',
    number: String(value.number),
  });
  return [
    measure ? recordLink(request, measure) : value.measure,
    sayDateRange(value.periodStart, value.periodEnd, language),
    figureOf(value, request.language),
    html`${organisationName(request, records, value.enteredFor)}<br>${sayMoment(value.enteredAt, language)}`,
    value.releaseAt ? sayMoment(value.releaseAt, language) : say('sign-off.at-once'),
    refusal
      ? say(`sign-off.refused.${refusal}`)
      : html`<a class="govuk-link" href="${href}">${say('sign-off.open')}<span class="govuk-visually-hidden">: ${value.measure}</span></a>`,
  ];
}

/** A percentage is shown with what it was counted from. */
function figureOf({ value, numerator, denominator }: MeasureValue, language: Language): string {
  if (numerator === null || denominator === null) return sayNumber(value);
  const counted = { numerator: sayNumber(numerator), denominator: sayNumber(denominator) };
  return `${sayPercent(value)} (${deliveryMessages.in(language)('engagement.of', counted)})`;
}

async function openValue(request: PageRequest): Promise<Awaiting | Answer> {
  const { services, partnershipId, params, language } = request;
  const number = Number(params['number']);
  if (!partnershipId || !Number.isSafeInteger(number) || number <= 0) return notFound();
  const records = await services.records.load(services.db, partnershipId);
  const [value] = await valuesAwaitingSignOff(services.db, partnershipId, number);
  if (!value || !records.find(performanceMeasureDefinition.kind, value.measure)) return notFound();
  const refusal = refusalFor(request, records, value);
  if (refusal) return forbidden(deliveryMessages.in(language)(`sign-off.refused.${refusal}`));
  return { value, records, refusal };
}

/** One value to decide on: sign it off, or send it back with why. */
export const signValuePage: Handler = async (request) => {
  const opened = await openValue(request);
  return 'type' in opened ? opened : showValue(request, opened, []);
};

function showValue(request: PageRequest, { value, records }: Awaiting, problems: readonly Problem[]): Answer {
  const { language, form, csrfToken } = request;
  const say = deliveryMessages.in(language);
  const ui = componentsIn(language);
  const measure = records.one(performanceMeasureDefinition, value.measure);
  const title = say('sign-off.title');
  const note = (side: 'cy' | 'en') => value.note[side];
  const row = (key: string, text: Html | string) => ({ key: { text: key }, value: { text } });
  const riskClass = measure?.values.riskClass ?? 'ordinary';
  const main = html`${problemSummary(problems, language, problemWords)}
<h1 class="govuk-heading-l">${title}</h1>
${ui.summaryList({
  rows: [
    row(say('sign-off.measure'), measure ? recordLink(request, measure) : value.measure),
    row(
      say('sign-off.class'),
      performanceMessages.in(language)(`option.performance-measure.riskClass.${riskClass}`),
    ),
    row(say('sign-off.period'), sayDateRange(value.periodStart, value.periodEnd, language)),
    row(say('sign-off.value'), figureOf(value, request.language)),
    row(say('sign-off.entered'), organisationName(request, records, value.enteredFor)),
    row(
      say('sign-off.release'),
      value.releaseAt ? sayMoment(value.releaseAt, language) : say('sign-off.at-once'),
    ),
    ...(note(language) === '' ? [] : [row(say('sign-off.note'), note(language))]),
  ],
})}
<form method="post" novalidate>${formTokenField(csrfToken)}
<input type="hidden" name="revision" value="${value.revision}">
${ui.radios({
  name: 'standing',
  idPrefix: 'standing',
  value: form['standing'] ?? '',
  fieldset: { legend: { text: say('sign-off.question'), classes: 'govuk-fieldset__legend--m' } },
  items: [
    { value: 'signed-off', text: say('sign-off.yes') },
    { value: 'returned', text: say('sign-off.no') },
  ],
  ...problemOf(problems, 'standing', language, problemWords),
})}
${(['cy', 'en'] as const).map((side) =>
  ui.textarea({
    id: `note_${side}`,
    name: `note_${side}`,
    rows: 2,
    label: { text: say(`sign-off.why.${side}`) },
    value: form[`note_${side}`] ?? '',
    attributes: { lang: side },
    ...problemOf(problems, `note_${side}`, language, problemWords),
  }),
)}
${ui.button({ text: say('sign-off.save'), preventDoubleClick: true })}</form>
<p class="govuk-body"><a class="govuk-link" href="${deliveryHref(request, 'work.sign-off')}">${say('sign-off.back')}</a></p>`;
  return inDelivery(request, title, main, {
    hasErrors: problems.length > 0,
    parents: [{ text: say('nav.work.sign-off'), href: deliveryHref(request, 'work.sign-off') }],
  });
}

const problemWords = {
  has: (key: string) => deliveryProblemWords.has(key) || performanceMessages.has(key),
  in:
    (language: PageRequest['language']) =>
    (key: string, values?: Readonly<Record<string, string | number>>) =>
      (deliveryProblemWords.has(key)
        ? deliveryProblemWords.in(language)
        : (performanceMessages.in(language) as ReturnType<typeof deliveryProblemWords.in>))(key, values),
};

/** Keeps the decision; of a value that somebody else has decided on meanwhile nothing changes. */
export const signValuePost: Handler = async (request) => {
  const opened = await openValue(request);
  if ('type' in opened) return opened;
  const { form, services, partnershipId, acting, language } = request;
  const standing = form['standing'];
  const note = { cy: (form['note_cy'] ?? '').trim(), en: (form['note_en'] ?? '').trim() };
  if (standing !== 'signed-off' && standing !== 'returned')
    return showValue(request, opened, [problem('sign-off.no-decision', { field: 'standing' })]);
  if (standing === 'returned' && note.cy === '' && note.en === '')
    return showValue(request, opened, [problem('sign-off.no-reason', { field: 'note_cy' })]);
  const actor = acting?.actor.id ?? '';
  const signed = await transaction(services.db, { actor }, (db) =>
    signValues(
      db,
      { partnershipId: partnershipId ?? '', actor, standing, note, at: services.now().toISOString() },
      [{ number: opened.value.number, revision: Number(form['revision'] ?? '0') }],
    ),
  );
  if (!signed.ok) return showValue(request, opened, signed.problems);
  return redirect(
    deliveryHref(request, 'work.sign-off'),
    deliveryMessages.in(language)(`sign-off.saved.${standing}`),
  );
};
