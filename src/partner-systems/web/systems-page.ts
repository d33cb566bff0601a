import {
  type Answer,
  formTokenField,
  notFound,
  type PageRequest,
  page,
  problemOf,
  problemSummary,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, dataTable, emptyState, type Html, html, nothing } from '../../design-system/index.ts';
import { address, sayDate, sayMoment, sortedByName } from '../../language/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { openSealer } from '../../platform/data-folder/index.ts';
import { calledOf, type Problem } from '../../records/index.ts';
import {
  type ApiKey,
  keyLives,
  keyScopes,
  mayKeepSystemsOf,
  readKeyWanted,
  standingOfKey,
} from '../api-key.ts';
import { partnerMessages } from '../messages.ts';
import { addWebhook, keysOf, makeKey, revokeKey, stopWebhook, webhooksOf } from '../store/index.ts';
import { readWebhookWanted, webhookEvents, wholePartnership } from '../webhook.ts';
import { partnerProblemWords } from './problem-answer.ts';

type ListedWebhook = Awaited<ReturnType<typeof webhooksOf>>[number];

interface Choice {
  readonly code: string;
  readonly name: string;
}

/** What the page is drawn from. */
interface Shown {
  readonly keys: readonly ApiKey[];
  readonly webhooks: readonly ListedWebhook[];
  /** What organisations are called, by code. */
  readonly names: ReadonlyMap<string, string>;
  /** Organisations this person may keep systems of. */
  readonly own: readonly Choice[];
}

/** A secret that was just made: it is told once. */
interface MadeSecret {
  readonly of: 'key' | 'webhook';
  readonly secret: string;
}

/** Keys and webhooks of partners’ own systems. @source PERF-05; SYS-01 */
export async function systemsPage(request: PageRequest): Promise<Answer> {
  return draw(request, {});
}

/** Makes or revokes a key, registers or stops a webhook. */
export async function saveSystems(request: PageRequest): Promise<Answer> {
  switch (request.form['act']) {
    case 'key':
      return takeKey(request);
    case 'webhook':
      return takeWebhook(request);
    case 'revoke':
      return revoke(request);
    case 'stop':
      return stop(request);
    default:
      return notFound();
  }
}

const hereOf = ({ language, partnershipId }: PageRequest): string =>
  address('work.systems', language, { partnership: partnershipId ?? '' });

async function takeKey(request: PageRequest): Promise<Answer> {
  const { services, form, partnershipId, actor } = request;
  const { own } = await shownTo(request);
  const offered = own.map(({ code }) => code);
  const wanted = readKeyWanted(form, offered, services.today());
  if (!wanted.ok || !actor) return draw(request, { problems: wanted.ok ? [] : wanted.problems });
  const by = { actor: actor.id, onBehalfOf: wanted.value.organisation };
  const secret = await makeKey(services.db, by, partnershipId ?? '', wanted.value, services.now());
  return draw(request, { made: { of: 'key', secret } });
}

async function takeWebhook(request: PageRequest): Promise<Answer> {
  const { services, form, partnershipId, actor } = request;
  const { own } = await shownTo(request);
  const offered = [...(mayKeepAll(request) ? [wholePartnership] : []), ...own.map(({ code }) => code)];
  const wanted = readWebhookWanted(form, offered);
  if (!wanted.ok || !actor) return draw(request, { problems: wanted.ok ? [] : wanted.problems });
  const { organisation } = wanted.value;
  const by = { actor: actor.id, ...(organisation !== null && { onBehalfOf: organisation }) };
  const webhook = { ...wanted.value, partnershipId: partnershipId ?? '' };
  const sealer = await openSealer(services.dataFolder);
  const secret = await addWebhook(services.db, by, webhook, sealer, services.now());
  return draw(request, { made: { of: 'webhook', secret } });
}

async function revoke(request: PageRequest): Promise<Answer> {
  const { services, form, partnershipId, actor, language } = request;
  const key = (await shownTo(request)).keys.find(({ id }) => id === form['id']);
  if (!key || !actor) return notFound();
  await revokeKey(services.db, { actor: actor.id }, partnershipId ?? '', key.id, services.now());
  return redirect(hereOf(request), partnerMessages.in(language)('keys.revoked', { name: key.name }));
}

async function stop(request: PageRequest): Promise<Answer> {
  const { services, form, partnershipId, actor, language } = request;
  const webhook = (await shownTo(request)).webhooks.find(({ id }) => id === form['id']);
  if (!webhook || !actor) return notFound();
  await stopWebhook(services.db, { actor: actor.id }, partnershipId ?? '', webhook.id, services.now());
  return redirect(hereOf(request), partnerMessages.in(language)('webhooks.stopped'));
}

function mayKeepAll({ acting }: PageRequest): boolean {
  return acting !== null && mayKeepSystemsOf(acting, null);
}

/** What this person may see of keys and webhooks. */
async function shownTo(request: PageRequest): Promise<Shown> {
  const { services, partnershipId, acting, language } = request;
  const { db } = services;
  const partnership = partnershipId ?? '';
  const records = await services.records.list(db, partnership, organisationDefinition);
  const all = sortedByName(
    records.map((record) => ({
      code: record.code,
      name: calledOf(organisationDefinition, record)[language],
    })),
    ({ name }) => name,
    language,
  );
  const isOwn = (organisation: string | null) => acting !== null && mayKeepSystemsOf(acting, organisation);
  return {
    keys: (await keysOf(db, partnership)).filter(({ organisation }) => isOwn(organisation)),
    webhooks: (await webhooksOf(db, partnership)).filter(({ organisation }) => isOwn(organisation)),
    names: new Map(all.map(({ code, name }) => [code, name])),
    own: all.filter(({ code }) => isOwn(code)),
  };
}

interface Drawing {
  readonly problems?: readonly Problem[];
  readonly made?: MadeSecret;
}

async function draw(request: PageRequest, { problems = [], made }: Drawing): Promise<Answer> {
  const { language } = request;
  const say = partnerMessages.in(language);
  const shown = await shownTo(request);
  // What was asked for is made: the form is empty again.
  const form = made ? {} : request.form;
  const main = html`${problemSummary(problems, language, partnerProblemWords)}
<h1 class="govuk-heading-l">${say('title')}</h1>
<p class="govuk-body-l">${say('lead')}</p>
${made && madeSecret(request, made)}
<h2 class="govuk-heading-m">${say('keys.title')}</h2>
${keyTable(request, shown)}
${keyForm(request, shown, form, problems)}
<h2 class="govuk-heading-m">${say('webhooks.title')}</h2>
<p class="govuk-body">${say('webhooks.lead')}</p>
${webhookTable(request, shown)}
${webhookForm(request, shown, form, problems)}
<p class="govuk-body"><a class="govuk-link" href="/api/v1/openapi.json">${say('description')}</a></p>`;
  const hasErrors = problems.length > 0;
  return page(say('title'), main, {
    width: 'full',
    hasErrors,
    status: hasErrors ? 422 : 200,
    current: 'work.more',
  });
}

function madeSecret({ language }: PageRequest, { of, secret }: MadeSecret): Html {
  const say = partnerMessages.in(language);
  return componentsIn(language).insetText({
    text: html`<h2 class="govuk-heading-m">${say(`made.${of}`)}</h2>
<p class="govuk-body ll-address"><code>${secret}</code></p>
<p class="govuk-body">${say('made.once')}</p>`,
  });
}

function actForm(request: PageRequest, act: string, id: string, words: string, about: string): Html {
  return html`<form method="post" action="${hereOf(request)}">${formTokenField(request.csrfToken)}
<input type="hidden" name="act" value="${act}"><input type="hidden" name="id" value="${id}">
${componentsIn(request.language).button({
  text: html`${words}<span class="govuk-visually-hidden">: ${about}</span>`,
  classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
})}</form>`;
}

/** Sentences one below another: commas would run them together. */
function listed(sentences: readonly string[]): Html {
  return html`<ul class="govuk-list">${sentences.map((each) => html`<li>${each}</li>`)}</ul>`;
}

function keyTable(request: PageRequest, { keys, names }: Shown): Html {
  const { language, services } = request;
  const say = partnerMessages.in(language);
  if (keys.length === 0) return emptyState(say('keys.none'));
  return dataTable({
    language,
    caption: say('keys.title'),
    captionHidden: true,
    columns: [
      { text: say('keys.name') },
      { text: say('organisation') },
      { text: say('keys.scopes') },
      { text: say('keys.last-used') },
      { text: say('state') },
      { text: say('acts') },
    ],
    rows: keys.map((key) => {
      const standing = standingOfKey(key, services.today());
      return [
        html`${key.name}<br><code>${key.id}</code>`,
        names.get(key.organisation) ?? key.organisation,
        listed(key.scopes.map((scope) => say(`scope.${scope}`))),
        key.lastUsedAt === null ? say('keys.never') : sayMoment(key.lastUsedAt, language),
        say(`keys.state.${standing}`, { date: sayDate(key.expiresOn, language) }),
        standing === 'works' ? actForm(request, 'revoke', key.id, say('keys.revoke'), key.name) : nothing,
      ];
    }),
  });
}

function keyForm(
  request: PageRequest,
  { own }: Shown,
  sent: PageRequest['form'],
  problems: readonly Problem[],
): Html {
  const { language, csrfToken } = request;
  const say = partnerMessages.in(language);
  const { button, checkboxes, input, radios } = componentsIn(language);
  const form = sent['act'] === 'key' ? sent : {};
  const wrong = (field: string) => problemOf(problems, field, language, partnerProblemWords);
  const scopes = (form['scopes'] ?? '').split('; ');
  return html`<form method="post" action="${hereOf(request)}" novalidate>${formTokenField(csrfToken)}
<input type="hidden" name="act" value="key">
<h3 class="govuk-heading-s">${say('keys.new')}</h3>
${input({ id: 'name', name: 'name', label: { text: say('keys.name') }, hint: { text: say('keys.name.hint') }, value: form['name'] ?? '', autocomplete: 'off', ...wrong('name') })}
${chooseOne(request, { name: 'organisation', label: say('organisation'), choices: own, chosen: form['organisation'] ?? '', problems })}
${checkboxes({
  name: 'scopes',
  idPrefix: 'scopes',
  classes: 'govuk-checkboxes--small',
  fieldset: { legend: { text: say('keys.scopes'), classes: 'govuk-fieldset__legend--s' } },
  items: keyScopes.map((scope) => ({
    value: scope,
    text: say(`scope.${scope}`),
    checked: scopes.includes(scope),
  })),
  ...wrong('scopes'),
})}
${radios({
  name: 'life',
  idPrefix: 'life',
  classes: 'govuk-radios--small',
  fieldset: { legend: { text: say('keys.life'), classes: 'govuk-fieldset__legend--s' } },
  items: keyLives.map((days) => ({
    value: String(days),
    text: say(`keys.life.${days}`),
    checked: String(days) === (form['life'] ?? '365'),
  })),
  ...wrong('life'),
})}
${button({ text: say('keys.make'), preventDoubleClick: true })}</form>`;
}

interface Choosing {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly problems: readonly Problem[];
}

/** One of several; where there is only one, it is said. */
function chooseOne({ language }: PageRequest, { name, label, choices, chosen, problems }: Choosing): Html {
  const [only] = choices;
  if (choices.length === 1 && only)
    return html`<p class="govuk-body"><b>${label}</b>: ${only.name}<input type="hidden" name="${name}" value="${only.code}"></p>`;
  return componentsIn(language).select({
    id: name,
    name,
    label: { text: label },
    items: [
      { value: '', text: partnerMessages.in(language)('choose'), selected: chosen === '' },
      ...choices.map((choice) => ({
        value: choice.code,
        text: choice.name,
        selected: choice.code === chosen,
      })),
    ],
    ...problemOf(problems, name, language, partnerProblemWords),
  });
}

function webhookTable(request: PageRequest, { webhooks, names }: Shown): Html {
  const { language, partnershipId } = request;
  const say = partnerMessages.in(language);
  if (webhooks.length === 0) return emptyState(say('webhooks.none'));
  const logOf = (code: string) =>
    address('work.webhook', language, { partnership: partnershipId ?? '', code });
  return dataTable({
    language,
    caption: say('webhooks.title'),
    captionHidden: true,
    columns: [
      { text: say('webhooks.address') },
      { text: say('webhooks.for') },
      { text: say('webhooks.events') },
      { text: say('state') },
      { text: say('acts') },
    ],
    rows: webhooks.map(({ id, organisation, address: to, events, stoppedAt, waiting, givenUp }) => [
      html`<a class="govuk-link ll-address" href="${logOf(id)}">${to}</a>`,
      organisation === null ? say('webhooks.partnership') : (names.get(organisation) ?? organisation),
      listed(events.map((event) => say(`event.${event}`))),
      html`${say(stoppedAt === null ? 'webhooks.state.works' : 'webhooks.state.stopped')}${waiting > 0 && html`<br>${say('webhooks.waiting', { n: waiting })}`}${givenUp > 0 && html`<br><b>${say('webhooks.given-up', { n: givenUp })}</b>`}`,
      stoppedAt === null ? actForm(request, 'stop', id, say('webhooks.stop'), to) : nothing,
    ]),
  });
}

function webhookForm(
  request: PageRequest,
  { own }: Shown,
  sent: PageRequest['form'],
  problems: readonly Problem[],
): Html {
  const { language, csrfToken } = request;
  const say = partnerMessages.in(language);
  const { button, checkboxes, input } = componentsIn(language);
  const form = sent['act'] === 'webhook' ? sent : {};
  const wrong = (field: string) => problemOf(problems, field, language, partnerProblemWords);
  const events = (form['events'] ?? '').split('; ');
  const whole = { code: wholePartnership, name: say('webhooks.partnership') };
  return html`<form method="post" action="${hereOf(request)}" novalidate>${formTokenField(csrfToken)}
<input type="hidden" name="act" value="webhook">
<h3 class="govuk-heading-s">${say('webhooks.new')}</h3>
${input({ id: 'address', name: 'address', type: 'url', label: { text: say('webhooks.address') }, hint: { text: say('webhooks.address.hint') }, value: form['address'] ?? '', autocomplete: 'off', spellcheck: false, ...wrong('address') })}
${chooseOne(request, { name: 'for', label: say('webhooks.for'), choices: mayKeepAll(request) ? [whole, ...own] : own, chosen: form['for'] ?? '', problems })}
${checkboxes({
  name: 'events',
  idPrefix: 'events',
  classes: 'govuk-checkboxes--small',
  fieldset: { legend: { text: say('webhooks.events'), classes: 'govuk-fieldset__legend--s' } },
  items: webhookEvents.map((event) => ({
    value: event,
    text: say(`event.${event}`),
    checked: events.includes(event),
  })),
  ...wrong('events'),
})}
${button({ text: say('webhooks.make'), preventDoubleClick: true })}</form>`;
}
