import { afterAll, beforeAll, expect, test } from 'vitest';
import { address, languages, slugWithCode } from '../../src/language/index.ts';
import type { PublishedPlan } from '../../src/publishing/index.ts';
import { publishedSchema } from '../../src/publishing/published-schema.ts';
import { membersUnlikeSchema } from '../members-of-schema.ts';
import { expectAccessible } from './accessibility.ts';
import { expectNoSidewaysScroll, openWindow, picture } from './browser.ts';
import { startPublishedSite, type TestSite } from './running-server.ts';

const partnership = 'dyffryn-arian';
let site: TestSite;
let plan: PublishedPlan;
beforeAll(async () => {
  site = await startPublishedSite();
  const file = { partnership, version: 'v1', file: 'plan-v1.json' };
  plan = JSON.parse(await textAt(address('public.version.document', 'en', file)));
}, 300_000);
afterAll(() => site.stop());

async function textAt(place: string): Promise<string> {
  return (await fetch(new URL(place, site.url))).text();
}

test('the schema describes every member of the example’s plan, and asks for none that it lacks', () => {
  expect(membersUnlikeSchema(publishedSchema, plan)).toEqual([]);
});

test('every figure of the example leads to a row that is on its page of rows', async () => {
  let followed = 0;
  for (const { code, title, latest } of plan.indicators) {
    const [row] = latest?.rows ?? [];
    if (row === undefined || latest?.addedUpOf !== undefined) continue;
    const place = { partnership, version: `v${plan.version}`, slug: slugWithCode(title.en, code) };
    const rows = address('public.version.indicator.rows', 'en', place);
    expect(await textAt(address('public.version.indicator', 'en', place))).toContain(`${rows}#row-${row}`);
    expect(await textAt(rows)).toContain(`id="row-${row}"`);
    followed += 1;
  }
  expect(followed).toBeGreaterThan(30);
});

test.each(languages)('from a figure to its row, on a phone, in %s', async (language) => {
  const page = await (await openWindow(site.url, { scripts: true, width: 320 })).newPage();
  const [indicator] = plan.indicators;
  const slug = slugWithCode(indicator?.title[language] ?? '', indicator?.code ?? '');
  await page.goto(address('public.indicator', language, { partnership, slug }));
  await page.locator('main a[href*="#row-"]').first().click();
  await page.waitForLoadState();
  expect(await page.locator(page.url().replace(/^.*#/, '#')).count()).toBe(1);
  await picture(page, `figure-rows-${language}-320`);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
