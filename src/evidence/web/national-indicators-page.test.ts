import { expect, it } from 'vitest';
import { asAnalyst, openCounty, saveRecord as save } from '../../../tests/journeys/analyst-county.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import type { Services } from '../../access/web/index.ts';
import type { Language } from '../../language/index.ts';
import { nationalIndicatorsPage } from './national-indicators-page.ts';

const both = (cy: string, en: string) => ({ cy, en });

async function library(services: Services, language: Language = 'en'): Promise<string> {
  const answer = await nationalIndicatorsPage(asAnalyst(services, { language }));
  if (answer.type !== 'page') throw new Error(`Expected a page, got ${answer.type}`);
  return answer.main.markup.replaceAll(/\s+/g, ' ');
}

describeOnOneEngine('the library of national indicators', (open) => {
  it('holds each set, with the indicators here that stand for its entries and the outcomes that use those', async () => {
    const services = await openCounty(open);
    await save(services, 'outcome', 'O1', {
      plan: 'PL1',
      title: both('Iach', 'Healthy'),
      indicators: ['I1'],
    });
    await save(services, 'national-indicator', 'NI1', {
      title: both('Plant o bwysau iach', 'Children of a healthy weight'),
      framework: 'programme-for-government',
      theme: both('Gofal iechyd', 'Healthcare'),
      reference: '3.4',
      indicators: ['I1'],
    });
    await save(services, 'national-indicator', 'NI2', {
      title: both('Llwybrau bws', 'Bus routes'),
      framework: 'service-and-policy-areas',
      theme: both('Trafnidiaeth', 'Transport'),
      whyNone: both('Nid oes data lleol.', 'There are no local data.'),
    });
    const text = await library(services);
    expect(text).toMatch(
      /Healthcare.{1,300}NI1 Children of a healthy weight.{1,400}I1 Healthy weight.{1,400}O1 Healthy/,
    );
    expect(text).toMatch(/Transport.{1,300}NI2 Bus routes.{1,300}There are no local data/);
    expect(text).toContain('Without an indicator here: 1 of 1.');
    expect(await library(services, 'cy')).toContain('Dangosyddion tracio’r Rhaglen Lywodraethu');
  });

  it('says of a set that nothing of it is held, with indicators that are only said to belong to it', async () => {
    const services = await openCounty(open);
    await save(services, 'indicator', 'I3', {
      title: both('Bodlonrwydd', 'Satisfaction'),
      frameworks: ['satisfaction-research'],
    });
    const text = await library(services);
    expect(text).toContain('No indicator of this set is held yet.');
    expect(text).toMatch(/Other indicators here that belong to the set.{1,300}I3 Satisfaction/);
    expect(text).toContain('framework=shared-outcomes');
  });
});
