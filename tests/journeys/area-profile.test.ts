import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationPassword } from '../../src/app/example-county.ts';
import { expectAccessible, expectNoSidewaysScroll, openWindow, picture, signIn } from './browser.ts';
import { startSite, type TestSite } from './running-server.ts';

const people: { email: string; role: string }[] = parse(
  readFileSync(path.join(import.meta.dirname, '../../demonstration/people.csv'), 'utf8'),
  { columns: true, bom: true },
);
const viewer = people.find(({ role }) => role === 'viewer') ?? people[0];

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ demo: true });
});
afterAll(() => site.stop());

test.each([
  { language: 'en', scripts: false, width: 1280 },
  { language: 'cy', scripts: true, width: 320 },
] as const)('how life is in an area ($language, scripts $scripts, $width px)', async (how) => {
  const { language, scripts, width } = how;
  const page = await (await openWindow(site.url, { scripts, width })).newPage();
  await signIn(page, { email: viewer?.email ?? '', password: demonstrationPassword, language });
  const at = language === 'cy' ? 'gwaith/asesiad/proffil' : 'work/assessment/profile';
  await page.goto(`/${language}/dyffryn-arian/${at}`);
  const look = async (step: string): Promise<void> => {
    await picture(page, `profile-${language}-${width}-${step}`);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('h1').count()).toBe(1);
    await expectNoSidewaysScroll(page);
    if (scripts) await expectAccessible(page);
  };
  const areas = page.locator('#area option');
  await page.locator('#area').selectOption({ index: (await areas.count()) > 3 ? 3 : 1 });
  await page.locator('form.ll-filter button').click();
  await look('place');
  const rows = page.locator('.ll-profile tbody tr');
  expect(await rows.count()).toBeGreaterThan(10);
  for (const dot of await page.locator('.ll-profile tr:has(.ll-spine)').all()) {
    expect(await dot.locator('.ll-comparison').textContent()).toMatch(/\p{L}{2}/u);
  }

  const [pdf] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('main a[href*=".pdf"]').click(),
  ]);
  expect(pdf.suggestedFilename()).toMatch(/\.pdf$/);
});
