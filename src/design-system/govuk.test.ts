import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Components, componentsIn } from './govuk.ts';
import { html } from './html.ts';

interface Fixture {
  readonly name: string;
  readonly options: Record<string, unknown>;
  readonly html: string;
}

const folder = new URL('./components/', import.meta.resolve('govuk-frontend'));

function fixturesOf(component: string): readonly Fixture[] {
  const text = readFileSync(new URL(`${component}/fixtures.json`, folder), 'utf8');
  return (JSON.parse(text) as { fixtures: Fixture[] }).fixtures;
}

const wrappers: Readonly<Record<string, keyof Components>> = {
  'back-link': 'backLink',
  breadcrumbs: 'breadcrumbs',
  button: 'button',
  checkboxes: 'checkboxes',
  details: 'details',
  'error-message': 'errorMessage',
  'error-summary': 'errorSummary',
  fieldset: 'fieldset',
  'file-upload': 'fileUpload',
  'generic-header': 'genericHeader',
  input: 'input',
  'inset-text': 'insetText',
  'notification-banner': 'notificationBanner',
  pagination: 'pagination',
  panel: 'panel',
  radios: 'radios',
  select: 'select',
  'skip-link': 'skipLink',
  'summary-list': 'summaryList',
  table: 'table',
  tag: 'tag',
  'task-list': 'taskList',
  textarea: 'textarea',
  'warning-text': 'warningText',
};

function wrapped(component: string, options: object): string {
  const name = wrappers[component];
  if (!name) throw new Error(`No wrapper for ${component}`);
  const wrap = componentsIn('en')[name] as (given: object) => { markup: string };
  return wrap(options).markup;
}

/** Indentation of markup handed in depends on the nesting of the macro that took it; it carries no meaning. */
function withoutIndentation(markup: string): string {
  return markup.replace(/\s+/g, ' ').replace(/> </g, '><').trim();
}

describe.each(Object.keys(wrappers))('%s', (component) => {
  test.each(fixturesOf(component).map((fixture) => [fixture.name, fixture] as const))(
    'gives the markup that is published for: %s',
    (_, fixture) => {
      expect(withoutIndentation(wrapped(component, fixture.options))).toBe(withoutIndentation(fixture.html));
    },
  );
});

describe('components in Welsh', () => {
  const { dateInput, errorMessage, errorSummary, pagination, input } = componentsIn('cy');

  test('bring no English words of their own', () => {
    const markup = [
      dateInput({ id: 'd' }),
      errorSummary({ errorList: [{ text: 'x', href: '#x' }] }),
      errorMessage({ text: 'x' }),
      input({ name: 'i', label: { text: 'Enw' }, errorMessage: { text: 'x' } }),
      pagination({ items: [{ number: '1', href: '/' }], next: { href: '/2' }, previous: { href: '/0' } }),
    ].join('');
    expect(markup).not.toMatch(/Error|There is|Day|Month|Year|Next|Previous|Page|Pagination/);
    expect(markup).toContain('Mae problem wedi codi');
  });

  test('escape text and keep markup', () => {
    expect(String(errorMessage({ text: '<script>' }))).toContain('&lt;script&gt;');
    expect(String(errorMessage({ text: html`<b>${'<'}</b>` }))).toContain('<b>&lt;</b>');
  });
});
