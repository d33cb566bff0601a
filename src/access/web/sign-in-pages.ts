import { componentsIn, html } from '../../design-system/index.ts';
import { address, matchAddress } from '../../language/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { readEmail } from '../email.ts';
import { accessMessages } from '../messages.ts';
import {
  type Account,
  accountOfEmail,
  actorOf,
  anyAccount,
  beginSession,
  forgetAttempts,
  isPassword,
  mayAttempt,
  passwordHashOf,
} from '../store/index.ts';
import { formTokenField, problemOf, problemSummary } from './form-parts.ts';
import { type Answer, type PageRequest, page, redirect } from './route.ts';

/** A page of this site to go to after signing in; anything else leads to the start page. */
function goal({ query, form }: PageRequest): string | null {
  const to = form['to'] ?? query['to'] ?? '';
  const isOurs = to.startsWith('/') && !to.startsWith('//') && !to.includes('\\');
  return isOurs && matchAddress(to) ? to : null;
}

/** Where somebody's work begins: in the one partnership they work for, else where they choose one. */
export async function startOf(
  db: Database,
  { id, language }: Pick<Account, 'id' | 'language'>,
): Promise<string> {
  const [only, another] = (await actorOf(db, id))?.memberships ?? [];
  return only && !another
    ? address('work.home', language, { partnership: only.partnershipId })
    : address('site.home', language);
}

function signInForm(request: PageRequest, problems: readonly Problem[]): Answer {
  const { language, form, csrfToken } = request;
  const say = accessMessages.in(language);
  const { button, input, passwordInput } = componentsIn(language);
  const main = html`${problemSummary(problems, language)}
<h1 class="govuk-heading-l">${say('signIn.title')}</h1>
<form method="post" action="${address('site.sign-in', language)}" novalidate>
${formTokenField(csrfToken)}
<input type="hidden" name="to" value="${goal(request) ?? ''}">
${input({
  id: 'email',
  name: 'email',
  type: 'email',
  label: { text: say('signIn.email') },
  value: form['email'] ?? '',
  autocomplete: 'username',
  spellcheck: false,
  ...problemOf(problems, 'email', language),
})}
${passwordInput({
  id: 'password',
  name: 'password',
  label: { text: say('password.label') },
  autocomplete: 'current-password',
  ...problemOf(problems, 'password', language),
})}
${button({ text: say('signIn.button') })}
</form>
<p class="govuk-body">${say('signIn.forgotten')}</p>
<p class="govuk-body">${say('signIn.publicNeedsNone')}</p>`;
  const tooMany = problems.some(({ code }) => code === 'access.too-many-attempts');
  const status = problems.length === 0 ? 200 : tooMany ? 429 : 422;
  return page(say('signIn.title'), main, { hasErrors: problems.length > 0, status });
}

/** Asks who it is; leads to set-up while nobody can sign in yet. */
export async function signInPage(request: PageRequest): Promise<Answer> {
  const { services, language, actor } = request;
  if (actor) return redirect(goal(request) ?? (await startOf(services.db, actor)));
  if (!(await anyAccount(services.db))) return redirect(address('site.set-up', language));
  return signInForm(request, []);
}

/** Signs in, or says that it did not work without saying which of the two was wrong. */
export async function signIn(request: PageRequest): Promise<Answer> {
  const { form, services, clientAddress } = request;
  const { db } = services;
  const email = readEmail(form['email'] ?? '');
  const password = form['password'] ?? '';
  if (email === null) return signInForm(request, [problem('access.email-unreadable', { field: 'email' })]);
  if (password === '')
    return signInForm(request, [problem('access.password-missing', { field: 'password' })]);
  const attempts = [
    { kind: 'account', about: email },
    { kind: 'address', about: clientAddress },
  ] as const;
  if (!(await mayAttempt(db, attempts, services.now()))) {
    return signInForm(request, [problem('access.too-many-attempts', { field: 'password' })]);
  }
  const account = await accountOfEmail(db, email);
  const isRight = await isPassword(password, account && (await passwordHashOf(db, account.id)));
  if (!account || !isRight)
    return signInForm(request, [problem('access.sign-in-failed', { field: 'email' })]);
  await forgetAttempts(db, 'account', email);
  const token = await beginSession(db, account.id, services.now());
  return { ...redirect(goal(request) ?? (await startOf(db, account))), session: { token } };
}

/** Asks whether to sign out: a link must not do it by itself. */
export async function signOutPage({ language, csrfToken, actor }: PageRequest): Promise<Answer> {
  if (!actor) return redirect(address('site.home', language));
  const say = accessMessages.in(language);
  const main = html`<h1 class="govuk-heading-l">${say('signOut.title')}</h1>
<p class="govuk-body">${say('signOut.text')}</p>
<form method="post" action="${address('site.sign-out', language)}" novalidate>${formTokenField(csrfToken)}
${componentsIn(language).button({ text: say('signOut.button') })}</form>`;
  return page(say('signOut.title'), main);
}

export async function signOut({ language }: PageRequest): Promise<Answer> {
  const notice = accessMessages.in(language)('signOut.done');
  return { ...redirect(address('site.home', language), notice), session: 'end' };
}
