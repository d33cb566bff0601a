import { describe, expect, it } from 'vitest';
import { type BalanceInput, balanceFindings } from './balance-check.ts';
import { findingStandings } from './finding-answers.ts';
import type { ReportAnswer } from './report-answer.ts';
import type { ReportAction, ReportResult } from './report-record.ts';
import type { ToldText } from './told-in-report.ts';

const both = (text: string) => ({ cy: text, en: text });

function result(
  code: string,
  standing: ReportResult['standing'],
  over: Partial<ReportResult> = {},
): ReportResult {
  return {
    kind: 'performance-measure',
    code,
    title: both(code),
    unit: both('%'),
    decimals: null,
    direction: 'higher-is-better',
    organisation: 'B1',
    outcomes: [],
    figures: [],
    standing,
    curve: 'cannot-say',
    mitigations: [],
    externalFactors: [],
    ...over,
  };
}

function action(code: string, over: Partial<ReportAction> = {}): ReportAction {
  return {
    code,
    title: both(code),
    lead: 'B1',
    outcomes: [],
    startsOn: '2025-04-01',
    endsOn: '2029-03-31',
    state: 'on-course',
    saidIn: null,
    progress: both(''),
    milestones: [],
    promises: [],
    ...over,
  };
}

function text(over: Partial<ToldText>): ToldText {
  return {
    code: 'RX1',
    part: 'progress',
    title: both('Text'),
    text: both('What happened.'),
    outcomes: [],
    indicators: [],
    measures: [],
    actions: [],
    contributions: [],
    ...over,
  };
}

const fair: BalanceInput = {
  year: { starts: '2025-04-01', ends: '2026-03-31' },
  texts: [],
  results: [],
  actions: [],
  outcomes: [],
  storied: new Set(),
};

const rulesOf = (input: Partial<BalanceInput>) =>
  balanceFindings({ ...fair, ...input }).map(({ rule, about }) => `${rule} ${about?.code ?? ''}`.trim());

describe('the balance check', () => {
  it('finds nothing in a report that tells of what got worse and what is done about it', () => {
    const results = [result('F1', 'worse'), result('F2', 'better')];
    const texts = [text({ part: 'mitigation', measures: ['F1'] })];
    expect(rulesOf({ results, texts })).toEqual([]);
  });

  it('names a result that got worse without mitigation, and one that no text tells of', () => {
    expect(rulesOf({ results: [result('F1', 'worse')] })).toEqual([
      'worsened-without-mitigation F1',
      'worsened-untold F1',
    ]);
    const mended = result('F1', 'no-clear-change', {
      curve: 'worse',
      mitigations: [{ kind: 'challenge', code: 'CE1', title: both('Why'), text: both('') }],
    });
    expect(rulesOf({ results: [mended] })).toEqual(['worsened-untold F1']);
  });

  it('is not talked past by a text without words', () => {
    const texts = [text({ part: 'mitigation', measures: ['F1'], text: both('') })];
    expect(rulesOf({ results: [result('F1', 'worse')], texts })).toHaveLength(2);
  });

  it('names promises that are not kept and left out', () => {
    const promise = { organisation: 'B2', promise: both('Send a nurse'), answer: both('') };
    const actions = [
      action('A1', {
        promises: [
          { ...promise, code: 'C1', state: 'declined', delivery: null },
          { ...promise, code: 'C2', state: 'agreed', delivery: 'stuck' },
          { ...promise, code: 'C3', state: 'agreed', delivery: 'slipping' },
        ],
      }),
    ];
    expect(rulesOf({ actions })).toEqual(['promise-omitted C1', 'promise-omitted C2']);
    expect(rulesOf({ actions, texts: [text({ contributions: ['C1'] })] })).toContain('promise-omitted C2');
  });

  it('names milestones that were missed and left out', () => {
    const milestones = [
      { code: 'M1', title: both('First'), dueOn: '2025-09-30', metOn: null },
      { code: 'M2', title: both('Second'), dueOn: '2025-09-30', metOn: '2025-09-01' },
    ];
    expect(rulesOf({ actions: [action('A1', { milestones })] })).toEqual(['milestone-untold M1']);
  });

  it('asks why long-term change is slow, until somebody says so', () => {
    const outcomes = [{ code: 'O1', title: both('Well'), indicators: ['I1'] }];
    const results = [result('I1', 'no-clear-change', { kind: 'indicator' })];
    expect(rulesOf({ outcomes, results })).toEqual(['slow-unexplained O1']);
    expect(rulesOf({ outcomes, results, storied: new Set(['O1']) })).toEqual([]);
    expect(rulesOf({ outcomes, results, texts: [text({ outcomes: ['O1'] })] })).toEqual([]);
  });

  it('does not let quick wins only pass unseen', () => {
    const actions = [action('A1', { state: 'done' }), action('A2')];
    expect(rulesOf({ actions, texts: [text({ actions: ['A1'] })] })).toEqual(['quick-wins-only']);
    expect(rulesOf({ actions, texts: [text({ actions: ['A1', 'A2'] })] })).toEqual([]);
  });

  it('compares the share of good news told with that of the record', () => {
    const mitigations = [{ kind: 'challenge' as const, code: 'CE1', title: both('Why'), text: both('') }];
    const results = [
      ...['F1', 'F2', 'F3'].map((code) => result(code, 'better')),
      ...['F4', 'F5', 'F6'].map((code) => result(code, 'worse', { mitigations })),
    ];
    const texts = [text({ measures: ['F1', 'F2', 'F3'] })];
    expect(rulesOf({ results, texts })).toContain('unduly-positive');
    const whole = [text({ measures: results.map(({ code }) => code) })];
    expect(rulesOf({ results, texts: whole })).toEqual([]);
  });

  it('takes the newest reason given for the same rule and record, and no other', () => {
    const [finding] = balanceFindings({ ...fair, results: [result('F1', 'worse')] });
    const answer = (code: string, about: string, answeredOn: string) =>
      ({
        kind: 'report-answer',
        code,
        values: {
          report: 'AN1',
          finding: 'worsened-without-mitigation',
          about,
          reason: both('x'),
          answeredOn,
        },
      }) as unknown as ReportAnswer;
    const answers = [
      answer('RW1', 'F1', '2026-05-01'),
      answer('RW2', 'F1', '2026-06-01'),
      answer('RW3', 'F2', '2026-07-01'),
    ];
    expect(findingStandings(finding ? [finding] : [], answers)[0]?.answer?.code).toBe('RW2');
  });
});
