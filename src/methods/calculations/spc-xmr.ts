import { Refusal } from '../refusal.ts';
import {
  assuranceOf,
  type ImprovementDirection,
  oneSideEndMarkers,
  partOfTwoInThree,
  spreadBack,
  trendEndMarkers,
  twoInThree,
  type XmrPoint,
  xmrChart,
} from '../spc-xmr.ts';
import type { Calculation, CalculationTable, RowProblem } from './calculation.ts';
import { type Given, givenNumber, givenObject, givenRows } from './given.ts';
import { givenNumbers, givenText } from './given-lists.ts';
import { optionText, optionYes } from './option-values.ts';
import { groupsOf, neededNumbers, number } from './table-columns.ts';

const directions: readonly ImprovementDirection[] = ['increase', 'decrease', 'neutral'];

const direction = {
  name: 'improvement-direction',
  type: 'text',
  usual: 'neutral',
  choices: directions,
} as const;
const screen = { name: 'screen-outliers', type: 'yes-no', usual: 'yes' } as const;
const rebase = { name: 'rebase-at', type: 'text', usual: '' } as const;

const numberColumns = ['segment', 'mean', 'lower_limit', 'upper_limit'] as const;
const textColumns = ['special_cause', 'point_type'] as const;

/** XmR control chart: limits and signals for each value of a series, or of each series where groups are named. */
export const calculation: Calculation = {
  name: 'spc-xmr',
  shape: 'row',
  inputs: [number('value', true), { name: 'label', type: 'text' }],
  outputs: [
    ...numberColumns.map((name) => number(name)),
    ...textColumns.map((name) => ({ name, type: 'text' as const })),
  ],
  options: [direction, screen, rebase],
  table(table, options, by) {
    const chart = chartOptions(
      optionText(options, direction),
      optionYes(options, screen),
      optionText(options, rebase)
        .split(',')
        .map((label) => label.trim())
        .filter((label) => label !== ''),
    );
    const points: (XmrPoint | undefined)[] = new Array(table.rows).fill(undefined);
    const problems: RowProblem[] = [];
    for (const { rows } of groupsOf(table, by)) {
      const found = seriesOf(table, rows, chart);
      if ('problem' in found) problems.push(found.problem);
      else
        rows.forEach((row, index) => {
          points[row] = found.points[index];
        });
    }
    return { rows: table.rows, ...columnsOf(points), problems };
  },
  one(given) {
    const fields = givenObject(given);
    if ('charts' in fields)
      return { assurance: givenRows(fields, 'charts').map((limits) => assured(fields, limits)) };
    if ('segments_in_order' in fields) {
      const last = givenRows(fields, 'segments_in_order').at(-1);
      return { assurance: last === undefined ? null : assured(fields, last) };
    }
    return isChart(fields) ? { points: chartOf(fields) } : { flags: flagsOf(fields) };
  },
};

type ChartOptions = Readonly<{
  improvementDirection: ImprovementDirection;
  screensOutliers: boolean;
  rebaseLabels: readonly string[];
}>;

function chartOptions(name: string, screensOutliers: boolean, rebaseLabels: readonly string[]): ChartOptions {
  const improvementDirection = directions.find((known) => known === name);
  if (improvementDirection !== undefined) return { improvementDirection, screensOutliers, rebaseLabels };
  throw new Refusal('methods.option-not-a-choice', 'Improvement is increase, decrease or neutral', {
    option: direction.name,
    found: name,
  });
}

/** @throws Refusal when a label is not in the series */
function positionsOf(labels: readonly string[], wanted: readonly string[]): readonly number[] {
  return wanted.map((label) => {
    const at = labels.indexOf(label);
    if (at >= 0) return at;
    throw new Refusal('methods.chart-label-unknown', `No value is labelled ${label}`, { found: label });
  });
}

function seriesOf(
  table: CalculationTable,
  rows: readonly number[],
  { rebaseLabels, ...chart }: ChartOptions,
): { readonly points: readonly XmrPoint[] } | { readonly problem: RowProblem } {
  const values = neededNumbers(table, 'value');
  const labels = rows.map((row) => table.texts['label']?.[row] ?? '');
  try {
    const rebaseAt = positionsOf(labels, rebaseLabels);
    return {
      points: xmrChart(
        rows.map((row) => values[row] as number),
        { ...chart, rebaseAt },
      ),
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const missing = rows.find((row) => Number.isNaN(values[row])) ?? rows[0] ?? 0;
    return { problem: { row: missing, column: 'value', code: error.code, values: error.values } };
  }
}

function columnsOf(points: readonly (XmrPoint | undefined)[]) {
  const numbers = (read: (point: XmrPoint) => number) =>
    Float64Array.from(points, (point) => (point === undefined ? Number.NaN : read(point)));
  return {
    numbers: {
      segment: numbers((point) => point.segment),
      mean: numbers((point) => point.mean),
      lower_limit: numbers((point) => point.lowerLimit),
      upper_limit: numbers((point) => point.upperLimit),
    },
    texts: {
      special_cause: points.map((point) => point?.specialCause ?? ''),
      point_type: points.map((point) => point?.pointType ?? ''),
    },
  };
}

function isChart(fields: Given): boolean {
  return (
    fields['kind'] === 'chart' ||
    ['screen_outliers', 'improvement_direction', 'labels'].some((name) => name in fields)
  );
}

function chartOf(fields: Given) {
  const values = givenNumbers(fields, 'values');
  const labels = Array.isArray(fields['labels']) ? fields['labels'].map(String) : [];
  const rebased = fields['rebase_at'] ?? [];
  const { rebaseLabels, ...options } = chartOptions(
    givenText(fields, 'improvement_direction', 'increase'),
    fields['screen_outliers'] !== false,
    (Array.isArray(rebased) ? rebased : [rebased]).map(String),
  );
  const baseline = givenNumber(fields, 'fix_after_n_points');
  return xmrChart(values, {
    ...options,
    rebaseAt: positionsOf(labels, rebaseLabels),
    ...(Number.isInteger(baseline) && { baselinePoints: baseline }),
  }).map((point, index) => ({
    index: index + 1,
    value: point.value,
    segment: point.segment,
    mean: point.mean,
    lower_limit: point.lowerLimit,
    upper_limit: point.upperLimit,
    outside_limits: point.outsideLimits,
    relative_to_mean: point.relativeToMean,
    close_to_limits: point.closeToLimits,
    special_cause: point.specialCause,
    point_type: point.pointType,
  }));
}

function assured(fields: Given, limits: Given) {
  const target = givenNumber(fields, 'target');
  const { improvementDirection } = chartOptions(
    givenText(fields, 'improvement_direction', 'neutral'),
    true,
    [],
  );
  return assuranceOf(
    { lowerLimit: givenNumber(limits, 'lower_limit'), upperLimit: givenNumber(limits, 'upper_limit') },
    Number.isNaN(target) ? null : target,
    improvementDirection,
  );
}

/** One rule by itself: by its name where that is given, else by the fields that only it reads. */
function flagsOf(fields: Given): readonly number[] {
  const rule = givenText(fields, 'rule', '');
  if ('close_to_limits' in fields) {
    const close = givenNumbers(fields, 'close_to_limits').map((mark) => mark !== 0);
    const groups = twoInThree(close, givenNumbers(fields, 'relative_to_mean'));
    return rule === 'two-in-three/part-of' ? partOfTwoInThree(groups, close) : groups;
  }
  if ('end_marker' in fields) return spreadBack(givenNumbers(fields, 'end_marker'));
  const markers =
    'relative_to_mean' in fields
      ? oneSideEndMarkers(givenNumbers(fields, 'relative_to_mean'))
      : trendEndMarkers(givenNumbers(fields, 'values'));
  return rule.endsWith('/spread-back') ? spreadBack(markers) : markers;
}
