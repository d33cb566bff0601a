import { type RecentTrend, recentTrend, type TrendPoint } from '../recent-trend.ts';
import { Refusal } from '../refusal.ts';
import type { Calculation, CalculationOption, CalculationTable } from './calculation.ts';
import { givenNumber, givenObject, givenRows, orNull } from './given.ts';
import { optionNumber } from './option-values.ts';
import { groupsOf, namesOfGroups, neededNumbers, number, numbersOr } from './table-columns.ts';

const significance: CalculationOption = { name: 'significance', type: 'number', usual: '0.05' };

/** Whether each series has risen or fallen by more than chance, or why that cannot be said. */
export const calculation: Calculation = {
  name: 'recent-trend',
  shape: 'group',
  inputs: [number('period', true), number('value', true), number('lower'), number('upper')],
  outputs: [
    { name: 'trend', type: 'text' },
    number('slope'),
    number('probability'),
    number('points'),
    { name: 'refused', type: 'text' },
  ],
  options: [significance],
  table(table, options, by) {
    const at = checkedSignificance(optionNumber(options, significance));
    const groups = groupsOf(table, by);
    const found = groups.map(({ rows }) => {
      const points = pointsOf(table, rows);
      return { trend: testedOf(points, at), points: points.length };
    });
    const figure = (name: 'slope' | 'probability') =>
      Float64Array.from(found, ({ trend }) => (trend.state === 'tested' ? trend[name] : Number.NaN));
    return {
      rows: groups.length,
      numbers: {
        slope: figure('slope'),
        probability: figure('probability'),
        points: Float64Array.from(found, ({ points }) => points),
      },
      texts: {
        ...namesOfGroups(by, groups),
        trend: found.map(({ trend }) => (trend.state === 'tested' ? trend.word : '')),
        refused: found.map(({ trend }) => (trend.state === 'refused' ? trend.reason : '')),
      },
      problems: [],
    };
  },
  one(given) {
    const fields = givenObject(given);
    const at = checkedSignificance(givenNumber(fields, 'significance', 0.05));
    const points = givenRows(fields).map((row) =>
      pointOf(
        givenNumber(row, 'period'),
        givenNumber(row, 'value'),
        givenNumber(row, 'upper') - givenNumber(row, 'lower'),
      ),
    );
    const trend = testedOf(points, at);
    if (trend.state === 'refused') {
      return { trend: null, slope: null, probability: null, points: points.length, refused: trend.reason };
    }
    const { word, slope, probability } = trend;
    return {
      trend: word,
      slope: orNull(slope),
      probability: orNull(probability),
      points: points.length,
      refused: null,
    };
  },
};

type Tested =
  | RecentTrend
  | { readonly state: 'refused'; readonly reason: 'value-missing' | 'period-repeated' };

/** A missing value is a gap, and two values of one period are two series: both are refused before the test is. */
function testedOf(points: readonly TrendPoint[], at: number): Tested {
  if (points.some((point) => Number.isNaN(point.value) || Number.isNaN(point.at))) {
    return { state: 'refused', reason: 'value-missing' };
  }
  if (new Set(points.map((point) => point.at)).size < points.length) {
    return { state: 'refused', reason: 'period-repeated' };
  }
  return recentTrend(points, at);
}

function pointsOf(table: CalculationTable, rows: readonly number[]): readonly TrendPoint[] {
  const periods = neededNumbers(table, 'period');
  const values = neededNumbers(table, 'value');
  const lower = numbersOr(table, 'lower', Number.NaN);
  const upper = numbersOr(table, 'upper', Number.NaN);
  return rows.map((row) =>
    pointOf(periods[row] as number, values[row] as number, (upper[row] as number) - (lower[row] as number)),
  );
}

function pointOf(at: number, value: number, width: number): TrendPoint {
  return { at, value, spread: width > 0 ? width / 2 : null };
}

function checkedSignificance(found: number): number {
  if (found > 0 && found < 1) return found;
  throw new Refusal('methods.significance-outside', 'A significance lies between 0 and 1', { found });
}
