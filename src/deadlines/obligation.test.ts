import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTo, calendarDate } from '../calendar/index.ts';
import { checkPlan, type Facts, type Requirement, type Rulebook } from '../duties/index.ts';
import { readRulebooks } from '../duties/store/index.ts';
import { clocksToKeep, inOrder, isOpen, type RuleObligation, ruleObligations } from './obligation.ts';
import type { StartedClock } from './started-clock.ts';

const read = await readRulebooks(new URL('../../rulebooks', import.meta.url).pathname);
if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
const rulebooks = read.value;

type Records = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function factsOn(on: string, records: Records): Facts {
  const all = Object.entries(records).map(([name, fields]) => {
    const [kind = '', code = ''] = name.split(' ');
    return { kind, code, title: { cy: `${code} cy`, en: `${code} en` }, fields, links: {} };
  });
  return { on, plan: 'P', records: Map.groupBy(all, ({ kind }) => kind), claims: [] };
}

interface Asked {
  readonly on: string;
  readonly records: Records;
  readonly using?: readonly Rulebook[];
  readonly clocks?: readonly StartedClock[];
}

function obligationsIn({ on, records, using, clocks = [] }: Asked): readonly RuleObligation[] {
  const facts = factsOn(on, records);
  const chosen = using ?? rulebooks.filter(({ id }) => id === 'wales-psb-2015');
  return ruleObligations({
    result: checkPlan(chosen, facts),
    rulebooks: chosen,
    facts,
    clocks,
    organisationsOf: () => [],
  });
}

function find(found: readonly RuleObligation[], requirement: string): RuleObligation | undefined {
  return found.find(({ version }) => version.id === requirement);
}

const aBoard: Records = {
  'plan P': { state: 'draft', duties: [] },
  'partnership B': { startsOn: '2016-04-01' },
  'election E1': { heldOn: '2027-05-06', kind: 'ordinary' },
};

describe('what the Act of 2015 makes due after an election on 6 May 2027', () => {
  it('a meeting by 5 July 2027 and a plan by 6 May 2028', () => {
    const found = obligationsIn({
      on: '2027-05-10',
      records: { ...aBoard, 'meeting M': { body: 'board', heldOn: '2016-05-01' } },
    });
    expect(find(found, 'psb.meetings.after-election')).toMatchObject({
      on: { latest: '2027-07-05' },
      state: 'upcoming',
      timing: { start: { kind: 'election', code: 'E1', on: { latest: '2027-05-06' } }, span: { days: 60 } },
    });
    expect(find(found, 'psb.plan.after-election')).toMatchObject({
      on: { latest: '2028-05-06' },
      state: 'upcoming',
      lawSince: null,
    });
  });

  it.each([
    ['2027-06-04', 'upcoming'],
    ['2027-06-05', 'due-soon'],
    ['2027-07-05', 'due-soon'],
    ['2027-07-06', 'overdue'],
  ])('the meeting on %s is %s', (on, state) => {
    const found = obligationsIn({
      on,
      records: { ...aBoard, 'meeting M': { body: 'board', heldOn: '2016-05-01' } },
    });
    expect(find(found, 'psb.meetings.after-election')?.state).toBe(state);
  });

  it('is met with the meeting as proof, or not met when the meeting came a day late', () => {
    const held = (heldOn: string) =>
      find(
        obligationsIn({ on: '2027-08-01', records: { ...aBoard, 'meeting M': { body: 'board', heldOn } } }),
        'psb.meetings.after-election',
      );
    expect(held('2027-07-05')).toMatchObject({ state: 'met', proof: [{ kind: 'meeting', code: 'M' }] });
    expect(held('2027-07-06')).toMatchObject({ state: 'not-met' });
  });

  it('a first report by 5 July 2029, and a year after each report', () => {
    const published = { ...aBoard, 'plan P': { state: 'adopted', publishedOn: '2028-05-05' } };
    const before = obligationsIn({
      on: '2029-01-01',
      records: { ...published, 'publication N': { what: 'plan', publishedOn: '2028-05-05' } },
    });
    expect(find(before, 'psb.progress.first')).toMatchObject({
      on: { latest: '2029-07-05' },
      state: 'upcoming',
    });
    const after = obligationsIn({
      on: '2029-08-01',
      records: { ...published, 'publication R': { what: 'annual-report', publishedOn: '2029-06-20' } },
    });
    expect(find(after, 'psb.progress.first')?.state).toBe('met');
    expect(find(after, 'psb.progress.yearly')).toMatchObject({
      on: { latest: '2030-06-20' },
      state: 'upcoming',
    });
  });

  it('cannot be told while nobody has recorded an election, and says that this is missing', () => {
    const found = obligationsIn({ on: '2027-05-10', records: { 'plan P': { state: 'draft' } } });
    expect(find(found, 'psb.plan.after-election')).toMatchObject({
      state: 'cannot-tell',
      on: null,
      timing: null,
      missing: { kind: 'election' },
    });
  });

  it('is a range when the day that started it is known only to the month', () => {
    const found = obligationsIn({
      on: '2027-05-10',
      records: { ...aBoard, 'election E1': { heldOn: '2027-05', kind: 'ordinary' } },
    });
    expect(find(found, 'psb.plan.after-election')?.on).toEqual({
      earliest: '2028-05-01',
      latest: '2028-05-31',
    });
  });
});

const yearly: Requirement = {
  ...(rulebooks
    .find(({ id }) => id === 'wales-lsb-2012')
    ?.requirements.find(({ id }) => id === 'sip.cycle.yearly-review') as Requirement),
};

function rulebookWith(requirement: Requirement): readonly Rulebook[] {
  return rulebooks
    .filter(({ id }) => id === 'wales-lsb-2012')
    .map((rulebook) => ({ ...rulebook, requirements: [requirement] }));
}

const adopted: Records = {
  'plan P': { state: 'adopted', duties: [], adoptedOn: '2026-03-01', reviewedOn: null },
};
const twoYears: Requirement = {
  ...yearly,
  rule: { ...(yearly.rule as Extract<Requirement['rule'], { kind: 'deadline' }>), within: { years: 2 } },
};

describe('a clock that runs', () => {
  const started = obligationsIn({ on: '2026-04-01', records: adopted, using: rulebookWith(yearly) });
  const clocks = clocksToKeep(started, [], '2026-04-01');

  it('is kept once, with the rule it started under', () => {
    expect(clocks).toMatchObject([
      {
        rulebook: 'wales-lsb-2012',
        version: { id: 'sip.cycle.yearly-review', from: '2012-06' },
        seenOn: '2026-04-01',
      },
    ]);
    expect(clocksToKeep(started, clocks, '2026-05-01')).toEqual([]);
  });

  it('is not moved by a rule that changes later', () => {
    const asked = { on: '2026-06-01', records: adopted, using: rulebookWith(twoYears) };
    expect(obligationsIn(asked)).toMatchObject([{ on: { latest: '2028-03-01' }, lawSince: null }]);
    expect(obligationsIn({ ...asked, clocks })).toMatchObject([
      { on: { latest: '2027-03-01' }, lawSince: 'amended', version: { rule: { within: { years: 1 } } } },
    ]);
  });

  it('runs on when its rule has ended, until what it asks for is done', () => {
    const ended = rulebookWith({ ...yearly, to: '2026-05' });
    const running = { on: '2026-06-01', records: adopted, using: ended, clocks };
    expect(obligationsIn(running)).toMatchObject([{ on: { latest: '2027-03-01' }, lawSince: 'ended' }]);
    const reviewed = { 'plan P': { ...adopted['plan P'], reviewedOn: '2026-06-01' } };
    expect(obligationsIn({ ...running, records: reviewed })).toEqual([]);
  });

  it('runs on under a rule that ended before anybody saw it run, if it was started while that was law', () => {
    const using = rulebookWith({ ...yearly, to: '2026-05' });
    const asked = { on: '2026-06-20', records: adopted, using };
    const [unseen] = obligationsIn(asked);
    expect(unseen).toMatchObject({
      on: { latest: '2027-03-01' },
      lawSince: 'ended',
      version: { to: '2026-05' },
    });
    const kept = clocksToKeep(unseen ? [unseen] : [], [], '2026-06-20');
    expect(kept).toHaveLength(1);
    expect(obligationsIn({ ...asked, clocks: kept })).toHaveLength(1);
    const later = { 'plan P': { ...adopted['plan P'], adoptedOn: '2026-06-15' } };
    expect(obligationsIn({ ...asked, records: later })).toEqual([]);
    const done = { 'plan P': { ...adopted['plan P'], reviewedOn: '2026-06-10' } };
    expect(obligationsIn({ ...asked, records: done })).toEqual([]);
  });

  it('starts anew under the new rule when the event comes round again', () => {
    const reviewed = { 'plan P': { ...adopted['plan P'], reviewedOn: '2027-02-20' } };
    expect(
      obligationsIn({ on: '2027-03-01', records: reviewed, using: rulebookWith(twoYears), clocks }),
    ).toMatchObject([{ on: { latest: '2029-02-20' }, lawSince: null }]);
  });
});

describe('calendar monotonicity', () => {
  it('an election later by some days makes nothing due earlier', () => {
    const days = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 400 }), (first, later) => {
        const heldOn = addTo(calendarDate('2024-01-01'), { days: first });
        const then = addTo(heldOn, { days: later });
        const dueAfter = (day: string) =>
          obligationsIn({
            on: '2024-01-01',
            records: { ...aBoard, 'election E1': { heldOn: day, kind: 'ordinary' } },
          }).filter(({ timing }) => timing?.start?.kind === 'election');
        const before = dueAfter(heldOn);
        expect(before.length).toBeGreaterThan(0);
        for (const each of before) {
          const match = dueAfter(then).find(({ version }) => version.id === each.version.id);
          expect((match?.on?.latest ?? '') >= (each.on?.latest ?? '')).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('a list in order has every date once, and what is left to do is what is not past', () => {
    const found = obligationsIn({ on: '2027-05-10', records: aBoard });
    const listed = inOrder([...found, ...found]);
    expect(listed).toHaveLength(found.length);
    const days = listed.flatMap(({ on }) => on?.earliest ?? []);
    expect(days).toEqual(days.toSorted());
    for (const each of listed.filter(isOpen)) expect(each.on).not.toBeNull();
  });
});
