import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  codes,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  wholeNumber,
} from '../records/index.ts';
import { strata } from './strata.ts';

export const indicatorMethods = ['published', 'proportion', 'rate', 'count', 'mean'] as const;
export const polarities = ['higher-is-better', 'lower-is-better', 'no-direction'] as const;
export type Polarity = (typeof polarities)[number];

/** The strategic indicators of child poverty that a partnership reports where it has local data. @source POV-04 */
export const childPovertyIndicators = [
  'workless-households',
  'no-qualifications',
  'free-school-meals-attainment',
  'looked-after',
  'low-birth-weight',
  'early-development',
] as const;

/** National sets of indicators and surveys that an indicator can belong to. @source SYS-06, SYS-24, SYS-25 */
export const indicatorFrameworks = [
  'programme-for-government',
  'outcome-agreement',
  'shared-outcomes',
  'core-aims',
  'demonstrating-success',
  'satisfaction-research',
  'service-and-policy-areas',
] as const;

/** Who agreed an indicator or a measure, and so who answers for its definition. @source PERF-18; SYS-22 */
export const indicatorClasses = [
  'national-strategic',
  'core-set',
  'shared-outcome',
  'local',
  'survey',
] as const;

/**
 * A population measure: which figures of which dataset, what they mean, how they are worked out and read.
 *
 * `dataset` is the identifier of an imported dataset; `measure` and `breakdown` pick its rows (`breakdown` like
 * `sex=female; age=65+`). Method `published` takes the producer's value and limits as they are; the others work
 * them out from numerator and denominator, times `multiplier` for a rate. `expectedBreakdowns` says how the figures
 * ought to be told apart; what the releases do not tell apart is a data gap. `otherSources` names datasets that measure
 * the same, each as dataset or as dataset/measure: they are shown beside it, never blended with it. `childPoverty` says
 * which of the strategic indicators of child poverty it stands for here; `frameworks` which national sets it belongs to;
 * `leads` that the profile of an area opens with it; `baselinePeriod` the period, as the source writes it, that change is
 * measured from.
 *
 * @source PERF-01, PERF-03; NEED-06, NEED-08, NEED-10, NEED-16; EQ-02; POV-04; SYS-06, SYS-25
 */
export const indicatorDefinition = defineRecord({
  kind: 'indicator',
  table: 'evidence.indicator',
  codePrefix: 'I',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    bilingualProse('definition', { needed: 'to-publish' }),
    plainText('dataset', { needed: 'to-publish' }),
    plainText('measure'),
    plainText('breakdown'),
    bilingualText('unit', { needed: 'to-publish', max: 60 }),
    choice('method', indicatorMethods, { needed: 'to-publish' }),
    wholeNumber('multiplier', { min: 1, max: 1_000_000 }),
    wholeNumber('decimals', { min: 0, max: 4 }),
    choice('polarity', polarities, { needed: 'to-publish' }),
    plainText('comparatorArea'),
    choice('basis', ['need', 'demand']),
    bilingualText('numeratorLabel'),
    bilingualText('denominatorLabel'),
    bilingualProse('story'),
    bilingualProse('limitations'),
    choices('expectedBreakdowns', strata),
    codes('otherSources'),
    choice('childPoverty', childPovertyIndicators),
    choices('frameworks', indicatorFrameworks),
    choice('indicatorClass', indicatorClasses),
    reference('organisation', 'organisation'),
    choice('leads', ['population', 'welsh-speakers']),
    plainText('baselinePeriod', { max: 60 }),
  ],
});
export type Indicator = RecordOf<typeof indicatorDefinition>;
