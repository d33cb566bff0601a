import { type Outcome, outcomeDefinition } from '../../plan/index.ts';
import { isEmptyValue, type RecordSet } from '../../records/index.ts';
import {
  type SustainabilityAppraisal,
  sustainabilityAppraisalDefinition,
} from './sustainability-appraisal.ts';
import {
  type ClimateTheme,
  climateThemes,
  type ServiceAim,
  type SustainableWork,
  serviceAims,
  sustainableWorkDefinition,
} from './sustainable-work.ts';

/** The three effects that an outcome is to bring together. @source SD-01 */
export const sustainableEffects = ['economic', 'social', 'environmental'] as const;
/** The three tests. @source SD-02; 000 Ch5 */
export const sustainabilityTests = ['prevention', 'failure', 'transition'] as const;
/** Everything an appraisal is to say, in the order in which a reader asks it. */
export const appraisedThings = [...sustainableEffects, 'longTerm', ...sustainabilityTests] as const;
export type AppraisedThing = (typeof appraisedThings)[number];

/** One outcome with what is said of it, and what nobody says. */
export interface OutcomeAppraised {
  readonly outcome: Outcome;
  readonly appraisals: readonly SustainabilityAppraisal[];
  readonly lacking: readonly AppraisedThing[];
}

/** Sustainable development in a plan. */
export interface SustainabilityStanding {
  readonly outcomes: readonly OutcomeAppraised[];
  readonly climate: readonly { readonly theme: ClimateTheme; readonly work: readonly SustainableWork[] }[];
  readonly aims: readonly { readonly aim: ServiceAim; readonly work: readonly SustainableWork[] }[];
}

/**
 * How each outcome of a plan brings its effects together and stands the three tests; and what its actions do for the climate
 * and for services that last. A long-term benefit that the outcome itself tells is not lacking.
 *
 * @param plan - code of the plan; without one there are no outcomes
 * @source SD-01, SD-02, SD-03, SD-04
 */
export function sustainabilityStanding(records: RecordSet, plan: string | undefined): SustainabilityStanding {
  const appraisals = records.all(sustainabilityAppraisalDefinition);
  const work = records.all(sustainableWorkDefinition);
  return {
    outcomes: records
      .all(outcomeDefinition)
      .filter(({ values }) => values.plan === plan)
      .map((outcome) => outcomeAppraised(outcome, appraisals)),
    climate: climateThemes.map((theme) => ({
      theme,
      work: work.filter(({ values }) => values.climate.includes(theme)),
    })),
    aims: serviceAims.map((aim) => ({ aim, work: work.filter(({ values }) => values.aims.includes(aim)) })),
  };
}

function outcomeAppraised(outcome: Outcome, all: readonly SustainabilityAppraisal[]): OutcomeAppraised {
  const appraisals = all.filter(({ values }) => values.outcome === outcome.code);
  const isSaid = (thing: AppraisedThing) =>
    appraisals.some(({ values }) => !isEmptyValue(values[thing])) ||
    (thing === 'longTerm' && !isEmptyValue(outcome.values.longTermBenefit));
  return { outcome, appraisals, lacking: appraisedThings.filter((thing) => !isSaid(thing)) };
}
