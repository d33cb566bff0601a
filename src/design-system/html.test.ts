import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
