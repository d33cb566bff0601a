import { hasMarks, partsByLanguage, withoutMarks } from '../language/index.ts';

/** Markup that is safe to send: every text in it has been escaped. Made by `html`; by `raw` for trusted strings. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

/** What may stand in a placeholder: text is escaped, markup kept, lists joined, nothing is left out. */
export type HtmlPart = Html | string | number | null | undefined | false | readonly HtmlPart[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made harmless inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Marks a string as markup. Only for strings that no person typed: templates of a library, drawings of our own. */
export function raw(markup: string): Html {
  return new Html(markup);
}

/** A text inside an element; what is marked as being in a language of its own says so to screen readers. */
export function spoken(text: string): Html {
  if (!hasMarks(text)) return new Html(escapeHtml(text));
  const parts = partsByLanguage(text).map(({ text: words, language }) =>
    language ? `<span lang="${language}">${escapeHtml(words)}</span>` : escapeHtml(words),
  );
  return new Html(parts.join(''));
}

type WriteText = (text: string) => string;

const inElement: WriteText = (text) => spoken(text).markup;
const inWordsAlone: WriteText = (text) => escapeHtml(withoutMarks(text));

/** Ends in an attribute, or in an element that holds text and no other element. */
const holdsWordsAlone = /="[^"]*$|<(?:title|option|textarea|text|tspan|desc)\b[^>]*>[^<]*$/;

function written(part: HtmlPart, text: WriteText): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string') return text(part);
  if (typeof part === 'number') return String(part);
  return part.map((each) => written(each, text)).join('');
}

/** How a text is written that comes after this markup. */
function textAfter(markup: string): WriteText {
  return (text) => (hasMarks(text) && holdsWordsAlone.test(markup) ? inWordsAlone : inElement)(text);
}

/**
 * Markup with values in it. Placeholders stand inside elements or inside quoted attributes, never elsewhere in a tag.
 *
 * @throws Error when a placeholder follows `=` without a quotation mark: the value could break out of the attribute
 * @example html`<p title="${title}">${text}</p>`
 */
export function html(literals: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  let markup = literals[0] ?? '';
  parts.forEach((part, position) => {
    if (markup.endsWith('='))
      throw new Error(`Put quotation marks round the value after ${markup.slice(-30)}`);
    markup += written(part, textAfter(markup)) + (literals[position + 1] ?? '');
  });
  return new Html(markup);
}

/** Several pieces of markup, one after another. */
export function joined(parts: readonly HtmlPart[], separator: HtmlPart = ''): Html {
  return new Html(parts.map((part) => written(part, inElement)).join(written(separator, inElement)));
}

/** No markup. */
export const nothing: Html = new Html('');
