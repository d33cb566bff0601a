import { type Html, html } from '../design-system/index.ts';
import type { Language } from '../language/index.ts';
import { deadlineMessages } from './messages.ts';
import type { Obligation } from './obligation.ts';
import { type RecordNames, sayNearness, sayObligation, sayRange } from './obligation-words.ts';

/** The dates of one partnership that a message tells of. */
export interface DigestPart {
  /** What the partnership is called, in the language of the message. */
  readonly partnership: string;
  readonly href: string;
  readonly obligations: readonly Obligation[];
}

/** Everything a message is made of. */
export interface Digest {
  readonly language: Language;
  readonly person: string;
  readonly parts: readonly DigestPart[];
  readonly names: RecordNames;
  readonly today: string;
  /** Where the person says which reminders they want. */
  readonly settingsHref: string;
  /** Stops all of them, without signing in. */
  readonly unsubscribeHref: string;
}

/** A message: the same as text and as a page. */
export interface ComposedDigest {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One message for all the reminders a person has coming, in their language. */
export function composeDigest(digest: Digest): ComposedDigest {
  const { language, parts } = digest;
  const say = deadlineMessages.in(language);
  const count = parts.reduce((sum, { obligations }) => sum + obligations.length, 0);
  const subject = say('mail.subject', { n: count });
  return { subject, text: asText(digest), html: asPage(digest, subject).markup };
}

function sentence(obligation: Obligation, { names, today, language }: Digest): string {
  const { on } = obligation;
  return deadlineMessages.in(language)('mail.line', {
    date: on ? sayRange(on, language) : '',
    near: sayNearness(obligation, today, language) ?? '',
    what: sayObligation(obligation, names, language),
  });
}

function asText(digest: Digest): string {
  const { language, person, parts, settingsHref, unsubscribeHref } = digest;
  const say = deadlineMessages.in(language);
  const lines = [
    say('mail.greeting', { name: person }),
    '',
    say('mail.intro'),
    ...parts.flatMap(({ partnership, href, obligations }) => [
      '',
      partnership,
      ...obligations.map((each) => `* ${sentence(each, digest)}`),
      say('mail.all', { link: href }),
    ]),
    '',
    say('mail.why'),
    say('mail.settings', { link: settingsHref }),
    say('mail.unsubscribe', { link: unsubscribeHref }),
    '',
  ];
  return lines.join('\n');
}

const linkStyle = 'color:#00627b';

function asPage(digest: Digest, title: string): Html {
  const { language, person, parts, settingsHref, unsubscribeHref } = digest;
  const say = deadlineMessages.in(language);
  const link = (href: string, words: string) => html`<a href="${href}" style="${linkStyle}">${words}</a>`;
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body style="font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#0b0c0c;background:#ffffff;max-width:640px;margin:0 auto;padding:16px">
<h1 style="font-size:22px;line-height:1.3">${title}</h1>
<p>${say('mail.greeting', { name: person })}</p>
<p>${say('mail.intro')}</p>
${parts.map(
  ({ partnership, href, obligations }) => html`<h2 style="font-size:18px;line-height:1.3">${partnership}</h2>
<ul>${obligations.map((each) => html`<li style="margin-bottom:8px">${sentence(each, digest)}</li>`)}</ul>
<p>${link(href, say('mail.all.link'))}</p>`,
)}
<p style="border-top:1px solid #505a5f;padding-top:16px">${say('mail.why')}</p>
<p>${link(settingsHref, say('mail.settings.link'))}</p>
<p>${link(unsubscribeHref, say('mail.unsubscribe.link'))}</p>
</body></html>
`;
}
