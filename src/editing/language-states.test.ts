import { describe, expect, it } from 'vitest';
import { bilingualText, defineRecord, recordSet } from '../records/index.ts';
import { parityOf, type TextMark, textStandings } from './language-states.ts';

const walk = defineRecord({
  kind: 'walk',
  table: 'plan.walk',
  codePrefix: 'W',
  calledBy: 'title',
  fields: [bilingualText('title'), bilingualText('note', { public: false })],
});
const both = (cy: string, en: string) => ({ cy, en });
const fingerprintOf = ({ cy, en }: { cy: string; en: string }) => `${cy}|${en}`;

function aWalk(code: string, title: { cy: string; en: string }, lookAgain: readonly string[] = []) {
  const values = { title, note: both('nodyn', '') };
  return { kind: 'walk', code, revision: 1, withdrawn: false, lookAgain, values };
}

function aMark(code: string, mark: TextMark['mark'], fingerprint: string): TextMark {
  const into = mark === 'translated' ? 'en' : null;
  return {
    kind: 'walk',
    code,
    field: 'title',
    mark,
    into,
    by: 'mair',
    at: '2026-03-01T10:00:00.000Z',
    fingerprint,
  };
}

const standings = textStandings(
  recordSet([
    aWalk('W1', both('Taith', '')),
    aWalk('W2', both('Taith', 'Walk'), ['title.en']),
    aWalk('W3', both('Taith', 'Walk')),
    aWalk('W4', both('Taith', 'Walk')),
    aWalk('W5', both('Taith', 'Walk')),
    aWalk('W6', both('Taith hir', 'Long walk')),
    aWalk('W7', both('', '')),
  ]),
  [walk],
  [
    aMark('W4', 'translated', 'Taith|Walk'),
    aMark('W5', 'checked', 'Taith|Walk'),
    aMark('W6', 'checked', 'Taith|Walk'),
  ],
  fingerprintOf,
);

describe('how a text stands in its languages', () => {
  it('is told for each of them, private texts and texts nobody has begun left out', () => {
    expect(standings.map(({ code, language, state }) => `${code} ${language} ${state}`)).toEqual([
      'W1 cy written',
      'W1 en missing',
      'W2 cy written',
      'W2 en out-of-date',
      'W3 cy written',
      'W3 en written',
      'W4 cy written',
      'W4 en translated',
      'W5 cy checked',
      'W5 en checked',
      'W6 cy written',
      'W6 en written',
    ]);
  });

  it('says who checked it and when, for as long as neither language has changed', () => {
    const markOf = (code: string) =>
      standings.find((each) => each.code === code && each.language === 'en')?.mark;
    expect(markOf('W5')).toEqual({ by: 'mair', at: '2026-03-01T10:00:00.000Z' });
    expect(markOf('W6')).toBeNull();
  });

  it('adds up to the parity of a kind, each text counted once', () => {
    expect(parityOf(standings)).toEqual([
      { kind: 'walk', texts: 6, inBoth: 5, missing: { cy: 0, en: 1 }, toCheck: 1, outOfDate: 1, checked: 1 },
    ]);
  });
});
