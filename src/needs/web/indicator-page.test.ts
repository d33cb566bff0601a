import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { asAnalyst, openCounty, saveRecord } from '../../../tests/journeys/analyst-county.ts';
import { describeOnOneEngine, temporaryFolder } from '../../../tests/test-database.ts';
import type { Services } from '../../access/web/index.ts';
import { indicatorDefinition } from '../../evidence/index.ts';
import { importEvidence } from '../../evidence/store/index.ts';
import type { Language } from '../../language/index.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { evidenceFiles } from '../../platform/evidence-files/index.ts';
import { assessmentPage } from './assessment-page.ts';
import { indicatorPage } from './indicator-page.ts';
import { methodsPage } from './methods-page.ts';

const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024];

/** The county's counts, those of 2024 as given, and its fifths of deprivation. */
function release(dataset: string, in2024: number, published: string): { csv: string; mapping: string } {
  const fifths = [1, 2, 3, 4, 5].map(
    (fifth) => `W06000008,2024,${fifth},${15 + 5 * fifth},${30 + 10 * fifth},200`,
  );
  const whole = years.map((year, step) => {
    const count = year === 2024 ? in2024 : 700 - 20 * step;
    return `W06000008,${year},all,${count / 10},${count},1000`;
  });
  return {
    csv: `area_code,year,deprivation_fifth,value,numerator,denominator\n${[...whole, ...fifths].join('\n')}\n`,
    mapping: `dataset:
  id: ${dataset}
  title: { cy: Pwysau plant, en: Weight of children }
published: ${published}
columns:
  area_code: area
  year: period
  deprivation_fifth: dimension:deprivation_fifth
  numerator: numerator
  denominator: denominator
  value: value
measures:
  value: { kind: proportion, unit: "%", label: { cy: Cyfran, en: Share } }
`,
  };
}

async function bringIn(
  services: Services,
  { csv, mapping }: { csv: string; mapping: string },
): Promise<void> {
  const folder = temporaryFolder();
  const file = path.join(folder, 'figures.csv');
  await writeFile(file, csv);
  await writeFile(path.join(folder, 'mapping.yaml'), mapping);
  const report = await importEvidence({
    db: services.db,
    files: evidenceFiles(services.dataFolder),
    partnership: 'arian',
    actor: 'sioned',
    now: services.now(),
    file,
    mapping: path.join(folder, 'mapping.yaml'),
  });
  if (report.outcome === 'refused') throw new Error(JSON.stringify(report.problems.slice(0, 3)));
}

async function pageOf(services: Services, code: string, language: Language = 'en'): Promise<string> {
  const given = { language, address: 'work.indicator', params: { code } } as const;
  const answer = await indicatorPage(asAnalyst(services, given));
  if (answer.type !== 'page') throw new Error(`Expected a page, got ${answer.type}`);
  return answer.main.markup.replaceAll(/\s+/g, ' ');
}

describeOnOneEngine('the page of an indicator', (open) => {
  it('shows what was revised, what another source says, inequality by deprivation, and each row', async () => {
    const services = await openCounty(open);
    await bringIn(services, release('watched', 580, '2025-01-10'));
    await bringIn(services, release('watched', 600, '2026-01-10'));
    await bringIn(services, release('survey', 300, '2026-02-01'));
    const [first] = (await services.records.load(services.db, 'arian')).all(indicatorDefinition);
    if (!first) throw new Error('The county has an indicator');
    const values = { ...first.values, dataset: 'watched', otherSources: ['survey', 'nowhere'] };
    const saved = await transaction(services.db, theSystem, (db) =>
      services.records.save(db, 'arian', indicatorDefinition, { code: 'I7', values, expectedRevision: null }),
    );
    expect(saved.ok).toBe(true);
    const text = await pageOf(services, 'I7');
    expect(text).toContain('1 figure was revised or taken out. 6 stand unchanged.');
    expect(text).toContain('Finding:</strong> survey disagrees with the figure shown.');
    expect(text).toContain('The dataset has not been imported.');
    expect(text).toContain('Slope index of inequality');
    expect(text).toContain('20.0 percentage points');
    expect(text).toContain('href="#row-8"');
    expect(text).toContain('id="row-8"');
    expect(text).toContain('Similar areas cannot be named');
    const assessment = await assessmentPage(asAnalyst(services));
    const lacking = assessment.type === 'page' ? assessment.main.markup : '';
    expect(lacking).toContain('Two sources of the same figure disagree: their ranges do not meet.');
    expect(lacking).toContain('/work/indicators/I7');
  });

  it('leads to no row that is not listed, however many months and groups there are', async () => {
    const services = await openCounty(open);
    const months = [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022].flatMap((year) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `${year}-${String(month).padStart(2, '0')}-01`),
    );
    const rows = ['W06000008', 'W92000004'].flatMap((area) =>
      ['4hr', '8hr'].flatMap((target) => months.map((month) => `${area},${month},${target},50,10,20`)),
    );
    await bringIn(services, {
      csv: `area_code,month,target,value,numerator,denominator\n${rows.join('\n')}\n`,
      mapping: `dataset: { id: waits, title: { cy: Aros, en: Waits } }
dates-stand-for: month
columns: { area_code: area, month: period, target: dimension:target, value: value, numerator: numerator, denominator: denominator }
constants: { measure: m }
`,
    });
    const [first] = (await services.records.load(services.db, 'arian')).all(indicatorDefinition);
    if (!first) throw new Error('The county has an indicator');
    const values = { ...first.values, dataset: 'waits', measure: 'm', breakdown: 'target=4hr' };
    await transaction(services.db, theSystem, (db) =>
      services.records.save(db, 'arian', indicatorDefinition, { code: 'I8', values, expectedRevision: null }),
    );
    const text = await pageOf(services, 'I8');
    const listed = new Set([...text.matchAll(/id="row-(\d+)"/g)].map(([, row]) => row));
    const led = [...text.matchAll(/href="#row-(\d+)"/g)].map(([, row]) => row);
    expect(led).toContain('361');
    expect(led.filter((row) => !listed.has(row))).toEqual([]);
  });

  it('measures change from the baseline that was set, or says that the first figure stands for it', async () => {
    const services = await openCounty(open);
    const shown = async (code: string, language: Language) => {
      const answer = await indicatorPage(
        asAnalyst(services, { address: 'work.indicator', params: { code }, language }),
      );
      return answer.type === 'page' ? answer.main.markup.replaceAll(/\s+/g, ' ') : '';
    };
    const weight = {
      title: { cy: 'Pwysau', en: 'Weight' },
      dataset: 'weight',
      method: 'proportion',
      decimals: 1,
      polarity: 'higher-is-better',
    };
    await saveRecord(services, 'indicator', 'I4', { ...weight, baselinePeriod: '2020' });
    expect(await shown('I4', 'en')).toMatch(
      /Since the baseline.{1,100}Baseline: 66\.0% \(2020\)\. Now: 58\.0%\. Change: −8\.0\./,
    );
    expect(await shown('I4', 'cy')).toContain('Gwaeth na’r llinell sylfaen, yn ôl prawf.');
    await saveRecord(services, 'indicator', 'I5', weight);
    expect(await shown('I5', 'en')).toContain('First: 70.0% (2018)');
  });

  it('tells of each small area whether it gets better or worse, and leads to it', async () => {
    const services = await openCounty(open);
    const text = await pageOf(services, 'I1');
    expect(text).toContain('Areas whose trend was tested');
    expect(text).toMatch(/No clear change, between 2018 and 2024|No clear change: \d/);
    expect(await pageOf(services, 'I1', 'cy')).toContain('Ardaloedd y profwyd eu tuedd');
    expect(text).toMatch(/href="[^"]*area=lsoa-2021%2FW01000003[^"]*">Ardal 3<\/a>/);
  });
});

it('tells every method in both languages without a partnership', async () => {
  for (const language of ['cy', 'en'] as const) {
    const answer = await methodsPage({ language } as Parameters<typeof methodsPage>[0]);
    expect(answer.type === 'page' && answer.main.markup).toContain('id="slope-index-of-inequality"');
  }
});
