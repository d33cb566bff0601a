import type { Bilingual } from '../language/index.ts';
import {
  bilingualText,
  choice,
  date,
  decimal,
  type Place,
  type Problem,
  plainText,
  problem,
  reference,
  type ValueOf,
  yesNo,
} from '../records/index.ts';

/** How far a value has come: entered, signed off by a second person where its measure asks for one, or sent back. */
export const valueStandings = ['entered', 'signed-off', 'returned'] as const;
export type ValueStanding = (typeof valueStandings)[number];

/** An instant with its zone, like `2026-05-01T09:30:00Z`. */
export const instantForm = {
  read: (text: string) =>
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
    !Number.isNaN(Date.parse(text))
      ? text
      : undefined,
  problem: 'performance.not-an-instant',
};

/**
 * The sheet `measure-values` of a kit: every value ever entered, in the order they were entered. A second row for the
 * same measure, area and period corrects the one above it.
 *
 * @source PERF-03, PERF-05; SYS-01
 */
export const measureValueLedger = {
  kind: 'measure-value',
  about: 'performance-measure',
  fields: [
    reference('measure', 'performance-measure', { needed: 'to-save' }),
    plainText('area', { max: 40 }),
    date('periodStart', { needed: 'to-save' }),
    date('periodEnd', { needed: 'to-save' }),
    decimal('value'),
    decimal('numerator', { min: 0 }),
    decimal('denominator', { min: 0 }),
    bilingualText('note', { max: 2_000 }),
    choice('standing', valueStandings),
    plainText('releaseAt', { max: 40, form: instantForm }),
    reference('enteredFor', 'organisation'),
    plainText('enteredAt', { max: 40, form: instantForm }),
    bilingualText('correctionReason', { max: 2_000 }),
    yesNo('keptBeside'),
  ],
} as const;

type LedgerField = (typeof measureValueLedger)['fields'][number];

/** A row of the sheet as it was read. */
export type MeasureValueRow = { readonly [F in LedgerField as F['name']]: ValueOf<F> };

/** What a value is of: one measure, one area (null: the partnership's own), one period. */
export interface ValuePeriod {
  readonly measure: string;
  /** Code of an area; null for the whole of the partnership. */
  readonly area: string | null;
  /** First day. */
  readonly periodStart: string;
  /** Last day, included. */
  readonly periodEnd: string;
}

/** The figure itself: a value; for a percentage what was counted, and out of how many. */
export interface Figure {
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** One value as it is kept. Rows are only ever added; only their standing changes. */
export interface MeasureValue extends ValuePeriod, Figure {
  /** Counts all values of the store: a later value has a higher number. */
  readonly number: number;
  readonly note: Bilingual;
  readonly standing: ValueStanding;
  /** Instant before which the public does not see it; null: no embargo. */
  readonly releaseAt: string | null;
  /** Identifier of the person, or `operator`. */
  readonly enteredBy: string;
  readonly enteredFor: string | null;
  readonly enteredAt: string;
  readonly signedBy: string | null;
  readonly signedAt: string | null;
  /** Why it was returned. */
  readonly signedNote: Bilingual;
  readonly revision: number;
  /** Number of the value it corrects. */
  readonly corrects: number | null;
  readonly correctionReason: Bilingual;
  /** Number of a value somebody else entered for the same period meanwhile: both are kept. */
  readonly besides: number | null;
}

/** A value somebody sends. */
export interface SentValue extends ValuePeriod {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly note: Bilingual;
  readonly releaseAt?: string | null;
  /** Why it differs from the value there was. */
  readonly correctionReason?: Bilingual;
  /** Number of the value that stood for the period when the sender looked; null: there was none. */
  readonly basedOn: number | null;
  /** Where it stands in a file, for problems. */
  readonly where?: Place;
}

/**
 * What to do with a value that was sent: `entered` as first of its period, `correction` of the one the sender saw,
 * `kept-both` because somebody entered another meanwhile, `unchanged` because the same value stands there already.
 */
export type EntryOutcome = 'entered' | 'correction' | 'kept-both' | 'unchanged';

/** Percentages that were rounded to a tenth agree with their counts within this. */
const roundingOfShares = 0.0501;

/**
 * The figure of a value that was sent; a percentage or a rate is worked out from its counts where they alone are given.
 *
 * Problems: `performance.period-backwards`, `performance.value-missing`, `performance.denominator-zero`,
 * `performance.counts-incomplete`, `performance.share-differs`.
 */
export function readFigure(
  sent: SentValue,
  isPercentage: boolean,
): { readonly figure: Figure | null; readonly problems: readonly Problem[] } {
  const where: Place = { ...sent.where, record: `performance-measure ${sent.measure}` };
  const { value, numerator, denominator } = sent;
  const refuse = (code: string, column: string, values: Record<string, string | number> = {}) => ({
    figure: null,
    problems: [problem(code, { ...where, column }, values)],
  });
  if (sent.periodEnd < sent.periodStart) return refuse('performance.period-backwards', 'period_end');
  if (denominator === 0) return refuse('performance.denominator-zero', 'denominator');
  if (isPercentage && (numerator === null) !== (denominator === null)) {
    return refuse('performance.counts-incomplete', numerator === null ? 'numerator' : 'denominator');
  }
  const share = numerator !== null && denominator !== null ? (100 * numerator) / denominator : null;
  if (value === null && (share === null || !isPercentage))
    return refuse('performance.value-missing', 'value');
  if (isPercentage && value !== null && share !== null && Math.abs(value - share) > roundingOfShares) {
    return refuse('performance.share-differs', 'value', { value, share: Math.round(10 * share) / 10 });
  }
  return {
    figure: { value: value ?? Math.round(10 * (share ?? 0)) / 10, numerator, denominator },
    problems: [],
  };
}

/** Whether two figures say the same. */
export function sameFigure(one: Figure, other: Figure): boolean {
  return (
    one.value === other.value && one.numerator === other.numerator && one.denominator === other.denominator
  );
}

/**
 * What becomes of a value that was sent, given the newest there is for its period.
 *
 * @param newest - null when there is none
 */
export function outcomeOfEntry(
  newest: MeasureValue | null,
  sent: Pick<SentValue, 'basedOn'>,
  figure: Figure,
): EntryOutcome {
  if (newest !== null && sameFigure(newest, figure) && newest.standing !== 'returned') return 'unchanged';
  if ((newest?.number ?? null) !== sent.basedOn) return newest === null ? 'entered' : 'kept-both';
  return newest === null ? 'entered' : 'correction';
}

/** Risk classes by which values are signed off. @source PERF-08; issue "second-person sign-off by risk class" */
export const riskClasses = ['ordinary', 'careful', 'high'] as const;
export type RiskClass = (typeof riskClasses)[number];

/** A value of an ordinary measure stands as soon as it is entered; any other waits for a second person. */
export function standingOnEntry(riskClass: RiskClass | null): ValueStanding {
  return riskClass === null || riskClass === 'ordinary' ? 'signed-off' : 'entered';
}
