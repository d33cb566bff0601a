import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { address, alternateOf } from '../../src/language/index.ts';
import { dissentDefinition, needScoreDefinition } from '../../src/needs/index.ts';
import { expectAccessible } from './accessibility.ts';
import { expectWholePage, openAs, picture } from './browser.ts';
import { startSite, type TestSite } from './running-server.ts';

const partnership = 'dyffryn-arian';

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ demo: true });
}, 120_000);
afterAll(() => site.stop());

describe.each([
  { language: 'cy', scripts: true, width: 1280, code: 'PR2' },
  { language: 'en', scripts: false, width: 320, code: 'PR3' },
] as const)('a board chooses its priorities ($language, scripts $scripts, $width px)', (how) => {
  const { language, scripts, width, code } = how;
  const at = (name: Parameters<typeof address>[0], params: Record<string, string> = {}) =>
    address(name, language, { partnership, code, ...params });
  const openFor = (mailbox: string) =>
    openAs(site.url, `${mailbox}@dyffryn-arian.example`, { language, scripts, width });
  let coordinator: Page;
  let council: Page;

  beforeAll(async () => {
    coordinator = await openFor('cydlynydd');
    council = await openFor('cyflawni.cyngor');
  }, 60_000);

  async function look(page: Page, step: string): Promise<void> {
    await picture(page, `prioritisation-${language}-${width}-${step}`);
    await expectWholePage(page, language);
    if (scripts) await expectAccessible(page);
  }
  /** Once more in the other language; then back, with nothing filled in yet. */
  async function lookInTheOther(page: Page): Promise<void> {
    if (!scripts) return;
    const here = page.url().slice(site.url.length);
    await page.goto(alternateOf(here));
    await expectAccessible(page);
    await page.goto(here);
  }
  const send = (page: Page) => page.locator('main form button[type=submit]').last().click();
  const scoresSaved = async () => {
    const records = await site.services.records.load(site.services.db, partnership);
    return records.all(needScoreDefinition).filter(({ values }) => values.round === code);
  };

  test('sees what the finished round came to, and tries other weights', async () => {
    await coordinator.goto(at('work.round', { code: 'PR1' }));
    await look(coordinator, '1-result');
    expect(await coordinator.locator('.ll-order tbody tr').count()).toBe(16);
    await coordinator.locator('.ll-weights summary').click();
    await coordinator.locator('#w_CR1').fill('10');
    await coordinator.locator('.ll-weights button').click();
    expect(new URL(coordinator.url()).searchParams.get('w_CR1')).toBe('10');
    expect(await coordinator.locator('main .govuk-inset-text').count()).toBe(1);
    await coordinator.goto(at('work.round.scores', { code: 'PR1' }));
    await look(coordinator, '2-who');
  });

  test('starts a round, in which one scorer is not yet a partnership', async () => {
    await coordinator.goto(at('work.round.new'));
    await send(coordinator);
    expect(await coordinator.locator('.govuk-error-summary__list li').count()).toBe(4);
    await look(coordinator, '3-refused');
    await coordinator.locator('#title').fill('Rownd brawf');
    await coordinator.locator('#priorityLimit').fill('2');
    await coordinator.locator('#closesOn').fill('2099-12-31');
    for (const body of ['B1', 'B2']) {
      await coordinator.locator(`input[name=scorers][value=${body}]`).check();
    }
    await send(coordinator);
    expect(new URL(coordinator.url()).pathname).toBe(at('work.round'));
    await council.goto(at('work.round.score', { need: 'N10' }));
    await lookInTheOther(council);
    const suggested = await council.locator('main input[type=hidden][name^=suggested_]').count();
    expect(suggested).toBeGreaterThan(0);
    expect(await council.locator('main input[type=radio][value="4"]:checked').count()).toBeGreaterThan(0);
    expect(await scoresSaved()).toEqual([]);
    for (const position of [1, 4, 5, 6, 7]) {
      await council.locator('main fieldset').nth(position).locator('input[value="3"]').check();
    }
    await look(council, '4-score');
    await send(council);
    const [saved] = await scoresSaved();
    expect(saved?.values).toMatchObject({ organisation: 'B1', need: 'N10' });
    expect(saved?.values.scores.length).toBe(5 + suggested);
    expect(saved?.values.asSuggested.length).toBe(suggested);
    await coordinator.goto(at('work.round'));
    expect(await coordinator.locator('.ll-order').count()).toBe(0);
    await look(coordinator, '5-too-few');
  });

  test('refuses scores and decisions to those whose they are not', async () => {
    const [saved] = await scoresSaved();
    const record = at('work.record.edit', { kind: 'need-score', code: saved?.code ?? '' });
    for (const page of [coordinator, council]) expect((await page.goto(record))?.status()).toBe(403);
    expect((await coordinator.goto(at('work.round.score', { need: 'N10' })))?.status()).toBe(403);
    expect((await council.goto(at('work.round.decision')))?.status()).toBe(403);
  });

  test.runIf(language === 'cy')(
    'decides with reasons, hears the dissent, and makes the priority',
    async () => {
      const health = await openFor('cyflawni.iechyd');
      for (const page of [council, health]) {
        await page.goto(at('work.round.score', { need: 'N16' }));
        for (let position = 0; position < 8; position += 1) {
          await page.locator('main fieldset').nth(position).locator('input[value="3"]').check();
        }
        await send(page);
      }
      await coordinator.goto(at('work.round'));
      await coordinator.locator('#choose_N16').check();
      await look(coordinator, '6-order');
      await coordinator.locator('form:has(#choose_N16) button').click();
      await lookInTheOther(coordinator);
      await send(coordinator);
      expect(await coordinator.locator('.govuk-error-summary__list li').count()).toBe(1);
      await look(coordinator, '7-reasons');
      await coordinator.locator('#reason_N16').fill('Gofalwyr');
      await send(coordinator);
      await health.goto(at('work.round.dissent'));
      await lookInTheOther(health);
      await health.locator('#text').fill('Byddem wedi dewis cartrefi oer.');
      await look(health, '8-dissent');
      await send(health);
      await look(health, '9-decided');
      expect((await health.goto(at('work.round.score', { need: 'N16' })))?.status()).toBe(403);
      await coordinator.goto(at('work.round.priorities'));
      await look(coordinator, '10-priorities');
      await send(coordinator);
      const records = await site.services.records.load(site.services.db, partnership);
      const dissent = records.all(dissentDefinition).find(({ values }) => values.round === code);
      expect(dissent?.values.organisation).toBe('B2');
      const made = records.ofKind('priority').filter(({ values }) => String(values['needs']) === 'N16');
      expect(made.map(({ values }) => values['reason'])).toEqual([{ cy: 'Gofalwyr', en: '' }]);
    },
  );
});
