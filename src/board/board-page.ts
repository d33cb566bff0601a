import type { Bilingual } from '../language/index.ts';

/** What a board page tells, in the order in which it is read. @source PAGES 4.10 */
export const blockNames = ['decide', 'turned', 'worsened', 'late', 'money', 'silent', 'since'] as const;
export type BlockName = (typeof blockNames)[number];

/** A block shows no more lines than this; the rest stand in a list of their own. @source PAGES 4.10 */
export const linesOfBlock = 3;

/** A record as a page made once goes on naming it, whatever becomes of the record. */
export interface NamedRecord {
  readonly kind: string;
  readonly code: string;
  readonly title: Bilingual;
}

/** One of the questions of a board page, with everything that answers it: what presses most stands first. */
export interface BoardBlock<Line> {
  readonly lines: readonly Line[];
  /** How many things the block is about, where that is not the number of its lines. */
  readonly total: number;
  /** There are too few fresh figures, or none, for the question to be answered at all. */
  readonly cannotSay: boolean;
}

/** What the meeting is to decide: what its agenda asks, and what was found that needs a decision. @source GOV-18; PERF-08 */
export type DecideLine =
  | {
      readonly sort: 'agenda-item';
      readonly item: NamedRecord;
      readonly paper: Bilingual;
      readonly paperAddress: string;
    }
  | { readonly sort: 'challenge'; readonly item: NamedRecord }
  | {
      readonly sort: 'risk';
      readonly item: NamedRecord;
      readonly score: number;
      readonly appetite: number;
    }
  | { readonly sort: 'danger'; readonly item: NamedRecord };

/** A value as it is told: with its unit, or as a percentage. */
export interface ToldFigure {
  readonly value: number;
  readonly unit: Bilingual;
  readonly isPercent: boolean;
  readonly decimals: number | null;
}

/** What a result rests on: the forecast made at its baseline, or a test of its latest figures. */
export type MovedBasis =
  | {
      readonly by: 'curve';
      /** What was expected if nothing changed, with the limits of that in nineteen cases of twenty. */
      readonly expected: number;
      readonly lower: number;
      readonly upper: number;
    }
  | { readonly by: 'trend'; readonly points: number };

/** An indicator or a measure that turned or got worse. @source PERF-03, PERF-08 */
export interface MovedLine {
  readonly item: NamedRecord;
  readonly figure: ToldFigure;
  /** Last day of the period of the figure. */
  readonly periodEnd: string;
  readonly basis: MovedBasis;
  /** Its latest figures, oldest first, with their limits. */
  readonly points: readonly {
    readonly at: number;
    readonly periodEnd: string;
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  /** Code of the newest session that turns this curve. */
  readonly session: string | null;
}

/** What of one organisation is late; null where nobody leads it. */
export interface LateLine {
  readonly organisation: NamedRecord | null;
  readonly actions: number;
  readonly milestones: number;
}

/** A share of money, in pence. */
export interface MoneyShare {
  readonly numerator: number;
  readonly denominator: number;
}

/** Prevention and its shift, what was not spent, and what nobody has classed. @source PLAN-09 */
export type MoneyLine =
  | {
      readonly sort: 'prevention';
      readonly year: string;
      readonly share: MoneyShare;
      /** In percentage points since the year before, of actions with money in both. */
      readonly shift: number | null;
    }
  | { readonly sort: 'spent'; readonly year: string; readonly planned: number; readonly actual: number }
  | { readonly sort: 'unclassed'; readonly year: string; readonly pence: number };

/** Who was asked to own something and did not answer, and whose things nobody has told of. */
export type SilentLine =
  | {
      readonly sort: 'no-answer';
      readonly item: NamedRecord;
      readonly organisation: NamedRecord | null;
      readonly askedOn: string;
      /** The day it went to the seat of the organisation, and to the board. */
      readonly escalatedOn: string | null;
      readonly boardOn: string | null;
    }
  | {
      readonly sort: 'no-update';
      readonly organisation: NamedRecord | null;
      readonly things: number;
      /** Months without a word. */
      readonly months: number;
    };

/** What came of the meeting before. */
export type SinceLine =
  | {
      readonly sort: 'meeting';
      readonly meeting: NamedRecord;
      readonly decisions: number;
      readonly done: number;
      readonly followUps: number;
    }
  | {
      readonly sort: 'open';
      readonly item: NamedRecord;
      readonly organisation: NamedRecord | null;
      readonly dueOn: string | null;
      readonly isOverdue: boolean;
    };

/** The lines of each block. */
export interface BlockLines {
  readonly decide: DecideLine;
  readonly turned: MovedLine;
  readonly worsened: MovedLine;
  readonly late: LateLine;
  readonly money: MoneyLine;
  readonly silent: SilentLine;
  readonly since: SinceLine;
}

/**
 * One side of A4 for one meeting, as data: what was known on the day it was made, in words of neither language, so that it
 * can be shown again in both as it was.
 *
 * @source GOV-18; PERF-08; PAGES 4.10
 */
export interface BoardPage {
  readonly format: 'llinyn-board-page/1';
  readonly partnership: Bilingual;
  readonly meeting: NamedRecord & { readonly heldOn: string };
  /** ISO date. */
  readonly madeOn: string;
  /** Last day that any figure of the page reaches to; null where it has none. */
  readonly figuresTo: string | null;
  /** Restricted records that are counted and never listed: nothing of them stands in any block. */
  readonly unseen: number;
  readonly blocks: { readonly [Name in BlockName]: BoardBlock<BlockLines[Name]> };
}

/** A block of these lines. @param total - how many things it is about, where lines stand for several */
export function blockOf<Line>(lines: readonly Line[], total = lines.length): BoardBlock<Line> {
  return { lines, total, cannotSay: false };
}

/** A block whose question cannot be answered. */
export function withoutAnswer<Line>(): BoardBlock<Line> {
  return { lines: [], total: 0, cannotSay: true };
}
