import type { Bilingual } from '../../language/index.ts';
import { isInBothLanguages } from '../../language/index.ts';
import {
  curveOfMeasure,
  measuredSeries,
  performanceMeasureDefinition,
  type SeriesValue,
  type Standing,
  seriesOfMeasure,
} from '../../performance/index.ts';
import { mitigationDefinition, riskDefinition } from '../../plan/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { isBetter, isWorse, type ReportResult, type ResultMitigation } from '../../reporting/index.ts';
import { challengeDefinition, turningSessionDefinition } from '../../turning/index.ts';
import type { PublishedIndicator, PublishedPlan } from '../published-plan.ts';

/** So many figures of a result are told. */
const figuresTold = 8;

/** Where the figures of results come from. */
export interface YearFigures {
  readonly records: RecordSet;
  readonly plan: PublishedPlan;
  /** Released values by measure, oldest first. */
  readonly values: ReadonlyMap<string, readonly SeriesValue[]>;
  /** ISO date: the last day of the year. */
  readonly yearEnds: string;
}

/**
 * Every result of the plan up to the end of the year: indicators of the population as its outcomes have them, measures of
 * services as their released values have them. What got worse comes first, then what got better.
 *
 * @source REP-01, PERF-16
 */
export function yearResults(figures: YearFigures): readonly ReportResult[] {
  const { plan } = figures;
  const used = new Set(plan.outcomes.flatMap(({ indicators }) => indicators));
  const results = [
    ...plan.indicators.filter(({ code }) => used.has(code)).map((each) => ofIndicator(figures, each)),
    ...plan.measures.flatMap(({ code }) => ofMeasure(figures, code)),
  ];
  return results.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function placeOf(result: ReportResult): number {
  if (isWorse(result)) return 0;
  return isBetter(result) ? 1 : result.standing === 'no-clear-change' ? 2 : 3;
}

function standingOfTrend({ latest, trend, polarity }: PublishedIndicator): Standing {
  if (!latest || latest.value === null) return 'no-figure';
  if (trend.state === 'refused') return 'untested';
  if (trend.word === 'better' || trend.word === 'worse' || trend.word === 'no-clear-change')
    return trend.word;
  return polarity === 'no-direction' ? 'no-direction' : 'untested';
}

function ofIndicator(figures: YearFigures, indicator: PublishedIndicator): ReportResult {
  const { plan, records } = figures;
  const { code, title, unit, decimals, polarity, series } = indicator;
  return {
    kind: 'indicator',
    code,
    title,
    unit,
    decimals,
    direction: polarity,
    organisation: null,
    outcomes: plan.outcomes.filter(({ indicators }) => indicators.includes(code)).map((each) => each.code),
    figures: series
      .flatMap(({ period, value, numerator, denominator }) =>
        value === null ? [] : [{ period, value, numerator, denominator }],
      )
      .slice(-figuresTold),
    standing: standingOfTrend(indicator),
    curve: 'cannot-say',
    mitigations: mitigationsOf(records, { indicator: code }),
    externalFactors: factorsBeside(plan, ({ indicators }) => indicators.includes(code)),
  };
}

function ofMeasure(figures: YearFigures, code: string): readonly ReportResult[] {
  const { records, plan, values, yearEnds } = figures;
  const measure = records.one(performanceMeasureDefinition, code)?.values;
  if (!measure) return [];
  const known = seriesOfMeasure(measure, values.get(code) ?? []).filter(
    ({ periodEnd }) => periodEnd <= yearEnds,
  );
  const series = measuredSeries(measure, known, yearEnds);
  const { points, standing } = series;
  const actions = plan.actions.filter(({ measures }) => measures.includes(code));
  return [
    {
      kind: 'performance-measure',
      code,
      title: measure.title,
      unit: measure.unit,
      decimals: null,
      direction: measure.polarity ?? 'no-direction',
      organisation: measure.organisation,
      outcomes: [...new Set(actions.flatMap(({ outcomes }) => outcomes))],
      figures: points
        .slice(-figuresTold)
        .map(({ periodStart, periodEnd, value, numerator, denominator }) => ({
          period: periodStart === null ? periodEnd : `${periodStart}/${periodEnd}`,
          value,
          numerator,
          denominator,
        })),
      standing,
      curve: curveOfMeasure(measure, series).answer.state,
      mitigations: mitigationsOf(records, { measure: code, actions: actions.map((each) => each.code) }),
      externalFactors: factorsBeside(plan, (story) =>
        story.actions.some((action) => actions.some((each) => each.code === action)),
      ),
    },
  ];
}

type Story = NonNullable<PublishedPlan['contributionStories']>[number];

function factorsBeside(plan: PublishedPlan, isBeside: (story: Story) => boolean): readonly Bilingual[] {
  return (plan.contributionStories ?? [])
    .filter(isBeside)
    .map(({ externalFactors }) => externalFactors)
    .filter(isInBothLanguages);
}

interface ResultAsked {
  readonly indicator?: string;
  readonly measure?: string;
  readonly actions?: readonly string[];
}

/** What is done about a result: only what stands in both languages, and nothing of a restricted risk. */
function mitigationsOf(
  records: RecordSet,
  { indicator, measure, actions = [] }: ResultAsked,
): readonly ResultMitigation[] {
  const isOf = (code: string | null, asked: string | undefined) => asked !== undefined && code === asked;
  const challenges = records
    .all(challengeDefinition)
    .filter(
      ({ values }) => isOf(values.measure, measure) || (values.action && actions.includes(values.action)),
    )
    .map(({ code, values }) => ({
      kind: 'challenge' as const,
      code,
      title: values.title,
      text: isInBothLanguages(values.change) ? values.change : values.response,
    }));
  const risks = new Set(
    records
      .all(riskDefinition)
      .filter(({ values }) => values.restricted !== true && actions.includes(values.action ?? ''))
      .map(({ code }) => code),
  );
  const steps = records
    .all(mitigationDefinition)
    .filter(({ values }) => risks.has(values.risk ?? ''))
    .map(({ code, values }) => ({
      kind: 'mitigation' as const,
      code,
      title: values.title,
      text: { cy: '', en: '' },
    }));
  const sessions = records
    .all(turningSessionDefinition)
    .filter(({ values }) => isOf(values.indicator, indicator) || isOf(values.measure, measure))
    .map(({ code, values }) => ({
      kind: 'turning-session' as const,
      code,
      title: values.title,
      text: values.proposal,
    }));
  // That somebody asked why, or met about it, is nothing done: only what they will change is.
  const saying = [...challenges, ...sessions].filter(({ text }) => isInBothLanguages(text));
  return [...saying, ...steps].filter(({ title }) => isInBothLanguages(title));
}
