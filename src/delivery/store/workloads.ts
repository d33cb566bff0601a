import type { Role } from '../../access/index.ts';
import { type Person, peopleOf } from '../../access/store/index.ts';
import type { Services } from '../../access/web/index.ts';
import { type Ownership, ownershipDefinition } from '../../plan/index.ts';
import { dueItems } from '../updates/due-items.ts';
import { nameOfItem } from '../updates/update.ts';
import { monthOf } from '../updates/update-month.ts';
import { openUpdates } from './asked-items.ts';
import { itemsTold } from './read-updates.ts';

/** What one person has to do. */
export interface Workload {
  readonly person: Pick<Person, 'id' | 'name' | 'role' | 'organisation'>;
  /** Whether they are of the one team that runs the partnership’s work. */
  readonly isOfTeam: boolean;
  /** Things they have accepted to answer for. */
  readonly accepted: number;
  /** Things they were asked to answer for and have not answered. */
  readonly unanswered: number;
  /** Of this month: what is still to be told, and what was told already. */
  readonly toTell: number;
  readonly told: number;
}

/** Who the one co-ordination team is made of: those who keep the plan and its evidence for all partners. */
const teamRoles: readonly Role[] = ['administrator', 'coordinator', 'analyst'];

/**
 * Everybody who has a part in a partnership today, with what each has accepted and has still to tell.
 *
 * @source SYS-18: one co-ordination team, its roles and its workload
 */
export async function workloadsOf(
  services: Pick<Services, 'db' | 'records' | 'today'>,
  partnershipId: string,
): Promise<readonly Workload[]> {
  const { db } = services;
  const people = (await peopleOf(db, partnershipId)).filter(({ active }) => active);
  const { records, reach } = await openUpdates(services, partnershipId);
  const month = monthOf(services.today());
  const asked = people.map((person) => ({
    person,
    items: dueItems(records, person, month, reach).map(({ item }) => item),
  }));
  const told = await itemsTold(
    db,
    partnershipId,
    asked.flatMap(({ items }) => items),
    month,
  );
  const ownerships = records.all(ownershipDefinition);
  return asked.map(({ person, items }) => {
    const tellable = items.filter((item) => !told.has(nameOfItem(item))).length;
    return {
      person,
      isOfTeam: teamRoles.includes(person.role),
      accepted: countOf(ownerships, person.email, 'accepted'),
      unanswered: countOf(ownerships, person.email, 'asked'),
      toTell: tellable,
      told: items.length - tellable,
    };
  });
}

function countOf(ownerships: readonly Ownership[], email: string, state: 'accepted' | 'asked'): number {
  const isTheirs = ({ values }: Ownership) => values.person.toLowerCase() === email.toLowerCase();
  return ownerships.filter((each) => each.values.state === state && isTheirs(each)).length;
}
