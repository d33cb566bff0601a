import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Services } from '../../src/access/web/index.ts';
import { planEditionDefinition, planEditionSectionDefinition } from '../../src/approval/index.ts';
import { address, alternateOf, languages } from '../../src/language/index.ts';
import { partnershipDefinition } from '../../src/partnership/index.ts';
import { outcomeDefinition } from '../../src/plan/index.ts';
import { type Database, theSystem, transaction } from '../../src/platform/database/index.ts';
import { emptyValue } from '../../src/records/index.ts';
import { expectAccessible } from './accessibility.ts';
import { expectWholePage, openAs, openWindow, picture, untilWorkIsDone } from './browser.ts';
import { startPublishedSite, startSite, type TestSite } from './running-server.ts';

const county = {
  cy: {
    front: '/cy/dyffryn-arian',
    plan: '/cy/dyffryn-arian/cynllun',
    version: '/cy/dyffryn-arian/cynllun/v2',
    youngPeople: '/cynllun/argraffiadau/pobl-ifanc',
    outcomes: '/canlyniadau/',
    actions: '/cynllun/camau/',
    indicators: '/dangosyddion/',
    partners: '/partneriaid/',
    thread: '/cynllun/llinyn',
    duties: '/cynllun/dyletswyddau',
    document: 'cynllun-v2-cy.pdf',
  },
  en: {
    front: '/en/dyffryn-arian',
    plan: '/en/dyffryn-arian/plan',
    version: '/en/dyffryn-arian/plan/v2',
    youngPeople: '/plan/editions/young-people',
    outcomes: '/outcomes/',
    actions: '/plan/actions/',
    indicators: '/indicators/',
    partners: '/partners/',
    thread: '/plan/thread',
    duties: '/plan/duties',
    document: 'plan-v2-en.pdf',
  },
} as const;

const partnershipId = 'dyffryn-arian';
let site: TestSite;
beforeAll(async () => {
  site = await startPublishedSite();
}, 240_000);
afterAll(() => site.stop());

/** Something for the next version to say. */
async function changeAnOutcome({ db, records }: Services): Promise<void> {
  const outcome = await records.read(db, partnershipId, outcomeDefinition, 'O6');
  if (!outcome) throw new Error('The example has an outcome O6');
  const values = {
    ...outcome.values,
    longTermBenefit: { cy: 'Bydd pobl yn ymddiried mwy.', en: 'People will trust more.' },
  };
  const saved = await transaction(db, theSystem, (inside) =>
    records.save(inside as Database, partnershipId, outcomeDefinition, {
      code: 'O6',
      values,
      expectedRevision: outcome.revision,
    }),
  );
  expect(saved.ok).toBe(true);
}

/** The plan for readers whom the example has no finished edition for: what becomes of it is for the next version too. */
async function finishEdition(
  { db, records }: Services,
  code: string,
  audience: 'easy-read' | 'summary',
): Promise<void> {
  const approved = { state: 'approved', approvedBy: 'B1', approvedOn: '2026-03-19' };
  const title = { cy: `Y cynllun: ${audience}`, en: `The plan: ${audience}` };
  const text = {
    cy: 'Byddwn yn helpu.\n\n- gartref\n- yn yr ysgol',
    en: 'We will help.\n\n- at home\n- at school',
  };
  const parts = [
    [planEditionDefinition, code, { plan: 'PL1', audience, title, testedWith: text, ...approved }],
    [
      planEditionSectionDefinition,
      `EA-${code}`,
      { edition: code, title, text, position: 1, outcomes: ['O6'] },
    ],
  ] as const;
  for (const [definition, part, values] of parts) {
    const known = await records.read(db, partnershipId, definition, part);
    const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
    const saved = await transaction(db, theSystem, (inside) =>
      records.save(inside as Database, partnershipId, definition, {
        code: part,
        values: { ...empty, ...values },
        expectedRevision: known?.revision ?? null,
      }),
    );
    expect(saved.ok, JSON.stringify(saved)).toBe(true);
  }
}

const pathOf = (page: Page) => new URL(page.url()).pathname;

async function look(page: Page, name: string, language: 'cy' | 'en', scripts: boolean): Promise<void> {
  await picture(page, `resident-${name}`);
  await expectWholePage(page, language);
  if (scripts) await expectAccessible(page);
}

describe('before anything is published', () => {
  let empty: TestSite;
  beforeAll(async () => {
    empty = await startSite();
    const { db, records } = empty.services;
    const fields = partnershipDefinition.fields.map((field) => [field.name, emptyValue(field)]);
    const values = {
      ...Object.fromEntries(fields),
      name: { cy: 'Bwrdd Arian', en: 'Arian Board' },
      status: 'statutory',
    };
    const asked = { code: 'arian', values, expectedRevision: null };
    const saved = await transaction(db, theSystem, (inside) =>
      records.save(inside as Database, 'arian', partnershipDefinition, asked),
    );
    expect(saved.ok).toBe(true);
  });
  afterAll(() => empty.stop());

  test.each([
    ['cy', '/cy/arian', '/cy/arian/cynllun'],
    ['en', '/en/arian', '/en/arian/plan'],
  ] as const)('the links of the header lead to pages that say so (%s)', async (language, front, plan) => {
    const page = await (await openWindow(empty.url)).newPage();
    expect((await page.goto(front))?.status()).toBe(200);
    await look(page, `before-${language}`, language, true);
    const links = await page
      .locator('.govuk-service-navigation a')
      .evaluateAll((all) => all.map((link) => String(link.getAttribute('href'))));
    expect(links).toContain(plan);
    for (const link of links) expect((await page.goto(link))?.status(), link).toBe(200);
  });

  test('a page of the site in the words of the other language is still that page', async () => {
    const answer = await fetch(`${empty.url}/en/mewngofnodi`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/en/sign-in']);
  });
});

describe('a coordinator publishes', () => {
  test('sees what the next version will change, publishes it, and is given the address to hand on', async () => {
    await changeAnOutcome(site.services);
    await finishEdition(site.services, 'ED2', 'easy-read');
    await finishEdition(site.services, 'ED3', 'summary');
    const page = await openAs(site.url, 'cydlynydd@dyffryn-arian.example');
    await page.goto('/en/dyffryn-arian/work/publish');
    await look(page, 'publish', 'en', true);
    expect((await page.locator('main details').allTextContents()).join()).toContain(
      'People have their say and are heard',
    );
    await page.locator('main form button').last().click();
    await untilWorkIsDone(page);
    expect(await page.locator('.govuk-panel').count()).toBe(1);
    await look(page, 'published', 'en', true);
    expect(await page.locator('main').textContent()).toContain(`${site.url}/en/dyffryn-arian/plan/v2`);
    await page.goto(address('work.jobs', 'en', { partnership: 'dyffryn-arian' }));
    await page.locator('main tbody a').first().click();
    await look(page, 'job-en', 'en', true);
    await page.goto(alternateOf(pathOf(page)));
    await look(page, 'job-cy', 'cy', true);
  }, 180_000);

  test('finds that there is nothing more to publish', async () => {
    const page = await openAs(site.url, 'cydlynydd@dyffryn-arian.example');
    await page.goto('/en/dyffryn-arian/work/publish');
    expect(await page.locator('main form').count()).toBe(0);
    await look(page, 'publish-unchanged', 'en', true);
  });
});

describe.each([
  { language: 'cy', scripts: true, width: 1280 },
  { language: 'en', scripts: true, width: 320 },
  { language: 'en', scripts: false, width: 1280 },
  { language: 'cy', scripts: false, width: 320 },
] as const)(
  'a resident reads the plan ($language, scripts $scripts, $width px)',
  ({ language, scripts, width }) => {
    const at = county[language];
    let page: Page;
    const name = (step: string) => `${language}-${width}-${scripts ? 'scripts' : 'plain'}-${step}`;
    const see = (step: string) => look(page, name(step), language, scripts);
    const follow = async (part: string) => {
      await page.locator(`main a[href*="${part}"]`).first().click();
      expect(pathOf(page)).toContain(part);
    };

    beforeAll(async () => {
      page = await (await openWindow(site.url, { scripts, width })).newPage();
    });

    test('from the plan to what it says to young people', async () => {
      await page.goto(at.plan);
      await follow(at.youngPeople);
      await see('0-young-people');
      await follow(at.plan);
    });

    test('from the front page to the plan, an outcome and an indicator with its table', async () => {
      await page.goto(at.front);
      await see('1-front');
      await page.locator(`main a[href="${at.plan}"]`).click();
      await see('2-plan');
      await follow(at.outcomes);
      await see('3-outcome');
      await follow(at.indicators);
      await see('4-indicator');
      const details = page.locator('figure details').first();
      await details.locator('summary').click();
      expect(await details.locator('table tbody tr').count()).toBeGreaterThan(3);
      const csv = await page.locator('figure a[href$=".csv"]').first().getAttribute('href');
      const data = await fetch(new URL(csv ?? '', site.url));
      expect(data.headers.get('content-type')).toContain('text/csv');
      expect(await data.text()).toContain('2024');
    }, 60_000);

    test('the language switch keeps the page, there and back', async () => {
      const here = pathOf(page);
      const other = language === 'cy' ? 'en' : 'cy';
      await page.locator(`a[hreflang=${other}]`).first().click();
      expect(pathOf(page)).toContain(county[other].indicators);
      await look(page, name('5-other-language'), other, scripts);
      await page.locator(`a[hreflang=${language}]`).first().click();
      expect(pathOf(page)).toBe(here);
    }, 60_000);

    test('from the indicator back to its outcome, to an action and to the body that promised it', async () => {
      await follow(at.outcomes);
      await follow(at.actions);
      await see('6-action');
      await follow(at.partners);
      await see('7-partner');
    }, 60_000);

    test('the thread, the record in it, and the duties', async () => {
      await page.goto(at.plan);
      await follow(at.thread);
      await see('8-thread');
      await page.locator('main table a').first().click();
      await see('9-thread-of-outcome');
      await page.goto(at.plan);
      await page.locator(`main a[href$="${at.duties}"]`).first().click();
      await see('10-duties');
      await follow(`${at.duties}/`);
      await see('10-statutory-plan');
    }, 60_000);

    test('the address that always shows this version, and the plan as PDF', async () => {
      await page.goto(at.version);
      await see('11-version');
      expect(await page.locator('.govuk-inset-text').count()).toBe(1);
      const href = await page.locator(`main a[href$="${at.document}"]`).first().getAttribute('href');
      const answer = await fetch(new URL(href ?? '', site.url));
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect(
        Buffer.from(await answer.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }, 60_000);
  },
);

describe('every other public page', () => {
  let page: Page;
  beforeAll(async () => {
    page = await (await openWindow(site.url, { width: 320 })).newPage();
  });

  test.each([
    '/en/dyffryn-arian/progress',
    '/cy/dyffryn-arian/ardaloedd',
    '/en/dyffryn-arian/indicators',
    '/cy/dyffryn-arian/anghenion',
    '/cy/dyffryn-arian/asesiad',
    '/en/dyffryn-arian/plan/priorities',
    '/cy/dyffryn-arian/cynllun/camau',
    '/en/dyffryn-arian/progress/measures',
    '/cy/dyffryn-arian/cynllun/partneriaid',
    '/en/dyffryn-arian/datasets',
    '/cy/dyffryn-arian/dulliau',
    '/en/dyffryn-arian/plan/documents',
    '/cy/dyffryn-arian/cynllun/fersiynau',
    '/en/dyffryn-arian/plan/versions/compare',
    '/cy/dyffryn-arian/cynllun/fersiynau/cymharu',
    '/cy/dyffryn-arian/cynllun/fersiynau/v2/cymharu/v1',
    '/en/dyffryn-arian/plan/versions/v2/compare/v1',
    '/cy/dyffryn-arian/cynllun/adrannau',
    ...(['summary', 'easy-read'] as const).flatMap((audience) =>
      languages.flatMap((language) => [
        address(`public.plan-edition.${audience}`, language, { partnership: partnershipId }),
        address(`public.version.plan-edition.${audience}`, language, {
          partnership: partnershipId,
          version: 'v2',
        }),
      ]),
    ),
  ])('%s is accessible and stands at 320 px', async (path) => {
    expect((await page.goto(path))?.status()).toBe(200);
    await look(page, `page${path.replaceAll('/', '-')}`, path.startsWith('/cy') ? 'cy' : 'en', true);
  });
});

describe('what a page costs', () => {
  test('an indicator with chart and map stays under 200 kB with style and fonts, and is kept by caches', async () => {
    const address = `${site.url}/en/dyffryn-arian/indicators/x-i8`;
    const first = await fetch(address);
    const markup = await first.text();
    const links = [...markup.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|woff2|js))"/g)].map(
      ([, link]) => link,
    );
    expect(links.length).toBeGreaterThan(0);
    const sizes = await Promise.all(
      [...new Set(links)].map(async (link) => {
        const answer = await fetch(`${site.url}${link}`);
        expect(answer.headers.get('cache-control'), link).toContain('immutable');
        await answer.arrayBuffer();
        return Number(answer.headers.get('content-length'));
      }),
    );
    const whole = Buffer.byteLength(markup) + sizes.reduce((sum, size) => sum + size, 0);
    expect(whole).toBeLessThan(200_000);
    expect(first.headers.get('cache-control')).toBe('public, max-age=300');
    const again = await fetch(first.url, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });
});
