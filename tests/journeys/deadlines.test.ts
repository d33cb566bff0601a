import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unsubscribeToken } from '../../src/deadlines/store/index.ts';
import { address, type Language } from '../../src/language/index.ts';
import { readCalendar } from '../icalendar-reader.ts';
import { expectAccessible } from './accessibility.ts';
import { expectNoSidewaysScroll, openAs, openWindow, picture } from './browser.ts';
import { startSite, type TestSite } from './running-server.ts';

const people: { email: string; role: string }[] = parse(
  readFileSync(path.join(import.meta.dirname, '../../demonstration/people.csv'), 'utf8'),
  { columns: true, bom: true },
);
const coordinator = people.find(({ role }) => role === 'coordinator')?.email ?? '';
const partnership = 'dyffryn-arian';

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ demo: true });
});
afterAll(() => site.stop());

async function openAtWork(language: Language, scripts: boolean, width: number): Promise<Page> {
  const page = await openAs(site.url, coordinator, { language, scripts, width });
  await page.goto(address('work.home', language, { partnership }));
  return page;
}

describe.each([
  { language: 'cy', width: 320 },
  { language: 'en', width: 1280 },
] as const)('a coordinator and the dates ($language, $width px)', ({ language, width }) => {
  test('from the page where work begins to what is due, its sum, and planning backwards', async () => {
    const page = await openAtWork(language, true, width);
    const due = address('work.deadlines', language, { partnership });
    await page.locator(`main a[href^="${due}"]`).first().click();
    await picture(page, `deadlines-${language}-${width}`);
    await expectNoSidewaysScroll(page);
    // Only the body that was asked answers a recommendation: the coordinator reads it, and is led to no form.
    const answer = address('work.record', language, {
      partnership,
      kind: 'recommendation-response',
      code: 'RQ4',
    });
    expect(await page.locator(`main a[href^="${answer}"]`).first().getAttribute('href')).toBe(answer);
    await page.locator('main details summary').first().click();
    await page.waitForLoadState();
    expect(await page.locator('main details[open] dl').count()).toBe(1);
    await expectAccessible(page);
    await page.locator('#filter-state').selectOption('all');
    await page.locator('main form[role=search] button').click();
    await page.waitForLoadState();
    expect(await page.locator('main h2').count()).toBeGreaterThan(3);

    await page.goto(address('work.deadlines.planner', language, { partnership }));
    await page.locator('[name="on-day"]').fill('6');
    await page.locator('[name="on-month"]').fill('5');
    await page.locator('[name="on-year"]').fill('2028');
    await page.locator('main form button').click();
    await picture(page, `planner-${language}-${width}`);
    expect(await page.locator('main table').textContent()).toContain(
      language === 'cy' ? '5 Mai 2028' : '5 May 2028',
    );
    expect(await page.locator('main svg[role=img] desc').textContent()).toContain('2028');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.locator('[name="on-day"]').fill('31');
    await page.locator('[name="on-month"]').fill('6');
    await page.locator('main form button').click();
    await page.waitForLoadState();
    expect(await page.locator('.govuk-error-summary').count()).toBe(1);
    await expectAccessible(page);
  });
});

test('feeds and reminders of one’s own, without scripts, in Welsh', async () => {
  const page = await openAtWork('cy', false, 375);
  const settings = address('site.reminders', 'cy');
  await page.goto(settings);
  await picture(page, 'reminders-cy-375');
  expect(await page.locator('main').textContent()).toContain('nid oes gweinydd e-bost wedi’i osod');
  await page.locator('[name=frequency][value=weekly]').check();
  await page.locator('main form button').first().click();
  await page.waitForLoadState();
  expect(await page.locator('.govuk-notification-banner').count()).toBe(1);
  expect(await page.locator('[name=frequency][value=weekly]').isChecked()).toBe(true);

  const issue = () => page.locator('form:has([name=act][value=issue]) button').first().click();
  await issue();
  await picture(page, 'feed-cy-375');
  await expectNoSidewaysScroll(page);
  const [welsh = '', english = ''] = await page.locator('main dd code').allTextContents();
  const feed = await page.request.get(english);
  expect(feed.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  const calendar = readCalendar(await feed.text());
  expect(calendar.events.length).toBeGreaterThan(3);
  const inWelsh = readCalendar(await (await page.request.get(welsh)).text());
  expect(inWelsh.events.map(({ UID }) => UID)).toEqual(calendar.events.map(({ UID }) => UID));
  expect(inWelsh.events.every((event) => 'SUMMARY;LANGUAGE=cy' in event)).toBe(true);

  await page.goto(settings);
  await issue();
  expect((await page.request.get(english)).status()).toBe(410);
});

test('settings of reminders and the public dates stand up to axe', async () => {
  const page = await openAtWork('en', true, 1280);
  await page.goto(address('site.reminders', 'en'));
  await picture(page, 'reminders-en-1280');
  await expectAccessible(page);
  await page.goto(address('public.dates', 'en', { partnership }));
  await picture(page, 'public-dates-en-1280');
  await expectAccessible(page);
  await page.goto(address('public.dates', 'cy', { partnership }));
  await expectAccessible(page);
  const feed = await page.request.get(address('public.dates', 'cy', { partnership }, { twin: 'ics' }));
  expect(readCalendar(await feed.text()).name).toContain('Dyffryn Arian');
});

test('a reminder leads to a page that stops them all, and a mail program stops them in one click', async () => {
  const { db } = site.services;
  const { rows } = await db
    .selectFrom('access.account')
    .select(['account_id'])
    .where('email', '=', coordinator)
    .execute()
    .then((found) => ({ rows: found as readonly { account_id: string }[] }));
  const token = await unsubscribeToken(db, rows[0]?.account_id ?? '');
  const page = await (await openWindow(site.url)).newPage();
  for (const language of ['en', 'cy'] as const) {
    await page.goto(address('site.reminders.unsubscribe', language, { token }));
    await expectAccessible(page);
  }
  await page.locator('main form button').click();
  expect(await page.locator('h1').textContent()).toBe('Mae’r nodiadau atgoffa wedi’u hatal');
  await expectAccessible(page);

  const oneClick = (href: string) =>
    fetch(`${site.url}${href}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
  expect((await oneClick(address('site.reminders.unsubscribe', 'en', { token }))).status).toBe(200);
  const forged = `${token.slice(0, -3)}AAA`;
  expect((await oneClick(address('site.reminders.unsubscribe', 'en', { token: forged }))).status).toBe(410);
});

test.each([
  { language: 'cy', width: 320 },
  { language: 'en', width: 1280 },
] as const)(
  'a coordinator makes a key, which a program reads with, and registers an address ($language, $width px)',
  async ({ language, width }) => {
    const page = await openAtWork(language, true, width);
    await page.goto(address('work.systems', language, { partnership }));
    const form = (act: string) =>
      page.locator('main form').filter({ has: page.locator(`[name=act][value=${act}]`) });
    await form('key').locator('button').click();
    expect(await page.locator('.govuk-error-summary li').count()).toBe(3);
    await expectAccessible(page);
    await page.fill('#name', 'Pentana');
    await page.selectOption('#organisation', { index: 1 });
    await form('key').locator('[value=read]').check();
    await form('key').locator('button').click();
    const key = await page.locator('main .govuk-inset-text code').textContent();
    await picture(page, `systems-${language}-${width}`);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    const due = await fetch(`${site.url}/api/v1/${partnership}/due`, {
      headers: { authorization: `Bearer ${key}` },
    });
    expect([due.status, await due.json()]).toEqual([
      200,
      expect.objectContaining({ total: expect.any(Number) }),
    ]);
    await form('webhook').locator('#address').fill('https://hooks.example.org/llinyn');
    await page.selectOption('#for', { index: 1 });
    await form('webhook').locator('[value="version.published"]').check();
    await form('webhook').locator('button').click();
    await page.locator('main table a').first().click();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  },
);
