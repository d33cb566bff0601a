import path from 'node:path';
import { expect, it } from 'vitest';
import { asAnalyst, importFile, openCounty, saveRecord } from '../../../tests/journeys/analyst-county.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import type { Language } from '../../language/index.ts';
import { assessmentPage } from './assessment-page.ts';
import { childPovertyAimPage } from './child-poverty-aim-page.ts';
import { childPovertyPage } from './child-poverty-page.ts';
import { indicatorPage } from './indicator-page.ts';

describeOnOneEngine('the page of child poverty', (open) => {
  it('names every strategic indicator without local data, and every aim that nothing serves, in both languages', async () => {
    const rulebooksFolder = path.join(import.meta.dirname, '..', '..', '..', 'rulebooks');
    const services = { ...(await openCounty(open)), rulebooksFolder };
    const shown = async (language: Language) => {
      const answer = await childPovertyPage(asAnalyst(services, { language, address: 'work.child-poverty' }));
      return answer.type === 'page' ? answer.main.markup.replaceAll(/\s+/g, ' ') : '';
    };
    const english = await shown('en');
    expect(english.match(/No local data/g)).toHaveLength(6);
    expect(english).toContain('No way of collecting it has been set nationally yet.');
    expect(english).toContain('Nothing serves 13 aims:');
    expect(english).toContain('(m) Help young people take part in their communities');
    expect(english).toContain('title_en=Live+births+under+2%2C500+grams');
    expect(english).toContain('Relevant income group: the rulebook has no definition for today.');
    expect(english).toContain('No outcome names core aim 7.');
    expect(english).not.toContain('>Over time</span><span class="ll-table__value"></span>');
    const welsh = await shown('cy');
    expect(welsh).toContain('Dim data lleol');
    expect(welsh).toContain('Mesur Plant a Theuluoedd (Cymru) 2010');
  });

  it('puts a gap beside the strategic indicator it is about, and a page of its own to every aim', async () => {
    const services = await openCounty(open);
    await saveRecord(services, 'data-gap', 'G1', {
      title: { cy: 'Datblygiad cynnar', en: 'Early development' },
      childPoverty: 'early-development',
      state: 'open',
    });
    const answer = await childPovertyPage(asAnalyst(services, { address: 'work.child-poverty' }));
    const text = answer.type === 'page' ? answer.main.markup : '';
    expect(text).toContain('data-gaps/G1">G1 Early development</a>');
    expect(text.match(/Record the data gap/g)).toHaveLength(5);
    const aim = (slug: string) =>
      childPovertyAimPage(asAnalyst(services, { address: 'work.child-poverty.aim', params: { slug } }));
    const housing = await aim('h');
    expect(housing.type === 'page' && housing.title).toBe('(h) Decent housing for all children');
    expect(housing.type === 'page' && housing.main.markup).toContain('Nothing serves it yet.');
    expect((await aim('z')).type).toBe('not-found');
  });

  it('follows core aim 7 from what it answers nationally to local action', async () => {
    const services = await openCounty(open);
    const both = (cy: string, en: string) => ({ cy, en });
    await saveRecord(services, 'outcome', 'O1', {
      plan: 'PL1',
      title: both('Dim tlodi', 'No poverty'),
      needs: ['N1'],
      coreAims: ['7'],
      childPovertyAims: ['housing'],
    });
    await saveRecord(services, 'action', 'A1', {
      plan: 'PL1',
      title: both('Cyngor arian', 'Money advice'),
      outcomes: ['O1'],
    });
    const answer = await childPovertyPage(asAnalyst(services, { address: 'work.child-poverty' }));
    const text = answer.type === 'page' ? answer.main.markup.replaceAll(/\s+/g, ' ') : '';
    expect(text).toMatch(
      /O1 No poverty.{1,400}Decent housing.{1,400}N1 Weight of children.{1,900}A1 Money advice/,
    );
    expect(text).not.toContain('No outcome names core aim 7.');
  });

  it('sets Communities First areas beside the rest, here and on the page of the indicator', async () => {
    const services = await openCounty(open);
    const empty = await childPovertyPage(asAnalyst(services, { address: 'work.child-poverty' }));
    expect(empty.type === 'page' && empty.main.markup).not.toContain('Communities First areas and the rest');
    const lookup = ['W01000000', 'W01000001'].map((code) => `${code},W33000001,Blaenarian`);
    await importFile(
      services,
      'cymunedau-yn-gyntaf.csv',
      `lsoa21_code,communities_first_code,communities_first_name\n${lookup.join('\n')}\n`,
    );
    await saveRecord(services, 'indicator', 'I9', {
      title: { cy: 'Tlodi', en: 'Poverty' },
      dataset: 'weight',
      method: 'proportion',
      polarity: 'higher-is-better',
      childPoverty: 'workless-households',
    });
    const answer = await childPovertyPage(asAnalyst(services, { address: 'work.child-poverty' }));
    const text = answer.type === 'page' ? answer.main.markup.replaceAll(/\s+/g, ' ') : '';
    expect(text).toMatch(/Communities First areas and the rest.{1,900}30%.{1,200}80%.{1,200}50\.0 \(range/);
    expect(text).toContain('Blaenarian');
    const page = await indicatorPage(
      asAnalyst(services, { address: 'work.indicator', params: { code: 'I9' }, language: 'cy' }),
    );
    const welsh = page.type === 'page' ? page.main.markup.replaceAll(/\s+/g, ' ') : '';
    expect(welsh).toMatch(/Ardaloedd bach y mae unrhyw ran ohonynt mewn ardal Cymunedau yn Gyntaf: 2 o 10/);
  });

  it('names an indicator once where the partnership calls it what the strategy does', async () => {
    const timesNamed = async (en: string) => {
      const services = await openCounty(open);
      await saveRecord(services, 'indicator', 'I71', {
        title: { cy: 'Cartrefi heb waith', en },
        childPoverty: 'workless-households',
      });
      const answer = await childPovertyPage(asAnalyst(services, { address: 'work.child-poverty' }));
      return answer.type === 'page' ? answer.main.markup.split('Children in workless households').length : 0;
    };
    const apart = await timesNamed('Our own count');
    expect(await timesNamed('Children in workless households')).toBe(apart);
  });

  it('has beside it, on the assessment, what the evidence lacks and where to mend it', async () => {
    const services = await openCounty(open);
    const answer = await assessmentPage(asAnalyst(services));
    const text = answer.type === 'page' ? answer.main.markup : '';
    expect(text).toContain('What the evidence lacks');
    expect(text).toContain('This part of the assessment is not recorded:');
    expect(text).toContain('/work/assessment-parts/new');
    expect(text).toContain('/work/assessment/child-poverty');
  });
});
