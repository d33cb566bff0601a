import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { expectNoSidewaysScroll, openAs, picture } from './browser.ts';
import { startSite, type TestSite } from './running-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ demo: true });
});
afterAll(() => site.stop());

const english = '/en/dyffryn-arian/work/turn-the-curve';
const welsh = '/cy/dyffryn-arian/gwaith/troi-r-gromlin';

test('a group turns a curve in a meeting, without scripts, and leaves with a proposed action', async () => {
  const page = await openAs(site.url, 'cydlynydd@dyffryn-arian.example', { scripts: false });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.goto(english);
  await page.getByRole('button', { name: 'Turn a curve' }).click();
  await press('Start');
  expect(await page.locator('.govuk-error-summary').textContent()).toContain('No curve has been chosen');
  await page.selectOption('#curve', 'O3 I7');
  await page.fill('#period', '2025/26');
  await press('Start');

  await page.fill('#answer_en', 'Young people here feel well and have somebody to talk to.');
  await press('Save, and the next question');
  expect(await page.locator('h1').textContent()).toBe('What would they look like?');

  const session = page.url().replace(/\/2$/, '');
  await page.goto(`${session}/4`);
  expect(await page.locator('.ll-chart').textContent()).toContain('If nothing changes');
  await page.fill('#cause', 'Youth clubs have closed');
  await press('Add the cause');
  await page.locator('input[value="control"]').check();
  await page.fill('#answer_en', 'It falls among girls.');
  await press('Save, and the next question');

  await page.goto(`${session}/6`);
  await page.fill('#idea', 'Open a club on Fridays');
  await page.fill('#idea_works', 'It worked in two counties.');
  await page.check('input[name="idea_cost"][value="low-cost"]');
  await press('Add the idea');

  // On the projector: large, by the keyboard, with the time running.
  await page.goto(`${session}/7?timer=15`);
  const time = await page.locator('.ll-room__time').textContent();
  await press('Propose as actions');
  expect(await page.locator('.ll-room__time').textContent()).toBe(time);
  expect(await page.locator('.govuk-error-summary').textContent()).toContain('No idea is ticked');
  await page.locator('input[name="ideas"]').focus();
  await page.keyboard.press('Space');
  await page.locator('select').selectOption({ label: 'Dyffryn Arian Voluntary Council' });
  await page.fill('#answer_en', 'A club in every town.');
  await page.getByRole('button', { name: 'Propose as actions' }).focus();
  await page.keyboard.press('Enter');

  const made = page.locator('table', { hasText: 'Open a club on Fridays' }).first();
  expect(await made.textContent()).toContain('Dyffryn Arian Voluntary Council');
  expect(await page.locator('main').textContent()).toContain('We control it');
  await made.getByRole('link', { name: /^A\d+ Open a club on Fridays/ }).click();
  expect(await page.locator('main').textContent()).toContain('It worked in two counties.');
});

test('two who answer one question at once: neither is written over', async () => {
  const [one, other] = [
    await openAs(site.url, 'cydlynydd@dyffryn-arian.example'),
    await openAs(site.url, 'gweinyddwr@dyffryn-arian.example'),
  ];
  const save = (page: typeof one) => page.getByRole('button', { name: 'Save and stay here' }).click();
  for (const page of [one, other]) await page.goto(`${english}/TS2/6`);
  await one.fill('#answer_en', 'Clinics in halls.');
  await save(one);
  await other.fill('#answer_en', 'Clinics in schools.');
  await save(other);
  expect(await other.locator('.govuk-inset-text').first().textContent()).toContain('Clinics in halls.');
  expect(await other.inputValue('#answer_en')).toBe('Clinics in schools.');
  await expectAccessible(other);
});

test('the room view needs no script, keeps its time, and goes from question to question by links', async () => {
  const page = await openAs(site.url, 'cadeirydd@dyffryn-arian.example', { scripts: false });
  await page.goto(`${english}/TS2/4?view=room`);
  expect(await page.evaluate(`getComputedStyle(document.querySelector('.ll-room')).fontSize`)).toBe('32px');
  expect(await page.locator('header').first().isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Time: 15 minutes' }).click();
  const time = await page.locator('.ll-room__time').textContent();
  await page.getByRole('link', { name: 'Next question' }).click();
  expect(await page.locator('h1').textContent()).toBe('Which partners have a part to play?');
  expect(await page.locator('.ll-room__time').textContent()).toBe(time);
  await page.goto(`${english}/TS2/6`);
  // Whoever only reads is shown the answer, and no form.
  expect(await page.locator('main form').count()).toBe(0);
});

test('every page of turning the curve, on a phone in Welsh and on a desk in English', async () => {
  const coordinator = 'cydlynydd@dyffryn-arian.example';
  const phone = await openAs(site.url, coordinator, { language: 'cy', width: 320 });
  for (const path of [
    '',
    '/newydd',
    '/cyfraniadau',
    '/TS2',
    '/TS2/4',
    '/TS2/4?view=room',
    '/TS2/7',
    '/TS2/7?view=room',
  ]) {
    await phone.goto(`${welsh}${path}`);
    await expectNoSidewaysScroll(phone);
    await expectAccessible(phone);
  }
  const desk = await openAs(site.url, coordinator);
  for (const path of ['', '/new', '/TS2', '/TS3/4', '/TS2/4?view=room', '/TS2/6?view=room']) {
    await desk.goto(`${english}${path}`);
    await expectAccessible(desk);
  }
  await picture(desk, 'turning-en-1280');
});
