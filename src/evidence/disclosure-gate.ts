import {
  type DisclosureCell,
  type DisclosurePolicy,
  type DisclosureTable,
  type EarlierRelease,
  isSmall,
  protectTable,
  roundToBase,
  type ShownCell,
} from '../methods/index.ts';
import type { CountedRelease } from './counted-release.ts';
import type { Observation } from './dataset.ts';
import type { WithheldReason } from './disclosure.ts';
import { type ReleaseTable, type TableRow, tableOfRelease } from './disclosure-table.ts';
import type { ObservationColumns } from './observation-columns.ts';

declare const passed: unique symbol;

/**
 * Something that may be published: it came through the gate, or was worked out from nothing but what did. Only the gate
 * makes these (tests/architecture/disclosure.test.ts).
 */
export type Publishable<Value> = Value & { readonly [passed]: true };

/** What the gate decided of a release. Not for readers: reasons would give small counts away. */
export interface ControlledRelease {
  readonly policy: DisclosurePolicy;
  /** Rows of the release and totals added up from them. */
  readonly rows: readonly TableRow[];
  /** By key of the row. */
  readonly withheld: ReadonlyMap<string, WithheldReason>;
  /** Rows with a small count that earlier releases have given away: nothing withheld now can protect them. */
  readonly exposed: readonly string[];
  /** Rows that count nobody, which no policy can judge. */
  readonly uncounted: number;
}

/**
 * Figures that are controlled here at most. What a partnership counts itself is a fraction of that; to protect more would
 * keep the processor busy for many seconds, while others wait for their pages.
 */
export const mostControlled = 250_000;

/** A release that is out already: its figures, and what of them was withheld then. */
export interface ReleaseOut {
  readonly release: CountedRelease;
  readonly policy: DisclosurePolicy;
  readonly withheld: ReadonlySet<string>;
  /** Keys of the totals that were out then; drawn since, others were not. */
  readonly totals: ReadonlySet<string>;
}

/**
 * Decides what of a release goes out. A row goes out only where every count of people in it may: a small numerator
 * withholds its rate and its percentage too.
 *
 * @param earlier - releases of the dataset that are out, the first one first
 * @source INFO-09; methods/disclosure.ts for what is proved of the counts
 */
export function controlRelease(
  release: CountedRelease,
  policy: DisclosurePolicy,
  earlier: readonly ReleaseOut[] = [],
): ControlledRelease {
  const last = earlier.at(-1);
  if (last !== undefined && isSameRelease(last, release, policy)) {
    // The same figures once more give nothing away: they are judged as they were when they first came.
    const before = controlRelease(release, policy, earlier.slice(0, -1));
    if (isAsItWentOut(before, last)) return before;
  }
  const table = tableOfRelease(release, policy);
  const out = earlier.map((each) => tableOut(each));
  const suppressed = new Map<string, WithheldReason>();
  const exposed = new Set<string>();
  for (const part of partsApart(table, out)) {
    const isSafe =
      !part.table.cells.some(({ count }) => count !== null && isSmall(count, policy)) &&
      !part.earlier.some(({ shown }) => [...shown.values()].some(({ state }) => state === 'suppressed'));
    if (isSafe) continue;
    const shielded = protectTable(part.table, policy, part.earlier);
    for (const [key, cell] of shielded.shown) {
      if (cell.state === 'suppressed') suppressed.set(key, cell.reason);
    }
    for (const key of shielded.exposed) exposed.add(key);
  }
  const withheld = new Map<string, WithheldReason>();
  for (const row of table.rows) {
    const reasons = row.cells.flatMap((cell) => suppressed.get(cell) ?? []);
    if (reasons.length > 0) withheld.set(row.key, reasons.includes('small') ? 'small' : 'protects');
  }
  return {
    policy,
    rows: table.rows,
    withheld,
    exposed: exposedRows(table, exposed),
    uncounted: table.rows.filter(({ cells, observation }) => cells.length === 0 && observation.value !== null)
      .length,
  };
}

function isSameRelease(out: ReleaseOut, release: CountedRelease, policy: DisclosurePolicy): boolean {
  const said = ({ observations }: CountedRelease) => JSON.stringify(observations);
  const rules = ({ threshold, zero, roundTo, secondary }: DisclosurePolicy) =>
    [threshold, zero, roundTo, secondary].join();
  return rules(out.policy) === rules(policy) && said(out.release) === said(release);
}

function isAsItWentOut({ rows, withheld }: ControlledRelease, out: ReleaseOut): boolean {
  const totals = rows.filter(({ observation }) => observation.isAddedUp === true).map(({ key }) => key);
  return (
    withheld.size === out.withheld.size &&
    [...withheld.keys()].every((key) => out.withheld.has(key)) &&
    totals.length === out.totals.size &&
    totals.every((key) => out.totals.has(key))
  );
}

/** An exposed remainder stands for the rows it was worked out from. */
function exposedRows({ rows, sums }: ReleaseTable, exposed: ReadonlySet<string>): readonly string[] {
  if (exposed.size === 0) return [];
  const cells = new Set(exposed);
  const known = new Set(rows.flatMap((row) => row.cells));
  for (const { parts, total } of sums) {
    if (parts.some((part) => exposed.has(part) && !known.has(part)))
      for (const cell of [total, ...parts]) cells.add(cell);
  }
  const found = rows.filter((row) => row.cells.some((cell) => cells.has(cell))).map(({ key }) => key);
  // What only an earlier release holds is named by itself.
  const isNamed = [...exposed].every(
    (cell) => known.has(cell) || sums.some(({ parts }) => parts.includes(cell)),
  );
  return isNamed ? found : [...found, ...[...exposed].filter((cell) => !known.has(cell))];
}

function tableOut({ release, policy, withheld, totals }: ReleaseOut): EarlierRelease {
  const table = tableOfRelease(release, policy);
  const isOut = (row: TableRow) => row.observation.isAddedUp !== true || totals.has(row.key);
  const counts = new Map(table.cells.map(({ key, count }) => [key, count]));
  const shown = new Map<string, ShownCell>();
  for (const { cells, key } of table.rows.filter(isOut)) {
    for (const cell of cells) {
      if (withheld.has(key)) {
        if (!shown.has(cell)) shown.set(cell, { state: 'suppressed', marker: '[c]', reason: 'small' });
      } else {
        const count = counts.get(cell) ?? null;
        if (count !== null) shown.set(cell, { state: 'shown', value: roundToBase(count, policy.roundTo) });
      }
    }
  }
  const cells = table.cells.map((cell) => (shown.has(cell.key) ? cell : { ...cell, isPublished: false }));
  return { table: { cells: onlyLinked(cells, table, shown), sums: table.sums }, shown };
}

/** Cells that were neither shown nor withheld stay only where a sum needs them. */
function onlyLinked(
  cells: readonly DisclosureCell[],
  { sums }: ReleaseTable,
  shown: ReadonlyMap<string, ShownCell>,
): readonly DisclosureCell[] {
  const inSums = new Set(sums.flatMap(({ total, parts }) => [total, ...parts]));
  return cells.filter(({ key }) => shown.has(key) || inSums.has(key));
}

interface Apart {
  readonly table: DisclosureTable;
  readonly earlier: readonly EarlierRelease[];
}

/** Parts of the tables that no sum joins: each is protected by itself, which is what makes large releases quick. */
function partsApart(table: DisclosureTable, earlier: readonly EarlierRelease[]): readonly Apart[] {
  const leaders = new Map<string, string>();
  const leaderOf = (key: string): string => {
    let leader = key;
    for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader))
      leader = next;
    leaders.set(key, leader);
    return leader;
  };
  const all = [table, ...earlier.map((each) => each.table)];
  for (const { sums } of all) {
    for (const { total, parts } of sums) {
      for (const part of parts) leaders.set(leaderOf(part), leaderOf(total));
    }
  }
  const split = ({ cells, sums }: DisclosureTable) => ({
    cells: Map.groupBy(cells, ({ key }) => leaderOf(key)),
    sums: Map.groupBy(sums, ({ total }) => leaderOf(total)),
  });
  const [now, ...before] = all.map(split);
  const shownThen = earlier.map(({ shown }) => Map.groupBy(shown, ([key]) => leaderOf(key)));
  const names = new Set([...(now?.cells.keys() ?? []), ...before.flatMap(({ cells }) => [...cells.keys()])]);
  return [...names].map((name) => ({
    table: { cells: now?.cells.get(name) ?? [], sums: now?.sums.get(name) ?? [] },
    earlier: before.flatMap(({ cells, sums }, place) => {
      const some = cells.get(name);
      const shown = new Map(shownThen[place]?.get(name));
      return some ? [{ table: { cells: some, sums: sums.get(name) ?? [] }, shown }] : [];
    }),
  }));
}

/** The observations readers get: withheld ones without any figure and with the status for `[c]`, the rest rounded. */
export function publishableRows({
  rows,
  withheld,
  policy,
}: ControlledRelease): readonly Publishable<Observation>[] {
  const held = new Set(
    rows.flatMap(({ key, observation }) =>
      withheld.has(key) && !observation.isAddedUp ? [observation.sourceRow] : [],
    ),
  );
  return rows
    .map((row) => (withheld.has(row.key) ? withoutFigures(row.observation) : rounded(row, policy.roundTo)))
    .map((observation) => withoutHeldRows(observation, held) as Publishable<Observation>);
}

/** A sum does not tell its rows where one of them is withheld: that would say where it stands. */
function withoutHeldRows(observation: Observation, held: ReadonlySet<number>): Observation {
  const { madeOf } = observation;
  if (!madeOf?.rows?.some((row) => held.has(row))) return observation;
  return { ...observation, madeOf: { ...madeOf, rows: null } };
}

/** The observations whoever counted them sees: all of them, those that do not go out marked. */
export function markedRows({ rows, withheld, policy }: ControlledRelease): readonly Observation[] {
  return rows.map(({ observation, key }) => {
    const reason = withheld.get(key);
    return reason ? { ...observation, unpublished: { reason, below: policy.threshold } } : observation;
  });
}

/** The observations readers get of a release with too many to be controlled: none has a figure. */
export function withheldRows(observations: readonly Observation[]): readonly Publishable<Observation>[] {
  return observations.map((observation) => withoutFigures(observation) as Publishable<Observation>);
}

/** The same release for whoever counted: every figure, marked. */
export function wholeMarked(
  observations: readonly Observation[],
  { threshold }: DisclosurePolicy,
): readonly Observation[] {
  const unpublished = { reason: 'too-many', below: threshold } as const;
  return observations.map((observation) => ({ ...observation, unpublished }));
}

/** The same release as columns without a figure. */
export function withheldColumns(columns: ObservationColumns): ObservationColumns {
  const none = new Float64Array(columns.rows).fill(Number.NaN);
  return {
    ...columns,
    value: none,
    numerator: none,
    denominator: none,
    at: (row) => withoutFigures({ ...columns.at(row), note: null }),
  };
}

function withoutFigures(observation: Observation): Observation {
  return {
    ...observation,
    value: null,
    numerator: null,
    denominator: null,
    lower95: null,
    upper95: null,
    status: 'withheld',
    note: null,
  };
}

/** A rate is worked out anew from its rounded count; limits, which would tell the exact one, are left out. */
function rounded({ observation, cells }: TableRow, roundTo: number): Observation {
  if (roundTo === 1 || cells.length === 0) return observation;
  const { value, numerator, denominator } = observation;
  const without = { ...observation, lower95: null, upper95: null };
  if (numerator !== null) {
    const published = roundToBase(numerator, roundTo);
    const share = numerator === 0 ? 1 : published / numerator;
    return { ...without, numerator: published, value: value === null ? null : value * share };
  }
  if (value === null) return without;
  if (denominator === null || denominator === 0) return { ...without, value: roundToBase(value, roundTo) };
  const published = roundToBase(Math.round((value * denominator) / 100), roundTo);
  return { ...without, value: (100 * published) / denominator };
}

/**
 * Marks as publishable what was worked out from nothing but what passed the gate. Whoever says so holds evidence that
 * gives out nothing else.
 */
export function workedOutFrom<Value>(
  _evidence: { readonly view: 'public' },
  value: Value,
): Publishable<Value> {
  return value as Publishable<Value>;
}

/** Marks as publishable what the producer of a dataset published and controlled. */
export function controlledByProducer(
  observations: readonly Observation[],
): readonly Publishable<Observation>[] {
  return observations as readonly Publishable<Observation>[];
}
