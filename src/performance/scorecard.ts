import {
  calculatedSeries,
  type Formulas,
  inputsNearAndFar,
  type MeasureWithFormula,
  readFormulas,
} from './calculated-measure.ts';
import { type Standing, standings } from './colour-rules.ts';
import type { BookMeasure, MeasureBook } from './measure-book.ts';
import {
  type MeasureAsked,
  type MeasuredSeries,
  measuredSeries,
  type SeriesValue,
  seriesOfMeasure,
} from './measured-series.ts';

/** What a scorecard is of. The theme of a board is the priority it has chosen. */
export const scorecardKinds = ['outcome', 'priority', 'organisation', 'area'] as const;
export type ScorecardKind = (typeof scorecardKinds)[number];

/** A measure with how it stands. */
export interface ScorecardRow {
  readonly measure: BookMeasure;
  readonly series: MeasuredSeries;
}

/**
 * The measures of a scorecard. Those of an outcome are of the actions that serve it, those of a priority of its
 * outcomes; a scorecard of an area has every measure, of which those with a figure there are shown.
 */
export function measuresOfScorecard(
  book: MeasureBook,
  kind: ScorecardKind,
  code: string,
): readonly BookMeasure[] {
  if (kind === 'area') return book.measures;
  if (kind === 'organisation') return book.measures.filter(({ organisation }) => organisation === code);
  const outcomes = new Set(
    kind === 'outcome'
      ? [code]
      : book.outcomes.filter(({ priorities }) => priorities.includes(code)).map((each) => each.code),
  );
  const measures = new Set(
    book.actions
      .filter((action) => action.outcomes.some((outcome) => outcomes.has(outcome)))
      .flatMap((action) => action.measures),
  );
  return book.measures.filter((measure) => measures.has(measure.code));
}

/** Codes whose values must be read to show these measures: theirs, and those that calculated ones draw on. */
export function codesToRead(book: MeasureBook, measures: readonly BookMeasure[]): readonly string[] {
  const codes = new Set<string>();
  for (const { code, accountability } of measures) {
    if ((accountability?.formula ?? '') === '') codes.add(code);
    else for (const input of inputsNearAndFar(code, formulasIn(book))) codes.add(input);
  }
  return [...codes];
}

/** The measures of a book as calculations know them. */
export function formulasOf({ measures }: MeasureBook): readonly MeasureWithFormula[] {
  return measures.map(({ code, accountability }) => ({
    code,
    values: { formula: accountability?.formula ?? '' },
  }));
}

const readBefore = new WeakMap<MeasureBook, Formulas>();

/** The formulas of a book, read once for as long as it is the latest. */
export function formulasIn(book: MeasureBook): Formulas {
  const read = readBefore.get(book) ?? readFormulas(formulasOf(book));
  readBefore.set(book, read);
  return read;
}

/** How each measure stands on a day, from the values read. */
export function scorecardRows(
  book: MeasureBook,
  measures: readonly BookMeasure[],
  values: ReadonlyMap<string, readonly SeriesValue[]>,
  { today, area }: { readonly today: string; readonly area: string | null },
): readonly ScorecardRow[] {
  const formulas = formulasIn(book);
  return measures.map((measure) => ({
    measure,
    series: measuredSeries(askedOf(book, measure), valuesOfMeasure(measure), today),
  }));

  function valuesOfMeasure(measure: BookMeasure): readonly SeriesValue[] {
    const own = (code: string) => values.get(code) ?? [];
    if ((measure.accountability?.formula ?? '') === '') {
      return area === null ? seriesOfMeasure(measure, own(measure.code)) : own(measure.code);
    }
    const worked = calculatedSeries(measure.code, formulas, (code) =>
      own(code).flatMap(({ periodStart, ...value }) =>
        periodStart === null ? [] : [{ ...value, periodStart }],
      ),
    );
    return worked.flatMap(({ periodStart, periodEnd, value }) =>
      value === null ? [] : [{ periodStart, periodEnd, value, numerator: null, denominator: null }],
    );
  }
}

/** What the standing of a measure is judged by. A calculated one is as old as the slowest of its inputs lets it be. */
export function askedOf(book: MeasureBook, { code, accountability, target }: BookMeasure): MeasureAsked {
  return {
    figure: accountability?.figure ?? null,
    polarity: accountability?.polarity ?? null,
    updateEveryMonths: accountability?.updateEveryMonths ?? slowestInput(book, code),
    target,
    targetOn: accountability?.targetOn ?? null,
    baselineOn: accountability?.baselineOn ?? null,
  };
}

function slowestInput(book: MeasureBook, code: string): number | null {
  const inputs = new Set(inputsNearAndFar(code, formulasIn(book)));
  if (inputs.size === 0) return null;
  const rhythms = book.measures
    .filter((measure) => inputs.has(measure.code))
    .flatMap(({ accountability }) => accountability?.updateEveryMonths ?? []);
  return rhythms.length === 0 ? null : Math.max(...rhythms);
}

/** How many measures stand how. */
export function tallyOf(rows: readonly ScorecardRow[]): ReadonlyMap<Standing, number> {
  return new Map(
    standings.map((each) => [each, rows.filter(({ series }) => series.standing === each).length]),
  );
}

/** What a board looks at first: what got worse, what nobody has updated, then the rest as the rules list it. */
const firstLooked: readonly Standing[] = [
  'worse',
  'stale',
  'no-figure',
  'no-clear-change',
  'better',
  'untested',
  'no-direction',
];

/** Rows in the order in which they are looked at; within one standing those shown first come first. */
export function inOrderOfNotice(rows: readonly ScorecardRow[]): readonly ScorecardRow[] {
  const place = ({ measure, series }: ScorecardRow) =>
    2 * firstLooked.indexOf(series.standing) + (measure.accountability?.standing === 'headline' ? 0 : 1);
  return rows
    .map((row) => ({ row, at: place(row) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ row }) => row);
}
