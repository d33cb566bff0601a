import { type Answer, type Handler, page } from '../../access/web/index.ts';
import { html } from '../../design-system/index.ts';
import { appMessages } from '../messages.ts';

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
  return async ({ language }): Promise<Answer> => {
    const say = appMessages.in(language);
    const key = (part: string, which: 'title' | 'text') => {
      const message = `site.${name}.${part}.${which}`;
      if (!appMessages.has(message)) throw new Error(`No message ${message}`);
      return say(message);
    };
    const title = say(`site.${name}.title`);
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
${parts[name].map(
  (part) =>
    html`<h2 class="govuk-heading-m">${key(part, 'title')}</h2><p class="govuk-body">${key(part, 'text')}</p>`,
)}`;
    return page(title, main);
  };
}
