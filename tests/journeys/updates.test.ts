import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOfEmail } from '../../src/access/store/index.ts';
import { issueUpdateLink } from '../../src/delivery/store/update-links.ts';
import { address, type Language } from '../../src/language/index.ts';
import { expectAccessible } from './accessibility.ts';
import { expectNoSidewaysScroll, openWindow, picture } from './browser.ts';
import { startSite, type TestSite } from './running-server.ts';

const partnership = 'dyffryn-arian';
const lead = 'cyflawni.cartrefi@dyffryn-arian.example';
const healthLead = 'cyflawni.iechyd@dyffryn-arian.example';
const otherLead = 'cyflawni.cyngor@dyffryn-arian.example';

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ demo: true });
});
afterAll(() => site.stop());

async function linkOf(email: string, month: string): Promise<string> {
  const { db, now } = site.services;
  const account = await accountOfEmail(db, email);
  if (!account) throw new Error(`Nobody has the address ${email}`);
  return issueUpdateLink(db, { partnershipId: partnership, accountId: account.id, month }, now());
}

const thisMonth = () => site.services.today().slice(0, 7);

async function updatesKept(): Promise<number> {
  const { db } = site.services;
  const { count } = await db
    .selectFrom('delivery.update')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A telephone that follows a link, with no account signed in on it. */
async function openLink(language: Language, token: string, scripts = true): Promise<Page> {
  const page = await (await openWindow(site.url, { scripts, width: 320 })).newPage();
  await page.goto(address('site.updates', language, { token }));
  return page;
}

const send = (page: Page) =>
  page
    .locator('main form')
    .filter({ has: page.locator('[name=sending]') })
    .locator('.ll-update__send button')
    .first();
const firstAction = (page: Page) =>
  page
    .locator('section.ll-update')
    .filter({ has: page.locator('[name$="-state"][value="stuck"]') })
    .first();
/** Opens what is folded away because it asks for no more than whether it has changed. */
async function unfold(thing: Locator): Promise<Locator> {
  const closed = thing.locator('> details:not([open]) > summary');
  if (await closed.count()) await closed.click();
  return thing;
}

/** Fills in what happened, which is folded away while it goes well. */
async function sayWhatHappened(thing: Locator, words: string): Promise<void> {
  const area = thing.locator('textarea[name$="-words"]');
  if (!(await area.isVisible())) await thing.locator('summary').last().click();
  await area.fill(words);
}

describe('a delivery lead on a phone, from the e-mail', () => {
  test('opens the link without signing in, tells what has changed, and sees what it mended (cy)', async () => {
    const token = await linkOf(lead, thisMonth());
    const before = await updatesKept();
    const page = await openLink('cy', token);
    await picture(page, 'updates-cy-320');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    expect(await updatesKept(), 'opening changes nothing').toBe(before);

    await (await unfold(firstAction(page))).locator('[value="stuck"]').check();
    await sayWhatHappened(firstAction(page), '');
    await send(page).click();
    expect(await page.locator('.govuk-error-summary').count(), 'worse needs a word').toBe(1);
    await expectAccessible(page);
    await sayWhatHappened(firstAction(page), 'Nid oes trwydded eto.');
    await send(page).click();
    expect(await page.locator('h1').textContent()).toBe('Anfonwyd 1 diweddariad');
    await picture(page, 'updates-sent-cy-320');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    expect(await updatesKept()).toBe(before + 1);
  });

  test('says that nothing changed in the rest; a figure far from the usual is asked about and let through (en)', async () => {
    const token = await linkOf(healthLead, thisMonth());
    const page = await openLink('en', token, false);
    const figure = page.locator('[name^="performance-measure-"]').filter({ visible: true }).first();
    await figure.fill('999999');
    const told = page.locator('.ll-typed__far').filter({ visible: true });
    expect(await told.count(), 'told of as it is typed, without a script').toBe(1);
    await figure.fill('');
    expect(await told.count()).toBe(0);
    await figure.fill('999999');
    await send(page).click();
    expect(await page.locator('h1').textContent()).toBe('Is the figure right?');
    await picture(page, 'updates-figure-en-320');
    await expectNoSidewaysScroll(page);
    await page.locator('[name=act][value=confirm]').click();
    expect(await page.locator('h1').textContent()).toBe('1 update sent');
    expect(await page.locator('main').textContent()).toContain('Current again');

    await page.goto(address('site.updates', 'en', { token }));
    for (const each of await page.locator('[name$="-honestAnswer"]').all())
      await each.fill('A decision of the board.');
    for (const late of await page.locator('section.ll-update:has(strong)').all())
      await sayWhatHappened(late, 'The lease is late.');
    const folded = await page.locator('section.ll-update--folded').count();
    expect(folded, 'what only may have changed is folded').toBeGreaterThan(3);
    await page.locator('button[name=rest]').click();
    await picture(page, 'updates-rest-en-320');
    expect(await page.locator('h1').textContent()).toMatch(/updates sent/);
    expect(await page.locator('main').textContent()).toContain('No change');
    await expectNoSidewaysScroll(page);
  });
});

describe('what goes wrong', () => {
  test('the same form sent twice is taken once', async () => {
    const token = await linkOf(otherLead, thisMonth());
    const page = await openLink('en', token);
    await (await unfold(firstAction(page))).locator('[value="done"]').check();
    const before = await updatesKept();
    const data = await page.evaluate(`(() => {
      const form = document.querySelector('[name=sending]').form;
      return new URLSearchParams(new FormData(form)).toString();
    })()`);
    const sendAgain = () =>
      page.request.post(page.url(), {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        data: String(data),
      });
    const answers = await Promise.all([sendAgain(), sendAgain(), sendAgain()]);
    for (const answer of answers) expect(await answer.text()).toContain('1 update sent');
    expect(await updatesKept()).toBe(before + 1);
  });

  test('two who change the same thing are both kept, and one of the two is chosen', async () => {
    const token = await linkOf(otherLead, thisMonth());
    const [one, two] = [await openLink('en', token), await openLink('en', token)];
    const id = (await firstAction(one).getAttribute('aria-labelledby')) ?? '';
    const thing = (page: Page) => page.locator(`section[aria-labelledby="${id}"]`);
    await (await unfold(thing(one))).locator('[value="done"]').check();
    await send(one).click();
    await one.waitForURL(/sent=/);
    await (await unfold(thing(two))).locator('[value="stuck"]').check();
    await sayWhatHappened(thing(two), 'The builder has gone.');
    await send(two).click();
    await two.waitForURL(/sent=/);
    expect(await two.locator('main').textContent()).toContain('Both kept');
    await two.goto(address('site.updates', 'en', { token }));
    await picture(two, 'updates-both-en-320');
    await expectAccessible(two);
    const choice = two.locator('form:has([name=act][value=choose])').first();
    await choice.locator('[name=stands][value=other]').check();
    await choice.locator('button').click();
    expect(await two.locator('.govuk-notification-banner').count()).toBe(1);
  });

  test('a link of another month has expired, a made-up one never worked, and a revoked one works no more', async () => {
    const status = async (token: string) =>
      (await fetch(`${site.url}${address('site.updates', 'cy', { token })}`)).status;
    expect(await status(await linkOf(lead, '2026-01'))).toBe(410);
    expect(await status('AAAA')).toBe(410);
    const token = await linkOf(lead, thisMonth());
    const page = await openLink('cy', token);
    await page.locator('details:has([value=revoke]) summary').click();
    await page.locator('form:has([value=revoke]) button').click();
    expect(await status(token)).toBe(410);
  });

  test('a link sends nothing that is another person’s, and nothing without the form of this browser', async () => {
    const token = await linkOf(otherLead, thisMonth());
    const page = await openLink('en', token);
    const before = await updatesKept();
    await page.evaluate(`(() => {
      const form = document.querySelector('[name=sending]').form;
      form.querySelectorAll('[name=item]').forEach((field) => field.remove());
      form.insertAdjacentHTML('beforeend', '<input name="item" value="action A2"><input name="action-A2-state" value="done">');
    })()`);
    await send(page).click();
    expect(await page.locator('.govuk-error-summary').count()).toBe(1);
    const foreign = await fetch(`${site.url}${address('site.updates', 'en', { token })}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'act=send&item=action+A38&action-A38-state=done',
    });
    expect(foreign.status).toBeGreaterThanOrEqual(400);
    expect(await updatesKept()).toBe(before);
  });
});
