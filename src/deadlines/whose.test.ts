import { describe, expect, it } from 'vitest';
import { type AtWork, concerns, isInFeed } from './whose.ts';

const board = { type: 'arranged', organisations: [], place: { kind: 'meeting', code: 'MT1' } } as const;
const ofTheLaw = { type: 'rule', organisations: [], place: { kind: 'plan', code: 'PL1' } } as const;
const ofHealth = { type: 'rule', organisations: ['B2'], place: { kind: 'milestone', code: 'M1' } } as const;
const ofThePolice = { ...ofHealth, organisations: ['B3'] } as const;
const figures = { type: 'rule', organisations: [], place: { kind: 'indicator', code: 'I1' } } as const;
const all = { board, ofTheLaw, ofHealth, ofThePolice, figures };

const inFeed = (scope: 'person' | 'organisation', of: AtWork) =>
  Object.entries(all)
    .filter(([, each]) => isInFeed(each, { ...of, scope }))
    .map(([name]) => name);

describe('whose a date is', () => {
  it('is that of the organisation it names, else of whoever looks after the whole partnership', () => {
    const health = { role: 'delivery-lead', organisation: 'B2' } as const;
    expect([concerns(ofHealth, health), concerns(ofThePolice, health), concerns(ofTheLaw, health)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(inFeed('person', health)).toEqual(['ofHealth']);
    expect(inFeed('person', { role: 'coordinator', organisation: null })).toEqual([
      'board',
      'ofTheLaw',
      'figures',
    ]);
    expect(inFeed('person', { role: 'analyst', organisation: null })).toEqual(['figures']);
  });

  it('a feed of an organisation has what is for it and what the board arranged, whoever asked for it', () => {
    for (const role of ['viewer', 'delivery-lead', 'coordinator'] as const)
      expect(inFeed('organisation', { role, organisation: 'B2' })).toEqual(['board', 'ofHealth']);
    expect(inFeed('organisation', { role: 'viewer', organisation: null })).toEqual(['board']);
  });
});
