import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { expectNoSidewaysScroll, openWindow, picture } from './browser.ts';
import { startPublishedSite, type TestSite } from './running-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startPublishedSite();
}, 240_000);
afterAll(() => site.stop());

test('from the front page to how life is in a neighbourhood, on a phone, in Welsh, signed in to nothing', async () => {
  const page = await (await openWindow(site.url, { scripts: true, width: 320 })).newPage();
  await page.goto('/cy/dyffryn-arian/ardaloedd');
  await page.locator('main details summary').first().click();
  await page.locator('main details a').first().click();
  await picture(page, 'public-area-cy-320');
  const text = (await page.locator('main').textContent()) ?? '';
  expect(text).toMatch(/Nifer y bobl: [\d,]+ \(2024\)\./);
  expect(text).toMatch(/Yn gallu siarad Cymraeg: [\d.]+% \([\d,]+ o [\d,]+; 2021\)\./);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('the whole county, and from there to a figure and its method, without scripts', async () => {
  const page = await (await openWindow(site.url, { scripts: false, width: 1280 })).newPage();
  await page.goto('/en/dyffryn-arian/datasets');
  await page.locator('main a[href$="/en/dyffryn-arian/areas"]').click();
  await page.locator('main a[href$="-w06000999"]').click();
  await picture(page, 'public-area-en-1280');
  expect(await page.locator('h1').textContent()).toBe('Dyffryn Arian: how life is here');
  await page.locator('main table a').first().click();
  await page.locator('main a[href$="/en/dyffryn-arian/methods"]').first().click();
  await page.locator('main a[href="/en/methods"]').click();
  expect(page.url()).toMatch(/\/en\/methods$/);
});
