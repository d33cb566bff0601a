import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AddressName, address, type Language } from '../../src/language/index.ts';
import { reportTextDefinition } from '../../src/reporting/index.ts';
import { expectAccessible } from './accessibility.ts';
import { expectNoSidewaysScroll, openAs, picture, untilWorkIsDone } from './browser.ts';
import { startSite, type TestSite } from './running-server.ts';

const partnership = 'dyffryn-arian';
/** A report of a year that nobody has written about. */
const begun = { code: 'AN3', year: '2023-24' };

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ demo: true });
});
afterAll(() => site.stop());

const at = (name: AddressName, params: Record<string, string> = {}, language: Language = 'en') =>
  address(name, language, { partnership, ...params });

async function coordinator(language: Language, width: number): Promise<Page> {
  return openAs(site.url, 'cydlynydd@dyffryn-arian.example', { language, width });
}

async function look(page: Page, step: string): Promise<void> {
  await picture(page, `annual-report-${step}`);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

const textOf = async (page: Page) => (await page.locator('main').textContent()) ?? '';

const reason = { reason_cy: 'Gwrthodwyd cyn y flwyddyn.', reason_en: 'It was declined before the year.' };

/** Sends every form of the page as it stands with the same words in it, and opens the page anew: what was done once by hand. */
async function sendForms(page: Page, words: Readonly<Record<string, string>>): Promise<void> {
  const forms = await page
    .locator('main form')
    .evaluateAll((all: { elements: Iterable<{ name: string; value: string }> }[]) =>
      all.map(({ elements }) => Object.fromEntries([...elements].map(({ name, value }) => [name, value]))),
    );
  for (const fields of forms) {
    const answer = await page.request.post(page.url(), { form: { ...fields, ...words }, maxRedirects: 0 });
    expect(answer.status()).toBe(303);
  }
  await page.reload();
}

/** The texts of a Word document with one sentence written anew. */
function rewritten(docx: Uint8Array, before: string, after: string): Buffer {
  const files = unzipSync(docx);
  const part = 'word/document.xml';
  const xml = strFromU8(files[part] ?? new Uint8Array());
  expect(xml).toContain(before);
  return Buffer.from(zipSync({ ...files, [part]: strToU8(xml.replace(before, after)) }));
}

test('a coordinator begins a report, writes about what got worse, answers the balance check, freezes it, and takes back what was finished in Word', async () => {
  const page = await coordinator('en', 1280);
  await page.goto(at('work.annual-reports'));
  await page.getByRole('link', { name: 'Begin an annual report' }).click();
  await page.fill('#title_cy', 'Adroddiad blynyddol 2023-24');
  await page.fill('#title_en', 'Annual report 2023-24');
  await page.fill('#year_starts', '1 April 2023');
  await page.fill('#year_ends', '31 March 2024');
  await page.locator('main form button[type=submit]').first().click();
  await page.goto(at('work.annual-reports'));
  await page.getByRole('link', { name: 'Annual report 2023-24' }).click();
  await look(page, 'builder');

  await page.getByRole('link', { name: 'See the balance check' }).first().click();
  const findings = await page
    .locator('input[name=about]')
    .evaluateAll((all: { value: string }[]) => all.map(({ value }) => value));
  expect(findings.length).toBeGreaterThan(3);
  await page.goto(at('work.annual-report', { code: begun.code }));
  await page.getByRole('link', { name: 'What got worse' }).click();
  await page.getByRole('link', { name: 'Add a text' }).click();
  await page.fill('#title_cy', 'Beth aeth yn waeth');
  await page.fill('#title_en', 'What got worse');
  await page.fill('#text_cy', 'Aeth yr aros yn hirach.\n\nBydd un rhestr aros.');
  await page.fill('#text_en', 'The wait got longer.\n\nThere will be one waiting list.');
  await page.check('input[name=state][value=agreed]');
  await page.locator('main details summary').evaluateAll((all: { click(): void }[]) => {
    for (const summary of all) summary.click();
  });
  for (const code of new Set(findings)) {
    const mark = page.locator(`main input[type=checkbox][value="${code}"]:not([name=contributions])`);
    if ((await mark.count()) > 0) await mark.first().check();
  }
  await page.locator('main form button[type=submit]').first().click();

  await page.goto(at('work.annual-report.balance', { code: begun.code }));
  const unanswered = page.locator('main form');
  const left = await unanswered.count();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(findings.length);
  await page.locator('main details summary').first().click();
  await page.getByRole('button', { name: 'Save the reason' }).first().click();
  expect(await textOf(page)).toContain('Give the reason in this language');
  await look(page, 'balance');
  await unanswered.first().locator('[name=reason_cy]').fill(reason.reason_cy);
  await unanswered.first().locator('[name=reason_en]').fill(reason.reason_en);
  await page.getByRole('button', { name: 'Save the reason' }).first().click();
  await page.waitForLoadState();
  expect(await unanswered.count()).toBe(left - 1);
  await sendForms(page, reason);
  expect(await unanswered.count()).toBe(0);

  await page.goto(at('work.annual-report', { code: begun.code }));
  await page.getByRole('button', { name: 'Freeze edition 1' }).click();
  await look(page, 'freezing');
  await untilWorkIsDone(page);
  expect(await page.locator('body').textContent()).toContain('Edition 1 of the annual report is frozen');

  await page.getByRole('link', { name: 'Record that it is on a website' }).click();
  await page.fill('#title_cy', 'Adroddiad 2023-24 ar wefan y cyngor');
  await page.fill('#title_en', 'The 2023-24 report on the council’s site');
  await page.check('input[name=what][value=annual-report]');
  await page.locator('#organisation').selectOption('B1');
  await page.locator('main form button[type=submit]').first().click();
  await page.goto(at('work.annual-report', { code: begun.code }));
  expect(await textOf(page)).toContain('The 2023-24 report on the council’s site');

  const files = at('public.annual-report', { code: `${begun.year}-v1` });
  const docx = await page.request.get(`${files}/documents/annual-report-${begun.year}-v1-en.docx`);
  const written = 'There will be one waiting list.';
  const finished = rewritten(await docx.body(), written, 'There has been one waiting list since May.');
  await page.getByRole('link', { name: 'Bring the report back from Word' }).click();
  await page.locator('#file').setInputFiles({
    name: 'report.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: finished,
  });
  await page.getByRole('button', { name: 'Read the document' }).click();
  await look(page, 'word-edits');
  await page.getByRole('button', { name: 'Keep as drafts' }).click();
  expect(await textOf(page)).toContain('Drafted');
  const records = await site.services.records.load(site.services.db, partnership);
  const kept = records.all(reportTextDefinition).find(({ values }) => values.report === begun.code);
  expect(kept?.values).toMatchObject({
    text: {
      cy: 'Aeth yr aros yn hirach.\n\nBydd un rhestr aros.',
      en: 'The wait got longer.\n\nThere has been one waiting list since May.',
    },
    state: 'drafted',
  });
});

test('the pages on which a report is written, and the report itself, on a phone, in Welsh', async () => {
  const page = await coordinator('cy', 375);
  for (const [name, params] of [
    ['work.annual-reports', {}],
    ['work.annual-report', { code: 'AN1' }],
    ['work.annual-report.balance', { code: 'AN2' }],
    ['work.annual-report.part', { code: 'AN1', slug: 'scrutiny' }],
    ['work.annual-report.word-edits', { code: 'AN1' }],
    ['public.annual-report', { code: '2025-26-v1' }],
  ] as const) {
    await page.goto(at(name, params, 'cy'));
    await look(page, name);
  }
});
