import type { DisclosureSum } from '../methods/index.ts';
import { type CountedRelease, type CountedRow, rowKey } from './counted-release.ts';
import type { Observation } from './dataset.ts';

/** A longer period as the sum of shorter ones of one length that fill it. */
export function periodSums(counted: readonly CountedRow[], { breakdowns }: CountedRelease): DisclosureSum[] {
  const series = Map.groupBy(counted, (row) =>
    rowKey(row.observation, breakdowns, row.scope, { period: '' }),
  );
  return [...series.values()].flatMap((rows) => {
    const lengths = Map.groupBy(rows, ({ observation }) => days(observation));
    if (lengths.size < 2) return [];
    return rows.flatMap((total) => {
      const { periodStart, periodEnd } = total.observation;
      const inside = rows
        .filter(
          (row) =>
            row !== total &&
            row.observation.periodStart >= periodStart &&
            row.observation.periodEnd <= periodEnd,
        )
        .toSorted((a, b) => (a.observation.periodStart < b.observation.periodStart ? -1 : 1));
      return [...Map.groupBy(inside, ({ observation }) => Math.round(days(observation) / monthDays)).values()]
        .filter((parts) => fills(parts, total))
        .map((parts) => ({ total: total.cell, parts: parts.map((row) => row.cell) }));
    });
  });
}

const monthDays = 365.25 / 12;
const aDay = 86_400_000;

function days({ periodStart, periodEnd }: Observation): number {
  return Math.round((Date.parse(periodEnd) - Date.parse(periodStart)) / aDay) + 1;
}

function fills(parts: readonly CountedRow[], total: CountedRow): boolean {
  const inAll = parts.reduce((sum, { observation }) => sum + days(observation), 0);
  const follow = parts.every(
    ({ observation }, place) =>
      place === 0 || (parts[place - 1]?.observation.periodEnd ?? '') < observation.periodStart,
  );
  return parts.length > 1 && follow && inAll === days(total.observation);
}
