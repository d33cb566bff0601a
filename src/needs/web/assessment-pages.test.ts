import { expect, it } from 'vitest';
import { asAnalyst, openCounty, saveRecord } from '../../../tests/journeys/analyst-county.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import type { Answer, PageRequest, Services } from '../../access/web/index.ts';
import type { AddressName } from '../../language/index.ts';
import { assessCommand } from '../cli/index.ts';
import { needsRoutes } from './index.ts';

async function ask(
  services: Services,
  method: 'GET' | 'POST',
  address: AddressName,
  given: Partial<PageRequest> = {},
): Promise<Answer> {
  const route = needsRoutes.find((one) => one.method === method && one.address === address);
  if (!route) throw new Error(`No route ${method} ${address}`);
  return route.handle(asAnalyst(services, { address, ...given }));
}

function textOf(answer: Answer): string {
  if (answer.type !== 'page') throw new Error(`Expected a page, got ${answer.type}`);
  return answer.main.markup.replaceAll(/\s+/g, ' ');
}

describeOnOneEngine('the needs assessment', (open) => {
  it('ranks needs with their reasons, says every figure with its family, and refuses by name', async () => {
    const services = await openCounty(open);
    const text = textOf(await ask(services, 'GET', 'work.assessment'));
    expect(text).toContain('Area: Ceredigion');
    expect(text.indexOf('N1 Weight of children')).toBeLessThan(text.indexOf('N2 Room to play'));
    expect(text).toContain('Worse than the area compared with:');
    expect(text).toContain('Getting worse:');
    expect(text).toContain('58.0%');
    expect(text).toContain('580 of 1,000');
    expect(text).toContain('Wales: 70.0% (2024)');
    expect(text).toContain('50.0 percentage points between the best and the worst fifth');
    expect(text).toContain('The dataset has not been imported.');
    const answer = await ask(services, 'GET', 'work.assessment', { language: 'cy' });
    expect(textOf(answer)).toContain('Gwaeth na’r ardal gymharu:');
  });

  it('says beside a need and on the page of the indicator what a target needs, and the pace there is', async () => {
    const services = await openCounty(open);
    await saveRecord(services, 'organisation', 'B1', { name: { cy: 'Bwrdd iechyd', en: 'Health board' } });
    await saveRecord(services, 'indicator-target', 'IT1', {
      title: { cy: 'Mwy o blant iach', en: 'More healthy children' },
      indicator: 'I1',
      area: 'W06000008',
      value: 66,
      reachedBy: '2028-12-31',
      organisation: 'B1',
      reason: { cy: 'Fel yn 2020.', en: 'As it was in 2020.' },
    });
    const needs = textOf(await ask(services, 'GET', 'work.assessment'));
    const indicator = textOf(await ask(services, 'GET', 'work.indicator', { params: { code: 'I1' } }));
    for (const text of [needs, indicator]) {
      expect(text).toContain('/targets/IT1">More healthy children</a>');
      expect(text).toContain('Target: 66.0%, by: 31 December 2028. Set by: Health board. As it was in 2020.');
      expect(text).toContain('from the latest figure (58.0%, 2024): +2.00.');
      expect(text).toContain('Change each year between 2018 and 2024: −2.00. In the wrong direction.');
    }
    // Beside the need it rests on, not beside every need.
    expect(needs.split('More healthy children')).toHaveLength(2);
    const other = await ask(services, 'GET', 'work.indicator', { params: { code: 'I2' } });
    expect(textOf(other)).not.toContain('More healthy children');
    const welsh = textOf(
      await ask(services, 'GET', 'work.indicator', { language: 'cy', params: { code: 'I1' } }),
    );
    expect(welsh).toContain('Targed: 66.0%, erbyn: 31 Rhagfyr 2028. Gosodwyd gan: Bwrdd iechyd.');
    expect(welsh).toContain('Yn y cyfeiriad anghywir.');
  });

  it('offers to make a priority of a need, with its texts already in the form', async () => {
    const services = await openCounty(open);
    const text = textOf(await ask(services, 'GET', 'work.assessment'));
    expect(text).toContain('needs=N1&amp;title_cy=Pwysau+plant&amp;title_en=Weight+of+children&amp;plan=PL1');
  });

  it('assesses another area when one is chosen, and gives all of it as JSON', async () => {
    const services = await openCounty(open);
    const query = { area: 'lsoa-2021/W01000000' };
    expect(textOf(await ask(services, 'GET', 'work.assessment', { query }))).toContain('30.0%');
    const json = await ask(services, 'GET', 'work.assessment', { query, twin: 'json' });
    const report = JSON.parse(json.type === 'file' ? String(json.body) : '');
    expect(report.area.code).toBe('W01000000');
    expect(report.indicators[0].latest).toMatchObject({ value: 30, numerator: 30, denominator: 100 });
  });

  it('shows an indicator: figure, series, map, areas, gap, methods, what is not known', async () => {
    const services = await openCounty(open);
    const text = textOf(await ask(services, 'GET', 'work.indicator', { params: { code: 'I1' } }));
    for (const part of [
      'How the figure has changed',
      'Map of the small areas',
      'Lower layer super output area, 2021',
      'The best fifth',
      'It leaves some out.',
      'Wilson’s score method',
      'N1 Weight of children',
    ]) {
      expect(text).toContain(part);
    }
    const empty = await ask(services, 'GET', 'work.indicator', { params: { code: 'I2' } });
    expect(textOf(empty)).toContain('The dataset has not been imported.');
    expect((await ask(services, 'GET', 'work.indicator', { params: { code: 'I9' } })).type).toBe('not-found');
  });

  it('makes draft priorities of the needs that were chosen, each with its reason, once', async () => {
    const services = await openCounty(open);
    expect(textOf(await ask(services, 'POST', 'work.priorities', { form: { plan: 'PL1' } }))).toContain(
      'No need was chosen',
    );
    const form = { plan: 'PL1', choose: 'N1; N2', reason_N1: 'Because it is getting worse.' };
    const answer = await ask(services, 'POST', 'work.priorities', { form });
    expect(answer).toMatchObject({ type: 'redirect', notice: '2 priorities have been made.' });
    const records = await services.records.load(services.db, 'arian');
    expect(records.find('priority', 'P1')?.values).toMatchObject({
      needs: ['N1'],
      title: { cy: 'Pwysau plant', en: 'Weight of children' },
      reason: { cy: '', en: 'Because it is getting worse.' },
    });
    const again = await ask(services, 'POST', 'work.priorities', { form });
    expect(textOf(again)).toContain('No need was chosen');
    expect(textOf(await ask(services, 'GET', 'work.priorities'))).toContain('Already a priority: <a');
  });

  it('is said in the terminal, in both languages and as JSON, and an unknown area is bad input', async () => {
    const services = await openCounty(open);
    const say = async (language: 'cy' | 'en', json: boolean, area?: string) => {
      const lines: string[] = [];
      const print = (line: string) => lines.push(line);
      const { db, records, dataFolder } = services;
      const asked = { partnership: 'arian', ...(area && { area }) };
      const status = await assessCommand(asked, { db, records, dataFolder, language, json, print });
      return { status, text: lines.join('\n') };
    };
    const english = await say('en', false);
    expect(english.status).toBe(0);
    expect(english.text).toContain('58.0%; range 54.9 to 61.0; 580 of 1,000; 2024');
    expect((await say('cy', false)).text).toContain('Ardal: Ceredigion');
    expect(JSON.parse((await say('cy', true)).text).needs[0].code).toBe('N1');
    expect(await say('en', false, 'W06000099')).toMatchObject({
      status: 2,
      text: 'No area has this code: W06000099. Check the code, or import the areas first.',
    });
  });
});
