import { describe, expect, it } from 'vitest';
import { type AnyRecord, recordSet, referencesOf } from './index.ts';

function record(kind: string, code: string, values: AnyRecord['values'] = {}, withdrawn = false): AnyRecord {
  return { kind, code, revision: 1, withdrawn, lookAgain: [], values };
}

describe('a set of records', () => {
  const set = recordSet([record('outcome', 'O1'), record('outcome', 'O2'), record('action', 'A1', {}, true)]);
  it('finds a record by kind and code', () => {
    expect(set.find('outcome', 'O2')?.code).toBe('O2');
    expect(set.find('action', 'O2')).toBeUndefined();
    expect(set.ofKind('outcome').map(({ code }) => code)).toEqual(['O1', 'O2']);
  });
  it('lists records as people count their codes, however they come', () => {
    const mixed = recordSet(['I10', 'I2', 'I1'].map((code) => record('indicator', code)));
    expect(mixed.ofKind('indicator').map(({ code }) => code)).toEqual(['I1', 'I2', 'I10']);
  });
  it('leaves withdrawn records out', () => {
    expect(set.find('action', 'A1')).toBeUndefined();
    expect(set.kinds).toEqual(['outcome']);
  });
});

describe('the references of a field', () => {
  it('are a list, of one, several or none', () => {
    const found = record('action', 'A1', { lead: 'B1', outcomes: ['O1', 'O2'], plan: null });
    expect(referencesOf(found, 'lead')).toEqual(['B1']);
    expect(referencesOf(found, 'outcomes')).toEqual(['O1', 'O2']);
    expect(referencesOf(found, 'plan')).toEqual([]);
    expect(referencesOf(found, 'nothing')).toEqual([]);
  });
});
