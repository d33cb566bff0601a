import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../../language/index.ts';
import { makeFolder, tryFolder } from '../../platform/data-folder/index.ts';
import type { Acting } from '../../platform/database/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import { annualReportDefinition, reportsByYear, yearName } from '../../reporting/index.ts';
import { annualReportMessages } from '../annual-report/annual-report-messages.ts';
import { yearOfReport } from '../annual-report/freeze-annual-report.ts';
import { type AnnualReportLock, readLock, writeLock } from '../annual-report/lock-file.ts';
import { reportFiles } from '../annual-report/report-files.ts';
import { sayReportProblem } from '../annual-report/say-report-problem.ts';
import { documentsMadeApart } from '../documents/made-apart.ts';
import {
  codeStamp,
  documentsOfReport,
  freezeReportEdition,
  gatherAnnualReport,
  type ReportPlace,
  readAnnualReport,
  readContent,
  rulesStamp,
} from '../store/index.ts';
import { sha256 } from '../store/versions.ts';
import type { ExitStatus } from './publish-command.ts';

/** What the command is given: where the record is, how it is gathered, whom to say it to and how. */
export interface ReportContext extends ReportPlace {
  readonly records: RecordStore;
  readonly acting: Acting;
  /** Version of the program. */
  readonly program: string;
  readonly language: Language;
  /** Report as JSON instead of words. */
  readonly json: boolean;
  readonly print: (text: string) => void;
}

export interface AskedReport {
  /** `2025-26`; the newest report when not given. */
  readonly year?: string;
  /** Folder for the files. */
  readonly out?: string;
  /** A lock file, to make its files again. */
  readonly fromLock?: string;
}

/**
 * `llinyn report annual`: freezes the annual report of a year and writes its files; or makes those of a lock file again
 * and checks that they are the same, byte for byte.
 *
 * @returns 0 when it is done, 1 when files made again differ from their lock, 2 when it was refused
 * @source REP-01; issue 5 "reproducible to the byte from its lock file"
 */
export async function annualReportCommand(
  asked: AskedReport,
  context: ReportContext,
): Promise<ExitStatus | 1> {
  return asked.fromLock === undefined
    ? frozenNow(asked, context)
    : madeAgain(asked.fromLock, asked.out, context);
}

async function frozenNow({ year, out }: AskedReport, context: ReportContext): Promise<ExitStatus> {
  const { db, dataFolder, partnershipId, records, language, json, print } = context;
  const all = await records.load(db, partnershipId);
  const reports = reportsByYear(all);
  const report =
    year === undefined ? reports[0] : reports.find((each) => yearName(yearOfReport(each)) === year);
  if (!report) {
    const found = all.all(annualReportDefinition).map((each) => yearName(yearOfReport(each)));
    return refuse(
      [problem('annual-report.no-report', {}, { year: year ?? '', years: found.join(', ') })],
      context,
    );
  }
  const gathered = await gatherAnnualReport(context, { records: all, report });
  if (!gathered)
    return refuse([problem('annual-report.no-plan', { record: `annual-report ${report.code}` })], context);
  if (out !== undefined) await tryFolder(out);
  const result = await freezeReportEdition({ ...context, gathered });
  if (result.state === 'refused') return refuse(result.problems, context);
  const { edition, state } = result;
  const names = out === undefined ? [] : await writeEdition(edition, out, context);
  if (json) {
    print(JSON.stringify({ state, report: edition.report, edition: edition.number, files: names }, null, 2));
    return 0;
  }
  const say = annualReportMessages.in(language);
  const hash = edition.contentHash.slice(0, 12);
  print(say(state === 'frozen' ? 'cli.frozen' : 'cli.unchanged', { edition: edition.number, hash }));
  if (out !== undefined) print(say('cli.written', { folder: out, n: names.length }));
  return 0;

  async function writeEdition(
    frozen: typeof edition,
    folder: string,
    { db: database }: ReportContext,
  ): Promise<readonly string[]> {
    await makeFolder(folder);
    const documents = await documentsOfReport(database, partnershipId, frozen);
    for (const [name, documentHash] of documents)
      await writeFile(path.join(folder, name), await readContent(dataFolder, documentHash));
    return [...documents.keys()];
  }
}

/** Makes the files of a lock again from what it names, and compares each with it. */
async function madeAgain(
  file: string,
  out: string | undefined,
  context: ReportContext,
): Promise<ExitStatus | 1> {
  const { dataFolder, language, json, print } = context;
  const text = await readFile(file, 'utf8').catch(() => '');
  const lock = readLock(text);
  if (!lock) return refuse([problem('annual-report.not-a-lock', { file })], context);
  const content = await readAnnualReport(dataFolder, lock.content).catch(() => undefined);
  if (!content)
    return refuse([problem('annual-report.content-not-here', { file }, { hash: lock.content })], context);
  const made = await documentsMadeApart({ content, hash: lock.content });
  const names = reportFiles(content, 'en');
  const files = new Map<string, Uint8Array>([
    ...made.map(({ name, bytes }) => [name, bytes] as const),
    [names.json, await readContent(dataFolder, lock.content)],
  ]);
  if (out !== undefined) {
    await makeFolder(out);
    for (const [name, bytes] of files) await writeFile(path.join(out, name), bytes);
    await writeFile(path.join(out, names.lock), writeLock(lock));
  }
  const differing = differingFrom(lock, files);
  const isSameCode = lock.code === codeStamp();
  const isSameRules = lock.rules === undefined || lock.rules === rulesStamp(context.rulebooksFolder);
  if (json) {
    const state = differing.length === 0 ? 'same' : 'differs';
    print(JSON.stringify({ state, differing, isSameCode, isSameRules }, null, 2));
    return differing.length === 0 ? 0 : 1;
  }
  const say = annualReportMessages.in(language);
  print(
    differing.length === 0
      ? say('cli.same', { n: files.size })
      : say('cli.differs', { files: differing.join(', ') }),
  );
  if (!isSameCode) print(say('cli.other-code', { program: lock.program }));
  if (!isSameRules) print(say('cli.other-rules'));
  return differing.length === 0 ? 0 : 1;
}

function differingFrom(
  { files }: AnnualReportLock,
  made: ReadonlyMap<string, Uint8Array>,
): readonly string[] {
  return Object.entries(files)
    .filter(([name, hash]) => {
      const bytes = made.get(name);
      return bytes === undefined || sha256(bytes) !== hash;
    })
    .map(([name]) => name);
}

function refuse(problems: readonly Problem[], { language, json, print }: ReportContext): ExitStatus {
  const told = problems.map((each) => ({ ...each, ...sayReportProblem(each, language) }));
  if (json) {
    print(JSON.stringify({ state: 'refused', problems: told }, null, 2));
    return 2;
  }
  print(annualReportMessages.in(language)('cli.refused', { n: told.length }));
  for (const { what, mend, where } of told)
    print(`${where.record === undefined ? '' : `${where.record}: `}${what}\n  ${mend}`);
  return 2;
}
