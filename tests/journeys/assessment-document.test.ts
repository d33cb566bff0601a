import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { expectWholePage, openAs, picture } from './browser.ts';
import { startSite, type TestSite } from './running-server.ts';

const people: { email: string; role: string }[] = parse(
  readFileSync(path.join(import.meta.dirname, '../../demonstration/people.csv'), 'utf8'),
  { columns: true, bom: true },
);
const analyst = people.find(({ role }) => role === 'analyst')?.email ?? '';

const paths = {
  cy: { builder: '/cy/dyffryn-arian/gwaith/asesiad/llunio', nine: 'Naw nodwedd' },
  en: { builder: '/en/dyffryn-arian/work/assessment/builder', nine: 'Nine characteristics' },
} as const;

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ demo: true });
});
afterAll(() => site.stop());

describe.each([
  { language: 'cy', width: 390 },
  { language: 'en', width: 1280 },
] as const)('the needs assessment as a document ($language, $width px)', ({ language, width }) => {
  async function look(page: Page, step: string): Promise<void> {
    await picture(page, `assessment-${language}-${width}-${step}`);
    await expectWholePage(page, language);
    await expectAccessible(page);
  }

  test('is seen to be complete or not, and read as it is now', async () => {
    const page = await openAs(site.url, analyst, { language, width });
    await page.goto(paths[language].builder);
    expect(await page.locator('main').textContent()).toContain(paths[language].nine);
    await look(page, '1-builder');
    await page.locator('main p a[href$="/dogfen"], main p a[href$="/document"]').first().click();
    await look(page, '2-living');
    await page.locator('main a[href$="-n1"]').first().click();
    await look(page, '3-need');
    await page.goBack();
    await page.locator('main a[href$="-ap3"]').first().click();
    await look(page, '4-part');
  }, 120_000);
});
