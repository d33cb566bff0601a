import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../records/index.ts';
import { barrierStandings, seatOfGovernment } from './barrier-standing.ts';
import { given, words } from './example-records.ts';

function lacks(values: Readonly<Record<string, FieldValue>>) {
  const whole = { service: words('Help'), remover: 'B1', action: words('Talks'), level: 'partnership' };
  return barrierStandings(given({ barrier: { BR1: { ...whole, state: 'open', ...values } } }))[0]?.lacks;
}

describe('a barrier to working together', () => {
  it('lacks nothing with a service, somebody who can remove it and something done', () => {
    expect(lacks({})).toEqual([]);
    expect(lacks({ action: words(''), outcome: words('It went') })).toEqual([]);
  });

  it('says what nobody named or did', () => {
    expect(lacks({ service: words(''), remover: 'B1', action: words('') })).toEqual(['service', 'action']);
    expect(barrierStandings(given({ barrier: { BR1: { state: 'open' } } }))[0]?.lacks).toEqual([
      'service',
      'remover',
      'action',
    ]);
  });

  it('that only the nation can remove goes to the Welsh Government’s member', () => {
    expect(lacks({ level: 'national' })).toEqual(['escalation']);
    expect(lacks({ level: 'national', escalatedOn: '2026-01-22' })).toEqual([]);
    expect(lacks({ level: 'organisation' })).toEqual([]);
    const table = {
      organisation: { B1: { kind: 'local-authority' }, B2: { kind: 'welsh-government' } },
      seat: { S1: { organisation: 'B1' }, S2: { organisation: 'B2', endsOn: '2026-12-31' } },
    };
    expect(seatOfGovernment(given(table), '2026-06-01')?.code).toBe('S2');
    expect(seatOfGovernment(given(table), '2027-01-01')).toBeNull();
  });

  it('that is gone lacks nothing', () => {
    expect(lacks({ state: 'removed', service: words(''), level: 'national' })).toEqual([]);
  });
});
