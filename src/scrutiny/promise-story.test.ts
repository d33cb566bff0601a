import { describe, expect, it } from 'vitest';
import { given, words } from './example-records.ts';
import { promiseRecords, promiseStory, type RowChange } from './promise-story.ts';

const records = given({
  action: { A1: { title: words('Warm homes'), state: 'slipping' } },
  contribution: { C1: { action: 'A1', organisation: 'B1', promise: words('Insulate 60') } },
  milestone: { M1: { action: 'A1', title: words('First ten') } },
  'scrutiny-review': { SR1: { title: words('Cold homes'), actions: ['A1'], reportedOn: '2026-09-28' } },
  recommendation: { RC1: { title: words('Train installers'), contributions: ['C1'], madeOn: '2026-09-29' } },
  'recommendation-response': {
    RQ1: { recommendation: 'RC1', state: 'accepted', answer: words('Yes'), answeredOn: '2026-10-22' },
  },
});

function change(
  kind: string,
  code: string,
  day: string,
  before: RowChange['before'],
  after: RowChange['after'],
) {
  return { at: `${day}T09:00:00.000Z`, kind, code, before, after };
}

const action = { title_cy: 'Cartrefi', title_en: 'Warm homes', state: 'on-course', ends_on: '2027-03-31' };
const milestone = { title_cy: 'Deg', title_en: 'First ten', due_on: '2026-06-30', met_on: null };

function storyOf(changes: readonly RowChange[]) {
  const promise = promiseRecords(records, 'A1');
  if (!promise) throw new Error('No promise');
  return promiseStory(records, promise, changes);
}

describe('the story of a promise', () => {
  it('tells every state it had, every date that moved, and what scrutiny made of it, in order of time', () => {
    const story = storyOf([
      change('action', 'A1', '2026-08-01', action, { ...action, state: 'slipping' }),
      change('action', 'A1', '2026-04-01', null, action),
      change('milestone', 'M1', '2026-06-29', milestone, { ...milestone, due_on: '2026-09-30' }),
      change('action', 'A1', '2026-10-01', action, { ...action, ends_on: '2027-09-30' }),
    ]);
    expect(story.map(({ on, sort, from, to }) => [on, sort, from, to])).toEqual([
      ['2026-04-01', 'made', null, 'on-course'],
      ['2026-06-29', 'milestone-moved', '2026-06-30', '2026-09-30'],
      ['2026-08-01', 'state', 'on-course', 'slipping'],
      ['2026-09-28', 'reviewed', null, null],
      ['2026-09-29', 'recommended', null, null],
      ['2026-10-01', 'end-moved', '2027-03-31', '2027-09-30'],
      ['2026-10-22', 'answered', null, 'accepted'],
    ]);
  });

  it('keeps a promise that was reworded in its new words', () => {
    const before = { promise_cy: 'Trigain', promise_en: 'Insulate 60', state: 'agreed' };
    const [event] = storyOf([
      change('contribution', 'C1', '2026-05-01', before, { ...before, promise_en: 'Insulate 40' }),
    ]);
    expect(event).toMatchObject({ sort: 'reworded', code: 'C1', words: { en: 'Insulate 40' } });
  });

  it('tells a milestone on the day it was met', () => {
    const story = storyOf([
      change('milestone', 'M1', '2026-07-20', milestone, { ...milestone, met_on: '2026-07-02' }),
    ]);
    expect(story[0]).toMatchObject({ on: '2026-07-02', sort: 'milestone-met', from: '2026-06-30' });
  });

  it('says nothing of a save that changed nothing of it', () => {
    expect(storyOf([change('action', 'A1', '2026-05-01', action, { ...action, revision: 2 })])).toHaveLength(
      3,
    );
  });
});
