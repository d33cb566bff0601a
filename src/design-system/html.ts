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

function written(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return part.map(written).join('');
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
    markup += written(part) + (literals[position + 1] ?? '');
  });
  return new Html(markup);
}

/** Several pieces of markup, one after another. */
export function joined(parts: readonly HtmlPart[], separator: HtmlPart = ''): Html {
  return new Html(parts.map(written).join(written(separator)));
}

/** No markup. */
export const nothing: Html = new Html('');
