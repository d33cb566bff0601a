import type { PageRequest } from '../../access/web/index.ts';
import type { Rulebook } from '../../duties/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type BodiesAsked, strategyGroupBodies } from '../required-bodies.ts';
import type { RequiredBodies } from '../sitting-capacity.ts';
import { type GovernanceSources, readAskedBodies } from '../store/read-asked-bodies.ts';

export type { GovernanceSources } from '../store/read-asked-bodies.ts';

/** A partnership's governance as it stands today. */
export interface OpenedGovernance {
  readonly records: RecordSet;
  /** ISO date: today. */
  readonly on: string;
  readonly rulebook: Rulebook | undefined;
  /** Code of the plan that is worked on. */
  readonly plan: string | undefined;
  /** Who takes part in the duties of the rulebook today, and how to find them. */
  readonly asked: BodiesAsked;
  /** Those without whom the board cannot sit as the strategy group on a day, an ISO date. */
  readonly requiredOn: (on: string) => RequiredBodies;
}

/** Reads the records of a partnership, with the lists of bodies that the rulebook of its plan holds. */
export async function openGovernance(
  { services, partnershipId }: PageRequest,
  sources: GovernanceSources,
): Promise<OpenedGovernance> {
  const { db, rulebooksFolder } = services;
  const partnership = partnershipId ?? '';
  const records = await services.records.load(db, partnership);
  const on = services.today();
  const { rulebook, askedOn } = await readAskedBodies({ db, partnership, records, rulebooksFolder }, sources);
  const requiredOn = (day: string) => strategyGroupBodies(records, askedOn(day));
  return { records, on, rulebook, plan: sources.planOf(records), asked: askedOn(on), requiredOn };
}
