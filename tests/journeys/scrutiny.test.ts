import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { expectNoSidewaysScroll, openAs, openWindow } from './browser.ts';
import { startSite, type TestSite } from './running-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ demo: true });
});
afterAll(() => site.stop());

test('a scrutiny officer follows a promise, recommends, and reads the answer of the organisation asked', async () => {
  const scrutiny = await openAs(site.url, 'craffu@dyffryn-arian.example');
  await scrutiny.goto('/en/dyffryn-arian/work/scrutiny');
  expect(await scrutiny.locator('main').textContent()).toContain('Nobody looks at 2 priorities or outcomes');
  await scrutiny.getByRole('link', { name: 'Promises', exact: true }).click();
  await scrutiny.getByRole('link', { name: 'A25 Warm 1,200 homes' }).click();
  expect(await scrutiny.locator('main').textContent()).toContain('Told for the month');
  await expectAccessible(scrutiny);

  await scrutiny.getByRole('link', { name: 'Recommend something about it' }).click();
  await scrutiny.getByRole('button', { name: 'Recommend' }).click();
  await scrutiny.waitForLoadState();
  expect(await scrutiny.locator('.govuk-error-summary__list li').count()).toBeGreaterThan(1);
  await expectAccessible(scrutiny);
  await scrutiny.fill('#title_cy', 'Galw ar bob cartref oer cyn y gaeaf');
  await scrutiny.fill('#title_en', 'Call at every cold home before winter');
  await scrutiny.check('input[name="asked"][value="B9"]');
  await scrutiny.fill('#due_on', '2099-01-31');
  await scrutiny.getByRole('button', { name: 'Recommend' }).click();
  expect(await scrutiny.locator('main').textContent()).toContain('Answer due by 31 January 2099');
  const recommendation = scrutiny.url();
  // Who asks does not answer.
  expect(await scrutiny.getByRole('link', { name: /^Answer/ }).count()).toBe(0);

  const homes = await openAs(site.url, 'cyflawni.cartrefi@dyffryn-arian.example');
  await homes.goto(recommendation);
  await homes.getByRole('link', { name: /^Answer/ }).click();
  await homes.check('input[name="state"][value="refused"]');
  await homes.getByRole('button', { name: 'Send the answer' }).click();
  expect(await homes.locator('.govuk-error-summary').textContent()).toContain('Say why, in Welsh.');
  await expectAccessible(homes);
  await homes.fill('#answer_cy', 'Nid oes digon o staff.');
  await homes.fill('#answer_en', 'There are not enough staff.');
  await homes.getByRole('button', { name: 'Send the answer' }).click();

  await scrutiny.reload();
  const said = await scrutiny.locator('main').textContent();
  expect(said).toContain('Refused');
  expect(said).toContain('There are not enough staff.');
  await expectAccessible(scrutiny);
});

test('the pages of scrutiny and self-assessment, on a phone, in Welsh', async () => {
  const page = await openAs(site.url, 'craffu@dyffryn-arian.example', { language: 'cy', width: 320 });
  for (const path of [
    '/craffu',
    '/craffu/rhaglen',
    '/craffu/adolygiadau/SR1',
    '/craffu/argymhellion',
    '/craffu/gwrandawiadau',
    '/craffu/cwestiynau',
    '/craffu/canfyddiadau',
    '/craffu/hunanwerthuso',
    '/hunanasesu',
    '/hunanasesu/HA2',
    '/hunanasesu/offerynnau/participation-standards',
  ]) {
    await page.goto(`/cy/dyffryn-arian/gwaith${path}`);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
});

test('the public reads of scrutiny, in both languages', async () => {
  const page = await (await openWindow(site.url, { width: 320 })).newPage();
  for (const path of [
    '/cy/dyffryn-arian/craffu',
    '/en/dyffryn-arian/scrutiny/recommendations',
    '/en/dyffryn-arian/scrutiny/reviews/cold-homes-sr2',
  ]) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
  const { recommendations } = await (await page.request.get('/en/dyffryn-arian/scrutiny.json')).json();
  expect(recommendations.map(({ code }: { code: string }) => code)).toContain('RC4');
});
