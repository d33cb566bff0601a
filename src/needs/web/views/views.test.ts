import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { asAnalyst, openCounty, saveRecord as save } from '../../../../tests/journeys/analyst-county.ts';
import { describeOnOneEngine } from '../../../../tests/test-database.ts';
import type { Handler, PageRequest, Services } from '../../../access/web/index.ts';
import type { Language } from '../../../language/index.ts';
import { withNewestFigures } from '../../../performance/store/index.ts';
import { assessmentPage } from '../assessment-page.ts';
import { acrossAreasPage } from './across-areas-page.ts';
import { analyticalCapacityPage } from './analytical-capacity-page.ts';
import { childrenPage } from './children-page.ts';
import { coveragePage } from './coverage-page.ts';
import { dataGapsPage } from './data-gaps-page.ts';
import { sevenStepsPage as sevenStepsPageWith } from './seven-steps-page.ts';
import { whatWorksPage } from './what-works-page.ts';

async function shown(services: Services, handler: Handler, given: Partial<PageRequest> = {}) {
  const answer = await handler(asAnalyst(services, given));
  if (answer.type !== 'page') return answer.type;
  return answer.main.markup.replaceAll(/\s+/g, ' ');
}

const both = (cy: string, en: string) => ({ cy, en });
const languages: readonly Language[] = ['cy', 'en'];
const sevenStepsPage = sevenStepsPageWith(async (_, __, records) => records);

describeOnOneEngine('the evidence looked at in other ways', (open) => {
  it('is offered on the assessment, and each page opens in both languages before anything is on record', async () => {
    const services = await openCounty(open);
    const assessment = await shown(services, assessmentPage);
    for (const word of [
      'coverage',
      'children',
      'data-gaps',
      'what-works',
      'seven-steps',
      'across-areas',
      'analytical-capacity',
    ])
      expect(assessment).toContain(`/work/assessment/${word}"`);
    const pages = [
      coveragePage,
      childrenPage,
      dataGapsPage,
      whatWorksPage,
      sevenStepsPage,
      acrossAreasPage,
      analyticalCapacityPage,
    ];
    for (const handler of pages) {
      const [welsh, english] = await Promise.all(
        languages.map((language) => shown(services, handler, { language })),
      );
      expect(english).toContain('<h1');
      expect(welsh).not.toBe(english);
    }
  });

  it('says of each part which characteristics it covers, and of services which language they offer', async () => {
    const services = await openCounty(open);
    await save(services, 'assessment-part', 'AP1', {
      title: both('Iechyd', 'Health'),
      part: 'health-and-wellbeing',
      covered: ['age', 'sex'],
      adoptedFrameworks: ['common-assessment-framework'],
    });
    await save(services, 'organisation', 'B1', { name: both('Bwrdd iechyd', 'Health board') });
    await save(services, 'language-provision', 'LP1', {
      service: both('Ymweliadau iechyd', 'Health visiting'),
      organisation: 'B1',
      ability: 'partly',
      peopleAsked: 412,
      choseWelsh: 178,
    });
    const text = await shown(services, coveragePage);
    expect(text.match(/Nothing said/g)).toHaveLength(7);
    expect(text).toContain('Parts that say nothing of some characteristic: 1.');
    expect(text).toContain('178 of 412 people asked');
    expect(text).toMatch(/Common Assessment Framework \(CAF\).{1,400}AP1 Health/);
    expect(await shown(services, coveragePage, { language: 'cy' })).toContain('Yn rhannol');
  });

  it('marks what is overdue in words, and counts what the profile of children lacks', async () => {
    const services = await openCounty(open);
    const gap = { state: 'open', dueOn: '2026-04-08' };
    await save(services, 'data-gap', 'G1', {
      title: both('Ethnigrwydd', 'Ethnicity'),
      childPoverty: 'looked-after',
      ...gap,
    });
    const text = await shown(services, dataGapsPage);
    expect(text).toContain('Data gaps overdue: 1');
    expect(text).toContain('<strong>Overdue</strong>');
    expect(text).toContain('Looked-after children, for every 10,000 aged under 18');
    expect(await shown(services, dataGapsPage, { language: 'cy' })).toContain('<strong>Hwyr</strong>');
    expect(await shown(services, childrenPage)).toContain('Asked for and not on record: 34 of 34');
  });

  it('sets options side by side by what they would do, and says what they leave unsaid', async () => {
    const services = await openCounty(open);
    await save(services, 'option', 'W1', {
      title: both('Cwrs bwyd', 'Food course'),
      needs: ['N1'],
      strength: 'promising',
      environment: 'better',
    });
    const text = await shown(services, whatWorksPage);
    expect(text).toContain('Promising');
    expect(text.match(/Not said/g)?.length).toBeGreaterThanOrEqual(4);
    expect(text).toMatch(/Needs with no option on record<\/h2>.*N2 Room to play/);
    expect(text).not.toMatch(/Needs with no option on record<\/h2>.*N1 Weight/);
  });

  it('goes through the seven steps of one outcome, and knows no other', async () => {
    const services = await openCounty(open);
    await save(services, 'outcome', 'O1', {
      plan: 'PL1',
      title: both('Plant iach', 'Healthy children'),
      indicators: ['I1'],
    });
    const list = await shown(services, sevenStepsPage);
    expect(list).toContain('Answered: 1 of 7');
    const steps = await shown(services, sevenStepsPage, { query: { outcome: 'O1' } });
    expect(steps).toContain('Which partners have a part to play?');
    expect(steps).toContain('Nobody has answered yet');
    expect(await shown(services, sevenStepsPage, { query: { outcome: 'O9' } })).toBe('not-found');
  });

  it('counts a measure as told of once somebody has entered a figure of it over time', async () => {
    const services = await openCounty(open);
    await save(services, 'organisation', 'B1', { name: both('Bwrdd iechyd', 'Health board') });
    await save(services, 'outcome', 'O1', { plan: 'PL1', title: both('Plant iach', 'Healthy children') });
    await save(services, 'performance-measure', 'F1', {
      title: both('Teuluoedd', 'Families'),
      measureKind: 'better-off',
      organisation: 'B1',
    });
    await save(services, 'action', 'A1', {
      plan: 'PL1',
      title: both('Ymweld', 'Visits'),
      outcomes: ['O1'],
      measures: ['F1'],
    });
    const answered = async (page: Handler) =>
      /<details[^>]*>.*?Answered: (\d)/s.exec(await shown(services, page, { query: { outcome: 'O1' } }))?.[1];
    const withFigures = sevenStepsPageWith(({ db }, partnership, records) =>
      withNewestFigures(db, partnership, records, 'work'),
    );
    expect([await answered(sevenStepsPage), await answered(withFigures)]).toEqual(['1', '1']);
    await sql`insert into performance.measure_value
        (partnership_id, measure, period_start, period_end, value, standing, entered_by)
      values ('arian', 'F1', '2025-01-01', '2025-12-31', 41, 'signed-off', 'mari')`.execute(services.db);
    expect([await answered(sevenStepsPage), await answered(withFigures)]).toEqual(['1', '2']);
  });

  it('says where an action is best delivered, who looks at it, and what is done outside the boundary', async () => {
    const services = await openCounty(open);
    await save(services, 'action', 'A1', {
      plan: 'PL1',
      title: both('Trên i’r coleg', 'Train to college'),
      bestDelivered: 'regionally',
      scrutinyRoute: both('Cyd-bwyllgor', 'Joint committee of the region'),
      takesPlace: 'outside',
      benefitHere: both('Mwy yn cyrraedd y coleg', 'More reach college'),
    });
    await save(services, 'action', 'A2', {
      plan: 'PL1',
      title: both('Bws', 'Bus'),
      bestDelivered: 'locally',
    });
    const text = await shown(services, acrossAreasPage);
    expect(text).toMatch(
      /Best delivered regionally.{1,900}A1 Train to college.{1,900}Joint committee of the region/,
    );
    expect(text).toMatch(/Best delivered locally.{1,900}A2 Bus.{1,900}Not recorded/);
    expect(text).toMatch(/outside the boundary.{1,900}More reach college/);
  });

  it('keeps the library of what others found, with how far it carries over to here', async () => {
    const services = await openCounty(open);
    await save(services, 'evidence-item', 'E1', {
      title: both('Clybiau brecwast', 'Breakfast clubs'),
      source: 'evaluation',
      strength: 'strong',
      finding: both('Daeth mwy.', 'More came.'),
      transferability: both('Trefi bach yn unig', 'Small towns only'),
    });
    await save(services, 'evidence-item', 'E2', {
      title: both('Sgwrs', 'A talk'),
      source: 'anecdote',
      finding: both('Dim.', 'None.'),
    });
    const text = await shown(services, whatWorksPage);
    expect(text).toMatch(/E1 Breakfast clubs.{1,900}Evaluation.{1,900}Strong.{1,900}Small towns only/);
    expect(text).not.toContain('E2 A talk');
  });

  it('leads to the information strategy of the plan, and says where there is none', async () => {
    const services = await openCounty(open);
    expect(await shown(services, analyticalCapacityPage)).toContain(
      'The plan has no section about the information strategy yet.',
    );
    await save(services, 'section', 'T1', {
      plan: 'PL1',
      part: 'information-strategy',
      title: both('Gwybodaeth', 'Information'),
    });
    expect(await shown(services, analyticalCapacityPage)).toContain('T1 Information');
  });

  it('shows which priorities nobody analyses', async () => {
    const services = await openCounty(open);
    await save(services, 'analytical-resource', 'AR1', {
      title: both('Dadansoddwr', 'Analyst'),
      resourceType: 'post',
      needs: ['N1'],
    });
    await save(services, 'priority', 'P1', { plan: 'PL1', title: both('Plant', 'Children'), needs: ['N1'] });
    await save(services, 'priority', 'P2', { plan: 'PL1', title: both('Chwarae', 'Play'), needs: ['N2'] });
    const text = await shown(services, analyticalCapacityPage);
    expect(text).toMatch(/P1 Children.{1,300}AR1 Analyst.{1,300}P2 Play.{1,200}None/);
  });

  it('shows who brings which skill and which nobody has', async () => {
    const services = await openCounty(open);
    await save(services, 'organisation', 'B1', { name: both('Bwrdd iechyd', 'Health board') });
    await save(services, 'analytical-resource', 'AR1', {
      title: both('Dadansoddwr', 'Analyst'),
      resourceType: 'post',
      organisation: 'B1',
      skills: ['statistics'],
      daysAMonth: 6,
    });
    const text = await shown(services, analyticalCapacityPage);
    expect(text).toContain('Skills that nobody has: 10 of 11.');
    expect(text).toContain('Days a month promised: 6.');
    expect(text).toContain('Health board');
  });
});
