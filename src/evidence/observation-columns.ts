import type { Observation } from './dataset.ts';

/** Texts of a column as numbers: row after row, which of a short list of texts stands there. */
export interface TextColumn {
  readonly texts: readonly string[];
  readonly numbers: Uint32Array;
}

/** When figures are of. */
export type ObservedPeriod = Pick<Observation, 'periodLabel' | 'periodStart' | 'periodEnd'>;

/** Observations of one release as columns: what many figures are chosen by and worked out from, without an object each. */
export interface ObservationColumns {
  readonly rows: number;
  readonly area: TextColumn;
  readonly areaType: TextColumn;
  readonly measure: TextColumn;
  /** A column for each breakdown of the release. */
  readonly breakdowns: ReadonlyMap<string, TextColumn>;
  /** In the order of time. */
  readonly periods: readonly ObservedPeriod[];
  /** Which of the periods, row after row. */
  readonly period: Uint32Array;
  /** NaN where there is none; these three have no rows at all where the release has no such column. */
  readonly value: Float64Array;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  /** Which row of the file an observation is; nothing for a sum, which is not in it. */
  readonly sourceRow: (row: number) => number | undefined;
  /** The whole observation of a row, but for its note. */
  readonly at: (row: number) => Omit<Observation, 'note'>;
}

/** A growing list of texts, each once. */
function textList(): { readonly texts: string[]; readonly numberOf: (text: string) => number } {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    texts,
    numberOf: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}

/** The same periods in the order of time, and where each went. */
export function periodsInOrder(periods: readonly ObservedPeriod[]): {
  readonly periods: readonly ObservedPeriod[];
  readonly places: Uint32Array;
} {
  const keyOf = ({ periodStart, periodEnd, periodLabel }: ObservedPeriod) =>
    `${periodStart} ${periodEnd} ${periodLabel}`;
  const inOrder = periods
    .map((period, number) => ({ period, number, key: keyOf(period) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const places = new Uint32Array(periods.length);
  for (const [place, { number }] of inOrder.entries()) places[number] = place;
  return { periods: inOrder.map(({ period }) => period), places };
}

/**
 * Columns of observations that are there as objects already.
 *
 * @param breakdowns - names of the breakdowns of their release
 */
export function observationColumns(
  observations: readonly Observation[],
  breakdowns: readonly string[],
): ObservationColumns {
  const textColumn = (textOf: (observation: Observation) => string): TextColumn => {
    const { texts, numberOf } = textList();
    return { texts, numbers: Uint32Array.from(observations, (each) => numberOf(textOf(each))) };
  };
  const numberColumn = (name: 'value' | 'numerator' | 'denominator') =>
    Float64Array.from(observations, (each) => each[name] ?? Number.NaN);
  const keyOf = ({ periodStart, periodEnd, periodLabel }: ObservedPeriod) =>
    `${periodStart} ${periodEnd} ${periodLabel}`;
  const told = new Map<string, ObservedPeriod>();
  for (const { periodLabel, periodStart, periodEnd } of observations) {
    const period = { periodLabel, periodStart, periodEnd };
    told.set(keyOf(period), period);
  }
  const numbers = new Map([...told.keys()].map((key, number) => [key, number] as const));
  const { periods, places } = periodsInOrder([...told.values()]);
  return {
    rows: observations.length,
    area: textColumn((each) => each.areaCode),
    areaType: textColumn((each) => each.areaType),
    measure: textColumn((each) => each.measure),
    breakdowns: new Map(
      breakdowns.map((name) => [name, textColumn((each) => each.breakdown[name] ?? '')] as const),
    ),
    periods,
    period: Uint32Array.from(observations, (each) => places[numbers.get(keyOf(each)) ?? 0] ?? 0),
    value: numberColumn('value'),
    numerator: numberColumn('numerator'),
    denominator: numberColumn('denominator'),
    sourceRow: (row) => (observations[row]?.isAddedUp ? undefined : observations[row]?.sourceRow),
    at: (row) => {
      const found = observations[row];
      if (!found) throw new Error(`There is no row ${row}`);
      return found;
    },
  };
}
