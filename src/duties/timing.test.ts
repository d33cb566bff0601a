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

  it.each([
    // Good Friday and Easter Monday of 2028 are 14 and 17 April.
    ['2028-04-06', '2028-04-24'],
    // Christmas Day of 2027 is a Saturday: 27 and 28 December, and 3 January, are kept for it and what follows.
    ['2027-12-17', '2028-01-05'],
    ['2027-12-18', '2028-01-05'],
    // The clocks go forward on the 26th; the leap day is a Tuesday.
    ['2028-03-20', '2028-04-03'],
    ['2028-02-21', '2028-03-06'],
  ])(
    'count ten working days from %s to %s, without weekends and the bank holidays of Wales',
    (from, last) => {
      const known = facts('2027-12-01', { 'plan P': { adoptedOn: from, publishedOn: null } });
      const rule = { kind: 'deadline', event: 'publishedOn', of: 'adoptedOn', within: { workingDays: 10 } };
      expect(timingsIn(known)(ruleSpec.parse(rule))).toMatchObject([{ on: day(last), standing: 'open' }]);
    },
  );

  it.each([
    ['counts', '2027-12-20', '2028-01-05'],
    ['not-counted', '2027-12-20', '2028-01-06'],
    ['not-counted', '2027-12-17', '2028-01-05'],
  ])('last ten working days, the first %s, from %s to the end of %s', (firstDay, from, last) => {
    const rule = ruleSpec.parse({ ...twelveWeeks, firstDay, atLeast: { workingDays: 10 } });
    const standing = (closes: string) => {
      const known = facts('2028-02-01', {
        'plan P': { consultationOpensOn: from, consultationClosesOn: closes },
      });
      return timingsIn(known)(rule)[0];
    };
    expect(standing(last)).toMatchObject({ noEarlierThan: day(last), standing: 'met' });
    const before = new Date(Date.parse(last) - 86_400_000).toISOString().slice(0, 10);
    expect(standing(before)).toMatchObject({ standing: 'not-met' });
  });

  it('end the day before the next election, whatever elections there were', () => {
    const known = facts('2026-09-01', {
      'publication PB1': { what: 'needs-assessment', publishedOn: '2025-11-01' },
      'election E1': { heldOn: '2022-05-05', kind: 'ordinary' },
      'election E2': { heldOn: '2027-05-06', kind: 'ordinary' },
      'election E3': { heldOn: '2032-05-06', kind: 'ordinary' },
    });
    const rule = ruleSpec.parse({
      kind: 'deadline',
      record: 'publication',
      event: 'publishedOn',
      of: 'heldOn',
      ofRecord: 'election',
      next: true,
      noSooner: { years: 1 },
      before: true,
      series: true,
    });
    expect(timingsIn(known)(rule)).toMatchObject([
      { start: { code: 'E2', on: day('2027-05-06') }, on: day('2027-05-05'), standing: 'open' },
    ]);
  });
});
