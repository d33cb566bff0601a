import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { expectNoSidewaysScroll, openAs, picture } from './browser.ts';
import { startSite, type TestSite } from './running-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ demo: true });
});
afterAll(() => site.stop());

const english = '/en/dyffryn-arian/work';
const welsh = '/cy/dyffryn-arian/gwaith';

test('a board member reads the page on a tablet before the meeting, follows what got worse to its thread, and presents it and a scorecard', async () => {
  const page = await openAs(site.url, 'cadeirydd@dyffryn-arian.example', { width: 768 });
  await page.goto(`${english}/board-page/MT7`);
  expect(await page.locator('h1').textContent()).toBe('Board page, 26 November 2026');
  const headings = await page.locator('.ll-board h2').allTextContents();
  expect(headings.map((heading) => heading.replace(/ \(\d+\)$/, ''))).toEqual([
    'Decide',
    'Turned',
    'Worsened',
    'Late',
    'Money',
    'Silent',
    'Since last time',
  ]);
  expect(await page.locator('.ll-board ul').count()).toBeGreaterThan(4);
  expect(await page.locator('.ll-board').textContent()).toContain(
    'Money for the sixth priority: On the agenda',
  );
  await expectAccessible(page);
  await picture(page, 'board-page-en-768');

  await page.goto(`${english}/board-page/MT7?block=worsened`);
  await page.locator('main li a').first().click();
  expect(page.url()).toContain('/work/thread/');

  await page.goto(`${english}/board-page/MT7`);
  await page.getByRole('link', { name: 'Present' }).click();
  expect(await page.locator('h1').textContent()).toContain('Decide');
  await page.getByRole('link', { name: 'Next: Turned' }).press('Enter');
  expect(await page.locator('h1').textContent()).toContain('Turned');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Leave the presentation' }).press('Enter');
  expect(await page.getByRole('button', { name: 'Keep this page' }).count()).toBe(0);

  await page.goto(`${english}/scorecards/outcomes/O3`);
  for (const heading of [
    'The story behind the figures',
    'What is being done, and by whom',
    'Risks and issues',
  ])
    expect(await page.locator('main').textContent()).toContain(heading);
  await page.getByRole('link', { name: 'Present' }).press('Enter');
  await page.getByRole('link', { name: 'Next' }).press('Enter');
  expect(await page.locator('.ll-room__step').textContent()).toMatch(/: 2 of \d+$/);
  expect(await page.locator('.ll-room svg.ll-spark').count()).toBe(1);
  await expectAccessible(page);
});

test('the secretary keeps the page with its meeting, in Welsh, and it is shown again as it was', async () => {
  const page = await openAs(site.url, 'cydlynydd@dyffryn-arian.example', { language: 'cy', width: 320 });
  await page.goto(`${welsh}/tudalen-y-bwrdd/MT7`);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  const before = await page.locator('.ll-board').textContent();
  await page.getByRole('button', { name: 'Cadw’r dudalen hon gyda’r cyfarfod' }).click();
  expect(await page.locator('main').textContent()).toMatch(/Cadwyd fel yr oedd ar \d+ \S+ \d{4}/);
  expect(await page.locator('.ll-board').textContent()).toBe(before);
  const pdf = await page.request.get(`${welsh}/tudalen-y-bwrdd/MT7.pdf?kept=1`);
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
});

test('the people of an organisation see everything it promised, and nobody else’s', async () => {
  const page = await openAs(site.url, 'cyflawni.iechyd@dyffryn-arian.example');
  await page.goto(`${english}/partners`);
  expect(await page.locator('h1').textContent()).toBe('What we promised: Arian Health Board');
  expect(await page.locator('table caption').first().textContent()).toContain('Late');
  await expectAccessible(page);
  const refused = await page.goto(`${english}/partners/B1`);
  expect(refused?.status()).toBe(403);
});
