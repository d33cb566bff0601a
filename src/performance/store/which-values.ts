import { type RawBuilder, sql } from 'kysely';

/** For whom values are read: those at work see all but what was returned, the public what was released by an instant. */
export type ValueReader = 'work' | { readonly publicAt: string };

/** Written out, because an index does not serve `is not distinct from`. The table is called `value`. */
export function inArea(area: string | null): RawBuilder<unknown> {
  return area === null ? sql`value.area is null` : sql`value.area = ${area}`;
}

/**
 * What a reader may see. The table is called `value`.
 *
 * The public is given no small count. A count of a part of the area could be worked out from the whole and the other
 * parts: where one is small, none of that measure and period goes out for any part. A period with a small count has no
 * figure at all, also where an earlier one was not small.
 *
 * @source DESIGN rule 1: small numbers are suppressed before publication, and cannot be worked back from totals
 */
export function seenBy(reader: ValueReader): RawBuilder<unknown> {
  if (reader === 'work') return sql`value.standing <> 'returned'`;
  return sql`value.standing = 'signed-off'
    and (value.release_at is null or value.release_at <= ${reader.publicAt}::timestamptz)
    and not ${isWithheld('value')}`;
}

/**
 * Whether a value of this name must not go out, for itself or for another of its measure and period.
 *
 * Asked row by row, which `exists` is not: the planner cannot know how few small counts there are, joins all values to
 * them, and reads millions of rows to find one.
 */
export function isWithheld(name: string): RawBuilder<unknown> {
  const value = sql.ref(name);
  return sql`((
    select true from performance.measure_value as small
    where small.partnership_id = ${value}.partnership_id and small.measure = ${value}.measure
      and small.period_end = ${value}.period_end and small.period_start = ${value}.period_start
      and (small.area is null) = (${value}.area is null) and small.standing <> 'returned'
      and performance.is_small(small.area, small.value, small.numerator, small.denominator)
    limit 1) is not null)`;
}
