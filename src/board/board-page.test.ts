import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agendaItemDefinition,
  decisionDefinition,
  followUpDefinition,
  type Meeting,
  meetingDefinition,
} from '../governance/index.ts';
import { organisationDefinition } from '../partnership/index.ts';
import type { CurveAnswer } from '../performance/index.ts';
import {
  actionDefinition,
  milestoneDefinition,
  ownershipDefinition,
  resourceDefinition,
  riskDefinition,
} from '../plan/index.ts';
import { type AnyRecord, type RecordSet, recordSet } from '../records/index.ts';
import { recordOf } from '../turning/example-session.ts';
import { challengeDefinition } from '../turning/index.ts';
import { linesOfBlock } from './board-page.ts';
import { decideBlock } from './decide-block.ts';
import { lateBlock } from './late-block.ts';
import { makeBoardPage } from './make-board-page.ts';
import { moneyBlock } from './money-block.ts';
import { movedBlocks, movementOf, type Tested } from './moved-blocks.ts';
import { sayBlock } from './said-line.ts';
import { silentBlock } from './silent-block.ts';
import { sinceBlock } from './since-block.ts';
import { nextBoardMeeting } from './which-meeting.ts';

const on = '2026-11-22';
const both = (text: string) => ({ cy: `${text} (cy)`, en: text });
const council = recordOf(organisationDefinition, 'B1', { name: both('Council') });
const health = recordOf(organisationDefinition, 'B2', { name: both('Health Board') });

function action(code: string, values: Parameters<typeof recordOf>[2]): AnyRecord {
  return recordOf(actionDefinition, code, { title: both(code), lead: 'B1', ...values });
}

function meeting(code: string, values: Parameters<typeof recordOf>[2]): AnyRecord {
  return recordOf(meetingDefinition, code, { title: both(code), body: 'board', ...values });
}

function meetingIn(records: RecordSet, code: string): Meeting {
  const found = records.one(meetingDefinition, code);
  if (!found) throw new Error(`No meeting ${code}`);
  return found;
}

const cannotSay: CurveAnswer = { state: 'cannot-say', because: 'no-baseline' };
const step = { step: 1, point: 50, limits80: { lower: 47, upper: 53 }, limits95: { lower: 45, upper: 55 } };
const latest = { at: 2026, value: 60, low: null, high: null };
function answer(state: 'turned' | 'not-turned' | 'worse'): CurveAnswer {
  return { state, expected: step, latest, distance: 10, needed: 5 } as CurveAnswer;
}

function tested(code: string, more: Partial<Tested> = {}): Tested {
  return {
    item: { kind: 'indicator', code, title: both(code) },
    figure: { value: 60, unit: both('per cent'), isPercent: true, decimals: 1 },
    periodEnd: '2026-03-31',
    isFresh: true,
    points: [],
    answer: cannotSay,
    trend: null,
    trendOver: 8,
    session: null,
    ...more,
  };
}

describe('what turned and what worsened', () => {
  it('a forecast from the baseline decides whether a curve turned; a trend only where there is none', () => {
    expect(movementOf({ answer: answer('turned'), trend: 'worse' })).toBe('turned');
    expect(movementOf({ answer: answer('not-turned'), trend: 'better' })).toBe('neither');
    expect(movementOf({ answer: cannotSay, trend: 'better' })).toBe('turned');
  });

  it('either test is enough to say that something got worse', () => {
    expect(movementOf({ answer: answer('worse'), trend: null })).toBe('worsened');
    expect(movementOf({ answer: answer('not-turned'), trend: 'worse' })).toBe('worsened');
  });

  it('says that it cannot say, where no fresh figure could be tested', () => {
    const { turned, worsened } = movedBlocks([
      tested('I1'),
      tested('I2', { isFresh: false, trend: 'worse' }),
    ]);
    expect([turned.cannotSay, worsened.cannotSay]).toEqual([true, true]);
    expect(worsened.lines).toEqual([]);
  });

  it('says what was expected, and how far that is uncertain', () => {
    const { turned } = movedBlocks([tested('I1', { answer: answer('turned') })]);
    expect(turned.lines[0]?.basis).toEqual({ by: 'curve', expected: 50, lower: 45, upper: 55 });
  });
});

it('what is to be decided: the agenda before challenges without a decision, risks above what is acceptable and what is in danger', () => {
  const records = recordSet([
    recordOf(agendaItemDefinition, 'AG2', {
      title: both('Second'),
      meeting: 'MT1',
      position: 2,
      sort: 'decision',
    }),
    recordOf(agendaItemDefinition, 'AG1', {
      title: both('First'),
      meeting: 'MT1',
      position: 1,
      sort: 'decision',
    }),
    recordOf(agendaItemDefinition, 'AG3', {
      title: both('Talk'),
      meeting: 'MT1',
      position: 3,
      sort: 'discussion',
    }),
    recordOf(challengeDefinition, 'CE1', { title: both('Why?'), state: 'raised' }),
    recordOf(challengeDefinition, 'CE2', { title: both('Decided'), state: 'decided', decision: 'PD1' }),
    recordOf(riskDefinition, 'K1', { title: both('High'), likelihood: 5, impact: 4, appetite: 9 }),
    recordOf(riskDefinition, 'K2', { title: both('Low'), likelihood: 1, impact: 4, appetite: 9 }),
    action('A1', { state: 'stuck' }),
  ]);
  const { lines } = decideBlock(records, 'MT1', [], on);
  expect(lines.map(({ sort, item }) => `${sort} ${item.code}`)).toEqual([
    'agenda-item AG1',
    'agenda-item AG2',
    'challenge CE1',
    'risk K1',
    'danger A1',
  ]);
});

it('late things are counted by who leads them; what is done, stopped or met is not late', () => {
  const records = recordSet([
    council,
    health,
    action('A1', { endsOn: '2026-10-01', state: 'on-course' }),
    action('A2', { lead: 'B2', state: 'stuck' }),
    action('A3', { lead: 'B2', endsOn: '2026-10-01', state: 'done' }),
    recordOf(milestoneDefinition, 'M1', { action: 'A2', dueOn: '2026-11-01' }),
    recordOf(milestoneDefinition, 'M2', { action: 'A2', dueOn: '2026-11-01', metOn: '2026-10-30' }),
    recordOf(milestoneDefinition, 'M3', { action: 'A3', dueOn: '2026-11-01' }),
  ]);
  const block = lateBlock(records, on);
  expect(block.lines.map((line) => [line.organisation?.code, line.actions, line.milestones])).toEqual([
    ['B2', 1, 1],
    ['B1', 1, 0],
  ]);
  expect(block.total).toBe(3);
});

it('money tells prevention with its counts, and what was not spent', () => {
  const money = (code: string, values: Parameters<typeof recordOf>[2]) =>
    recordOf(resourceDefinition, code, { kind: 'money', financialYear: '2026-27', ...values });
  const records = recordSet([
    money('R1', { amountPence: 600, actualPence: 500, prevention: 'prevention' }),
    money('R2', { amountPence: 400, prevention: 'reactive' }),
    money('R3', { amountPence: 50 }),
  ]);
  expect(moneyBlock(records, on).lines).toEqual([
    { sort: 'prevention', year: '2026-27', share: { numerator: 600, denominator: 1000 }, shift: null },
    { sort: 'spent', year: '2026-27', planned: 1050, actual: 500 },
    { sort: 'unclassed', year: '2026-27', pence: 50 },
  ]);
  expect(moneyBlock(recordSet([]), on).cannotSay).toBe(true);
});

it('names organisations that are silent, never people', () => {
  const records = recordSet([
    council,
    action('A1', { startsOn: '2026-01-01', state: 'on-course' }),
    action('A2', { startsOn: '2026-01-01', state: 'on-course' }),
    recordOf(ownershipDefinition, 'OW1', {
      action: 'A1',
      organisation: 'B1',
      person: 'somebody@example.org',
      state: 'asked',
      askedOn: '2026-10-01',
      escalatedOn: '2026-10-15',
    }),
  ]);
  const block = silentBlock(records, { told: new Set(['action A2']), figures: new Map() }, on);
  expect(block.lines.map((line) => line.sort)).toEqual(['no-answer', 'no-update']);
  expect(block.lines[0]).toMatchObject({ item: { code: 'A1' }, escalatedOn: '2026-10-15', boardOn: null });
  expect(block.lines[1]).toMatchObject({ organisation: { code: 'B1' }, things: 1 });
  expect(JSON.stringify(block)).not.toContain('somebody');
});

it('tells in its three lines both who did not answer, what went furthest up first, and who has not updated', () => {
  const asked = (code: string, values: Parameters<typeof recordOf>[2]) =>
    recordOf(ownershipDefinition, code, { organisation: 'B1', state: 'asked', ...values });
  const underWay = { startsOn: '2026-01-01', state: 'on-course' };
  const records = recordSet([
    council,
    health,
    action('A1', underWay),
    action('A2', { ...underWay, lead: 'B2' }),
    action('A3', { ...underWay, lead: 'B2' }),
    asked('OW1', { action: 'A1', askedOn: '2026-08-01', escalatedOn: '2026-08-15' }),
    asked('OW2', { action: 'A2', askedOn: '2026-09-01', escalatedOn: '2026-09-15', boardOn: '2026-10-01' }),
    asked('OW3', { action: 'A3', askedOn: '2026-11-01' }),
  ]);
  const { lines } = silentBlock(records, { told: new Set(), figures: new Map() }, on);
  expect(lines.map((line) => (line.sort === 'no-answer' ? line.item.code : line.organisation?.code))).toEqual(
    ['A2', 'B2', 'A1', 'B1', 'A3'],
  );
});

describe('since last time', () => {
  const followUp = (code: string, values: Parameters<typeof recordOf>[2]) =>
    recordOf(followUpDefinition, code, { title: both(code), organisation: 'B1', ...values });
  const records = recordSet([
    council,
    meeting('MT1', { heldOn: '2026-07-16', state: 'minutes-agreed' }),
    meeting('MT2', { heldOn: '2026-09-17', state: 'held' }),
    meeting('MT3', { heldOn: '2026-11-26', state: 'called' }),
    meeting('MT4', { heldOn: '2026-10-01', state: 'held', body: 'sub-group' }),
    recordOf(decisionDefinition, 'PD1', { meeting: 'MT2' }),
    followUp('FU1', { meeting: 'MT1', dueOn: '2026-08-01', doneOn: '2026-08-01' }),
    followUp('FU2', { meeting: 'MT1', dueOn: '2026-08-01' }),
    followUp('FU3', { meeting: 'MT2', dueOn: '2026-12-01', doneOn: '2026-10-05' }),
    followUp('FU4', { meeting: 'MT2', dueOn: '2026-12-01' }),
  ]);

  it('counts what the last meeting asked for and what was open then', () => {
    const { lines } = sinceBlock(records, meetingIn(records, 'MT3'), on);
    expect(lines[0]).toMatchObject({ meeting: { code: 'MT2' }, decisions: 1, done: 1, followUps: 3 });
    expect(lines.slice(1)).toMatchObject([
      { item: { code: 'FU2' }, isOverdue: true },
      { item: { code: 'FU4' }, isOverdue: false },
    ]);
  });

  it('has nothing to say before the first meeting', () => {
    expect(sinceBlock(records, meetingIn(records, 'MT1'), on).cannotSay).toBe(true);
  });

  it('the next meeting is the first of the board that is still to come, and of today the one of today', () => {
    expect(nextBoardMeeting(records, on)?.code).toBe('MT3');
    expect(nextBoardMeeting(records, '2026-11-26')?.code).toBe('MT3');
    expect(nextBoardMeeting(records, '2026-11-27')?.code).toBe('MT2');
  });
});

it('a page has three lines a block at most and says how many more there are, in both languages', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 12 }),
      fc.constantFrom('cy' as const, 'en' as const),
      (n, language) => {
        const items = Array.from({ length: n }, (_, index) =>
          recordOf(agendaItemDefinition, `AG${index + 1}`, {
            title: both(`Item ${index + 1}`),
            meeting: 'MT1',
            sort: 'decision',
          }),
        );
        const records = recordSet([meeting('MT1', { heldOn: '2026-11-26', state: 'called' }), ...items]);
        const page = makeBoardPage({
          partnership: both('County'),
          records,
          meeting: meetingIn(records, 'MT1'),
          ...{ on, measures: [], indicators: [], told: new Set<string>(), unseen: 0 },
        });
        const { lines, others, nothing } = sayBlock(page, 'decide', language);
        expect(lines.length).toBe(Math.min(n, linesOfBlock));
        expect(lines.length + others.length).toBe(n);
        expect(nothing === null).toBe(n > 0);
      },
    ),
    { numRuns: 30 },
  );
});
