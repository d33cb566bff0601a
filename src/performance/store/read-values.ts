import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import type { MeasureValue, ValuePeriod } from '../measure-value.ts';
import { inArea, seenBy, type ValueReader } from './which-values.ts';

interface ValuesAsked {
  readonly measures: readonly string[];
  /** Code of an area; null for the partnership's own. */
  readonly area?: string | null;
  readonly reader: ValueReader;
  /** How many of the latest periods of each measure; default all. */
  readonly last?: number;
}

interface ValueRow {
  readonly number: number;
  readonly measure: string;
  readonly area: string | null;
  readonly period_start: string;
  readonly period_end: string;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly note_cy: string;
  readonly note_en: string;
  readonly standing: MeasureValue['standing'];
  readonly release_at: string | null;
  readonly entered_by: string;
  readonly entered_for: string | null;
  readonly entered_at: string;
  readonly signed_by: string | null;
  readonly signed_at: string | null;
  readonly signed_note_cy: string;
  readonly signed_note_en: string;
  readonly revision: number;
  readonly corrects: number | null;
  readonly correction_reason_cy: string;
  readonly correction_reason_en: string;
  readonly besides: number | null;
}

/**
 * The values that count of these measures in one area: of each period the newest the reader may see, oldest period
 * first, measure by measure as asked.
 */
export async function valuesOf(
  db: Database,
  partnershipId: string,
  { measures, area = null, reader, last }: ValuesAsked,
): Promise<readonly MeasureValue[]> {
  if (measures.length === 0) return [];
  const { rows } = await sql<ValueRow>`
    select found.* from unnest(${[...measures]}::text[]) with ordinality as asked(measure, place)
    cross join lateral (
      select distinct on (value.period_end, value.period_start) value.*
      from performance.measure_value as value
      where value.partnership_id = ${partnershipId} and value.measure = asked.measure
        and ${inArea(area)} and ${seenBy(reader)}
      order by value.period_end desc, value.period_start desc, value.number desc
      limit ${last ?? null}::bigint
    ) as found
    order by asked.place, found.period_end, found.period_start`.execute(db);
  return rows.map(measureValueOf);
}

/** The value of the latest period of each measure in an area, as `valuesOf` counts; a measure without one is left out. */
export async function newestValues(
  db: Database,
  partnershipId: string,
  measures: readonly string[],
  reader: ValueReader = 'work',
  area: string | null = null,
): Promise<ReadonlyMap<string, MeasureValue>> {
  const newest = await valuesOf(db, partnershipId, { measures, area, reader, last: 1 });
  return new Map(newest.map((value) => [value.measure, value]));
}

/** Every value entered for a measure that the reader may see, newest first; at work what was returned, too. */
export async function entriesOf(
  db: Database,
  partnershipId: string,
  measure: string,
  reader: ValueReader = 'work',
  limit = 200,
): Promise<readonly MeasureValue[]> {
  const { rows } = await sql<ValueRow>`
    select * from performance.measure_value as value
    where partnership_id = ${partnershipId} and measure = ${measure} and area is null
      and ${reader === 'work' ? sql`true` : seenBy(reader)}
    order by number desc limit ${limit}::bigint`.execute(db);
  return rows.map(measureValueOf);
}

/** The values that await a second person, those entered first before the others. @param number - only this one */
export async function valuesAwaitingSignOff(
  db: Database,
  partnershipId: string,
  number?: number,
): Promise<readonly MeasureValue[]> {
  const { rows } = await sql<ValueRow>`
    select * from performance.measure_value
    where partnership_id = ${partnershipId} and standing = 'entered'
      and (${number ?? null}::bigint is null or number = ${number ?? null}::bigint)
    order by number`.execute(db);
  return rows.map(measureValueOf);
}

/** The number of the latest value entered: two reads with the same number between have read the same values. */
export async function latestEntry(db: Database, partnershipId: string): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select number from performance.measure_value where partnership_id = ${partnershipId}
    order by number desc limit 1`.execute(db);
  return rows[0]?.number ?? 0;
}

/** Every value of a partnership in the order they were entered, for a kit. */
export async function everyEntry(db: Database, partnershipId: string): Promise<readonly MeasureValue[]> {
  const { rows } = await sql<ValueRow>`
    select * from performance.measure_value where partnership_id = ${partnershipId}
    order by number`.execute(db);
  return rows.map(measureValueOf);
}

/** Everything entered for these periods, in the order of entry. */
export async function entriesOfPeriods(
  db: Database,
  partnershipId: string,
  periods: readonly ValuePeriod[],
): Promise<readonly MeasureValue[]> {
  if (periods.length === 0) return [];
  const asked = JSON.stringify(
    periods.map(({ measure, area, periodStart, periodEnd }) => ({
      measure,
      area,
      starts: periodStart,
      ends: periodEnd,
    })),
  );
  const { rows } = await sql<ValueRow>`
    select value.* from (
      select distinct * from jsonb_to_recordset(${asked}::jsonb)
        as asked(measure text, area text, starts date, ends date)
    ) as asked
    join performance.measure_value as value
      on value.partnership_id = ${partnershipId} and value.measure = asked.measure
      and (value.area = asked.area or (value.area is null and asked.area is null))
      and value.period_end = asked.ends and value.period_start = asked.starts
    order by value.number`.execute(db);
  return rows.map(measureValueOf);
}

function measureValueOf(row: ValueRow): MeasureValue {
  return {
    number: row.number,
    measure: row.measure,
    area: row.area,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    note: { cy: row.note_cy, en: row.note_en },
    standing: row.standing,
    releaseAt: row.release_at,
    enteredBy: row.entered_by,
    enteredFor: row.entered_for,
    enteredAt: row.entered_at,
    signedBy: row.signed_by,
    signedAt: row.signed_at,
    signedNote: { cy: row.signed_note_cy, en: row.signed_note_en },
    revision: row.revision,
    corrects: row.corrects,
    correctionReason: { cy: row.correction_reason_cy, en: row.correction_reason_en },
    besides: row.besides,
  };
}
