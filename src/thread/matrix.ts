import { nodeId, type Thread, type ThreadKind, type ThreadNode } from './thread.ts';

/** One row of the whole plan's thread: an outcome, or everything on no outcome (`outcome` is null). */
export interface MatrixRow {
  readonly outcome: ThreadNode | null;
  readonly duties: number;
  readonly needs: number;
  readonly actions: number;
  readonly partners: number;
  /** Money of the chosen financial year in pence. */
  readonly amountPence: number;
  readonly broken: number;
}

export interface ThreadMatrix {
  readonly records: number;
  readonly links: number;
  readonly broken: number;
  readonly financialYear: string | null;
  /** Duties on no outcome that rest on sections, seats or dates of the plan: they are not adrift. */
  readonly dutiesBeside: number;
  readonly rows: readonly MatrixRow[];
}

/**
 * The whole plan as a matrix of counts, a row an outcome: a thread is never drawn whole.
 *
 * @param financialYear - the year whose money is summed, like `2026-27`; null sums all years
 * @param brokenBeside - how many threads are broken at records that are no part of the thread: they are on no outcome
 * @source PAGES section 4.4
 */
export function threadMatrix(
  thread: Thread,
  financialYear: string | null,
  brokenBeside: number,
): ThreadMatrix {
  const outcomes = [...thread.nodes.values()].filter((node) => node.kind === 'outcome');
  const reached = new Set<string>();
  const rows = outcomes.map((outcome) => {
    const id = nodeId('outcome', outcome.code);
    const around = new Set([id, ...walk(thread, id, 'above'), ...walk(thread, id, 'below')]);
    // A duty stands above the action that discharges it, not above the outcome: it counts where its action does.
    for (const each of [...around]) {
      for (const { upper } of thread.above(each)) if (upper.startsWith('duty/')) around.add(upper);
    }
    for (const each of around) reached.add(each);
    return rowOf(thread, outcome, around, financialYear);
  });
  const unreached = [...thread.nodes].filter(([id]) => !reached.has(id));
  const beside = unreached.filter(([id, node]) => restsOnThePlan(thread, id, node)).map(([id]) => id);
  const elsewhere = new Set(unreached.map(([id]) => id).filter((id) => !beside.includes(id)));
  const onNone = rowOf(thread, null, elsewhere, financialYear);
  return {
    records: thread.nodes.size,
    links: thread.links.length,
    broken: [...thread.nodes.values()].reduce((sum, node) => sum + node.breaks.length, brokenBeside),
    financialYear,
    dutiesBeside: beside.length,
    rows: [...rows, { ...onNone, broken: onNone.broken + brokenBeside }],
  };
}

const partsOfThePlan: readonly ThreadKind[] = ['plan', 'section', 'seat'];

/** A duty that is met by the plan as a whole, a section or a seat, or by what is no part of the thread: a meeting, say. */
function restsOnThePlan(thread: Thread, id: string, { kind, besideThread }: ThreadNode): boolean {
  if (kind !== 'duty') return false;
  const met = thread.below(id).map(({ lower }) => thread.nodes.get(lower));
  return besideThread !== undefined || met.some((node) => node && partsOfThePlan.includes(node.kind));
}

/** Everything reached from a node going only up or only down. */
export function walk(thread: Thread, from: string, direction: 'above' | 'below'): Set<string> {
  const reached = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const link of direction === 'above' ? thread.above(id) : thread.below(id)) {
      const next = direction === 'above' ? link.upper : link.lower;
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}

function rowOf(
  thread: Thread,
  outcome: ThreadNode | null,
  ids: ReadonlySet<string>,
  financialYear: string | null,
): MatrixRow {
  const nodes = [...ids].map((id) => thread.nodes.get(id)).filter((node) => node !== undefined);
  const count = (kind: ThreadKind) => nodes.filter((node) => node.kind === kind).length;
  const money = nodes
    .filter((node) => node.kind === 'resource')
    .filter((node) => financialYear === null || node.financialYear === financialYear)
    .reduce((sum, node) => sum + (node.amountPence ?? 0), 0);
  return {
    outcome,
    duties: count('duty'),
    needs: count('need'),
    actions: count('action'),
    partners: count('organisation'),
    amountPence: money,
    broken: nodes.reduce((sum, node) => sum + node.breaks.length, 0),
  };
}
