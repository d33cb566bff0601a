import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import type { UpdateOutcome, UpdateToSend, UpdateWay } from '../updates/update.ts';

/** An update as it will be written. */
export interface NewUpdate extends UpdateToSend {
  readonly sending: string;
  readonly sentBy: string;
  readonly forOrganisation: string | null;
  /** Instant, ISO. */
  readonly sentAt: string;
  readonly way: UpdateWay;
  readonly outcome: UpdateOutcome;
}

/** One statement carries a few thousand rows; a kit may bring more. */
const batch = 2_000;

/** Writes updates in the order given. @returns their numbers, in that order */
export async function insertUpdates(
  db: Database,
  partnershipId: string,
  updates: readonly NewUpdate[],
): Promise<readonly number[]> {
  const numbers: number[] = [];
  for (let from = 0; from < updates.length; from += batch) {
    const rows = JSON.stringify(updates.slice(from, from + batch).map(rowOf));
    const { rows: kept } = await sql<{ number: number }>`
      insert into delivery.update (
        partnership_id, sending, item_kind, item, month, state, words_cy, words_en, met_on, likelihood, impact, no_change,
        honest_answer, value, numerator, denominator, period_start, period_end, sent_by, for_organisation, sent_at,
        by_way_of, based_on_revision, outcome, corrects, reason_cy, reason_en, settles)
      select ${partnershipId}, sending, item_kind, item, month, state, words_cy, words_en, met_on, likelihood, impact,
        no_change, honest_answer, value, numerator, denominator, period_start, period_end, sent_by, for_organisation,
        sent_at, by_way_of, based_on, outcome, corrects, reason_cy, reason_en, settles
      from jsonb_to_recordset(${rows}::jsonb) as row(
        place integer, sending text, item_kind text, item text, month text, state text, words_cy text, words_en text,
        met_on date, likelihood integer, impact integer, no_change boolean, honest_answer text, value double precision,
        numerator double precision, denominator double precision, period_start date, period_end date, sent_by text,
        for_organisation text, sent_at timestamptz, by_way_of text, based_on bigint, outcome text, corrects bigint,
        reason_cy text, reason_en text, settles bigint)
      order by place
      returning number`.execute(db);
    numbers.push(...kept.map(({ number }) => number));
  }
  return numbers;
}

function rowOf(update: NewUpdate, place: number): Readonly<Record<string, unknown>> {
  const { item, month, state, metOn, likelihood, impact, figure, words, reason, outcome, sending } = update;
  return {
    ...{
      place,
      sending,
      item_kind: item.kind,
      item: item.code,
      month,
      state,
      met_on: metOn,
      likelihood,
      impact,
    },
    ...{
      words_cy: words.cy,
      words_en: words.en,
      no_change: update.noChange,
      honest_answer: update.honestAnswer,
    },
    ...{ value: figure?.value, numerator: figure?.numerator, denominator: figure?.denominator },
    ...{ period_start: figure?.from, period_end: figure?.to, sent_by: update.sentBy, sent_at: update.sentAt },
    ...{ for_organisation: update.forOrganisation, by_way_of: update.way, based_on: update.basedOn, outcome },
    ...{ corrects: update.corrects, reason_cy: reason?.cy ?? '', reason_en: reason?.en ?? '' },
    ...{ settles: update.settles },
  };
}
