import type { Denominator } from './population.ts';

/** What happens to a figure over ten years, on the scale of log odds: a steady pull, a shock, a step in recording. */
export interface Course {
  readonly perYear?: number;
  /** Added in 2020, half of it in 2021: the year of the pandemic. */
  readonly shock?: number;
  /** Added from this year on: a change in how it is recorded. */
  readonly step?: { readonly from: number; readonly size: number };
  /** How much single years wander. */
  readonly wander?: number;
}

interface Common {
  readonly measure: string;
  readonly here: Course;
  readonly wales: Course;
}

/** Counted people or events out of a population: figures for every area that add up. */
export interface Counted extends Common {
  readonly kind: 'proportion' | 'rate';
  readonly outOf: Denominator;
  /** The chance in a neighbourhood of middling deprivation, and in Wales, in 2015. */
  readonly chance: number;
  readonly walesChance: number;
  /** Log odds added for each standard deviation of deprivation, and from town to hill. */
  readonly gradient: number;
  readonly rural?: number;
  readonly finest: 'neighbourhood' | 'ward' | 'county';
  /** Log odds added for women and girls, taken off for men and boys. */
  readonly female?: number;
  readonly byFifth?: boolean;
  /** Times 1,000 and so on for a rate, 100 for a percentage. */
  readonly times: number;
  /** Counts below this are withheld. */
  readonly withholdBelow?: number;
}

/** A share of people asked in a survey, published with its limits. */
export interface Surveyed extends Common {
  readonly kind: 'survey';
  readonly share: number;
  readonly walesShare: number;
  readonly female: number;
  readonly asked: number;
  readonly lastYear?: number;
}

/** An average, with what was added up and over how many. */
export interface Averaged extends Common {
  readonly kind: 'mean';
  readonly mean: number;
  readonly walesMean: number;
  readonly spread: number;
  readonly over: number;
  readonly finest: 'ward' | 'county';
  /** Added for each standard deviation of deprivation. */
  readonly gradient: number;
}

/** Years of life, published by sex with limits. */
export interface LifeExpectancy extends Common {
  readonly kind: 'life';
  readonly women: number;
  readonly men: number;
}

/** What was counted, tonnes or homes, for the county only and out of a total that is not people. */
export interface Total extends Common {
  readonly kind: 'total';
  readonly outOf: number;
  readonly share: number;
  readonly walesShare: number;
}

export type Measure = Counted | Surveyed | Averaged | LifeExpectancy | Total;

const still: Course = { wander: 0.03 };

/** Datasets and their measures: what goes on in the county, as odds. Words stand in `datasets.ts`. */
export const measuresByDataset: Readonly<Record<string, readonly Measure[]>> = {
  'child-health': [
    {
      kind: 'proportion',
      measure: 'healthy-weight-4-5',
      outOf: 'one-school-year',
      chance: 0.73,
      walesChance: 0.724,
      gradient: -0.2,
      finest: 'ward',
      female: 0.06,
      byFifth: true,
      times: 100,
      here: { ...still, shock: -0.2 },
      wales: { shock: -0.12 },
    },
    {
      kind: 'proportion',
      measure: 'breastfed-6-weeks',
      outOf: 'one-school-year',
      chance: 0.3,
      walesChance: 0.33,
      gradient: -0.32,
      finest: 'ward',
      byFifth: true,
      times: 100,
      withholdBelow: 5,
      here: { perYear: 0.07 },
      wales: { perYear: 0.03 },
    },
    {
      kind: 'proportion',
      measure: 'vaccinated-by-4',
      outOf: 'one-school-year',
      chance: 0.905,
      walesChance: 0.885,
      gradient: -0.2,
      finest: 'ward',
      times: 100,
      here: { perYear: -0.055 },
      wales: { perYear: -0.015 },
    },
    {
      kind: 'proportion',
      measure: 'tooth-decay-5',
      outOf: 'one-school-year',
      chance: 0.34,
      walesChance: 0.342,
      gradient: 0.33,
      finest: 'ward',
      byFifth: true,
      times: 100,
      withholdBelow: 5,
      here: { wander: 0.08 },
      wales: { perYear: -0.01 },
    },
  ],
  schools: [
    {
      kind: 'proportion',
      measure: 'speech-and-language-on-entry',
      outOf: 'one-school-year',
      chance: 0.78,
      walesChance: 0.77,
      gradient: -0.3,
      finest: 'ward',
      female: 0.22,
      byFifth: true,
      times: 100,
      here: { shock: -0.25, perYear: -0.01, wander: 0.04 },
      wales: { shock: -0.15 },
    },
    {
      kind: 'proportion',
      measure: 'year-11-not-in-education-or-work',
      outOf: 'one-school-year',
      chance: 0.043,
      walesChance: 0.035,
      gradient: 0.5,
      finest: 'county',
      female: -0.08,
      times: 100,
      here: { perYear: -0.075 },
      wales: { perYear: -0.05 },
    },
    {
      kind: 'proportion',
      measure: 'year-1-taught-through-welsh',
      outOf: 'one-school-year',
      chance: 0.36,
      walesChance: 0.222,
      gradient: -0.1,
      rural: 0.9,
      finest: 'ward',
      times: 100,
      here: { perYear: 0.035 },
      wales: { perYear: 0.02 },
    },
  ],
  'pupil-survey': [
    {
      kind: 'survey',
      measure: 'good-mental-well-being',
      share: 0.72,
      walesShare: 0.715,
      female: -0.24,
      asked: 1_900,
      here: { perYear: -0.05, shock: -0.1 },
      wales: { perYear: -0.03, shock: -0.1 },
    },
  ],
  'household-income': [
    {
      kind: 'proportion',
      measure: 'children-in-low-income-families',
      outOf: 'children',
      chance: 0.215,
      walesChance: 0.212,
      gradient: 0.48,
      finest: 'neighbourhood',
      byFifth: true,
      times: 100,
      here: { wander: 0.07, shock: 0.08 },
      wales: { shock: 0.05 },
    },
    {
      kind: 'proportion',
      measure: 'out-of-work-benefit',
      outOf: 'working-age',
      chance: 0.105,
      walesChance: 0.112,
      gradient: 0.5,
      finest: 'neighbourhood',
      female: 0.05,
      byFifth: true,
      times: 100,
      here: { perYear: -0.03, shock: 0.3 },
      wales: { perYear: -0.02, shock: 0.3 },
    },
    {
      kind: 'mean',
      measure: 'weekly-pay',
      mean: 468,
      walesMean: 492,
      spread: 210,
      over: 1_400,
      finest: 'county',
      gradient: 0,
      here: { perYear: 13.5, wander: 4 },
      wales: { perYear: 16.5, wander: 2 },
    },
  ],
  'child-poverty': [
    {
      kind: 'proportion',
      measure: 'children-in-workless-households',
      outOf: 'children',
      chance: 0.128,
      walesChance: 0.132,
      gradient: 0.55,
      finest: 'ward',
      byFifth: true,
      times: 100,
      here: { perYear: -0.02, shock: 0.15, wander: 0.04 },
      wales: { perYear: -0.02, shock: 0.1 },
    },
    {
      kind: 'proportion',
      measure: 'adults-without-qualifications',
      outOf: 'working-age',
      chance: 0.118,
      walesChance: 0.102,
      gradient: 0.35,
      finest: 'ward',
      times: 100,
      here: { perYear: -0.035 },
      wales: { perYear: -0.04 },
    },
    {
      kind: 'proportion',
      measure: 'free-school-meals-level-2',
      outOf: 'free-school-meals',
      chance: 0.29,
      walesChance: 0.31,
      gradient: -0.15,
      finest: 'county',
      times: 100,
      here: { perYear: 0.03, wander: 0.05 },
      wales: { perYear: 0.035 },
    },
    {
      kind: 'rate',
      measure: 'looked-after-children',
      outOf: 'under-18',
      chance: 0.0094,
      walesChance: 0.0098,
      gradient: 0.5,
      finest: 'county',
      times: 10_000,
      here: { perYear: 0.03 },
      wales: { perYear: 0.025 },
    },
    {
      kind: 'proportion',
      measure: 'births-under-2500-grams',
      outOf: 'one-school-year',
      chance: 0.058,
      walesChance: 0.059,
      gradient: 0.15,
      finest: 'county',
      times: 100,
      here: { wander: 0.05 },
      wales: {},
    },
  ],
  'recorded-crime': [
    {
      kind: 'rate',
      measure: 'violence-with-injury',
      outOf: 'everyone',
      chance: 0.0082,
      walesChance: 0.0086,
      gradient: 0.42,
      rural: -0.5,
      finest: 'neighbourhood',
      byFifth: true,
      times: 1_000,
      withholdBelow: 5,
      here: { wander: 0.05, step: { from: 2019, size: 0.35 } },
      wales: { step: { from: 2019, size: 0.33 } },
    },
    {
      kind: 'rate',
      measure: 'domestic-abuse-incidents',
      outOf: 'everyone',
      chance: 0.0165,
      walesChance: 0.0178,
      gradient: 0.4,
      finest: 'neighbourhood',
      byFifth: true,
      times: 1_000,
      withholdBelow: 5,
      here: { perYear: 0.045 },
      wales: { perYear: 0.03 },
    },
    {
      kind: 'rate',
      measure: 'anti-social-behaviour',
      outOf: 'everyone',
      chance: 0.031,
      walesChance: 0.034,
      gradient: 0.45,
      rural: -0.6,
      finest: 'neighbourhood',
      times: 1_000,
      here: { perYear: -0.06, shock: 0.25 },
      wales: { perYear: -0.05, shock: 0.25 },
    },
  ],
  'roads-and-fires': [
    {
      kind: 'rate',
      measure: 'killed-or-seriously-injured',
      outOf: 'everyone',
      chance: 0.00046,
      walesChance: 0.00038,
      gradient: 0,
      rural: 0.5,
      finest: 'county',
      times: 100_000,
      here: { wander: 0.1, shock: -0.3 },
      wales: { shock: -0.25 },
    },
    {
      kind: 'rate',
      measure: 'accidental-fires-at-home',
      outOf: 'households',
      chance: 0.0016,
      walesChance: 0.00125,
      gradient: 0.4,
      finest: 'county',
      times: 10_000,
      here: { perYear: -0.06 },
      wales: { perYear: -0.03 },
    },
  ],
  'community-safety-survey': [
    {
      kind: 'survey',
      measure: 'feel-safe-after-dark',
      share: 0.74,
      walesShare: 0.75,
      female: -0.45,
      asked: 780,
      lastYear: 2019,
      here: { wander: 0.04 },
      wales: still,
    },
  ],
  'life-expectancy': [
    {
      kind: 'life',
      measure: 'life-expectancy-at-birth',
      women: 81.6,
      men: 77.7,
      here: { perYear: 0.01, shock: -0.7, wander: 0.15 },
      wales: { perYear: 0.03, shock: -0.6 },
    },
  ],
  'hospital-care': [
    {
      kind: 'rate',
      measure: 'emergency-admissions-after-falls',
      outOf: 'aged-65-and-over',
      chance: 0.041,
      walesChance: 0.039,
      gradient: 0.2,
      finest: 'neighbourhood',
      female: 0.24,
      byFifth: true,
      times: 1_000,
      withholdBelow: 5,
      here: { perYear: 0.012, shock: -0.12, wander: 0.05 },
      wales: { shock: -0.12 },
    },
  ],
  'health-survey': [
    {
      kind: 'survey',
      measure: 'adults-lonely',
      share: 0.17,
      walesShare: 0.16,
      female: 0.08,
      asked: 820,
      here: { wander: 0.08, shock: 0.25 },
      wales: { shock: 0.2 },
    },
    {
      kind: 'survey',
      measure: 'adults-who-smoke',
      share: 0.205,
      walesShare: 0.19,
      female: -0.1,
      asked: 820,
      here: { perYear: -0.07 },
      wales: { perYear: -0.06 },
    },
    {
      kind: 'survey',
      measure: 'adults-active',
      share: 0.54,
      walesShare: 0.55,
      female: -0.14,
      asked: 820,
      here: { wander: 0.05 },
      wales: still,
    },
    {
      kind: 'mean',
      measure: 'mental-well-being-score',
      mean: 51,
      walesMean: 50.9,
      spread: 9,
      over: 820,
      finest: 'county',
      gradient: 0,
      here: { perYear: -0.2, wander: 0.2 },
      wales: { perYear: -0.15 },
    },
  ],
  homes: [
    {
      kind: 'proportion',
      measure: 'fuel-poverty',
      outOf: 'households',
      chance: 0.155,
      walesChance: 0.14,
      gradient: 0.35,
      rural: 0.5,
      finest: 'neighbourhood',
      byFifth: true,
      times: 100,
      here: { perYear: 0.015, wander: 0.05 },
      wales: { perYear: 0.005 },
    },
    {
      kind: 'rate',
      measure: 'threatened-with-homelessness',
      outOf: 'households',
      chance: 0.0052,
      walesChance: 0.0062,
      gradient: 0.4,
      finest: 'ward',
      times: 1_000,
      withholdBelow: 5,
      here: { perYear: 0.085 },
      wales: { perYear: 0.04 },
    },
    {
      kind: 'proportion',
      measure: 'homes-at-risk-of-flooding',
      outOf: 'households',
      chance: 0.062,
      walesChance: 0.085,
      gradient: 0.1,
      rural: -1.1,
      finest: 'neighbourhood',
      times: 100,
      here: { wander: 0.01 },
      wales: {},
    },
  ],
  environment: [
    {
      kind: 'total',
      measure: 'household-waste-recycled',
      outOf: 51_200,
      share: 0.572,
      walesShare: 0.602,
      here: { perYear: 0.045, wander: 0.01 },
      wales: { perYear: 0.025 },
    },
    {
      kind: 'mean',
      measure: 'carbon-dioxide-per-person',
      mean: 6.9,
      walesMean: 7.6,
      spread: 0,
      over: 0,
      finest: 'county',
      gradient: 0,
      here: { perYear: -0.19, shock: -0.35, wander: 0.05 },
      wales: { perYear: -0.18, shock: -0.4 },
    },
  ],
  census: [
    {
      kind: 'proportion',
      measure: 'can-speak-welsh',
      outOf: 'aged-3-and-over',
      chance: 0.34,
      walesChance: 0.178,
      gradient: -0.1,
      rural: 0.8,
      finest: 'neighbourhood',
      times: 100,
      here: {},
      wales: {},
    },
  ],
  'welsh-in-use': [
    {
      kind: 'survey',
      measure: 'speak-welsh-daily',
      share: 0.24,
      walesShare: 0.13,
      female: 0.03,
      asked: 820,
      here: { wander: 0.06 },
      wales: still,
    },
  ],
};
