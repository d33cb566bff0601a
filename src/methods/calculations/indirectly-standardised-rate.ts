import type { ExpectedEvents } from '../expected-events.ts';
import { indirectlyStandardisedRates } from '../indirectly-standardised-rate.ts';
import type { Calculation } from './calculation.ts';
import { givenNumber, givenObject, orNull } from './given.ts';
import { multiplier, optionAboveZero } from './option-values.ts';
import { eventsOfGiven, eventsOfGroups, observedLimits, referenceBandColumns } from './reference-bands.ts';
import { groupResult, refuseFirst, rowGroups } from './row-groups.ts';
import { limitColumns, number } from './table-columns.ts';

const usualMultiplier = 100_000;
const option = multiplier(String(usualMultiplier));

/** The crude rate of a reference population times an area's observed over expected events. */
export const calculation: Calculation = {
  name: 'indirectly-standardised-rate',
  shape: 'group',
  inputs: referenceBandColumns,
  outputs: [
    number('observed'),
    number('expected'),
    number('value'),
    ...limitColumns,
    number('reference_rate'),
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
    const { numbers, method } = figuresOf(events, givenNumber(fields, 'multiplier', usualMultiplier));
    const figures = Object.entries(numbers).map(([name, [value]]) => [name, orNull(value ?? Number.NaN)]);
    return { ...Object.fromEntries(figures), method: method[0] };
  },
};

function figuresOf(events: ExpectedEvents, by: number) {
  const { observed, expected } = events;
  const value = new Float64Array(observed.length);
  const factor = new Float64Array(observed.length);
  indirectlyStandardisedRates(events, by, { value, factor });
  const { numbers, method } = observedLimits(observed, factor);
  const reference_rate = events.referenceRate.map((rate) => rate * by);
  return { numbers: { observed, expected, value, ...numbers, reference_rate }, method };
}
