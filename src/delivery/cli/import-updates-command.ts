import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Services } from '../../access/web/index.ts';
import type { Language } from '../../language/index.ts';
import { type Problem, problem, type Result } from '../../records/index.ts';
import { takeSheet } from '../store/take-sheet.ts';
import { updateMessages } from '../update-messages.ts';
import { isMonth, monthOf } from '../updates/update-month.ts';
import type { SheetTable } from '../updates/update-sheet.ts';
import { usualRange } from '../updates/usual-range.ts';

/** What `llinyn import updates` was asked. */
export interface ImportUpdates {
  readonly partnershipId: string;
  readonly path: string;
  /** The month the updates speak of; default: this one. */
  readonly month?: string;
  /** Take the rows that are right, even where others are not. */
  readonly part: boolean;
}

/** Where it runs, and how it prints. */
export interface ImportUpdatesContext {
  readonly services: Services;
  readonly language: Language;
  readonly json: boolean;
  readonly print: (line: string) => void;
  /** Says what is to be mended, as the console wants it. */
  readonly tell: (problems: readonly Problem[]) => void;
  readonly read: (name: string, bytes: Uint8Array) => Result<readonly SheetTable[]>;
  readonly actor: string;
}

/**
 * `llinyn import updates FILE`: takes a filled-in spreadsheet of updates, .xlsx or .csv, as the page does. The operator
 * sends for everybody.
 *
 * @returns 0 when all was taken, 2 when something is to be mended
 */
export async function importUpdatesCommand(
  { partnershipId, path: file, month, part }: ImportUpdates,
  context: ImportUpdatesContext,
): Promise<0 | 2> {
  const { services, language, actor } = context;
  const today = services.today();
  const of = month ?? monthOf(today);
  if (!isMonth(of)) return mend(context, [problem('update.month-unreadable', {}, { found: of })]);
  const name = path.basename(file);
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return mend(context, [problem('update.sheet-missing', { file }, { found: file })]);
  const tables = context.read(name, bytes);
  if (!tables.ok) return mend(context, tables.problems);
  const { sent, problems } = await takeSheet(services, {
    tables: tables.value,
    month: of,
    language,
    part,
    usualOf: ({ past, isShare }) => {
      const range = usualRange(past, { isShare });
      return range ? `${Math.round(range.low)}–${Math.round(range.high)}` : '';
    },
    sending: {
      ...{ partnershipId, actor, updater: null, way: 'sheet' },
      name: `${actor} ${of} ${createHash('sha256').update(bytes).digest('base64url')}`,
      now: services.now(),
      today,
    },
  });
  if (context.json && problems.length === 0) {
    context.print(JSON.stringify({ done: true, taken: sent?.updates.length, repeated: sent?.isRepeated }));
    return 0;
  }
  const say = updateMessages.in(language);
  if (!context.json) {
    context.print(say('sheet.taken', { n: sent?.updates.length ?? 0 }));
    if (sent?.isRepeated) context.print(say('sent.again'));
  }
  return mend(context, problems);
}

function mend({ tell }: ImportUpdatesContext, problems: readonly Problem[]): 0 | 2 {
  if (problems.length === 0) return 0;
  tell(problems);
  return 2;
}
