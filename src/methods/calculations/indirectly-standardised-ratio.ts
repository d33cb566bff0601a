import type { ExpectedEvents } from '../expected-events.ts';
import { indirectlyStandardisedRatios } from '../indirectly-standardised-ratio.ts';
import type { Calculation, CalculationOption } from './calculation.ts';
import { givenNumber, givenObject, orNull } from './given.ts';
import { optionAboveZero } from './option-values.ts';
import { eventsOfGiven, eventsOfGroups, observedLimits, referenceBandColumns } from './reference-bands.ts';
import { groupResult, refuseFirst, rowGroups } from './row-groups.ts';
import { limitColumns, number } from './table-columns.ts';

const option: CalculationOption = { name: 'reference-value', type: 'number', usual: '1' };

/** Events of an area over those it would have at the rates of a reference population. */
export const calculation: Calculation = {
  name: 'indirectly-standardised-ratio',
  shape: 'group',
  inputs: referenceBandColumns,
  outputs: [
    number('observed'),
    number('expected'),
    number('value'),
    ...limitColumns,
    { name: 'method', type: 'text' },
  ],
  options: [option],
  table(table, options, by) {
    const groups = rowGroups(table, by);
    const { events, problems } = eventsOfGroups(table, groups);
    const { numbers, method } = figuresOf(events, optionAboveZero(options, option));
    return groupResult(groups, problems, numbers, { method });
  },
  one(given) {
    const fields = givenObject(given);
    const { events, problems } = eventsOfGiven(fields);
    refuseFirst(problems);
    const { numbers, method } = figuresOf(events, givenNumber(fields, 'reference_value', 1));
    const figures = Object.entries(numbers).map(([name, [value]]) => [name, orNull(value ?? Number.NaN)]);
    return { ...Object.fromEntries(figures), method: method[0] };
  },
};

function figuresOf(events: ExpectedEvents, referenceValue: number) {
  const { observed, expected } = events;
  const value = new Float64Array(observed.length);
  const factor = new Float64Array(observed.length);
  indirectlyStandardisedRatios(events, referenceValue, { value, factor });
  const { numbers, method } = observedLimits(observed, factor);
  return { numbers: { observed, expected, value, ...numbers }, method };
}
