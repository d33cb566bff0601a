import { type RawBuilder, sql } from 'kysely';

/** For whom values are read: those at work see all but what was returned, the public what was released by an instant. */
export type ValueReader = 'work' | { readonly publicAt: string };

/** Written out, because an index does not serve `is not distinct from`. The table is called `value`. */
export function inArea(area: string | null): RawBuilder<unknown> {
  return area === null ? sql`value.area is null` : sql`value.area = ${area}`;
}

/** What a reader may see. The table is called `value`. */
export function seenBy(reader: ValueReader): RawBuilder<unknown> {
  if (reader === 'work') return sql`value.standing <> 'returned'`;
  return sql`value.standing = 'signed-off'
    and (value.release_at is null or value.release_at <= ${reader.publicAt}::timestamptz)`;
}
