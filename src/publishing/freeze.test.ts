import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aRecord,
  aSmallPlan,
  both,
  freezeInput,
  theRecords,
  theVersionBefore,
} from '../../tests/golden/plan/a-small-plan.ts';
import { recordSet } from '../records/index.ts';
import { changesBetween, isOfApprovedWords } from './changes.ts';
import { fieldName } from './field-names.ts';
import { freeze } from './freeze.ts';
import { canonicalJson, contentHash } from './published-plan.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('freezing a plan', () => {
  it('gives the same value whatever order the records come in', () => {
    const hash = contentHash(aSmallPlan(), sha256);
    fc.assert(
      fc.property(fc.shuffledSubarray(theRecords(), { minLength: theRecords().length }), (records) => {
        expect(contentHash(freeze({ ...freezeInput, records: recordSet(records) }), sha256)).toBe(hash);
      }),
      { numRuns: 30 },
    );
  });

  it('survives being written and read as JSON', () => {
    const text = canonicalJson(aSmallPlan());
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it('holds no names of people', () => {
    const text = canonicalJson(aSmallPlan());
    expect(text).not.toContain('Sioned Rees');
    expect(text).not.toContain('Mair Huws');
  });

  it('takes only what belongs to this plan', () => {
    const records = [
      ...theRecords(),
      aRecord('need', 'N9', { title: both('Chwarae', 'Play') }),
      aRecord('plan', 'PL2', { title: both('Arall', 'Other') }),
      aRecord('outcome', 'O9', { plan: 'PL2', title: both('Arall', 'Other'), needs: ['N9'] }),
    ];
    expect(contentHash(freeze({ ...freezeInput, records: recordSet(records) }), sha256)).toBe(
      contentHash(aSmallPlan(), sha256),
    );
  });

  it('keeps a declined promise, as declined', () => {
    const [action] = aSmallPlan().actions;
    expect(action?.contributions.map(({ code, state }) => [code, state])).toEqual([
      ['C1', 'agreed'],
      ['C2', 'declined'],
    ]);
  });

  it('counts codes as people do', () => {
    expect(aSmallPlan().actions.map(({ code }) => code)).toEqual(['A2', 'A10']);
  });

  it('publishes the broken threads that the checks found, at records that are in the plan', () => {
    const found = (code: string) => ({
      record: { kind: 'outcome', code },
      rule: 'thread.outcome.indicator',
      words: both('Nid oes dangosydd.', 'No indicator.'),
    });
    const plan = freeze({ ...freezeInput, broken: [found('O8'), found('O99')] });
    expect(plan.broken.map(({ record, rule }) => `${record.code} ${rule}`)).toEqual([
      'O8 thread.outcome.indicator',
    ]);
  });
});

describe('changes between versions', () => {
  it('says what was added and which texts changed', () => {
    const changes = changesBetween(theVersionBefore(), aSmallPlan());
    expect(changes.map(({ kind, code, change }) => `${kind} ${code} ${change}`)).toEqual([
      'outcome O7 changed',
      'action A10 added',
    ]);
    expect(changes[0]?.fields).toEqual([
      {
        field: 'title',
        before: both('Plant yn iach', 'Children are healthy'),
        after: both('Plant yn dechrau’n dda', 'Children start well'),
      },
    ]);
  });

  it('finds nothing between a version and itself', () => {
    expect(changesBetween(aSmallPlan(), aSmallPlan())).toEqual([]);
  });
});

describe('what nobody has accepted', () => {
  it('stays out of a version with everything that hangs on it, and comes back once it is accepted', () => {
    const without = (left: (code: string) => boolean) =>
      freeze({ ...freezeInput, records: recordSet(theRecords().filter(({ code }) => left(code))) });
    const noOwner = without((code) => code !== 'OWA2');
    expect(noOwner.actions.map(({ code }) => code)).toEqual(['A10']);
    expect(noOwner.measures).toEqual([]);
    expect(canonicalJson(noOwner)).not.toContain('Canolfannau teulu');
    const noMeasure = without((code) => code !== 'OWF1');
    expect(noMeasure.actions.map(({ code, measures }) => [code, measures])).toEqual([
      ['A2', []],
      ['A10', []],
    ]);
    expect(without(() => true).measures.map(({ code }) => code)).toEqual(['F1']);
  });

  it('nor is anything restricted, whoever has accepted it', () => {
    const records = theRecords().map((record) =>
      record.code === 'A10' ? { ...record, values: { ...record.values, restricted: true } } : record,
    );
    const plan = freeze({ ...freezeInput, records: recordSet(records) });
    expect(plan.actions.map(({ code }) => code)).toEqual(['A2']);
    expect(canonicalJson(plan)).not.toContain('deintyddion');
  });
});

describe('what bodies approved', () => {
  const after = (kind: string, values: object) => {
    const records = theRecords().map((record) =>
      record.kind === kind ? { ...record, values: { ...record.values, ...values } } : record,
    );
    const changed = freeze({ ...freezeInput, records: recordSet(records) });
    return changesBetween(aSmallPlan(), changed).filter(isOfApprovedWords).length;
  };

  it('is changed by other words, and not by how the work goes or who agreed since', () => {
    expect(after('section', { text: both('Arall.', 'Other.') })).toBe(1);
    expect(after('contribution', { promise: both('Arall', 'Other') })).toBe(2);
    expect(after('action', { endsOn: '2030-01-01' })).toBe(2);
    expect(after('action', { progress: both('Ar amser.', 'On time.'), state: 'done' })).toBe(0);
    expect(after('milestone', { metOn: '2026-09-01' })).toBe(0);
    expect(after('contribution', { state: 'agreed', consentOn: '2026-03-01' })).toBe(0);
    expect(after('plan', { reviewDueOn: '2027-03-01' })).toBe(0);
    expect(after('performance-measure', { latestValue: 500 })).toBe(0);
  });
});

describe('the fields of a published plan', () => {
  it('each have a name in both languages, by which a change is told to readers', () => {
    const plan = aSmallPlan();
    const records: readonly object[] = [
      plan.plan,
      ...plan.sections,
      ...plan.priorities,
      ...plan.outcomes,
      ...plan.needs,
      ...plan.indicators,
      ...plan.actions,
      ...plan.actions.flatMap(({ contributions, milestones, resources }) => [
        ...contributions,
        ...milestones,
        ...resources,
      ]),
      ...plan.measures,
      ...plan.organisations,
      ...(plan.contributionStories ?? []),
      ...(plan.lessons ?? []),
      ...(plan.approvals ?? []),
    ];
    const fields = new Set(records.flatMap((record) => Object.keys(record)));
    fields.delete('code');
    expect([...fields].filter((field) => fieldName(field, 'cy') === field)).toEqual([]);
  });
});
