import { describe, expect, test } from 'vitest';
import { html } from './html.ts';
import { publicNavigation } from './navigation.ts';
import { page } from './page.ts';

const options = {
  language: 'cy',
  title: 'Mae plant yn dechrau’n dda',
  main: html`<h1 class="govuk-heading-xl">Mae plant yn dechrau’n dda</h1>`,
  alternate: '/en/dyffryn-arian/plan/outcomes/o7',
  canonical: '/cy/dyffryn-arian/cynllun/canlyniadau/o7',
  origin: 'https://llinyn.example',
  partnership: { name: 'Dyffryn <Arian>', href: '/cy/dyffryn-arian' },
  navigation: publicNavigation('cy', 'dyffryn-arian', 'plan'),
} as const;

describe('page', () => {
  test('says its language, and links both languages to each other', () => {
    const markup = page(options);
    expect(markup).toMatch(/^<!DOCTYPE html>\n<html lang="cy"/);
    expect(markup).toContain(
      'hreflang="cy" href="https://llinyn.example/cy/dyffryn-arian/cynllun/canlyniadau/o7"',
    );
    expect(markup).toContain('hreflang="en" href="https://llinyn.example/en/dyffryn-arian/plan/outcomes/o7"');
    expect(markup).toContain('<span class="govuk-language-navigation__text"');
  });

  test('holds no script, no style and no event attribute', () => {
    expect(page(options)).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/);
  });

  test('never wears the crown or the name of GOV.UK', () => {
    expect(page(options)).not.toMatch(/crown|GOV\.UK/i);
  });

  test('escapes names', () => {
    expect(page(options)).toContain('Dyffryn &lt;Arian&gt;');
    expect(page(options)).not.toContain('<Arian>');
  });

  test('names nothing twice in the title of the browser', () => {
    const home = page({ ...options, title: 'Llinyn' });
    expect(home.match(/<title>([^<]*)<\/title>/)?.[1]?.match(/Llinyn/g)).toHaveLength(1);
  });

  test('says an error first in the title', () => {
    expect(page({ ...options, hasErrors: true })).toContain('<title>Gwall: Mae plant');
  });

  test('a work page says for whom one works, and is not indexed', () => {
    const actor = {
      person: 'Mair Rees',
      csrfToken: 'a.token',
      organisation: 'Bwrdd Iechyd Arian',
      changeHref: '/cy/x',
    };
    const markup = page({ ...options, actor });
    expect(markup).toContain('name="_csrf" value="a.token"');
    expect(markup).toContain('Ar ran: Bwrdd Iechyd Arian');
    expect(markup).toContain('noindex');
  });

  test('folds the menu away without a script, and says which part one is in', () => {
    const markup = page(options);
    expect(markup).toMatch(/<nav aria-label="Dewislen"[^>]*><details[^>]*><summary[^>]*>Dewislen<\/summary>/);
    expect(markup.match(/aria-current="true"><strong[^>]*>Cynllun</g)).toHaveLength(1);
  });

  test('says beside the name how many updates are due of a person', () => {
    const actor = { person: 'Mair Rees', csrfToken: 'a.token', updates: { count: 3, href: '/cy/x' } };
    expect(page({ ...options, actor })).toContain(
      '<a class="govuk-link" href="/cy/x">Fy niweddariadau (3)</a>',
    );
  });
});
