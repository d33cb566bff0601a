import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  approvalDefinition,
  planEditionDefinition,
  stateChangeDefinition,
} from '../../src/approval/index.ts';
import { address } from '../../src/language/index.ts';
import { contributionDefinition, planDefinition } from '../../src/plan/index.ts';
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
  { language: 'cy', width: 1280, promise: 'C23' },
  { language: 'en', width: 375, promise: 'C91' },
] as const)('a plan on its way ($language, $width px)', ({ language, width, promise }) => {
  const at = (name: Parameters<typeof address>[0], params: Record<string, string> = {}) =>
    address(name, language, { partnership, ...params });
  const openFor = (mailbox: string) =>
    openAs(site.url, `${mailbox}@dyffryn-arian.example`, { language, width });
  const send = (page: Page) => page.locator('main form button[type=submit]').last().click();

  async function look(page: Page, step: string): Promise<void> {
    await picture(page, `approval-${language}-${width}-${step}`);
    await expectWholePage(page, language);
    await expectAccessible(page);
  }

  test('a clerk records what the council decided, and nothing for another body', async () => {
    const clerk = await openFor('clerc');
    await clerk.goto(at('work.approvals'));
    await look(clerk, '1-approvals');
    await clerk.locator(`main a[href="${at('work.approval', { code: 'B1' })}"]`).click();
    await look(clerk, '2-record');
    await clerk.locator('#decided_on').fill('');
    await send(clerk);
    expect(await clerk.locator('.govuk-error-summary__list li').count()).toBe(1);
    await look(clerk, '3-refused');
    await clerk.locator('#decided_on').fill('2026-03-12');
    await clerk.locator('#minute_reference').fill(`26/14 ${language}`);
    await send(clerk);
    expect(new URL(clerk.url()).pathname).toBe(at('work.approvals'));
    const given = (await records()).all(approvalDefinition).find(({ code }) => code === 'AL1');
    expect(given?.values).toMatchObject({ state: 'approved', minuteReference: `26/14 ${language}` });
    expect((await clerk.goto(at('work.approval', { code: 'B2' })))?.status()).toBe(403);
  });

  test('a partner agrees a contribution in part, and answers for no other', async () => {
    const council = await openFor('cyflawni.cyngor');
    await council.goto(at('work.promises'));
    await look(council, '4-promises');
    await council.locator(`main a[href="${at('work.promise', { code: promise })}"]`).click();
    await council.locator('input[name=state][value=agreed-in-part]').check();
    await send(council);
    expect(await council.locator('.govuk-error-summary__list li').count()).toBe(2);
    await look(council, '5-answer');
    await council.locator('#answer_cy').fill('Am flwyddyn yn unig.');
    await council.locator('#answer_en').fill('For one year only.');
    await send(council);
    const answered = (await records()).one(contributionDefinition, promise);
    expect(answered?.values).toMatchObject({ state: 'agreed-in-part', consentOn: null });
    const other = (await records())
      .all(contributionDefinition)
      .find(({ values }) => values.organisation === 'B2');
    expect((await council.goto(at('work.promise', { code: other?.code ?? '' })))?.status()).toBe(403);
  });

  test('a coordinator sees what stands on the way, and goes on with a reason or not at all', async () => {
    const coordinator = await openFor('cydlynydd');
    for (const [name, params] of [
      ['work.mirroring', {}],
      ['work.mirroring.organisation', { code: 'B1' }],
      ['work.sent', {}],
      ['work.reviews', {}],
      ['work.accountability', {}],
      ['work.plan-editions', {}],
      ['work.life', {}],
    ] as const) {
      expect((await coordinator.goto(at(name, params)))?.status(), name).toBe(200);
      await look(coordinator, `6-${name}`);
    }
    if (language === 'cy') {
      await coordinator.locator('main .govuk-list a').first().click();
      await send(coordinator);
      expect(await coordinator.locator('.govuk-error-summary__list li').count()).toBe(2);
      await look(coordinator, '7-no-reason');
      await coordinator.locator('#reason_cy').fill('Bydd y partneriaid eraill yn ei gyhoeddi yn y gwanwyn.');
      await coordinator.locator('#reason_en').fill('The other partners will publish it in the spring.');
      await send(coordinator);
      expect(new URL(coordinator.url()).pathname).toBe(at('work.life'));
      const after = await records();
      expect(after.one(planDefinition, 'PL1')?.values.state).toBe('published');
      expect(after.all(stateChangeDefinition).at(-1)?.values).toMatchObject({
        from: 'adopted',
        to: 'published',
        changedBy: 'Cydlynydd',
      });
      // Going back, by which every approval falls away, needs a reason as well.
      await coordinator.goto(`${at('work.life.move')}?to=revised`);
      await send(coordinator);
      expect(await coordinator.locator('.govuk-error-summary__list li').count()).toBe(2);
      expect((await records()).one(planDefinition, 'PL1')?.values.state).toBe('published');
    } else {
      // Published by now; a review nobody has finished stops the next step, for whoever asks.
      const way = `${at('work.life.move')}?to=reviewed`;
      await coordinator.goto(way);
      expect(await coordinator.locator('main form').count()).toBe(0);
      await look(coordinator, '7-stopped');
    }
  });

  test('an edition is sent for review by a coordinator, approved by a clerk and taken back', async () => {
    const state = async () => (await records()).one(planEditionDefinition, 'ED2')?.values;
    const coordinator = await openFor('cydlynydd');
    await coordinator.goto(at('work.plan-editions'));
    await coordinator.locator('#ED2 form button').click();
    expect((await state())?.state).toBe('in-review');
    const approve = at('work.plan-edition.approve', { code: 'ED2' });
    expect((await coordinator.goto(approve))?.status()).toBe(403);
    const clerk = await openFor('clerc');
    await clerk.goto(at('work.plan-editions'));
    await clerk.locator(`#ED2 a[href="${approve}"]`).click();
    await clerk.locator('#approved_on').fill('31.3');
    await send(clerk);
    await look(clerk, '8-edition-not-a-date');
    await clerk.locator('#approved_on').fill('2026-03-31');
    await send(clerk);
    expect(await state()).toMatchObject({ state: 'approved', approvedBy: 'B1', approvedOn: '2026-03-31' });
    await look(clerk, '9-edition-approved');
    await coordinator.goto(at('work.plan-editions'));
    await coordinator.locator('#ED2 form button').click();
    expect(await state()).toMatchObject({ state: 'draft', approvedBy: null, approvedOn: null });
  });

  test('the state of a plan changes by no other form', async () => {
    const coordinator = await openFor('cydlynydd');
    await coordinator.goto(at('work.record.edit', { kind: 'plan', code: 'PL1' }));
    expect(await coordinator.locator('main [name=state]').count()).toBe(0);
    await coordinator.locator('main button[name=then][value=back]').click();
    expect((await records()).one(planDefinition, 'PL1')?.values.state).toBe('published');
    const step = at('work.record.edit', { kind: 'state-change', code: 'SG1' });
    expect((await coordinator.goto(step))?.status()).toBe(403);
  });
});
