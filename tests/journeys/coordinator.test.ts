import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAccount, setPart, setPassword } from '../../src/access/store/index.ts';
import { exampleKit, kitDefinitions } from '../../src/kit/index.ts';
import { importKit, writeKitFiles } from '../../src/kit/store/index.ts';
import { address, type Language } from '../../src/language/index.ts';
import { theSystem, transaction } from '../../src/platform/database/index.ts';
import { expectAccessible } from './accessibility.ts';
import { expectWholePage, openWindow, picture, signIn } from './browser.ts';
import { startSite, type TestSite } from './running-server.ts';

const password = 'pedair carreg ateb mwyn';
const partnership = 'glan-y-mor';

/** The example partnership, its people, and a kit that changes it. */
async function prepare(site: TestSite, folder: string): Promise<void> {
  const { db, records, now } = site.services;
  await writeKitFiles(path.join(folder, 'kit'), 'folder', partnership, exampleKit(kitDefinitions));
  const kit = {
    db,
    records,
    path: path.join(folder, 'kit'),
    actor: theSystem.actor,
    acting: null,
    today: '2026-11-01',
  };
  const taken = await importKit(kit);
  if (!taken.ok) throw new Error(JSON.stringify(taken.problems));
  const people = [
    { email: 'gwen@example.org', name: 'Gwen', role: 'administrator', organisation: null },
    { email: 'mair@example.org', name: 'Mair', role: 'coordinator', organisation: 'B1' },
    { email: 'dai@example.org', name: 'Dai', role: 'coordinator', organisation: 'B2' },
    { email: 'eira@example.org', name: 'Eira', role: 'viewer', organisation: null },
  ] as const;
  const made = people.map((person) => ({ ...person, id: randomUUID(), language: 'cy' as const }));
  await transaction(db, theSystem, async (inside) => {
    for (const { role, organisation, ...account } of made) {
      await addAccount(inside, account);
      const part = { role, organisation, active: true };
      const refused = await setPart(inside, theSystem.actor, partnership, account.id, part);
      if (refused) throw new Error(refused.code);
    }
  });
  for (const { id } of made) await setPassword(db, id, password, now());
}

describe.each([
  { language: 'cy', scripts: true, width: 1280 },
  { language: 'en', scripts: true, width: 320 },
  { language: 'en', scripts: false, width: 1280 },
] as const)('a coordinator at work ($language, scripts $scripts, $width px)', (how) => {
  const { language, scripts, width } = how;
  let site: TestSite;
  let page: Page;
  let folder: string;
  const at = (name: Parameters<typeof address>[0], params: Record<string, string> = {}) =>
    address(name, language as Language, { partnership, ...params });

  beforeAll(async () => {
    folder = path.join(tmpdir(), `llinyn-coordinator-${randomUUID()}`);
    await mkdir(folder, { recursive: true });
    site = await startSite({ language });
    await prepare(site, folder);
    page = await (await openWindow(site.url, { scripts, width })).newPage();
  }, 120_000);
  afterAll(() => site.stop());

  async function look(step: string, on: Page = page): Promise<void> {
    await picture(on, `coordinator-${language}-${width}-${scripts ? 'scripts' : 'plain'}-${step}`);
    await expectWholePage(on, language);
    if (scripts) await expectAccessible(on);
  }
  const send = (on: Page = page) => on.locator('main form button[type=submit]').last().click();
  const pathOf = (on: Page = page) => new URL(on.url()).pathname;

  test('signs in and sees what needs doing', async () => {
    await signIn(page, { email: 'mair@example.org', password, language });
    await page.goto(at('work.home'));
    expect(await page.locator('.ll-work-list__item').count()).toBeGreaterThan(2);
    await look('1-home');
  });

  test('sends a kit with mistakes: every one is shown with its place, and nothing changes', async () => {
    const file = path.join(folder, 'outcomes.csv');
    await writeFile(file, 'code,plan,title_cy,priorities\nO1,PL9,Iach,P1\nO 2,PL1,Diogel,P7\n');
    await page.goto(at('work.kit'));
    await look('2-kit');
    await page.goto(at('work.kit.import'));
    await look('3-send');
    await page.locator('#kit').setInputFiles(file);
    await send();
    await look('4-refused');
    expect(await page.locator('tbody tr').count()).toBeGreaterThanOrEqual(2);
    expect(await page.locator('main').textContent()).toContain('PL9');
  });

  test('sends a mended kit, sees what it would change, and takes it in', async () => {
    const original = await readFile(path.join(folder, 'kit', 'outcomes.csv'), 'utf8');
    const file = path.join(folder, 'outcomes.csv');
    const [heading = ''] = original.split('\r\n');
    const columns = heading.replace('\uFEFF', '').split(',');
    const row = columns.map((column) => ({ code: 'O2', plan: 'PL1', title_cy: 'Diogel' })[column] ?? '');
    await writeFile(file, `${columns.join(',')}\r\n${row.join(',')}\r\n`);
    await page.goto(at('work.kit.import'));
    await page.locator('#kit').setInputFiles(file);
    await send();
    await look('5-would-change');
    await send();
    expect(pathOf()).toMatch(/(result|canlyniad)$/);
    await look('6-result');
    const records = await site.services.records.load(site.services.db, partnership);
    expect(records.find('outcome', 'O2')?.values['title']).toEqual({ cy: 'Diogel', en: '' });
  });

  test('sees the text that lacks a language on the board, and writes it', async () => {
    await page.goto(at('work.language'));
    await look('7-language');
    await page.locator('tbody a[href*="/O2/"]').first().click();
    await page.locator('#title_en').fill('Safe');
    await look('8-form');
    await page.locator('button[value=back]').click();
    await look('9-saved');
    expect(await page.locator('.govuk-notification-banner').count()).toBe(1);
  });

  test('mends a broken thread from the list, and it is gone from it', async () => {
    await page.goto(at('work.thread'));
    await look('10-thread');
    await page.goto(at('work.thread.broken'));
    await look('11-broken');
    const mend = page.locator('tbody tr', { hasText: 'O2' }).locator('a[href*="#indicators"]');
    const before = await page.locator('tbody tr').count();
    await mend.first().click();
    await page.locator('input[name=indicators]').first().check();
    await page.locator('button[value=back]').click();
    await page.goto(at('work.thread.broken'));
    expect(await page.locator('tbody tr').count()).toBeLessThan(before);
    await page.goto(at('work.thread.record', { kind: 'outcome', code: 'O1' }));
    await look('12-focus');
  });

  test('names the duties of the plan, and checks it', async () => {
    await page.goto(at('work.record.edit', { kind: 'plan', code: 'PL1' }));
    await look('13-plan');
    await page.locator('input[name=duties][value=community-strategy]').check();
    const rulebook = page.locator('#rulebook');
    await rulebook.selectOption('wales-lsb-2012');
    await page.locator('button[value=back]').click();
    await page.goto(at('work.checks'));
    await look('14-checks');
  }, 90_000);

  test('reads the duty map and a rulebook', async () => {
    await page.goto(at('work.duties'));
    await look('15-duties');
    await page.goto(at('work.rulebook', { rulebook: 'wales-lsb-2012' }));
    await look('16-rulebook');
    await page.goto(`${at('work.rulebooks')}?first=wales-lsb-2012&second=wales-psb-2015`);
    await look('16-rulebooks-compared');
    expect(await page.locator('main details').count()).toBeGreaterThan(3);
    await page.goto(at('work.childrens-rights'));
    await look('16-childrens-rights');
    expect(await page.locator('main table').first().locator('tbody tr').count()).toBe(7);
  }, 90_000);

  test('claims a duty for the council; the health board confirms, and the council itself cannot', async () => {
    const requirement = at('work.requirement', {
      rulebook: 'wales-lsb-2012',
      requirement: 'cs.voices.voluntary',
    });
    await page.goto(requirement);
    await look('17-requirement');
    await page.locator('#target').selectOption('section/T1');
    await page.locator('#paragraph').fill('1');
    await page.locator(`#text_${language}`).fill('Maent wrth y bwrdd');
    await page.locator('.ll-claim-form button[type=submit]').click();
    const open = page.locator('.ll-claim a[href$="/D2"]');
    await open.click();
    await look('18-claimed');
    expect(await page.locator('button[value=confirmed]').count()).toBe(0);
    const other = await (await openWindow(site.url, { scripts, width })).newPage();
    await signIn(other, { email: 'dai@example.org', password, language });
    await other.goto(at('work.claim', { code: 'D2' }));
    await other.locator('button[value=confirmed]').click();
    await look('19-confirmed', other);
    await other.goto(requirement);
    await other.locator(`#reply_${language}`).waitFor({ state: 'detached' });
    await other.close();
    const records = await site.services.records.load(site.services.db, partnership);
    const claims = records.ofKind('claim').filter(({ values }) => values['state'] === 'confirmed');
    expect(claims.map(({ values }) => values['confirmedBy'])).toEqual(['B2', 'B2']);
  }, 60_000);

  test('replies to a verdict that judges the council, and sees the claim in the assurance annex', async () => {
    await page.goto(
      at('work.requirement', { rulebook: 'wales-lsb-2012', requirement: 'cs.voices.voluntary' }),
    );
    const reply = language === 'cy' ? 'Mae’r gwaith yn parhau' : 'The work is still going on';
    await page.locator(`#reply_${language}`).fill(reply);
    await page.locator('button[value=reply]').click();
    await look('19-replied');
    await page.goto(at('work.claims'));
    await look('19-claims');
    await page.goto(at('work.assurance'));
    await look('19-assurance');
    const annex = page.locator('main section').first();
    expect(await annex.textContent()).toContain('Maent wrth y bwrdd');
    expect(await annex.textContent()).toContain(reply);
    const pack = await page.request.get(at('work.evidence-pack'));
    expect(pack.headers()['content-type']).toContain('application/zip');
    expect((await pack.body()).subarray(0, 2).toString('latin1')).toBe('PK');
    await page.goto(at('work.childrens-rights'));
    await look('19-rights');
  }, 60_000);

  test('an inspector goes from a duty to its evidence in three clicks', async () => {
    const inspector = await (await openWindow(site.url, { scripts, width })).newPage();
    await signIn(inspector, { email: 'eira@example.org', password, language });
    await inspector.goto(at('work.checks'));
    await inspector
      .locator(`main a[href="${at('work.duties')}"]`)
      .first()
      .click();
    await inspector.locator('main tbody tr', { hasText: 'T1' }).first().locator('th a').click();
    await inspector.locator('.govuk-summary-list a[href*="/T1"]').first().click();
    expect(pathOf(inspector)).toBe(at('work.record', { kind: 'section', code: 'T1' }));
    await inspector.close();
  }, 60_000);

  test('is refused the contribution of another body, on the page and by the server', async () => {
    const form = at('work.record.edit', { kind: 'contribution', code: 'C2' });
    expect((await page.goto(form))?.status()).toBe(403);
    await look('20-refused');
    await page.goto(at('work.record', { kind: 'contribution', code: 'C2' }));
    await look('21-contribution');
    expect(await page.locator('main a.govuk-button').count()).toBe(0);
  });

  test('takes all records out', async () => {
    for (const form of ['workbook', 'csv', 'template', 'example']) {
      const answer = await page.request.get(`${at('work.kit.export')}?form=${form}`);
      expect(answer.status()).toBe(200);
      expect((await answer.body()).subarray(0, 2).toString()).toBe('PK');
    }
  });
});
