import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Bilingual, Language } from '../../language/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { AnyRecord } from '../../records/index.ts';
import type { TextMark } from '../language-states.ts';

/** Both languages of a text as they are, in one short word. */
export function fingerprintOf({ cy, en }: Bilingual): string {
  return createHash('sha256')
    .update(JSON.stringify([cy, en]))
    .digest('hex');
}

interface MarkRow {
  readonly kind: string;
  readonly code: string;
  readonly field: string;
  readonly mark: TextMark['mark'];
  readonly into_language: Language | null;
  readonly marked_by: string;
  readonly marked_at: Date | string;
  readonly fingerprint: string;
}

/** What was translated and checked in a partnership, also of texts that have changed since. */
export async function textMarks(db: Database, partnershipId: string): Promise<readonly TextMark[]> {
  const { rows } = await sql<MarkRow>`
    select kind, code, field, mark, into_language, marked_by, marked_at, fingerprint
    from editing.text_mark where partnership_id = ${partnershipId} order by kind, code, field`.execute(db);
  return rows.map((row) => ({
    kind: row.kind,
    code: row.code,
    field: row.field,
    mark: row.mark,
    into: row.into_language,
    by: row.marked_by,
    at: new Date(row.marked_at).toISOString(),
    fingerprint: row.fingerprint,
  }));
}

/** What somebody did with texts of a record as it now is. */
export interface MarkToKeep {
  readonly record: AnyRecord;
  readonly fields: readonly string[];
  readonly mark: TextMark['mark'];
  readonly into?: Language;
  readonly by: string;
  readonly now: Date;
}

/** Writes down who translated or checked texts, over what was written down of them before. Inside a transaction. */
export async function keepMarks(
  db: Database,
  partnershipId: string,
  { record, fields, mark, into, by, now }: MarkToKeep,
): Promise<void> {
  for (const field of new Set(fields)) {
    const fingerprint = fingerprintOf(record.values[field] as Bilingual);
    await sql`
      insert into editing.text_mark
        (partnership_id, kind, code, field, mark, into_language, marked_by, marked_at, fingerprint)
      values (${partnershipId}, ${record.kind}, ${record.code}, ${field}, ${mark}, ${into ?? null}, ${by},
        ${now.toISOString()}::timestamptz, ${fingerprint})
      on conflict (partnership_id, kind, code, field) do update set
        mark = excluded.mark, into_language = excluded.into_language, marked_by = excluded.marked_by,
        marked_at = excluded.marked_at, fingerprint = excluded.fingerprint`.execute(db);
  }
}
