import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiveBodies, given, words } from './example-records.ts';
import { groupsOn } from './group-members.ts';
import {
  type GroupBranch,
  groupsAsSeatedOn,
  groupTree,
  loadOfOrganisations,
  loadOfPeople,
  overlapsAmong,
  streamlining,
  taskGroupsWithoutEnd,
} from './landscape.ts';

const on = '2026-06-01';
const group = (more: Record<string, string | number | readonly string[]>) => ({
  name: words('x'),
  tier: 'partnership',
  ...more,
});
const codesOf = (branches: readonly GroupBranch[]): unknown =>
  branches.map(({ group: { code }, branches: below }) => (below.length > 0 ? [code, codesOf(below)] : code));

describe('the tree of groups', () => {
  it('puts each group below the one it answers to, without those that have ended', () => {
    const records = given({
      group: {
        GR1: group({ tier: 'board' }),
        GR2: group({ parent: 'GR1' }),
        GR3: group({ parent: 'GR2' }),
        GR4: group({ parent: 'GR5' }),
        GR5: group({ endsOn: '2026-05-31' }),
      },
    });
    expect(codesOf(groupTree(records, on))).toEqual([['GR1', [['GR2', ['GR3']]]], 'GR4']);
  });

  it('holds every group once, whatever answers to what', () => {
    const codes = ['GR1', 'GR2', 'GR3', 'GR4', 'GR5'];
    const parents = fc.array(fc.option(fc.constantFrom(...codes)), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(parents, (chosen) => {
        const groups = Object.fromEntries(
          codes.map((code, index) => [code, group({ parent: chosen[index] ?? '' })]),
        );
        const records = given({ group: groups });
        const found = JSON.stringify(codesOf(groupTree(records, on))).match(/GR\d/g) ?? [];
        expect(found.toSorted()).toEqual(codes);
      }),
    );
  });
});

describe('the load of meetings', () => {
  const records = given({
    ...fiveBodies,
    seat: { S1: { organisation: 'B1', hourlyCostPence: 6000 }, S2: { organisation: 'B1' } },
    group: {
      GR1: group({ members: ['B1', 'B2'], seats: ['S1'], meetingsAYear: 6, hoursAMeeting: 3 }),
      GR2: group({
        members: ['B1'],
        seats: ['S1', 'S2'],
        meetingsAYear: 4,
        hoursAMeeting: 2,
        servicedBy: 'B1',
        servicingCostPence: 100_000,
      }),
    },
  });

  it('is meetings times people, with the cost of their time and of servicing', () => {
    const [council, health] = loadOfOrganisations(records, groupsOn(records, on));
    expect(council).toMatchObject({ groups: 2, meetings: 14, hours: 34, isPartial: true });
    expect(council?.pence).toBe(18 * 6000 + 8 * 6000 + 100_000);
    expect(health).toMatchObject({
      organisation: { code: 'B2' },
      groups: 1,
      meetings: 6,
      hours: 18,
      pence: 0,
    });
  });

  it('is told for every person, once where they hold several seats', () => {
    const groups = groupsOn(records, on);
    expect(loadOfPeople(records, groups)).toMatchObject([
      { seats: [{ code: 'S1' }], groups: 2, meetings: 10, hours: 26, pence: 26 * 6000, isPartial: false },
      { seats: [{ code: 'S2' }], groups: 1, meetings: 4, hours: 8, isPartial: true },
    ]);
    const one = given({
      ...fiveBodies,
      seat: {
        S1: { organisation: 'B1', holder: 'A. Person', hourlyCostPence: 6000 },
        S2: { organisation: 'B1', holder: 'a.  person ' },
        S3: { organisation: 'B2', holder: 'A. Person' },
      },
      group: {
        GR1: group({ seats: ['S1', 'S3'], meetingsAYear: 6, hoursAMeeting: 3 }),
        GR2: group({ seats: ['S1', 'S2'], meetingsAYear: 4, hoursAMeeting: 2 }),
        GR3: group({ seats: ['S2'], meetingsAYear: 1, hoursAMeeting: 1 }),
      },
    });
    const shown = loadOfPeople(one, groupsOn(one, on)).map((each) => [
      each.seats.map(({ code }) => code).join(),
      each.groups,
      each.hours,
      each.isPartial,
    ]);
    expect(shown).toEqual([
      ['S1,S2', 3, 27, false],
      ['S3', 1, 18, true],
    ]);
    const [council] = loadOfOrganisations(one, groupsOn(one, on));
    expect(council).toMatchObject({ organisation: { code: 'B1' }, groups: 3, meetings: 11, hours: 27 });
  });
});

describe('the seats of a group', () => {
  it('are those of the day: who has left, and whose organisation has closed, cost nothing more', () => {
    const records = given({
      organisation: { ...fiveBodies.organisation, B2: { kind: 'health-board', closedOn: '2026-03-31' } },
      seat: {
        S1: { organisation: 'B1' },
        S2: { organisation: 'B1', endsOn: '2026-05-31' },
        S3: { organisation: 'B2' },
      },
      group: { GR1: group({ seats: ['S1', 'S2', 'S3'], meetingsAYear: 1, hoursAMeeting: 1 }) },
    });
    const load = (day: string) =>
      loadOfPeople(records, groupsAsSeatedOn(records, day)).flatMap(({ seats }) =>
        seats.map(({ code }) => code),
      );
    expect(load('2026-03-31')).toEqual(['S1', 'S2', 'S3']);
    expect(load('2026-05-31')).toEqual(['S1', 'S2']);
    expect(load('2026-06-01')).toEqual(['S1']);
  });
});

describe('overlaps', () => {
  const overlaps = (byCode: Parameters<typeof given>[0][string]) =>
    overlapsAmong(groupsOn(given({ group: byCode }), on)).map(({ groups, ofSmaller }) => [
      ...groups.map(({ code }) => code),
      ofSmaller,
    ]);

  it('are pairs with a remit in common and half or more of the smaller one’s members', () => {
    const [one, two] = [
      group({ remits: ['children', 'health'], members: ['B1', 'B2', 'B3', 'B4'] }),
      group({ remits: ['children'], members: ['B1', 'B5'] }),
    ];
    expect(overlaps({ GR1: one, GR2: two })).toEqual([['GR1', 'GR2', 0.5]]);
    expect(overlaps({ GR1: one, GR2: { ...two, remits: ['crime'] } })).toEqual([]);
    expect(overlaps({ GR1: one, GR2: { ...two, members: ['B1', 'B5', 'B6'] } })).toEqual([]);
  });

  it('leave out a group and those it answers to', () => {
    const same = { remits: ['children'], members: ['B1'] };
    expect(
      overlaps({
        GR1: group(same),
        GR2: group({ ...same, parent: 'GR1' }),
        GR3: group({ ...same, parent: 'GR2' }),
      }),
    ).toEqual([]);
  });
});

describe('streamlining', () => {
  const records = given({
    ...fiveBodies,
    group: {
      GR1: group({ members: ['B1', 'B2'], meetingsAYear: 6, hoursAMeeting: 2, duties: ['health'] }),
      GR2: group({
        members: ['B1', 'B3'],
        meetingsAYear: 4,
        hoursAMeeting: 3,
        duties: ['crime-and-disorder', 'health'],
        basis: 'statutory',
        servicedBy: 'B3',
        servicingCostPence: 5000,
      }),
      GR3: group({ tier: 'task-and-finish' }),
    },
  });
  const chosen = groupsOn(records, on).slice(0, 2);

  it('saves meetings but no duty, and names the groups that a law requires', () => {
    const merged = streamlining(records, chosen);
    expect(merged.duties).toEqual(['health', 'crime-and-disorder']);
    expect(merged.required.map(({ code }) => code)).toEqual(['GR2']);
    expect(merged.members.map(({ code }) => code)).toEqual(['B1', 'B2', 'B3']);
    expect(merged.before).toMatchObject({ groups: 2, meetings: 10 });
    expect(merged.after).toMatchObject({ groups: 1, meetings: 6 });
    const saved = new Map(merged.savedByOrganisation.map((each) => [each.organisation.code, each.hours]));
    expect([...saved]).toEqual(
      [
        ['B1', 24 - 18],
        ['B2', 12 - 18],
        ['B3', 12 - 18],
      ].toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))),
    );
  });

  it('saves nothing where one group is chosen, or none', () => {
    const [first] = chosen;
    const one = streamlining(records, first ? [first] : []);
    expect(one.after).toEqual(one.before);
    expect(streamlining(records, [])).toMatchObject({ members: [], duties: [], before: { groups: 0 } });
  });

  it('finds groups for one task that name no end', () => {
    expect(taskGroupsWithoutEnd(groupsOn(records, on)).map(({ code }) => code)).toEqual(['GR3']);
  });
});
