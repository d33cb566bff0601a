import { roleMay } from '../../access/index.ts';
import { peopleOf } from '../../access/store/index.ts';
import {
  type Answer,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  problemSummary,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, dataTable, emptyState, type Html, html, nothing } from '../../design-system/index.ts';
import { address, inEither, type Language, sayDate } from '../../language/index.ts';
import { transaction } from '../../platform/database/index.ts';
import { calledOf, date, type Problem, problem, type RecordSet, readField } from '../../records/index.ts';
import { fieldName } from '../field-names.ts';
import {
  keyOfText,
  problemsOfWaiver,
  type TextToWaive,
  textsToWaive,
  type WaiverAsked,
  waiverGrounds,
} from '../language-waiver.ts';
import { publishingMessages } from '../messages.ts';
import { publishedDefinitions } from '../records-of-plan.ts';
import { giveWaiver, languageWaivers } from '../store/index.ts';

/** The log of texts that may go out in one language, and the form for another. @source LANG-03; PAGES section 3, Language board */
export const waiversPage: Handler = (request) => show(request, []);

/** Writes a waiver into the log, with who gave it and in which role; refused where the rule allows none. */
export const saveWaiver: Handler = async (request): Promise<Answer> => {
  const { services, partnershipId, acting, language } = request;
  if (!partnershipId || !acting) return notFound();
  const records = await services.records.load(services.db, partnershipId);
  const { asked, problems: unread } = askedIn(request);
  const problems = [...unread, ...problemsOfWaiver(asked, records, publishedDefinitions)];
  const { ground } = asked;
  if (problems.length > 0 || ground === null) return show(request, problems);
  const by = {
    actor: acting.actor.id,
    ...(acting.organisation !== null && { onBehalfOf: acting.organisation }),
  };
  await transaction(services.db, by, (db) =>
    giveWaiver(db, partnershipId, {
      ...asked,
      ground,
      givenBy: acting.actor.id,
      role: acting.role,
      givenOn: services.today(),
    }),
  );
  return redirect(
    address('work.language.waivers', language, { partnership: partnershipId }),
    publishingMessages.in(language)('waiver.given'),
  );
};

function askedIn({ form }: PageRequest): {
  readonly asked: WaiverAsked;
  readonly problems: readonly Problem[];
} {
  const [kind = '', code = '', field = '', of = 'cy', standing] = (form['text'] ?? '').split(' ');
  const expected = readField(date('expectedOn'), { expected_on: form['expected_on'] ?? '' });
  const asked: WaiverAsked = {
    kind,
    code,
    field,
    language: of === 'en' ? 'en' : 'cy',
    standing: standing === 'out-of-date' ? standing : 'missing',
    ground: waiverGrounds.find((ground) => ground === form['ground']) ?? null,
    reason: { cy: (form['reason_cy'] ?? '').trim(), en: (form['reason_en'] ?? '').trim() },
    expectedOn: typeof expected.value === 'string' ? expected.value : null,
  };
  const isUnread = expected.problems.length > 0;
  return { asked, problems: isUnread ? [problem('publishing.waiver-date', { field: 'expectedOn' })] : [] };
}

async function show(request: PageRequest, problems: readonly Problem[]): Promise<Answer> {
  const { language, services, partnershipId, acting } = request;
  if (!partnershipId || !acting) return notFound();
  const say = publishingMessages.in(language);
  const records = await services.records.load(services.db, partnershipId);
  const texts = textsToWaive(records, publishedDefinitions);
  const title = say('waiver.title');
  const main = html`${problemSummary(
    problems.map((each) => ({ ...each, where: { field: inputOf(each) } })),
    language,
    publishingMessages,
  )}
    <h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body-l">${say('waiver.lead')}</p><p class="govuk-body">${say('waiver.rule')}</p>
    ${roleMay(acting.role, 'plan.publish') ? waiverForm(request, records, texts) : nothing}
    <h2 class="govuk-heading-m">${say('waiver.log')}</h2>${await logOf(request, records, texts)}`;
  return page(title, main, {
    status: problems.length > 0 ? 422 : 200,
    hasErrors: problems.length > 0,
    current: 'work.language',
    breadcrumbs: [
      {
        text: say('waiver.board'),
        href: address('work.language', language, { partnership: partnershipId }),
      },
    ],
  });
}

/** The input of the form that a problem is about. */
function inputOf({ where }: Problem): string {
  const inputs: Readonly<Record<string, string>> = { reason: 'reason_cy', expectedOn: 'expected_on' };
  return inputs[where.field ?? ''] ?? where.field ?? 'text';
}

function waiverForm(request: PageRequest, records: RecordSet, texts: readonly TextToWaive[]): Html {
  const { language, form } = request;
  const say = publishingMessages.in(language);
  const ui = componentsIn(language);
  if (texts.length === 0) return emptyState(say('waiver.no-texts'));
  const reason = (of: Language) =>
    ui.textarea({
      id: `reason_${of}`,
      name: `reason_${of}`,
      rows: 2,
      value: form[`reason_${of}`] ?? '',
      label: { text: say(`waiver.reason.${of}`), classes: 'govuk-label--s' },
      attributes: { lang: of },
    });
  return html`<form method="post" novalidate>${formTokenField(request.csrfToken)}
    ${ui.select({
      id: 'text',
      name: 'text',
      label: { text: say('waiver.text'), classes: 'govuk-label--s' },
      items: texts.map((text) => ({
        value: keyOfText(text),
        text: nameOf(request, records, text),
        selected: keyOfText(text) === form['text'],
      })),
    })}
    ${ui.radios({
      idPrefix: 'ground',
      name: 'ground',
      fieldset: { legend: { text: say('waiver.ground'), classes: 'govuk-fieldset__legend--s' } },
      items: waiverGrounds.map((ground) => ({
        value: ground,
        text: say(`waiver.ground.${ground}`),
        checked: form['ground'] === ground,
      })),
    })}
    ${reason('cy')}${reason('en')}
    ${ui.input({
      id: 'expected_on',
      name: 'expected_on',
      classes: 'govuk-input--width-10',
      value: form['expected_on'] ?? '',
      label: { text: say('waiver.expected'), classes: 'govuk-label--s' },
      hint: { text: say('waiver.expected.hint') },
    })}
    ${ui.button({ text: say('waiver.button') })}</form>`;
}

function nameOf({ language, services }: PageRequest, records: RecordSet, text: TextToWaive): string {
  const record = records.find(text.kind, text.code);
  const definition = services.records.definition(text.kind);
  const called = record && definition ? calledOf(definition, record) : undefined;
  const title = called ? inEither(called, language) : '';
  const say = publishingMessages.in(language);
  return say(`waiver.named.${text.standing}`, {
    code: text.code,
    title,
    field: fieldName(`${text.field}.${text.language}`, language),
  });
}

async function logOf(request: PageRequest, records: RecordSet, texts: readonly TextToWaive[]): Promise<Html> {
  const { language, services, partnershipId } = request;
  const say = publishingMessages.in(language);
  const waivers = await languageWaivers(services.db, partnershipId ?? '');
  if (waivers.length === 0) return emptyState(say('waiver.none'));
  const people = new Map(
    (await peopleOf(services.db, partnershipId ?? '')).map(({ id, name }) => [id, name]),
  );
  const awaited = new Set(texts.map(keyOfText));
  return dataTable({
    language,
    caption: say('waiver.log'),
    captionHidden: true,
    columns: [
      { text: say('waiver.text') },
      { text: say('waiver.why') },
      { text: say('waiver.who') },
      { text: say('waiver.expected-head') },
      { text: say('waiver.standing') },
    ],
    rows: waivers.map((waiver) => [
      nameOf(request, records, waiver),
      html`${say(`waiver.ground.${waiver.ground}`)}<br>${waiver.reason[language]}`,
      say('waiver.by', {
        who: people.get(waiver.givenBy) ?? waiver.givenBy,
        role: say(`waiver.role.${waiver.role === 'administrator' ? 'administrator' : 'coordinator'}`),
        date: sayDate(waiver.givenOn, language),
      }),
      waiver.expectedOn === null ? say('waiver.no-day') : sayDate(waiver.expectedOn, language),
      say(awaited.has(keyOfText(waiver)) ? 'waiver.awaited' : 'waiver.written'),
    ]),
  });
}
