import { describe, expect, it } from 'vitest';
import { aRecord } from '../example-facts.ts';
import { judgeExample, plan, type RuleExample } from './rule-example.ts';

const inPlace = { kind: 'deadline', event: 'adoptedOn', by: '2013-04' };
const yearly = {
  kind: 'deadline',
  event: 'reviewedOn',
  of: 'adoptedOn',
  within: { years: 1 },
  repeats: true,
};
const fresh = {
  kind: 'deadline',
  record: 'performance-measure',
  event: 'latestOn',
  monthsIn: 'updateEvery',
  repeats: true,
};

const afterElection = {
  kind: 'deadline',
  event: 'publishedOn',
  of: 'heldOn',
  ofRecord: 'election',
  within: { years: 1 },
  anew: true,
};
const accepted = {
  kind: 'deadline',
  record: 'seat',
  where: { role: 'observer' },
  event: 'startsOn',
  of: 'heldOn',
  ofRecord: 'election',
  anew: true,
};
const yearBefore = {
  kind: 'deadline',
  record: 'publication',
  event: 'publishedOn',
  of: 'publishedOn',
  ofRecord: 'plan',
  ahead: { years: 1 },
};
const firstReport = {
  kind: 'deadline',
  record: 'publication',
  where: { what: 'annual-report' },
  event: 'publishedOn',
  of: 'publishedOn',
  ofRecord: 'plan',
  within: { months: 14 },
  series: true,
};
const laterReports = {
  kind: 'deadline',
  record: 'publication',
  where: { what: 'annual-report' },
  event: 'publishedOn',
  within: { years: 1 },
  repeats: true,
  series: true,
  unless: { record: 'election', of: 'heldOn', within: { years: 1 } },
};
const yearOfElection = {
  kind: 'deadline',
  record: 'publication',
  event: 'publishedOn',
  of: 'heldOn',
  ofRecord: 'election',
  next: true,
  noSooner: { years: 1 },
  before: true,
  series: true,
};
const reviewBefore = {
  kind: 'deadline',
  event: 'reviewedOn',
  of: 'publishedOn',
  within: { years: 4 },
  before: true,
};

const election = (heldOn: string, code = 'E1') => aRecord('election', code, { heldOn });
const report = (publishedOn: string, code = 'PB1') =>
  aRecord('publication', code, { what: 'annual-report', publishedOn });
const observer = (startsOn: unknown) => aRecord('seat', 'S1', { role: 'observer', startsOn });
const measure = (fields: Readonly<Record<string, unknown>>) => aRecord('performance-measure', 'M1', fields);
const on = (day: string) => ({ on: day });

const examples: readonly RuleExample[] = [
  {
    rule: yearOfElection,
    when: 'published in the year before the next election',
    records: [report('2012-05-06'), election('2008-05-01'), election('2013-05-06', 'E2')],
    word: 'met',
  },
  {
    rule: yearOfElection,
    when: 'published sooner than a year before the next election',
    records: [report('2012-05-05'), election('2013-05-06')],
    word: 'not-yet-due',
  },
  {
    rule: yearOfElection,
    when: 'nobody recorded an election still to come',
    records: [report('2012-05-06'), election('2008-05-01')],
    word: 'cannot-tell',
  },
  { rule: inPlace, when: 'in time', records: [plan({ adoptedOn: '2013-02-01' })], word: 'met' },
  { rule: inPlace, when: 'the day has not come', records: [plan({ adoptedOn: null })], word: 'not-yet-due' },
  {
    rule: inPlace,
    when: 'the day has passed',
    records: [plan({ adoptedOn: null })],
    more: on('2013-05-01'),
    word: 'not-met',
  },
  {
    rule: inPlace,
    when: 'the day has passed and nobody recorded it',
    records: [plan({})],
    more: on('2013-05-01'),
    word: 'cannot-tell',
  },
  {
    rule: inPlace,
    when: 'too late',
    records: [plan({ adoptedOn: '2013-05-01' })],
    more: on('2013-06-01'),
    word: 'not-met',
  },
  {
    rule: inPlace,
    when: 'a year that could be either',
    records: [plan({ adoptedOn: '2013' })],
    more: on('2014-06-01'),
    word: 'cannot-tell',
  },
  {
    rule: yearly,
    when: 'reviewed within the year',
    records: [plan({ adoptedOn: '2012-01-10', reviewedOn: '2013-01-05' })],
    word: 'met',
  },
  {
    rule: yearly,
    when: 'first year',
    records: [plan({ adoptedOn: '2012-06-10', reviewedOn: null })],
    word: 'not-yet-due',
  },
  {
    rule: yearly,
    when: 'a year and a day without one',
    records: [plan({ adoptedOn: '2012-02-28', reviewedOn: null })],
    word: 'not-met',
  },
  {
    rule: yearly,
    when: 'adoption was never recorded',
    records: [plan({ reviewedOn: null })],
    word: 'cannot-tell',
  },
  {
    rule: fresh,
    when: 'updated within its own time',
    records: [measure({ latestOn: '2013-01-01', updateEvery: 3 })],
    word: 'met',
  },
  {
    rule: fresh,
    when: 'gone stale',
    records: [measure({ latestOn: '2012-10-01', updateEvery: 3 })],
    word: 'not-met',
  },
  {
    rule: fresh,
    when: 'never updated',
    records: [measure({ latestOn: null, updateEvery: 3 })],
    word: 'not-met',
  },
  {
    rule: fresh,
    when: 'how often was never said',
    records: [measure({ latestOn: '2013-01-01' })],
    word: 'cannot-tell',
  },
  {
    rule: afterElection,
    when: 'published within a year of the election',
    records: [plan({ publishedOn: '2028-05-05' }), election('2027-05-06')],
    more: on('2028-06-01'),
    word: 'met',
  },
  {
    rule: afterElection,
    when: 'published before the latest election, and the year has passed',
    records: [plan({ publishedOn: '2027-01-05' }), election('2027-05-06')],
    more: on('2028-06-01'),
    word: 'not-met',
  },
  {
    rule: afterElection,
    when: 'an election still to come counts for nothing yet',
    records: [plan({ publishedOn: '2028-05-05' }), election('2027-05-06'), election('2032-05-06', 'E2')],
    more: on('2030-01-01'),
    word: 'met',
  },
  {
    rule: afterElection,
    when: 'the year after the election is running',
    records: [plan({ publishedOn: null }), election('2027-05-06')],
    more: on('2027-12-01'),
    word: 'not-yet-due',
  },
  {
    rule: afterElection,
    when: 'nobody records elections',
    records: [plan({ publishedOn: '2028-05-05' })],
    word: 'cannot-tell',
  },
  {
    rule: accepted,
    when: 'accepted since the election',
    records: [observer('2027-07-20'), election('2027-05-06')],
    more: on('2028-01-01'),
    word: 'met',
  },
  {
    rule: accepted,
    when: 'accepted before the latest election',
    records: [observer('2023-07-20'), election('2027-05-06')],
    more: on('2028-01-01'),
    word: 'not-met',
  },
  {
    rule: accepted,
    when: 'the election has not come',
    records: [observer('2023-07-20'), election('2027-05-06')],
    more: on('2027-05-05'),
    word: 'met',
  },
  {
    rule: accepted,
    when: 'accepted some time in the year of the election',
    records: [observer('2027'), election('2027-05-06')],
    more: on('2028-01-01'),
    word: 'cannot-tell',
  },
  {
    rule: yearBefore,
    when: 'a year ahead to the day',
    records: [plan({ publishedOn: '2028-05-05' }), report('2027-05-05')],
    more: on('2028-06-01'),
    word: 'met',
  },
  {
    rule: yearBefore,
    when: 'a day too close',
    records: [plan({ publishedOn: '2028-05-05' }), report('2027-05-06')],
    more: on('2028-06-01'),
    word: 'not-met',
  },
  {
    rule: firstReport,
    when: 'on the last day of fourteen months',
    records: [plan({ publishedOn: '2028-05-05' }), report('2029-07-05')],
    more: on('2029-07-06'),
    word: 'met',
  },
  {
    rule: firstReport,
    when: 'none after fourteen months',
    records: [plan({ publishedOn: '2028-05-05' }), aRecord('publication', 'PB9', { what: 'plan' })],
    more: on('2029-07-06'),
    word: 'not-met',
  },
  {
    rule: firstReport,
    when: 'a first report in time and a second later',
    records: [plan({ publishedOn: '2028-05-05' }), report('2029-06-01'), report('2030-05-01', 'PB2')],
    more: on('2030-06-01'),
    word: 'met',
  },
  {
    rule: laterReports,
    when: 'the latest is less than a year old, though an earlier one is not',
    records: [report('2029-06-01'), report('2030-05-01', 'PB2'), election('2027-05-06')],
    more: on('2031-04-01'),
    word: 'met',
  },
  {
    rule: laterReports,
    when: 'the next plan falls due after the next report',
    records: [report('2031-07-15'), election('2032-05-06')],
    more: on('2032-08-01'),
    word: 'not-met',
  },
  {
    rule: laterReports,
    when: 'the next plan falls due first',
    records: [report('2032-07-15'), election('2032-05-06')],
    more: on('2033-08-01'),
    word: 'not-applicable',
  },
  {
    rule: reviewBefore,
    when: 'the day before the fourth anniversary',
    records: [plan({ publishedOn: '2016-04-01', reviewedOn: '2020-03-31' })],
    more: on('2020-04-01'),
    word: 'met',
  },
  {
    rule: reviewBefore,
    when: 'on the fourth anniversary itself',
    records: [plan({ publishedOn: '2016-04-01', reviewedOn: '2020-04-01' })],
    more: on('2020-04-01'),
    word: 'not-met',
  },
];

describe('rules of kind deadline', () => {
  it.each(examples)('$when → $word', (example) => {
    const { word } = example;
    expect(judgeExample(example)).toEqual({
      kind: 'deadline',
      word,
      saysWhy: true,
      namesWhatIsMissing: true,
    });
  });

  it('are tried with a fact unknown', () => {
    expect(examples.some(({ word }) => word === 'cannot-tell')).toBe(true);
  });
});
