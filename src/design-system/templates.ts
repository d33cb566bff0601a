import nunjucks from 'nunjucks';
import { Html, raw } from './html.ts';

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

function optionsOf(value: unknown): unknown {
  if (value instanceof Html) return value.markup;
  if (Array.isArray(value)) return value.map(optionsOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([name, part]) => [part instanceof Html ? markupName(name) : name, optionsOf(part)]),
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
