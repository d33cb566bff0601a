import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { expectWholePage, openWindow, picture } from './browser.ts';
import { startSite, type TestSite } from './running-server.ts';

const paths = {
  cy: { setUp: '/cy/sefydlu', work: '/cy/arian/gwaith' },
  en: { setUp: '/en/set-up', work: '/en/arian/work' },
} as const;

describe.each([
  { language: 'cy', scripts: true, width: 1280 },
  { language: 'en', scripts: true, width: 320 },
  { language: 'en', scripts: false, width: 1280 },
] as const)(
  'a newcomer sets up Llinyn ($language, scripts $scripts, $width px)',
  ({ language, scripts, width }) => {
    let site: TestSite;
    let page: Page;
    const { setUp, work } = paths[language];
    const name = (step: string) => `newcomer-${language}-${width}-${scripts ? 'scripts' : 'plain'}-${step}`;

    beforeAll(async () => {
      site = await startSite({ language });
      page = await (await openWindow(site.url, { scripts, width })).newPage();
    });
    afterAll(() => site.stop());

    async function look(step: string): Promise<void> {
      await picture(page, name(step));
      await expectWholePage(page, language);
      if (scripts) await expectAccessible(page);
    }
    const send = () => page.locator('main form button[type=submit]').last().click();

    test('the console says where to begin and with which code', () => {
      expect(site.said.join('\n')).toContain(site.setUpCode);
      expect(site.said.at(-1)).toContain(`${site.url}${setUp}`);
    });

    test('chooses a language at the door, and lands on the list of tasks', async () => {
      await page.goto('/');
      await picture(page, name('0-welcome'));
      if (scripts) await expectAccessible(page);
      await page.locator(`a[hreflang=${language}]`).click();
      expect(new URL(page.url()).pathname).toBe(setUp);
      await look('1-list');
    });

    test('is refused with a wrong code and a weak password, and loses nothing but the password', async () => {
      await page.goto(`${setUp}/1`);
      await look('2-account');
      await page.locator('#code').fill('AAAA-BBBB-CCCC');
      await page.locator('#name').fill('Mair Enghraifft');
      await page.locator('#email').fill('mair@example.org');
      await page.locator('#password').fill('password1234');
      await send();
      await look('3-account-refused');
      expect(await page.locator('.govuk-error-summary__list li').count()).toBe(2);
      expect(await page.locator('#name').inputValue()).toBe('Mair Enghraifft');
      expect(await page.locator('#password').inputValue()).toBe('');
    });

    test('makes the first account with the code from the console', async () => {
      await page.locator('#code').fill((site.setUpCode ?? '').toLowerCase().replaceAll('-', ' '));
      await page.locator('#password').fill('pedair carreg ateb mwyn');
      await send();
      expect(new URL(page.url()).pathname).toBe(setUp);
      expect(await page.locator('.govuk-notification-banner').count()).toBe(1);
      await look('4-signed-in');
    });

    test('names the partnership in both languages; one missing is said beside its field', async () => {
      await page.goto(`${setUp}/2`);
      await page.locator('#name_en').fill('Arian Local Service Board');
      await send();
      await look('5-partnership-refused');
      expect(await page.locator('#name_cy-error').count()).toBe(1);
      await page.locator('#name_cy').fill('Bwrdd Gwasanaethau Lleol Arian');
      await page.locator('#slug').fill('arian');
      await send();
      expect(new URL(page.url()).pathname).toBe(setUp);
    });

    test('picks its area, its rules and who sits at the table', async () => {
      await page.goto(`${setUp}/3`);
      await look('6-area');
      await page.locator('input[value=W06000008]').check();
      await send();
      await page.goto(`${setUp}/4`);
      await look('7-rules');
      await page.locator('#title_cy').fill('Cynllun integredig sengl Arian');
      await page.locator('#title_en').fill('Arian single integrated plan');
      await page.locator('input[name=rulebook]').first().check();
      await send();
      await page.goto(`${setUp}/5`);
      await page.locator('#name_cy').fill('Cyngor Arian');
      await page.locator('#name_en').fill('Arian Council');
      await page.locator('input[value=chair]').check();
      await send();
      await look('8-seat');
      const partnership = await site.services.db
        .selectFrom('partnership.partnership')
        .select(['areas', 'name_cy'])
        .executeTakeFirst();
      expect(partnership).toEqual({ areas: ['W06000008'], name_cy: 'Bwrdd Gwasanaethau Lleol Arian' });
    });

    test('sees everything completed, and goes to work', async () => {
      await page.goto(setUp);
      await look('9-done');
      await page.goto(`${setUp}/6`);
      await look('10-beginnings');
      await page.goto(work);
      await look('11-work');
    });

    test('adds a colleague, whose link works once', async () => {
      await page.goto(`${work}/${language === 'cy' ? 'pobl' : 'people'}`);
      await look('12-people');
      await page.goto(`${work}/${language === 'cy' ? 'pobl/newydd' : 'people/new'}`);
      await look('13-new-person');
      await page.locator('#name').fill('Dai Enghraifft');
      await page.locator('#email').fill('dai@example.org');
      await page.locator('input[value=analyst]').check();
      await send();
      await look('14-link');
      const link = await page.locator('#link').inputValue();
      const other = await (await openWindow(site.url, { scripts, width })).newPage();
      await other.goto(link);
      await picture(other, name('15-invitation'));
      await other.locator('#password').fill('tri gair hollol wahanol');
      await other.locator('main form button[type=submit]').last().click();
      expect(new URL(other.url()).pathname).toBe(work);
      await picture(other, name('16-start'));
      const again = await other.goto(link);
      expect(again?.status()).toBe(410);
      await other.goto(`${work}/${language === 'cy' ? 'pobl' : 'people'}`);
      expect(await other.locator('h1').count()).toBe(1);
      await picture(other, name('17-forbidden'));
      if (scripts) await expectAccessible(other);
      await other.close();
    });

    test('nothing of a password, a token or a hash is in the history', async () => {
      const { rows } = await site.services.db
        .selectFrom('history.change')
        .selectAll()
        .where('table_name', 'like', 'access.%')
        .execute()
        .then((rows) => ({ rows }));
      expect(rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(rows)).not.toMatch(/scrypt|hash|token/);
    });
  },
);
