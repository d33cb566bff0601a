import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWindow, picture, untilWorkIsDone } from '../journeys/browser.ts';
import { startSite, type TestSite } from '../journeys/running-server.ts';
import { dataFolder, hasData } from './data-folder.ts';

const work = '/en/ynys-mon/work';

/** Nobody has touched the folder and nothing is typed in a terminal but the start; scripts are off throughout. */
describe.skipIf(!hasData)(
  'from real files to a published plan, by browser alone',
  { timeout: 120_000 },
  () => {
    let site: TestSite;
    let page: Page;
    let turn = 0;

    beforeAll(async () => {
      site = await startSite();
      page = await (await openWindow(site.url, { scripts: false })).newPage();
      page.setDefaultTimeout(60_000);
    });
    afterAll(() => site?.stop());

    const textOfPage = async () => (await page.locator('main').textContent()) ?? '';

    /** Forms of records say what comes after saving; other pages have one form, and its button last. */
    async function send(): Promise<void> {
      const back = page.locator('main button[value=back]');
      const button = (await back.count()) > 0 ? back : page.locator('main form button[type=submit]').last();
      await button.click();
    }

    /** Long lists are folded: opens what the box is in. */
    async function tick(box: string): Promise<void> {
      const folded = page.locator('main details:not([open])', { has: page.locator(box) });
      for (let turn = await folded.count(); turn > 0; turn--)
        await folded.first().locator('> summary').click();
      await page.locator(`main ${box}`).check();
    }

    /** Fills in fields by their names: a text, the value of an option, or the values of boxes to tick. */
    async function fill(fields: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
      for (const [name, given] of Object.entries(fields)) {
        const field = page.locator(`main [name="${name}"]`);
        const kind = await field.first().evaluate((found) => (found as unknown as { type: string }).type);
        for (const value of typeof given === 'string' ? [given] : given) {
          if (kind === 'radio' || kind === 'checkbox') await tick(`[name="${name}"][value="${value}"]`);
          else if (kind.startsWith('select')) await field.selectOption(value);
          else await field.fill(value);
        }
      }
    }

    /** Stays on the same page when something is refused: then what was said is the failure. */
    async function save(): Promise<void> {
      const from = page.url();
      await send();
      const errors = await page.locator('.govuk-error-summary__list li').allInnerTexts();
      expect([from, errors]).toEqual([from, []]);
      turn++;
      await picture(page, `ynys-mon-${String(turn).padStart(2, '0')}`);
    }

    async function add(kind: string, fields: Parameters<typeof fill>[0]): Promise<void> {
      await page.goto(`${work}/${kind}/new`);
      await fill(fields);
      await save();
    }

    async function change(record: string, fields: Parameters<typeof fill>[0]): Promise<void> {
      await page.goto(`${work}/${record}/edit`);
      await fill(fields);
      await save();
    }

    async function upload(file: string): Promise<void> {
      await page.goto(`${work}/evidence/import`);
      await page.locator('#data').setInputFiles(path.join(dataFolder, file));
      await save();
      expect(new URL(page.url()).pathname).toMatch(/check$/);
    }

    async function takeIn(): Promise<void> {
      await page.locator('main button[value=import]').click();
      expect(new URL(page.url()).pathname).toMatch(/result/);
    }

    test('sets up an account, a partnership, its area, its rules and who sits on it', async () => {
      await page.goto('/en/set-up/1');
      await fill({
        code: site.setUpCode ?? '',
        name: 'Gwen Enghraifft',
        email: 'gwen@example.org',
        password: 'pedair carreg ateb mwyn',
      });
      await save();
      await page.goto('/en/set-up/2');
      await fill({
        name_cy: 'Partneriaeth enghreifftiol Ynys Môn',
        name_en: 'Isle of Anglesey example partnership',
        shortName_cy: 'Partneriaeth Môn',
        shortName_en: 'Anglesey partnership',
        slug: 'ynys-mon',
      });
      await save();
      await page.goto('/en/set-up/3');
      await fill({ areas: ['W06000001'] });
      await save();
      await page.goto('/en/set-up/4');
      await fill({
        title_cy: 'Cynllun enghreifftiol',
        title_en: 'Example plan',
        rulebook: 'wales-lsb-2012',
      });
      await save();
      await page.goto('/en/set-up/5');
      await fill({
        name_cy: 'Y cyngor sir',
        name_en: 'The county council',
        kind: 'local-authority',
        role: 'chair',
      });
      await save();
      await page.goto(work);
      expect(await page.locator('h1').count()).toBe(1);
    });

    test('imports areas from a lookup', async () => {
      await upload('geography/msoa11_to_msoa21_la22.csv');
      await takeIn();
      await page.goto(`${work}/evidence/areas`);
      for (const count of ['410', '407', '22']) expect(await textOfPage()).toContain(count);
    });

    test('imports a dataset with published limits that only has to be named', async () => {
      await upload('la-indicators/employment-rate.csv');
      expect(await textOfPage()).toContain('1,040');
      await fill({
        title_cy: 'Cyfradd cyflogaeth',
        title_en: 'Employment rate',
        source: 'Annual Population Survey',
      });
      await page.locator('form:has(#role_0) button[type=submit]').click();
      await takeIn();
      await page.goto(`${work}/evidence`);
      expect(await textOfPage()).toContain('Employment rate');
    });

    test('imports one whose columns are put right on the page', async () => {
      await upload('la-indicators/vintages/children-in-relative-poverty__2025-09-23.csv');
      await picture(page, 'ynys-mon-mapping');
      const columns = await page.locator('label[for^=role_]').allInnerTexts();
      const at = (heading: string) => {
        const position = columns.findIndex((column) => column.includes(heading));
        expect([heading, position >= 0]).toEqual([heading, true]);
        return `role_${position}`;
      };
      await fill({
        [at('AREACD')]: 'area',
        [at('Period')]: 'period',
        [at('Observation')]: 'value',
        [at('Variable Name')]: 'measure',
        [at('Indicator')]: 'ignore',
        financial_spans: ['yes'],
        dataset_id: 'children-in-relative-poverty',
        title_cy: 'Plant mewn tlodi cymharol',
        title_en: 'Children in relative poverty',
        source: 'Children in low income families',
        published: '2025-09-23',
      });
      await page.locator('form:has(#role_0) button[type=submit]').click();
      await picture(page, 'ynys-mon-mapped');
      expect(await textOfPage()).toContain('2014');
      await takeIn();
    });

    test('writes indicators, and sees them assessed with range, trend and Wales', async () => {
      await add('indicators', {
        code: 'I1',
        title_cy: 'Pobl o oedran gweithio sydd mewn gwaith',
        title_en: 'People of working age in work',
        definition_cy: 'Canran y bobl 16 i 64 oed sydd mewn gwaith.',
        definition_en: 'Percentage of people aged 16 to 64 who are in work.',
        dataset: 'employment-rate',
        measure: 'Employment rate',
        unit_cy: 'y cant',
        unit_en: 'per cent',
        method: 'published',
        decimals: '1',
        polarity: 'higher-is-better',
      });
      await add('indicators', {
        code: 'I2',
        title_cy: 'Plant mewn tlodi cymharol',
        title_en: 'Children in relative poverty',
        definition_cy: 'Canran y plant mewn teulu ag incwm isel.',
        definition_en: 'Percentage of children in a family with a low income.',
        dataset: 'children-in-relative-poverty',
        unit_cy: 'y cant',
        unit_en: 'per cent',
        method: 'published',
        decimals: '1',
        polarity: 'lower-is-better',
      });
      await page.goto(`${work}/evidence/indicators/I1`);
      const said = await textOfPage();
      for (const part of ['77.3', '73.0', '81.6', '74.1']) expect(said).toContain(part);
      expect(await page.locator('main svg').count()).toBeGreaterThan(0);
    });

    test('writes a need, and makes a priority of it', async () => {
      await add('needs', {
        code: 'N1',
        title_cy: 'Mae gormod o blant yn byw ar incwm isel',
        title_en: 'Too many children live on a low income',
        summary_cy: 'Mae teuluoedd ym mhob rhan o’r ynys ar incwm isel.',
        summary_en: 'Families in every part of the island have low incomes.',
        story_cy: 'Mae llawer o’r gwaith yn dymhorol.',
        story_en: 'Much of the work is seasonal.',
        basis: 'need',
        indicators: ['I1', 'I2'],
      });
      await page.goto(`${work}/assessment`);
      expect(await page.locator('.ll-ranked > li').count()).toBe(1);
      await page.goto(`${work}/assessment/priorities`);
      await fill({ choose: ['N1'], reason_N1: 'Poverty in childhood lasts for life.' });
      await save();
      await page.locator('main a:has-text("P1"), main a[href$="/P1"]').first().click();
      expect(await textOfPage()).toContain('N1');
    });

    test('finishes the priority in both languages, and writes an outcome, an action and sections', async () => {
      await change('priorities/P1', {
        title_cy: 'Plentyndod heb dlodi',
        title_en: 'A childhood without poverty',
        reason_cy: 'Mae tlodi mewn plentyndod yn para am oes.',
        reason_en: 'Poverty in childhood lasts for life.',
      });
      await add('outcomes', {
        code: 'O1',
        plan: 'PL1',
        title_cy: 'Nid yw plant yr ynys yn byw mewn tlodi',
        title_en: 'The island’s children do not live in poverty',
        description_cy: 'Mae gan bob teulu ddigon i fyw arno.',
        description_en: 'Every family has enough to live on.',
        priorities: ['P1'],
        needs: ['N1'],
        indicators: ['I1', 'I2'],
      });
      await add('actions', {
        code: 'A1',
        plan: 'PL1',
        title_cy: 'Cyngor ar incwm mewn meddygfeydd',
        title_en: 'Advice on income in surgeries',
        description_cy: 'Cynghorydd mewn meddygfa ym mhob ardal.',
        description_en: 'An adviser in a surgery in every area.',
        outcomes: ['O1'],
        lead: 'B1',
        starts_on: '2026-04-01',
        ends_on: '2028-03-31',
      });
      await add('sections', {
        code: 'T1',
        plan: 'PL1',
        part: 'vision',
        title_cy: 'Ein gweledigaeth',
        title_en: 'Our vision',
        text_cy: 'Ynys heb dlodi plant.',
        text_en: 'An island without child poverty.',
        position: '1',
        topics: ['long-term-vision'],
      });
      await add('sections', {
        code: 'T2',
        plan: 'PL1',
        part: 'analysis',
        title_cy: 'Beth sydd ei angen',
        title_en: 'What is needed',
        text_cy: 'Incwm sy’n ddigon, drwy’r flwyddyn.',
        text_en: 'An income that is enough, all the year round.',
        position: '2',
        topics: ['key-issues'],
      });
    });

    test('checks the plan, and mends what stops it from being published', async () => {
      await page.goto(`${work}/checks`);
      await picture(page, 'ynys-mon-checks');
      expect(await page.locator('h1').textContent()).toContain('Example plan');
      await page.goto(`${work}/publish`);
      await picture(page, 'ynys-mon-stopped');
      expect(await page.locator(`main a[href*="/plans/PL1/edit"]`).count()).toBeGreaterThan(0);
      await change('plans/PL1', {
        vision_cy: 'Ynys lle mae plant yn tyfu i fyny heb dlodi.',
        vision_en: 'An island where children grow up without poverty.',
        starts_on: '2026-04-01',
        ends_on: '2028-03-31',
      });
    });

    test('publishes it', async () => {
      await page.goto(`${work}/publish`);
      await picture(page, 'ynys-mon-publish');
      const stops = await page.locator('main ul.govuk-list--spaced li').allInnerTexts();
      expect(stops).toEqual([]);
      await save();
      await untilWorkIsDone(page);
      expect(await page.locator('main a[href$="/plan/v1"]').count()).toBeGreaterThan(0);
    });

    test.each([
      ['cy', '/cy/ynys-mon/dangosyddion', 'Pobl o oedran gweithio sydd mewn gwaith'],
      ['en', '/en/ynys-mon/indicators', 'People of working age in work'],
    ])('anybody reads the figure with its chart (%s)', async (language, address, title) => {
      const visitor = await (await openWindow(site.url, { scripts: false })).newPage();
      const answer = await visitor.goto(address);
      expect(answer?.status()).toBe(200);
      await visitor.locator(`main a:has-text("${title}")`).first().click();
      await picture(visitor, `ynys-mon-public-${language}`);
      expect(await visitor.locator('html').getAttribute('lang')).toBe(language);
      const said = (await visitor.locator('main').textContent()) ?? '';
      for (const part of [title, '77.3', '73.0', '81.6']) expect(said).toContain(part);
      expect(await visitor.locator('main svg').count()).toBeGreaterThan(0);
      await visitor.close();
    });
  },
);
