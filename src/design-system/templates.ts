import nunjucks from 'nunjucks';
import { hasMarks, withoutMarks } from '../language/index.ts';
import { Html, raw, spoken } from './html.ts';

/** Names of the components of GOV.UK Frontend that we wrap, as its folders are named. */
export type ComponentName =
  | 'back-link'
  | 'breadcrumbs'
  | 'button'
  | 'character-count'
  | 'checkboxes'
  | 'date-input'
  | 'details'
  | 'error-message'
  | 'error-summary'
  | 'exit-this-page'
  | 'fieldset'
  | 'file-upload'
  | 'generic-header'
  | 'input'
  | 'inset-text'
  | 'language-navigation'
  | 'notification-banner'
  | 'pagination'
  | 'panel'
  | 'password-input'
  | 'phase-banner'
  | 'radios'
  | 'select'
  | 'skip-link'
  | 'summary-list'
  | 'table'
  | 'tag'
  | 'task-list'
  | 'textarea'
  | 'warning-text';

const folder = decodeURIComponent(new URL('../', import.meta.resolve('govuk-frontend')).pathname);
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folder), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
});
const templates = new Map<ComponentName, nunjucks.Template>();

function templateOf(component: ComponentName): nunjucks.Template {
  const known = templates.get(component);
  if (known) return known;
  const source = `{% include "govuk/components/${component}/template.njk" %}`;
  const template = new nunjucks.Template(source, environment, component, true);
  templates.set(component, template);
  return template;
}

/** Names of options that hold text, and of their twins that hold markup. */
function markupName(name: string): string {
  if (name === 'text') return 'html';
  return name.endsWith('Text') ? `${name.slice(0, -4)}Html` : name;
}

/** Options that hold text and have a twin for markup wherever they stand, but in the items of a list of choices. */
const mayHoldMarkup = new Set(['text', 'titleText', 'summaryText']);

/**
 * A text with parts in a language of its own goes as markup; as its words alone where the option takes no markup. A caption
 * has no twin, though it stands in an element of its own.
 */
function ofText(name: string, text: string): readonly [string, unknown] {
  if (hasMarks(text) && mayHoldMarkup.has(name)) return [markupName(name), spoken(text).markup];
  if (hasMarks(text) && name === 'caption')
    return [name, new nunjucks.runtime.SafeString(spoken(text).markup)];
  return [name, withoutMarks(text)];
}

function optionsOf(value: unknown): unknown {
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string') return withoutMarks(value);
  if (Array.isArray(value)) return value.map(optionsOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([name, part]) => {
        if (typeof part === 'string') return ofText(name, part);
        return [part instanceof Html ? markupName(name) : name, optionsOf(part)];
      }),
  );
}

/**
 * The markup of a GOV.UK Frontend component, by its own template. Text is escaped by the template; where an option is
 * `Html`, it goes to the twin of that option that takes markup (`text` to `html`, `titleText` to `titleHtml`).
 */
export function renderComponent(component: ComponentName, options: object): Html {
  return raw(
    templateOf(component)
      .render({ params: optionsOf(options) })
      .trim(),
  );
}
