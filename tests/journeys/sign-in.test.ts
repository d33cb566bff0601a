import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attemptLimits } from '../../src/access/index.ts';
import { addAccount, mayAttempt, setPassword } from '../../src/access/store/index.ts';
import { theSystem, transaction } from '../../src/platform/database/index.ts';
import { expectAccessible } from './accessibility.ts';
import { expectNoSidewaysScroll, openWindow, picture, signIn } from './browser.ts';
import { startSite, type TestSite } from './running-server.ts';

const password = 'pedair carreg ateb mwyn';
const paths = {
  cy: { signIn: '/cy/mewngofnodi', account: '/cy/cyfrif', home: '/cy' },
  en: { signIn: '/en/sign-in', account: '/en/account', home: '/en' },
} as const;

describe.each(['cy', 'en'] as const)('signing in (%s)', (language) => {
  let site: TestSite;
  let page: Page;
  const email = `mair.${language}@example.org`;
  const at = paths[language];

  beforeAll(async () => {
    site = await startSite({ language });
    const { db, now } = site.services;
    const account = { id: 'p1', email, name: 'Mair Enghraifft', language };
    await transaction(db, theSystem, (db) => addAccount(db, account));
    await setPassword(db, account.id, password, now());
    page = await (await openWindow(site.url)).newPage();
  });
  afterAll(() => site.stop());

  test('a page for people who are signed in asks to sign in, and comes back to itself', async () => {
    await page.goto(at.account);
    expect(new URL(page.url()).pathname).toBe(at.signIn);
    await picture(page, `sign-in-${language}`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.locator('#email').fill(email);
    await page.locator('#password').fill('not the password at all');
    await page.locator('main form button[type=submit]').last().click();
    await page.waitForLoadState();
    expect(await page.locator('.govuk-error-summary').count()).toBe(1);
    expect(await page.title()).toMatch(language === 'cy' ? /^Gwall/ : /^Error/);
    expect(await page.locator('#email').inputValue()).toBe(email);
    await picture(page, `sign-in-${language}-refused`);
    await expectAccessible(page);
    await page.locator('#password').fill(password);
    await page.locator('main form button[type=submit]').last().click();
    expect(new URL(page.url()).pathname).toBe(at.account);
    await picture(page, `account-${language}`);
    await expectAccessible(page);
  });

  test('the session cookie is out of reach of scripts and of other sites', async () => {
    const cookies = await page.context().cookies();
    const session = cookies.find(({ name }) => name === 'llinyn-session');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  });

  test('a form opened before signing in again keeps what was typed', async () => {
    const other = await page.context().newPage();
    await other.goto(at.account);
    await page.context().clearCookies({ name: 'llinyn-session' });
    await signIn(page, { email, password, language });
    await other.locator('input[name=language]:not(:checked)').check();
    await other.locator('main form button[type=submit]').first().click();
    await picture(other, `expired-${language}`);
    await expectAccessible(other);
    await other.locator('main form button[type=submit]').click();
    await other.waitForLoadState();
    expect(await other.locator('.govuk-notification-banner').count()).toBe(1);
    await other.close();
  });

  test('a new password ends every other session', async () => {
    const elsewhere = await (await openWindow(site.url)).newPage();
    await signIn(elsewhere, { email, password, language });
    await page.goto(at.account);
    await page.locator('#current-password').fill(password);
    await page.locator('#password').fill('pum llong las yn hwylio');
    await page.locator('main form button[type=submit]').last().click();
    expect(new URL(page.url()).pathname).toBe(at.account);
    await elsewhere.goto(at.account);
    expect(new URL(elsewhere.url()).pathname).toBe(at.signIn);
    await elsewhere.close();
  });

  test('signing out is one button in the header, and works', async () => {
    await page.goto(at.account);
    await page.locator('header form button').click();
    await page.goto(at.account);
    expect(new URL(page.url()).pathname).toBe(at.signIn);
  });

  test('too many wrong passwords close the account for a while, the right one too', async () => {
    const { db, now } = site.services;
    await db.deleteFrom('access.sign_in_attempt').execute();
    for (let tried = 1; tried < attemptLimits.account; tried += 1)
      await mayAttempt(db, [{ kind: 'account', about: email }], now());
    await signIn(page, { email, password: 'one wrong password more', language });
    const answered = page.waitForResponse((one) => one.request().method() === 'POST');
    await signIn(page, { email, password: 'pum llong las yn hwylio', language });
    expect((await answered).headers()).toMatchObject({ 'retry-after': '900' });
    expect(new URL(page.url()).pathname).toBe(at.signIn);
    await picture(page, `sign-in-${language}-limit`);
    expect(await page.locator('.govuk-error-summary').textContent()).toContain(
      language === 'cy' ? '15 munud' : '15 minutes',
    );
  }, 60_000);
});
