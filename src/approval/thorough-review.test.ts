import { expect, it } from 'vitest';
import { type AnyRecord, recordSet } from '../records/index.ts';
import { thoroughReviewOwed } from './thorough-review.ts';

function record(kind: string, code: string, values: AnyRecord['values']): AnyRecord {
  return { kind, code, revision: 1, withdrawn: false, lookAgain: [], values };
}

const both = (text: string) => ({ cy: text, en: text });
const plan = { code: 'PL1', startsOn: '2026-04-01' };
const election = record('election', 'EL2', { kind: 'ordinary', heldOn: '2027-05-06' });
const answered = {
  plan: 'PL1',
  reviewKind: 'thorough',
  reviewedOn: '2027-10-01',
  decision: 'amend',
  progress: both('Yes'),
  priorities: both('Yes'),
  structures: both('Yes'),
  election: null,
};

it('owes a thorough review of the plan after a local election, until one is finished', () => {
  const owed = (...records: AnyRecord[]) =>
    thoroughReviewOwed(recordSet([election, ...records]), plan, '2027-11-01')?.code ?? null;
  expect(owed()).toBe('EL2');
  expect(owed(record('plan-review', 'RV1', { ...answered, structures: both('') }))).toBe('EL2');
  expect(owed(record('plan-review', 'RV1', { ...answered, reviewKind: 'annual' }))).toBe('EL2');
  expect(owed(record('plan-review', 'RV1', answered))).toBeNull();
  expect(thoroughReviewOwed(recordSet([election]), plan, '2027-05-01')).toBeNull();
});
