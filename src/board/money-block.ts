import { calendarDate, financialYearOf } from '../calendar/index.ts';
import { allLevels, preventionBalance } from '../delivery/index.ts';
import type { RecordSet } from '../records/index.ts';
import { type BoardBlock, blockOf, type MoneyLine, withoutAnswer } from './board-page.ts';

/**
 * How much of this year’s money prevents and how that shifted, what the newest year with spending did not spend, and what
 * nobody has classed.
 *
 * @param on - ISO date
 * @source PLAN-08, PLAN-09; PAGES 4.10
 */
export function moneyBlock(records: RecordSet, on: string): BoardBlock<MoneyLine> {
  const begun = financialYearOf(calendarDate(on)).start.slice(0, 4);
  const years = preventionBalance(records).filter(({ year }) => year.slice(0, 4) <= begun);
  const now = years.findLast(({ planned }) => allLevels(planned) > 0);
  if (!now) return withoutAnswer();
  const spent = years.findLast(({ actual }) => allLevels(actual) > 0);
  const lines: MoneyLine[] = [];
  const { year, preventing, shift, planned } = now;
  if (preventing.planned.denominator > 0)
    lines.push({ sort: 'prevention', year, share: preventing.planned, shift });
  if (spent)
    lines.push({
      sort: 'spent',
      year: spent.year,
      planned: allLevels(spent.planned),
      actual: allLevels(spent.actual),
    });
  if (planned.unclassed > 0) lines.push({ sort: 'unclassed', year, pence: planned.unclassed });
  return lines.length === 0 ? withoutAnswer() : blockOf(lines);
}
