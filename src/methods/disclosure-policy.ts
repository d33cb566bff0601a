import { Refusal } from './refusal.ts';

/** What a producer has decided about small counts of people. */
export interface DisclosurePolicy {
  /** Counts from 1 up to, but not with, this number are not published. 0 or 1: none are small. */
  readonly threshold: number;
  /** Whether a count of nobody is published, or treated as small. */
  readonly zero: 'shown' | 'suppressed';
  /** Published counts are rounded to multiples of this; 1 leaves them as they are. */
  readonly roundTo: number;
  /** Whether further cells are held back so that no small one can be worked out from totals. */
  readonly secondary: boolean;
}

/** A count of people; its key is unique within a table and the same from release to release. */
export interface DisclosureCell {
  readonly key: string;
  /** null where it is not known. */
  readonly count: number | null;
  /**
   * false for a count that nobody publishes but that follows from others: what is left of one area without another,
   * or the growth from one release to the next. Such a one must not be worked out either.
   */
  readonly isPublished?: boolean;
}

/** One count is the sum of others, as everybody knows. Counts that belong to it but are not in the table may be missing. */
export interface DisclosureSum {
  readonly total: string;
  readonly parts: readonly string[];
}

export interface DisclosureTable {
  readonly cells: readonly DisclosureCell[];
  readonly sums: readonly DisclosureSum[];
}

/** What a reader sees of a count. `reason` is for the producer alone: published, it would give small counts away. */
export type ShownCell =
  | { readonly state: 'shown'; readonly value: number }
  | { readonly state: 'suppressed'; readonly marker: '[c]'; readonly reason: 'small' | 'protects' }
  | { readonly state: 'missing'; readonly marker: '[x]' };

/** A table that is out already: what it counted, and what of that was shown. */
export interface EarlierRelease {
  readonly table: DisclosureTable;
  readonly shown: ReadonlyMap<string, ShownCell>;
}

/** @throws Refusal when a policy cannot be */
export function checkPolicy({ threshold, roundTo }: DisclosurePolicy): void {
  if (!Number.isInteger(threshold) || threshold < 0) {
    throw new Refusal('methods.disclosure-threshold', 'A threshold is a whole number from 0', {
      found: threshold,
    });
  }
  if (!Number.isInteger(roundTo) || roundTo < 1) {
    throw new Refusal('methods.rounding-base', 'A base for rounding is a whole number from 1', {
      found: roundTo,
    });
  }
}

/** Whether a count by itself must not be published. */
export function isSmall(count: number, { threshold, zero }: DisclosurePolicy): boolean {
  if (threshold <= 1 && zero === 'shown') return false;
  return count === 0 ? zero === 'suppressed' : count < threshold;
}
