import { expect, it } from 'vitest';
import { organisationDefinition } from '../../partnership/index.ts';
import { performanceMeasureDefinition } from '../../performance/index.ts';
import {
  actionDefinition,
  milestoneDefinition,
  resourceDefinition,
  type ServiceAgreement,
  serviceAgreementDefinition,
} from '../../plan/index.ts';
import { recordSet } from '../../records/index.ts';
import { recordOf } from '../../turning/example-session.ts';
import { agreementDocument } from './agreement-document.ts';

const both = (text: string) => ({ cy: `${text} (cy)`, en: text });
const agreement = recordOf(serviceAgreementDefinition, 'SA1', {
  title: both('Young carers'),
  issue: both('Carers are missed.'),
  forCitizens: both('Found within a month.'),
  pooled: both('One budget.'),
  actions: ['A1'],
  organisations: ['B1', 'B2'],
  otherBoards: both('Neighbouring board'),
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  state: 'agreed',
  agreedOn: '2026-02-03',
}) as ServiceAgreement;
const records = recordSet([
  agreement,
  recordOf(organisationDefinition, 'B1', { name: both('Council') }),
  recordOf(organisationDefinition, 'B2', { name: both('Health Board') }),
  recordOf(actionDefinition, 'A1', { title: both('A key worker'), lead: 'B2', measures: ['F1'] }),
  recordOf(actionDefinition, 'A2', { title: both('Something else'), lead: 'B1' }),
  recordOf(milestoneDefinition, 'M1', { action: 'A1', title: both('Appointed'), dueOn: '2026-06-30' }),
  recordOf(resourceDefinition, 'R1', { action: 'A1', organisation: 'B2', amountPence: 1_250_000 }),
  recordOf(performanceMeasureDefinition, 'F1', { title: both('Found in a month') }),
]);

it('a Local Service Agreement is one document: issue, parties, actions with milestones and money, and who signs', () => {
  const document = agreementDocument({ agreement, records, language: 'en' });
  expect(document).toMatchObject({
    title: 'Young carers',
    period: '1 April 2026 to 31 March 2027',
    areas: ['Council', 'Health Board', 'Neighbouring board'],
  });
  const text = JSON.stringify(document.blocks);
  for (const said of [
    'Carers are missed.',
    'Found within a month.',
    'One budget.',
    'A key worker',
    'Lead: Health Board (proposed lead, not yet agreed)',
    '"Appointed","30 June 2026","Not yet"',
    'Found in a month',
    '£12,500',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('Something else');
  const signed = document.blocks.at(-1);
  expect(signed).toMatchObject({
    type: 'table',
    rows: [
      ['Council', '', ''],
      ['Health Board', '', ''],
      ['Neighbouring board', '', ''],
    ],
  });
  expect(JSON.stringify(agreementDocument({ agreement, records, language: 'cy' }))).not.toContain('Council"');
});
