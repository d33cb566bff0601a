import type { Actor } from '../../access/index.ts';
import { accessMessages } from '../../access/messages.ts';
import { anyAccount } from '../../access/store/index.ts';
import { type Answer, type PageRequest, page, redirect } from '../../access/web/index.ts';
import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { address, type Language } from '../../language/index.ts';
import { appMessages } from '../messages.ts';
import { type ListedPartnership, listedPartnerships } from './listed-partnerships.ts';

function workList(actor: Actor, listed: readonly ListedPartnership[], language: Language): Html {
  const say = appMessages.in(language);
  const sayAccess = accessMessages.in(language);
  const own = listed.flatMap(({ id, name }) => {
    const membership = actor.memberships.find(({ partnershipId }) => partnershipId === id);
    return membership ? [{ id, name, role: membership.role }] : [];
  });
  if (own.length === 0) return html`<p class="govuk-body">${say('home.noPartnership')}</p>`;
  return html`<ul class="govuk-list govuk-list--spaced">${own.map(
    ({ id, name, role }) =>
      html`<li><a class="govuk-link" href="${address('work.home', language, { partnership: id })}">${name}</a><br>${say('home.role', { role: sayAccess(`role.${role}`) })}</li>`,
  )}</ul>`;
}

function publicList(listed: readonly ListedPartnership[], language: Language): Html {
  const say = appMessages.in(language);
  if (listed.length === 0) return html`<p class="govuk-body">${say('home.nothingYet')}</p>`;
  return html`<ul class="govuk-list govuk-list--spaced">${listed.map(
    ({ id, name }) =>
      html`<li><a class="govuk-link" href="${address('public.home', language, { partnership: id })}">${name}</a></li>`,
  )}</ul>`;
}

/** The start page of a language: the partnerships one works for, and those whose plans can be read here. */
export async function homePage({ services, language, actor }: PageRequest): Promise<Answer> {
  if (!actor && !(await anyAccount(services.db))) return redirect(address('site.set-up', language));
  const say = appMessages.in(language);
  const listed = await listedPartnerships(services, language);
  const { button } = componentsIn(language);
  const work = actor
    ? html`<h2 class="govuk-heading-m">${say('home.work')}</h2>${workList(actor, listed, language)}
<p class="govuk-body"><a class="govuk-link" href="${address('site.account', language)}">${say('home.account')}</a></p>`
    : nothing;
  const signIn = actor
    ? nothing
    : html`<h2 class="govuk-heading-m">${say('home.signIn.title')}</h2>
<p class="govuk-body">${say('home.signIn.text')}</p>
${button({ text: say('home.signIn.button'), href: address('site.sign-in', language) })}`;
  const main = html`<h1 class="govuk-heading-xl">${say('home.title')}</h1>
<p class="govuk-body-l">${say('home.intro')}</p>
${work}
<h2 class="govuk-heading-m">${say('home.public')}</h2>
${publicList(listed, language)}
${signIn}`;
  return page(say('home.title'), main);
}
