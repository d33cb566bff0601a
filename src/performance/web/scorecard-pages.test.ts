import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { aCounty, both, partnershipId, records, save } from '../../../tests/county-of-updates.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { migrations } from '../../app/capabilities.ts';
import { indicatorDefinition } from '../../evidence/index.ts';
import { actionDefinition, outcomeDefinition } from '../../plan/index.ts';
import { performanceMeasureDefinition } from '../index.ts';
import { safeguardingCriteriaTable } from './criteria-table.ts';
import { workMeasurePage } from './measure-page.ts';
import { workScorecardPage } from './scorecard-pages.ts';

describeOnOneEngine('a scorecard of an outcome', (open) => {
  async function opened() {
    const { db, dataFolder } = await open(migrations);
    await aCounty(db);
    const titled = (text: string) => ({ title: both(text) });
    await save(db, indicatorDefinition, 'I1', { ...titled('Dangosydd craidd'), indicatorClass: 'core-set' });
    await save(db, indicatorDefinition, 'I2', {
      ...titled('Dangosydd lleol'),
      indicatorClass: 'local',
      frameworks: ['programme-for-government'],
    });
    await save(db, outcomeDefinition, 'O1', {
      ...titled('Plant iach'),
      plan: 'PL1',
      indicators: ['I1', 'I2'],
    });
    const measure = { organisation: 'B1', measureKind: 'better-off' } as const;
    await save(db, performanceMeasureDefinition, 'F2', {
      ...titled('Mesur craidd'),
      ...measure,
      indicatorClass: 'core-set',
      nationalLinks: ['health-framework'],
      provider: both('Cwmni Gofal'),
      safeguardingCriterion: both('Pob plentyn o fewn diwrnod'),
      judgedBy: ['worker', 'self', 'formal-outcome'],
      source: both('System y gwasanaeth'),
      breakdowns: both('Oedran'),
      baselineValue: 40,
      baselineOn: '2024-03-31',
      target: 60,
      targetOn: '2027-03-31',
      updateEveryMonths: 3,
    });
    await save(db, performanceMeasureDefinition, 'F3', {
      ...titled('Mesur lleol'),
      ...measure,
      indicatorClass: 'local',
      nationalLinks: ['improvement-plan'],
    });
    await save(db, performanceMeasureDefinition, 'F4', {
      ...titled('Canlyniadau corff arall'),
      organisation: 'B2',
      measureKind: 'better-off',
      judgedBy: ['peer'],
    });
    await save(db, performanceMeasureDefinition, 'F5', {
      ...titled('Canlyniadau gyda’i gilydd'),
      ...measure,
      formula: 'F2 + F4',
    });
    await save(db, actionDefinition, 'A2', {
      ...titled('Ymweld'),
      plan: 'PL1',
      outcomes: ['O1'],
      measures: ['F2', 'F3', 'F4', 'F5'],
    });
    await sql`insert into performance.measure_value
        (partnership_id, measure, period_start, period_end, value, standing, entered_by)
      values (${partnershipId}, 'F2', '2026-07-01', '2026-09-30', 52, 'signed-off', 'mari')`.execute(db);
    const services = { db, records, dataFolder, now: () => new Date(), today: () => '2026-11-22' };
    const asked = { services, partnershipId, twin: null, language: 'en' };
    const page = async (kind: string, code: string, query: Record<string, string> = {}) => {
      const request = { ...asked, query, params: { kind, code } };
      const answer = await workScorecardPage(workMeasurePage)(request as unknown as PageRequest);
      if (answer.type !== 'page') throw new Error(`Answered with ${answer.type}`);
      return answer.main.markup;
    };
    return { page, request: { ...asked, query: {}, params: {} } as unknown as PageRequest };
  }

  it('keeps the whole population apart from services, links the two and credits no service with it', async () => {
    const { page } = await opened();
    const [before = '', after = ''] = (await page('outcomes', 'O1')).split('How services are doing');
    expect(before).toContain('Dangosydd craidd');
    expect(before).toContain('All partners answer for them');
    expect(before).not.toContain('Mesur craidd');
    expect(after).toContain('Mesur craidd');
    expect(after).toContain('They do not show that a service changed the lives of the whole population');
  });

  it('is narrowed to a class, or to a national account, of indicators and measures alike', async () => {
    const { page } = await opened();
    const names = ['Dangosydd craidd', 'Dangosydd lleol', 'Mesur craidd', 'Mesur lleol'];
    const shown = async (query: Record<string, string>) => {
      const text = await page('outcomes', 'O1', query);
      return names.filter((name) => text.includes(name));
    };
    expect(await shown({})).toEqual(names);
    expect(await shown({ class: 'core-set' })).toEqual(['Dangosydd craidd', 'Mesur craidd']);
    expect(await shown({ national: 'programme-for-government' })).toEqual(['Dangosydd lleol']);
    expect(await shown({ national: 'health-framework' })).toEqual(['Mesur craidd']);
    expect(await shown({ national: 'improvement-plan' })).toEqual(['Mesur lleol']);
  });

  it('tells outcomes of persons from the work of one organisation, and from what several do together', async () => {
    const { page } = await opened();
    const measures = ['Mesur craidd', 'Mesur lleol', 'Canlyniadau corff arall', 'Canlyniadau gyda’i gilydd'];
    const at = async (level: string) => {
      const text = await page('outcomes', 'O1', { level });
      return measures.filter((name) => text.includes(name));
    };
    expect(await at('person')).toEqual(['Mesur craidd', 'Canlyniadau corff arall']);
    expect(await at('organisation')).toEqual(['Mesur lleol']);
    expect(await at('partnership')).toEqual(['Canlyniadau gyda’i gilydd']);
  });

  it('adds up outcomes of persons from organisations, with whose each is and who judged them', async () => {
    const { page } = await opened();
    const text = (await page('measures', 'F5')).replaceAll(/<[^>]+>|\s+/g, ' ').replaceAll(/ +/g, ' ');
    expect(text).toMatch(
      /F2: Mesur craidd B1 Judged by: The worker, The person themselves, A formal outcome, like a qualification F4/,
    );
    expect(text).toMatch(/F4: Canlyniadau corff arall B2 Judged by: Peers/);
    expect(text).toContain('Level Several organisations together');
    expect(text).toContain('adds up the work of several organisations');
    expect(text).toMatch(/Who judges the outcome of a person .*The worker.*Peers/);
  });

  it('judges measures by the criteria of the safeguarding board: whose each is, how it stands, its latest figure', async () => {
    const { request } = await opened();
    const table = String(await safeguardingCriteriaTable(request));
    expect(table).toMatch(/Mesur craidd[\s\S]*B1[\s\S]*Pob plentyn o fewn diwrnod[\s\S]*52/);
    expect(table).not.toContain('Mesur lleol');
  });

  it('leads to each measure with whose it is, its source, baseline, target, provider, criterion and judges', async () => {
    const { page } = await opened();
    const text = await page('measures', 'F2');
    for (const said of [
      'B1',
      'Cwmni Gofal',
      'System y gwasanaeth',
      'Oedran',
      'How often it is updated',
      'Every 3 months',
      '40 (31 March 2024)',
      '60 (31 March 2027)',
      'Core set',
      'Pob plentyn o fewn diwrnod',
      'worker',
      'Has the curve turned?',
      'Ymweld',
      'Plant iach',
    ])
      expect(text.toLowerCase()).toContain(said.toLowerCase());
  });
});
