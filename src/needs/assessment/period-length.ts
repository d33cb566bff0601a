/** When a figure begins and ends, as ISO dates. */
interface Dated {
  readonly periodStart: string;
  readonly periodEnd: string;
}

const daysAMonth = 365.25 / 12;

/** Length of a period in whole months. */
export function monthsOf({ periodStart, periodEnd }: Dated): number {
  return Math.round((Date.parse(periodEnd) - Date.parse(periodStart)) / 86_400_000 / daysAMonth);
}

/**
 * Keeps the figures of one length of period: averages of two and three years beside single years make no series. The
 * commonest length is kept, of equally common ones the shortest.
 *
 * @source NEED-06: a trend is of like with like
 */
export function ofOneLength<Figure extends Dated>(figures: readonly Figure[]): readonly Figure[] {
  const byLength = Map.groupBy(figures, monthsOf);
  const kept = commonestLength(new Map([...byLength].map(([length, those]) => [length, those.length])));
  return byLength.get(kept) ?? [];
}

/** The commonest length, of equally common ones the shortest. @param counts - figures by length */
export function commonestLength(counts: ReadonlyMap<number, number>): number {
  const [kept] = [...counts].toSorted(([a, some], [b, others]) => others - some || a - b);
  return kept?.[0] ?? 0;
}
