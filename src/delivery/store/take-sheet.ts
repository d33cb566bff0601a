import type { Services } from '../../access/web/index.ts';
import type { Language } from '../../language/index.ts';
import { transaction } from '../../platform/database/index.ts';
import { type Problem, problem, type RecordSet, type Result } from '../../records/index.ts';
import { mayUpdate, type Updater } from '../updates/due-items.ts';
import type { AskedItem } from '../updates/read-draft.ts';
import { nameOfItem, type UpdateItem } from '../updates/update.ts';
import { readUpdateSheet, type SheetTable, updatesOfRows } from '../updates/update-sheet.ts';
import { askedAgain } from './asked-items.ts';
import { updatesOfSending } from './read-updates.ts';
import { repeated, type Sending, type SendingResult, sendUpdates } from './send-updates.ts';

/** How a sheet is taken. */
export interface SheetAsked {
  readonly tables: readonly SheetTable[];
  readonly month: string;
  readonly language: Language;
  /** Take the rows that are right, even where others are not. */
  readonly part: boolean;
  readonly sending: Sending;
  readonly usualOf: (item: AskedItem) => string;
}

/** What became of a sheet. */
export interface SheetTaken {
  readonly sent: SendingResult | null;
  /** What is wrong; with `part` the other rows were taken all the same. */
  readonly problems: readonly Problem[];
}

/** Sheets that people only read, and the one that says which partnership a workbook is of. */
const sheetsForPeople = ['kit', 'notes', 'nodiadau'];

/**
 * Takes the updates of a spreadsheet: all of them or none, unless the sender asked for those that are right. Each goes
 * through `sendUpdates`.
 *
 * @returns problems with file, sheet, row and column: those of `readUpdateSheet`, `updatesOfRows` and `sendUpdates`
 */
export async function takeSheet(
  services: Pick<Services, 'db' | 'records'>,
  asked: SheetAsked,
): Promise<SheetTaken> {
  const { month, language, sending, usualOf } = asked;
  const earlier = await updatesOfSending(services.db, sending.partnershipId, sending.name);
  if (earlier.length > 0) return { sent: repeated(earlier), problems: [] };
  const reads = asked.tables
    .filter(({ sheet }) => !sheetsForPeople.includes(sheet.trim().toLowerCase()))
    .map(readUpdateSheet);
  const rows = reads.flatMap((read) => read.rows);
  const known = await askedAgain(services, sending.partnershipId, month, rows);
  const { own, ofOthers } = Object.groupBy(rows, ({ item }) =>
    isOfOthers(known.records, sending.updater, item) ? 'ofOthers' : 'own',
  );
  const read = updatesOfRows(own ?? [], new Map(known.items.map((each) => [nameOfItem(each.item), each])), {
    ...{ language, month, today: sending.today, usualOf },
  });
  const notYours = (ofOthers ?? []).map(({ file, sheet, row, item: { code } }) =>
    problem('update.not-yours', { file, sheet, row }, { code }),
  );
  const problems = [...reads.flatMap((each) => each.problems), ...notYours, ...read.problems];
  if (problems.length > 0 && !asked.part) return { sent: null, problems };
  if (read.updates.length === 0)
    return { sent: null, problems: problems.length > 0 ? problems : [problem('update.sheet-empty')] };
  const { updater, actor } = sending;
  const acting = { actor, ...(updater?.organisation && { onBehalfOf: updater.organisation }) };
  const sent: Result<SendingResult> = await transaction(services.db, acting, (db) =>
    sendUpdates(db, services.records, sending, read.updates),
  );
  return sent.ok ? { sent: sent.value, problems } : { sent: null, problems: [...problems, ...sent.problems] };
}

/** Whether a row is about something that is there and that the sender does not answer for; the operator answers for all. */
function isOfOthers(records: RecordSet, updater: Updater | null, { kind, code }: UpdateItem): boolean {
  return (
    updater !== null && records.find(kind, code) !== undefined && !mayUpdate(records, updater, { kind, code })
  );
}
