import type { PublishedAction } from './published-plan.ts';

/** Money of one financial year, in pence, and how much of it prevents or acts early. */
export interface MoneyOfYear {
  readonly year: string;
  readonly all: number;
  readonly prevents: number;
  readonly early: number;
}

/** The money behind some actions by financial year, earliest first. @source PLAN-08; PAGES section 4.2 */
export function moneyByYear(actions: readonly PublishedAction[]): readonly MoneyOfYear[] {
  const amounts = actions.flatMap(({ resources, prevention }) =>
    resources.flatMap(({ amountPence: pence, financialYear: year }) =>
      pence === null ? [] : [{ year, pence, prevention }],
    ),
  );
  const sum = (some: typeof amounts) => some.reduce((total, { pence }) => total + pence, 0);
  return [...Map.groupBy(amounts, ({ year }) => year)]
    .map(([year, ofYear]) => ({
      year,
      all: sum(ofYear),
      prevents: sum(ofYear.filter(({ prevention }) => prevention === 'prevention')),
      early: sum(ofYear.filter(({ prevention }) => prevention === 'early-intervention')),
    }))
    .toSorted((a, b) => (a.year < b.year ? -1 : 1));
}
