import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isLanguage, type Language } from '../../language/index.ts';
import type { Acting, Database } from '../../platform/database/index.ts';
import { problem } from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import { type LeftOut, stratmlMessages } from '../index.ts';
import { importStratMl, type StratMlReport } from '../store/index.ts';
import { refuseStratMl } from './refuse-stratml.ts';

/** What the command is given: where the records are, what kinds of record are called, whom to say it to and how. */
export interface StratMlCommandContext {
  readonly db: Database;
  readonly records: RecordStore;
  readonly language: Language;
  /** Report as JSON instead of words. */
  readonly json: boolean;
  readonly print: (text: string) => void;
  readonly kindWord: (kind: string, language: Language) => string;
  readonly acting: Acting;
}

interface AskedImport {
  readonly partnershipId: string;
  readonly path: string;
  /** The language the texts of the file are in; the one of the command when not given. */
  readonly texts?: string;
  readonly measuresOf?: string;
  readonly dryRun?: boolean;
}

/** `llinyn import stratml FILE`: makes a draft plan with its thread. 0: made. 2: refused, nothing was made. */
export async function importStratMlCommand(
  asked: AskedImport,
  context: StratMlCommandContext,
): Promise<0 | 2> {
  const { texts = context.language } = asked;
  if (!isLanguage(texts))
    return refuseStratMl([problem('stratml.language-unknown', {}, { found: texts })], context);
  const file = path.basename(asked.path);
  const bytes = await readFile(asked.path).catch(() => undefined);
  if (!bytes) return refuseStratMl([problem('stratml.file-unreadable', { file: asked.path })], context);
  const done = await importStratMl({
    ...context,
    partnershipId: asked.partnershipId,
    file,
    bytes,
    language: texts,
    measuresOf: asked.measuresOf ?? null,
    dryRun: asked.dryRun ?? false,
  });
  if (!done.ok) return refuseStratMl(done.problems, context);
  if (context.json) context.print(JSON.stringify({ done: true, ...done.value }, null, 2));
  else for (const line of linesOf(done.value, context)) context.print(line);
  return 0;
}

function linesOf(report: StratMlReport, { language, kindWord }: StratMlCommandContext): string[] {
  const say = stratmlMessages.in(language);
  return [
    say(report.dryRun ? 'cli.would' : 'cli.done', { plan: report.plan, name: report.name }),
    ...report.kinds.map(({ kind, records }) =>
      say('cli.kind', { kind: kindWord(kind, language), codes: records.map(({ code }) => code).join(', ') }),
    ),
    ...(report.known.length > 0 ? [say('cli.known', { codes: report.known.join(', ') })] : []),
    ...(report.leftOut.length > 0 ? [say('cli.left-out', { n: report.leftOut.length })] : []),
    ...report.leftOut.map((each) => leftOutLine(each, language)),
  ];
}

function leftOutLine({ element, line, why }: LeftOut, language: Language): string {
  const say = stratmlMessages.in(language);
  return say('cli.left-out.one', { element, line, why: say(`left-out.${why}`) });
}
