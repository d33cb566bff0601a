/**
 * The known word a misspelt one most likely stands for, or null when none is near: at most one slip in three letters.
 *
 * @example didYouMean('tilte_cy', ['code', 'title_cy']) // 'title_cy'
 */
export function didYouMean(found: string, known: readonly string[]): string | null {
  const word = found.toLowerCase().slice(0, 80);
  let nearest: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const slips = slipsBetween(word, candidate.toLowerCase());
    if (slips < least) {
      least = slips;
      nearest = candidate;
    }
  }
  return nearest;
}

/** Letters left out, put in, mistaken, or swapped with the next (optimal string alignment distance). */
function slipsBetween(a: string, b: string): number {
  let last: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let slips = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, (last[j - 2] ?? 0) + 1);
      }
      current.push(slips);
    }
    last = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
