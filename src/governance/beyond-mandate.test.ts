import { describe, expect, it } from 'vitest';
import { beyondMandateOn } from './beyond-mandate.ts';
import { fiveBodies, given } from './example-records.ts';

const on = '2026-06-01';
const money = { kind: 'money', organisation: 'B1', action: 'A1', financialYear: '2026-27' };
const contribution = { action: 'A1', organisation: 'B1', state: 'agreed', consentOn: '2026-02-24' };

function beyond(more: Parameters<typeof given>[0]) {
  const seat = {
    S1: { organisation: 'B1', role: 'member', mandatePence: 100_000 },
    S2: { organisation: 'B1', role: 'member', mandatePence: 500_000 },
    S3: { organisation: 'B2', role: 'member' },
  };
  const records = given({ ...fiveBodies, seat, action: { A1: {}, A2: {} }, ...more });
  return beyondMandateOn(records, on).map((each) => [
    each.organisation.code,
    each.action.code,
    each.financialYear,
    each.pence,
    each.mandatePence,
  ]);
}

describe('money beyond the mandates at the table', () => {
  const resource = {
    R1: { ...money, amountPence: 300_000 },
    R2: { ...money, amountPence: 200_001 },
    R3: { ...money, financialYear: '2027-28', amountPence: 400_000 },
    R4: { ...money, action: 'A2', amountPence: 500_000 },
    R5: { ...money, organisation: 'B2', amountPence: 900_000 },
  };

  it('is that of a year and an action, held against the most that any seat of the organisation may commit', () => {
    expect(beyond({ resource })).toEqual([['B1', 'A1', '2026-27', 500_001, 500_000]]);
  });

  it('is no matter once the organisation has consented, and not before', () => {
    expect(beyond({ resource, contribution: { C1: contribution } })).toEqual([]);
    const notYet = { ...contribution, consentOn: null };
    const refused = { ...contribution, state: 'declined' };
    expect(beyond({ resource, contribution: { C1: notYet, C2: refused } })).toHaveLength(1);
  });
});
