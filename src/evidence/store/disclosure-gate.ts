import { loadAreaRegister } from '../../geography/store/index.ts';
import type { DisclosurePolicy } from '../../methods/index.ts';
import { changeMark, type Database } from '../../platform/database/index.ts';
import type { ContentStore } from '../../platform/evidence-files/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import type { CountedRelease } from '../counted-release.ts';
import type { Observation } from '../dataset.ts';
import { policyOf } from '../disclosure.ts';
import {
  type ControlledRelease,
  controlledByProducer,
  controlRelease,
  markedRows,
  mostControlled,
  type Publishable,
  publishableRows,
  type ReleaseOut,
  wholeMarked,
  withheldColumns,
  withheldRows,
} from '../disclosure-gate.ts';
import { type ObservationColumns, observationColumns } from '../observation-columns.ts';
import {
  askedRelease,
  type CataloguedRelease,
  datasets,
  latestReleaseOf,
  releasesByHash,
} from './catalogue.ts';
import { rulingOnDataset } from './dataset-ruling.ts';
import { acceptedExposure, type ReleaseControl, releasesOut } from './disclosure-records.ts';
import {
  type Evidence,
  type FoundObservations,
  type ObservationQuery,
  openEvidence,
} from './observations.ts';
import type { ColumnsQuery } from './read-columns.ts';

/** Where a partnership's figures are. */
export interface EvidencePlace {
  readonly db: Database;
  readonly files: ContentStore;
  readonly partnership: string;
}

/** Figures as readers may have them. */
export interface PublishableObservations extends FoundObservations {
  readonly observations: readonly Publishable<Observation>[];
}

/** The gate: a partnership's figures with everything withheld that may not go out. Close it when done. */
export interface PublishableEvidence extends Evidence {
  readonly view: 'public';
  observations(query: ObservationQuery): Promise<PublishableObservations | undefined>;
  seriesOf(query: ObservationQuery & { readonly area: string }): Promise<PublishableObservations | undefined>;
  batches(release: CataloguedRelease): AsyncIterable<readonly Publishable<Observation>[]>;
}

/**
 * Opens a partnership's evidence as the public may see it: what pages, documents, downloads and exports read.
 *
 * @source INFO-09
 */
export async function openPublishableEvidence(place: EvidencePlace): Promise<PublishableEvidence> {
  const answers = throughGate(place, await openEvidence(place), {
    controlled: publishableRows,
    tooMany: withheldRows,
    tooManyInColumns: withheldColumns,
    asTheyAre: controlledByProducer,
  });
  return { view: 'public', ...answers };
}

/**
 * Opens a partnership's evidence for those who may see all of it: every figure, and which of them do not go out. What is
 * worked out from it must not be published.
 */
export async function openMarkedEvidence(place: EvidencePlace): Promise<Evidence> {
  const answers = throughGate<Observation>(place, await openEvidence(place), {
    controlled: markedRows,
    tooMany: wholeMarked,
    tooManyInColumns: (columns) => columns,
    asTheyAre: (rows) => rows,
  });
  return { view: 'marked', ...answers };
}

/** What becomes of figures on their way through the gate. */
interface GateView<Row extends Observation> {
  /** Those of a release that is controlled here. */
  readonly controlled: (control: ControlledRelease) => readonly Row[];
  /** Those of a release that would have to be, but has too many. */
  readonly tooMany: (rows: readonly Observation[], policy: DisclosurePolicy) => readonly Row[];
  readonly tooManyInColumns: (columns: ObservationColumns) => ObservationColumns;
  /** Those that their producer has controlled. */
  readonly asTheyAre: (rows: readonly Observation[]) => readonly Row[];
}

/**
 * Answers every question as a view has it. Columns of a release that its producer controlled come straight from its file,
 * as fast as raw ones; those of any other are made of the rows the gate decided on.
 */
function throughGate<Row extends Observation>(place: EvidencePlace, raw: Evidence, view: GateView<Row>) {
  const { db, partnership } = place;
  const allowed = (rows: readonly Observation[], { uncontrolled }: Ruled): readonly Row[] =>
    uncontrolled ? view.tooMany(rows, uncontrolled) : view.asTheyAre(rows);

  async function observations(query: ObservationQuery) {
    const asked = await ruled(place, raw, query);
    if (!asked) return undefined;
    const { release, control } = asked;
    if (control) return { release, observations: chosen(view.controlled(control), query) };
    const found = await raw.observations({ ...query, release: release.hash });
    return found && { release, observations: allowed(found.observations, asked) };
  }

  return {
    observations,
    seriesOf: async ({ area, ...query }: ObservationQuery & { readonly area: string }) =>
      inTime(await observations({ ...query, areas: [area] })),
    batches: async function* (release: CataloguedRelease): AsyncIterable<readonly Row[]> {
      const asked = await ruled(place, raw, { dataset: release.dataset, release: release.hash });
      if (asked?.control) yield chosen(view.controlled(asked.control), {});
      else if (asked) for await (const some of raw.batches(release)) yield allowed(some, asked);
    },
    columns: async (release: CataloguedRelease, query: ColumnsQuery): Promise<ObservationColumns> => {
      const asked = await ruled(place, raw, { dataset: release.dataset, release: release.hash });
      if (!asked) throw new Error(`There is no release ${release.hash}`);
      const { control, uncontrolled } = asked;
      if (control) return observationColumns(inColumns(view.controlled(control), query), release.breakdowns);
      const columns = await raw.columns(release, query);
      return uncontrolled ? view.tooManyInColumns(columns) : columns;
    },
    datasets: () => datasets(db, partnership),
    latestRelease: (dataset: string) => latestReleaseOf(db, partnership, dataset),
    close: () => raw.close(),
  };
}

/** The rows that a question for columns asks for. */
function inColumns(
  rows: readonly Observation[],
  { measures, areas, areaType, breakdowns }: ColumnsQuery,
): readonly Observation[] {
  const [ofMeasures, ofAreas] = [measures && new Set(measures), areas && new Set(areas)];
  return chosen(rows, areaType === undefined ? {} : { areaType }).filter(
    (row) =>
      (!ofMeasures || ofMeasures.has(row.measure)) &&
      (!ofAreas || ofAreas.has(row.areaCode)) &&
      [...(breakdowns ?? [])].every(([name, wanted]) => wanted.includes(row.breakdown[name] ?? '')),
  );
}

/**
 * What the gate decides of one release. For the pages that review it.
 *
 * @returns nothing where its producer controlled it; `too-many` where it has too many figures to be controlled here
 */
export async function controlOfRelease(
  place: EvidencePlace,
  release: Pick<CataloguedRelease, 'dataset' | 'hash'>,
): Promise<ControlledRelease | 'too-many' | undefined> {
  const raw = await openEvidence(place);
  try {
    const asked = await ruled(place, raw, { dataset: release.dataset, release: release.hash });
    return asked?.uncontrolled ? 'too-many' : asked?.control;
  } finally {
    raw.close();
  }
}

/** What publication must know of the releases it quotes: what to remember of them, and what stands in its way. */
export interface ReleaseCheck {
  readonly controls: readonly ReleaseControl[];
  readonly problems: readonly Problem[];
}

/**
 * Asks the gate about releases before they go out.
 *
 * @returns for each that is controlled here, what is withheld; a problem for each that earlier releases expose, unless
 *   somebody has accepted just that
 */
export async function checkReleases(place: EvidencePlace, hashes: readonly string[]): Promise<ReleaseCheck> {
  const { db, partnership } = place;
  const controls: ReleaseControl[] = [];
  const problems: Problem[] = [];
  const found = await Promise.all(hashes.map((hash) => releasesByHash(db, partnership, hash)));
  for (const release of found.flat()) {
    const control = await controlOfRelease(place, release);
    if (!control) continue;
    const { dataset, hash } = release;
    if (control === 'too-many') {
      problems.push(tooMany(release));
      continue;
    }
    controls.push({
      dataset,
      release: hash,
      policy: control.policy,
      withheld: [...control.withheld.keys()],
      totals: control.rows.filter(({ observation }) => observation.isAddedUp).map(({ key }) => key),
    });
    if (await isAccepted(db, partnership, release, control)) continue;
    const values = { dataset, release: hash, n: control.exposed.length };
    problems.push(problem('evidence.disclosure-exposed', { record: `dataset ${dataset}` }, values));
  }
  return { controls, problems };
}

/** That a release has more figures than are controlled here. */
export function tooMany({ dataset, rows }: Pick<CataloguedRelease, 'dataset' | 'rows'>): Problem {
  const values = { dataset, n: rows, most: mostControlled };
  return problem('evidence.disclosure-too-many', { record: `dataset ${dataset}` }, values);
}

/** Whether nothing is exposed, or nothing but what somebody has accepted. */
export async function isAccepted(
  db: Database,
  partnership: string,
  { dataset, hash }: Pick<CataloguedRelease, 'dataset' | 'hash'>,
  { exposed }: ControlledRelease,
): Promise<boolean> {
  if (exposed.length === 0) return true;
  const accepted = new Set((await acceptedExposure(db, partnership, dataset, hash))?.keys);
  return exposed.every((key) => accepted.has(key));
}

interface Ruled {
  readonly release: CataloguedRelease;
  readonly control: ControlledRelease | undefined;
  /** By what a release with too many figures would have to be controlled. */
  readonly uncontrolled?: DisclosurePolicy;
}

/** The release asked for, controlled where its dataset is to be. */
async function ruled(
  place: EvidencePlace,
  raw: Evidence,
  query: ObservationQuery,
): Promise<Ruled | undefined> {
  const { db, partnership } = place;
  const release = await askedRelease(db, partnership, query);
  const ruling = await rulingOnDataset(db, partnership, query.dataset);
  if (!release || !ruling) return undefined;
  const policy = policyOf(ruling.disclosure);
  if (!policy) return { release, control: undefined };
  if (release.rows > mostControlled) return { release, control: undefined, uncontrolled: policy };
  const changed = await changeMark(db, partnership, { of: ['evidence', 'geography'] });
  const mark = `${changed} ${JSON.stringify(policy)}`;
  const key = `${partnership} ${release.dataset} ${release.hash}`;
  const kept = controlledBefore.get(db) ?? new Map<string, Kept>();
  controlledBefore.set(db, kept);
  const known = kept.get(key);
  if (known?.mark === mark) return { release, control: await known.control };
  const control = controlled(place, raw, release, (counted, earlier) =>
    controlRelease(counted, policy, earlier),
  );
  kept.set(key, { mark, control });
  control.catch(() => kept.delete(key));
  return { release, control: await control };
}

interface Kept {
  readonly mark: string;
  readonly control: Promise<ControlledRelease>;
}

/** What was decided before, as long as neither figures, areas nor the policy have changed since. */
const controlledBefore = new WeakMap<Database, Map<string, Kept>>();

async function controlled(
  { db, partnership }: EvidencePlace,
  raw: Evidence,
  release: CataloguedRelease,
  control: (counted: CountedRelease, earlier: readonly ReleaseOut[]) => ControlledRelease,
): Promise<ControlledRelease> {
  const register = await loadAreaRegister(db, partnership);
  const countedIn = async (hash: string): Promise<CountedRelease | undefined> => {
    const found = await raw.observations({ dataset: release.dataset, release: hash });
    return (
      found && {
        observations: found.observations,
        measures: found.release.measureDescriptions,
        breakdowns: found.release.breakdowns,
        register,
      }
    );
  };
  const counted = await countedIn(release.hash);
  if (!counted) throw new Error(`Release ${release.hash} has no figures`);
  const earlier: ReleaseOut[] = [];
  for (const out of await releasesOut(db, partnership, release.dataset)) {
    const before = await countedIn(out.release);
    if (!before) continue;
    earlier.push({
      release: before,
      policy: out.policy,
      withheld: new Set(out.withheld),
      totals: new Set(out.totals),
    });
  }
  return control(counted, earlier);
}

/** Those of a release that a question asks for, in the order that questions are answered in. */
function chosen<Row extends Observation>(
  rows: readonly Row[],
  query: Omit<ObservationQuery, 'dataset' | 'release'>,
): readonly Row[] {
  const { measure, areaType, areas, from, to, limit } = query;
  const inAreas = areas && new Set(areas);
  const found = rows.filter(
    (row) =>
      (measure === undefined || row.measure === measure) &&
      (areaType === undefined || row.areaType === areaType) &&
      (inAreas === undefined || inAreas.has(row.areaCode)) &&
      (from === undefined || row.periodStart >= from) &&
      (to === undefined || row.periodEnd <= to) &&
      Object.entries(query.breakdown ?? {}).every(([name, value]) => row.breakdown[name] === value),
  );
  const orderOf = (row: Row) =>
    [row.areaCode, row.areaType, row.periodStart, row.periodEnd, row.measure].join(' ');
  const sorted = found
    .map((row) => ({ row, order: orderOf(row) }))
    .toSorted((a, b) =>
      a.order === b.order ? a.row.sourceRow - b.row.sourceRow : a.order < b.order ? -1 : 1,
    )
    .map(({ row }) => row);
  return limit === undefined ? sorted : sorted.slice(0, Math.max(0, Math.trunc(limit)));
}

function inTime<Found extends FoundObservations>(found: Found | undefined): Found | undefined {
  if (!found) return undefined;
  const observations = found.observations.toSorted((left, right) =>
    `${left.periodStart}${left.periodEnd}` < `${right.periodStart}${right.periodEnd}` ? -1 : 1,
  );
  return { ...found, observations };
}
