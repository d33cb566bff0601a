import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../test-database.ts';
import { expectAccessible } from './accessibility.ts';
import { expectWholePage, openAs, picture } from './browser.ts';
import { startSite, type TestSite } from './running-server.ts';

const people: { email: string; role: string }[] = parse(
  readFileSync(path.join(import.meta.dirname, '../../demonstration/people.csv'), 'utf8'),
  { columns: true, bom: true },
);
const analyst = people.find(({ role }) => role === 'analyst')?.email ?? '';

const paths = {
  cy: {
    import: '/cy/dyffryn-arian/gwaith/tystiolaeth/mewnforio',
    evidence: '/cy/dyffryn-arian/gwaith/tystiolaeth',
    assessment: '/cy/dyffryn-arian/gwaith/asesiad',
    areas: '/cy/dyffryn-arian/gwaith/tystiolaeth/ardaloedd',
    drawArea: '/cy/dyffryn-arian/gwaith/tystiolaeth/ardaloedd/newydd',
    check: /gwirio$/,
    result: /canlyniad/,
    refused: 'Ni ellir defnyddio 2 res',
    leftOut: 'Gadawyd 1 rhes allan',
  },
  en: {
    import: '/en/dyffryn-arian/work/evidence/import',
    evidence: '/en/dyffryn-arian/work/evidence',
    assessment: '/en/dyffryn-arian/work/assessment',
    areas: '/en/dyffryn-arian/work/evidence/areas',
    drawArea: '/en/dyffryn-arian/work/evidence/areas/new',
    check: /check$/,
    result: /result/,
    refused: '2 rows cannot be used',
    leftOut: '1 row was left out',
  },
} as const;

/** Headings nobody could guess, a mark nobody has explained, and a code with figures missing. */
const broken = `Lle,Pryd,Faint
W06000999,2022,61.2
W06000999,2023,<3
W0699,2024,58.0
W92000004,2024,64.1
`;

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ demo: true });
});
afterAll(() => site.stop());

describe.each([
  { language: 'cy', scripts: true, width: 1280 },
  { language: 'en', scripts: true, width: 320 },
  { language: 'en', scripts: false, width: 1280 },
] as const)('an analyst at work ($language, scripts $scripts, $width px)', ({ language, scripts, width }) => {
  const at = paths[language];
  const name = (step: string) => `analyst-${language}-${width}-${scripts ? 'scripts' : 'plain'}-${step}`;
  let page: Page;

  beforeAll(async () => {
    page = await openAs(site.url, analyst, { language, scripts, width });
  });

  async function look(step: string): Promise<void> {
    await picture(page, name(step));
    await expectWholePage(page, language);
    if (scripts) await expectAccessible(page);
  }

  test('uploads a file that nobody could read by itself, and sees what is wrong', async () => {
    const file = path.join(temporaryFolder(), `poblogaeth-${language}-${width}-${scripts ? 's' : 'p'}.csv`);
    await writeFile(file, broken);
    await page.goto(at.import);
    await look('1-upload');
    await page.locator('main form button[type=submit]').last().click();
    await look('2-nothing-sent');
    await page.locator('#data').setInputFiles(file);
    await page.locator('main form button[type=submit]').last().click();
    expect(new URL(page.url()).pathname).toMatch(at.check);
    await look('3-unreadable');
  });

  test('says which column is what, and what is left is two rows', async () => {
    await page.locator('#role_0').selectOption('area');
    await page.locator('#role_1').selectOption('period');
    await page.locator('#role_2').selectOption('value');
    await page.locator('form:has(#role_0) button[type=submit]').click();
    expect(await page.locator('#problems').textContent()).toContain(at.refused);
    await look('4-problems');
  });

  test('says what the mark means, leaves the last wrong row out, and imports the rest', async () => {
    await page.locator('#meaning_0').selectOption('withheld');
    await page.locator('form:has(#role_0) button[type=submit]').click();
    await look('5-mended');
    await page.locator('button[value=partial]').click();
    expect(new URL(page.url()).pathname).toMatch(at.result);
    expect(await page.locator('main').textContent()).toContain(at.leftOut);
    await look('6-result');
  });

  test('finds it in the catalogue, with its release and its figures', async () => {
    await page.goto(at.evidence);
    await look('7-catalogue');
    await page.locator(`main a[href$="poblogaeth-${language}-${width}-${scripts ? 's' : 'p'}"]`).click();
    await look('8-dataset');
    await page.locator('main table a').first().click();
    await look('9-release');
  });

  test('sees what people need here, and one indicator closely', async () => {
    await page.goto(at.assessment);
    await look('10-assessment');
    expect(await page.locator('.ll-ranked > li').count()).toBeGreaterThan(3);
    await page.locator('main table a').first().click();
    await look('11-indicator');
    expect(await page.locator('main svg').count()).toBeGreaterThan(0);
    for (const part of ['variation-headline', 'forecast', 'comparison', 'inequality', 'breakdowns', 'rows']) {
      expect(await page.locator(`#${part}`).count(), part).toBe(1);
    }
  }, 120_000);

  test('cuts the map otherwise, follows a figure to its row, and reads how it is worked out', async () => {
    await page.locator('#classes').selectOption('natural-breaks');
    await page.locator('form:has(#classes) button').click();
    expect(await page.locator('#classes').inputValue()).toBe('natural-breaks');
    const row = await page.locator('main a[href^="#row-"]').first().getAttribute('href');
    expect(await page.locator(row ?? '').count()).toBe(1);
    await page.locator('main a[href$="#slope-index-of-inequality"]').first().click();
    await look('11-methods');
    expect(await page.locator('#slope-index-of-inequality').count()).toBe(1);
  }, 60_000);

  test('chooses priorities among the needs, and sees the areas', async () => {
    await page.goto(at.assessment);
    await page.locator('.ll-sub-navigation__link').last().click();
    await look('12-priorities');
    await page.goto(at.areas);
    await look('13-areas');
  }, 60_000);

  test('draws an area of small areas, seeing them on a map first', async () => {
    await page.goto(at.drawArea);
    await look('14-draw-area');
    await page.locator('input[name=chosen]').nth(0).check();
    await page.locator('input[name=chosen]').nth(1).check();
    await page.locator('button[value=show]').click();
    await page.waitForLoadState();
    expect(await page.locator('input[name=chosen]:checked').count()).toBe(2);
    await look('15-drawn-on-map');
    await page.locator('button[value=save]').click();
    await page.waitForLoadState();
    expect(await page.locator('.govuk-error-summary').count()).toBe(1);
    await page.locator('#name_cy').fill('Y Bont');
    await page.locator('#name_en').fill('The Bridge');
    await page.locator('#code').fill(`DA-${language}${width}${scripts ? 'S' : 'P'}`);
    await page.locator('button[value=save]').click();
    expect(await page.locator('h1').textContent()).toBe(language === 'cy' ? 'Y Bont' : 'The Bridge');
    await look('16-area-drawn');
  }, 60_000);

  test('redraws the area, and withdraws it: its page says what it was', async () => {
    const drawn = page.url();
    const renamed = language === 'cy' ? 'Y Bont Newydd' : 'The New Bridge';
    await page.locator('main a.govuk-button--secondary').first().click();
    await page.waitForLoadState();
    expect(await page.locator('input[name=chosen]:checked').count()).toBe(2);
    await look('17-redraw-area');
    await page.locator('input[name=chosen]:checked').first().uncheck();
    await page.locator('#name_cy').fill('Y Bont Newydd');
    await page.locator('#name_en').fill('The New Bridge');
    await page.locator('button[value=save]').click();
    expect(await page.locator('h1').textContent()).toBe(renamed);
    await look('18-area-redrawn');
    await page.locator('main a.govuk-button--secondary').first().click();
    await page.locator('button[value=withdraw]').click();
    await page.waitForLoadState();
    expect(await page.locator('main a', { hasText: renamed }).count()).toBe(0);
    await page.goto(drawn);
    expect(await page.locator('main').textContent()).toContain(renamed);
    expect(await page.locator('button[value=withdraw]').count()).toBe(0);
    await look('19-area-withdrawn');
  }, 60_000);
});
