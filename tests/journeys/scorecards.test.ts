import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { expectNoSidewaysScroll, openWindow, picture } from './browser.ts';
import { startPublishedSite, type TestSite } from './running-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startPublishedSite();
}, 240_000);
afterAll(() => site.stop());

test('from Progress to a service that gets worse, and to the rules of the colours, on a phone, in Welsh', async () => {
  const page = await (await openWindow(site.url, { scripts: true, width: 320 })).newPage();
  await page.goto('/cy/dyffryn-arian/cynnydd');
  expect(await page.locator('main').textContent()).toContain('Gwasanaethau sy’n gwaethygu');
  await expectAccessible(page);
  await page.locator('main a[href*="/cynnydd/mesurau/"]').first().click();
  const text = (await page.locator('main').textContent()) ?? '';
  expect(text).toContain('Nid yw’r gwasanaeth yn cael y clod');
  expect(text).toMatch(/Nac ydy: mae’r ffigur yn amlwg yn waeth|Ni ellir dweud eto/);
  await picture(page, 'measure-cy-320');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.locator('main a[href$="/cynnydd/rheolau-lliw"]').click();
  expect(await page.locator('main').textContent()).toContain('Nid oes lliw heb brawf');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('the public sees neither what awaits sign-off nor what is under embargo, and its data says the same', async () => {
  const page = await (await openWindow(site.url, { scripts: true, width: 1280 })).newPage();
  await page.goto('/en/dyffryn-arian/progress/scorecards');
  await expectAccessible(page);
  await page.goto('/en/dyffryn-arian/progress/measures/x-f23');
  expect(await page.locator('main').textContent()).not.toContain('82 of 141');
  const answer = await page.request.get('/en/dyffryn-arian/progress/measures/x-f23.json');
  const told = (await answer.json()) as { values: { periodEnd: string }[] };
  expect(told.values.at(-1)?.periodEnd).toBe('2026-06-30');
  await page.goto('/en/dyffryn-arian/progress/scorecards/organisations/B2');
  await picture(page, 'scorecard-en-1280');
  expect(await page.locator('main svg.ll-spark').count()).toBeGreaterThan(5);
  await expectAccessible(page);
});
