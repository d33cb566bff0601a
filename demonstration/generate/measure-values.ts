import { measureValueLedger, type performanceMeasureDefinition } from '../../src/performance/index.ts';
import { columnsOf } from '../../src/records/index.ts';
import { wards } from './geography.ts';
import { drawsFor } from './random.ts';
import { csv, type KitRecord } from './record.ts';

type MeasureRecord = KitRecord<typeof performanceMeasureDefinition>;
type Row = Readonly<Record<string, string>>;

/** Where a series was going before the plan began, and where it has gone since; in steps to the better, a quarter. */
const courses = {
  turned: { before: -0.8, after: 2.2 },
  onward: { before: 0.9, after: 0.9 },
  worse: { before: 0.1, after: -2.1 },
  flat: { before: 0, after: 0.1 },
} as const;
type Course = keyof typeof courses;

const turnedOnes = ['F3', 'F11', 'F14', 'F18', 'F21', 'F26', 'F31', 'F40'];
const worseOnes = ['F4', 'F12', 'F17', 'F25', 'F35', 'F38'];
const onwardOnes = ['F1', 'F5', 'F9', 'F13', 'F22', 'F24', 'F29', 'F37', 'F41', 'F43'];

function courseOf(code: string): Course {
  if (turnedOnes.includes(code)) return 'turned';
  if (worseOnes.includes(code)) return 'worse';
  return onwardOnes.includes(code) ? 'onward' : 'flat';
}

interface Quarter {
  readonly start: string;
  readonly end: string;
}

/** Fourteen quarters, April 2023 to September 2026: eight before the plan began and six since. */
const quarters: readonly Quarter[] = Array.from({ length: 14 }, (_, place) => {
  const month = 4 + 3 * place;
  const year = 2023 + Math.floor((month - 1) / 12);
  const first = ((month - 1) % 12) + 1;
  const two = (number: number) => String(number).padStart(2, '0');
  const lastDay = [3, 12].includes(first + 2) ? 31 : 30;
  return { start: `${year}-${two(first)}-01`, end: `${year}-${two(first + 2)}-${lastDay}` };
});
const quartersBefore = 8;

/** One figure of a series. */
interface QuarterFigure extends Quarter {
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/**
 * The figures of a measure, quarter by quarter, that lead to the figure it has now. A measure that stopped being updated
 * has those up to then.
 */
export function seriesOf(measure: MeasureRecord): readonly QuarterFigure[] {
  const { code, latestValue, latestOn, numerator, denominator, polarity } = measure;
  if (latestValue === undefined || latestValue === null || !latestOn) return [];
  const draws = drawsFor(`measure/${code}`);
  const isShare = typeof numerator === 'number' && typeof denominator === 'number';
  const step = (isShare ? 1.1 : 0.016 * latestValue) * (polarity === 'lower-is-better' ? -1 : 1);
  const { before, after } = courses[courseOf(code)];
  const shown = quarters.filter(({ end }) => end <= latestOn);
  return shown.map((quarter, place) => {
    const isLast = quarter.end === latestOn;
    const ahead = shown.slice(place + 1).reduce((sum, _, left) => sum + (place + 1 + left < quartersBefore ? before : after), 0);
    const wanted = latestValue - step * ahead + (isLast ? 0 : 0.35 * Math.abs(step) * draws.normal());
    if (!isShare) {
      const value = isLast ? latestValue : Math.max(0, Math.round(wanted));
      return { ...quarter, value, numerator: null, denominator: null };
    }
    const outOf = isLast ? denominator : Math.max(8, Math.round(denominator * (1 + 0.05 * draws.normal())));
    const share = Math.min(98, Math.max(3, wanted)) / 100;
    const counted = isLast ? numerator : Math.round(outOf * share);
    return { ...quarter, value: Math.round((1_000 * counted) / outOf) / 10, numerator: counted, denominator: outOf };
  });
}

/** Waits for the second person: what the public sees is the quarter before. */
const awaiting = ['F10', 'F12'];
/** Signed off, and not to be seen before its release. */
const embargoed: Readonly<Record<string, string>> = { F23: '2027-01-20T09:30:00Z' };
const returned = ['F35'];

/** The measure with the newest figure the public may see as its own: nothing else goes out in a version of the plan. */
export function withReleasedFigure(measure: MeasureRecord): MeasureRecord {
  const isHeld = [...awaiting, ...returned, ...Object.keys(embargoed)].includes(measure.code);
  const released = isHeld ? seriesOf(measure).at(-2) : undefined;
  if (!released) return measure;
  const { value, numerator, denominator, end } = released;
  return { ...measure, latestValue: value, numerator, denominator, latestOn: end };
}

/** What was found wrong later, and why: code, end of the period, how far the first figure was off. */
const corrections: readonly (readonly [code: string, end: string, off: number, cy: string, en: string])[] = [
  ['F26', '2025-12-31', 9, 'Roedd naw aelwyd wedi’u cyfrif ddwywaith.', 'Nine households had been counted twice.'],
  ['F17', '2026-03-31', -4, 'Daeth pedwar cofnod i mewn yn hwyr.', 'Four records came in late.'],
];

/** Two people sent different figures for the same quarter, and both are kept. */
const keptBeside = { code: 'F42', end: '2026-06-30', off: 12 } as const;

/** Measures with figures for each ward too. */
const byWard = ['F1', 'F13', 'F24'];

const columns = measureValueLedger.fields.flatMap((field) => columnsOf(field));

/** The sheet of values: every figure in the order it was entered. */
export function measureValuesFile(measures: readonly MeasureRecord[]): string {
  const rows = measures.flatMap((measure) => {
    const series = seriesOf(measure);
    return [
      ...series.flatMap((figure, place) => rowsOf(measure, figure, place === series.length - 1)),
      ...(byWard.includes(measure.code) ? wardRows(measure, series) : []),
    ];
  });
  return csv(columns, rows.toSorted((a, b) => (a['entered_at'] ?? '').localeCompare(b['entered_at'] ?? '')));
}

function rowsOf(measure: MeasureRecord, figure: QuarterFigure, isLast: boolean): readonly Row[] {
  const { code } = measure;
  const row = rowOf(measure, figure, 12);
  const corrected = corrections.find(([of, end]) => of === code && end === figure.end);
  if (corrected) {
    const [, , off, cy, en] = corrected;
    const numerator = (figure.numerator ?? 0) + off;
    const first = rowOf(measure, { ...figure, numerator, value: shareOf(numerator, figure.denominator) }, 12);
    return [first, { ...rowOf(measure, figure, 40), correction_reason_cy: cy, correction_reason_en: en }];
  }
  if (code === keptBeside.code && figure.end === keptBeside.end) {
    const other = rowOf(measure, { ...figure, value: figure.value + keptBeside.off }, 12);
    return [other, { ...rowOf(measure, figure, 13), kept_beside: 'yes' }];
  }
  if (!isLast) return [row];
  if (awaiting.includes(code)) return [{ ...row, standing: 'entered' }];
  if (embargoed[code]) return [{ ...row, release_at: embargoed[code] }];
  if (returned.includes(code)) return [{ ...row, standing: 'returned' }];
  return [row];
}

function shareOf(numerator: number, denominator: number | null): number {
  return Math.round((1_000 * numerator) / (denominator ?? 1)) / 10;
}

function rowOf(measure: MeasureRecord, figure: QuarterFigure, daysAfter: number): Row {
  const entered = new Date(`${figure.end}T09:00:00Z`);
  entered.setUTCDate(entered.getUTCDate() + daysAfter);
  return {
    measure: measure.code,
    period_start: figure.start,
    period_end: figure.end,
    value: String(figure.value),
    numerator: figure.numerator === null ? '' : String(figure.numerator),
    denominator: figure.denominator === null ? '' : String(figure.denominator),
    standing: 'signed-off',
    entered_for: measure.organisation ?? '',
    entered_at: entered.toISOString().replace('.000', ''),
  };
}

/** The last six quarters, shared out among the wards. */
function wardRows(measure: MeasureRecord, series: readonly QuarterFigure[]): readonly Row[] {
  const draws = drawsFor(`measure-by-ward/${measure.code}`);
  const weights = wards.map(() => 0.4 + draws.uniform());
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return series.slice(-6).flatMap((figure) =>
    wards.map(({ code }, place) => {
      const share = ((weights[place] ?? 0) / whole) * (1 + 0.06 * draws.normal());
      const value = Math.round(figure.value * share);
      return { ...rowOf(measure, { ...figure, value, numerator: null, denominator: null }, 14), area: code };
    }),
  );
}
