import { sql } from 'kysely';
import type { Language } from '../../language/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { LanguageWaiver, WaivedStanding, WaiverGround } from '../language-waiver.ts';

interface WaiverRow {
  readonly number: number;
  readonly kind: string;
  readonly code: string;
  readonly field: string;
  readonly language: Language;
  readonly standing: WaivedStanding;
  readonly ground: WaiverGround;
  readonly reason_cy: string;
  readonly reason_en: string;
  readonly expected_on: string | null;
  readonly given_by: string;
  readonly role: string;
  readonly given_on: string;
}

/** Every waiver a partnership has given, newest first. One whose text has been written since has no effect any more. */
export async function languageWaivers(
  db: Database,
  partnershipId: string,
): Promise<readonly LanguageWaiver[]> {
  const { rows } = await sql<WaiverRow>`
    select number, kind, code, field, language, standing, ground, reason_cy, reason_en, expected_on::text as expected_on,
      given_by, role, given_on::text as given_on
    from publishing.language_waiver where partnership_id = ${partnershipId} order by number desc`.execute(db);
  return rows.map((row) => ({
    number: Number(row.number),
    kind: row.kind,
    code: row.code,
    field: row.field,
    language: row.language,
    standing: row.standing,
    ground: row.ground,
    reason: { cy: row.reason_cy, en: row.reason_en },
    expectedOn: row.expected_on,
    givenBy: row.given_by,
    role: row.role,
    givenOn: row.given_on,
  }));
}

/** Writes a waiver into the log. Inside a transaction. */
export async function giveWaiver(
  db: Database,
  partnershipId: string,
  {
    kind,
    code,
    field,
    language,
    standing,
    ground,
    reason,
    expectedOn,
    givenBy,
    role,
    givenOn,
  }: Omit<LanguageWaiver, 'number'>,
): Promise<void> {
  await sql`
    insert into publishing.language_waiver
      (partnership_id, number, kind, code, field, language, standing, ground, reason_cy, reason_en, expected_on, given_by,
        role, given_on)
    select ${partnershipId}, coalesce(max(number), 0) + 1, ${kind}, ${code}, ${field}, ${language}, ${standing},
      ${ground}, ${reason.cy}, ${reason.en}, ${expectedOn}::date, ${givenBy}, ${role}, ${givenOn}::date
    from publishing.language_waiver where partnership_id = ${partnershipId}`.execute(db);
}
