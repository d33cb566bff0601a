/** A run of items that both lists have, or only one of them. */
export interface Difference<Item> {
  readonly kind: 'same' | 'removed' | 'added';
  readonly items: readonly Item[];
}

/** Beyond so many comparisons two lists are simply told as the one and the other: a reader could not follow more. */
const mostCompared = 4_000_000;

/**
 * The differences between two lists, in order, with as much the same as can be (longest common subsequence). Where
 * both lists differ at one place, what is removed stands before what is added.
 *
 * The items of kind `same` and `removed` are the first list; those of kind `same` and `added` are the second.
 *
 * @source Wagner RA, Fischer MJ (1974), J ACM 21(1):168–173
 */
export function differences<Item>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Difference<Item>[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const middle = differencesApart(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  );
  return joinedRuns([
    { kind: 'same', items: before.slice(0, start) },
    ...middle,
    { kind: 'same', items: before.slice(before.length - end) },
  ]);
}

function differencesApart<Item>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Difference<Item>[] {
  if (before.length * after.length > mostCompared)
    return [
      { kind: 'removed', items: before },
      { kind: 'added', items: after },
    ];
  const longest = longestCommon(before, after);
  const width = after.length + 1;
  const found: Difference<Item>[] = [];
  let [here, there] = [0, 0];
  while (here < before.length || there < after.length) {
    const [was, is] = [before[here], after[there]];
    if (here < before.length && there < after.length && was === is) {
      found.push({ kind: 'same', items: [was as Item] });
      here += 1;
      there += 1;
    } else if (
      there >= after.length ||
      (here < before.length &&
        (longest[(here + 1) * width + there] ?? 0) >= (longest[here * width + there + 1] ?? 0))
    ) {
      found.push({ kind: 'removed', items: [was as Item] });
      here += 1;
    } else {
      found.push({ kind: 'added', items: [is as Item] });
      there += 1;
    }
  }
  return found;
}

/** Length of the longest common subsequence of what is left from each place on, row by row of the first list. */
function longestCommon<Item>(before: readonly Item[], after: readonly Item[]): Uint32Array {
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  for (let here = before.length - 1; here >= 0; here -= 1) {
    for (let there = after.length - 1; there >= 0; there -= 1) {
      longest[here * width + there] =
        before[here] === after[there]
          ? (longest[(here + 1) * width + there + 1] ?? 0) + 1
          : Math.max(longest[(here + 1) * width + there] ?? 0, longest[here * width + there + 1] ?? 0);
    }
  }
  return longest;
}

/** Neighbours of a kind as one; between two places that are the same, what is removed before what is added. */
function joinedRuns<Item>(found: readonly Difference<Item>[]): readonly Difference<Item>[] {
  const runs: Difference<Item>[] = [];
  let removed: Item[] = [];
  let added: Item[] = [];
  const close = () => {
    if (removed.length > 0) runs.push({ kind: 'removed', items: removed });
    if (added.length > 0) runs.push({ kind: 'added', items: added });
    [removed, added] = [[], []];
  };
  for (const { kind, items } of found) {
    if (items.length === 0) continue;
    if (kind === 'removed') removed.push(...items);
    else if (kind === 'added') added.push(...items);
    else {
      close();
      const last = runs.at(-1);
      if (last?.kind === 'same') runs[runs.length - 1] = { kind, items: [...last.items, ...items] };
      else runs.push({ kind, items });
    }
  }
  close();
  return runs;
}
