import { type Html, html } from '../../design-system/index.ts';
import { type Language, otherLanguage, sayDayAndDate } from '../../language/index.ts';
import { updateMessages } from '../update-messages.ts';

/** What one partnership asks a person for. */
export interface InvitationPart {
  /** What the partnership is called. */
  readonly partnership: Readonly<Record<Language, string>>;
  /** Titles of what is due. */
  readonly items: readonly Readonly<Record<Language, string>>[];
  /** How many are due besides that are restricted: the link does not lead to them. */
  readonly restricted: number;
  /** Where somebody who signs in finds everything. */
  readonly workHref: Readonly<Record<Language, string>>;
  /** The signed link; it opens the page in the language of the words around it. */
  readonly href: Readonly<Record<Language, string>>;
  /** The last day on which the link works. */
  readonly worksUntil: string;
}

/** Everything the message that asks for updates is made of. */
export interface Invitation {
  /** The language of the person; null: nobody knows, so both are written. */
  readonly language: Language | null;
  readonly person: string;
  readonly parts: readonly InvitationPart[];
  readonly minutes: number;
  /** The day by which updates are asked for. */
  readonly by: string;
  readonly settingsHref: Readonly<Record<Language, string>>;
  readonly unsubscribeHref: Readonly<Record<Language, string>>;
}

/** A message: the same as text and as a page. */
export interface ComposedInvitation {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** How many titles a message names: it asks, and is not the page. */
const titlesNamed = 5;

/** "3 updates, 2 minutes, by Friday": in the person’s language, or in both where it is not known. @source PAGES 8, E-mail */
export function composeInvitation(invitation: Invitation): ComposedInvitation {
  const spoken: readonly Language[] =
    invitation.language === null ? ['cy', otherLanguage('cy')] : [invitation.language];
  const [first = 'cy'] = spoken;
  const subject = spoken.map((language) => subjectIn(invitation, language)).join(' | ');
  return {
    subject,
    text: spoken.map((language) => textIn(invitation, language)).join('\n\n* * *\n\n'),
    html: pageOf(
      subject,
      first,
      spoken.map((language) => partIn(invitation, language)),
    ).markup,
  };
}

function subjectIn({ parts, minutes, by }: Invitation, language: Language): string {
  const n = parts.reduce((sum, { items, restricted }) => sum + items.length + restricted, 0);
  return updateMessages.in(language)('mail.subject', { n, minutes, day: sayDayAndDate(by, language) });
}

function titlesOf({ items }: InvitationPart, language: Language): readonly string[] {
  const say = updateMessages.in(language);
  const named = items.slice(0, titlesNamed).map((title) => title[language]);
  return items.length > named.length
    ? [...named, say('mail.more', { n: items.length - named.length })]
    : named;
}

function textIn(invitation: Invitation, language: Language): string {
  const { person, parts, settingsHref, unsubscribeHref } = invitation;
  const say = updateMessages.in(language);
  return [
    say('mail.greeting', { name: person }),
    '',
    say('mail.intro'),
    ...parts.flatMap((part) => [
      '',
      part.partnership[language],
      ...titlesOf(part, language).map((title) => `* ${title}`),
      say('mail.link', { link: part.href[language] }),
      say('mail.works-until', { date: sayDayAndDate(part.worksUntil, language) }),
      ...(part.restricted > 0
        ? [`${say('mail.restricted', { n: part.restricted })} ${part.workHref[language]}`]
        : []),
    ]),
    '',
    say('mail.safe'),
    say('mail.settings', { link: settingsHref[language] }),
    say('mail.unsubscribe', { link: unsubscribeHref[language] }),
    '',
  ].join('\n');
}

const linkStyle = 'color:#04617a';
const buttonStyle =
  'display:inline-block;background:#0f4c54;color:#ffffff;padding:12px 16px;text-decoration:none;font-weight:bold';

function partIn(invitation: Invitation, language: Language): Html {
  const { person, parts, settingsHref, unsubscribeHref } = invitation;
  const say = updateMessages.in(language);
  const link = (href: string, words: string, style = linkStyle) =>
    html`<a href="${href}" style="${style}">${words}</a>`;
  return html`<div lang="${language}">
<h1 style="font-size:22px;line-height:1.3">${subjectIn(invitation, language)}</h1>
<p>${say('mail.greeting', { name: person })}</p>
<p>${say('mail.intro')}</p>
${parts.map(
  (part) => html`<h2 style="font-size:18px;line-height:1.3">${part.partnership[language]}</h2>
<ul>${titlesOf(part, language).map((title) => html`<li style="margin-bottom:8px">${title}</li>`)}</ul>
<p>${link(part.href[language], say('mail.link.words'), buttonStyle)}</p>
<p>${say('mail.works-until', { date: sayDayAndDate(part.worksUntil, language) })}</p>
${part.restricted > 0 && html`<p>${link(part.workHref[language], say('mail.restricted', { n: part.restricted }))}</p>`}`,
)}
<p>${say('mail.safe')}</p>
<p style="border-top:1px solid #4a5561;padding-top:16px">${link(settingsHref[language], say('mail.settings.words'))}</p>
<p>${link(unsubscribeHref[language], say('mail.unsubscribe.words'))}</p>
</div>`;
}

function pageOf(title: string, language: Language, parts: readonly Html[]): Html {
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body style="font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#16212b;background:#ffffff;max-width:640px;margin:0 auto;padding:16px">
${parts}</body></html>
`;
}
