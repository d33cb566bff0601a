import { expect, it } from 'vitest';
import { type AnyRecord, type FieldValue, recordSet } from '../records/index.ts';
import { bodiesJudged } from './answering-body.ts';
import { mayBringReply } from './reply-policy.ts';

function record(kind: string, code: string, values: Record<string, FieldValue> = {}): AnyRecord {
  return { kind, code, revision: 1, withdrawn: false, lookAgain: [], values };
}

const records = recordSet([
  record('organisation', 'B1'),
  record('organisation', 'B2'),
  record('organisation', 'B3'),
  record('action', 'A1', { lead: 'B1' }),
  record('milestone', 'M1', { action: 'A1' }),
]);

it('a verdict judges the bodies it names, those that answer for what falls short, and those that claim', () => {
  const claims: never[] = [];
  expect(bodiesJudged({ gaps: [{ kind: 'organisation', code: 'B2' }], claims }, records)).toEqual(['B2']);
  expect(bodiesJudged({ gaps: [{ kind: 'milestone', code: 'M1' }], claims }, records)).toEqual(['B1']);
  expect(bodiesJudged({ gaps: [{ kind: 'approval', value: 'B3' }], claims }, records)).toEqual(['B3']);
  const claim = {
    code: 'D1',
    target: { kind: 'section', code: 'T1' },
    state: 'claimed' as const,
    claimedBy: 'B2',
    confirmedBy: null,
    suspicions: [],
    lookAgain: false,
  };
  expect(bodiesJudged({ gaps: [], claims: [claim] }, records)).toEqual(['B2']);
});

it('a verdict that names nobody judges the partnership, and every organisation in it', () => {
  expect(bodiesJudged({ gaps: [{ kind: 'section' }], claims: [] }, records)).toEqual(['B1', 'B2', 'B3']);
});

it('a reply is the word of one organisation, before and after', () => {
  const own = record('reply', 'RP1', { organisation: 'B1' });
  expect(mayBringReply({ organisation: 'B1' }, null, { organisation: 'B1' })).toBe(true);
  expect(mayBringReply({ organisation: 'B1' }, own, null)).toBe(true);
  expect(mayBringReply({ organisation: 'B2' }, own, null)).toBe(false);
  expect(mayBringReply({ organisation: 'B2' }, own, { organisation: 'B2' })).toBe(false);
  expect(mayBringReply({ organisation: null }, null, { organisation: 'B1' })).toBe(false);
});
