import { describe, expect, it } from 'vitest';
import { checkPlan } from '../duties/index.ts';
import { type AnyRecord, type FieldValue, recordSet } from '../records/index.ts';
import { isNowhere, saidOfDuty } from './duty-words.ts';
import { publishedDuties } from './from-check.ts';

const both = (text: string) => ({ cy: `${text} (cy)`, en: text });

function record(kind: string, code: string, values: Record<string, FieldValue>): AnyRecord {
  return { kind, code, revision: 1, withdrawn: false, lookAgain: [], values };
}
function claim(code: string, values: Record<string, FieldValue>): AnyRecord {
  const none = { confirmedBy: null, disputedBy: null, claimedOn: '2026-03-05', text: both('Here') };
  return record('claim', code, {
    requirement: 'test.rule',
    claimedBy: 'B1',
    state: 'claimed',
    ...none,
    ...values,
  });
}

const rulebook = {
  id: 'test',
  name: both('Test'),
  edition: '1',
  families: [{ id: 'test', name: both('Duty'), always: true, statutory: true }],
  requirements: [
    {
      id: 'test.rule',
      family: 'test',
      wording: both('It is done'),
      citation: { document: 'source', section: both('1') },
      force: 'must',
      from: '2012-06',
      rule: { kind: 'claim', confirmed: false },
    },
  ],
} as unknown as Parameters<typeof checkPlan>[0][number];

function published(records: readonly AnyRecord[]) {
  const all = recordSet([
    record('organisation', 'B1', { name: both('Council') }),
    record('organisation', 'B2', { name: both('Board') }),
    ...records,
  ]);
  const facts = {
    on: '2026-11-01',
    plan: 'P',
    records: new Map([['plan', [{ kind: 'plan', code: 'P', title: both(''), fields: {}, links: {} }]]]),
    claims: records
      .filter(({ kind }) => kind === 'claim')
      .map(({ code, values }) => ({
        code,
        requirement: 'test.rule',
        target: code === 'gone' ? { kind: 'section', code: 'X' } : { kind: 'plan', code: 'P' },
        text: both('Here'),
        claimedBy: 'B1',
        confirmedBy: null,
        state: values['state'] as 'claimed',
        targetRevision: null,
      })),
  };
  return publishedDuties(checkPlan([rulebook], facts), all)[0];
}

describe('the statutory annex of a version', () => {
  it('keeps what bodies claim and how others answered, what is replied, and what assessors think', () => {
    const duty = published([
      claim('D1', { state: 'confirmed', confirmedBy: 'B2' }),
      record('reply', 'RP1', {
        requirement: 'test.rule',
        organisation: 'B2',
        text: both('Soon'),
        verdict: 'met',
        repliedOn: null,
      }),
      record('opinion', 'OP1', {
        requirement: 'test.rule',
        lane: 'scrutiny',
        assessor: both('Committee'),
        text: both('Fair'),
        verdict: 'partly',
        formedOn: '2026-03-18',
      }),
    ]);
    expect(duty?.said?.map((word) => saidOfDuty(word, 'en'))).toEqual([
      'Council: Here Confirmed: Board.',
      'Reply. Board: Soon',
      'Opinion of scrutiny. Committee: Partly met. Fair',
    ]);
  });

  it('leaves out a claim that somebody must look at again, and says nothing where nobody does', () => {
    expect(published([claim('gone', {})])).not.toHaveProperty('said');
    expect(published([])).not.toHaveProperty('said');
  });
});

it('a duty that is met says nowhere that it is met nowhere, whatever of it is not published', () => {
  const duty = published([claim('D1', {})]);
  if (!duty) throw new Error('There is no duty');
  expect(isNowhere({ ...duty, verdict: 'met', where: [] })).toBe(false);
  expect(isNowhere({ ...duty, verdict: 'not-applicable', where: [] })).toBe(false);
  expect(isNowhere({ ...duty, verdict: 'cannot-tell', where: [] })).toBe(true);
});

describe('what belongs to a statutory plan by a duty', () => {
  const ofPlan = {
    ...rulebook,
    families: [{ id: 'test', name: both('Duty'), always: false, statutory: true }],
  } as typeof rulebook;
  const holdsOf = (
    book: typeof rulebook,
    rule: unknown,
    claims: readonly { readonly state: string; readonly code: string }[],
  ) => {
    const section = (code: string, topics: readonly string[]) =>
      record('section', code, { topics: [...topics] });
    const records = recordSet([section('T1', ['crime-steps']), section('T2', ['trends'])]);
    const plan = {
      kind: 'plan',
      code: 'P',
      title: both(''),
      fields: { duties: ['test'] },
      links: {},
    };
    const requirements = book.requirements.map((each) => ({ ...each, rule }));
    const checked = checkPlan([{ ...book, requirements } as typeof rulebook], {
      on: '2026-11-01',
      plan: 'P',
      records: new Map([['plan', [plan]]]),
      claims: claims.map(({ code, state }) => ({
        code: `D${code}`,
        requirement: 'test.rule',
        target: { kind: 'action', code },
        text: both('Here'),
        claimedBy: 'B1',
        confirmedBy: null,
        state,
        targetRevision: null,
      })),
    } as unknown as Parameters<typeof checkPlan>[1]);
    return publishedDuties(checked, records)[0];
  };
  const claimed = { kind: 'claim', confirmed: false };

  it('is what its claims point to, unless they are disputed', () => {
    const duty = holdsOf(ofPlan, claimed, [
      { code: 'A1', state: 'claimed' },
      { code: 'A2', state: 'disputed' },
    ]);
    expect(duty).toMatchObject({ statutoryPlan: 'test', holds: [{ kind: 'action', code: 'A1' }] });
  });

  it('is every section on a topic that its rule asks for', () => {
    const duty = holdsOf(ofPlan, { kind: 'content', topics: ['crime-steps'], in: 'both' }, []);
    expect(duty?.holds).toEqual([{ kind: 'section', code: 'T1' }]);
  });

  it('is nothing where the duty is one of every plan', () => {
    expect(holdsOf(rulebook, claimed, [{ code: 'A1', state: 'claimed' }])).not.toHaveProperty('holds');
  });
});
