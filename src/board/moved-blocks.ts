import { addTo, calendarDate } from '../calendar/index.ts';
import { type Indicator, indicatorDefinition } from '../evidence/index.ts';
import type { AssessedIndicator } from '../needs/index.ts';
import {
  type CurveAnswer,
  type CurvePoint,
  curveOf,
  curveOfMeasure,
  indicatorFreshForYears,
  performanceMeasureDefinition,
  type ScorecardRow,
  yearsAt,
} from '../performance/index.ts';
import type { RecordSet } from '../records/index.ts';
import { type TurningSession, turningSessionDefinition } from '../turning/index.ts';
import {
  type BoardBlock,
  blockOf,
  type MovedBasis,
  type MovedLine,
  type NamedRecord,
  type ToldFigure,
  withoutAnswer,
} from './board-page.ts';
import { named } from './named-record.ts';

/** As many figures as a small line draws. */
const pointsDrawn = 10;

/** An indicator or a measure with its figures and what tests say of them. */
export interface Tested {
  readonly item: NamedRecord;
  readonly figure: ToldFigure;
  readonly periodEnd: string;
  readonly isFresh: boolean;
  readonly points: MovedLine['points'];
  /** Whether its curve has turned since its baseline. */
  readonly answer: CurveAnswer;
  /** What the test of its latest figures found, and of how many. */
  readonly trend: 'better' | 'worse' | 'no-clear-change' | null;
  readonly trendOver: number;
  readonly session: string | null;
}

type Movement = 'turned' | 'worsened' | 'neither';

/**
 * Whether a curve turned or got worse. Turned is what left the forecast of its baseline for the better, or, where there is
 * no baseline to test it by, what the latest figures show to get better. Worse is what either of the two tests finds worse.
 *
 * @returns null when neither test can be made
 * @source PERF-03; PERF-08
 */
export function movementOf({ answer, trend }: Pick<Tested, 'answer' | 'trend'>): Movement | null {
  if (answer.state === 'turned') return 'turned';
  if (answer.state === 'worse' || trend === 'worse') return 'worsened';
  if (answer.state === 'not-turned') return 'neither';
  if (trend === 'better') return 'turned';
  return trend === null ? null : 'neither';
}

/** What turned and what worsened; neither can be said without one fresh figure that could be tested. @source PERF-08; PAGES 4.10 */
export function movedBlocks(tested: readonly Tested[]): {
  readonly turned: BoardBlock<MovedLine>;
  readonly worsened: BoardBlock<MovedLine>;
} {
  const moved = tested
    .filter(({ isFresh }) => isFresh)
    .map((each) => ({ each, movement: movementOf(each) }))
    .filter(({ movement }) => movement !== null);
  if (moved.length === 0) return { turned: withoutAnswer(), worsened: withoutAnswer() };
  const ofMovement = (wanted: Movement) =>
    blockOf(
      moved
        .filter(({ movement }) => movement === wanted)
        .map(({ each }) => lineOf(each))
        .toSorted((a, b) => strength(a) - strength(b)),
    );
  return { turned: ofMovement('turned'), worsened: ofMovement('worsened') };
}

/** The test by forecast before that of the latest figures, whole groups of people before services. */
function strength({ item, basis }: MovedLine): number {
  return (basis.by === 'curve' ? 0 : 2) + (item.kind === 'indicator' ? 0 : 1);
}

function lineOf(tested: Tested): MovedLine {
  const { item, figure, periodEnd, points, session } = tested;
  return { item, figure, periodEnd, basis: basisOf(tested), points: points.slice(-pointsDrawn), session };
}

function basisOf({ answer, trendOver }: Tested): MovedBasis {
  if (answer.state !== 'turned' && answer.state !== 'worse') return { by: 'trend', points: trendOver };
  const { point, limits95 } = answer.expected;
  return { by: 'curve', expected: point, lower: limits95.lower, upper: limits95.upper };
}

/** The measures as tests know them. */
export function testedMeasures(records: RecordSet, rows: readonly ScorecardRow[]): readonly Tested[] {
  const sessions = newestSessions(records, 'measure');
  return rows.flatMap(({ measure, series }): Tested[] => {
    const { latest, standing, trend } = series;
    const record = records.one(performanceMeasureDefinition, measure.code);
    // A forecast is costly, and of a figure that is too old nothing would be told.
    if (!latest || !record || series.isStale) return [];
    const isPercent =
      measure.accountability?.figure === 'percentage' || measure.unit.en.trim() === 'per cent';
    return [
      {
        item: { kind: 'performance-measure', code: measure.code, title: measure.title },
        figure: { value: latest.value, unit: measure.unit, isPercent, decimals: isPercent ? 1 : null },
        periodEnd: latest.periodEnd,
        isFresh: true,
        points: series.points,
        answer: curveOfMeasure(record.values, series).answer,
        trend: testedWord(standing),
        trendOver: trend.state === 'tested' ? trend.points : 0,
        session: sessions.get(measure.code)?.code ?? null,
      },
    ];
  });
}

/**
 * The indicators as tests know them. The baseline of one is that of the newest session that turned its curve, else its own.
 *
 * @param on - ISO date: figures are fresh by it
 */
export function testedIndicators(
  records: RecordSet,
  assessed: readonly AssessedIndicator[],
  on: string,
): readonly Tested[] {
  const sessions = newestSessions(records, 'indicator');
  return assessed.flatMap((each): Tested[] => {
    const indicator = records.one(indicatorDefinition, each.code);
    const { latest } = each;
    if (!indicator || !latest || latest.value === null) return [];
    const session = sessions.get(each.code);
    const points = pointsOf(each);
    return [
      {
        item: named(indicator),
        figure: figureOf(indicator, latest.value),
        periodEnd: latest.periodEnd,
        isFresh: addTo(calendarDate(latest.periodEnd), { years: indicatorFreshForYears }) >= on,
        points,
        answer: curveOf({
          points,
          direction: indicator.values.polarity ?? 'no-direction',
          baselineAt: baselineOf(each, session?.values.baselinePeriod || indicator.values.baselinePeriod),
        }).answer,
        trend: each.trend.state === 'tested' ? testedWord(each.trend.word) : null,
        trendOver: each.trend.state === 'tested' ? each.trend.points : 0,
        session: session?.code ?? null,
      },
    ];
  });
}

function pointsOf({ series }: AssessedIndicator): readonly (CurvePoint & { readonly periodEnd: string })[] {
  return series.flatMap(({ periodEnd, value, lower, upper }) =>
    value === null ? [] : [{ at: yearsAt(periodEnd), periodEnd, value, low: lower, high: upper }],
  );
}

function baselineOf({ series }: AssessedIndicator, baselinePeriod: string): number | null {
  const baseline = series.find(({ period }) => period === baselinePeriod);
  return baseline ? yearsAt(baseline.periodEnd) : null;
}

function figureOf({ values }: Indicator, value: number): ToldFigure {
  const { unit, decimals } = values;
  const isPercent = unit.en.trim() === 'per cent' || unit.en.trim() === '%';
  return { value, unit, isPercent, decimals };
}

/** What a test has found, where it speaks of better or worse. */
function testedWord(word: string): Tested['trend'] {
  return word === 'better' || word === 'worse' || word === 'no-clear-change' ? word : null;
}

function newestSessions(
  records: RecordSet,
  about: 'indicator' | 'measure',
): ReadonlyMap<string, TurningSession> {
  const sessions = records
    .all(turningSessionDefinition)
    .toSorted((a, b) => (a.values.heldOn ?? '').localeCompare(b.values.heldOn ?? ''));
  return new Map(
    sessions.flatMap((session) => {
      const code = session.values[about];
      return code ? [[code, session] as const] : [];
    }),
  );
}
