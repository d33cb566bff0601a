import { type Problem, problem } from '../records/index.ts';
import { type Formula, inputsOf, parseFormula, workOut } from './formula.ts';

/** What a calculation needs to know of a measure. */
export interface MeasureWithFormula {
  readonly code: string;
  readonly values: { readonly formula: string };
}

/** One value of a series, by its period. */
export interface PeriodValue {
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly value: number;
}

/** One measure a calculation draws on, in one period. */
export interface CalculationInput {
  readonly code: string;
  readonly value: number | null;
}

/** One period of a calculated measure. */
export interface CalculatedValue {
  readonly periodStart: string;
  readonly periodEnd: string;
  /** Null where an input is missing or something would be divided by nought. */
  readonly value: number | null;
  readonly inputs: readonly CalculationInput[];
  readonly because: 'missing' | 'division-by-zero' | null;
}

/** The formulas of measures, read once: those that can be worked out. */
export interface Formulas {
  readonly byCode: ReadonlyMap<string, Formula>;
  /** Measures whose formulas lead back to themselves. */
  readonly circular: ReadonlySet<string>;
}

/** Reads the formulas of measures. Those that cannot be read are left out: `formulaProblems` tells of them. */
export function readFormulas(measures: readonly MeasureWithFormula[]): Formulas {
  const byCode = readableFormulas(measures);
  const circular = new Set([...byCode.keys()].filter((code) => circleFrom(code, byCode) !== null));
  return { byCode, circular };
}

/** Whether a measure is worked out from others. */
export function isCalculated({ values }: MeasureWithFormula): boolean {
  return values.formula.trim() !== '';
}

/**
 * Everything that is wrong with the formulas of these measures: those that cannot be read, that name a measure nobody
 * knows, or that lead back to themselves (`performance.formula-unknown`, `performance.formula-circle`, and those of
 * `parseFormula`).
 */
export function formulaProblems(measures: readonly MeasureWithFormula[]): readonly Problem[] {
  const known = new Set(measures.map(({ code }) => code));
  const formulas = readableFormulas(measures);
  return measures.filter(isCalculated).flatMap((measure): Problem[] => {
    const where = { record: `performance-measure ${measure.code}`, field: 'formula', column: 'formula' };
    const read = parseFormula(measure.values.formula);
    if (!read.ok) return read.problems.map((found) => ({ ...found, where }));
    const unknown = inputsOf(read.value).filter((code) => !known.has(code));
    const circle = circleFrom(measure.code, formulas);
    return [
      ...unknown.map((code) => problem('performance.formula-unknown', where, { code })),
      ...(circle === null
        ? []
        : [problem('performance.formula-circle', where, { chain: circle.join(' → ') })]),
    ];
  });
}

/**
 * What stands in the way of saving measures beside those there are already: of theirs, what `formulaProblems` finds.
 *
 * @source issue 5, "calculated measures with formula, inputs, missing inputs"
 */
export function formulaProblemsOf(
  saved: readonly MeasureWithFormula[],
  others: readonly MeasureWithFormula[],
): readonly Problem[] {
  const codes = new Set(saved.map(({ code }) => code));
  const named = new Set(saved.map(({ code }) => `performance-measure ${code}`));
  return formulaProblems([...saved, ...others.filter(({ code }) => !codes.has(code))]).filter(
    ({ where }) => where.record !== undefined && named.has(where.record),
  );
}

function readableFormulas(measures: readonly MeasureWithFormula[]): ReadonlyMap<string, Formula> {
  return new Map(
    measures.filter(isCalculated).flatMap(({ code, values }) => {
      const read = parseFormula(values.formula);
      return read.ok ? [[code, read.value] as const] : [];
    }),
  );
}

/** The way from a measure back to itself; null when there is none. */
function circleFrom(code: string, formulas: ReadonlyMap<string, Formula>): readonly string[] | null {
  const seen = new Set<string>();
  const walk = (at: string, way: readonly string[]): readonly string[] | null => {
    for (const next of inputsOfCode(at, formulas)) {
      if (next === code) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...way, next]);
      if (found) return found;
    }
    return null;
  };
  return walk(code, [code]);
}

function inputsOfCode(code: string, formulas: ReadonlyMap<string, Formula>): readonly string[] {
  const formula = formulas.get(code);
  return formula ? inputsOf(formula) : [];
}

/** Every measure a calculated one draws on, near or far, itself left out: whose values must be read to work it out. */
export function inputsNearAndFar(code: string, { byCode }: Formulas): readonly string[] {
  const found = new Set<string>();
  const waiting = [...inputsOfCode(code, byCode)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next) || next === code) continue;
    found.add(next);
    waiting.push(...inputsOfCode(next, byCode));
  }
  return [...found];
}

/**
 * The values of a calculated measure: one for each period for which any of its inputs has a value.
 *
 * @param seriesOf - the values of a measure that is entered
 * @returns nothing when the formula cannot be read or leads back to itself
 */
export function calculatedSeries(
  code: string,
  formulas: Formulas,
  seriesOf: (code: string) => readonly PeriodValue[],
): readonly CalculatedValue[] {
  const { byCode, circular } = formulas;
  const made = new Map<string, ReadonlyMap<string, CalculatedValue>>();
  const periods = new Map<string, PeriodValue>();
  const entered = new Map<string, ReadonlyMap<string, number>>();
  const formula = byCode.get(code);
  if (formula === undefined || circular.has(code)) return [];
  for (const input of inputsNearAndFar(code, formulas)) {
    if (byCode.has(input)) continue;
    const series = seriesOf(input);
    for (const value of series) periods.set(keyOf(value), value);
    entered.set(input, new Map(series.map((value) => [keyOf(value), value.value])));
  }
  const ordered = [...periods.values()].sort(
    (a, b) => a.periodEnd.localeCompare(b.periodEnd) || a.periodStart.localeCompare(b.periodStart),
  );
  const valueIn = (each: string, period: string): number | null => {
    const own = byCode.get(each);
    if (own === undefined) return entered.get(each)?.get(period) ?? null;
    return circular.has(each) ? null : (workedOut(each, own).get(period)?.value ?? null);
  };
  const workedOut = (each: string, own: Formula): ReadonlyMap<string, CalculatedValue> => {
    const known = made.get(each);
    if (known) return known;
    const values = new Map(ordered.map((period) => [keyOf(period), workedIn(own, period, valueIn)]));
    made.set(each, values);
    return values;
  };
  return [...workedOut(code, formula).values()];
}

function workedIn(
  formula: Formula,
  { periodStart, periodEnd }: PeriodValue,
  valueIn: (code: string, period: string) => number | null,
): CalculatedValue {
  const period = keyOf({ periodStart, periodEnd });
  const worked = workOut(formula, (code) => valueIn(code, period));
  const inputs = inputsOf(formula).map((code) => ({ code, value: valueIn(code, period) }));
  const because = worked.value === null ? worked.because : null;
  return { periodStart, periodEnd, value: worked.value, inputs, because };
}

function keyOf({ periodStart, periodEnd }: Pick<PeriodValue, 'periodStart' | 'periodEnd'>): string {
  return `${periodStart} ${periodEnd}`;
}
