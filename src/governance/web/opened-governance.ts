import type { PageRequest } from '../../access/web/index.ts';
import type { Rulebook } from '../../duties/index.ts';
import { loadAreaRegister } from '../../geography/store/index.ts';
import { type Organisation, partnershipDefinition } from '../../partnership/index.ts';
import { planDefinition } from '../../plan/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { servesAnyPart } from '../areas-served.ts';
import { type BodiesAsked, strategyGroupBodies } from '../required-bodies.ts';
import type { RequiredBodies } from '../sitting-capacity.ts';
import { readBodies } from '../store/read-bodies.ts';

/** What the pages of governance are given by the program. */
export interface GovernanceSources {
  /** Code of the plan that is worked on. */
  readonly planOf: (records: RecordSet) => string | undefined;
  /** The rulebooks of a folder. */
  readonly rulebooksIn: (folder: string) => Promise<readonly Rulebook[]>;
}

/** A partnership's governance as it stands today. */
export interface OpenedGovernance {
  readonly records: RecordSet;
  /** ISO date: today. */
  readonly on: string;
  readonly rulebook: Rulebook | undefined;
  /** Who takes part in the duties of the rulebook, and how to find them. */
  readonly asked: BodiesAsked;
  /** Those without whom the board cannot sit as the strategy group. */
  readonly required: RequiredBodies;
}

/** Reads the records of a partnership, with the lists of bodies that the rulebook of its plan holds. */
export async function openGovernance(
  { services, partnershipId }: PageRequest,
  sources: GovernanceSources,
): Promise<OpenedGovernance> {
  const partnership = partnershipId ?? '';
  const records = await services.records.load(services.db, partnership);
  const plan = records.one(planDefinition, sources.planOf(records));
  const rulebooks = await sources.rulebooksIn(services.rulebooksFolder);
  const rulebook = rulebooks.find(({ id }) => id === plan?.values.rulebook);
  const register = await loadAreaRegister(services.db, partnership);
  const areas = records.one(partnershipDefinition, partnership)?.values.areas ?? [];
  const on = services.today();
  const serves = ({ values }: Organisation) => servesAnyPart(register, values.areasServed, areas);
  const bodies = rulebook ? await readBodies(services.rulebooksFolder, rulebook.id) : [];
  const asked = { bodies, on, serves };
  return { records, on, rulebook, asked, required: strategyGroupBodies(records, asked) };
}
