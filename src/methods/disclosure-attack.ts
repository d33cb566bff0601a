import { type Ground, groundOf } from './disclosure-ground.ts';
import type { DisclosurePolicy, DisclosureTable, EarlierRelease, ShownCell } from './disclosure-policy.ts';
import { cheapest, type LinearProgramme } from './linear-programme.ts';

/** What a reader can work out about a count that is held back. */
export interface Deduced {
  readonly key: string;
  readonly least: number;
  /** Infinity where nothing bounds it. */
  readonly greatest: number;
}

/**
 * What a reader can work out about each count that is held back, by solving: the least and greatest value over all tables,
 * in whole people or parts of them, that agree with every sum and with all that is or was shown. A count with equal
 * bounds is given away.
 *
 * @param policy - what the reader knows of it: rounding, and whether a count held back may be nought
 * @source Hundepool A et al (2012), Statistical Disclosure Control, ch 4.2 (the attacker’s problem)
 */
export function deducedFrom(
  table: DisclosureTable,
  shown: ReadonlyMap<string, ShownCell>,
  policy: DisclosurePolicy,
  earlier: readonly EarlierRelease[] = [],
): readonly Deduced[] {
  const ground = groundOf(table, policy, earlier);
  const wasHidden = [...ground.isHidden];
  const own = table.cells.map(
    ({ key, isPublished }) => isPublished === false || shown.get(key)?.state === 'suppressed',
  );
  ground.hideOnly((cell) => own[cell] ?? wasHidden[cell] === true);
  return ground.keys.flatMap((key, cell) =>
    ground.isHidden[cell] ? [{ key, ...boundsOf(ground, cell) }] : [],
  );
}

function boundsOf(ground: Ground, cell: number): { readonly least: number; readonly greatest: number } {
  const count = ground.counts[cell] as number;
  const near = reachable(ground, cell);
  const lowest = cheapest(programmeOf(ground, near, cell, 1));
  const highest = cheapest(programmeOf(ground, near, cell, -1));
  const floor = count - ground.room(cell).freeDown;
  return {
    least: tidied(lowest.state === 'solved' ? floor + lowest.cost : floor),
    greatest: highest.state === 'solved' ? tidied(floor - highest.cost) : Number.POSITIVE_INFINITY,
  };
}

/** Cells a change of this one may bear on, by way of others that may change too. */
function reachable(ground: Ground, start: number): readonly number[] {
  const found = new Set([start]);
  const waiting = [start];
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    for (const { members } of ground.sumsOver([cell])) {
      for (const { cell: next } of members) {
        const { freeUp, freeDown } = ground.room(next);
        if (found.has(next) || freeUp + freeDown === 0) continue;
        found.add(next);
        waiting.push(next);
      }
    }
  }
  return [...found];
}

/** Each cell counts from the least it may be; the cost is that of one cell, up or down. */
function programmeOf(ground: Ground, near: readonly number[], cell: number, cost: 1 | -1): LinearProgramme {
  const rooms = near.map((each) => ground.room(each));
  const variables = new Map(near.map((each, variable) => [each, variable]));
  return {
    costs: near.map((each) => (each === cell ? cost : 0)),
    limits: rooms.map(({ freeUp, freeDown }) => freeUp + freeDown),
    rows: ground.sumsOver(near).map(({ members }) => {
      const free = members.flatMap(({ cell: each, coefficient }) => {
        const variable = variables.get(each);
        return variable === undefined ? [] : [[variable, coefficient] as const];
      });
      return {
        terms: free,
        equals: free.reduce(
          (sum, [variable, coefficient]) => sum + coefficient * (rooms[variable]?.freeDown ?? 0),
          0,
        ),
      };
    }),
  };
}

function tidied(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
