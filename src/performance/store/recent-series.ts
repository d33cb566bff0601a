import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import type { SeriesValue } from '../measured-series.ts';
import { inArea, seenBy, type ValueReader } from './which-values.ts';

interface SeriesAsked {
  readonly measures: readonly string[];
  /** Code of an area; null for the partnership's own. */
  readonly area: string | null;
  readonly reader: ValueReader;
  /** How many of the latest periods. */
  readonly last: number;
}

type Tuple = readonly [
  start: string,
  end: string,
  value: number,
  numerator: number | null,
  denominator: number | null,
];

/**
 * The latest figures of many measures in one area, for scorecards: one row comes back for each measure, and the index
 * is read from the newest period only as far as is asked.
 *
 * @returns by measure, oldest first; measures without a figure are left out
 */
export async function recentSeries(
  db: Database,
  partnershipId: string,
  { measures, area, reader, last }: SeriesAsked,
): Promise<ReadonlyMap<string, readonly SeriesValue[]>> {
  if (measures.length === 0) return new Map();
  const { rows } = await sql<{ measure: string; series: readonly Tuple[] }>`
    select asked.measure, found.series
    from unnest(${[...measures]}::text[]) as asked(measure)
    cross join lateral (
      select json_agg(json_build_array(period_start, period_end, value, numerator, denominator)) as series
      from (
        select distinct on (value.period_end, value.period_start)
          value.period_start, value.period_end, value.value, value.numerator, value.denominator
        from performance.measure_value as value
        where value.partnership_id = ${partnershipId} and value.measure = asked.measure
          and ${inArea(area)} and ${seenBy(reader)}
        order by value.period_end desc, value.period_start desc, value.number desc
        limit ${last}::bigint
      ) as latest
    ) as found
    where found.series is not null`.execute(db);
  return new Map(rows.map(({ measure, series }) => [measure, series.map(valueOfTuple).reverse()]));
}

function valueOfTuple([periodStart, periodEnd, value, numerator, denominator]: Tuple): SeriesValue {
  return { periodStart, periodEnd, value, numerator, denominator };
}

/** Areas below or beside the partnership's own that some measure has a figure for. */
export async function areasWithValues(
  db: Database,
  partnershipId: string,
  reader: ValueReader,
): Promise<readonly string[]> {
  // Leaps from one area to the next in the index: there may be a hundred thousand values for each.
  const { rows } = await sql<{ area: string }>`
    with recursive leap as (
      (select area from performance.measure_value as value
       where partnership_id = ${partnershipId} and area is not null and ${seenBy(reader)}
       order by area limit 1)
      union all
      select (
        select value.area from performance.measure_value as value
        where value.partnership_id = ${partnershipId} and value.area > leap.area and ${seenBy(reader)}
        order by value.area limit 1)
      from leap where leap.area is not null
    )
    select area from leap where area is not null`.execute(db);
  return rows.map(({ area }) => area);
}

/** The latest figure of one measure in every area that has one. */
export async function latestByArea(
  db: Database,
  partnershipId: string,
  measure: string,
  reader: ValueReader,
): Promise<ReadonlyMap<string, SeriesValue>> {
  const areas = await areasOfMeasure(db, partnershipId, measure, seenBy(reader));
  const { rows } = await sql<{ area: string; latest: Tuple }>`
    select asked.area, found.latest from unnest(${[...areas]}::text[]) as asked(area)
    cross join lateral (
      select json_build_array(value.period_start, value.period_end, value.value, value.numerator,
        value.denominator) as latest
      from performance.measure_value as value
      where value.partnership_id = ${partnershipId} and value.measure = ${measure}
        and value.area = asked.area and ${seenBy(reader)}
      order by value.period_end desc, value.period_start desc, value.number desc limit 1
    ) as found`.execute(db);
  return new Map(rows.map(({ area, latest }) => [area, valueOfTuple(latest)]));
}

async function areasOfMeasure(
  db: Database,
  partnershipId: string,
  measure: string,
  seen: RawBuilder<unknown>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ area: string }>`
    select distinct value.area from performance.measure_value as value
    where value.partnership_id = ${partnershipId} and value.measure = ${measure}
      and value.area is not null and ${seen}
    order by value.area`.execute(db);
  return rows.map(({ area }) => area);
}
