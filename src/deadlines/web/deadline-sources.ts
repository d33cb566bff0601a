import type { CheckOfPlan, MayMend } from '../../duties/web/index.ts';
import type { WordsOfRecords } from '../obligation-words.ts';

/** What pages about dates are given by whoever puts the program together. */
export interface DeadlineSources {
  /** Checks a plan by its own rulebook and the rules of the thread. */
  readonly check: CheckOfPlan;
  /** What kinds of record and their fields are called. */
  readonly words: WordsOfRecords;
  /** Whether the reader may write a record themselves: else a date leads to the record as it is read. */
  readonly mayMend: MayMend;
  /** Whether a mail server is set up: without one, the pages say that nothing is sent. */
  readonly sendsMail: boolean;
}
