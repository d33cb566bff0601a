import { monthsFrom } from './update-month.ts';

/** What the last months said about one item. */
export interface MonthTold {
  readonly month: string;
  readonly noChange: boolean;
}

/** After so many months without a change one honest question is asked. @source PAGES 4.9 */
export const unchangedMonthsBeforeQuestion = 3;

/**
 * How many months in a row, up to the one before this, nothing has changed. A month without an update ends the count:
 * silence is not the same as no change. Of several updates in a month one that told of a change is enough.
 *
 * @param told - in any order
 */
export function unchangedMonths(told: readonly MonthTold[], month: string): number {
  const byMonth = Map.groupBy(told, (each) => each.month);
  let count = 0;
  for (let asked = monthsFrom(month, -1); ; asked = monthsFrom(asked, -1)) {
    const said = byMonth.get(asked);
    if (!said?.every(({ noChange }) => noChange)) return count;
    count += 1;
  }
}
