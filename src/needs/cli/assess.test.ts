import { beforeAll, describe, expect, it } from 'vitest';
import {
  addIndicator,
  addNeed,
  bringIn,
  openSmallCounty,
  smallAreas,
  smallCounty,
} from '../../../tests/small-counts-county.ts';
import { openQuickStore } from '../../../tests/test-database.ts';
import type { Services } from '../../access/web/index.ts';
import type { Language } from '../../language/index.ts';
import type { AssessmentReport } from '../assessment/assessment-report.ts';
import { type AskedAssessment, assessCommand } from './assess.ts';

const fewHelped = `lsoa-2021/${smallAreas[0]}`;

describe('what the command says of small counts', () => {
  let services: Services;
  beforeAll(async () => {
    services = await openSmallCounty(openQuickStore);
    await bringIn(services, { dataset: 'helped', producer: 'Cyngor Arian / Arian Council' });
    await addIndicator(services, 'I1', 'helped');
  });

  async function run(asked: Partial<AskedAssessment>, language: Language, json = false): Promise<string> {
    const lines: string[] = [];
    const { db, records, dataFolder } = services;
    const print = (line: string) => void lines.push(line);
    const context = { db, records, dataFolder, language, json, print };
    expect(await assessCommand({ partnership: 'arian', ...asked }, context)).toBe(0);
    return lines.join('\n');
  }

  async function report(asked: Partial<AskedAssessment>): Promise<AssessmentReport & { figures: string }> {
    return JSON.parse(await run(asked, 'en', true));
  }

  it('is nothing but what may be published, unless all of it is asked for', async () => {
    for (const language of ['cy', 'en'] as const) {
      const text = await run({ area: fewHelped }, language);
      expect(text).toContain('[c]; 2024');
      expect(text).not.toMatch(/5\.0%|2 (o|of) 40/);
    }
    const { figures, indicators } = await report({ area: fewHelped });
    expect(figures).toBe('public');
    expect(indicators[0]?.latest).toBeNull();
    expect(indicators[0]?.series).toMatchObject([{ value: null, numerator: null, status: 'withheld' }]);
    expect(JSON.stringify(indicators)).not.toContain('unpublished');
  });

  it('marks every figure that must not be passed on, where all of it is asked for', async () => {
    const all = { area: fewHelped, unsuppressed: true };
    const english = await run(all, 'en');
    expect(english).toContain('Not for publication:');
    expect(english).toMatch(/5\.0% \[not published: below 5\];.*2 of 40; 2024/);
    const welsh = await run(all, 'cy');
    expect(welsh).toContain('Nid i’w gyhoeddi:');
    expect(welsh).toContain('5.0% [heb ei gyhoeddi: llai na 5]');
    const { figures, indicators } = await report(all);
    expect(figures).toBe('marked');
    expect(indicators[0]?.latest).toMatchObject({ numerator: 2, unpublished: 'small' });
  });

  it('says why a need stands where it does, also where the figures do not differ', async () => {
    await addNeed(services, 'N1', 'I1');
    const lines = (await run({}, 'en')).split('\n');
    expect(lines[lines.indexOf('1. N1 Help') + 1]).toBe('   - The figures do not differ clearly.');
  });

  it('marks nothing of a figure that goes out', async () => {
    const { indicators } = await report({ area: smallCounty, unsuppressed: true });
    expect(indicators[0]?.latest).toMatchObject({ numerator: 88 });
    expect(indicators[0]?.latest).not.toHaveProperty('unpublished');
  });
});
