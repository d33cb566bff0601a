import { type Permission, type Role, rolesThatMay } from '../../access/index.ts';
import { accessMessages } from '../../access/messages.ts';
import { type PageAnswer, page } from '../../access/web/index.ts';
import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { address, inEither, type Language } from '../../language/index.ts';
import type { Partnership } from '../../partnership/index.ts';
import { appMessages } from '../messages.ts';

function errorPage(status: number, title: string, content: Html): PageAnswer {
  return page(title, html`<h1 class="govuk-heading-l">${title}</h1>${content}`, { status });
}

function paragraph(text: string): Html {
  return html`<p class="govuk-body">${text}</p>`;
}

function startLink(language: Language): Html {
  const say = appMessages.in(language);
  return html`<p class="govuk-body"><a class="govuk-link" href="${address('site.home', language)}">${say('error.start')}</a></p>`;
}

/** There is no such page. Inside a partnership its pages stay at hand; elsewhere the start page is. */
export function notFoundPage(language: Language, inside: Partnership | null = null): PageAnswer {
  const say = appMessages.in(language);
  return errorPage(
    404,
    say('error.notFound.title'),
    html`${paragraph(say('error.notFound.check'))}${paragraph(say('error.notFound.moved'))}${inside ? partnershipLinks(language, inside) : startLink(language)}`,
  );
}

function partnershipLinks(language: Language, { code, values }: Partnership): Html {
  const say = appMessages.in(language);
  const name = inEither(values.name, language);
  const link = (to: 'public.home' | 'public.plan' | 'public.indicators', words: string) =>
    html`<li><a class="govuk-link" href="${address(to, language, { partnership: code })}">${words}</a></li>`;
  return html`${paragraph(say('error.notFound.inside', { name }))}
<ul class="govuk-list govuk-list--bullet">${link('public.home', say('error.notFound.front'))}${link('public.plan', say('error.notFound.plan'))}${link('public.indicators', say('error.notFound.indicators'))}</ul>`;
}

/** The page is there, but not for what the browser tried to do with it. */
export function methodNotAllowedPage(language: Language): PageAnswer {
  const say = appMessages.in(language);
  return errorPage(
    405,
    say('error.method.title'),
    html`${paragraph(say('error.method.text'))}${startLink(language)}`,
  );
}

/** Something went wrong in the program itself; the number finds it in the log. */
export function faultPage(language: Language, requestId: string): PageAnswer {
  const say = appMessages.in(language);
  return errorPage(
    500,
    say('error.fault.title'),
    html`${paragraph(say('error.fault.text'))}${paragraph(say('error.fault.number', { number: requestId }))}${startLink(language)}`,
  );
}

/** What was sent cannot be read: too large, or not a form. */
export function badRequestPage(language: Language, status: number, uploadLimit: number): PageAnswer {
  const say = appMessages.in(language);
  if (status === 413) {
    const megabytes = Math.floor(uploadLimit / 1024 / 1024);
    return errorPage(413, say('error.tooLarge.title'), paragraph(say('error.tooLarge.text', { megabytes })));
  }
  return errorPage(status, say('error.badRequest.title'), paragraph(say('error.badRequest.text')));
}

/** A capability's own reason why this person may not. */
export function refusedPage(language: Language, reason: string): PageAnswer {
  return errorPage(403, appMessages.in(language)('error.forbidden.title'), paragraph(reason));
}

function roleList(language: Language, which: readonly Role[]): Html {
  const say = accessMessages.in(language);
  return html`<ul class="govuk-list govuk-list--bullet">${which.map((role) => html`<li>${say(`role.${role}`)}</li>`)}</ul>`;
}

/**
 * The role does not carry what the page asks for: says which roles do, and who manages people.
 *
 * @param administrators - their names; none for somebody who does not belong to the partnership
 */
export function forbiddenPage(
  language: Language,
  permission: Permission,
  { role, administrators }: { readonly role: Role | null; readonly administrators: readonly string[] },
): PageAnswer {
  const say = appMessages.in(language);
  if (role === null) {
    return errorPage(
      403,
      say('error.forbidden.title'),
      html`${paragraph(say('error.forbidden.notMember'))}${paragraph(say('error.forbidden.askAdministrator'))}${startLink(language)}`,
    );
  }
  const own = accessMessages.in(language)(`role.${role}`);
  return errorPage(
    403,
    say('error.forbidden.title'),
    html`${paragraph(say('error.forbidden.yourRole', { role: own }))}
${paragraph(say('error.forbidden.whoCan'))}
${roleList(language, rolesThatMay(permission))}
${paragraph(say('error.forbidden.ask'))}
<ul class="govuk-list govuk-list--bullet">${administrators.map((name) => html`<li>${name}</li>`)}</ul>`,
  );
}

/** Another site's page tried to send a form in this person's name. */
export function foreignFormPage(language: Language): PageAnswer {
  const say = appMessages.in(language);
  return errorPage(
    403,
    say('error.foreign.title'),
    html`${paragraph(say('error.foreign.text'))}${startLink(language)}`,
  );
}

/** Fields that may be shown again; never a password, and the old token is of no use. */
function fieldsToKeep(fields: Readonly<Record<string, string>>): Html | null {
  const names = Object.keys(fields);
  if (names.some((name) => /password/i.test(name))) return null;
  return html`${names
    .filter((name) => name !== '_csrf')
    .map((name) => html`<input type="hidden" name="${name}" value="${fields[name] ?? ''}">`)}`;
}

interface ExpiredForm {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly hadFiles: boolean;
  readonly csrfToken: string;
}

function sendAgainForm(language: Language, { path, fields, csrfToken }: ExpiredForm): Html {
  const say = appMessages.in(language);
  const kept = fieldsToKeep(fields);
  if (kept === null) return paragraph(say('error.expired.startAgain'));
  return html`<form method="post" action="${path}" novalidate>
<input type="hidden" name="_csrf" value="${csrfToken}">${kept}
${componentsIn(language).button({ text: say('error.expired.send') })}
</form>`;
}

/** The form was opened before the last sign-in: what was typed is kept, and can be sent again. */
export function expiredFormPage(language: Language, form: ExpiredForm): PageAnswer {
  const say = appMessages.in(language);
  const files = form.hadFiles ? paragraph(say('error.expired.files')) : nothing;
  return errorPage(
    403,
    say('error.expired.title'),
    html`${paragraph(say('error.expired.text'))}${files}${sendAgainForm(language, form)}`,
  );
}

/** Something was sent after the session had ended: sign in beside it, then send it again. */
export function signedOutFormPage(language: Language, form: ExpiredForm): PageAnswer {
  const say = appMessages.in(language);
  const files = form.hadFiles ? paragraph(say('error.expired.files')) : nothing;
  const signIn = address('site.sign-in', language);
  return errorPage(
    401,
    say('error.signedOut.title'),
    html`${paragraph(say('error.signedOut.text'))}${files}
<p class="govuk-body"><a class="govuk-link" href="${signIn}" target="_blank" rel="noopener">${say('error.signedOut.signIn')}</a></p>
${sendAgainForm(language, form)}`,
  );
}
