import { indicatorDefinition } from '../evidence/index.ts';
import type { Bilingual } from '../language/index.ts';
import { organisationDefinition } from '../partnership/index.ts';
import { actionDefinition, outcomeDefinition, priorityDefinition } from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';
import type { BookIndicator } from './book-indicator.ts';
import {
  type MeasureKind,
  type PerformanceMeasure,
  performanceMeasureDefinition,
} from './performance-measure.ts';

/** What the public may know of a measure beside its figures: a published version freezes it. */
export type MeasureAccountability = Pick<
  PerformanceMeasure['values'],
  | 'service'
  | 'provider'
  | 'figure'
  | 'polarity'
  | 'standing'
  | 'communicationPower'
  | 'proxyPower'
  | 'dataPower'
  | 'source'
  | 'breakdowns'
  | 'baselineValue'
  | 'baselineOn'
  | 'targetOn'
  | 'updateEveryMonths'
  | 'nationalLinks'
  | 'nationalReference'
  | 'indicatorClass'
  | 'safeguardingCriterion'
  | 'formula'
  | 'judgedBy'
>;

/** A measure as its pages know it, at work or as published. */
export interface BookMeasure {
  readonly code: string;
  readonly title: Bilingual;
  readonly definition: Bilingual;
  readonly kind: MeasureKind;
  readonly organisation: string;
  readonly unit: Bilingual;
  readonly latestValue: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly latestOn: string | null;
  readonly target: number | null;
  /** Versions published before measures told it have none. */
  readonly accountability?: MeasureAccountability;
}

/** Measures, and what they hang on: from the records at work, or from a published version. */
export interface MeasureBook {
  readonly measures: readonly BookMeasure[];
  readonly organisations: readonly { readonly code: string; readonly name: Bilingual }[];
  readonly actions: readonly {
    readonly code: string;
    readonly title: Bilingual;
    readonly outcomes: readonly string[];
    readonly measures: readonly string[];
  }[];
  readonly outcomes: readonly {
    readonly code: string;
    readonly title: Bilingual;
    readonly priorities: readonly string[];
    readonly indicators: readonly string[];
  }[];
  readonly priorities: readonly { readonly code: string; readonly title: Bilingual }[];
  readonly indicators: readonly BookIndicator[];
}

/** What of a measure a published version freezes beside its figures. */
export function accountabilityOf(values: PerformanceMeasure['values']): MeasureAccountability {
  return {
    service: values.service,
    provider: values.provider,
    figure: values.figure,
    polarity: values.polarity,
    standing: values.standing,
    communicationPower: values.communicationPower,
    proxyPower: values.proxyPower,
    dataPower: values.dataPower,
    source: values.source,
    breakdowns: values.breakdowns,
    baselineValue: values.baselineValue,
    baselineOn: values.baselineOn,
    targetOn: values.targetOn,
    updateEveryMonths: values.updateEveryMonths,
    nationalLinks: values.nationalLinks,
    nationalReference: values.nationalReference,
    indicatorClass: values.indicatorClass,
    safeguardingCriterion: values.safeguardingCriterion,
    formula: values.formula,
    judgedBy: values.judgedBy,
  };
}

/** Books already made, of records that are still the latest. */
const madeBefore = new WeakMap<RecordSet, MeasureBook>();

/** The measures of the records a partnership works on. */
export function bookOfRecords(records: RecordSet): MeasureBook {
  const known = madeBefore.get(records);
  if (known) return known;
  const book: MeasureBook = {
    measures: records.all(performanceMeasureDefinition).map(({ code, values }) => ({
      code,
      title: values.title,
      definition: values.definition,
      kind: values.measureKind ?? 'how-much',
      organisation: values.organisation ?? '',
      unit: values.unit,
      latestValue: values.latestValue,
      numerator: values.numerator,
      denominator: values.denominator,
      latestOn: values.latestOn,
      target: values.target,
      accountability: accountabilityOf(values),
    })),
    organisations: records
      .all(organisationDefinition)
      .map(({ code, values }) => ({ code, name: values.name })),
    actions: records.all(actionDefinition).map(({ code, values }) => ({
      code,
      title: values.title,
      outcomes: values.outcomes,
      measures: values.measures,
    })),
    outcomes: records.all(outcomeDefinition).map(({ code, values }) => ({
      code,
      title: values.title,
      priorities: values.priorities,
      indicators: values.indicators,
    })),
    priorities: records.all(priorityDefinition).map(({ code, values }) => ({ code, title: values.title })),
    indicators: records.all(indicatorDefinition).map(({ code, values }) => ({
      code,
      title: values.title,
      unit: values.unit,
      decimals: values.decimals,
      polarity: values.polarity,
      indicatorClass: values.indicatorClass,
      frameworks: values.frameworks,
      organisation: values.organisation,
      baselinePeriod: values.baselinePeriod,
    })),
  };
  madeBefore.set(records, book);
  return book;
}
