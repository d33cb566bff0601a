import type { Language } from '../../language/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Problem, Result } from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import { kitMessages, type SaidProblem, sayProblem, wordOf } from '../index.ts';
import { importKit, type KitReport } from '../store/index.ts';

/** What every command of kits is given: where the records are, whom to say it to and how. */
export interface CommandContext {
  readonly db: Database;
  readonly records: RecordStore;
  readonly language: Language;
  /** Report as JSON instead of words. */
  readonly json: boolean;
  readonly print: (text: string) => void;
  /** Words for problems that are not the kit's own: of its datasets. */
  readonly sayProblem?: (found: Problem) => SaidProblem;
}

/** 0: done. 2: the input is bad and nothing was changed. */
export type ExitStatus = 0 | 2;

interface AskedImport {
  readonly path: string;
  readonly actor: string;
  /** ISO date. */
  readonly today: string;
  readonly dryRun?: boolean;
  readonly replace?: boolean;
  /** Imports the kit's datasets with its records: all of both, or nothing. */
  readonly alongside?: (db: Database, report: KitReport) => Promise<readonly Problem[]>;
}

/**
 * `llinyn import kit PATH`: takes in a kit's records and its datasets, all of it or nothing.
 *
 * @source DESIGN "Interfaces that others rely on"
 */
export async function importKitCommand(asked: AskedImport, context: CommandContext): Promise<ExitStatus> {
  return report(await importKit({ ...asked, ...context, acting: null }), context);
}

function report(result: Result<KitReport>, context: CommandContext): ExitStatus {
  if (!result.ok) return reportProblems(result.problems, context);
  if (context.json) context.print(JSON.stringify({ done: true, ...result.value }, null, 2));
  else for (const line of linesOf(result.value, context.language)) context.print(line);
  return 0;
}

function linesOf(done: KitReport, language: Language): string[] {
  const say = kitMessages.in(language);
  const { partnership } = done;
  const lines = [say(done.dryRun ? 'import.dryRun' : 'import.done', { partnership })];
  if (!done.changedAnything) lines.push(say('import.nothingChanged'));
  for (const { kind, added, changed, unchanged, withdrawn } of done.changedAnything ? done.kinds : []) {
    lines.push(
      say('import.kind', {
        kind: wordOf(`kind.${kind}.many`, language),
        added: added.length,
        changed: changed.length,
        unchanged: unchanged.length,
        withdrawn: withdrawn.length,
      }),
    );
  }
  for (const { kind, added, unchanged } of done.changedAnything ? done.ledgers : []) {
    const called = wordOf(`kind.${kind}.many`, language);
    lines.push(say('import.kind', { kind: called, added, changed: 0, unchanged, withdrawn: 0 }));
  }
  if (done.evidence.length > 0) lines.push(say('import.evidence', { n: done.evidence.length }));
  return lines;
}

/** Reports problems, one a line, each with its place, what and how to mend. */
export function reportProblems(
  problems: readonly Problem[],
  { language, json, print, sayProblem: sayOther }: CommandContext,
): ExitStatus {
  const say = kitMessages.in(language);
  const said = problems.map((found) => ({ ...found, ...(sayOther?.(found) ?? sayProblem(found, language)) }));
  if (json) print(JSON.stringify({ done: false, problems: said }, null, 2));
  else {
    for (const { place, what, mend } of said) print(say('problem.line', { place, what, mend }));
    print(say('import.refused', { n: said.length }));
  }
  return 2;
}
