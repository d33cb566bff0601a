import { componentsIn, type Html, html } from '../../design-system/index.ts';
import { address, isLanguage, languages } from '../../language/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { accessMessages } from '../messages.ts';
import { problemWithPassword } from '../password.ts';
import {
  type Account,
  accountOf,
  accountOfInvitation,
  beginSession,
  isPassword,
  mayAttempt,
  passwordHashOf,
  setLanguage,
  setPassword,
} from '../store/index.ts';
import { formTokenField, problemOf, problemSummary } from './form-parts.ts';
import { type Answer, notFound, type PageRequest, page, redirect } from './route.ts';
import { startOf } from './sign-in-pages.ts';

function languageForm({ language, csrfToken }: PageRequest, account: Account): Html {
  const say = accessMessages.in(language);
  const { button, radios } = componentsIn(language);
  return html`<form method="post" action="${address('site.account', language)}" novalidate>
${formTokenField(csrfToken)}<input type="hidden" name="act" value="language">
${radios({
  name: 'language',
  idPrefix: 'language',
  fieldset: { legend: { text: say('account.language'), classes: 'govuk-fieldset__legend--m' } },
  hint: { text: say('account.language.hint') },
  items: languages.map((value) => ({
    value,
    text: say(`account.language.${value}`),
    checked: value === account.language,
  })),
})}
${button({ text: say('account.language.save') })}
</form>`;
}

function passwordForm({ language, csrfToken }: PageRequest, account: Account, problems: readonly Problem[]) {
  const say = accessMessages.in(language);
  const { button, passwordInput } = componentsIn(language);
  return html`<h2 class="govuk-heading-m">${say('account.change')}</h2>
<form method="post" action="${address('site.account', language)}" novalidate>
${formTokenField(csrfToken)}<input type="hidden" name="act" value="password">
<input type="text" name="username" value="${account.email}" autocomplete="username" hidden>
${passwordInput({
  id: 'current-password',
  name: 'current-password',
  label: { text: say('account.current') },
  autocomplete: 'current-password',
  ...problemOf(problems, 'current-password', language),
})}
${passwordInput({
  id: 'password',
  name: 'password',
  label: { text: say('account.new') },
  hint: { text: say('password.hint') },
  autocomplete: 'new-password',
  ...problemOf(problems, 'password', language),
})}
${button({ text: say('account.password.save') })}
</form>`;
}

async function show(request: PageRequest, problems: readonly Problem[]): Promise<Answer> {
  const { language, actor, services } = request;
  const account = actor ? await accountOf(services.db, actor.id) : undefined;
  if (!account) return notFound();
  const say = accessMessages.in(language);
  const main = html`${problemSummary(problems, language)}
<h1 class="govuk-heading-l">${say('account.title')}</h1>
${componentsIn(language).summaryList({
  rows: [
    { key: { text: say('account.name') }, value: { text: account.name } },
    { key: { text: say('account.email') }, value: { text: account.email } },
  ],
})}
${languageForm(request, account)}
${passwordForm(request, account, problems)}`;
  const hasErrors = problems.length > 0;
  return page(say('account.title'), main, { hasErrors, status: hasErrors ? 422 : 200 });
}

/** One's own account: language and password. */
export function accountPage(request: PageRequest): Promise<Answer> {
  return show(request, []);
}

async function changePassword(request: PageRequest, account: Account): Promise<Answer> {
  const { form, language, services } = request;
  const { db } = services;
  const attempts = [{ kind: 'account', about: account.email }] as const;
  if (!(await mayAttempt(db, attempts, services.now()))) {
    return show(request, [problem('access.too-many-attempts', { field: 'current-password' })]);
  }
  if (!(await isPassword(form['current-password'] ?? '', await passwordHashOf(db, account.id)))) {
    return show(request, [problem('access.password-wrong', { field: 'current-password' })]);
  }
  const wrong = problemWithPassword(form['password'] ?? '', [account.email, account.name]);
  if (wrong) return show(request, [wrong]);
  await setPassword(db, account.id, form['password'] ?? '', services.now());
  const token = await beginSession(db, account.id, services.now());
  const notice = accessMessages.in(language)('account.password.changed');
  return { ...redirect(address('site.account', language), notice), session: { token } };
}

export async function saveAccount(request: PageRequest): Promise<Answer> {
  const { form, actor, services } = request;
  const account = actor ? await accountOf(services.db, actor.id) : undefined;
  if (!account) return notFound();
  if (form['act'] === 'password') return changePassword(request, account);
  const wanted = form['language'];
  if (!isLanguage(wanted)) return show(request, []);
  await setLanguage(services.db, account.id, wanted);
  return redirect(address('site.account', wanted), accessMessages.in(wanted)('account.language.saved'));
}

function expiredLink({ language }: PageRequest): Answer {
  const say = accessMessages.in(language);
  const title = say('invitation.expired.title');
  const main = html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${say('invitation.expired.text')}</p>`;
  return page(title, main, { status: 410 });
}

function invitationForm(request: PageRequest, account: Account, problems: readonly Problem[]): Answer {
  const { language, csrfToken, params } = request;
  const say = accessMessages.in(language);
  const { button, passwordInput } = componentsIn(language);
  const title = say('invitation.title');
  const main = html`${problemSummary(problems, language)}
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${say('invitation.for', { email: account.email })}</p>
<form method="post" action="${address('site.invitation', language, { token: params['token'] ?? '' })}" novalidate>
${formTokenField(csrfToken)}
<input type="text" name="username" value="${account.email}" autocomplete="username" hidden>
${passwordInput({
  id: 'password',
  name: 'password',
  label: { text: say('password.label') },
  hint: { text: say('password.hint') },
  autocomplete: 'new-password',
  ...problemOf(problems, 'password', language),
})}
${button({ text: say('invitation.save') })}
</form>`;
  const hasErrors = problems.length > 0;
  return page(title, main, { hasErrors, status: hasErrors ? 422 : 200 });
}

/** Where a one-time link leads: choose a password. */
export async function invitationPage(request: PageRequest): Promise<Answer> {
  const { services, params } = request;
  const account = await accountOfInvitation(services.db, params['token'] ?? '', services.now());
  return account ? invitationForm(request, account, []) : expiredLink(request);
}

export async function acceptInvitation(request: PageRequest): Promise<Answer> {
  const { services, params, form } = request;
  const { db } = services;
  const account = await accountOfInvitation(db, params['token'] ?? '', services.now());
  if (!account) return expiredLink(request);
  const password = form['password'] ?? '';
  const wrong = problemWithPassword(password, [account.email, account.name]);
  if (wrong) return invitationForm(request, account, [wrong]);
  await setPassword(db, account.id, password, services.now());
  const token = await beginSession(db, account.id, services.now());
  const notice = accessMessages.in(account.language)('invitation.welcome');
  return { ...redirect(await startOf(db, account), notice), session: { token } };
}
