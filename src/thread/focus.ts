import {
  inCodeOrder,
  nodeId,
  type Thread,
  type ThreadKind,
  type ThreadLink,
  type ThreadNode,
  threadKinds,
} from './thread.ts';

/** How siblings that do not fit are folded together. */
export type BundleBy = 'organisation' | 'kind';

export interface FocusOptions {
  /** How far to walk each way; `all` walks to the ends. */
  readonly steps: 1 | 2 | 'all';
  readonly bundleBy: BundleBy;
  readonly onlyBroken: boolean;
}

/** Several records of a column that share a mark, with their count and money. */
export interface FocusBundle {
  readonly type: 'bundle';
  readonly id: string;
  readonly kind: ThreadKind;
  /** Organisation code, or null where siblings are folded only by kind. */
  readonly organisation: string | null;
  readonly members: readonly string[];
  readonly amountPence: number | null;
  /** Broken members: only where more are broken than a column holds. */
  readonly broken: number;
}

/** A record in a column, or several folded into a bundle. */
export type FocusMark =
  | { readonly type: 'record'; readonly id: string; readonly node: ThreadNode }
  | FocusBundle;

export interface FocusColumn {
  readonly kind: ThreadKind;
  readonly marks: readonly FocusMark[];
}

/** Lines between marks; parallel ones are drawn once with their number. */
export interface FocusLine {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** One record in focus: what is above it and below it, laid out for a drawing and for lists. */
export interface ThreadFocus {
  readonly focus: ThreadNode;
  /** Neighbours by kind, in thread order, unfolded: what the lists show. */
  readonly above: readonly { readonly kind: ThreadKind; readonly nodes: readonly ThreadNode[] }[];
  readonly below: readonly { readonly kind: ThreadKind; readonly nodes: readonly ThreadNode[] }[];
  readonly columns: readonly FocusColumn[];
  /** Neighbours of kinds for which the drawing has no column left: in the lists alone. */
  readonly undrawn: readonly { readonly kind: ThreadKind; readonly nodes: readonly ThreadNode[] }[];
  readonly lines: readonly FocusLine[];
  readonly broken: number;
  readonly amountPence: number;
}

const mostColumns = 9;
const mostMarks = 8;

/**
 * The neighbourhood of one record. Costs as much as the neighbourhood, not the plan. At most nine columns of eight
 * marks; what does not fit is folded, but a record with a broken thread is never folded away.
 *
 * @returns undefined when the record is not on the thread
 * @source PAGES section 4.4
 */
export function threadFocus(
  thread: Thread,
  kind: string,
  code: string,
  options: FocusOptions,
): ThreadFocus | undefined {
  const centre = nodeId(kind, code);
  const focus = thread.nodes.get(centre);
  if (!focus) return undefined;
  const steps = options.steps === 'all' ? Number.POSITIVE_INFINITY : options.steps;
  const down = reach(thread, centre, 'below', steps);
  const up = [...new Set([...reach(thread, centre, 'above', steps), ...dutiesOf(thread, down)])];
  const wanted = (node: ThreadNode) => !options.onlyBroken || node.breaks.length > 0;
  const nodesOf = (ids: readonly string[]) =>
    ids
      .map((id) => thread.nodes.get(id))
      .filter((node): node is ThreadNode => node !== undefined && wanted(node));

  const above = byKind(nodesOf(up));
  const below = byKind(nodesOf(down));
  const shown = new Map<string, ThreadNode>([
    [centre, focus],
    ...[...above, ...below].flatMap((group) =>
      group.nodes.map((node): [string, ThreadNode] => [nodeId(node.kind, node.code), node]),
    ),
  ]);
  const all = threadKinds
    .map((columnKind) => ({
      kind: columnKind,
      marks: fold(
        [...shown].filter(([, node]) => node.kind === columnKind),
        centre,
        options.bundleBy,
      ),
    }))
    .filter((column) => column.marks.length > 0);
  const columns = drawn(all, focus.kind);
  const drawnKinds = columns.map((column) => column.kind);
  return {
    focus,
    above,
    below,
    columns,
    undrawn: [...above, ...below].filter((group) => !drawnKinds.includes(group.kind)),
    lines: linesBetween(thread.links, shown, columns),
    broken: [...shown.values()].reduce((sum, node) => sum + node.breaks.length, 0),
    amountPence: [...shown.values()].reduce((sum, node) => sum + (node.amountPence ?? 0), 0),
  };
}

/** From duty to money: drawn wherever there is any of it. */
const mainLine: readonly ThreadKind[] = ['duty', 'need', 'priority', 'outcome', 'action', 'resource'];

/**
 * The columns there is room for, in the order of the thread: that of the focus, the main line, those with a break, then
 * the nearest.
 */
function drawn(columns: readonly FocusColumn[], kind: ThreadKind): readonly FocusColumn[] {
  const at = threadKinds.indexOf(kind);
  const distance = (column: FocusColumn) => Math.abs(threadKinds.indexOf(column.kind) - at);
  const turn = (column: FocusColumn) => {
    if (column.kind === kind) return 0;
    if (mainLine.includes(column.kind)) return 1;
    return column.marks.some(isBroken) ? 2 : 3;
  };
  const kept = columns
    .toSorted((a, b) => turn(a) - turn(b) || distance(a) - distance(b))
    .slice(0, mostColumns);
  return columns.filter((column) => kept.includes(column));
}

function isBroken(mark: FocusMark): boolean {
  return mark.type === 'bundle' ? mark.broken > 0 : mark.node.breaks.length > 0;
}

function reach(thread: Thread, from: string, direction: 'above' | 'below', steps: number): string[] {
  const reached = new Set<string>();
  let edge = [from];
  for (let step = 0; step < steps && edge.length > 0; step += 1) {
    const next: string[] = [];
    for (const id of edge) {
      for (const link of direction === 'above' ? thread.above(id) : thread.below(id)) {
        const neighbour = direction === 'above' ? link.upper : link.lower;
        if (neighbour === from || reached.has(neighbour)) continue;
        reached.add(neighbour);
        next.push(neighbour);
      }
    }
    edge = next;
  }
  return [...reached];
}

/** A duty stands above the action that discharges it: it is part of why what lies above that action exists. */
function dutiesOf(thread: Thread, ids: readonly string[]): readonly string[] {
  return ids
    .flatMap((id) => thread.above(id).map(({ upper }) => upper))
    .filter((id) => id.startsWith('duty/'));
}

function byKind(nodes: readonly ThreadNode[]) {
  return threadKinds
    .map((kind) => ({
      kind,
      nodes: inTurn(
        kind,
        nodes.filter((node) => node.kind === kind),
      ),
    }))
    .filter((group) => group.nodes.length > 0);
}

/** Duties as the rulebook has them; every other kind as people count its codes. */
function inTurn(kind: ThreadKind, nodes: readonly ThreadNode[]): readonly ThreadNode[] {
  return kind === 'duty' ? nodes : inCodeOrder(nodes);
}

type Entry = readonly [string, ThreadNode];

/**
 * Fits one column: the focus and broken records stay single, the rest fold until the column is short enough. Only where
 * more are broken than fit do broken ones share a mark, and that mark says how many they are.
 */
function fold(entries: readonly Entry[], centre: string, bundleBy: BundleBy): readonly FocusMark[] {
  if (entries.length <= mostMarks) return entries.map((entry) => markOf([entry], null));
  const broken = entries.filter(([id, node]) => id === centre || node.breaks.length > 0);
  const whole = entries.filter(([id, node]) => id !== centre && node.breaks.length === 0);
  const room = mostMarks - (whole.length > 0 ? 1 : 0);
  const kept = broken.length <= room ? broken : broken.slice(0, room - 1);
  const shared = broken.slice(kept.length);
  const left = mostMarks - kept.length - (shared.length > 0 ? 1 : 0);
  return [
    ...kept.map((entry) => markOf([entry], null)),
    ...(shared.length > 0 ? [markOf(shared, null, 'broken')] : []),
    ...bundles(whole, left, bundleBy),
  ];
}

/** The largest bundles on their own, what is left in a last one. */
function bundles(entries: readonly Entry[], room: number, bundleBy: BundleBy): readonly FocusMark[] {
  if (entries.length === 0) return [];
  const keyOf = ([, node]: Entry) => (bundleBy === 'organisation' ? (node.organisation ?? '') : node.kind);
  const bySize = [...Map.groupBy(entries, keyOf)].sort(
    ([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1),
  );
  const own = bySize.length <= room ? bySize : bySize.slice(0, room - 1);
  const rest = bySize.slice(own.length).flatMap(([, members]) => members);
  return [
    ...own.map(([key, members]) => markOf(members, bundleBy === 'organisation' && key !== '' ? key : null)),
    ...(rest.length > 0 ? [markOf(rest, null)] : []),
  ];
}

function markOf(members: readonly Entry[], organisation: string | null, name = 'rest'): FocusMark {
  const [first] = members;
  if (!first) throw new Error('A mark stands for at least one record');
  if (members.length === 1) return { type: 'record', id: first[0], node: first[1] };
  const sums = members.map(([, node]) => node.amountPence).filter((amount) => amount !== null);
  return {
    type: 'bundle',
    id: `bundle/${first[1].kind}/${organisation ?? name}`,
    kind: first[1].kind,
    organisation,
    members: members.map(([id]) => id),
    amountPence: sums.length > 0 ? sums.reduce((total, amount) => total + amount, 0) : null,
    broken: members.filter(([, node]) => node.breaks.length > 0).length,
  };
}

function linesBetween(
  links: readonly ThreadLink[],
  shown: ReadonlyMap<string, ThreadNode>,
  columns: readonly FocusColumn[],
): FocusLine[] {
  const markOfNode = new Map<string, string>();
  for (const mark of columns.flatMap((column) => column.marks)) {
    for (const id of mark.type === 'bundle' ? mark.members : [mark.id]) markOfNode.set(id, mark.id);
  }
  const lines = new Map<string, FocusLine>();
  for (const link of links) {
    if (!shown.has(link.upper) || !shown.has(link.lower)) continue;
    const from = markOfNode.get(link.upper);
    const to = markOfNode.get(link.lower);
    if (from === undefined || to === undefined) continue;
    const key = `${from} ${to}`;
    lines.set(key, { from, to, count: (lines.get(key)?.count ?? 0) + 1 });
  }
  return [...lines.values()];
}
