import { describe, expect, test } from 'vitest';
import { anAskedItem } from '../../../tests/an-asked-item.ts';
import { type AskedItem, type Draft, emptyDraft, readDraft } from './read-draft.ts';

const place = { language: 'en', month: '2026-03', today: '2026-03-20' } as const;
const read = (item: AskedItem, draft: Partial<Draft>) => readDraft(item, { ...emptyDraft, ...draft }, place);
const codes = (item: AskedItem, draft: Partial<Draft>) => {
  const reading = read(item, draft);
  return reading.says === 'unclear'
    ? reading.problems.map(({ code, where }) => [code, where.field])
    : reading.says;
};

describe('what a person says of an action', () => {
  const action = anAskedItem('action');

  test('as it was filled in says nothing, unless they say that nothing changed', () => {
    expect(read(action, { state: 'slipping', words: 'No site.' })).toEqual({ says: 'nothing' });
    expect(read(action, { state: 'slipping', noChange: true })).toMatchObject({
      says: 'this',
      update: { noChange: true, state: 'slipping', basedOn: 2 },
    });
  });

  test('needs no explanation when it goes better, and a new one when it goes worse', () => {
    expect(read(action, { state: 'on-course' })).toMatchObject({ says: 'this', update: { noChange: false } });
    expect(codes(action, { state: 'stuck', words: 'No site.' })).toEqual([['update.words-needed', 'words']]);
    expect(read(action, { state: 'stuck', words: 'No money.' })).toMatchObject({
      update: { words: { cy: '', en: 'No money.' } },
    });
  });

  test('after three months without a change needs an honest answer, not one more click', () => {
    const hollow = anAskedItem('action', { unchanged: 3, isQuestioned: true });
    expect(codes(hollow, { noChange: true })).toEqual([['update.answer-needed', 'honestAnswer']]);
    expect(read(hollow, { noChange: true, honestAnswer: 'A site.' })).toMatchObject({
      update: { honestAnswer: 'A site.' },
    });
    expect(read(hollow, { honestAnswer: 'A site.' }), 'the answer alone is enough').toMatchObject({
      update: { noChange: true, honestAnswer: 'A site.' },
    });
    expect(read(hollow, { state: 'on-course' })).toMatchObject({ says: 'this' });
    expect(read(anAskedItem('action', { unchanged: 2 }), { noChange: true })).toMatchObject({ says: 'this' });
  });

  test('past its day needs words, unless it is done', () => {
    const late = anAskedItem('action', {
      dueOn: '2026-03-01',
      standing: { ...action.standing, words: { cy: '', en: '' } },
    });
    expect(codes(late, { noChange: true })).toEqual([['update.late-words-needed', 'words']]);
    expect(read(late, { state: 'done' })).toMatchObject({ says: 'this' });
  });

  test('cannot be a state that is a decision of the board', () => {
    expect(codes(action, { state: 'stopped' })).toEqual([['update.state-unknown', 'state']]);
  });
});

describe('what a person says of a milestone', () => {
  const standing = { state: null, words: { cy: '', en: '' }, metOn: null, likelihood: null, impact: null };
  const milestone = anAskedItem('milestone', { standing, dueOn: '2026-03-31' });

  test('is the day it was met, or not yet', () => {
    expect(read(milestone, { state: 'met', metOn: '2026-03-18' })).toMatchObject({
      update: { metOn: '2026-03-18' },
    });
    expect(read(milestone, { state: 'not-yet' })).toMatchObject({ says: 'this', update: { metOn: null } });
    expect(codes(milestone, { state: 'met' })).toEqual([['update.date-unreadable', 'metOn']]);
    expect(codes(milestone, { state: 'met', metOn: '2026-03-21' })).toEqual([
      ['update.date-in-future', 'metOn'],
    ]);
  });

  test('once its day has passed, not yet needs words', () => {
    const late = anAskedItem('milestone', { standing, dueOn: '2026-03-10' });
    expect(codes(late, { state: 'not-yet' })).toEqual([['update.late-words-needed', 'words']]);
  });
});

describe('what a person says of a risk', () => {
  const standing = { state: 'open', words: { cy: '', en: '' }, metOn: null, likelihood: 2, impact: 4 };
  const risk = anAskedItem('risk', { standing });

  test('needs words when it has grown', () => {
    expect(codes(risk, { likelihood: '4' })).toEqual([['update.words-needed', 'words']]);
    expect(read(risk, { likelihood: '1' })).toMatchObject({ update: { likelihood: 1, impact: 4 } });
    expect(codes(risk, { impact: '6' })).toEqual([['update.scale-unreadable', 'impact']]);
  });
});

describe('the figure of a measure', () => {
  const period = { from: '2026-01-01', to: '2026-03-31' };
  const share = anAskedItem('performance-measure', { period, isShare: true, past: [81, 79, 82, 80, 81, 83] });

  test('of a share is worked out from its counts', () => {
    expect(read(share, { numerator: '1,022', denominator: '1,259' })).toMatchObject({
      unusual: null,
      update: { figure: { value: 81.2, numerator: 1022, denominator: 1259, ...period } },
    });
  });

  test('far from the usual is let through, with the range it is far from', () => {
    expect(read(share, { numerator: '12', denominator: '100' })).toMatchObject({
      says: 'this',
      unusual: { low: expect.any(Number) },
    });
  });

  test.each([
    [{ numerator: '1,259', denominator: '1,022' }, 'update.part-too-large', 'numerator'],
    [{ numerator: '5' }, 'update.figure-incomplete', 'denominator'],
    [{ numerator: '0', denominator: '0' }, 'update.part-of-nothing', 'denominator'],
    [{ numerator: '<3', denominator: '9' }, 'update.figure-unreadable', 'numerator'],
    [{ noChange: true }, 'update.figure-is-due', 'numerator'],
  ])('%j is refused where it can be mended', (draft, code, field) => {
    expect(codes(share, draft)).toEqual([[code, field]]);
  });

  test('left empty says nothing', () => {
    expect(read(share, {})).toEqual({ says: 'nothing' });
  });
});
