import type { Rulebook } from '../../duties/index.ts';
import { loadAreaRegister } from '../../geography/store/index.ts';
import { partnershipDefinition } from '../../partnership/index.ts';
import { planDefinition } from '../../plan/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { servesAnyPart } from '../areas-served.ts';
import { type BodiesAsked, bodiesInForce, type Serves } from '../required-bodies.ts';
import { readBodies } from './read-bodies.ts';

/** What governance is given by the program: which plan is worked on, and the rulebooks there are. */
export interface GovernanceSources {
  /** Code of the plan that is worked on. */
  readonly planOf: (records: RecordSet) => string | undefined;
  /** The rulebooks of a folder. */
  readonly rulebooksIn: (folder: string) => Promise<readonly Rulebook[]>;
}

/** Whose bodies are asked for, and where the rulebooks are. */
interface AskedFor {
  readonly db: Database;
  readonly partnership: string;
  readonly records: RecordSet;
  readonly rulebooksFolder: string;
}

/** The rulebook of a partnership's plan, and whom its rows ask for on any day. */
interface AskedBodies {
  readonly rulebook: Rulebook | undefined;
  /** @param on - ISO date */
  readonly askedOn: (on: string) => BodiesAsked;
}

/**
 * The lists of bodies that the rulebook of a partnership's plan holds, with which organisations serve its area.
 *
 * @throws Error when the lists of the rulebook are not of their form
 * @source CONS-03; LAW-01, LAW-04
 */
export async function readAskedBodies(
  { db, partnership, records, rulebooksFolder }: AskedFor,
  sources: GovernanceSources,
): Promise<AskedBodies> {
  const plan = records.one(planDefinition, sources.planOf(records));
  const rulebooks = await sources.rulebooksIn(rulebooksFolder);
  const rulebook = rulebooks.find(({ id }) => id === plan?.values.rulebook);
  const register = await loadAreaRegister(db, partnership);
  const areas = records.one(partnershipDefinition, partnership)?.values.areas ?? [];
  const known = new Map<string, ReturnType<Serves>>();
  const serves: Serves = ({ code, values }) => {
    const found = known.get(code) ?? servesAnyPart(register, values.areasServed, areas);
    known.set(code, found);
    return found;
  };
  const bodies = rulebook ? await readBodies(rulebooksFolder, rulebook.id) : [];
  return {
    rulebook,
    askedOn: (on) => ({ bodies: rulebook ? bodiesInForce(bodies, rulebook, on) : [], on, serves }),
  };
}
