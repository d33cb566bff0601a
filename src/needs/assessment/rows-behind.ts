import type { RowsBehind } from '../../evidence/index.ts';

/** The rows a figure was made of, as they stand in the file; nothing stands for what is in no row of it. */
export function rowsBehind(parts: readonly (number | undefined)[]): RowsBehind {
  const rows = parts.flatMap((row) => row ?? []);
  return { count: parts.length, rows: rows.length === parts.length ? rows.toSorted((a, b) => a - b) : null };
}
