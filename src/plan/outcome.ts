import { childPovertyAims, childPovertyObjectives } from '../needs/index.ts';
import {
  bilingualProse,
  bilingualText,
  choices,
  defineRecord,
  type RecordOf,
  reference,
  references,
  wholeNumber,
} from '../records/index.ts';

/** Outcomes of the Programme for Government of particular significance locally. @source PLAN-10; 000 Ch1 */
export const programmeOutcomes = [
  'early-years',
  'children-in-poverty',
  'health-inequalities',
  'cohesive-communities',
  'skills',
  'fulfilled-lives',
  'sustainable-places',
] as const;

/** The heads of children’s well-being to which co-operation relates. @source DUTY-38; Children Act 2004 s25(2) */
export const childWellbeingHeads = [
  'health',
  'protection',
  'education',
  'contribution',
  'social-economic',
] as const;
export type ChildWellbeingHead = (typeof childWellbeingHeads)[number];

/**
 * A condition of well-being the partnership wants for people here, held to account by population indicators.
 *
 * @source PLAN-05, PLAN-10; PERF-01; SD-01; CYP-01; DUTY-38; POV-01, POV-03
 */
export const outcomeDefinition = defineRecord({
  kind: 'outcome',
  table: 'plan.outcome',
  codePrefix: 'O',
  calledBy: 'title',
  fields: [
    reference('plan', 'plan', { needed: 'to-save' }),
    bilingualText('title', { needed: 'to-save' }),
    bilingualProse('description', { needed: 'to-publish' }),
    references('priorities', 'priority'),
    references('needs', 'need'),
    references('indicators', 'indicator'),
    choices('wellbeing', ['economic', 'social', 'environmental', 'cultural']),
    choices('coreAims', ['1', '2', '3', '4', '5', '6', '7']),
    choices('childWellbeing', childWellbeingHeads),
    choices('programmeOutcomes', programmeOutcomes),
    bilingualText('programmeLink', { max: 1000 }),
    choices('childPovertyAims', childPovertyAims),
    choices('childPovertyObjectives', childPovertyObjectives),
    bilingualProse('longTermBenefit'),
    wholeNumber('position', { min: 1, max: 999 }),
  ],
});
export type Outcome = RecordOf<typeof outcomeDefinition>;
