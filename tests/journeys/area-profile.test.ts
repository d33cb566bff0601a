import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { expectNoSidewaysScroll, openAs, picture } from './browser.ts';
import { startSite, type TestSite } from './running-server.ts';

const people: { email: string; role: string }[] = parse(
  readFileSync(path.join(import.meta.dirname, '../../demonstration/people.csv'), 'utf8'),
  { columns: true, bom: true },
);
const viewer = people.find(({ role }) => role === 'viewer') ?? people[0];

const ward = 'ward-2024/W05999004';

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ demo: true });
});
afterAll(() => site.stop());

async function openProfile(language: 'cy' | 'en', scripts: boolean, width: number): Promise<Page> {
  const page = await openAs(site.url, viewer?.email ?? '', { language, scripts, width });
  const at = language === 'cy' ? 'gwaith/asesiad/proffil' : 'work/assessment/profile';
  await page.goto(`/${language}/dyffryn-arian/${at}?area=${ward}`);
  return page;
}

/** Every drawing has its words in its row. */
async function expectWordsBesideDots(page: Page): Promise<void> {
  const words = await page.locator('.ll-profile tr:has(.ll-spine) .ll-comparison').allTextContents();
  expect(words.length).toBe(await page.locator('.ll-profile .ll-spine').count());
  expect(words.length).toBeGreaterThan(5);
  for (const word of words) expect(word).toMatch(/\p{L}{2}/u);
}

test('how life is in a ward, on a phone, in Welsh', async () => {
  const page = await openProfile('cy', true, 320);
  await picture(page, 'profile-cy-320');
  expect(await page.locator('h1').textContent()).toContain('sut mae bywyd yma');
  await expectWordsBesideDots(page);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('another comparator and fewer indicators without scripts, and the PDF of what was chosen', async () => {
  const page = await openProfile('en', false, 1280);
  await picture(page, 'profile-en-1280');
  await expectWordsBesideDots(page);
  await page.locator('#compare').selectOption({ index: 1 });
  await page.locator('form.ll-filter summary').click();
  await page.locator('#indicators').check();
  await page.locator('form.ll-filter button').click();
  await page.waitForLoadState();
  expect(await page.locator('.ll-profile tbody tr').count()).toBe(1);
  const [pdf] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('main a[href*=".pdf"]').click(),
  ]);
  expect(pdf.suggestedFilename()).toBe('profile-W05999004.pdf');
});
