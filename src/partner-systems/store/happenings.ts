import { type RawBuilder, sql } from 'kysely';
import { type Action, actionDefinition, ownedFields } from '../../plan/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { Happening, WebhookEvent } from '../webhook.ts';

interface HappeningRow {
  readonly key: string;
  readonly event: WebhookEvent;
  readonly at: string;
  readonly kind: string;
  readonly code: string;
  readonly number: number | null;
  readonly organisation: string | null;
}

/** What is owned, by the column that names it. */
const owned: RawBuilder<unknown> = sql.join(
  Object.entries(ownedFields).map(
    ([column, kind]) =>
      sql`when nullif(c.after ->> ${sql.lit(column)}, '') is not null then ${sql.lit(kind)}`,
  ),
  sql` `,
);
const ownedCode: RawBuilder<unknown> = sql.join(
  Object.keys(ownedFields).map((column) => sql`nullif(c.after ->> ${sql.lit(column)}, '')`),
);

/**
 * What happened in a partnership since a moment, read from what is only ever added to: updates, values, history and
 * published versions.
 */
export async function happeningsSince(
  db: Database,
  partnershipId: string,
  since: Date,
): Promise<readonly Happening[]> {
  const from = since.toISOString();
  const { rows } = await sql<HappeningRow>`
    select 'update ' || number as key, 'update.sent' as event, sent_at as at, item_kind as kind, item as code,
      number, for_organisation as organisation
    from delivery.update where partnership_id = ${partnershipId} and sent_at > ${from}
    union all
    select 'value ' || number, 'value.corrected', entered_at, 'performance-measure', measure, number, entered_for
    from performance.measure_value
    where partnership_id = ${partnershipId} and entered_at > ${from} and corrects is not null
    union all
    select 'owner ' || c.id, 'owner.' || (c.after ->> 'state'), c.changed_at, case ${owned} end,
      coalesce(${ownedCode}), null, c.after ->> 'organisation'
    from history.change c
    where c.partnership_id = ${partnershipId} and c.table_name = 'delivery.ownership' and c.changed_at > ${from}
      and c.after ->> 'state' in ('asked', 'accepted', 'declined')
      and c.before ->> 'state' is distinct from c.after ->> 'state'
    union all
    select 'version ' || plan || ' ' || number, 'version.published', published_at, 'plan', plan, number, null
    from publishing.version where partnership_id = ${partnershipId} and published_at > ${from}
    union all
    select 'annual-report ' || report || ' ' || number, 'annual-report.published', frozen_at, 'annual-report', report,
      number, null
    from publishing.annual_report_edition where partnership_id = ${partnershipId} and frozen_at > ${from}
    order by at, key`.execute(db);
  return rows.flatMap(({ kind, code, ...row }) =>
    kind === null || code === null
      ? []
      : [{ ...row, at: new Date(row.at).toISOString(), subject: { kind, code } }],
  );
}

/** Actions whose last day has passed since a day, and which are neither done nor stopped. */
export function actionsLateSince(records: RecordSet, since: string, today: string): readonly Happening[] {
  const isLate = ({ values: { endsOn, state } }: Action) =>
    endsOn !== null && endsOn >= since && endsOn < today && state !== 'done' && state !== 'stopped';
  return records
    .all(actionDefinition)
    .filter(isLate)
    .map(({ code, values }) => ({
      key: `late ${code} ${values.endsOn}`,
      event: 'action.late' as const,
      at: `${today}T00:00:00.000Z`,
      subject: { kind: 'action', code },
      number: null,
      organisation: values.lead,
    }));
}
