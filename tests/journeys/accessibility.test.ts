import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { openWindow } from './browser.ts';

const row = (at: number) => `<li><a href="#r${at}" class="far">Row ${at}</a> <span>of many</span></li>`;

/** A page that has nothing wrong with it: a list of rows that look alike, one of which a test spoils. */
const pageOf = (spoilt = row(30), heading = 'Rows') => `<!doctype html>
<html lang="en"><head><title>Rows</title><style>.far { display: inline-block; padding: 20px }</style></head>
<body><main><h1>${heading}</h1><ul>${Array.from({ length: 40 }, (_, at) => (at === 30 ? spoilt : row(at))).join('')}</ul>
</main></body></html>`;

describe('asking axe of a page whose like has passed before', () => {
  let page: Page;
  beforeAll(async () => {
    page = await (await openWindow('http://localhost')).newPage();
  });
  afterAll(() => page.close());
  const ask = async (markup: string) => {
    await page.setContent(markup);
    await expectAccessible(page);
  };

  test('passes a page with nothing wrong, and leaves it as it was', async () => {
    for (const heading of ['Rows', 'Rhesi']) {
      await page.setContent(pageOf(row(30), heading));
      const before = await page.locator('ul').innerHTML();
      await expectAccessible(page);
      expect((await page.locator('ul').innerHTML()).replaceAll(' data-asked-before=""', '')).toBe(before);
    }
  });

  test.each([
    ['link-name', '<li><a href="#r30" class="far"></a> <span>of many</span></li>'],
    [
      'color-contrast',
      `<li><a href="#r30" class="far">Row 30</a> <span style="color: #bbb">of many</span></li>`,
    ],
    ['label', '<li><input class="far"> <span>of many</span></li>'],
    ['button-name', '<li><button class="far"></button> <span>of many</span></li>'],
    [
      'aria-allowed-role',
      '<li role="slider"><a href="#r30" class="far">Row 30</a> <span>of many</span></li>',
    ],
    ['image-alt', '<li><img src="data:," class="far"> <span>of many</span></li>'],
    ['heading-order', '<li><h4>Row 30</h4> <span>of many</span></li>'],
    ['valid-lang', '<li><span lang="cymraeg">of many</span></li>'],
  ])('finds %s in the thirty-first of forty rows', async (rule, spoilt) => {
    await expect(ask(pageOf(spoilt))).rejects.toThrow(rule);
  });

  test('finds a label that only one of two controls alike has', async () => {
    const both = '<li><label for="x">X</label><input id="x"></li>';
    await ask(pageOf(both));
    await expect(ask(pageOf(both.replace('for="x"', 'for="y"')))).rejects.toThrow('label');
  });

  test('finds what is wrong with the page itself on a page alike', async () => {
    await expect(ask(pageOf().replace('<title>Rows</title>', ''))).rejects.toThrow('document-title');
    await expect(ask(pageOf().replace('<html lang="en">', '<html>'))).rejects.toThrow('html-has-lang');
    await expect(ask(pageOf().replaceAll('h1>', 'h2>'))).rejects.toThrow('page-has-heading-one');
  });
});
