import {
  type Organisation,
  organisationDefinition,
  type Seat,
  seatDefinition,
  seatsOn,
} from '../partnership/index.ts';
import type { RecordSet } from '../records/index.ts';
import type { Group, groupRemits } from './group.ts';
import { groupsOn } from './group-members.ts';
import { plainName } from './plain-name.ts';

type GroupRemit = (typeof groupRemits)[number];

/** A group with those that answer to it, in order of their codes. */
export interface GroupBranch {
  readonly group: Group;
  readonly branches: readonly GroupBranch[];
}

/**
 * The groups of a day as trees: each stands below the one it answers to. A group whose parent has ended, or that answers
 * to itself round a circle, stands at the top.
 *
 * @source GOV-15
 */
export function groupTree(records: RecordSet, on: string): readonly GroupBranch[] {
  const groups = groupsOn(records, on);
  const placed = new Set<string>();
  const branchOf = (group: Group): GroupBranch => {
    placed.add(group.code);
    const below = groups.filter(({ code, values }) => values.parent === group.code && !placed.has(code));
    return { group, branches: below.map(branchOf) };
  };
  const codes = new Set(groups.map(({ code }) => code));
  const tops = groups.filter(({ values }) => values.parent === null || !codes.has(values.parent));
  const trees = tops.map(branchOf);
  return [...trees, ...groups.flatMap((group) => (placed.has(group.code) ? [] : [branchOf(group)]))];
}

/** The groups of a day with the seats of that day: who has left takes no part in what they cost. @source GOV-15 */
export function groupsAsSeatedOn(records: RecordSet, on: string): readonly Group[] {
  const held = new Set(seatsOn(records, on).map(({ code }) => code));
  return groupsOn(records, on).map((group) => ({
    ...group,
    values: { ...group.values, seats: group.values.seats.filter((code) => held.has(code)) },
  }));
}

/** Meetings, hours and money that somebody spends on groups in a year. */
export interface Load {
  readonly groups: number;
  readonly meetings: number;
  readonly hours: number;
  /** Pence for the time of those seats whose hourly cost is on record, and for servicing. */
  readonly pence: number;
  /** Whether the hourly cost of somebody who attends is not on record: then the sum is the least it can be. */
  readonly isPartial: boolean;
}
export interface OrganisationLoad extends Load {
  readonly organisation: Organisation;
}
/** What groups ask of one person, by every seat they hold for an organisation. */
export interface PersonLoad extends Load {
  readonly seats: readonly Seat[];
}

const nothing: Load = { groups: 0, meetings: 0, hours: 0, pence: 0, isPartial: false };

function sum(loads: readonly Load[]): Load {
  return loads.reduce(
    (total, load) => ({
      groups: total.groups + load.groups,
      meetings: total.meetings + load.meetings,
      hours: total.hours + load.hours,
      pence: total.pence + load.pence,
      isPartial: total.isPartial || load.isPartial,
    }),
    nothing,
  );
}

function loadOfPerson({ values }: Group, seat: Seat | null): Load {
  const meetings = values.meetingsAYear ?? 0;
  const hours = meetings * (values.hoursAMeeting ?? 0);
  const hourly = seat?.values.hourlyCostPence ?? null;
  return { groups: 1, meetings, hours, pence: Math.round(hours * (hourly ?? 0)), isPartial: hourly === null };
}

/**
 * The people of an organisation that attend a group, each by one of their seats; one person without a seat where only the
 * organisation is named.
 */
function attendees(records: RecordSet, group: Group, organisation: string): readonly (Seat | null)[] {
  const own = group.values.seats
    .flatMap((code) => records.one(seatDefinition, code) ?? [])
    .filter(({ values }) => values.organisation === organisation);
  if (own.length > 0) return peopleIn(own).map(sendsWhom);
  return group.values.members.includes(organisation) ? [null] : [];
}

/** Seats by the person who holds them: one without a holder on record is somebody of its own. */
function peopleIn(seats: readonly Seat[]): readonly (readonly Seat[])[] {
  const byPerson = Map.groupBy(seats, ({ code, values }) =>
    values.holder.trim() === '' ? code : `${values.organisation} ${plainName(values.holder)}`,
  );
  return [...byPerson.values()];
}

/** The seat by which a person’s time is counted: one whose hourly cost is on record, where there is one. */
function sendsWhom(seats: readonly Seat[]): Seat | null {
  return seats.find(({ values }) => values.hourlyCostPence !== null) ?? seats[0] ?? null;
}

function loadOn(records: RecordSet, groups: readonly Group[], organisation: string): Load {
  return sum(
    groups.flatMap((group) => {
      const people = attendees(records, group, organisation).map((seat) => loadOfPerson(group, seat));
      const servicing = group.values.servicedBy === organisation ? group.values.servicingCostPence : null;
      if (people.length === 0 && servicing === null) return [];
      return [{ ...sum(people), groups: 1, pence: sum(people).pence + (servicing ?? 0) }];
    }),
  );
}

/**
 * What the groups of a day ask of each organisation in a year: meetings times people, hours, and the cost of that time
 * with that of servicing. An organisation that is named without a seat sends one person.
 *
 * @source GOV-15; issue 4 "Who"
 */
export function loadOfOrganisations(
  records: RecordSet,
  groups: readonly Group[],
): readonly OrganisationLoad[] {
  return records
    .all(organisationDefinition)
    .map((organisation) => ({ organisation, ...loadOn(records, groups, organisation.code) }))
    .filter(({ groups: number }) => number > 0)
    .toSorted((a, b) => b.hours - a.hours || b.meetings - a.meetings);
}

/**
 * What the groups of a day ask of each person in a year: who holds several seats goes to a group of theirs once.
 *
 * @source GOV-15; issue 4 "Who"
 */
export function loadOfPeople(records: RecordSet, groups: readonly Group[]): readonly PersonLoad[] {
  return peopleIn(records.all(seatDefinition))
    .map((seats) => {
      const own = groups.filter(({ values }) => seats.some(({ code }) => values.seats.includes(code)));
      return { seats, ...sum(own.map((group) => loadOfPerson(group, sendsWhom(seats)))) };
    })
    .filter(({ groups: number }) => number > 0)
    .toSorted((a, b) => b.hours - a.hours || b.meetings - a.meetings);
}

/** What all groups cost together in a year. */
export function wholeLoad(records: RecordSet, groups: readonly Group[]): Load {
  const loads = loadOfOrganisations(records, groups);
  return { ...sum(loads), groups: groups.length, meetings: meetingsOf(groups) };
}

function meetingsOf(groups: readonly Group[]): number {
  return groups.reduce((total, { values }) => total + (values.meetingsAYear ?? 0), 0);
}

/** Two groups about the same things, with much the same members. */
export interface GroupOverlap {
  readonly groups: readonly [Group, Group];
  readonly sharedMembers: readonly string[];
  readonly sharedRemits: readonly GroupRemit[];
  /** Shared members of those of the smaller group, 0 to 1. */
  readonly ofSmaller: number;
}

/** At least this share of the smaller group's members sits in the other as well. */
export const overlapFrom = 0.5;

/**
 * Pairs of groups that overlap: they share a remit, and half or more of the members of the smaller group belong to the
 * other as well. A group and those it answers to are not compared, since a group shares its parent's remit.
 *
 * @returns the widest overlap first
 * @source GOV-15
 */
export function overlapsAmong(groups: readonly Group[]): readonly GroupOverlap[] {
  const found: GroupOverlap[] = [];
  for (const [index, first] of groups.entries()) {
    for (const second of groups.slice(index + 1)) {
      const overlap = overlapOf(first, second);
      if (overlap && !isInLine(first, second, groups) && !isInLine(second, first, groups))
        found.push(overlap);
    }
  }
  return found.toSorted((a, b) => b.ofSmaller - a.ofSmaller || b.sharedRemits.length - a.sharedRemits.length);
}

function overlapOf(first: Group, second: Group): GroupOverlap | null {
  const sharedRemits = first.values.remits.filter((remit) => second.values.remits.includes(remit));
  const sharedMembers = first.values.members.filter((code) => second.values.members.includes(code));
  const smaller = Math.min(first.values.members.length, second.values.members.length);
  if (sharedRemits.length === 0 || smaller === 0) return null;
  const ofSmaller = sharedMembers.length / smaller;
  return ofSmaller < overlapFrom ? null : { groups: [first, second], sharedMembers, sharedRemits, ofSmaller };
}

/** Whether the second group stands above the first. */
function isInLine(below: Group, above: Group, groups: readonly Group[]): boolean {
  const passed = new Set<string>();
  for (
    let group: Group | undefined = below;
    group && !passed.has(group.code);
    group = groups.find(({ code }) => code === group?.values.parent)
  ) {
    if (group.values.parent === above.code) return true;
    passed.add(group.code);
  }
  return false;
}

/** What merging some groups would save, and what it would not. */
export interface Streamlining {
  readonly groups: readonly Group[];
  /** Organisations that would belong to the merged group. */
  readonly members: readonly Organisation[];
  readonly before: Load;
  readonly after: Load;
  /** Codes of the duties that these groups discharge, which somebody must still discharge. */
  readonly duties: readonly string[];
  /** Groups that a law requires: they can meet together, but what is done must be minuted as theirs. */
  readonly required: readonly Group[];
  readonly savedByOrganisation: readonly {
    readonly organisation: Organisation;
    readonly hours: number;
    readonly pence: number;
  }[];
}

/**
 * What it would save to merge groups into one. The merged group is taken to meet as often as the busiest of them, for as
 * long as the longest meeting among them, with everybody who sits on any of them, serviced by whoever services the
 * first at the cost of the dearest. Duties stay: streamlining takes away no engagement, consultation or approval that a
 * law asks for.
 *
 * @source GOV-15; DUTY-08
 */
export function streamlining(records: RecordSet, groups: readonly Group[]): Streamlining {
  const merged = mergedGroup(groups);
  const after = merged === null ? [] : [merged];
  const loadsAfter = new Map(
    loadOfOrganisations(records, after).map((load) => [load.organisation.code, load]),
  );
  return {
    groups,
    members: (merged?.values.members ?? []).flatMap(
      (code) => records.one(organisationDefinition, code) ?? [],
    ),
    before: wholeLoad(records, groups),
    after: wholeLoad(records, after),
    duties: [...new Set(groups.flatMap(({ values }) => values.duties))],
    required: groups.filter(({ values }) => values.basis === 'statutory'),
    savedByOrganisation: loadOfOrganisations(records, groups).map(({ organisation, hours, pence }) => {
      const left = loadsAfter.get(organisation.code) ?? nothing;
      return { organisation, hours: hours - left.hours, pence: pence - left.pence };
    }),
  };
}

function mergedGroup(groups: readonly Group[]): Group | null {
  const [first] = groups;
  if (!first) return null;
  const largest = (values: readonly (number | null)[]) => Math.max(0, ...values.map((value) => value ?? 0));
  const all = (field: 'members' | 'seats') => [...new Set(groups.flatMap(({ values }) => values[field]))];
  return {
    ...first,
    values: {
      ...first.values,
      members: all('members'),
      seats: all('seats'),
      meetingsAYear: largest(groups.map(({ values }) => values.meetingsAYear)),
      hoursAMeeting: largest(groups.map(({ values }) => values.hoursAMeeting)),
      servicingCostPence: largest(groups.map(({ values }) => values.servicingCostPence)),
    },
  };
}

/** Groups for one task that say nothing of when it ends. @source GOV-15 */
export function taskGroupsWithoutEnd(groups: readonly Group[]): readonly Group[] {
  return groups.filter(({ values }) => values.tier === 'task-and-finish' && values.endsOn === null);
}
