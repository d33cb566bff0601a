import { expect, it } from 'vitest';
import { type AnyRecord, bilingualText, date, defineRecord, recordSet, reference } from '../records/index.ts';
import { factsFromRecords } from './facts-from-records.ts';

const approval = defineRecord({
  kind: 'approval',
  table: 'approval.approval',
  codePrefix: 'AL',
  calledBy: 'title',
  fields: [bilingualText('title'), reference('plan', 'plan'), date('decidedOn')],
});

function aRecord(kind: string, code: string, values: AnyRecord['values']): AnyRecord {
  return { kind, code, revision: 1, withdrawn: false, lookAgain: [], values };
}

const title = { cy: '', en: '' };
const decided = (code: string, decidedOn: string | null) =>
  aRecord('approval', code, { title, plan: 'PL1', decidedOn });
const revised = (code: string, changedOn: string, plan = 'PL1') =>
  aRecord('state-change', code, { plan, to: 'revised', changedOn });

function approvalsIn(...records: readonly AnyRecord[]) {
  const facts = factsFromRecords(recordSet(records), [approval], {
    on: '2026-11-01',
    plan: 'PL1',
    datasets: [],
  });
  return facts.records.get('approval')?.map(({ code }) => code);
}

it('a check looks at what bodies decided on the plan as it reads now, and not at what they decided before it was revised', () => {
  const all = [decided('AL1', '2026-01-10'), decided('AL2', '2026-03-12'), decided('AL3', null)];
  expect(approvalsIn(...all)).toEqual(['AL1', 'AL2', 'AL3']);
  expect(approvalsIn(...all, revised('SG1', '2025-12-01'), revised('SG2', '2026-02-01'))).toEqual([
    'AL2',
    'AL3',
  ]);
  expect(approvalsIn(...all, revised('SG1', '2026-02-01', 'PL2'))).toEqual(['AL1', 'AL2', 'AL3']);
  // Bodies have decided, though not on this: they are known not to have approved it.
  expect(approvalsIn(decided('AL1', '2026-01-10'), revised('SG1', '2026-02-01'))).toEqual([]);
});
