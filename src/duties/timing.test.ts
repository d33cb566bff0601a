import { describe, expect, it } from 'vitest';
import type { Facts } from './facts.ts';
import { ruleSpec } from './rule-kinds.ts';
import { timingsIn } from './timing.ts';

function facts(on: string, records: Record<string, Record<string, unknown>>): Facts {
  const all = Object.entries(records).map(([name, fields]) => {
    const [kind = '', code = ''] = name.split(' ');
    return { kind, code, title: { cy: '', en: '' }, fields, links: {} };
  });
  return { on, plan: 'P', records: Map.groupBy(all, ({ kind }) => kind), claims: [] };
}

const publishWithinAYear = ruleSpec.parse({
  kind: 'deadline',
  event: 'publishedOn',
  of: 'heldOn',
  ofRecord: 'election',
  ofWhere: { kind: 'ordinary' },
  within: { years: 1 },
  anew: true,
});
const reviewYearly = ruleSpec.parse({
  kind: 'deadline',
  event: 'reviewedOn',
  of: 'adoptedOn',
  within: { years: 1 },
  repeats: true,
});
const twelveWeeks = ruleSpec.parse({
  kind: 'period',
  from: 'consultationOpensOn',
  to: 'consultationClosesOn',
  firstDay: 'not-counted',
  atLeast: { weeks: 12 },
});

const day = (on: string) => ({ earliest: on, latest: on });

describe('the times that rules set', () => {
  it('run from the latest ordinary election, not from a by-election', () => {
    const known = facts('2028-01-10', {
      'plan P': { publishedOn: null },
      'election E1': { heldOn: '2027-05-06', kind: 'ordinary' },
      'election E2': { heldOn: '2027-11-04', kind: 'by-election' },
    });
    expect(timingsIn(known)(publishWithinAYear)).toMatchObject([
      {
        start: { kind: 'election', code: 'E1', field: 'heldOn', on: day('2027-05-06') },
        on: day('2028-05-06'),
        standing: 'open',
      },
    ]);
  });

  it.each([
    ['2028-05-06', null, 'open'],
    ['2028-05-07', null, 'overdue'],
    ['2028-06-01', '2028-05-06', 'met'],
    ['2028-06-01', '2028-05-07', 'not-met'],
  ])('on %s, published %s: %s', (on, publishedOn, standing) => {
    const known = facts(on, {
      'plan P': { publishedOn },
      'election E1': { heldOn: '2027-05-06', kind: 'ordinary' },
    });
    expect(timingsIn(known)(publishWithinAYear)).toMatchObject([{ standing }]);
  });

  it('that come round again run from the last time, and keep it as the start', () => {
    const known = facts('2027-01-10', { 'plan P': { adoptedOn: '2025-03-01', reviewedOn: '2026-02-10' } });
    expect(timingsIn(known)(reviewYearly)).toMatchObject([
      {
        start: { kind: 'plan', code: 'P', field: 'reviewedOn', on: day('2026-02-10') },
        on: day('2027-02-10'),
        standing: 'open',
      },
    ]);
  });

  it('give a range where the start is known only to the month', () => {
    const known = facts('2025-06-01', { 'plan P': { adoptedOn: '2025-02', reviewedOn: null } });
    expect(timingsIn(known)(reviewYearly)).toMatchObject([
      { on: { earliest: '2026-02-01', latest: '2026-02-28' }, standing: 'open' },
    ]);
  });

  it('have not begun while the day they run from is not known', () => {
    expect(timingsIn(facts('2025-06-01', { 'plan P': { adoptedOn: null } }))(reviewYearly)).toEqual([]);
  });

  it.each([
    [undefined, 'open', '2028-04-03'],
    ['2028-04-02', 'not-met', '2028-04-02'],
    ['2028-04-03', 'open', '2028-04-03'],
  ])('a consultation from 10 January 2028 that closes on %s: %s', (closes, standing, on) => {
    const known = facts('2028-02-01', {
      'plan P': { consultationOpensOn: '2028-01-10', consultationClosesOn: closes },
    });
    expect(timingsIn(known)(twelveWeeks)).toMatchObject([
      { noEarlierThan: day('2028-04-03'), on: day(on), standing },
    ]);
  });
});
