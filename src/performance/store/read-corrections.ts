import { sql } from 'kysely';
import type { Bilingual } from '../../language/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { ValuePeriod } from '../measure-value.ts';
import { isWithheld } from './which-values.ts';

/** A public figure that was put right: what it was, what it is, and why. */
export interface ReleasedCorrection extends ValuePeriod {
  readonly was: number;
  readonly value: number;
  readonly reason: Bilingual;
  readonly enteredAt: string;
}

/**
 * Corrections of figures that had been public, newest first: the first figure and the one that corrects it are both
 * signed off, past their release and not of few, and the reason is there in both languages.
 *
 * @param publicAt - instant, ISO
 * @source NEED-16; issue "corrections log"
 */
export async function releasedCorrections(
  db: Database,
  partnershipId: string,
  measures: readonly string[],
  publicAt: string,
): Promise<readonly ReleasedCorrection[]> {
  const { rows } = await sql<{
    measure: string;
    period_start: string;
    period_end: string;
    was: number;
    value: number;
    reason_cy: string;
    reason_en: string;
    entered_at: string;
  }>`
    select after.measure, after.period_start, after.period_end, before.value as was, after.value,
      after.correction_reason_cy as reason_cy, after.correction_reason_en as reason_en, after.entered_at
    from performance.measure_value as after
    join performance.measure_value as before on before.number = after.corrects
    where after.partnership_id = ${partnershipId} and after.measure = any(${[...measures]}::text[])
      and after.area is null and after.standing = 'signed-off' and before.standing = 'signed-off'
      and coalesce(after.release_at, '-infinity') <= ${publicAt}::timestamptz
      and coalesce(before.release_at, '-infinity') <= ${publicAt}::timestamptz
      and not ${isWithheld('after')}
      and after.correction_reason_cy <> '' and after.correction_reason_en <> ''
    order by after.number desc`.execute(db);
  return rows.map((row) => ({
    measure: row.measure,
    area: null,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    was: row.was,
    value: row.value,
    reason: { cy: row.reason_cy, en: row.reason_en },
    enteredAt: row.entered_at,
  }));
}
