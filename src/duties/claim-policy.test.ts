import { describe, expect, it } from 'vitest';
import type { Acting } from '../access/index.ts';
import type { AnyRecord, FieldValue } from '../records/index.ts';
import { mayBringClaim } from './claim-policy.ts';

function acting(organisation: string | null): Acting {
  const actor = { id: 'a', name: 'A', language: 'cy' as const, memberships: [] };
  return { actor, partnershipId: 'p', role: 'coordinator', organisation };
}

const claimed: Record<string, FieldValue> = {
  requirement: 'r',
  targetKind: 'section',
  targetCode: 'T1',
  text: { cy: 'a', en: 'a' },
  claimedBy: 'B1',
  confirmedBy: null,
  state: 'claimed',
};
const confirmed = { ...claimed, state: 'confirmed', confirmedBy: 'B2' };
const disputed = {
  ...claimed,
  state: 'disputed',
  disputedBy: 'B3',
  disputeReason: { cy: '', en: 'It says nothing of this.' },
};

function stored(values: Record<string, FieldValue>): AnyRecord {
  return { kind: 'claim', code: 'D1', revision: 1, withdrawn: false, lookAgain: [], values };
}

describe('who may bring a claim', () => {
  it('lets anybody write down a new one that nobody has confirmed', () => {
    expect(mayBringClaim(acting(null), null, claimed)).toBe(true);
    expect(mayBringClaim(acting('B2'), null, claimed)).toBe(true);
  });

  it('lets only the confirming organisation bring a confirmed one, and never the claiming one', () => {
    for (const before of [null, stored(claimed)]) {
      expect(mayBringClaim(acting('B2'), before, confirmed)).toBe(true);
      expect(mayBringClaim(acting('B1'), before, confirmed)).toBe(false);
      expect(mayBringClaim(acting('B3'), before, confirmed)).toBe(false);
      expect(mayBringClaim(acting(null), before, confirmed)).toBe(false);
    }
    expect(mayBringClaim(acting('B1'), stored(claimed), { ...confirmed, confirmedBy: 'B1' })).toBe(false);
  });

  it('lets only another organisation dispute it', () => {
    expect(mayBringClaim(acting('B3'), stored(claimed), disputed)).toBe(true);
    expect(mayBringClaim(acting('B1'), stored(claimed), disputed)).toBe(false);
    expect(mayBringClaim(acting('B2'), stored(claimed), disputed)).toBe(false);
  });

  it('lets nobody dispute it without a reason', () => {
    const silent = { ...disputed, disputeReason: { cy: ' ', en: '' } };
    expect(mayBringClaim(acting('B3'), stored(claimed), silent)).toBe(false);
  });

  it('lets nobody leave the word of another organisation on a claim that was changed', () => {
    expect(mayBringClaim(acting('B1'), stored(disputed), { ...disputed, state: 'claimed' })).toBe(false);
    expect(mayBringClaim(acting('B1'), stored(disputed), claimed)).toBe(true);
  });

  it('lets an answer change nothing of what is claimed', () => {
    const reworded = { ...confirmed, text: { cy: 'b', en: 'b' } };
    expect(mayBringClaim(acting('B2'), stored(claimed), reworded)).toBe(false);
  });

  it('lets only the claiming organisation reword it or take it back', () => {
    const reworded = { ...claimed, text: { cy: 'b', en: 'b' } };
    expect(mayBringClaim(acting('B1'), stored(confirmed), reworded)).toBe(true);
    expect(mayBringClaim(acting('B2'), stored(claimed), reworded)).toBe(false);
    expect(mayBringClaim(acting('B1'), stored(claimed), null)).toBe(true);
    expect(mayBringClaim(acting('B2'), stored(claimed), null)).toBe(false);
  });
});
