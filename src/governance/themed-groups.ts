import { type Priority, priorityDefinition } from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';
import { type Group, type groupRemits, serviceReaches } from './group.ts';
import { groupsOn } from './group-members.ts';

/** Remits that serve the whole partnership: a group with no other is not on a theme. */
const servingRemits: readonly string[] = [
  'whole-plan',
  'performance',
  'engagement',
  'information',
  'finance',
  'equality',
  'welsh-language',
] satisfies readonly (typeof groupRemits)[number][];
const themedTiers: readonly (string | null)[] = ['sub-group', 'working-group'];

/** A working group on a theme: the priorities that are its own, and the partners it lacks. */
export interface ThemedGroup {
  readonly group: Group;
  readonly priorities: readonly Priority[];
  /** Kinds of service, by whom they are for, of which no partner takes part. */
  readonly lacks: readonly (typeof serviceReaches)[number][];
}

/**
 * The sub-groups and working groups of a day that have a theme: each is made up of partners with universal, targeted and preventative services, and owns the
 * priorities of its theme.
 *
 * @param on - ISO date
 * @source GOV-32; 002 3.22–3.23
 */
export function themedGroupsOn(records: RecordSet, on: string): readonly ThemedGroup[] {
  return groupsOn(records, on)
    .filter(({ values: { tier, remits } }) => {
      const hasTheme = remits.some((remit) => !servingRemits.includes(remit));
      return themedTiers.includes(tier) && hasTheme;
    })
    .map((group) => ({
      group,
      priorities: group.values.priorities.flatMap((code) => records.one(priorityDefinition, code) ?? []),
      lacks: serviceReaches.filter((reach) => !group.values.reach.includes(reach)),
    }));
}

/** Priorities that no working group of the day owns. @source GOV-32; 002 3.23 */
export function prioritiesWithoutGroup(
  records: RecordSet,
  groups: readonly ThemedGroup[],
): readonly Priority[] {
  const owned = new Set(groups.flatMap(({ priorities }) => priorities.map(({ code }) => code)));
  return records.all(priorityDefinition).filter(({ code }) => !owned.has(code));
}
