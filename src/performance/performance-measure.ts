import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  decimal,
  defineRecord,
  type RecordOf,
  reference,
  wholeNumber,
} from '../records/index.ts';

/** How much did we do, how well did we do it, is anyone better off. @source PERF-01; Annex X */
export const measureKinds = ['how-much', 'how-well', 'better-off'] as const;
export type MeasureKind = (typeof measureKinds)[number];

/**
 * A measure of one service's effect on its users, owned by one partner. A percentage keeps its numerator and
 * denominator; a plain count has only a value.
 *
 * @source PERF-01, PERF-03, PERF-05
 */
export const performanceMeasureDefinition = defineRecord({
  kind: 'performance-measure',
  table: 'performance.performance_measure',
  codePrefix: 'F',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    bilingualProse('definition', { needed: 'to-publish' }),
    choice('measureKind', measureKinds, { needed: 'to-save' }),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    bilingualText('unit', { needed: 'to-publish', max: 60 }),
    choice('polarity', ['higher-is-better', 'lower-is-better', 'no-direction']),
    decimal('latestValue'),
    decimal('numerator', { min: 0 }),
    decimal('denominator', { min: 0 }),
    date('latestOn'),
    wholeNumber('updateEveryMonths', { min: 1, max: 60 }),
    decimal('target'),
  ],
});
export type PerformanceMeasure = RecordOf<typeof performanceMeasureDefinition>;
