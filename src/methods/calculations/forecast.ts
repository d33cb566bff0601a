import {
  checkSmoothing,
  type FittedSmoothing,
  fitSmoothing,
  runSmoothing,
  type SmoothingModel,
} from '../exponential-smoothing.ts';
import { type ChosenForecast, chooseForecast, forecastBy } from '../forecast.ts';
import { Refusal } from '../refusal.ts';
import {
  driftForecast,
  type ForecastStep,
  type LinearTrend,
  linearTrendForecast,
  meanForecast,
  naiveForecast,
} from '../simple-forecasts.ts';
import type { Calculation, CalculationTable, RowProblem } from './calculation.ts';
import { type Given, givenNumber, givenObject } from './given.ts';
import { givenNumbers, givenText } from './given-lists.ts';
import { optionNumber, optionText } from './option-values.ts';
import { groupsOf, namesOfGroups, neededNumbers, number } from './table-columns.ts';

const methods = ['chosen', 'naive', 'drift', 'mean', 'linear-trend', 'simple', 'holt', 'damped'] as const;
type NamedMethod = (typeof methods)[number];

const steps = { name: 'steps', type: 'number', usual: '3' } as const;
const method = { name: 'method', type: 'text', usual: 'chosen', choices: methods } as const;

const limitNames = ['lower80', 'upper80', 'lower95', 'upper95'] as const;

/** What may come next in a series, step by step, with limits and how well the method would have done before. */
export const calculation: Calculation = {
  name: 'forecast',
  shape: 'group',
  inputs: [number('value', true)],
  outputs: [
    { name: 'forecast_by', type: 'text' },
    ...['step', 'point', ...limitNames, 'backtest_error', 'backtest_within95'].map((name) => number(name)),
  ],
  options: [steps, method],
  table(table, options, by) {
    const ahead = optionNumber(options, steps);
    const named = methodNamed(optionText(options, method));
    const problems: RowProblem[] = [];
    const rows = groupsOf(table, by).flatMap((group) => {
      const found = forecastOf(table, group.rows, named, ahead);
      if ('problem' in found) problems.push(found.problem);
      return rowsOf(found).map((row) => ({ ...row, names: group.names }));
    });
    return {
      rows: rows.length,
      numbers: Object.fromEntries(
        (['step', 'point', ...limitNames, 'backtest_error', 'backtest_within95'] as const).map((name) => [
          name,
          Float64Array.from(rows, (row) => row[name]),
        ]),
      ),
      texts: { ...namesOfGroups(by, rows), forecast_by: rows.map((row) => row.method) },
      problems,
    };
  },
  one(given) {
    const fields = givenObject(given);
    const values = givenNumbers(fields, 'values');
    const ahead = givenNumber(fields, 'steps', 1);
    if ('alpha' in fields) return writtenSmoothing(runSmoothing(values, smoothingGiven(fields), ahead));
    return byKind(kindOf(fields), values, ahead);
  },
};

/** @throws Refusal when there is no such method */
function methodNamed(name: string): NamedMethod {
  const found = methods.find((known) => known === name);
  if (found !== undefined) return found;
  throw new Refusal('methods.option-not-a-choice', `No such method: ${name}`, {
    option: method.name,
    found: name,
  });
}

/** Inputs name a method by `kind` or `method`; `ets` by its model and whether it is damped. Without a name we choose. */
function kindOf(fields: Given): NamedMethod {
  const kind = givenText(fields, 'kind', givenText(fields, 'method', 'chosen'));
  if (kind === 'm3-published') return 'chosen';
  return kind === 'ets' || kind === 'ets-recursion' ? modelGiven(fields) : methodNamed(kind);
}

function modelGiven(fields: Given): SmoothingModel {
  const hasTrend = givenText(fields, 'model', typeof fields['beta'] === 'number' ? 'AAN' : 'ANN') === 'AAN';
  if (!hasTrend) return 'simple';
  return typeof fields['phi'] === 'number' || fields['damped'] === true ? 'damped' : 'holt';
}

function smoothingGiven(fields: Given) {
  const first = fields['initial_state'];
  const [level = Number.NaN, trend = 0] =
    typeof first === 'number' ? [first] : givenNumbers(fields, 'initial_state');
  const orElse = (name: string, usual: number) =>
    fields[name] === null ? usual : givenNumber(fields, name, usual);
  const smoothing = {
    model: modelGiven(fields),
    alpha: givenNumber(fields, 'alpha'),
    beta: orElse('beta', 0),
    phi: orElse('phi', 1),
    level,
    trend,
  };
  checkSmoothing(smoothing);
  return smoothing;
}

function byKind(kind: NamedMethod, values: readonly number[], ahead: number): unknown {
  switch (kind) {
    case 'naive':
      return { forecast: written(naiveForecast(values, ahead)) };
    case 'drift':
      return { forecast: written(driftForecast(values, ahead)) };
    case 'mean':
      return { forecast: written(meanForecast(values, ahead)) };
    case 'linear-trend':
      return writtenTrend(linearTrendForecast(values, ahead));
    case 'chosen':
      return writtenChoice(chooseForecast(values, ahead));
    default:
      return writtenSmoothing(fitSmoothing(values, kind, ahead));
  }
}

function written(forecast: readonly ForecastStep[]) {
  return forecast.map(({ step, point, limits80, limits95 }) => ({
    step,
    point,
    lower80: limits80.lower,
    upper80: limits80.upper,
    lower95: limits95.lower,
    upper95: limits95.upper,
  }));
}

function writtenTrend(trend: LinearTrend) {
  return {
    intercept: trend.intercept,
    slope: trend.slope,
    slope_se: trend.slopeError,
    slope_t: trend.slopeT,
    slope_p: trend.slopeProbability,
    r_squared: trend.rSquared,
    residual_sd: trend.residualSpread,
    forecast: written(trend.forecast),
  };
}

function writtenSmoothing(fit: FittedSmoothing) {
  const isSimple = fit.model === 'simple';
  return {
    parameters: {
      alpha: fit.alpha,
      ...(!isSimple && { beta: fit.beta }),
      ...(fit.model === 'damped' && { phi: fit.phi }),
    },
    initial_state: isSimple ? fit.level : [fit.level, fit.trend],
    fitted: fit.fitted,
    residuals: fit.residuals,
    sigma2: fit.variance,
    sse: fit.sumOfSquares,
    loglik: fit.logLikelihood,
    aic: fit.aic,
    aicc: fit.aicc,
    bic: fit.bic,
    forecast: written(fit.forecast),
  };
}

function writtenChoice({ method: chosen, forecast, backTests }: ChosenForecast) {
  return {
    method: chosen,
    forecast: written(forecast),
    back_tests: backTests.map((test) => ({
      method: test.method,
      one_step_error: test.oneStepError,
      mean_error: test.meanError,
      compared: test.compared,
      within95: test.within95,
    })),
  };
}

interface Found {
  readonly method: NamedMethod;
  readonly forecast: readonly ForecastStep[];
  readonly error: number;
  readonly within95: number;
}

function forecastOf(
  table: CalculationTable,
  rows: readonly number[],
  named: NamedMethod,
  ahead: number,
): Found | { readonly problem: RowProblem } {
  const column = neededNumbers(table, 'value');
  const values = rows.map((row) => column[row] as number);
  try {
    if (named === 'chosen') return foundByChoice(chooseForecast(values, ahead));
    return {
      method: named,
      forecast: forecastNamed(named, values, ahead),
      error: Number.NaN,
      within95: Number.NaN,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const missing = rows.find((row) => Number.isNaN(column[row])) ?? rows[0] ?? 0;
    return { problem: { row: missing, column: 'value', code: error.code, values: error.values } };
  }
}

function foundByChoice({ method: chosen, forecast, backTests }: ChosenForecast): Found {
  const test = backTests.find((tested) => tested.method === chosen);
  return {
    method: chosen,
    forecast,
    error: test?.oneStepError ?? Number.NaN,
    within95: test === undefined ? Number.NaN : test.within95 / test.compared,
  };
}

function forecastNamed(
  named: Exclude<NamedMethod, 'chosen'>,
  values: readonly number[],
  ahead: number,
): readonly ForecastStep[] {
  if (named === 'mean') return meanForecast(values, ahead);
  if (named === 'linear-trend') return linearTrendForecast(values, ahead).forecast;
  return forecastBy(named, values, ahead);
}

function rowsOf(found: Found | { readonly problem: RowProblem }) {
  if ('problem' in found) return [emptyRow];
  return written(found.forecast).map((row) => ({
    ...row,
    method: found.method as string,
    backtest_error: found.error,
    backtest_within95: found.within95,
  }));
}

const none = Number.NaN;
const emptyRow = {
  method: '',
  step: none,
  point: none,
  lower80: none,
  upper80: none,
  lower95: none,
  upper95: none,
  backtest_error: none,
  backtest_within95: none,
};
