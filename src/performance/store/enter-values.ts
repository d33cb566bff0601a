import { sql } from 'kysely';
import type { Acting } from '../../access/index.ts';
import type { Bilingual } from '../../language/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { type Problem, problem, type Result } from '../../records/index.ts';
import { mayEnterValues } from '../entering-values.ts';
import {
  type EntryOutcome,
  type Figure,
  type MeasureValue,
  outcomeOfEntry,
  type RiskClass,
  readFigure,
  type SentValue,
  standingOnEntry,
  type ValuePeriod,
  type ValueStanding,
} from '../measure-value.ts';
import { entriesOfPeriods } from './read-values.ts';

/** Who enters values, and for whom. */
export interface Entering {
  readonly partnershipId: string;
  /** Identifier of the person, or `operator`: the same as history names. */
  readonly actor: string;
  /** The signed-in person; null for the operator at the command line. */
  readonly acting: Acting | null;
  /** The organisation they enter it for; null: the measure's own. */
  readonly organisation?: string | null;
}

/** What became of one value that was sent. */
export interface Entry {
  readonly sent: SentValue;
  readonly outcome: EntryOutcome;
  /** Number of the value that now counts for the period. */
  readonly number: number;
  /** The value there was, for `correction`, `kept-both` and `unchanged`. */
  readonly before: MeasureValue | null;
}

export interface MeasureToEnter {
  readonly code: string;
  readonly organisation: string | null;
  readonly risk_class: RiskClass | null;
  readonly figure: string | null;
  readonly formula: string;
}

/** A value as it will be written. */
export interface NewValue extends ValuePeriod, Figure {
  readonly note: Bilingual;
  readonly standing: ValueStanding;
  readonly releaseAt: string | null;
  readonly enteredBy: string;
  readonly enteredFor: string | null;
  /** Null: now. */
  readonly enteredAt: string | null;
  readonly corrects: number | null;
  readonly correctionReason: Bilingual;
  readonly besides: number | null;
}

const noText: Bilingual = { cy: '', en: '' };

/**
 * Enters values of measures, all of them or none. Nothing is overwritten: a value for a period that has one already
 * is a correction when the sender had seen that one, and is kept beside it when they had not. Two who enter values of
 * one measure at the same moment are let in one after the other.
 *
 * Problems: those of `readFigure`, `performance.measure-unknown`, `performance.value-of-another`,
 * `performance.measure-calculated`, `performance.correction-needs-reason`.
 *
 * @param db - a transaction of the same actor
 * @source PERF-05; issue "lose nothing and never overwrite each other silently"
 */
export async function enterValues(
  db: Database,
  entering: Entering,
  values: readonly SentValue[],
): Promise<Result<readonly Entry[]>> {
  const { partnershipId } = entering;
  const measures = await lockMeasures(
    db,
    partnershipId,
    values.map(({ measure }) => measure),
  );
  const newest = newestByPeriod(await entriesOfPeriods(db, partnershipId, values));
  const problems: Problem[] = [];
  const decided: { sent: SentValue; outcome: EntryOutcome; before: MeasureValue | null; fresh: NewValue }[] =
    [];
  for (const sent of values) {
    const measure = measures.get(sent.measure);
    const forbidden = problemWithMeasure(measure, sent, entering.acting);
    const read = readFigure(sent, measure?.figure === 'percentage');
    const before = newest.get(keyOfPeriod(sent)) ?? null;
    problems.push(...(forbidden ? [forbidden] : read.problems));
    if (forbidden || !measure || !read.figure) continue;
    const outcome = outcomeOfEntry(before, sent, read.figure);
    if (outcome === 'correction' && before?.standing === 'signed-off' && !hasWords(sent.correctionReason)) {
      problems.push(problem('performance.correction-needs-reason', placeOf(sent, 'correction_reason_cy')));
      continue;
    }
    decided.push({
      sent,
      outcome,
      before,
      fresh: freshValue(entering, measure, sent, read.figure, outcome, before),
    });
  }
  if (problems.length > 0) return { ok: false, problems };
  const numbers = await insertValues(
    db,
    partnershipId,
    decided.filter(({ outcome }) => outcome !== 'unchanged').map(({ fresh }) => fresh),
  );
  let next = 0;
  const entries = decided.map(({ sent, outcome, before }): Entry => {
    const number = outcome === 'unchanged' ? (before?.number ?? 0) : (numbers[next++] ?? 0);
    return { sent, outcome, before, number };
  });
  return { ok: true, value: entries };
}

/** What a value is of, as one text. */
export function keyOfPeriod({ measure, area, periodStart, periodEnd }: ValuePeriod): string {
  return [measure, area ?? '', periodStart, periodEnd].join(' ');
}

function newestByPeriod(entries: readonly MeasureValue[]): ReadonlyMap<string, MeasureValue> {
  return new Map(entries.map((entry) => [keyOfPeriod(entry), entry]));
}

function hasWords(text: Bilingual | undefined): boolean {
  return text !== undefined && (text.cy.trim() !== '' || text.en.trim() !== '');
}

function placeOf(sent: SentValue, column: string) {
  return { ...sent.where, record: `performance-measure ${sent.measure}`, column };
}

/** Locks the measures until the transaction is over, in the order of their codes, so that nobody waits in a circle. */
export async function lockMeasures(
  db: Database,
  partnershipId: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, MeasureToEnter>> {
  const { rows } = await sql<MeasureToEnter>`
    select code, organisation, risk_class, figure, formula from performance.performance_measure
    where partnership_id = ${partnershipId} and code = any(${[...new Set(codes)]}::text[]) and not withdrawn
    order by code for no key update`.execute(db);
  return new Map(rows.map((row) => [row.code, row]));
}

/** Why a person may not enter a value of this measure; null when they may. */
export function problemWithMeasure(
  measure: MeasureToEnter | undefined,
  sent: SentValue,
  acting: Acting | null,
): Problem | null {
  const where = placeOf(sent, 'measure');
  if (!measure) return problem('performance.measure-unknown', where, { code: sent.measure });
  if (measure.formula.trim() !== '') {
    return problem('performance.measure-calculated', where, { code: sent.measure });
  }
  if (acting && !mayEnterValues(acting, measure.organisation)) {
    return problem('performance.value-of-another', where, { code: sent.measure });
  }
  return null;
}

function freshValue(
  { actor, organisation }: Entering,
  measure: MeasureToEnter,
  sent: SentValue,
  figure: Figure,
  outcome: EntryOutcome,
  before: MeasureValue | null,
): NewValue {
  const { area, periodStart, periodEnd, note, releaseAt = null, correctionReason = noText } = sent;
  return {
    ...figure,
    ...{ measure: measure.code, area, periodStart, periodEnd, note, releaseAt, correctionReason },
    standing: standingOnEntry(measure.risk_class),
    enteredBy: actor,
    enteredFor: organisation ?? measure.organisation,
    enteredAt: null,
    corrects: outcome === 'correction' ? (before?.number ?? null) : null,
    besides: outcome === 'kept-both' ? (before?.number ?? null) : null,
  };
}

/** Writes values in the order given. @returns their numbers, in that order */
export async function insertValues(
  db: Database,
  partnershipId: string,
  values: readonly NewValue[],
): Promise<readonly number[]> {
  const numbers: number[] = [];
  // One statement carries a few thousand rows; a kit may bring far more.
  for (let from = 0; from < values.length; from += 2_000) {
    const { rows } = await sql<{ number: number }>`
      insert into performance.measure_value (
        partnership_id, measure, area, period_start, period_end, value, numerator, denominator, note_cy, note_en,
        standing, release_at, entered_by, entered_for, entered_at, corrects, correction_reason_cy,
        correction_reason_en, besides)
      select ${partnershipId}, measure, area, starts, ends, value, numerator, denominator, note_cy, note_en,
        standing, released, entered_by, entered_for, coalesce(entered, clock_timestamp()), corrects, reason_cy,
        reason_en, besides
      from jsonb_to_recordset(${JSON.stringify(values.slice(from, from + 2_000).map(rowOf))}::jsonb) as row(
        place integer, measure text, area text, starts date, ends date, value double precision,
        numerator double precision, denominator double precision, note_cy text, note_en text, standing text,
        released timestamptz, entered_by text, entered_for text, entered timestamptz, corrects bigint,
        reason_cy text, reason_en text, besides bigint)
      order by place
      returning number`.execute(db);
    numbers.push(...rows.map(({ number }) => number));
  }
  return numbers;
}

function rowOf(value: NewValue, place: number): Readonly<Record<string, unknown>> {
  const { measure, area, standing, corrects, besides, numerator, denominator } = value;
  return {
    ...{ place, measure, area, standing, corrects, besides, numerator, denominator, value: value.value },
    ...{ starts: value.periodStart, ends: value.periodEnd, released: value.releaseAt },
    ...{ note_cy: value.note.cy, note_en: value.note.en },
    ...{ entered_by: value.enteredBy, entered_for: value.enteredFor, entered: value.enteredAt },
    ...{ reason_cy: value.correctionReason.cy, reason_en: value.correctionReason.en },
  };
}

/** A decision of a second person on values that await it. */
export interface SignOff {
  readonly partnershipId: string;
  readonly actor: string;
  readonly standing: 'signed-off' | 'returned';
  /** Instant, ISO. */
  readonly at: string;
  readonly note?: Bilingual;
}

/**
 * Signs values off, or returns them. Nobody signs off what they entered themselves. Of values that somebody else has
 * decided on meanwhile, none is touched.
 *
 * Problems: `performance.signed-already`, `performance.own-value`.
 *
 * @param values - number and the revision the person saw
 */
export async function signValues(
  db: Database,
  { partnershipId, actor, standing, at, note = noText }: SignOff,
  values: readonly { readonly number: number; readonly revision: number }[],
): Promise<Result<null>> {
  const { rows } = await sql<{
    number: number;
    measure: string;
    revision: number;
    standing: string;
    entered_by: string;
  }>`
    select number, measure, revision, standing, entered_by from performance.measure_value
    where partnership_id = ${partnershipId} and number = any(${values.map(({ number }) => number)}::bigint[])
    order by number for update`.execute(db);
  const problems = values.flatMap(({ number, revision }): Problem[] => {
    const row = rows.find((each) => each.number === number);
    const where = { record: `performance-measure ${row?.measure ?? ''}` };
    if (!row || row.revision !== revision || row.standing !== 'entered') {
      return [problem('performance.signed-already', where, { code: row?.measure ?? '' })];
    }
    return row.entered_by === actor ? [problem('performance.own-value', where, { code: row.measure })] : [];
  });
  if (problems.length > 0) return { ok: false, problems };
  await sql`
    update performance.measure_value set standing = ${standing}, signed_by = ${actor},
      signed_at = ${at}::timestamptz, signed_note_cy = ${note.cy}, signed_note_en = ${note.en},
      revision = revision + 1
    where partnership_id = ${partnershipId}
      and number = any(${values.map(({ number }) => number)}::bigint[])`.execute(db);
  return { ok: true, value: null };
}
