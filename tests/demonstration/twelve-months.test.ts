import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { updatesFile } from '../../demonstration/generate/updates.ts';
import { addTo, calendarDate } from '../../src/calendar/index.ts';
import { escalationsDue, silenceLimits } from '../../src/delivery/escalation.ts';
import { partnershipDefinition, seatDefinition } from '../../src/partnership/index.ts';
import { contributionDefinition, type Ownership, ownershipDefinition } from '../../src/plan/index.ts';
import { recordSet } from '../../src/records/index.ts';
import { recordsOfExample } from './records-of-example.ts';

const firstDay = calendarDate('2025-11-01');
const lastDay = '2026-11-01';

/** Somebody who was asked, as it stood before anybody answered or was silent. */
function justAsked({ values, ...ownership }: Ownership): Ownership {
  const before = { answeredOn: null, remindedOn: null, escalatedOn: null, escalatedTo: null, boardOn: null };
  return { ...ownership, values: { ...values, ...before, state: 'asked' } };
}

function answered(
  { values, ...ownership }: Ownership,
  { state, answeredOn }: Ownership['values'],
): Ownership {
  return { ...ownership, values: { ...values, state, answeredOn } };
}

/** Twelve months lived day by day: people are asked and answer as the example says, and the program takes its steps. */
function livedDayByDay(): readonly Ownership[] {
  const limits = silenceLimits(recordsOfExample.all(partnershipDefinition)[0]);
  const seats = recordsOfExample.all(seatDefinition);
  const asked = recordsOfExample.all(ownershipDefinition);
  const standing = new Map<string, Ownership>();
  for (let day = firstDay; day <= lastDay; day = addTo(day, { days: 1 })) {
    for (const ownership of asked) {
      const { code, values } = ownership;
      if (values.askedOn === day) standing.set(code, justAsked(ownership));
      const now = standing.get(code);
      if (now && values.answeredOn === day) standing.set(code, answered(now, values));
    }
    const records = recordSet([...seats, ...standing.values()]);
    for (const { ownership, values } of escalationsDue(records, limits, day))
      standing.set(ownership.code, { ...ownership, values });
  }
  return [...standing.values()];
}

const daysOf = ({ code, values }: Ownership) => {
  const { state, remindedOn, escalatedOn, escalatedTo, boardOn } = values;
  return { code, state, remindedOn, escalatedOn, escalatedTo, boardOn };
};
const byCode = (one: { readonly code: string }, other: { readonly code: string }) =>
  one.code.localeCompare(other.code);

describe('owners in the twelve months of the example', () => {
  const lived = livedDayByDay();

  test('stand as the program would have brought them, step by step, on the very days', () => {
    expect(lived.map(daysOf).toSorted(byCode)).toEqual(
      recordsOfExample.all(ownershipDefinition).map(daysOf).toSorted(byCode),
    );
  });

  test('are silent up to a reminder, a seat and the board, refuse, hand on, and mostly accept', () => {
    const reached = (is: (values: Ownership['values']) => boolean) =>
      lived.filter(({ values }) => is(values)).length;
    expect(reached(({ boardOn }) => boardOn !== null)).toBe(1);
    expect(reached(({ escalatedOn, boardOn }) => escalatedOn !== null && boardOn === null)).toBe(2);
    expect(reached(({ remindedOn, escalatedOn }) => remindedOn !== null && escalatedOn === null)).toBe(1);
    expect(reached(({ state }) => state === 'declined')).toBe(1);
    expect(reached(({ state }) => state === 'handed-on')).toBe(1);
    expect(reached(({ state }) => state === 'accepted') / lived.length).toBeGreaterThan(0.9);
  });
});

describe('updates in the twelve months of the example', () => {
  const updates = parse(updatesFile(), { columns: true }) as readonly Readonly<Record<string, string>>[];
  const monthOf = (update: Readonly<Record<string, string>>) => update['month'] ?? '';
  const lateOf = (body: string) =>
    updates.filter(
      (update) =>
        update['for_organisation'] === body &&
        update['item_kind'] === 'action' &&
        (update['sent_at'] ?? '').slice(0, 7) > monthOf(update),
    ).length;

  test('are of every month, by the page, the link and the sheet', () => {
    const months = [...new Set(updates.map(monthOf))].toSorted();
    expect([months[0], months.at(-1), months.length]).toEqual(['2025-11', '2026-10', 12]);
    expect([...new Set(updates.map(({ way }) => way))].toSorted()).toEqual(['link', 'page', 'sheet']);
  });

  test('come late from some bodies, on time from the others, and from one no more', () => {
    expect(lateOf('B7')).toBeGreaterThan(0);
    expect(lateOf('B3')).toBeGreaterThan(0);
    expect(lateOf('B2')).toBe(0);
    const ofActions = updates.filter((each) => each['item_kind'] === 'action');
    const silent = ofActions.filter((each) => each['for_organisation'] === 'B6').map(monthOf);
    expect(silent.toSorted().at(-1)).toBe('2026-07');
  });

  test('are put right with a reason, kept beside another until one is chosen, and answer the honest question', () => {
    const corrected = updates.filter(({ corrects }) => corrects === 'yes');
    expect(corrected.length).toBeGreaterThan(3);
    for (const each of corrected) expect(each['reason_cy']).not.toBe('');
    const beside = updates.filter(({ outcome }) => outcome === 'kept-both');
    expect(beside.map(({ item }) => item).toSorted()).toEqual(['A1', 'F42']);
    expect(updates.filter(({ settles }) => settles === 'yes').map(({ item }) => item)).toEqual(['A1']);
    const honest = updates.filter((each) => (each['honest_answer'] ?? '') !== '');
    expect(honest.length).toBeGreaterThan(1);
    for (const each of honest) expect(each['no_change']).toBe('yes');
  });

  test('stand beside promises that were refused', () => {
    const refused = recordsOfExample
      .all(contributionDefinition)
      .filter(({ values }) => values.state === 'declined');
    expect(refused.length).toBeGreaterThan(0);
  });
});
