import { expect, it } from 'vitest';
import { answersFor, checkPlan, type Facts, type Requirement, type Rulebook } from '../duties/index.ts';
import { type AnyRecord, type FieldValue, recordSet } from '../records/index.ts';
import type { BrokenThread } from './broken-threads.ts';
import { type WhatIsKnown, workList } from './work-list.ts';

function record(kind: string, code: string, values: Record<string, FieldValue>): AnyRecord {
  return { kind, code, revision: 1, withdrawn: false, lookAgain: [], values };
}

const records = recordSet([
  record('plan', 'PL1', { state: 'draft', reviewDueOn: '2026-07-01' }),
  record('action', 'A1', { lead: 'B1' }),
  record('action', 'A2', { lead: 'B2' }),
  record('milestone', 'M1', { action: 'A1', dueOn: '2026-01-01', metOn: null }),
  record('milestone', 'M2', { action: 'A2', dueOn: '2026-06-01', metOn: null }),
  record('milestone', 'M3', { action: 'A2', dueOn: '2026-05-20', metOn: '2026-05-01' }),
  record('performance-measure', 'F1', { organisation: 'B2' }),
  record('contribution', 'C1', { organisation: 'B1', state: 'proposed', consentOn: null }),
  record('contribution', 'C2', { organisation: 'B2', state: 'proposed', consentOn: null }),
  record('contribution', 'C3', { organisation: 'B2', state: 'agreed', consentOn: '2026-01-01' }),
]);

const both = (text: string) => ({ cy: text, en: text });
const requirement = { id: 'thread.x', mend: both('mend'), wording: both('wording') } as Requirement;
function brokenAt(kind: string, code: string): BrokenThread {
  const words = both(`${kind} ${code}`);
  const mend = { kind, code };
  return { record: mend, rule: requirement.id, requirement, words, source: both(''), mend };
}

function known(more: Partial<WhatIsKnown> = {}): WhatIsKnown {
  const facts: Facts = { on: '2026-05-01', plan: 'PL1', records: new Map(), claims: [] };
  return {
    result: checkPlan([] as readonly Rulebook[], facts),
    threadRulebook: 'thread',
    broken: [
      brokenAt('action', 'A1'),
      brokenAt('milestone', 'M1'),
      brokenAt('performance-measure', 'F1'),
      brokenAt('contribution', 'C1'),
    ],
    lacking: [],
    texts: [{ kind: 'action', code: 'A1', field: 'title', language: 'cy', state: 'missing' }],
    records,
    onlyOf: null,
    organisation: null,
    may: { write: true, claim: true, runThePlan: true, mend: () => true },
    ...more,
  };
}
const lead = { ...known().may, runThePlan: false };
const whys = (items: ReturnType<typeof workList>['now']) =>
  items.map((item) => (item.type === 'mend' ? item.why.en : item.type));

it('puts what is overdue first, then what goes stale and the texts of one language, then the rest', () => {
  const list = workList(known());
  expect(whys(list.now)).toEqual(['milestone M1']);
  expect(whys(list.soon)).toEqual(['performance-measure F1', 'texts']);
  expect(whys(list.whenYouCan)).toEqual(['action A1']);
  expect(list.broken).toBe(4);
});

it('waits for others to agree, and asks one’s own organisation now', () => {
  const waiting = (organisation: string | null) =>
    workList(known({ organisation })).waiting.map((item) => (item.type === 'agree' ? item.contribution : ''));
  expect(waiting(null)).toEqual(['C1', 'C2']);
  expect(waiting('B1')).toEqual(['C2']);
  expect(whys(workList(known({ organisation: 'B1' })).now)).toEqual(['agree', 'milestone M1']);
});

it('shows a delivery lead only what their own organisation answers for', () => {
  const list = workList(known({ onlyOf: 'B2', organisation: 'B2', may: lead }));
  expect(whys(list.now)).toEqual(['agree']);
  expect(whys(list.soon)).toEqual(['performance-measure F1']);
  expect(list.whenYouCan).toEqual([]);
  expect(list.waiting).toEqual([]);
});

it('knows who answers for a record', () => {
  expect(answersFor('milestone', 'M1', records)).toBe('B1');
  expect(answersFor('action', 'A2', records)).toBe('B2');
  expect(answersFor('performance-measure', 'F1', records)).toBe('B2');
  expect(answersFor('plan', 'PL1', records)).toBeNull();
  expect(answersFor('action', 'A9', records)).toBeNull();
});

it('lists what the evidence lacks, what misleads before the rest, and nothing that a broken thread says already', () => {
  const finding = (code: 'sources-disagree' | 'story-missing' | 'need-on-demand', of: string) => ({
    code,
    record: { kind: code === 'need-on-demand' ? 'need' : 'indicator', code: of },
    words: both(`${code} ${of}`),
  });
  const list = workList(
    known({
      broken: [{ ...brokenAt('need', 'N1'), rule: 'thread.need.not-demand-alone' }],
      lacking: [
        finding('story-missing', 'I1'),
        finding('sources-disagree', 'I2'),
        finding('need-on-demand', 'N1'),
        finding('need-on-demand', 'N2'),
      ],
    }),
  );
  const told = (items: typeof list.soon) =>
    items.flatMap((item) => (item.type === 'evidence' ? [item.finding.words.en] : []));
  expect(told(list.soon)).toEqual(['sources-disagree I2']);
  expect(told(list.whenYouCan)).toEqual(['story-missing I1', 'need-on-demand N2']);
  expect(list.lacking).toBe(4);
});

it('shows a delivery lead nothing of the evidence that their organisation does not answer for', () => {
  const lacking = [
    { code: 'part-absent' as const, record: null, words: both('absent') },
    { code: 'story-missing' as const, record: { kind: 'indicator', code: 'I1' }, words: both('story') },
  ];
  expect(workList(known({ lacking, onlyOf: 'B1' })).lacking).toBe(0);
});

it('asks nobody for what they may not do: who runs the plan waits for it, and others do not see it', () => {
  const may = {
    write: true,
    claim: true,
    runThePlan: true,
    mend: ({ record }: BrokenThread) => record.kind !== 'milestone',
  };
  const list = workList(known({ may }));
  expect(list.now).toEqual([]);
  expect(whys(list.waiting)).toContain('milestone M1');
  expect(whys(list.waiting)).not.toContain('contribution C1');
  expect(list.broken).toBe(4);
  const reads = { write: false, claim: false, runThePlan: false, mend: () => false };
  const nothing = workList(known({ may: reads, organisation: 'B1' }));
  expect([nothing.now, nothing.soon, nothing.whenYouCan, nothing.waiting].flat()).toEqual([]);
});

it('asks an organisation for an answer about its own claims, and lets those who run the plan see whose answer they wait for', () => {
  const rulebook = aRulebookOfOneClaim();
  const claimed = { requirement: 'test.rule', text: both(''), confirmedBy: null, targetRevision: null };
  const facts: Facts = {
    on: '2026-05-01',
    plan: 'PL1',
    records: new Map([['plan', [{ kind: 'plan', code: 'PL1', title: both(''), fields: {}, links: {} }]]]),
    claims: [
      {
        ...claimed,
        code: 'D1',
        claimedBy: 'B1',
        state: 'claimed',
        target: { kind: 'section', code: 'gone' },
      },
      { ...claimed, code: 'D2', claimedBy: 'B2', state: 'disputed', target: { kind: 'plan', code: 'PL1' } },
      { ...claimed, code: 'D3', claimedBy: 'B2', state: 'confirmed', target: { kind: 'plan', code: 'PL1' } },
    ],
  };
  const claims = (where: 'soon' | 'waiting', more: Partial<WhatIsKnown> = {}) =>
    workList(known({ result: checkPlan([rulebook], facts), ...more }))
      [where].flatMap((item) =>
        item.type === 'claim' ? [`${item.code} ${item.why} ${item.organisation}`] : [],
      )
      .toSorted();
  expect(claims('soon')).toEqual([]);
  expect(claims('waiting')).toEqual(['D1 look-again B1', 'D2 disputed B2']);
  expect(claims('soon', { organisation: 'B1' })).toEqual(['D1 look-again B1']);
  expect(claims('waiting', { organisation: 'B1' })).toEqual(['D2 disputed B2']);
  expect(claims('soon', { onlyOf: 'B2', organisation: 'B2', may: lead })).toEqual(['D2 disputed B2']);
  expect(claims('waiting', { onlyOf: 'B2', organisation: 'B2', may: lead })).toEqual([]);
});

function aRulebookOfOneClaim(): Rulebook {
  const rule = {
    ...requirement,
    id: 'test.rule',
    family: 'test',
    force: 'must',
    from: '2012-06',
  } as Requirement;
  const claim = { kind: 'claim', confirmed: false } as const;
  return {
    id: 'test',
    name: both('Test'),
    edition: '1',
    families: [{ id: 'test', name: both('Test'), always: true, statutory: true }],
    requirements: [{ ...rule, rule: claim, citation: { document: 'source', section: both('1') } }],
  } as unknown as Rulebook;
}
