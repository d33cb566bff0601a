import {
  type DisclosurePolicy,
  type DisclosureTable,
  type EarlierRelease,
  isSmall,
} from './disclosure-policy.ts';
import { Refusal } from './refusal.ts';
import { roundedFrom, roundToBase } from './rounding.ts';

/** A sum as an equation: its total counts −1, its parts 1; whatever is not in the table stays as it is. */
export interface Equation {
  readonly members: readonly { readonly cell: number; readonly coefficient: number }[];
}

/**
 * A table and all earlier releases as one system of counts and sums, with what of it is hidden so far, and how far each
 * count has been shown to be able to lie.
 */
export interface Ground {
  readonly keys: readonly string[];
  readonly counts: readonly number[];
  /** Not to be seen: suppressed, or never published. */
  readonly isHidden: readonly boolean[];
  readonly isSmallCell: readonly boolean[];
  /** Known to readers for good: shown in an earlier release, or nought where nought is shown. */
  readonly isHeld: readonly boolean[];
  readonly lowGoals: readonly number[];
  readonly highGoals: readonly number[];
  readonly lows: readonly number[];
  readonly highs: readonly number[];
  /** The least it costs to hold back a total. */
  readonly costOfTotal: number;
  /** Cells near one, by sums they share, until there are about so many. */
  around(cell: number, size: number): readonly number[];
  sumsOver(cells: readonly number[]): readonly Equation[];
  room(cell: number): Room;
  /** Sees as hidden exactly these cells: for those who look at what somebody else has held back. */
  hideOnly(isHidden: (cell: number) => boolean): void;
  /** Hides what the changes need hidden, and remembers how far they reach. */
  accept(changes: ReadonlyMap<number, number>): void;
  /** Cells with no parts, at or under this one. */
  leavesUnder(cell: number): readonly number[];
  /** A cell with no parts, and all that count it. */
  countsTowards(leaf: number): readonly number[];
  keepsSums(changes: ReadonlyMap<number, number>): boolean;
}

/** How far a count may go up and down for a reader: freely as things stand, and at a cost once it were hidden too. */
export interface Room {
  readonly freeUp: number;
  readonly freeDown: number;
  readonly up: number;
  readonly down: number;
  readonly cost: number;
}

interface Cell {
  readonly key: string;
  readonly count: number;
  readonly isMissing: boolean;
  readonly isSecret: boolean;
  isHeld: boolean;
  wasSuppressed: boolean;
}

/** @throws Refusal when a count is not a whole number from 0, or a sum names a cell that is not there */
export function groundOf(
  table: DisclosureTable,
  policy: DisclosurePolicy,
  earlier: readonly EarlierRelease[],
): Ground {
  const { cells, sums } = gathered(table, earlier);
  const index = new Map(cells.map(({ key }, at) => [key, at]));
  const equations = sums.map(({ total, parts }) => equationOf(total, parts, index));
  const small = cells.map((cell) => !cell.isMissing && isSmall(cell.count, policy));
  const floors = cells.map(({ isSecret }) => (policy.zero === 'shown' && !isSecret ? 1 : 0));
  const hidden = cells.map(
    (cell, at) => !cell.isMissing && (small[at] === true || cell.isSecret || cell.wasSuppressed),
  );
  cells.forEach((cell) => {
    // A nought that is shown everywhere else cannot stand for another count.
    if (cell.isMissing || (cell.count === 0 && policy.zero === 'shown' && !cell.isSecret)) cell.isHeld = true;
  });
  const links = linksOf(equations, cells.length);
  const heights = heightsOf(equations, cells.length);
  const lowGoals = lowGoalsOf(cells, floors, equations, heights, policy);
  const lows = cells.map(({ count }) => count);
  const highs = cells.map(({ count }) => count);
  const room = (cell: number): Room => {
    const { count = 0, isHeld = true } = cells[cell] ?? {};
    const slack = slackOf(count, policy);
    const down = isHeld ? slack.down : Math.max(slack.down, count - (floors[cell] as number));
    const up = isHeld ? slack.up : Number.POSITIVE_INFINITY;
    const isFree = hidden[cell] === true && !isHeld;
    return {
      freeUp: isFree ? up : Math.min(up, slack.up),
      freeDown: isFree ? down : Math.min(down, slack.down),
      up,
      down,
      cost: 1 + Math.log2(1 + count) + totalCost * (heights[cell] as number),
    };
  };
  return {
    keys: cells.map(({ key }) => key),
    counts: cells.map(({ count }) => count),
    isHidden: hidden,
    isSmallCell: small,
    isHeld: cells.map(({ isHeld }) => isHeld),
    lowGoals,
    highGoals: lowGoals.map((low) => Math.max(policy.threshold - 1, low + 1)),
    lows,
    highs,
    costOfTotal: totalCost,
    around: (cell, size) => cellsAround(cell, size, equations, links),
    sumsOver: (near) =>
      [...new Set(near.flatMap((cell) => links[cell] as readonly number[]))].map(
        (at) => equations[at] as Equation,
      ),
    room,
    hideOnly(isHiddenNow) {
      hidden.forEach((_, cell) => {
        hidden[cell] = isHiddenNow(cell);
      });
    },
    accept(changes) {
      for (const [cell, change] of changes) {
        const { freeUp, freeDown } = room(cell);
        if (change > freeUp || -change > freeDown) hidden[cell] = true;
        const reached = (cells[cell] as Cell).count + change;
        lows[cell] = Math.min(lows[cell] as number, reached);
        highs[cell] = Math.max(highs[cell] as number, reached);
      }
    },
    leavesUnder: (cell) => leavesUnder(cell, equations),
    countsTowards: (leaf) => countsTowards(leaf, equations),
    keepsSums: (changes) =>
      equations.every(
        ({ members }) =>
          members.reduce((sum, { cell, coefficient }) => sum + coefficient * (changes.get(cell) ?? 0), 0) ===
          0,
      ),
  };
}

/** Holding back a total takes more from a reader than holding back any of its parts. */
const totalCost = 1000;

/**
 * How low a reader must think a small count may be. Where nought is shown, a total of three counts that are not nought is
 * at least three, however much is held back: what everybody knows beforehand is not given away.
 */
function lowGoalsOf(
  cells: readonly Cell[],
  floors: readonly number[],
  equations: readonly Equation[],
  heights: readonly number[],
  policy: DisclosurePolicy,
): readonly number[] {
  const least = cells.map(({ count, isHeld }, cell) => (isHeld ? count : (floors[cell] as number)));
  const heightOf = ({ members }: Equation) => heights[members[0]?.cell ?? 0] as number;
  for (const { members } of equations.toSorted((a, b) => heightOf(a) - heightOf(b))) {
    const [total, ...parts] = members;
    if (total === undefined || cells[total.cell]?.isHeld) continue;
    // From the total, take what each part may fall by: whatever is not in the table stays in it.
    const fall = parts.reduce(
      (sum, { cell }) => sum + (cells[cell]?.count ?? 0) - (least[cell] as number),
      0,
    );
    const lowest = (cells[total.cell]?.count ?? 0) - fall;
    least[total.cell] = Math.max(least[total.cell] as number, lowest);
  }
  return least.map((low) => Math.max(low, policy.zero === 'shown' ? 1 : 0));
}

/** How far a count may lie from itself for a reader who sees it rounded and knows the threshold. */
function slackOf(count: number, policy: DisclosurePolicy) {
  if (policy.roundTo === 1 || isSmall(count, policy)) return { up: 0, down: 0 };
  const { lowest, highest } = roundedFrom(roundToBase(count, policy.roundTo), policy.roundTo);
  if (count === 0) return { up: 0, down: 0 };
  return { up: highest - count, down: count - Math.max(lowest, policy.threshold, 1) };
}

/** Cells of the table first, in its order; those of earlier releases after them, where they are not the same count. */
function gathered(table: DisclosureTable, earlier: readonly EarlierRelease[]) {
  const cells: Cell[] = table.cells.map(({ key, count, isPublished }) => ({
    key,
    count: checkedCount(count, key),
    isMissing: count === null,
    isSecret: isPublished === false,
    isHeld: false,
    wasSuppressed: false,
  }));
  const known = new Map(cells.map((cell) => [cell.key, cell]));
  if (known.size < cells.length) {
    throw new Refusal('methods.disclosure-key-repeated', 'Each cell has a key of its own');
  }
  const sums = [...table.sums];
  earlier.forEach((release, number) => {
    const named = new Map(
      release.table.cells.map((cell) => [cell.key, keyOfEarlier(cell, release, number, known, cells)]),
    );
    const renamed = (key: string) => named.get(key) ?? key;
    sums.push(
      ...release.table.sums.map(({ total, parts }) => ({ total: renamed(total), parts: parts.map(renamed) })),
    );
  });
  return { cells, sums };
}

/** The key under which a count of an earlier release stands: its own where nothing has changed since. */
function keyOfEarlier(
  { key, count, isPublished }: DisclosureTable['cells'][number],
  { shown }: EarlierRelease,
  number: number,
  known: Map<string, Cell>,
  cells: Cell[],
): string {
  const isShown = shown.get(key)?.state === 'shown';
  const wasSuppressed = shown.get(key)?.state === 'suppressed';
  const same = known.get(key);
  if (same !== undefined && !same.isMissing && same.count === count) {
    same.isHeld ||= isShown;
    same.wasSuppressed ||= wasSuppressed;
    return key;
  }
  const cell: Cell = {
    key: same === undefined ? key : `${key} @${number + 1}`,
    count: checkedCount(count, key),
    isMissing: count === null,
    isSecret: isPublished === false,
    isHeld: isShown,
    wasSuppressed,
  };
  known.set(cell.key, cell);
  cells.push(cell);
  return cell.key;
}

function checkedCount(count: number | null, key: string): number {
  if (count === null) return 0;
  if (Number.isInteger(count) && count >= 0) return count;
  throw new Refusal('methods.not-a-count', `Not a whole number from 0: ${key}`, { found: count });
}

function equationOf(total: string, parts: readonly string[], index: ReadonlyMap<string, number>): Equation {
  const cellOf = (key: string) => {
    const cell = index.get(key);
    if (cell !== undefined) return cell;
    throw new Refusal('methods.disclosure-sum-unknown', `A sum names a cell that is not there: ${key}`, {
      found: key,
    });
  };
  return {
    members: [
      { cell: cellOf(total), coefficient: -1 },
      ...parts.map((part) => ({ cell: cellOf(part), coefficient: 1 })),
    ],
  };
}

/** For each cell, the equations it is in. */
function linksOf(equations: readonly Equation[], count: number): readonly (readonly number[])[] {
  const links: number[][] = Array.from({ length: count }, () => []);
  equations.forEach(({ members }, at) => {
    for (const { cell } of members) links[cell]?.push(at);
  });
  return links;
}

/** How many layers of sums stand under each cell; 0 for one with no parts. */
function heightsOf(equations: readonly Equation[], count: number): readonly number[] {
  const heights = new Array<number>(count).fill(0);
  for (let layer = 0; layer < count; layer += 1) {
    let hasRisen = false;
    for (const { members } of equations) {
      const [total, ...parts] = members;
      if (total === undefined) continue;
      const above = 1 + parts.reduce((most, { cell }) => Math.max(most, heights[cell] as number), 0);
      if (above > (heights[total.cell] as number)) {
        heights[total.cell] = above;
        hasRisen = true;
      }
    }
    if (!hasRisen) return heights;
  }
  throw new Refusal('methods.disclosure-sum-circle', 'A total is part of itself');
}

function cellsAround(
  start: number,
  size: number,
  equations: readonly Equation[],
  links: readonly (readonly number[])[],
): readonly number[] {
  const found = new Set([start]);
  const looked = new Set<number>();
  let edge: readonly number[] = [start];
  while (edge.length > 0 && found.size < size) {
    const next: number[] = [];
    const sizeOf = (at: number) => (equations[at] as Equation).members.length;
    const reached = new Set(edge.flatMap((cell) => links[cell] as readonly number[]));
    // Short sums first: all of Wales is seldom needed to protect a street.
    for (const at of [...reached].sort((a, b) => sizeOf(a) - sizeOf(b))) {
      if (looked.has(at)) continue;
      if (found.size >= size) break;
      looked.add(at);
      for (const { cell } of (equations[at] as Equation).members) {
        if (!found.has(cell)) next.push(cell);
        found.add(cell);
      }
    }
    edge = next;
  }
  return [...found];
}

function leavesUnder(cell: number, equations: readonly Equation[]): readonly number[] {
  const under = equations.find(({ members }) => members[0]?.cell === cell);
  if (under === undefined) return [cell];
  return under.members.slice(1).flatMap((part) => leavesUnder(part.cell, equations));
}

function countsTowards(leaf: number, equations: readonly Equation[]): readonly number[] {
  // A total reached twice (by its rows and by its columns) counts the cell once.
  const counted = new Set([leaf]);
  for (const cell of counted) {
    for (const { members } of equations) {
      const [total, ...parts] = members;
      if (total !== undefined && parts.some((part) => part.cell === cell)) counted.add(total.cell);
    }
  }
  return [...counted];
}
