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

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ demo: true });
});
afterAll(() => site.stop());

async function openAssessment(language: 'cy' | 'en', scripts: boolean, width: number): Promise<Page> {
  const page = await openAs(site.url, viewer?.email ?? '', { language, scripts, width });
  const at = language === 'cy' ? 'gwaith/asesiad' : 'work/assessment';
  await page.goto(`/${language}/dyffryn-arian/${at}`);
  return page;
}

test('from the assessment to child poverty, on a phone, in Welsh', async () => {
  const page = await openAssessment('cy', true, 320);
  await page.getByRole('link', { name: 'Tlodi plant', exact: true }).click();
  await picture(page, 'child-poverty-cy-320');
  expect(await page.locator('main').textContent()).toContain('Dim data lleol');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.goto('/cy/dyffryn-arian/gwaith/asesiad/tlodi-plant/g');
  await picture(page, 'child-poverty-aim-cy-320');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('from a broad aim to a need, what works and the chosen action, and back, without scripts', async () => {
  const page = await openAssessment('en', false, 1280);
  await page.getByRole('link', { name: 'Child poverty', exact: true }).click();
  await picture(page, 'child-poverty-en-1280');
  await page.locator('main a[href$="/needs/N1"]:visible').first().click();
  await picture(page, 'need-en-1280');
  await page.locator('.ll-need-evidence a[href$="/options/W1"]').click();
  await page.locator('main a[href$="/actions/A3"]').first().click();
  await picture(page, 'action-en-1280');
  await page.locator('main a[href$="/child-poverty/g"]').click();
  await picture(page, 'child-poverty-aim-en-1280');
  await page.locator('main a[href$="/actions/A3"]').click();
  await page.locator('main a[href$="/options/W1"]').click();
  expect(await page.locator('h1').textContent()).toContain('Vaccinate in schools');
});

test('a need with its evidence, on a phone', async () => {
  const page = await openAssessment('cy', true, 390);
  await page.goto('/cy/dyffryn-arian/gwaith/anghenion/N1');
  await picture(page, 'need-cy-390');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
