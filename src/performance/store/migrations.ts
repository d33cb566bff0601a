import { sql } from 'kysely';
import { keepHistory, type Migration } from '../../platform/database/index.ts';
import { addRecordFields } from '../../records/store/index.ts';
import { performanceMeasureDefinition } from '../performance-measure.ts';

/**
 * Values are only ever added. Each row says itself who entered it and when, so history is kept of what changes
 * afterwards, its standing; a trigger refuses any other change.
 */
const valuesOverTime = `
create table performance.measure_value (
  number bigint generated always as identity primary key,
  partnership_id text not null,
  measure text not null,
  area text,
  period_start date not null,
  period_end date not null check (period_end >= period_start),
  value double precision not null,
  numerator double precision,
  denominator double precision check (denominator <> 0),
  note_cy text not null default '',
  note_en text not null default '',
  standing text not null check (standing in ('entered', 'signed-off', 'returned')),
  release_at timestamptz,
  entered_by text not null,
  entered_for text,
  entered_at timestamptz not null default clock_timestamp(),
  signed_by text,
  signed_at timestamptz,
  signed_note_cy text not null default '',
  signed_note_en text not null default '',
  revision integer not null default 1,
  corrects bigint references performance.measure_value (number),
  correction_reason_cy text not null default '',
  correction_reason_en text not null default '',
  besides bigint references performance.measure_value (number),
  foreign key (partnership_id, measure) references performance.performance_measure (partnership_id, code)
);
comment on table performance.measure_value is
  'Values of measures over time. The newest row of a measure, an area and a period counts; a correction is a new row.';
create index value_of_measure on performance.measure_value
  (partnership_id, measure, area, period_end desc, period_start desc, number desc);
create index value_of_area on performance.measure_value (partnership_id, area, measure) where area is not null;
create index value_awaiting_sign_off on performance.measure_value (partnership_id, measure)
  where standing <> 'signed-off';

create function performance.refuse_rewriting() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or
    (to_jsonb(old) - '{standing,signed_by,signed_at,signed_note_cy,signed_note_en,revision}'::text[])
    <> (to_jsonb(new) - '{standing,signed_by,signed_at,signed_note_cy,signed_note_en,revision}'::text[])
  then
    raise exception 'A value is corrected by a new one' using errcode = 'LL003';
  end if;
  return new;
end $$;
create trigger value_is_not_rewritten before update or delete on performance.measure_value
  for each row execute function performance.refuse_rewriting();
create trigger history_is_kept after update on performance.measure_value
  for each row execute function history.record_change('partnership_id', '', 'number');
`;

/**
 * Counts of so few that somebody could be known by them: 1 to 4 of those who have it or have it not, 1 to 4 altogether,
 * and, of a part of the area, 1 to 4 counted.
 */
const smallCounts = `
create function performance.is_small(
  area text, value double precision, numerator double precision, denominator double precision
) returns boolean language sql immutable as $$
  select coalesce(numerator > 0 and numerator < 5, false)
    or coalesce(denominator > 0 and denominator < 5, false)
    or coalesce(denominator - numerator > 0 and denominator - numerator < 5, false)
    or (area is not null and numerator is null and denominator is null
      and value > 0 and value < 5 and value = trunc(value))
$$;
create index small_value on performance.measure_value (partnership_id, measure, period_end, period_start)
  where performance.is_small(area, value, numerator, denominator);
`;

const fieldsOfAccountability = [
  'service',
  'provider',
  'figure',
  'standing',
  'communicationPower',
  'proxyPower',
  'dataPower',
  'source',
  'breakdowns',
  'baselineValue',
  'baselineOn',
  'targetOn',
  'nationalLinks',
  'nationalReference',
  'indicatorClass',
  'safeguardingCriterion',
  'riskClass',
  'formula',
] as const;

/** The tables of performance measures and of their values. */
export const performanceMigrations: readonly Migration[] = [
  {
    name: 'performance-0001-first',
    async up(db) {
      await sql`create schema if not exists performance`.execute(db);
      await sql`create table performance.performance_measure (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          title_cy text not null default '',
          title_en text not null default '',
          definition_cy text not null default '',
          definition_en text not null default '',
          measure_kind text,
          organisation text,
          unit_cy text not null default '',
          unit_en text not null default '',
          polarity text,
          latest_value double precision,
          numerator double precision,
          denominator double precision,
          latest_on date,
          update_every_months integer,
          target double precision,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, organisation) references partnership.organisation (partnership_id, code)
        )`.execute(db);
      for (const table of ['performance.performance_measure']) {
        await keepHistory(db, table);
      }
    },
  },
  { name: 'performance-0002-values-over-time', up: (db) => sql.raw(valuesOverTime).execute(db) },
  {
    name: 'performance-0003-what-a-measure-is-for',
    up: (db) => addRecordFields(db, performanceMeasureDefinition, fieldsOfAccountability),
  },
  {
    name: 'performance-0004-latest-entry',
    up: (db) =>
      sql`create index value_in_order on performance.measure_value (partnership_id, number)`.execute(db),
  },
  {
    name: 'performance-0005-outcomes-of-persons',
    up: (db) => addRecordFields(db, performanceMeasureDefinition, ['judgedBy']),
  },
  { name: 'performance-0006-small-counts', up: (db) => sql.raw(smallCounts).execute(db) },
];
