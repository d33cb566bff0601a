import { type Html, html } from '../design-system/index.ts';
import { type Language, sayDate } from '../language/index.ts';
import { deliveryMessages } from './messages.ts';

/** One question that waits for an answer, as a message tells of it. */
export interface SilenceLine {
  readonly title: string;
  /** ISO date. */
  readonly askedOn: string;
  readonly organisation: string;
  /** Where it is answered, or seen to. */
  readonly href: string;
}

/** Everything a message about owners is made of. */
export interface SilenceMessage {
  readonly language: Language;
  readonly person: string;
  readonly lines: readonly SilenceLine[];
  readonly settingsHref: string;
  readonly unsubscribeHref: string;
}

/** "Two things wait for an owner’s answer": the same as text and as a page. @source PAGES 8, E-mail */
export function composeSilence(message: SilenceMessage): {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
} {
  const { language, person, lines, settingsHref, unsubscribeHref } = message;
  const say = deliveryMessages.in(language);
  const subject = say('mail.subject', { n: lines.length });
  const said = ({ title, askedOn, organisation }: SilenceLine) =>
    say('mail.line', { title, organisation, date: sayDate(askedOn, language) });
  const text = [
    say('mail.greeting', { name: person }),
    '',
    say('mail.intro'),
    '',
    ...lines.flatMap((line) => [`* ${said(line)}`, `  ${line.href}`]),
    '',
    say('mail.why'),
    say('mail.settings', { link: settingsHref }),
    say('mail.unsubscribe', { link: unsubscribeHref }),
    '',
  ].join('\n');
  const link = (href: string, words: string): Html =>
    html`<a href="${href}" style="color:#04617a">${words}</a>`;
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${subject}</title></head>
<body style="font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#16212b;background:#ffffff;max-width:640px;margin:0 auto;padding:16px">
<h1 style="font-size:22px;line-height:1.3">${subject}</h1>
<p>${say('mail.greeting', { name: person })}</p><p>${say('mail.intro')}</p>
<ul>${lines.map((line) => html`<li style="margin-bottom:8px">${said(line)}<br>${link(line.href, say('mail.open'))}</li>`)}</ul>
<p>${say('mail.why')}</p>
<p style="border-top:1px solid #4a5561;padding-top:16px">${link(settingsHref, say('mail.settings.words'))}</p>
<p>${link(unsubscribeHref, say('mail.unsubscribe.words'))}</p>
</body></html>
`;
  return { subject, text, html: page.markup };
}
