import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedAs } from '../language/index.ts';
import { componentsIn } from './govuk.ts';
import { html, joined, raw } from './html.ts';

describe('html', () => {
  test('text never leaves its element', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const markup = String(html`<p>${text}</p>`);
        const inside = markup.slice(3, -4);
        expect(inside).not.toMatch(/[<>]/);
        expect(inside.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
    );
  });

  test('text never leaves its attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const inside = String(html`<a title="${text}">x</a>`).slice('<a title="'.length, -'">x</a>'.length);
        expect(inside).not.toMatch(/["'<>]/);
      }),
    );
  });

  test('markup stays markup, lists are joined and nothing is left out', () => {
    const items = [html`<li>${'a & b'}</li>`, null, false, undefined, html`<li>${3}</li>`] as const;
    expect(String(html`<ul>${items}</ul>`)).toBe('<ul><li>a &amp; b</li><li>3</li></ul>');
    expect(String(joined(['<', raw('<br>')], ', '))).toBe('&lt;, <br>');
  });

  test('an attribute without quotation marks is refused', () => {
    expect(() => html`<a href=${'x y'}>x</a>`).toThrow(/quotation marks/);
  });
});

describe('words in a language of their own', () => {
  const words = `P2 ${markedAs('en', 'Homes & warmth')}`;
  const spoken = 'P2 <span lang="en">Homes &amp; warmth</span>';

  test('say so in an element, alone or in a list', () => {
    expect(String(html`<p class="a">${words}</p>`)).toBe(`<p class="a">${spoken}</p>`);
    expect(String(html`<p>${[words, ', ']}</p>`)).toBe(`<p>${spoken}, </p>`);
    expect(String(joined([words, words], ' – '))).toBe(`${spoken} – ${spoken}`);
  });

  test('are words alone in an attribute and in elements that hold nothing else', () => {
    const alone = 'P2 Homes &amp; warmth';
    expect(String(html`<a class="x" aria-label="${words}">x</a>`)).toBe(
      `<a class="x" aria-label="${alone}">x</a>`,
    );
    expect(String(html` title="${words}"`)).toBe(` title="${alone}"`);
    expect(String(html`<title>${words} – Llinyn</title>`)).toBe(`<title>${alone} – Llinyn</title>`);
    expect(String(html`<svg><text x="1">${words}</text></svg>`)).toContain(`>${alone}</text>`);
    expect(String(html`<option value="1">${words}</option>`)).toContain(`>${alone}</option>`);
  });

  test('say so in components', () => {
    const ui = componentsIn('cy');
    expect(String(ui.breadcrumbs({ items: [{ text: words, href: '/x' }] }))).toContain(`>${spoken}</a>`);
    expect(String(ui.button({ text: words }))).toContain(spoken);
    expect(String(ui.table({ caption: words, rows: [[{ text: words }]] })).split(spoken)).toHaveLength(3);
    expect(
      String(ui.summaryList({ rows: [{ key: { text: words }, value: { text: words } }] })).split(spoken),
    ).toHaveLength(3);
    expect(String(ui.input({ name: 'a', label: { text: words }, value: words }))).toMatch(
      /<span lang="en">Homes.*value="P2 Homes &amp; warmth"/s,
    );
  });

  test('a choice of a list is in one language as a whole', () => {
    const items = [
      { value: '1', text: markedAs('en', 'Homes') },
      { value: '2', text: `O2 – ${markedAs('en', 'Homes')}` },
      { value: '3', text: `${markedAs('en', 'Homes')} (Saesneg yn unig)` },
    ];
    const markup = String(componentsIn('cy').select({ name: 'a', label: { text: 'A' }, items }));
    expect(markup).toContain('<option value="1" lang="en">Homes</option>');
    expect(markup).toContain('<option value="2" lang="en">O2 – Homes</option>');
    expect(markup).toContain('<option value="3">Homes (Saesneg yn unig)</option>');
  });
});
