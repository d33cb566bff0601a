import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  date,
  defineRecord,
  type RecordOf,
  reference,
  references,
} from '../../records/index.ts';

/** What changes need and demand in years to come. @source NEED-07 */
export const futureDrivers = ['demography', 'socio-economic', 'climate', 'shift-to-prevention'] as const;
export type FutureDriver = (typeof futureDrivers)[number];

/** How much of it there will be, beside today. */
const futureLevels = ['more', 'same', 'less', 'not-known'] as const;

/**
 * What is expected to become of a need by a day, and of the demand it brings to services: what drives it, on what
 * evidence, and what would change if the partnership turned from remedy to prevention. Forecasts carry the past forward;
 * this says what the past cannot.
 *
 * @source NEED-07
 */
export const futureNeedDefinition = defineRecord({
  kind: 'future-need',
  table: 'needs.future_need',
  codePrefix: 'FN',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('need', 'need', { needed: 'to-save' }),
    choices('drivers', futureDrivers, { needed: 'to-publish' }),
    date('by', { needed: 'to-publish' }),
    choice('expectedNeed', futureLevels, { needed: 'to-publish' }),
    choice('expectedDemand', futureLevels, { needed: 'to-publish' }),
    bilingualProse('description', { needed: 'to-publish' }),
    bilingualProse('withPrevention'),
    references('evidence', 'evidence-item'),
    references('indicators', 'indicator'),
    date('asAt'),
  ],
});
export type FutureNeed = RecordOf<typeof futureNeedDefinition>;
