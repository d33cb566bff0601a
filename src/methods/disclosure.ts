import { type Ground, groundOf } from './disclosure-ground.ts';
import {
  checkPolicy,
  type DisclosureCell,
  type DisclosurePolicy,
  type DisclosureTable,
  type EarlierRelease,
  type ShownCell,
} from './disclosure-policy.ts';
import { cheapest } from './linear-programme.ts';
import { roundToBase } from './rounding.ts';

export interface ProtectedTable {
  /** By key; cells that are not published stand among the suppressed. */
  readonly shown: ReadonlyMap<string, ShownCell>;
  /** Small counts that nothing held back now can protect fully, because earlier releases gave them away. */
  readonly exposed: readonly string[];
}

/**
 * The gate all published counts pass: small counts are held back, and with them as few others as it takes that nobody
 * can work the small ones out. It assumes a reader who knows every sum of the table, all that is shown here and was shown
 * in earlier releases, the policy, and that no count is below nought, or below one where nought is shown.
 *
 * For every small count two whole tables are found that agree with all this reader sees: one in which the count is as
 * low as the policy allows for a small count, one in which it is as high. So the reader cannot bound it more narrowly than the
 * marker itself does. Every other suppressed count differs between two such tables, so none can be pinned.
 *
 * @param earlier - releases that are out already; a count that has not changed since keeps its marker, and one that was
 *   shown protects nothing
 * @throws Refusal when the policy cannot be, or a count is not a whole number from 0
 * @source Fischetti M, Salazar-González JJ (2000), JASA 95:916–928 (model); Hundepool A et al (2012), Statistical
 *   Disclosure Control, ch 4; the heuristic of least-cost paths: Castro J (2012), EJOR 216:257–269
 */
export function protectTable(
  table: DisclosureTable,
  policy: DisclosurePolicy,
  earlier: readonly EarlierRelease[] = [],
): ProtectedTable {
  checkPolicy(policy);
  const ground = groundOf(table, policy, earlier);
  const unseen = () =>
    groundOf(
      table,
      policy,
      earlier.map((release) => ({ table: release.table, shown: new Map() })),
    );
  const exposed = policy.secondary ? coverAll(ground, earlier.length > 0 ? unseen() : null) : [];
  const shown = table.cells.map((cell, index): [string, ShownCell] => [
    cell.key,
    shownAs(cell, index, ground, policy),
  ]);
  return { shown: new Map(shown), exposed };
}

function shownAs(
  { count }: DisclosureCell,
  index: number,
  { isHidden, isSmallCell }: Ground,
  { roundTo }: DisclosurePolicy,
): ShownCell {
  if (count === null) return { state: 'missing', marker: '[x]' };
  if (isHidden[index]) {
    return { state: 'suppressed', marker: '[c]', reason: isSmallCell[index] ? 'small' : 'protects' };
  }
  return { state: 'shown', value: roundToBase(count, roundTo) };
}

/**
 * Holds back what it takes.
 *
 * @param unseen - the same counts as if no earlier release had shown any; null where there was none
 * @returns keys of small counts that cannot be protected any more
 */
function coverAll(ground: Ground, unseen: Ground | null): readonly string[] {
  const exposed = ground.keys.filter((_, cell) => {
    if (!ground.isSmallCell[cell]) return false;
    const isLow = coverTowards(ground, unseen, cell, -1);
    const isHigh = coverTowards(ground, unseen, cell, 1);
    return !isLow || !isHigh;
  });
  coverOthers(ground);
  return exposed;
}

/**
 * Covers a count as far as its goal, or as far as anything could: that a total is at least as many as its parts are,
 * each at least one, a reader knows before any figure is out.
 */
function coverTowards(ground: Ground, unseen: Ground | null, cell: number, direction: 1 | -1): boolean {
  const goal = (direction === 1 ? ground.highGoals : ground.lowGoals)[cell] as number;
  const wanted = goal - (ground.counts[cell] as number);
  for (let change = wanted; direction * change > 0; change -= direction) {
    if (cover(ground, cell, change)) return true;
    if (unseen !== null && changesFor(unseen, cell, change) !== null) return false;
  }
  return true;
}

/** Counts held back to protect others, or since an earlier release, must not be pinned either. */
function coverOthers(ground: Ground): void {
  ground.keys.forEach((_, cell) => {
    const isPinned = ground.isHidden[cell] === true && ground.lows[cell] === ground.highs[cell];
    if (isPinned && !ground.isHeld[cell] && !cover(ground, cell, 1)) cover(ground, cell, -1);
  });
}

/** @returns whether a table in which the count differs by so much is possible for a reader */
function cover(ground: Ground, target: number, change: number): boolean {
  const goal = (ground.counts[target] as number) + change;
  if (goal >= (ground.lows[target] as number) && goal <= (ground.highs[target] as number)) return true;
  if (ground.isHeld[target]) return false;
  const changes = changesFor(ground, target, change);
  if (changes === null) return false;
  ground.accept(changes);
  return true;
}

/** How many cells around a small count are looked at: more only where fewer give no answer, or one that costs a total. */
const neighbourhoods = [24, 80, 250, Number.POSITIVE_INFINITY];

function changesFor(ground: Ground, target: number, change: number): ReadonlyMap<number, number> | null {
  return changesNear(ground, target, change) ?? plainChanges(ground, target, change);
}

function changesNear(ground: Ground, target: number, change: number): ReadonlyMap<number, number> | null {
  let best: Changes | null = null;
  let looked = 0;
  for (const size of neighbourhoods) {
    if (best !== null && size === Number.POSITIVE_INFINITY) break;
    const near = ground.around(target, size);
    if (near.length === looked) break;
    looked = near.length;
    const found = cheapestChanges(ground, near, target, change);
    if (found !== null && (best === null || found.cost < best.cost)) best = found;
    if (best !== null && best.cost < ground.costOfTotal) break;
  }
  return best?.changes ?? null;
}

interface Changes {
  readonly changes: ReadonlyMap<number, number>;
  readonly cost: number;
}

/**
 * Changes of counts, the target’s among them, that leave every sum true, at the least cost of cells newly held back.
 *
 * @returns null where there are none, or only with parts of people
 */
function cheapestChanges(
  ground: Ground,
  near: readonly number[],
  target: number,
  change: number,
): Changes | null {
  const moves = near.filter((cell) => cell !== target).flatMap((cell) => movesOf(ground, cell));
  const columns = new Map<number, { variable: number; sign: number }[]>();
  moves.forEach(({ cell, sign }, variable) => {
    const list = columns.get(cell);
    if (list === undefined) columns.set(cell, [{ variable, sign }]);
    else list.push({ variable, sign });
  });
  const rows = ground.sumsOver(near).map((sum) => ({
    terms: sum.members.flatMap(({ cell, coefficient }) =>
      (columns.get(cell) ?? []).map(({ variable, sign }) => [variable, sign * coefficient] as const),
    ),
    equals: -change * (sum.members.find(({ cell }) => cell === target)?.coefficient ?? 0),
  }));
  const solution = cheapest({
    costs: moves.map(({ cost }) => cost),
    limits: moves.map(({ limit }) => limit),
    rows,
  });
  if (solution.state !== 'solved') return null;
  const changes = new Map([[target, change]]);
  moves.forEach(({ cell, sign }, variable) => {
    const size = solution.values[variable] as number;
    if (size > wholeness) changes.set(cell, (changes.get(cell) ?? 0) + sign * size);
  });
  const whole = rounded(changes);
  return whole && { changes: whole, cost: solution.cost };
}

const wholeness = 1e-6;

function rounded(changes: ReadonlyMap<number, number>): ReadonlyMap<number, number> | null {
  const whole = new Map<number, number>();
  for (const [cell, change] of changes) {
    if (Math.abs(change - Math.round(change)) > wholeness) return null;
    if (Math.round(change) !== 0) whole.set(cell, Math.round(change));
  }
  return whole;
}

interface Move {
  readonly cell: number;
  readonly sign: 1 | -1;
  readonly limit: number;
  readonly cost: number;
}

/** Ways in which a count may differ for a reader: freely as far as it is hidden or rounded, at a cost beyond. */
function movesOf(ground: Ground, cell: number): readonly Move[] {
  const room = ground.room(cell);
  const all: readonly Move[] = [
    { cell, sign: 1, limit: room.freeUp, cost: freeCost },
    { cell, sign: -1, limit: room.freeDown, cost: freeCost },
    { cell, sign: 1, limit: room.up - room.freeUp, cost: room.cost },
    { cell, sign: -1, limit: room.down - room.freeDown, cost: room.cost },
  ];
  return all.filter(({ limit }) => limit > 0);
}

/** Not nothing: a path through cells hidden already should still be short. */
const freeCost = 0.001;

/**
 * The changes that always keep sums true, in whole people: cells with no parts, and every total they count towards.
 *
 * @returns null where one of them must not change
 */
function plainChanges(ground: Ground, target: number, change: number): ReadonlyMap<number, number> | null {
  const changes = new Map<number, number>();
  let left = change;
  for (const leaf of ground.leavesUnder(target)) {
    const { up, down } = ground.room(leaf);
    const step = Math.max(-down, Math.min(up, left));
    left -= step;
    if (step === 0) continue;
    for (const cell of ground.countsTowards(leaf)) changes.set(cell, (changes.get(cell) ?? 0) + step);
  }
  const isAllowed = [...changes].every(([cell, size]) => {
    const { up, down } = ground.room(cell);
    return size > 0 ? size <= up : -size <= down;
  });
  return left === 0 && isAllowed && ground.keepsSums(changes) ? changes : null;
}
