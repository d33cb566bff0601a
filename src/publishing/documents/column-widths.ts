import type { DocumentColumn } from '../print/blocks.ts';

/** Beyond so many columns those of numbers are as narrow as a number, so that words have room. */
const manyColumns = 6;
/** A character of the heading of a table, of a cell, and the margins of a cell, in twentieths of a point. */
const character = 118;
const cellCharacter = 104;
const margins = 160;
/** A longer word of a cell, such as an address, may be cut: the other columns need the room. */
const longestKept = 14;

/**
 * How wide the columns of a table in a Word file are: by their shares, but none narrower than the longest word of its
 * heading or of its cells, which would be cut in two.
 *
 * @param fullWidth - of the table, in twentieths of a point
 * @returns widths whose sum is at most the full width
 */
export function columnWidths(
  columns: readonly DocumentColumn[],
  fullWidth: number,
  rows: readonly (readonly string[])[] = [],
): readonly number[] {
  const narrow = columns.length > manyColumns ? 0.3 : 0.55;
  const shares = columns.map(({ share, numeric }) => share ?? (numeric ? narrow : 1));
  const inCells = (column: number) => Math.max(0, ...rows.map((row) => longestWord(row[column] ?? '')));
  const least = columns.map(
    ({ text }, column) =>
      Math.max(longestWord(text) * character, Math.min(longestKept, inCells(column)) * cellCharacter) +
      margins,
  );
  if (least.reduce((sum, width) => sum + width, 0) > fullWidth) return sharedOut(shares, fullWidth);
  return widened(shares, least, fullWidth);
}

/** By their shares, but a column that would be too narrow has its least width, and the others share out what is left. */
function widened(shares: readonly number[], least: readonly number[], fullWidth: number): readonly number[] {
  const fixed = new Set<number>();
  for (;;) {
    const taken = least.reduce((sum, width, at) => (fixed.has(at) ? sum + width : sum), 0);
    const rest = sharedOut(
      shares.map((share, at) => (fixed.has(at) ? 0 : share)),
      fullWidth - taken,
    );
    const widths = rest.map((width, at) => (fixed.has(at) ? (least[at] ?? 0) : width));
    const tooNarrow = widths.flatMap((width, at) => (width < (least[at] ?? 0) ? [at] : []));
    if (tooNarrow.length === 0) return widths;
    for (const at of tooNarrow) fixed.add(at);
  }
}

function sharedOut(shares: readonly number[], width: number): readonly number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0) || 1;
  return shares.map((share) => Math.floor((width * share) / whole));
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/[\s-]+/).map((word) => word.length));
}
