import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOfEmail, invite } from '../../src/access/store/index.ts';
import { type AddressName, address, alternateOf, matchAddress } from '../../src/language/index.ts';
import { theSystem, transaction } from '../../src/platform/database/index.ts';
import { selfAssessmentDefinition } from '../../src/self-assessment/index.ts';
import { makePapers } from '../../src/self-assessment/store/answers.ts';
import { expectAccessible } from './accessibility.ts';
import { expectNoSidewaysScroll, openAs, openWindow } from './browser.ts';
import { inTheOtherLanguage } from './pages-in-one-language.ts';
import { startPublishedSite, type TestSite } from './running-server.ts';

const partnership = 'dyffryn-arian';

/** Pages that no journey walks through. */
const pages: readonly AddressName[] = [
  ...(['home', 'about', 'accessibility', 'contact', 'cookies', 'glossary', 'help', 'privacy'] as const).map(
    (name) => `site.${name}` as const,
  ),
  ...(['annual-reports', 'data-gaps', 'outcomes'] as const).map((name) => `public.${name}` as const),
  ...(
    [
      ...['across-areas', 'board-page', 'consultations', 'indicator.new', 'indicators', 'jobs'],
      ...['linked-frameworks', 'more', 'national-indicators', 'need.new', 'needs', 'participation'],
      ...['partners', 'plan', 'principles', 'related-documents', 'related-plans', 'safeguarding'],
      ...['scorecards', 'scrutiny.promises', 'scrutiny.reviews', 'sources', 'sustainability', 'team'],
      ...['updates', 'updates.links', 'updates.sent', 'updates.sheet', 'versions', 'welsh-language'],
    ] as const
  ).map((name) => `work.${name}` as AddressName),
];

/** Pages of one thing that no journey walks through, each with a page that leads to one. */
const pagesOfOne = (
  [
    ['public.annual-report.part', 'public.annual-report', { code: '2025-26-v1' }],
    ['public.dataset', 'public.datasets', {}],
    ['public.need', 'public.needs', {}],
    ['public.priority', 'public.priorities', {}],
    ['public.release', 'public.dataset', { slug: 'census' }],
    ['public.section', 'public.sections', {}],
    ['public.version.release', 'public.version.dataset', { version: 'v1', slug: 'census' }],
    ['work.disclosure', 'work.dataset', { code: 'census' }],
    ['work.record.history', 'work.record', { kind: 'action', code: 'A2' }],
    ['work.records', 'work.plan', {}],
    ['work.sign-off.value', 'work.sign-off', {}],
    ['work.thread.record', 'work.thread', {}],
    ['work.turning.decision', 'work.turning', {}],
  ] as const
).map(([name, parent, of]) => ({ name, parent, of }));

let site: TestSite;
let desk: Page;
let phone: Page;
beforeAll(async () => {
  site = await startPublishedSite();
  desk = await openAs(site.url, 'cydlynydd@dyffryn-arian.example');
  phone = await openAs(site.url, 'cydlynydd@dyffryn-arian.example', { width: 320 });
}, 300_000);
afterAll(() => site.stop());

async function ask(page: Page, place: string): Promise<void> {
  const answer = await page.goto(place);
  expect(answer?.status(), place).toBe(200);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

test.each(pages)('%s passes axe, in English on a desk and in Welsh on a phone', async (name) => {
  const place = address(name, 'en', { partnership });
  await ask(desk, place);
  await ask(phone, alternateOf(place));
});

test.each(pagesOfOne)('$name, to which $parent leads, does so too', async ({ name, parent, of }) => {
  const answer = await desk.request.get(address(parent, 'en', { partnership, ...of }));
  const links = [...(await answer.text()).matchAll(/href="([^"#]+)/g)].map(([, link = '']) => link);
  const place = links.find((link) => matchAddress(link)?.name === name) ?? '';
  expect(place, `a link to ${name}`).not.toBe('');
  await ask(desk, place);
  await ask(phone, alternateOf(place));
});

test.each(inTheOtherLanguage)('$name does so in $language on a phone', async ({ language, name, of }) => {
  await ask(phone, address(name, language, { partnership, ...of }));
});

test('a scrutiny officer’s new recommendation does so in Welsh too', async () => {
  const officer = await openAs(site.url, 'craffu@dyffryn-arian.example', { width: 320 });
  await ask(officer, address('work.scrutiny.recommend', 'cy', { partnership }));
});

test('the person whom an administrator looks after, and the link that person is given, do so', async () => {
  const { db, now } = site.services;
  const account = await accountOfEmail(db, 'clerc@dyffryn-arian.example');
  const administrator = await openAs(site.url, 'gweinyddwr@dyffryn-arian.example', { width: 320 });
  const person = address('work.person', 'cy', { partnership, person: account?.id ?? '' });
  await ask(administrator, person);
  await ask(administrator, alternateOf(person));
  const stranger = await (await openWindow(site.url, { width: 320 })).newPage();
  const link = address('site.invitation', 'cy', { token: await invite(db, account?.id ?? '', now()) });
  await ask(stranger, link);
  await ask(stranger, alternateOf(link));
});

test('a claim that its own organisation changes does so', async () => {
  const council = await openAs(site.url, 'cyflawni.cyngor@dyffryn-arian.example', { width: 320 });
  const claim = address('work.claim.edit', 'cy', { partnership, code: 'D1' });
  await ask(council, claim);
  await ask(council, alternateOf(claim));
});

test('a self-assessment answered by a link does so', async () => {
  const { db, records, today } = site.services;
  const round = await records.read(db, partnership, selfAssessmentDefinition, 'HA2');
  const values = { ...round?.values, opensOn: today(), closesOn: today() };
  await transaction(db, theSystem, (inside) =>
    records.save(inside, partnership, selfAssessmentDefinition, {
      code: 'HA2',
      values,
      expectedRevision: round?.revision ?? null,
    }),
  );
  const [token = ''] = await makePapers(db, { partnershipId: partnership, selfAssessment: 'HA2' }, 'B1', 1);
  const stranger = await (await openWindow(site.url, { width: 320 })).newPage();
  const link = address('site.self-assessment', 'cy', { partnership, token });
  await ask(stranger, link);
  expect(await stranger.locator('main form').count()).toBe(1);
  await ask(stranger, alternateOf(link));
});

test('a page on paper says whose it is, which version and when, and has no menus', async () => {
  await desk.goto(address('public.plan', 'en', { partnership }));
  await desk.emulateMedia({ media: 'print' });
  expect(await desk.locator('.ll-printed').textContent()).toMatch(/Version \d+, published \d+ \w+ \d{4}/);
  expect(await desk.locator('.ll-printed').isVisible()).toBe(true);
  expect(await desk.locator('.govuk-service-navigation__service-name').isVisible()).toBe(true);
  for (const menu of ['.govuk-service-navigation__list', '.ll-navigation-end', '.ll-footer__links'])
    expect(await desk.locator(menu).isVisible(), menu).toBe(false);
  await desk.emulateMedia({ media: null });
});

test('what a mark in the drawing of a thread stands for is a page of its own, and passes axe too', async () => {
  const thread = address('work.thread.record', 'en', { partnership, kind: 'outcome', code: 'O1' });
  const drawing = await (await desk.request.get(thread)).text();
  const [, link = ''] = /href="([^"]+[?]of=resource[^"]*)"/.exec(drawing) ?? [];
  const place = link.replaceAll('&amp;', '&');
  await ask(desk, place);
  expect(await desk.locator('h1').textContent()).toMatch(/^Resources/);
  await ask(phone, alternateOf(place));
});
