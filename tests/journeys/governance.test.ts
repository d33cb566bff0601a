import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { expectNoSidewaysScroll, openAs, picture } from './browser.ts';
import { startSite, type TestSite } from './running-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ demo: true });
});
afterAll(() => site.stop());

const english = '/en/dyffryn-arian/work/governance';
const welsh = '/cy/dyffryn-arian/gwaith/llywodraethu';

test('from a meeting that was called to a decision, and to the view of a body that sees it otherwise', async () => {
  const page = await openAs(site.url, 'cydlynydd@dyffryn-arian.example');
  await page.goto(`${english}/meetings/MT7`);
  await page.getByRole('link', { name: 'Who was there' }).click();
  for (const body of ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B9', 'B10', 'B11'])
    await page.check(`input[name="body-${body}"][value="there"]`);
  await page.check('input[name="body-B8"][value="apologies"]');
  await page.selectOption('#state', 'held');
  await page.selectOption('#capacity', 'strategy-group');
  await page.getByRole('button', { name: 'Save' }).click();
  // Probation is a responsible authority, and is not there.
  expect(await page.locator('.govuk-error-summary').textContent()).toContain('Arian Probation Service');
  await expectAccessible(page);
  await page.selectOption('#capacity', 'board');
  await page.getByRole('button', { name: 'Save' }).click();
  expect(await page.locator('main').textContent()).toContain('Present: 10.');

  await page.getByRole('link', { name: 'Record a decision' }).click();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.waitForLoadState();
  expect(await page.locator('.govuk-error-summary__list li').count()).toBeGreaterThan(2);
  await page.fill('#title_en', 'Warm halls before Christmas');
  await page.fill('#text_en', 'Three halls open on weekdays.');
  await page.fill('#reasons_en', 'The coldest month comes first.');
  // The voluntary council could bid for the grant, is there, and has not withdrawn.
  await page.selectOption('#matter', 'commissioning');
  await page.click('summary:has-text("If it is a commissioning decision")');
  await page.selectOption('#actions', 'A19');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  expect(await page.locator('.govuk-error-summary').textContent()).toContain(
    'Dyffryn Arian Voluntary Council',
  );
  await expectAccessible(page);
  await page.selectOption('#actions', '');
  await page.selectOption('#matter', 'other');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  expect(await page.locator('h3').textContent()).toContain('Warm halls before Christmas');
  await picture(page, 'meeting-en-1280');
  await expectAccessible(page);

  const health = await openAs(site.url, 'cyflawni.iechyd@dyffryn-arian.example');
  await health.goto(`${english}/meetings/MT7`);
  expect(await health.getByRole('link', { name: 'Record a decision' }).count()).toBe(0);
  await health.getByRole('link', { name: 'We see this otherwise' }).click();
  await health.fill('#title_en', 'Clinics are warmer');
  await health.fill('#text_en', 'We would have opened the clinics.');
  await health.check('input[name="position"][value="dissent"]');
  await health.getByRole('button', { name: 'Save' }).first().click();
  await health.goto(`${english}/meetings/MT7`);
  const said = await health.locator('main blockquote').textContent();
  expect(said).toContain('Arian Health Board');
  expect(said).toContain('We would have opened the clinics.');

  const chair = await openAs(site.url, 'cadeirydd@dyffryn-arian.example', { width: 375 });
  await chair.goto(`${english}/meetings`);
  await chair.getByRole('link', { name: 'The board, 26 November 2026' }).first().click();
  const read = await chair.locator('main').textContent();
  for (const words of [
    'Three halls open on weekdays.',
    'The coldest month comes first.',
    'Clinics are warmer',
  ])
    expect(read).toContain(words);
  expect(await chair.getByRole('link', { name: 'Record a decision' }).count()).toBe(0);
  await expectNoSidewaysScroll(chair);
  await expectAccessible(chair);
});

test('what merging two groups would save, and which duties would stay', async () => {
  const page = await openAs(site.url, 'cadeirydd@dyffryn-arian.example');
  await page.goto(`${english}/landscape`);
  await page.getByRole('link', { name: 'What if they merged? GR7, GR13' }).click();
  await picture(page, 'streamlining-en-1280');
  await expectAccessible(page);
  const text = await page.locator('main').textContent();
  expect(text).toContain('takes away no duty');
  expect(text).toContain('Other statutory partnerships');
  await page.getByRole('link', { name: 'Who would still have to take part and be asked' }).click();
  expect(await page.locator('main').textContent()).toContain('The youth offending teams');
});

test('every page of governance, on a phone, in Welsh', async () => {
  const page = await openAs(site.url, 'cadeirydd@dyffryn-arian.example', { language: 'cy', width: 320 });
  for (const path of [
    '',
    '/cyfarfodydd',
    '/cyfarfodydd/MT5',
    '/swyddi',
    '/cyrff',
    '/tirwedd',
    '/tirwedd/symleiddio?groups=GR3&groups=GR9',
    '/cofrestrau',
    '/datganiad',
    '/tirwedd/aelodaeth?group=GR4&template=young-people',
  ]) {
    expect((await page.goto(`${welsh}${path}`))?.status(), path).toBe(200);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
});

test('an invitation is written from the body that has not been asked, and not to nobody', async () => {
  const page = await openAs(site.url, 'cydlynydd@dyffryn-arian.example', { width: 320 });
  await page.goto(`${english}/consulted-bodies`);
  await page.getByRole('link', { name: 'Record an invitation' }).first().click();
  expect(await page.inputValue('[name="title_en"]')).toContain('Invitation');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.selectOption('[name="organisation"]', '');
  for (const language of ['cy', 'en']) await page.fill(`[name="office_${language}"]`, '');
  await page.click('button[name="then"][value="back"]');
  expect(await page.locator('.govuk-error-summary').textContent()).toContain('has to be for somebody');
  await expectAccessible(page);
});

test('an assessor writes an opinion beside the verdict, and those who are looked at cannot change it', async () => {
  const requirement = '/en/dyffryn-arian/work/checks/requirements/wales-lsb-2012/cs.voices.residents';
  const assessor = await openAs(site.url, 'asesydd@dyffryn-arian.example', { width: 320 });
  await assessor.goto(requirement);
  await assessor.locator('main a[href*="opinions/new"]').click();
  await expectNoSidewaysScroll(assessor);
  await expectAccessible(assessor);
  await assessor.check('input[name=lane][value=inspector]');
  await assessor.check('input[name=verdict][value=partly]');
  await assessor.fill('[name=assessor_en]', 'Joint inspectors');
  await assessor.fill('[name=formed_on]', '2026-10-30');
  await assessor.click('button[name=then][value=back]');
  const opinion = new URL(assessor.url()).pathname;
  await assessor.goto(requirement);
  expect(await assessor.locator('main').textContent()).toContain('Joint inspectors');
  expect((await assessor.goto('/en/dyffryn-arian/work/outcomes/new'))?.status()).toBe(403);
  const coordinator = await openAs(site.url, 'cydlynydd@dyffryn-arian.example');
  expect((await coordinator.goto(`${opinion}/edit`))?.status()).toBe(403);
});
