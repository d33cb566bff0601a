import { confidenceFraction, type IntervalColumns, intervalColumns, twoSidedDeviate } from '../interval.ts';
import { Refusal } from '../refusal.ts';
import { type SlopeLimitsMethod, slopeLimits } from '../slope-index-limits.ts';
import {
  fewestSlopeGroups,
  mostSlopeGroups,
  type SlopeGroups,
  type SlopeLimits,
  type SlopeModel,
  type SlopeValueType,
  scaledValue,
  slopeIndexColumns,
  slopeIndices,
} from '../slope-index-of-inequality.ts';
import type { Calculation, CalculationOption, CalculationTable } from './calculation.ts';
import { type Given, givenNumber, givenObject, givenRows, orNull } from './given.ts';
import {
  confidence,
  multiplier,
  optionConfidence,
  optionNumber,
  optionText,
  optionYes,
} from './option-values.ts';
import {
  groupResult,
  oneGroup,
  type PlaceProblem,
  quoted,
  type RowGroups,
  refuseFirst,
  rowGroups,
} from './row-groups.ts';
import { number, numbersOr } from './table-columns.ts';

const valueTypes: readonly SlopeValueType[] = ['other', 'rate', 'proportion'];
const valueType: CalculationOption = {
  name: 'value-type',
  type: 'text',
  usual: 'other',
  choices: valueTypes,
};
const transform: CalculationOption = { name: 'transform', type: 'yes-no', usual: 'no' };
const times = multiplier('1');

/** How far a figure differs from the least to the most advantaged end of society, with limits. */
export const calculation: Calculation = {
  name: 'slope-index-of-inequality',
  shape: 'group',
  inputs: [
    number('quantile', true),
    number('population', true),
    number('value'),
    number('count'),
    number('standard_error'),
    number('lower95'),
    number('upper95'),
  ],
  outputs: [
    number('sii'),
    number('sii_lower'),
    number('sii_upper'),
    number('rii'),
    number('rii_lower'),
    number('rii_upper'),
    number('intercept'),
    { name: 'limits_by', type: 'text' },
  ],
  options: [valueType, transform, times, confidence],
  table(table, options, by) {
    const model: SlopeModel = {
      valueType: checkedValueType(optionText(options, valueType)),
      isTransformed: optionYes(options, transform),
      multiplier: optionNumber(options, times),
    };
    const groups = rowGroups(table, by);
    const { slopes, problems } = slopesOf(table, groups, model);
    const { sii, rii, intercept } = indicesOf(slopes, model);
    const { limits, methods } = limitsOf(slopes, model, optionConfidence(options));
    const numbers = {
      sii,
      sii_lower: limits.sii.lower,
      sii_upper: limits.sii.upper,
      rii,
      rii_lower: limits.rii.lower,
      rii_upper: limits.rii.upper,
      intercept,
    };
    return groupResult(groups, problems, numbers, { limits_by: [...methods] });
  },
  one(given) {
    const fields = givenObject(given);
    const model: SlopeModel = {
      valueType: checkedValueType(String(fields['value_type'] ?? 'other')),
      isTransformed: fields['transform'] === true,
      multiplier: givenNumber(fields, 'multiplier', 1),
    };
    const asked = confidencesOf(fields);
    const table = tableOf(givenRows(fields));
    const { slopes, problems } = slopesOf(table, oneGroup(table.rows), model);
    refuseFirst(problems);
    const { sii, rii, intercept } = indicesOf(slopes, model);
    return {
      sii: first(sii),
      rii: first(rii),
      intercept: first(intercept),
      limits: asked.map((each) => {
        const { limits } = limitsOf(slopes, model, each);
        return {
          confidence: each,
          sii_lower: first(limits.sii.lower),
          sii_upper: first(limits.sii.upper),
          rii_lower: first(limits.rii.lower),
          rii_upper: first(limits.rii.upper),
        };
      }),
    };
  },
};

function first(column: Float64Array): number | null {
  return orNull(column[0] ?? Number.NaN);
}

function checkedValueType(found: string): SlopeValueType {
  const known = valueTypes.find((each) => each === found);
  if (known !== undefined) return known;
  throw new Refusal('methods.option-not-a-choice', `Not a kind of figure: ${found}`, {
    option: valueType.name,
    found,
    choices: valueTypes.join(', '),
  });
}

/** One confidence or a list of them. */
function confidencesOf(fields: Given): readonly number[] {
  const asked = fields['confidence'];
  const list: readonly unknown[] = Array.isArray(asked) ? asked : [asked ?? 0.95];
  return list.map((each) => confidenceFraction(Number(each)));
}

function tableOf(rows: readonly Given[]): CalculationTable {
  const names = calculation.inputs
    .map(({ name }) => name)
    .filter((name) => rows.some((row) => row[name] !== undefined));
  return {
    rows: rows.length,
    numbers: Object.fromEntries(
      names.map((name) => [name, Float64Array.from(rows, (row) => givenNumber(row, name))]),
    ),
    texts: {},
  };
}

function indicesOf(slopes: SlopeGroups, model: SlopeModel) {
  const indices = slopeIndexColumns(slopes.starts.length - 1);
  slopeIndices(slopes, model, indices);
  return indices;
}

function limitsOf(
  slopes: SlopeGroups,
  model: SlopeModel,
  asked: number,
): { readonly limits: SlopeLimits; readonly methods: readonly SlopeLimitsMethod[] } {
  const columns = (): IntervalColumns => intervalColumns(slopes.starts.length - 1);
  const limits = { sii: columns(), rii: columns() };
  return { limits, methods: slopeLimits(slopes, model, asked, limits) };
}

interface CheckedSlopes {
  readonly slopes: SlopeGroups;
  readonly problems: readonly PlaceProblem[];
}

/** Groups of each area by their quantile, the least advantaged first. */
function slopesOf(table: CalculationTable, groups: RowGroups, model: SlopeModel): CheckedSlopes {
  const quantiles = numbersOr(table, 'quantile', Number.NaN);
  const { starts, order } = groups;
  for (let group = 0; group < groups.count; group += 1) {
    const rows = order.subarray(starts[group], starts[group + 1]);
    rows.sort((a, b) => (quantiles[a] as number) - (quantiles[b] as number));
  }
  const column = (name: string): Float64Array => {
    const values = numbersOr(table, name, Number.NaN);
    return Float64Array.from(order, (row) => values[row] as number);
  };
  const populations = column('population');
  const counts = column('count');
  const hasValues = table.numbers['value'] !== undefined || model.valueType !== 'proportion';
  const values = hasValues ? column('value') : counts.map((count, at) => count / (populations[at] as number));
  const hasErrors = table.numbers['standard_error'] !== undefined;
  const limits = { lower: column('lower95'), upper: column('upper95') };
  const standardErrors = hasErrors ? column('standard_error') : errorsOf(limits, model.valueType);
  const slopes = { populations, values, standardErrors, starts };
  const problems = [
    ...quantileProblems(quantiles, groups),
    ...populations.reduce<PlaceProblem[]>((found, population, place) => {
      const wrong =
        populationProblem(population) ??
        valueProblem(values[place] as number, model.valueType, hasValues ? 'value' : 'count') ??
        (hasErrors
          ? errorProblem(standardErrors[place] as number)
          : limitsProblem(limits.lower[place] as number, limits.upper[place] as number, model.valueType));
      if (wrong) found.push({ place, ...wrong });
      return found;
    }, []),
  ];
  return problems.length === 0
    ? { slopes, problems }
    : { slopes: withoutFaults(slopes, groups, problems), problems };
}

/** Areas with a problem made flat and certain: their limits are written over, and cost nothing this way. */
function withoutFaults(
  slopes: SlopeGroups,
  groups: RowGroups,
  problems: readonly PlaceProblem[],
): SlopeGroups {
  const faulty = new Set(problems.map(({ place }) => place));
  for (let group = 0; group < groups.count; group += 1) {
    const [start, end] = [groups.starts[group] as number, groups.starts[group + 1] as number];
    let isFaulty = false;
    for (let place = start; place < end; place += 1) isFaulty ||= faulty.has(place);
    if (!isFaulty) continue;
    slopes.populations.fill(1, start, end);
    slopes.values.fill(0.5, start, end);
    slopes.standardErrors.fill(0, start, end);
  }
  return slopes;
}

const deviate95 = twoSidedDeviate(0.95);

function errorsOf({ lower, upper }: IntervalColumns, type: SlopeValueType): Float64Array {
  return lower.map(
    (low, at) => (scaledValue(upper[at] as number, type) - scaledValue(low, type)) / deviate95 / 2,
  );
}

type Wrong = Omit<PlaceProblem, 'place'>;

function quantileProblems(quantiles: Float64Array, { starts, order, count }: RowGroups): PlaceProblem[] {
  const problems: PlaceProblem[] = [];
  for (let group = 0; group < count; group += 1) {
    const start = starts[group] as number;
    const end = starts[group + 1] as number;
    if (end - start < fewestSlopeGroups || end - start > mostSlopeGroups) {
      problems.push({
        place: start,
        code: 'methods.quantiles-outside',
        values: { found: quoted(end - start) },
      });
    }
    for (let place = start; place < end; place += 1) {
      const found = quantiles[order[place] as number] as number;
      const isRepeated = place > start && quantiles[order[place - 1] as number] === found;
      if (Number.isNaN(found)) problems.push({ place, column: 'quantile', code: 'methods.quantile-missing' });
      else if (isRepeated) {
        problems.push({
          place,
          column: 'quantile',
          code: 'methods.quantile-repeated',
          values: { found: quoted(found) },
        });
      }
    }
  }
  return problems;
}

function populationProblem(found: number): Wrong | undefined {
  if (found > 0) return undefined;
  return {
    column: 'population',
    code: 'methods.population-not-above-zero',
    values: { found: quoted(found) },
  };
}

function valueProblem(found: number, type: SlopeValueType, column: string): Wrong | undefined {
  if (Number.isNaN(found)) return { column, code: 'methods.value-missing' };
  return scaleProblem(found, type, column);
}

/** A rate of nought has no logarithm; a share of nought or all has no odds. */
function scaleProblem(found: number, type: SlopeValueType, column: string): Wrong | undefined {
  if (type === 'rate' && !(found > 0))
    return { column, code: 'methods.rate-not-above-zero', values: { found: quoted(found) } };
  const isShare = found > 0 && found < 1;
  return type === 'proportion' && !isShare
    ? { column, code: 'methods.share-outside', values: { found: quoted(found) } }
    : undefined;
}

function errorProblem(found: number): Wrong | undefined {
  if (found >= 0 && found < Number.POSITIVE_INFINITY) return undefined;
  return {
    column: 'standard_error',
    code: 'methods.standard-error-missing',
    values: { found: quoted(found) },
  };
}

function limitsProblem(lower: number, upper: number, type: SlopeValueType): Wrong | undefined {
  if (Number.isNaN(lower) || Number.isNaN(upper))
    return { column: 'lower95', code: 'methods.limits-missing' };
  if (lower > upper) return { column: 'lower95', code: 'methods.limits-crossed', values: { lower, upper } };
  return scaleProblem(lower, type, 'lower95') ?? scaleProblem(upper, type, 'upper95');
}
