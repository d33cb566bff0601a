import { randomUUID } from 'node:crypto';
import { componentsIn, dataTable, type Html, html } from '../../design-system/index.ts';
import { address, compareIn, isLanguage, languages } from '../../language/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { transaction } from '../../platform/database/index.ts';
import { calledOf, type Problem, problem } from '../../records/index.ts';
import { readEmail } from '../email.ts';
import { accessMessages } from '../messages.ts';
import { isRole, permissions, type Role, roleMay, roles } from '../permission.ts';
import {
  accountOfEmail,
  actorOf,
  addAccount,
  invite,
  type Person,
  peopleOf,
  setPart,
} from '../store/index.ts';
import { formTokenField, problemOf, problemSummary } from './form-parts.ts';
import { type Answer, notFound, type PageRequest, page, redirect } from './route.ts';

interface Choice {
  readonly code: string;
  readonly name: string;
}

async function organisationsOf({
  services,
  partnershipId,
  language,
}: PageRequest): Promise<readonly Choice[]> {
  const records = await services.records.list(services.db, partnershipId ?? '', organisationDefinition);
  return records
    .map((record) => ({ code: record.code, name: calledOf(organisationDefinition, record)[language] }))
    .sort((a, b) => compareIn(language)(a.name, b.name));
}

function crumbs({ language, partnershipId }: PageRequest) {
  const href = address('work.people', language, { partnership: partnershipId ?? '' });
  return [{ text: accessMessages.in(language)('people.title'), href }];
}

function stateOf(person: Person): 'active' | 'invited' | 'stopped' {
  if (!person.active) return 'stopped';
  return person.hasPassword ? 'active' : 'invited';
}

/** The table of who may do what, for anybody who must choose a role. */
function roleTable({ language }: PageRequest): Html {
  const say = accessMessages.in(language);
  const { details, table } = componentsIn(language);
  return details({
    summaryText: say('people.whatRoles'),
    text: html`<div class="ll-scroll" role="region" aria-label="${say('roles.caption')}" tabindex="0">${table(
      {
        caption: say('roles.caption'),
        captionClasses: 'govuk-table__caption--s',
        firstCellIsHeader: true,
        head: [{ text: say('roles.permission') }, ...roles.map((role) => ({ text: say(`role.${role}`) }))],
        rows: permissions.map((permission) => [
          { text: say(`permission.${permission}`) },
          ...roles.map((role) => ({ text: say(roleMay(role, permission) ? 'roles.may' : 'roles.mayNot') })),
        ]),
      },
    )}</div>`,
  });
}

/** Everybody of the partnership, and what they may do. */
export async function peoplePage(request: PageRequest): Promise<Answer> {
  const { language, services, partnershipId } = request;
  const partnership = partnershipId ?? '';
  const say = accessMessages.in(language);
  const { button } = componentsIn(language);
  const names = new Map((await organisationsOf(request)).map(({ code, name }) => [code, name]));
  const people = (await peopleOf(services.db, partnership)).toSorted((a, b) =>
    compareIn(language)(a.name, b.name),
  );
  const main = html`<h1 class="govuk-heading-l">${say('people.title')}</h1>
<p class="govuk-body">${say('people.intro')}</p>
${button({ text: say('people.add'), href: address('work.person.new', language, { partnership }) })}
${dataTable({
  language,
  caption: say('people.title'),
  captionHidden: true,
  columns: [
    { text: say('people.column.name') },
    { text: say('people.column.email') },
    { text: say('people.column.role') },
    { text: say('people.column.organisation') },
    { text: say('people.column.state') },
  ],
  rows: people.map((person) => [
    html`<a class="govuk-link" href="${address('work.person', language, { partnership, person: person.id })}">${person.name}</a>`,
    person.email,
    say(`role.${person.role}`),
    (person.organisation && names.get(person.organisation)) || say('people.none'),
    say(`people.state.${stateOf(person)}`),
  ]),
})}
${roleTable(request)}`;
  return page(say('people.title'), main, { width: 'full', current: 'work.home' });
}

interface PartFields {
  readonly role: string;
  readonly organisation: string;
}

function partFields(
  request: PageRequest,
  organisations: readonly Choice[],
  chosen: PartFields,
  problems: readonly Problem[],
): Html {
  const { language } = request;
  const say = accessMessages.in(language);
  const { radios, select } = componentsIn(language);
  return html`${radios({
    name: 'role',
    idPrefix: 'role',
    fieldset: { legend: { text: say('people.role') } },
    items: roles.map((role) => ({ value: role, text: say(`role.${role}`), checked: role === chosen.role })),
    ...problemOf(problems, 'role', language),
  })}
${select({
  id: 'organisation',
  name: 'organisation',
  label: { text: say('people.organisation') },
  items: [
    { value: '', text: say('people.none'), selected: chosen.organisation === '' },
    ...organisations.map(({ code, name }) => ({
      value: code,
      text: name,
      selected: code === chosen.organisation,
    })),
  ],
  ...problemOf(problems, 'organisation', language),
})}`;
}

async function newPersonForm(request: PageRequest, problems: readonly Problem[]): Promise<Answer> {
  const { language, form, csrfToken, partnershipId } = request;
  const partnership = partnershipId ?? '';
  const say = accessMessages.in(language);
  const { button, input, radios } = componentsIn(language);
  const chosen = { role: form['role'] ?? '', organisation: form['organisation'] ?? '' };
  const main = html`${problemSummary(problems, language)}
<h1 class="govuk-heading-l">${say('people.new.title')}</h1>
<form method="post" action="${address('work.person.new', language, { partnership })}" novalidate>
${formTokenField(csrfToken)}
${input({
  id: 'name',
  name: 'name',
  label: { text: say('people.name') },
  value: form['name'] ?? '',
  autocomplete: 'off',
  spellcheck: false,
  ...problemOf(problems, 'name', language),
})}
${input({
  id: 'email',
  name: 'email',
  type: 'email',
  label: { text: say('people.email') },
  hint: { text: say('people.email.hint') },
  value: form['email'] ?? '',
  autocomplete: 'off',
  spellcheck: false,
  ...problemOf(problems, 'email', language),
})}
${radios({
  name: 'language',
  idPrefix: 'language',
  fieldset: { legend: { text: say('people.language') } },
  items: languages.map((value) => ({
    value,
    text: say(`account.language.${value}`),
    checked: value === (form['language'] ?? language),
  })),
})}
${partFields(request, await organisationsOf(request), chosen, problems)}
<div class="govuk-button-group">${button({ text: say('people.add') })}
<a class="govuk-link" href="${address('work.people', language, { partnership })}">${say('people.cancel')}</a></div>
</form>
${roleTable(request)}`;
  const hasErrors = problems.length > 0;
  return page(say('people.new.title'), main, {
    breadcrumbs: crumbs(request),
    hasErrors,
    status: hasErrors ? 422 : 200,
  });
}

export function newPersonPage(request: PageRequest): Promise<Answer> {
  return newPersonForm(request, []);
}

/** What was chosen for a person, read from the form; or what is wrong with it. */
async function readPart(request: PageRequest) {
  const { form } = request;
  const problems: Problem[] = [];
  const role = form['role'] ?? '';
  if (!isRole(role)) problems.push(problem('access.role-missing', { field: 'role' }));
  const organisation = form['organisation'] || null;
  const isKnown =
    organisation === null || (await organisationsOf(request)).some(({ code }) => code === organisation);
  if (!isKnown) problems.push(problem('access.organisation-unknown', { field: 'organisation' }));
  return { problems, part: { role: role as Role, organisation, active: true } };
}

function linkPage(request: PageRequest, name: string, token: string): Answer {
  const { language, partnershipId } = request;
  const say = accessMessages.in(language);
  const { input, warningText } = componentsIn(language);
  const title = say('people.link.title', { name });
  const path = address('site.invitation', language, { token });
  const origin = request.siteOrigin;
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
${warningText({ text: say('people.link.warning') })}
<p class="govuk-body">${say('people.link.text')}</p>
${input({ id: 'link', name: 'link', label: { text: say('people.link.copy') }, value: `${origin}${path}`, autocomplete: 'off', spellcheck: false })}
<p class="govuk-body"><a class="govuk-link" href="${address('work.people', language, { partnership: partnershipId ?? '' })}">${say('people.title')}</a></p>`;
  return page(title, main, {
    breadcrumbs: crumbs(request),
    alternate: address('work.people', language === 'cy' ? 'en' : 'cy', { partnership: partnershipId ?? '' }),
  });
}

/** Adds a person: makes an account and its link, or gives an account that is there a part in this partnership. */
export async function addPerson(request: PageRequest): Promise<Answer> {
  const { language, form, services, partnershipId, actor } = request;
  const { db } = services;
  const partnership = partnershipId ?? '';
  const { problems, part } = await readPart(request);
  const name = (form['name'] ?? '').trim();
  const email = readEmail(form['email'] ?? '');
  if (email === null) problems.unshift(problem('access.email-unreadable', { field: 'email' }));
  if (name === '') problems.unshift(problem('access.name-missing', { field: 'name' }));
  if (problems.length > 0 || email === null || !actor) return newPersonForm(request, problems);
  const known = await accountOfEmail(db, email);
  if (known) {
    const isHere = (await peopleOf(db, partnership)).some((person) => person.id === known.id);
    if (isHere) return newPersonForm(request, [problem('access.person-already-here', { field: 'email' })]);
    await setPart(db, actor.id, partnership, known.id, part);
    const notice = accessMessages.in(language)('people.added', { name: known.name });
    return redirect(address('work.people', language, { partnership }), notice);
  }
  const wanted = form['language'];
  const account = { id: randomUUID(), email, name, language: isLanguage(wanted) ? wanted : language };
  await transaction(db, { actor: actor.id }, async (db) => {
    await addAccount(db, account);
    await setPart(db, actor.id, partnership, account.id, part);
  });
  return linkPage(request, name, await invite(db, account.id, services.now()));
}

async function personOf({ services, partnershipId, params }: PageRequest): Promise<Person | undefined> {
  const people = await peopleOf(services.db, partnershipId ?? '');
  return people.find((person) => person.id === params['person']);
}

/** Whether the account is this partnership's alone: a new password must not open the doors of another. */
async function belongsOnlyHere(request: PageRequest, person: Person): Promise<boolean> {
  const actor = await actorOf(request.services.db, person.id);
  return actor?.memberships.every(({ partnershipId }) => partnershipId === request.partnershipId) ?? false;
}

function actForm(request: PageRequest, person: Person, act: string, text: string): Html {
  const { language, csrfToken, partnershipId } = request;
  return html`<form method="post" action="${address('work.person', language, { partnership: partnershipId ?? '', person: person.id })}" novalidate>
${formTokenField(csrfToken)}<input type="hidden" name="act" value="${act}">
${componentsIn(language).button({ text, classes: 'govuk-button--secondary' })}</form>`;
}

async function showPerson(
  request: PageRequest,
  person: Person,
  problems: readonly Problem[],
): Promise<Answer> {
  const { language, form, csrfToken, partnershipId } = request;
  const say = accessMessages.in(language);
  const { button, insetText, summaryList } = componentsIn(language);
  const title = say('people.person.title', { name: person.name });
  const chosen = {
    role: form['role'] ?? person.role,
    organisation: form['organisation'] ?? person.organisation ?? '',
  };
  const action = address('work.person', language, { partnership: partnershipId ?? '', person: person.id });
  const link = (await belongsOnlyHere(request, person))
    ? actForm(request, person, 'link', say('people.link.again'))
    : insetText({ text: say('people.link.elsewhere', { command: `llinyn people link ${person.email}` }) });
  const main = html`${problemSummary(problems, language)}
<h1 class="govuk-heading-l">${title}</h1>
${summaryList({
  rows: [
    { key: { text: say('people.email') }, value: { text: person.email } },
    { key: { text: say('people.column.state') }, value: { text: say(`people.state.${stateOf(person)}`) } },
  ],
})}
<form method="post" action="${action}" novalidate>
${formTokenField(csrfToken)}<input type="hidden" name="act" value="save">
${partFields(request, await organisationsOf(request), chosen, problems)}
${button({ text: say('people.save') })}
</form>
<div class="govuk-button-group">${link}
${
  person.active
    ? actForm(request, person, 'stop', say('people.deactivate'))
    : actForm(request, person, 'start', say('people.reactivate'))
}</div>
${roleTable(request)}`;
  const hasErrors = problems.length > 0;
  return page(title, main, { breadcrumbs: crumbs(request), hasErrors, status: hasErrors ? 422 : 200 });
}

export async function personPage(request: PageRequest): Promise<Answer> {
  const person = await personOf(request);
  return person ? showPerson(request, person, []) : notFound();
}

/** Changes what a person may do, stops or restores their access, or makes a new link. */
export async function savePerson(request: PageRequest): Promise<Answer> {
  const { language, form, services, partnershipId, actor } = request;
  const partnership = partnershipId ?? '';
  const person = await personOf(request);
  if (!person || !actor) return notFound();
  const say = accessMessages.in(language);
  const act = form['act'];
  if (act === 'link') {
    if (!(await belongsOnlyHere(request, person))) return showPerson(request, person, []);
    return linkPage(request, person.name, await invite(services.db, person.id, services.now()));
  }
  const asked = act === 'save' ? await readPart(request) : { problems: [], part: { ...person } };
  if (asked.problems.length > 0) return showPerson(request, person, asked.problems);
  const active = act === 'stop' ? false : act === 'start' ? true : person.active;
  const refused = await setPart(services.db, actor.id, partnership, person.id, { ...asked.part, active });
  if (refused) return showPerson(request, person, [refused]);
  const said =
    act === 'stop' ? 'people.deactivated' : act === 'start' ? 'people.reactivated' : 'people.saved';
  return redirect(address('work.people', language, { partnership }), say(said, { name: person.name }));
}
