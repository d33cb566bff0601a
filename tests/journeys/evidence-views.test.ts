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
const analyst = people.find(({ role }) => role === 'analyst') ?? people[0];

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ demo: true });
});
afterAll(() => site.stop());

async function openAssessment(language: 'cy' | 'en', width: number, scripts = true): Promise<Page> {
  const page = await openAs(site.url, analyst?.email ?? '', { language, scripts, width });
  await page.goto(`/${language}/dyffryn-arian/${language === 'cy' ? 'gwaith/asesiad' : 'work/assessment'}`);
  return page;
}

test.each([
  ['Pwy a beth mae’r asesiad yn eu cwmpasu', 'coverage', 'Y Gymraeg'],
  ['Proffil anghenion plant a phobl ifanc', 'children', 'Y rhai â’r angen mwyaf'],
  ['Agenda datblygu data', 'data-gaps', 'Hwyr'],
  ['Beth sy’n gweithio: cymharu opsiynau', 'what-works', 'Yr amgylchedd'],
  ['Saith cam o siarad i weithredu', 'seven-steps', 'Atebwyd:'],
  ['Cydraddoldeb', 'equality', 'Heb asesiad o’r effaith'],
  ['Gallu dadansoddol', 'analytical-capacity', 'Strategaeth wybodaeth'],
])('from the assessment to “%s”, on a phone, in Welsh', async (title, name, words) => {
  const page = await openAssessment('cy', 320);
  await page.getByRole('link', { name: title, exact: true }).click();
  expect(await page.locator('h1').textContent()).toBe(title);
  expect(await page.locator('main').textContent()).toContain(words);
  await picture(page, `evidence-${name}-cy-320`);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('from the seven steps of an outcome to the option that works, in English, without scripts', async () => {
  const page = await openAssessment('en', 1280, false);
  await page.getByRole('link', { name: 'Seven steps from talk to action', exact: true }).click();
  await page.locator('main a[href*="outcome=O1"]').click();
  expect(await page.locator('main').textContent()).toContain(
    'What works to do better, low-cost ideas among them?',
  );
  await page.locator('main a[href$="/options/W1"]').first().click();
  expect(await page.locator('h1').textContent()).toContain('Vaccinate in schools');
});

test('broken threads end with what the evidence lacks', async () => {
  const page = await openAssessment('en', 1280);
  await page.goto('/en/dyffryn-arian/work/thread/broken');
  expect(await page.locator('main').textContent()).toContain('What the evidence lacks');
  await expectAccessible(page);
});
