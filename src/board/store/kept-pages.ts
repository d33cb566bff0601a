import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import type { BoardPage } from '../board-page.ts';

/** A board page as it was shown to a meeting. */
export interface KeptPage {
  readonly number: number;
  readonly page: BoardPage;
  readonly keptAt: string;
}

interface KeptRow {
  readonly number: number;
  readonly content: BoardPage;
  readonly kept_at: string;
}

/** Keeps a page with its meeting, beside those kept before. @param keptBy - identifier of the person */
export async function keepPage(
  tx: Database,
  partnershipId: string,
  page: BoardPage,
  keptBy: string,
  keptAt: Date,
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into board.kept_page (partnership_id, meeting, content, kept_by, kept_at)
    values (${partnershipId}, ${page.meeting.code}, ${JSON.stringify(page)}::jsonb, ${keptBy}, ${keptAt.toISOString()})
    returning number`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('A kept page has no number');
  return row.number;
}

/** Every page kept for a partnership’s meetings, newest first, with the meeting of each. */
export async function keptPages(
  db: Database,
  partnershipId: string,
): Promise<readonly (Omit<KeptPage, 'page'> & { readonly meeting: string })[]> {
  const { rows } = await sql<{ number: number; meeting: string; kept_at: string }>`
    select number, meeting, kept_at from board.kept_page
    where partnership_id = ${partnershipId} order by number desc`.execute(db);
  return rows.map(({ number, meeting, kept_at }) => ({ number, meeting, keptAt: kept_at }));
}

/** One kept page of a meeting: that of a number, else the newest; undefined where there is none. */
export async function keptPage(
  db: Database,
  partnershipId: string,
  meeting: string,
  number: number | null,
): Promise<KeptPage | undefined> {
  const { rows } = await sql<KeptRow>`
    select number, content, kept_at from board.kept_page
    where partnership_id = ${partnershipId} and meeting = ${meeting}
      and (${number}::bigint is null or number = ${number}::bigint)
    order by number desc limit 1`.execute(db);
  return rows.map(({ content, kept_at, ...row }) => ({ ...row, page: content, keptAt: kept_at }))[0];
}
