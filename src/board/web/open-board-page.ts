import type { PageRequest } from '../../access/web/index.ts';
import { allDue, type FiguresReach, nameOfItem, type UpdateItem } from '../../delivery/index.ts';
import { updatesOf } from '../../delivery/store/index.ts';
import { type Meeting, meetingDefinition } from '../../governance/index.ts';
import type { AssessedIndicator } from '../../needs/index.ts';
import { openAssessment } from '../../needs/web/index.ts';
import { bookOfRecords, codesToRead, type ScorecardRow, scorecardRows } from '../../performance/index.ts';
import { recentSeries } from '../../performance/store/index.ts';
import { recordsAsSeen, unseenBy } from '../../plan/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { BoardPage } from '../board-page.ts';
import { figuresReach } from '../figures-reach.ts';
import { makeBoardPage } from '../make-board-page.ts';
import { heardSince } from '../silent-block.ts';
import { boardMeetings, nextBoardMeeting } from '../which-meeting.ts';

/** What the whole table may see: a page is handed round and printed, whoever asked for it. */
const everybody = { role: null, organisation: null };

/** Enough figures for a forecast from a baseline some years ago. */
const figuresRead = 60;

/** The records as everybody at the table may see them, and how many of them are kept from view. */
export interface BoardRecords {
  readonly records: RecordSet;
  readonly unseen: number;
}

/** @source issue 5: restricted items are counted, never listed */
export async function openBoardRecords({ services, partnershipId }: PageRequest): Promise<BoardRecords> {
  const { definitions } = services.records;
  const seen = await services.records.load(services.db, partnershipId ?? '');
  const records = recordsAsSeen(seen, definitions, unseenBy(everybody, seen, definitions));
  const kinds = ['action', 'risk', 'project', 'dependency'];
  const countOf = (set: RecordSet) => kinds.reduce((sum, kind) => sum + (set.unseen?.get(kind) ?? 0), 0);
  return { records, unseen: records === seen ? countOf(seen) : countOf(seen) + countOf(records) };
}

/** The meeting a board page is asked for: that of the address, else the next. */
export function meetingAsked(
  records: RecordSet,
  code: string | undefined,
  today: string,
): Meeting | undefined {
  if (code === undefined) return nextBoardMeeting(records, today);
  const meeting = records.one(meetingDefinition, code);
  return boardMeetings(records).find((each) => each.code === meeting?.code);
}

/**
 * The board page of a meeting as things stand now: of figures only what has been signed off and released, of records only
 * what is not restricted.
 *
 * @source GOV-18; PERF-08; INFO-09
 */
export async function openBoardPage(
  request: PageRequest,
  { records, unseen }: BoardRecords,
  meeting: Meeting,
): Promise<BoardPage> {
  const { services, partnership, partnershipId } = request;
  const on = services.today();
  const measures = await measuresReleased(request, records);
  const code = partnershipId ?? '';
  return makeBoardPage({
    partnership: partnership?.values.name ?? { cy: code, en: code },
    records,
    meeting,
    on,
    measures,
    indicators: await indicatorsForReaders(request),
    told: await itemsToldSince(request, records, figuresReach(measures), heardSince(on)),
    unseen,
  });
}

async function measuresReleased(
  { services, partnershipId }: PageRequest,
  records: RecordSet,
): Promise<readonly ScorecardRow[]> {
  const book = bookOfRecords(records);
  const values = await recentSeries(services.db, partnershipId ?? '', {
    measures: codesToRead(book, book.measures),
    area: null,
    reader: { publicAt: services.now().toISOString() },
    last: figuresRead,
  });
  return scorecardRows(book, book.measures, values, { today: services.today(), area: null });
}

/** Asked for as a document is, so that only what may go out is in it. */
async function indicatorsForReaders(request: PageRequest): Promise<readonly AssessedIndicator[]> {
  const { assessment } = await openAssessment({ ...request, query: {}, twin: 'pdf' });
  return assessment?.indicators ?? [];
}

/** Names of the items that somebody has told of since a month. */
async function itemsToldSince(
  { services, partnershipId }: PageRequest,
  records: RecordSet,
  figures: FiguresReach,
  since: string,
): Promise<ReadonlySet<string>> {
  const items: readonly UpdateItem[] = allDue(records, since, figures).map(({ item }) => item);
  const updates = await updatesOf(services.db, partnershipId ?? '', items, since);
  return new Set(updates.map(({ item }) => nameOfItem(item)));
}
