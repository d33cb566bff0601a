import { indicatorClasses } from '../evidence/index.ts';
import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  date,
  decimal,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  wholeNumber,
} from '../records/index.ts';
import { formulaForm, longestFormula } from './formula.ts';
import { riskClasses } from './measure-value.ts';

/** How much did we do, how well did we do it, is anyone better off. @source PERF-01; Annex X */
export const measureKinds = ['how-much', 'how-well', 'better-off'] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** A number, or a percentage of those it could be true of. @source PERF-01; Annex X */
export const figureForms = ['number', 'percentage'] as const;

/** What the measure is used for: shown first, kept beside, or wanted but not measured yet. @source Annex X */
export const measureStandings = ['headline', 'secondary', 'data-development'] as const;
export type MeasureStanding = (typeof measureStandings)[number];

/** How well a measure speaks to people, stands for what matters, and has good data. @source Annex X */
export const powers = ['high', 'medium', 'low'] as const;

/** National accounts that the same figure is given to, so that it is collected once. @source PERF-03, PERF-05; SYS-22, SYS-23 */
export const nationalLinks = ['programme-for-government', 'improvement-plan', 'health-framework'] as const;

/**
 * Who says how one person has got on, where a measure counts the outcomes of persons. Such measures of organisations are
 * added up for the partnership by a formula.
 *
 * @source PERF-20; SYS-36
 */
export const judges = ['worker', 'peer', 'self', 'formal-outcome'] as const;

/**
 * A measure of one service's effect on its users, owned by one partner. A percentage keeps its numerator and
 * denominator; a plain count has only a value. Values over time are rows of their own (`measure-value.ts`);
 * `latestValue` and its counts are what a kit brings without a history.
 *
 * `service` names the service, project or programme; `provider` who does the work under contract, when it is not the
 * organisation itself; `safeguardingCriterion` is how the safeguarding board judges the measure; `riskClass` says how
 * its values are signed off; a measure with a `formula` is worked out from others and nobody enters it.
 *
 * @source PERF-01, PERF-03, PERF-05, PERF-18, PERF-19, PERF-20, PERF-21
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
    bilingualText('service'),
    bilingualText('provider'),
    choice('figure', figureForms),
    choice('standing', measureStandings),
    choice('communicationPower', powers),
    choice('proxyPower', powers),
    choice('dataPower', powers),
    bilingualText('source', { max: 400 }),
    bilingualText('breakdowns', { max: 400 }),
    decimal('baselineValue'),
    date('baselineOn'),
    date('targetOn'),
    choices('nationalLinks', nationalLinks),
    bilingualText('nationalReference', { max: 400 }),
    choice('indicatorClass', indicatorClasses),
    bilingualProse('safeguardingCriterion', { max: 2_000 }),
    choice('riskClass', riskClasses),
    plainText('formula', { max: longestFormula, form: formulaForm }),
    choices('judgedBy', judges),
  ],
});
export type PerformanceMeasure = RecordOf<typeof performanceMeasureDefinition>;
