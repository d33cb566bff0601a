import { type Difference, differences } from './differences.ts';

/** Words in a row, with the spaces between them. */
export interface WordRun {
  readonly kind: Difference<string>['kind'];
  readonly text: string;
}

/** What became of one paragraph, or of one item of a list. Texts keep the line breaks behind them. */
export type ParagraphChange =
  | { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }
  | { readonly kind: 'changed'; readonly words: readonly WordRun[] };

/**
 * What was changed in a text: paragraph by paragraph, and word by word in those that were reworded. A paragraph of
 * which little is left is told as taken out, and the new one as put in.
 *
 * @returns in the order of reading; `sideOf` gives either text back, to the letter
 * @source PLAN-27; PAGES section 3, Versions and changes
 */
export function redlineOf(before: string, after: string): readonly ParagraphChange[] {
  const [was, is] = [paragraphsOf(before), paragraphsOf(after)];
  const found: ParagraphChange[] = [];
  let removed: readonly string[] = [];
  let [here, there] = [0, 0];
  // Line breaks at the end of a paragraph are no part of what it says, so they do not part two that say the same.
  for (const { kind, items } of differences(was.map(trimmed), is.map(trimmed))) {
    if (kind !== 'removed') {
      const added = kind === 'added' ? is.slice(there, there + items.length) : [];
      found.push(...reworded(removed, added));
      removed = [];
      there += items.length;
    }
    if (kind === 'removed') removed = was.slice(here, here + items.length);
    if (kind === 'same')
      for (const [at] of items.entries())
        found.push(unchanged(was[here + at] ?? '', is[there - items.length + at] ?? ''));
    if (kind !== 'added') here += items.length;
  }
  return [...found, ...reworded(removed, [])];
}

function trimmed(text: string): string {
  return text.trim();
}

function unchanged(before: string, after: string): ParagraphChange {
  return before === after
    ? { kind: 'same', text: after }
    : { kind: 'changed', words: wordRuns(before, after) };
}

/** The text before or after, made from the redline alone. */
export function sideOf(redline: readonly ParagraphChange[], side: 'before' | 'after'): string {
  const gone = side === 'before' ? 'added' : 'removed';
  return redline
    .map((change) =>
      change.kind === 'changed'
        ? change.words.map(({ kind, text }) => (kind === gone ? '' : text)).join('')
        : change.kind === gone
          ? ''
          : change.text,
    )
    .join('');
}

/** Whether a redline has anything to show: spaces and line breaks alone are no change for a reader. */
export function isChanged(redline: readonly ParagraphChange[]): boolean {
  return redline.some((change) =>
    change.kind === 'changed' ? change.words.some(isVisible) : isVisible(change),
  );
}

function isVisible({ kind, text }: WordRun): boolean {
  return kind !== 'same' && text.trim() !== '';
}

/** A paragraph or an item of a list with the line breaks behind it. */
function paragraphsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)(?=[^\n])/);
}

/** Part of the words, by letters, that two paragraphs must share to be told as one that was reworded. */
const likeEnough = 0.4;

/** Pairs what was taken out with what was put in its place, in order. */
function reworded(removed: readonly string[], added: readonly string[]): readonly ParagraphChange[] {
  const found: ParagraphChange[] = [];
  let next = 0;
  for (const before of removed) {
    const at = added.findIndex((after, index) => index >= next && likeness(before, after) >= likeEnough);
    if (at < 0) {
      found.push({ kind: 'removed', text: before });
      continue;
    }
    found.push(...added.slice(next, at).map((text) => ({ kind: 'added', text }) as const));
    found.push({ kind: 'changed', words: wordRuns(before, added[at] ?? '') });
    next = at + 1;
  }
  return [...found, ...added.slice(next).map((text) => ({ kind: 'added', text }) as const)];
}

function likeness(before: string, after: string): number {
  const length = (words: readonly string[]) => words.reduce((sum, word) => sum + word.length, 0);
  const [one, other] = [wordsOf(before), wordsOf(after)];
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = other.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  const all = Math.max(length(one), length(other));
  return all === 0 ? 0 : length(shared) / all;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Changes inside a paragraph. A space alone between two changed words belongs to both: phrases are easier to read. */
function wordRuns(before: string, after: string): readonly WordRun[] {
  const tokens = (text: string) => text.match(/\s+|\S+/g) ?? [];
  const runs = differences(tokens(before), tokens(after));
  const found: WordRun[] = [];
  let [removed, added] = ['', ''];
  const close = () => {
    if (removed !== '') found.push({ kind: 'removed', text: removed });
    if (added !== '') found.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [index, { kind, items }] of runs.entries()) {
    const text = items.join('');
    const isBetweenChanges = index > 0 && index < runs.length - 1 && text.trim() === '';
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (isBetweenChanges) {
      removed += text;
      added += text;
    } else {
      close();
      found.push({ kind, text });
    }
  }
  close();
  return found;
}
