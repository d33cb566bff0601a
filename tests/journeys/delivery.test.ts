import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AddressName, address } from '../../src/language/index.ts';
import { acceptedOwnership, ownershipDefinition } from '../../src/plan/index.ts';
import { expectAccessible } from './accessibility.ts';
import { expectWholePage, openAs, picture } from './browser.ts';
import { startPublishedSite, type TestSite } from './running-server.ts';

const partnership = 'dyffryn-arian';

let site: TestSite;
beforeAll(async () => {
  site = await startPublishedSite();
}, 300_000);
afterAll(() => site.stop());

const records = () => site.services.records.load(site.services.db, partnership);

describe.each([
  { language: 'cy', width: 320, thing: { kind: 'performance-measure', code: 'F7' } },
  { language: 'en', width: 1280, thing: { kind: 'action', code: 'A20' } },
] as const)('owners ($language, $width px)', ({ language, width, thing }) => {
  const at = (name: AddressName, params: Record<string, string> = {}) =>
    address(name, language, { partnership, ...params });
  const openFor = (mailbox: string) =>
    openAs(site.url, `${mailbox}@dyffryn-arian.example`, { language, width });
  const send = (page: Page) => page.locator('main form button[type=submit]').last().click();

  async function look(page: Page, step: string): Promise<void> {
    await picture(page, `delivery-${language}-${width}-${step}`);
    await expectWholePage(page, language);
    await expectAccessible(page);
  }

  test('are asked by the coordinator, accept for themselves, and then nothing is held out', async () => {
    const coordinator = await openFor('cydlynydd');
    await coordinator.goto(at('work.delivery'));
    await look(coordinator, '1-hub');
    await coordinator.goto(at('work.publish'));
    const ask = coordinator.locator(`main a[href*="code=${thing.code}"]`);
    await ask.click();
    await coordinator.locator('#organisation').selectOption('B1');
    await coordinator.locator('#person').fill('cyflawni.cyngor@dyffryn-arian.example');
    await look(coordinator, '2-ask');
    await send(coordinator);
    expect(new URL(coordinator.url()).pathname).toBe(at('work.ownership'));
    await look(coordinator, '3-owners');

    const asked = (await records())
      .all(ownershipDefinition)
      .findLast(({ values }) => values.state === 'asked' && values.organisation === 'B1');
    expect(asked).toBeDefined();
    const answerAt = at('work.ownership.answer', { code: asked?.code ?? '' });
    // Nobody accepts for another, not even whoever runs the plan.
    expect((await coordinator.goto(answerAt))?.status()).toBe(403);

    const council = await openFor('cyflawni.cyngor');
    await council.goto(at('work.ownership'));
    await council.locator(`main a[href="${answerAt}"]`).click();
    await council.locator('input[name=answer][value=declined]').check();
    await send(council);
    expect(await council.locator('.govuk-error-summary__list li').count()).toBe(1);
    await look(council, '4-refused');
    await council.locator('input[name=answer][value=accepted]').check();
    await send(council);
    expect(acceptedOwnership(await records(), thing)?.values.organisation).toBe('B1');
    await coordinator.goto(at('work.publish'));
    expect(await coordinator.locator(`main a[href*="code=${thing.code}"]`).count()).toBe(0);
  }, 120_000);

  test('and the pages of what the plan is carried out by are read by anybody', async () => {
    const council = await openFor('cyflawni.cyngor');
    const pages = [
      'work.delivery.actions',
      'work.delivery.projects',
      'work.delivery.risks',
      'work.delivery.resources',
      'work.service-agreements',
      'work.sign-off',
    ] as const;
    for (const name of pages) {
      expect((await council.goto(at(name)))?.status()).toBe(200);
      await look(council, `5-${name}`);
    }
    await council.goto(at('work.service-agreement', { code: 'SA2' }));
    await look(council, '6-agreement');
  }, 120_000);
});
