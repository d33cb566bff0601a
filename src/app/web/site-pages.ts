import { type Answer, type Handler, type PageRequest, page } from '../../access/web/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { address } from '../../language/index.ts';
import { appMessages } from '../messages.ts';
import { listedPartnerships } from './listed-partnerships.ts';

/** What each page says, paragraph by paragraph; a part with a heading begins a section. */
const parts = {
  about: ['what', 'free', 'thread'],
  accessibility: ['standard', 'tested', 'limits', 'problems', 'enforcement'],
  contact: ['partnership', 'administrator'],
  cookies: ['session', 'form', 'language', 'notice', 'none'],
  glossary: [
    'partnership',
    'outcome',
    'priority',
    'action',
    'contribution',
    'indicator',
    'performance-measure',
    'need',
    'thread',
    'rulebook',
    'finding',
  ],
  help: ['read', 'account', 'password', 'language', 'lost'],
  privacy: ['readers', 'people', 'log', 'kept'],
} as const;
type SitePage = keyof typeof parts;

/** A page every site must have: about, accessibility, contact, cookies, glossary, help, privacy. */
export function sitePage<Name extends SitePage>(name: Name): Handler {
  return async (request): Promise<Answer> => {
    const { language } = request;
    const say = appMessages.in(language);
    const key = (part: string, which: 'title' | 'text') => {
      const message = `site.${name}.${part}.${which}`;
      if (!appMessages.has(message)) throw new Error(`No message ${message}`);
      return say(message);
    };
    const title = say(`site.${name}.title`);
    const below = name === 'contact' ? await whomToAsk(request) : nothing;
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
${parts[name].map(
  (part) =>
    html`<h2 class="govuk-heading-m">${key(part, 'title')}</h2><p class="govuk-body">${key(part, 'text')}</p>${part === 'partnership' ? below : nothing}`,
)}`;
    return page(title, main);
  };
}

/** Each partnership of this site, with where it can be written to. */
async function whomToAsk({ services, language }: PageRequest): Promise<Html> {
  const listed = await listedPartnerships(services, language);
  if (listed.length === 0) return nothing;
  return html`<ul class="govuk-list govuk-list--spaced">${listed.map(
    ({ id, name, contactEmail }) =>
      html`<li><a class="govuk-link" href="${address('public.home', language, { partnership: id })}">${name}</a>${contactEmail !== '' && html`<br><a class="govuk-link" href="mailto:${contactEmail}">${contactEmail}</a>`}</li>`,
  )}</ul>`;
}
