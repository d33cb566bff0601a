import { randomUUID } from 'node:crypto';
import { type Actor, problemWithPassword, readEmail } from '../../access/index.ts';
import {
  addAccount,
  anyAccount,
  beginSession,
  forgetSetUpCodes,
  isSetUpCode,
  mayAttempt,
  setPart,
  setPassword,
} from '../../access/store/index.ts';
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
import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { areasOfWales } from '../../geography/index.ts';
import { isPartnershipCode } from '../../kit/index.ts';
import { address, compareIn, isLanguage, languages, slugOf } from '../../language/index.ts';
import {
  organisationDefinition,
  organisationKinds,
  partnershipDefinition,
  seatDefinition,
} from '../../partnership/index.ts';
import { planDefinition } from '../../plan/index.ts';
import { transaction } from '../../platform/database/index.ts';
import {
  type AnyRecord,
  calledOf,
  emptyValue,
  type FieldValue,
  isBilingual,
  type Problem,
  problem,
  type RecordDefinition,
} from '../../records/index.ts';
import { threadRulebook } from '../../thread/index.ts';
import { rulebooksIn } from '../../thread/store/index.ts';
import { appMessages } from '../messages.ts';
import { partnershipIds } from '../store/partnership-ids.ts';

const steps = ['1', '2', '3', '4', '5', '6'] as const;
type Step = (typeof steps)[number];
/** The part of whoever sets a partnership up. */
const wholePart = { role: 'administrator', organisation: null, active: true } as const;
const seatRoles = ['chair', 'vice-chair', 'member', 'observer'] as const;

/** How far the set-up has come: whoever does it, and the records made so far. */
interface Progress {
  readonly anyAccount: boolean;
  readonly actor: Actor | null;
  readonly partnership: AnyRecord | undefined;
  readonly plan: AnyRecord | undefined;
  readonly organisations: readonly AnyRecord[];
  /** The person may go on with it: the first account, or an administrator of the partnership. */
  readonly mayContinue: boolean;
}

async function progressOf({ services, actor }: PageRequest): Promise<Progress> {
  const { db, records } = services;
  const id = actor?.memberships.find(({ role }) => role === 'administrator')?.partnershipId;
  const partnership = id ? await records.read(db, id, partnershipDefinition, id) : undefined;
  return {
    anyAccount: await anyAccount(db),
    actor,
    partnership,
    plan: id ? (await records.list(db, id, planDefinition))[0] : undefined,
    organisations: id ? await records.list(db, id, organisationDefinition) : [],
    mayContinue: actor !== null && (partnership !== undefined || actor.memberships.length === 0),
  };
}

function isDone(step: Step, { anyAccount, partnership, plan, organisations }: Progress): boolean {
  switch (step) {
    case '1':
      return anyAccount;
    case '2':
      return partnership !== undefined;
    case '3':
      return areasOf(partnership).length > 0;
    case '4':
      return (plan?.values['rulebook'] ?? '') !== '';
    case '5':
      return organisations.length > 0;
    case '6':
      return false;
  }
}

function isOpen(step: Step, progress: Progress): boolean {
  if (step === '1') return !progress.anyAccount;
  if (step === '2') return progress.anyAccount;
  return progress.partnership !== undefined;
}

function areasOf(partnership: AnyRecord | undefined): readonly string[] {
  const areas = partnership?.values['areas'];
  return Array.isArray(areas) ? areas : [];
}

function stepHref(request: PageRequest, step: Step): string {
  return address('site.set-up.step', request.language, { step });
}

/** The list of things to set up. Any order after the first two; nothing is lost by stopping. */
export async function setUpPage(request: PageRequest): Promise<Answer> {
  const { language } = request;
  const progress = await progressOf(request);
  if (progress.anyAccount && !progress.actor) {
    return redirect(address('site.sign-in', language, {}, { query: { to: request.path } }));
  }
  if (progress.anyAccount && !progress.mayContinue) return notFound();
  const say = appMessages.in(language);
  const { taskList } = componentsIn(language);
  const title = say('setUp.title');
  const partnership = progress.partnership?.code;
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${say('setUp.intro')}</p>
${taskList({
  idPrefix: 'set-up',
  items: steps.map((step) => ({
    title: { text: say(`setUp.${step}.task`) },
    hint: { text: say(`setUp.${step}.hint`) },
    ...(isOpen(step, progress) && { href: stepHref(request, step) }),
    status: statusOf(step, progress, say),
  })),
})}
${
  partnership
    ? html`<p class="govuk-body"><a class="govuk-link" href="${address('work.home', language, { partnership })}">${say('setUp.toWork')}</a></p>`
    : nothing
}`;
  return page(title, main);
}

function statusOf(step: Step, progress: Progress, say: ReturnType<typeof appMessages.in>) {
  if (isDone(step, progress)) return { text: say('setUp.status.done') };
  if (!isOpen(step, progress)) {
    return { text: say('setUp.status.later'), classes: 'govuk-task-list__status--cannot-start-yet' };
  }
  return { tag: { text: say(step === '6' ? 'setUp.status.optional' : 'setUp.status.toDo') } };
}

/** One step of the set-up. */
export async function setUpStepPage(request: PageRequest): Promise<Answer> {
  const progress = await progressOf(request);
  const step = stepOf(request);
  if (!step) return notFound();
  return guarded(request, step, progress) ?? showStep(request, step, progress, []);
}

function stepOf({ params }: PageRequest): Step | undefined {
  return steps.find((step) => step === params['step']);
}

/** Where to go instead, when the step is not this visitor's or not yet open. */
function guarded(request: PageRequest, step: Step, progress: Progress): Answer | null {
  const { language } = request;
  if (step === '1') return progress.anyAccount ? redirect(address('site.set-up', language)) : null;
  if (!progress.anyAccount) return redirect(address('site.set-up', language));
  if (!progress.actor)
    return redirect(address('site.sign-in', language, {}, { query: { to: request.path } }));
  if (!progress.mayContinue) return notFound();
  return isOpen(step, progress) ? null : redirect(address('site.set-up', language));
}

async function showStep(
  request: PageRequest,
  step: Step,
  progress: Progress,
  problems: readonly Problem[],
): Promise<Answer> {
  const { language, csrfToken } = request;
  const say = appMessages.in(language);
  const { button } = componentsIn(language);
  const title = say(`setUp.${step}.title`);
  const fields = await fieldsOf(request, step, progress, problems);
  const form =
    step === '6'
      ? fields
      : html`<form method="post" action="${stepHref(request, step)}" novalidate>${formTokenField(csrfToken)}${fields}
<div class="govuk-button-group">${button({ text: say(step === '5' ? 'setUp.5.add' : 'setUp.save') })}
<a class="govuk-link" href="${address('site.set-up', language)}">${say('setUp.back')}</a></div></form>`;
  const hasErrors = problems.length > 0;
  const tooMany = problems.some(({ code }) => code === 'access.too-many-attempts');
  const main = html`${problemSummary(problems, language, appMessages)}<h1 class="govuk-heading-l">${title}</h1>${form}`;
  return page(title, main, {
    hasErrors,
    status: tooMany ? 429 : hasErrors ? 422 : 200,
    breadcrumbs: [{ text: say('setUp.title'), href: address('site.set-up', language) }],
  });
}

function fieldsOf(
  request: PageRequest,
  step: Step,
  progress: Progress,
  problems: readonly Problem[],
): Html | Promise<Html> {
  switch (step) {
    case '1':
      return accountFields(request, problems);
    case '2':
      return partnershipFields(request, progress, problems);
    case '3':
      return areaFields(request, progress);
    case '4':
      return ruleFields(request, progress, problems);
    case '5':
      return seatFields(request, progress, problems);
    case '6':
      return beginnings(request, progress);
  }
}

function accountFields({ language, form }: PageRequest, problems: readonly Problem[]): Html {
  const say = appMessages.in(language);
  const { input, passwordInput, radios } = componentsIn(language);
  const error = (field: string) => problemOf(problems, field, language, appMessages);
  return html`<p class="govuk-body">${say('setUp.1.intro')}</p>
${input({ id: 'code', name: 'code', label: { text: say('setUp.1.code') }, hint: { text: say('setUp.1.code.hint') }, value: form['code'] ?? '', autocomplete: 'off', spellcheck: false, classes: 'govuk-input--width-20', ...error('code') })}
${input({ id: 'name', name: 'name', label: { text: say('setUp.1.name') }, value: form['name'] ?? '', autocomplete: 'name', spellcheck: false, ...error('name') })}
${input({ id: 'email', name: 'email', type: 'email', label: { text: say('setUp.1.email') }, value: form['email'] ?? '', autocomplete: 'username', spellcheck: false, ...error('email') })}
${passwordInput({ id: 'password', name: 'password', label: { text: say('setUp.1.password') }, hint: { text: say('setUp.1.password.hint') }, autocomplete: 'new-password', ...error('password') })}
${radios({
  name: 'language',
  idPrefix: 'language',
  fieldset: { legend: { text: say('setUp.1.language') } },
  items: languages.map((value) => ({
    value,
    text: say(`setUp.1.language.${value}`),
    checked: value === (form['language'] ?? language),
  })),
})}`;
}

function shown(
  form: Readonly<Record<string, string>>,
  record: AnyRecord | undefined,
  field: string,
  own: 'cy' | 'en',
) {
  const given = form[`${field}_${own}`];
  if (given !== undefined) return given;
  const value = record?.values[field] ?? null;
  return isBilingual(value) ? value[own] : '';
}

interface PairOptions {
  readonly name: string;
  readonly key: 'setUp.2.name' | 'setUp.2.shortName' | 'setUp.4.planTitle' | 'setUp.5.name';
  readonly record?: AnyRecord | undefined;
  readonly problems: readonly Problem[];
}

function pairOfInputs({ language, form }: PageRequest, { name, key, record, problems }: PairOptions): Html {
  const say = appMessages.in(language);
  const { fieldset, input } = componentsIn(language);
  return fieldset({
    legend: { text: say(key), classes: 'govuk-fieldset__legend--s' },
    html: html`${languages.map((own) =>
      input({
        id: `${name}_${own}`,
        name: `${name}_${own}`,
        label: { text: say(`setUp.in.${own}`) },
        value: shown(form, record, name, own),
        attributes: { lang: own },
        ...problemOf(problems, `${name}_${own}`, language, appMessages),
      }),
    )}`,
  });
}

function partnershipFields(
  request: PageRequest,
  { partnership }: Progress,
  problems: readonly Problem[],
): Html {
  const { language, form } = request;
  const say = appMessages.in(language);
  const { input } = componentsIn(language);
  const slug = partnership
    ? nothing
    : input({
        id: 'slug',
        name: 'slug',
        label: { text: say('setUp.2.slug') },
        hint: { text: say('setUp.2.slug.hint') },
        value: form['slug'] ?? '',
        autocapitalize: 'none',
        spellcheck: false,
        ...problemOf(problems, 'slug', language, appMessages),
      });
  return html`<p class="govuk-body">${say('setUp.2.intro')}</p>
${pairOfInputs(request, { name: 'name', key: 'setUp.2.name', record: partnership, problems })}
${pairOfInputs(request, { name: 'shortName', key: 'setUp.2.shortName', record: partnership, problems })}
${slug}`;
}

function areaFields({ language, form }: PageRequest, { partnership }: Progress): Html {
  const say = appMessages.in(language);
  const { checkboxes, input } = componentsIn(language);
  const chosen = form['areas']?.split('; ') ?? areasOf(partnership);
  const councils = areasOfWales
    .filter(({ type }) => type === 'local-authority')
    .toSorted((a, b) => compareIn(language)(a.name[language], b.name[language]));
  const listed = new Set<string>(councils.map(({ code }) => code));
  const others = chosen.filter((code) => !listed.has(code)).join(', ');
  return html`${checkboxes({
    name: 'areas',
    idPrefix: 'areas',
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: say('setUp.3.legend') } },
    hint: { text: say('setUp.3.legend.hint') },
    items: councils.map(({ code, name }) => ({
      value: code,
      text: name[language],
      checked: chosen.includes(code),
    })),
  })}
${input({ id: 'others', name: 'others', label: { text: say('setUp.3.others') }, hint: { text: say('setUp.3.others.hint') }, value: form['others'] ?? others, spellcheck: false })}`;
}

/** The rulebooks a plan can follow; the one of the thread itself is looked at besides, for every plan. */
async function rulebooksOf({ services }: PageRequest) {
  const rulebooks = await rulebooksIn(services.rulebooksFolder);
  return rulebooks.filter(({ id }) => id !== threadRulebook);
}

async function ruleFields(
  request: PageRequest,
  { plan }: Progress,
  problems: readonly Problem[],
): Promise<Html> {
  const { language, form } = request;
  const say = appMessages.in(language);
  const { radios } = componentsIn(language);
  const rulebooks = await rulebooksOf(request);
  const chosen = form['rulebook'] ?? plan?.values['rulebook'] ?? '';
  return html`<p class="govuk-body">${say('setUp.4.intro')}</p>
${pairOfInputs(request, { name: 'title', key: 'setUp.4.planTitle', record: plan, problems })}
${radios({
  name: 'rulebook',
  idPrefix: 'rulebook',
  fieldset: { legend: { text: say('setUp.4.legend'), classes: 'govuk-fieldset__legend--s' } },
  items: rulebooks.map(({ id, name, edition }) => ({
    value: id,
    text: name[language],
    hint: { text: edition },
    checked: id === chosen,
  })),
  ...problemOf(problems, 'rulebook', language, appMessages),
})}`;
}

function seatFields(request: PageRequest, { organisations }: Progress, problems: readonly Problem[]): Html {
  const { language, form } = request;
  const say = appMessages.in(language);
  const { radios, select } = componentsIn(language);
  const names = organisations
    .map((record) => calledOf(organisationDefinition, record)[language])
    .toSorted(compareIn(language));
  const already =
    names.length === 0
      ? nothing
      : html`<h2 class="govuk-heading-s">${say('setUp.5.already')}</h2><ul class="govuk-list govuk-list--bullet">${names.map((name) => html`<li>${name}</li>`)}</ul>`;
  return html`<p class="govuk-body">${say('setUp.5.intro')}</p>${already}
${pairOfInputs(request, { name: 'name', key: 'setUp.5.name', problems })}
${select({
  id: 'kind',
  name: 'kind',
  label: { text: say('setUp.5.kind') },
  items: organisationKinds.map((kind) => ({
    value: kind,
    text: say(`organisationKind.${kind}`),
    selected: kind === form['kind'],
  })),
})}
${radios({
  name: 'role',
  idPrefix: 'role',
  fieldset: { legend: { text: say('setUp.5.role'), classes: 'govuk-fieldset__legend--s' } },
  items: seatRoles.map((role) => ({
    value: role,
    text: say(`seatRole.${role}`),
    checked: role === (form['role'] ?? 'member'),
  })),
})}`;
}

function beginnings({ language }: PageRequest, { partnership }: Progress): Html {
  const say = appMessages.in(language);
  const at = { partnership: partnership?.code ?? '' };
  const ways = [
    ['kit', 'work.kit'],
    ['evidence', 'work.evidence'],
    ['empty', 'work.plan'],
  ] as const;
  return html`<ul class="govuk-list govuk-list--spaced">${ways.map(
    ([way, name]) =>
      html`<li><a class="govuk-link govuk-!-font-weight-bold" href="${address(name, language, at)}">${say(`setUp.6.${way}`)}</a><br>${say(`setUp.6.${way}.text`)}</li>`,
  )}</ul>
<p class="govuk-body"><a class="govuk-link" href="${address('site.set-up', language)}">${say('setUp.back')}</a></p>`;
}

/** Saves one step and leads back to the list. */
export async function saveSetUpStep(request: PageRequest): Promise<Answer> {
  const progress = await progressOf(request);
  const step = stepOf(request);
  if (!step || step === '6') return notFound();
  const elsewhere = guarded(request, step, progress);
  if (elsewhere) return elsewhere;
  if (step === '1') return makeFirstAccount(request, progress);
  const problems = await savers[step](request, progress);
  if (problems.length > 0) return showStep(request, step, progress, problems);
  const say = appMessages.in(request.language);
  const next = step === '5' ? stepHref(request, '5') : address('site.set-up', request.language);
  return redirect(next, say(step === '5' ? 'setUp.5.added' : 'setUp.saved'));
}

async function makeFirstAccount(request: PageRequest, progress: Progress): Promise<Answer> {
  const { form, services, language, clientAddress } = request;
  const { db } = services;
  const again = (problems: readonly Problem[]) => showStep(request, '1', progress, problems);
  if (!(await mayAttempt(db, [{ kind: 'address', about: clientAddress }], services.now()))) {
    return again([problem('access.too-many-attempts', { field: 'code' })]);
  }
  const problems: Problem[] = [];
  const name = (form['name'] ?? '').trim();
  const email = readEmail(form['email'] ?? '');
  const password = form['password'] ?? '';
  if (!(await isSetUpCode(db, form['code'] ?? '')))
    problems.push(problem('app.set-up-code-wrong', { field: 'code' }));
  if (name === '') problems.push(problem('access.name-missing', { field: 'name' }));
  if (email === null) problems.push(problem('access.email-unreadable', { field: 'email' }));
  const weak = problemWithPassword(password, [name, email ?? '']);
  if (weak) problems.push(weak);
  if (problems.length > 0 || email === null) return again(problems);
  const wanted = form['language'];
  const account = { id: randomUUID(), email, name, language: isLanguage(wanted) ? wanted : language };
  await transaction(db, { actor: account.id }, async (db) => {
    await addAccount(db, account);
    await setPassword(db, account.id, password, services.now());
    // Partnerships brought in by the command line before anybody could sign in.
    for (const id of await partnershipIds(db)) await setPart(db, account.id, id, account.id, wholePart);
    await forgetSetUpCodes(db);
  });
  const token = await beginSession(db, account.id, services.now());
  const notice = appMessages.in(account.language)('setUp.1.done');
  return { ...redirect(address('site.set-up', account.language), notice), session: { token } };
}

function bilingualFrom(form: Readonly<Record<string, string>>, name: string) {
  return { cy: (form[`${name}_cy`] ?? '').trim(), en: (form[`${name}_en`] ?? '').trim() };
}

function missingTexts(text: { readonly cy: string; readonly en: string }, name: string): Problem[] {
  return languages
    .filter((own) => text[own] === '')
    .map((own) => problem(`app.text-missing-${own}`, { field: `${name}_${own}` }));
}

function nothingFilledIn(definition: RecordDefinition): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
}

/** Writes one record, new or changed; a clash with somebody else's change is the person's to see. */
async function keep(
  { services, actor }: PageRequest,
  partnershipId: string,
  definition: RecordDefinition,
  code: string,
  before: AnyRecord | undefined,
  values: Readonly<Record<string, FieldValue>>,
): Promise<readonly Problem[]> {
  const saved = await transaction(services.db, { actor: actor?.id ?? '' }, (db) =>
    services.records.save(db, partnershipId, definition, {
      code,
      values: { ...nothingFilledIn(definition), ...before?.values, ...values },
      expectedRevision: before?.revision ?? null,
    }),
  );
  return saved.ok ? [] : [problem('app.not-saved')];
}

async function savePartnership(
  request: PageRequest,
  { partnership, actor }: Progress,
): Promise<readonly Problem[]> {
  const { form, services } = request;
  const name = bilingualFrom(form, 'name');
  const shortName = bilingualFrom(form, 'shortName');
  const problems = missingTexts(name, 'name');
  const id = partnership?.code ?? slugOf(form['slug'] || shortName.en || name.en);
  if (problems.length === 0 && !isPartnershipCode(id)) {
    problems.push(problem('app.slug-reserved', { field: 'slug' }));
  }
  if (problems.length === 0 && !partnership) {
    const taken = await services.records.read(services.db, id, partnershipDefinition, id);
    if (taken) problems.push(problem('app.slug-taken', { field: 'slug' }));
  }
  if (problems.length > 0 || !actor) return problems;
  return transaction(services.db, { actor: actor.id }, async (db) => {
    const inside = { ...request, services: { ...services, db } };
    const wrong = await keep(inside, id, partnershipDefinition, id, partnership, { name, shortName });
    if (wrong.length > 0 || partnership) return wrong;
    await setPart(db, actor.id, id, actor.id, wholePart);
    return [];
  });
}

async function saveAreas(request: PageRequest, { partnership }: Progress): Promise<readonly Problem[]> {
  const { form } = request;
  if (!partnership) return [];
  const areas = `${form['areas'] ?? ''}; ${form['others'] ?? ''}`
    .split(/[;,\s]+/)
    .filter((code) => code !== '');
  return keep(request, partnership.code, partnershipDefinition, partnership.code, partnership, {
    areas: [...new Set(areas)],
  });
}

async function saveRules(request: PageRequest, { partnership, plan }: Progress): Promise<readonly Problem[]> {
  const { form } = request;
  if (!partnership) return [];
  const title = bilingualFrom(form, 'title');
  const problems = missingTexts(title, 'title');
  const rulebook = form['rulebook'] ?? '';
  const known = await rulebooksOf(request);
  if (!known.some(({ id }) => id === rulebook))
    problems.push(problem('app.rulebook-missing', { field: 'rulebook' }));
  if (problems.length > 0) return problems;
  return keep(request, partnership.code, planDefinition, plan?.code ?? 'PL1', plan, {
    title,
    rulebook,
    state: plan?.values['state'] ?? 'draft',
    areas: plan?.values['areas'] ?? areasOf(partnership),
  });
}

async function saveSeat(request: PageRequest, { partnership }: Progress): Promise<readonly Problem[]> {
  const { form, services } = request;
  if (!partnership) return [];
  const name = bilingualFrom(form, 'name');
  const problems = missingTexts(name, 'name');
  if (problems.length > 0) return problems;
  const kind = organisationKinds.find((known) => known === form['kind']) ?? 'other';
  const role = seatRoles.find((known) => known === form['role']) ?? 'member';
  const id = partnership.code;
  const organisation = await freeCode(request, id, organisationDefinition);
  const seat = await freeCode(request, id, seatDefinition);
  const post = { cy: appMessages.in('cy')(`seatRole.${role}`), en: appMessages.in('en')(`seatRole.${role}`) };
  return transaction(services.db, { actor: request.actor?.id ?? '' }, async (db) => {
    const inside = { ...request, services: { ...services, db } };
    const first = await keep(inside, id, organisationDefinition, organisation, undefined, { name, kind });
    if (first.length > 0) return first;
    return keep(inside, id, seatDefinition, seat, undefined, { post, organisation, role });
  });
}

/** The next code of the kind's own series: B1, B2 … */
async function freeCode({ services }: PageRequest, partnershipId: string, definition: RecordDefinition) {
  const records = await services.records.list(services.db, partnershipId, definition);
  const taken = new Set(records.map(({ code }) => code));
  let number = taken.size + 1;
  while (taken.has(`${definition.codePrefix}${number}`)) number += 1;
  return `${definition.codePrefix}${number}`;
}

const savers = { '2': savePartnership, '3': saveAreas, '4': saveRules, '5': saveSeat } as const;
