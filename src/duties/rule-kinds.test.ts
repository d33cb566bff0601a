import { describe, expect, it } from 'vitest';
import { aRecord, someFacts } from './example-facts.ts';
import { indexFacts } from './fact-index.ts';
import type { FactRecord, Facts } from './facts.ts';
import { judgeRule, ruleKinds, ruleSpec } from './rule-kinds.ts';
import type { VerdictWord } from './verdict.ts';

interface Row {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly when: string;
  readonly records: readonly FactRecord[];
  readonly more?: Partial<Facts>;
  readonly word: VerdictWord;
}

const bothTexts = { cy: 'Testun', en: 'Text' };
const section = (fields: Readonly<Record<string, unknown>>, code = 'S1') =>
  aRecord(
    'section',
    code,
    { part: 'vision', text: bothTexts, ...fields },
    { plan: ['P'], topics: ['demography'] },
  );
const plan = (fields: Readonly<Record<string, unknown>>) =>
  aRecord('plan', 'P', { state: 'adopted', ...fields });
const organisation = (code: string, kind: string) => aRecord('organisation', code, { kind });
const seat = (code: string, of: string, fields: Readonly<Record<string, unknown>> = {}) =>
  aRecord('seat', code, { role: 'member', startsOn: '2012-01-01', ...fields }, { organisation: [of] });
const approval = (of: string, fields: Readonly<Record<string, unknown>> = {}) =>
  aRecord(
    'approval',
    `AP-${of}`,
    { state: 'approved', meeting: 'Council', decidedOn: '2013-02-01', resolution: '12', ...fields },
    { organisation: [of], plan: ['P'] },
  );

const content = { kind: 'content', topics: ['demography'] };
const story = { kind: 'record', record: 'need', holds: ['story'] };
const oneStory = { ...story, every: false };
const classified = {
  kind: 'record',
  record: 'action',
  holds: [{ field: 'prevention', from: ['prevention'] }],
  atLeast: 1,
};
const evidenced = { kind: 'link', every: 'outcome', path: [{ to: 'need', by: 'needs' }] };
const funded = {
  kind: 'link',
  every: 'action',
  path: [{ to: 'resource', by: 'action', held: 'there', where: { kind: 'money' } }],
};
const police = { kind: 'seat', of: [['police', 'police-and-crime-commissioner']] };
const post = { kind: 'seat', posts: ['lhb-lead-officer'] };
const twelveWeeks = {
  kind: 'period',
  from: 'consultationOpensOn',
  to: 'consultationClosesOn',
  atLeast: { weeks: 12 },
};
const threeToFive = {
  kind: 'period',
  from: 'startsOn',
  to: 'endsOn',
  atLeast: { years: 3 },
  atMost: { years: 5 },
};
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
const published = { kind: 'publication', of: 'plan', languages: ['cy', 'en'] };
const everywhere = { kind: 'publication', of: 'plan', onSitesOf: 'members' };
const agreed = { kind: 'approval', by: 'members', form: 'due-form' };
const few = {
  kind: 'count',
  record: 'priority',
  where: { highest: 'yes' },
  atLeast: 1,
  limitIn: 'priorityLimit',
};

const outcome = (needs: readonly string[], code = 'OC1') =>
  aRecord('outcome', code, {}, { plan: ['P'], needs });
const need = (fields: Readonly<Record<string, unknown>> = {}, code = 'N1') =>
  aRecord('need', code, { story: bothTexts, ...fields });
const action = (fields: Readonly<Record<string, unknown>> = {}, code = 'A1') =>
  aRecord('action', code, fields);
const money = (fields: Readonly<Record<string, unknown>>) =>
  aRecord('resource', 'R1', fields, { action: ['A1'] });
const priority = (code: string, highest: unknown) =>
  aRecord('priority', code, highest === undefined ? {} : { highest }, { plan: ['P'] });
const measure = (fields: Readonly<Record<string, unknown>>) => aRecord('performance-measure', 'M1', fields);
const out = (fields: Readonly<Record<string, unknown>> = {}, of = 'O1') =>
  aRecord(
    'publication',
    `PB-${of}`,
    { what: 'plan', publishedOn: '2013-02-01', languages: ['cy', 'en'], ...fields },
    { organisation: [of], plan: ['P'] },
  );
const on = (day: string) => ({ on: day });

const rows: readonly Row[] = [
  { rule: content, when: 'a section has text in both languages', records: [section({})], word: 'met' },
  {
    rule: content,
    when: 'the text is in one language',
    records: [section({ text: { cy: '', en: 'Text' } })],
    word: 'partly',
  },
  {
    rule: { ...content, in: 'either' },
    when: 'one language is enough',
    records: [section({ text: { cy: '', en: 'Text' } })],
    word: 'met',
  },
  {
    rule: content,
    when: 'the section is empty',
    records: [section({ text: { cy: '', en: '' } })],
    word: 'not-met',
  },
  {
    rule: content,
    when: 'no section is about it',
    records: [aRecord('section', 'S1', { text: bothTexts }, { topics: ['trends'] })],
    word: 'not-met',
  },
  {
    rule: { kind: 'content', topics: ['demography', 'trends'] },
    when: 'one topic of two is there',
    records: [section({})],
    word: 'partly',
  },
  {
    rule: { kind: 'content', parts: ['vision'] },
    when: 'the part has text',
    records: [section({})],
    word: 'met',
  },
  {
    rule: content,
    when: 'the text was never recorded',
    records: [section({ text: undefined })],
    word: 'cannot-tell',
  },
  { rule: content, when: 'nobody records sections', records: [], word: 'cannot-tell' },
  {
    rule: content,
    when: 'the section belongs to another plan',
    records: [aRecord('section', 'S1', { text: bothTexts }, { plan: ['Q'], topics: ['demography'] })],
    word: 'not-met',
  },
  {
    rule: { kind: 'content', duties: 'claimed' },
    when: 'a duty claimed has no section',
    records: [plan({ duties: ['participation'] }), section({})],
    word: 'not-met',
  },
  {
    rule: { kind: 'content', duties: 'claimed' },
    when: 'no duty is claimed',
    records: [plan({ duties: [] }), section({})],
    word: 'not-applicable',
  },
  {
    rule: { kind: 'content', duties: 'claimed' },
    when: 'duties were never recorded',
    records: [section({})],
    word: 'cannot-tell',
  },

  { rule: story, when: 'every need has its story', records: [need()], word: 'met' },
  {
    rule: story,
    when: 'one of two has none',
    records: [need(), need({ story: null }, 'N2')],
    word: 'partly',
  },
  { rule: story, when: 'none has one', records: [need({ story: { cy: '', en: '' } })], word: 'not-met' },
  {
    rule: story,
    when: 'a story is in one language',
    records: [need({ story: { cy: 'Stori', en: '' } })],
    word: 'partly',
  },
  { rule: story, when: 'stories were never recorded', records: [aRecord('need', 'N1')], word: 'cannot-tell' },
  {
    rule: story,
    when: 'there are no needs',
    records: [],
    more: {
      records: new Map([
        ['plan', [plan({})]],
        ['need', []],
      ]),
    },
    word: 'not-applicable',
  },
  { rule: story, when: 'nobody records needs', records: [], word: 'cannot-tell' },
  {
    rule: oneStory,
    when: 'one of two is enough',
    records: [need(), need({ story: null }, 'N2')],
    word: 'met',
  },
  {
    rule: classified,
    when: 'the value is one allowed',
    records: [action({ prevention: 'prevention' })],
    word: 'met',
  },
  {
    rule: classified,
    when: 'the value is another',
    records: [action({ prevention: 'not-stated' })],
    word: 'not-met',
  },
  {
    rule: { ...story, where: { strength: 'anecdotal' } },
    when: 'the condition was never recorded',
    records: [need()],
    word: 'cannot-tell',
  },

  { rule: evidenced, when: 'every outcome is tied', records: [outcome(['N1']), need()], word: 'met' },
  {
    rule: evidenced,
    when: 'one of two is not',
    records: [outcome(['N1']), outcome([], 'OC2'), need()],
    word: 'partly',
  },
  { rule: evidenced, when: 'none is', records: [outcome([]), need()], word: 'not-met' },
  { rule: evidenced, when: 'the link leads to nothing', records: [outcome(['N9']), need()], word: 'not-met' },
  { rule: evidenced, when: 'nobody records needs', records: [outcome(['N1'])], word: 'cannot-tell' },
  { rule: evidenced, when: 'nobody records outcomes', records: [need()], word: 'cannot-tell' },
  {
    rule: funded,
    when: 'the link is held at the other end',
    records: [action(), money({ kind: 'money' })],
    word: 'met',
  },
  {
    rule: funded,
    when: 'what it leads to does not count',
    records: [action(), money({ kind: 'people' })],
    word: 'not-met',
  },
  {
    rule: funded,
    when: 'whether it counts was never recorded',
    records: [action(), money({})],
    word: 'cannot-tell',
  },

  {
    rule: police,
    when: 'either kind of body sits',
    records: [organisation('O1', 'police'), seat('ST1', 'O1')],
    word: 'met',
  },
  {
    rule: police,
    when: 'it only observes',
    records: [organisation('O1', 'police'), seat('ST1', 'O1', { role: 'observer' })],
    word: 'not-met',
  },
  {
    rule: police,
    when: 'the seat has ended',
    records: [organisation('O1', 'police'), seat('ST1', 'O1', { endsOn: '2012-11-22' })],
    word: 'not-met',
  },
  {
    rule: police,
    when: 'it ended some time this year',
    records: [organisation('O1', 'police'), seat('ST1', 'O1', { endsOn: '2013' })],
    word: 'cannot-tell',
  },
  {
    rule: police,
    when: 'no such body',
    records: [organisation('O1', 'housing'), seat('ST1', 'O1')],
    word: 'not-met',
  },
  {
    rule: police,
    when: 'nobody records seats',
    records: [organisation('O1', 'police')],
    word: 'cannot-tell',
  },
  {
    rule: post,
    when: 'the post is held',
    records: [seat('ST1', 'O1', { statutoryPost: 'lhb-lead-officer', holder: 'Name' })],
    word: 'met',
  },
  {
    rule: post,
    when: 'the post is vacant',
    records: [seat('ST1', 'O1', { statutoryPost: 'lhb-lead-officer', holder: null })],
    word: 'not-met',
  },
  { rule: post, when: 'nobody sits in it', records: [seat('ST1', 'O1')], word: 'not-met' },

  {
    rule: twelveWeeks,
    when: '84 days with both counted',
    records: [plan({ consultationOpensOn: '2012-09-01', consultationClosesOn: '2012-11-23' })],
    word: 'met',
  },
  {
    rule: twelveWeeks,
    when: '83 days',
    records: [plan({ consultationOpensOn: '2012-09-01', consultationClosesOn: '2012-11-22' })],
    word: 'not-met',
  },
  {
    rule: twelveWeeks,
    when: 'months that could be either',
    records: [plan({ consultationOpensOn: '2012-09', consultationClosesOn: '2012-11' })],
    word: 'cannot-tell',
  },
  {
    rule: twelveWeeks,
    when: 'months that are surely long enough',
    records: [plan({ consultationOpensOn: '2012-06', consultationClosesOn: '2012-11' })],
    word: 'met',
  },
  {
    rule: twelveWeeks,
    when: 'months that are surely too short',
    records: [plan({ consultationOpensOn: '2012-09', consultationClosesOn: '2012-10' })],
    word: 'not-met',
  },
  {
    rule: twelveWeeks,
    when: 'the closing day is not given',
    records: [plan({ consultationOpensOn: '2012-09-01' })],
    word: 'cannot-tell',
  },
  {
    rule: twelveWeeks,
    when: 'it closes before it opens',
    records: [plan({ consultationOpensOn: '2012-09-01', consultationClosesOn: '2012-08-01' })],
    word: 'not-met',
  },
  {
    rule: twelveWeeks,
    when: 'sources disagree, and both readings are long enough',
    records: [
      plan({
        consultationOpensOn: [
          { when: '2012-06-01', source: 'report' },
          { when: '2012-07', source: 'website' },
        ],
        consultationClosesOn: '2012-11-23',
      }),
    ],
    word: 'met',
  },
  {
    rule: threeToFive,
    when: 'five years to the day',
    records: [plan({ startsOn: '2013-04-01', endsOn: '2018-03-31' })],
    word: 'met',
  },
  {
    rule: threeToFive,
    when: 'a day over five years',
    records: [plan({ startsOn: '2013-04-01', endsOn: '2018-04-01' })],
    word: 'not-met',
  },
  {
    rule: threeToFive,
    when: 'a day under three years',
    records: [plan({ startsOn: '2013-04-01', endsOn: '2016-03-30' })],
    word: 'not-met',
  },
  {
    rule: threeToFive,
    when: 'years that could be six',
    records: [plan({ startsOn: '2013', endsOn: '2018' })],
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

  { rule: published, when: 'out in both languages', records: [out()], word: 'met' },
  { rule: published, when: 'out in one', records: [out({ languages: ['en'] })], word: 'partly' },
  {
    rule: published,
    when: 'languages were never recorded',
    records: [out({ languages: undefined })],
    word: 'cannot-tell',
  },
  { rule: published, when: 'out tomorrow', records: [out({ publishedOn: '2013-03-02' })], word: 'not-met' },
  {
    rule: published,
    when: 'something else is out',
    records: [out({ what: 'annual-report' })],
    word: 'not-met',
  },
  { rule: published, when: 'nobody records publications', records: [], word: 'cannot-tell' },
  { rule: everywhere, when: 'every member has it', records: [out(), seat('ST1', 'O1')], word: 'met' },
  {
    rule: everywhere,
    when: 'a member has not',
    records: [out(), seat('ST1', 'O1'), seat('ST2', 'O2')],
    word: 'partly',
  },

  {
    rule: agreed,
    when: 'every member has approved',
    records: [organisation('O1', 'police'), seat('ST1', 'O1'), approval('O1')],
    word: 'met',
  },
  {
    rule: agreed,
    when: 'one has not',
    records: [
      organisation('O1', 'police'),
      organisation('O2', 'housing'),
      seat('ST1', 'O1'),
      seat('ST2', 'O2'),
      approval('O1'),
    ],
    word: 'partly',
  },
  {
    rule: agreed,
    when: 'with conditions',
    records: [organisation('O1', 'police'), seat('ST1', 'O1'), approval('O1', { state: 'conditional' })],
    word: 'not-met',
  },
  {
    rule: agreed,
    when: 'the form is not complete',
    records: [organisation('O1', 'police'), seat('ST1', 'O1'), approval('O1', { resolution: '' })],
    word: 'partly',
  },
  {
    rule: agreed,
    when: 'the form was never recorded',
    records: [organisation('O1', 'police'), seat('ST1', 'O1'), approval('O1', { meeting: undefined })],
    word: 'cannot-tell',
  },
  {
    rule: agreed,
    when: 'nobody records approvals',
    records: [organisation('O1', 'police'), seat('ST1', 'O1')],
    word: 'cannot-tell',
  },
  {
    rule: { kind: 'approval', by: ['probation'], form: 'consideration' },
    when: 'no such body',
    records: [organisation('O1', 'police'), seat('ST1', 'O1'), approval('O1')],
    word: 'not-applicable',
  },

  {
    rule: few,
    when: 'within the limit',
    records: [plan({ priorityLimit: 2 }), priority('P1', true)],
    word: 'met',
  },
  {
    rule: few,
    when: 'over the limit',
    records: [plan({ priorityLimit: 1 }), priority('P1', 'yes'), priority('P2', 'yes')],
    word: 'not-met',
  },
  {
    rule: few,
    when: 'none at all',
    records: [plan({ priorityLimit: 1 }), priority('P1', false)],
    word: 'not-met',
  },
  { rule: few, when: 'no limit set', records: [plan({}), priority('P1', true)], word: 'cannot-tell' },
  {
    rule: few,
    when: 'one that may or may not count',
    records: [plan({ priorityLimit: 1 }), priority('P1', true), priority('P2', undefined)],
    word: 'cannot-tell',
  },
  {
    rule: few,
    when: 'nobody records priorities',
    records: [plan({ priorityLimit: 1 })],
    word: 'cannot-tell',
  },

  { rule: { kind: 'claim' }, when: 'nobody has said anything', records: [], word: 'cannot-tell' },
];

describe('rule kinds', () => {
  for (const { rule, when, records, more, word } of rows) {
    it(`${rule.kind}: ${when} → ${word}`, () => {
      const judgement = judgeRule(ruleSpec.parse(rule), indexFacts(someFacts(records, more)));
      expect(judgement.word).toBe(word);
    });
  }

  it('says why, and names the missing fact whenever it cannot tell', () => {
    for (const { rule, records, more, when } of rows) {
      const judgement = judgeRule(ruleSpec.parse(rule), indexFacts(someFacts(records, more)));
      expect(judgement.reasons.length, when).toBeGreaterThan(0);
      if (judgement.word === 'cannot-tell') expect(judgement.missing.length, when).toBeGreaterThan(0);
    }
  });

  it('tries every kind with a fact unknown', () => {
    const unknown = new Set(rows.filter(({ word }) => word === 'cannot-tell').map(({ rule }) => rule.kind));
    expect(ruleKinds.filter((kind) => !unknown.has(kind))).toEqual([]);
  });

  it('stays a closed set of ten', () => {
    expect(ruleKinds).toHaveLength(10);
  });
});
