import { monthsFrom } from './update-month.ts';

/** What the last months said about one item. */
export interface MonthTold {
  readonly month: string;
  readonly noChange: boolean;
  /** What was answered to the honest question; empty where it was not asked. */
  readonly honestAnswer: string;
}

/** After so many months without a change one honest question is asked. @source PAGES 4.9 */
const monthsBeforeQuestion = 3;

/**
 * How many months in a row, up to the one before this, nothing has changed. A month without an update ends the count:
 * silence is not the same as no change. Of several updates in a month one that told of a change is enough.
 *
 * @param told - in any order
 */
export function unchangedMonths(told: readonly MonthTold[], month: string): number {
  return monthsInARow(told, month, ({ noChange }) => noChange);
}

/**
 * Whether the honest question is asked: for three months nothing has changed, and nobody has answered it in them. Asked of
 * the same thing every month it would be answered by habit too.
 *
 * @param told - in any order
 * @source PAGES 4.9; issue 5, "one honest question after three unchanged months"
 */
export function isQuestioned(told: readonly MonthTold[], month: string): boolean {
  const isUnanswered = ({ noChange, honestAnswer }: MonthTold) => noChange && honestAnswer === '';
  return monthsInARow(told, month, isUnanswered) >= monthsBeforeQuestion;
}

/** How many months, from the one before this back, everything told is so. */
function monthsInARow(told: readonly MonthTold[], month: string, isSo: (told: MonthTold) => boolean): number {
  const byMonth = Map.groupBy(told, (each) => each.month);
  let count = 0;
  for (let asked = monthsFrom(month, -1); ; asked = monthsFrom(asked, -1)) {
    if (!byMonth.get(asked)?.every(isSo)) return count;
    count += 1;
  }
}
