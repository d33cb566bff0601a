import { describe, expect, it } from 'vitest';
import { recordSet } from '../records/index.ts';
import { aRecord } from './example-records.ts';
import { mirrorsOf } from './mirroring.ts';

const county = [
  aRecord('organisation', 'B1', { name: { cy: 'Cyngor', en: 'Council' } }),
  aRecord('organisation', 'B2', { name: { cy: 'Bwrdd', en: 'Board' } }),
  aRecord('seat', 'S1', { organisation: 'B1', role: 'member' }),
  aRecord('seat', 'S2', { organisation: 'B2', role: 'observer' }),
  aRecord('action', 'A1', { plan: 'PL1' }),
  aRecord('action', 'A2', { plan: 'PL2' }),
];

function promised(code: string, values: Parameters<typeof aRecord>[2]) {
  return aRecord('contribution', code, { action: 'A1', organisation: 'B1', state: 'agreed', ...values });
}

describe('commitments in partners’ own plans', () => {
  it('flags what was agreed and has not been carried over', () => {
    const [mirror] = mirrorsOf(
      recordSet([
        ...county,
        promised('C1', { corporatePlan: 'Cynllun', consentOn: '2026-03-01' }),
        promised('C2', { corporatePlan: ' ' }),
        promised('C3', { state: 'agreed-in-part' }),
      ]),
      'PL1',
      '2026-11-01',
    );
    expect(mirror?.commitments.map(({ contribution }) => contribution.code)).toEqual(['C1', 'C2', 'C3']);
    expect(mirror?.notCarried.map(({ contribution }) => contribution.code)).toEqual(['C2', 'C3']);
    expect(mirror?.commitments.map(({ isSubjectToConsent }) => isSubjectToConsent)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('says what the partner’s own people were told of, and what stands in its budget and business plan', () => {
    const [mirror] = mirrorsOf(
      recordSet([
        ...county,
        promised('C1', {
          communicated: { cy: 'Briff i bob tîm', en: '' },
          businessPlan: 'Budget 2026, line 4',
        }),
        promised('C2', { businessPlan: ' ' }),
      ]),
      'PL1',
      '2026-11-01',
    );
    expect(mirror?.commitments.map(({ isTold, isBudgeted }) => [isTold, isBudgeted])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('counts only what was agreed, and only in this plan', () => {
    const records = recordSet([
      ...county,
      promised('C1', { state: 'proposed' }),
      promised('C2', { state: 'declined' }),
      promised('C3', { action: 'A2' }),
    ]);
    expect(mirrorsOf(records, 'PL1', '2026-11-01')[0]?.commitments).toEqual([]);
  });

  it('has a page for each member, and none for an observer', () => {
    const mirrors = mirrorsOf(recordSet(county), 'PL1', '2026-11-01');
    expect(mirrors.map(({ organisation }) => organisation.code)).toEqual(['B1']);
  });
});
