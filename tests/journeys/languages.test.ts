import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AddressName, address, alternateOf, type Language } from '../../src/language/index.ts';
import { expectAccessible } from './accessibility.ts';
import { expectNoSidewaysScroll, openAs, picture } from './browser.ts';
import { startSite, type TestSite } from './running-server.ts';

/** A coordinator brings in a plan written elsewhere, and has what is missing in Welsh translated. */
const partnership = 'dyffryn-arian';
const at = (name: AddressName, language: Language) => address(name, language, { partnership });

const goal = (name: string) =>
  `<Goal><Name>${name}</Name><Description>Nobody is cold.</Description><Objective><Name>Insulate</Name></Objective></Goal>`;
const plan = (inside: string) =>
  `<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core"><Name>Warm homes</Name><StrategicPlanCore>${inside}</StrategicPlanCore></StrategicPlan>`;

let site: TestSite;
let page: Page;
beforeAll(async () => {
  site = await startSite({ demo: true });
  page = await openAs(site.url, 'cydlynydd@dyffryn-arian.example', { language: 'cy', width: 320 });
});
afterAll(() => site.stop());

async function send(name: string, text: string): Promise<void> {
  await page.setInputFiles('#file', { name, mimeType: 'application/xml', buffer: Buffer.from(text) });
  await page.locator('main form button[type=submit]').last().click();
}

async function look(name: string): Promise<void> {
  await picture(page, `languages-${name}`);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

test('a plan in StratML: what is wrong with it, what it would make, and the draft', async () => {
  await page.goto(at('work.plan', 'cy'));
  await page.locator(`main a[href="${at('work.stratml', 'cy')}"]`).click();
  await look('1-form');
  await send('plan.xml', plan('<Gaol/>'));
  expect(await page.locator('main').textContent()).toContain('Gaol');
  await look('2-refused');
  await page.goto(at('work.stratml', 'cy'));
  await page.locator('#texts-2').check();
  await send('plan.xml', plan(goal('Warm homes for all')));
  await look('3-preview');
  await page.goto(alternateOf(page.url().slice(site.url.length)));
  await look('3-preview-en');
  await page.goBack();
  await page.locator('main form button[type=submit]').last().click();
  expect(await page.locator('.govuk-notification-banner').textContent()).toContain('PL2');
  const records = await site.services.records.load(site.services.db, partnership);
  const outcome = records.ofKind('outcome').at(-1);
  expect(outcome?.values['title']).toEqual({ cy: '', en: 'Warm homes for all' });
});

test('what the draft says in English only says so on Welsh pages', async () => {
  const records = await site.services.records.load(site.services.db, partnership);
  const code = records.ofKind('outcome').at(-1)?.code ?? '';
  const record = { partnership, kind: 'outcome', code } as const;
  const places = [
    at('work.thread', 'cy'),
    ...(['work.record', 'work.record.edit', 'work.record.history'] as const).map((name) =>
      address(name, 'cy', record),
    ),
    address('work.records', 'cy', { partnership, kind: 'outcome' }),
  ];
  for (const place of places) {
    await page.goto(place);
    const said = page.locator('main, nav.govuk-breadcrumbs').getByText('Warm homes for all', { exact: true });
    expect(await said.count(), place).toBeGreaterThan(0);
    const languages = await said.evaluateAll((all) =>
      all.map((each) => each.closest('[lang]')?.getAttribute('lang')),
    );
    expect(new Set(languages), place).toEqual(new Set(['en']));
    await expectAccessible(page);
  }
});

test('the texts it lacks go to a translator, come back, and wait to be checked', async () => {
  await page.goto(at('work.language', 'cy'));
  await look('4-board');
  const waiting = page.waitForEvent('download');
  await page.locator('main a[href*="into=cy"]').click();
  const file = await readFile(await (await waiting).path(), 'utf8');
  await page.goto(at('work.language.import', 'cy'));
  await send('back.xlf', file.replace('srcLang="en"', 'srcLang="de"'));
  await look('5-refused');
  await page.goto(at('work.language.import', 'cy'));
  const translated = file.replace(
    /(<source>Warm homes for all<\/source>\s*)<target><\/target>/,
    '$1<target>Cartrefi cynnes i bawb</target>',
  );
  await send('back.xlf', translated);
  await page.goto(`${at('work.language', 'en')}?state=translated`);
  expect(await page.locator('main tbody').last().textContent()).toContain('Translated, not checked');
  await look('6-translated-en');
  await page.locator('main input[name=checked]').first().check();
  await page.locator('main form[method=post] button[type=submit]').click();
  expect(await page.locator('.govuk-notification-banner').textContent()).toContain('1 text');
  await page.goto(`${at('work.language', 'en')}?state=checked`);
  expect(await page.locator('main tbody').last().textContent()).toContain('Cydlynydd');
  await page.goto(at('work.language.waivers', 'cy'));
  await look('7-waivers');
});
