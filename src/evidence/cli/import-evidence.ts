import { type Language, sayDate, sayDateRange } from '../../language/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { ContentStore } from '../../platform/evidence-files/index.ts';
import type { Problem } from '../../records/index.ts';
import type { DisclosureRuling } from '../disclosure.ts';
import { sayRuling } from '../disclosure-words.ts';
import { evidenceMessages, sayMend, sayProblem } from '../index.ts';
import { rulingOnDataset } from '../store/dataset-ruling.ts';
import { type ImportReport, importEvidence } from '../store/index.ts';

/** What the command is given: where things are, whom to say it to and how. */
export interface EvidenceContext {
  readonly db: Database;
  readonly files: ContentStore;
  readonly now: Date;
  readonly language: Language;
  /** Report as JSON instead of words. */
  readonly json: boolean;
  readonly print: (text: string) => void;
}

/** What was asked for on the command line. */
export interface EvidenceOptions {
  readonly paths: readonly string[];
  readonly partnership: string;
  readonly actor: string;
  readonly mapping?: string;
  readonly metadata?: string;
  readonly acceptPartial?: boolean;
  readonly confirmDefinition?: boolean;
  /** Where rejected rows go; with several files, a number is put before the ending. */
  readonly rejected?: string;
}

/**
 * `llinyn import evidence FILE …`: imports figures, lookups of areas and outlines, one file after another. A file that
 * is refused does not stop the next.
 *
 * @returns 0 when every file went in or was here already, 2 when any was refused
 * @source DESIGN "Interfaces that others rely on"
 */
export async function importEvidenceCommand(
  options: EvidenceOptions,
  context: EvidenceContext,
): Promise<0 | 2> {
  const { paths, rejected, ...how } = options;
  const reports: { readonly report: ImportReport; readonly ruling: DisclosureRuling | undefined }[] = [];
  for (const [turn, file] of paths.entries()) {
    const rejectedFile = rejected && turn > 0 ? rejected.replace(/(\.[^.]*)?$/, `-${turn + 1}$1`) : rejected;
    const { db, files, now, language } = context;
    const asked = { db, files, now, language, file, ...how, ...(rejectedFile ? { rejectedFile } : {}) };
    const report = await importEvidence(asked);
    const ruling = report.release && (await rulingOnDataset(db, options.partnership, report.dataset));
    reports.push({ report, ruling });
    if (context.json) continue;
    for (const line of linesOfReport(report, language)) context.print(line);
    if (ruling) context.print(sayRuling(ruling, language));
  }
  if (context.json) {
    const told = reports.map(({ report, ruling }) => ({
      ...reportAsJson(report, context.language),
      ...(ruling && { smallCounts: { ...ruling, what: sayRuling(ruling, context.language) } }),
    }));
    context.print(JSON.stringify(told, null, 2));
  }
  return reports.some(({ report }) => report.outcome === 'refused') ? 2 : 0;
}

/** Problems of a kind that are written out before the rest are counted. */
const saidInFull = 5;

/** An import report in words: what became of the file, then what is wrong, problems of a kind together. */
export function linesOfReport(report: ImportReport, language: Language): string[] {
  const say = evidenceMessages.in(language);
  const { file, release, geography } = report;
  const lines = [say(`import.${report.outcome}`, { file })];
  if (geography) lines.push(say('import.areas', geography));
  if (report.dataset !== '') lines.push(say('import.dataset', { dataset: report.dataset }));
  if (release) {
    lines.push(
      say('import.release', { hash: release.hash }),
      say('import.published', { date: sayDate(release.publishedOn, language) }),
    );
    lines.push(
      say('import.span', {
        areas: release.areas,
        span: sayDateRange(release.periodStart, release.periodEnd, language),
      }),
    );
  }
  if (report.rows > 0) {
    lines.push(
      say('import.rows', {
        rows: report.rows,
        observations: report.observations,
        rejected: report.rejectedRows,
      }),
    );
  }
  const codes = [...new Set(report.problems.map((one) => one.code))];
  for (const code of codes) {
    const same = report.problems.filter((one) => one.code === code);
    lines.push(...same.slice(0, saidInFull).map((one) => lineOf(one, language)));
    const more = (report.problemCounts[code] ?? same.length) - Math.min(same.length, saidInFull);
    if (more > 0) lines.push(say('import.more-like-this', { n: more }));
  }
  if (report.rejectedFile) lines.push(say('import.rejected-file', { file: report.rejectedFile }));
  lines.push(...linesOfNotices(report.notices, language));
  lines.push(...(report.lacking ?? []).map((one) => lineOf(one, language)));
  return lines;
}

/** Notices, those that are mended alike together with the way to mend them once. */
function linesOfNotices(notices: readonly Problem[], language: Language): string[] {
  const alike = Map.groupBy(notices, (one) => sayMend(one, language));
  return [...alike].flatMap(([mend, those]) => {
    const told = [...Map.groupBy(those, guessOf).values()].map((same) => sayTogether(same, language));
    return told.length === 1 ? [`${told[0]} ${mend}`] : [...told, mend];
  });
}

const guesses = {
  'evidence.column-guessed': 'import.columns-guessed',
  'evidence.column-guessed-unused': 'import.columns-unused',
} as const;

function isGuess(code: string): code is keyof typeof guesses {
  return Object.hasOwn(guesses, code);
}

/** Columns taken for the same are told together; every other notice stands alone. */
function guessOf(one: Problem): Problem | string {
  return isGuess(one.code) ? `${one.code} ${one.values['role'] ?? ''}` : one;
}

function sayTogether([first, ...more]: readonly Problem[], language: Language): string {
  if (!first) return '';
  if (more.length === 0 || !isGuess(first.code)) return sayProblem(first, language);
  const columns = [first, ...more].map(({ where }) => where.column ?? '').join(', ');
  return evidenceMessages.in(language)(guesses[first.code], { role: '', ...first.values, columns });
}

/** An import report for a program: codes and places, and the words in the language asked for. */
export function reportAsJson(report: ImportReport, language: Language): Record<string, unknown> {
  const inWords = (one: Problem) => ({
    ...one,
    what: sayProblem(one, language),
    mend: sayMend(one, language),
  });
  return {
    ...report,
    problems: report.problems.map(inWords),
    notices: report.notices.map(inWords),
    lacking: (report.lacking ?? []).map(inWords),
  };
}

function lineOf(one: Problem, language: Language): string {
  const say = evidenceMessages.in(language);
  const { row = 0, column = '' } = one.where;
  const words = { row, column, what: sayProblem(one, language), mend: sayMend(one, language) };
  if (row === 0) return say('import.problem-of-file', words);
  return say(column === '' ? 'import.problem-of-row' : 'import.problem', words);
}
