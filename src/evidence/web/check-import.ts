import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse as parseYaml, stringify as stringifyYaml } from 'yaml';
import type { Services } from '../../access/web/index.ts';
import type { Language } from '../../language/index.ts';
import { type Database, transaction } from '../../platform/database/index.ts';
import { type ContentStore, evidenceFiles } from '../../platform/evidence-files/index.ts';
import { type Problem, problem, type Result } from '../../records/index.ts';
import { readCsvMetadata } from '../csv-on-the-web.ts';
import type { Observation } from '../dataset.ts';
import { guessMapping } from '../guess-mapping.ts';
import { type Mapping, readMapping } from '../mapping.ts';
import { definitionProblems } from '../store/changed-definition.ts';
import { importEvidence } from '../store/import-evidence.ts';
import type { ImportReport, ImportRequest } from '../store/import-report.ts';
import { openEvidence } from '../store/observations.ts';
import { delimiterOf, headingsOf, headText } from '../store/source-file.ts';
import { inspectSource } from '../store/source-inspection.ts';
import { mappingContent, unsaidMapping } from './mapping-form.ts';
import { dropData, readKept, type StagedImport, stagedFiles } from './staged-import.ts';

/** What importing a file would do, found by doing it and taking it back. */
export interface CheckedImport {
  readonly report: ImportReport;
  /** The first figures as they were understood. */
  readonly sample: readonly Observation[];
  /** The dataset is there already and would change what it means. */
  readonly changesDefinition: boolean;
  /** What would change. */
  readonly changes?: readonly Problem[];
  readonly headings: readonly string[];
}

const sampleRows = 10;

class TakenBack extends Error {}

/**
 * Reads a staged file as an import would, and says what it would do. Nothing is imported: the records are taken back,
 * the figures go to a folder that is emptied again.
 */
export async function checkStaged(
  services: Services,
  staged: StagedImport,
  language: Language,
): Promise<CheckedImport> {
  const { check, rejected } = stagedFiles(services.dataFolder, staged.id);
  const headings = await headingsOfStaged(services, staged);
  const firm = await tried(services, staged, language, { confirmDefinition: false });
  const changes = firm.report.problems.filter((one) => definitionProblems.includes(one.code));
  const changesDefinition = changes.length > 0;
  const found = changesDefinition
    ? await tried(services, staged, language, { confirmDefinition: true })
    : firm;
  const checked: CheckedImport = { ...found, changesDefinition, changes, headings };
  await rm(rejected, { force: true });
  await writeFile(check, JSON.stringify(checked));
  return checked;
}

/** What the last check of a staged file found, checking it now where nobody has. */
export async function checkedImport(
  services: Services,
  staged: StagedImport,
  language: Language,
): Promise<CheckedImport> {
  const known = await readKept<CheckedImport>(stagedFiles(services.dataFolder, staged.id).check);
  return known ?? checkStaged(services, staged, language);
}

/** Imports a staged file for good, and keeps what became of it for the last page. */
export async function importStaged(
  services: Services,
  staged: StagedImport,
  how: {
    readonly actor: string;
    readonly language: Language;
    readonly acceptPartial: boolean;
    readonly confirmDefinition: boolean;
  },
): Promise<ImportReport> {
  const files = stagedFiles(services.dataFolder, staged.id);
  const report = await importEvidence({
    ...(await requestFor(services, staged, services.db, how.language)),
    actor: how.actor,
    acceptPartial: how.acceptPartial,
    confirmDefinition: how.confirmDefinition,
  });
  if (report.outcome !== 'refused') {
    await writeFile(files.result, JSON.stringify(report));
    await dropData(services.dataFolder, staged.id);
  }
  return report;
}

async function tried(
  services: Services,
  staged: StagedImport,
  language: Language,
  { confirmDefinition }: { readonly confirmDefinition: boolean },
): Promise<Pick<CheckedImport, 'report' | 'sample'>> {
  const trial = path.join(stagedFiles(services.dataFolder, staged.id).folder, 'trial');
  let found: Pick<CheckedImport, 'report' | 'sample'> | undefined;
  try {
    await transaction(services.db, { actor: staged.actor }, async (db) => {
      const files = evidenceFiles(trial);
      const report = await importEvidence({
        ...(await requestFor(services, staged, db, language)),
        files,
        acceptPartial: true,
        confirmDefinition,
      });
      found = { report, sample: await sampleOf(db, files, staged.partnership, report) };
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
  if (!found) throw new Error('A trial import ended without a report');
  return found;
}

async function sampleOf(
  db: Database,
  files: ContentStore,
  partnership: string,
  { release, outcome }: ImportReport,
): Promise<readonly Observation[]> {
  if (!release || outcome !== 'imported') return [];
  const evidence = await openEvidence({ db, files, partnership });
  try {
    const found = await evidence.observations({
      dataset: release.dataset,
      release: release.hash,
      limit: sampleRows,
    });
    return found?.observations ?? [];
  } finally {
    evidence.close();
  }
}

async function requestFor(
  services: Services,
  staged: StagedImport,
  db: Database,
  language: Language,
): Promise<ImportRequest> {
  const files = stagedFiles(services.dataFolder, staged.id);
  const adjusted = await existing(files.adjusted);
  return {
    db,
    files: evidenceFiles(services.dataFolder),
    partnership: staged.partnership,
    actor: staged.actor,
    now: services.now(),
    file: files.data,
    name: staged.name,
    language,
    rejectedFile: files.rejected,
    ...(adjusted !== undefined && { mapping: files.adjusted }),
    ...(adjusted === undefined && staged.described === 'mapping' && { mapping: files.mapping }),
    ...(adjusted === undefined && staged.described === 'metadata' && { metadata: files.metadata }),
  };
}

async function existing(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

/**
 * How the staged file is read now: as said on the page, else as the file beside it says, else as its headings suggest.
 */
export async function mappingOfStaged(
  services: Services,
  staged: StagedImport,
  headings: readonly string[],
): Promise<Mapping> {
  const files = stagedFiles(services.dataFolder, staged.id);
  const adjusted = await existing(files.adjusted);
  const given = staged.described ? await existing(files[staged.described]) : undefined;
  const read =
    adjusted !== undefined
      ? contentRead(() => readMapping(parseYaml(adjusted), 'adjusted.yaml'))
      : given !== undefined && staged.described === 'mapping'
        ? contentRead(() => readMapping(parseYaml(given), 'given.yaml'))
        : given !== undefined
          ? contentRead(() => readCsvMetadata(JSON.parse(given), 'given.json'))
          : undefined;
  const guessed = guessMapping(headings).mapping;
  if (!read?.ok) return { ...unsaidMapping, ...guessed };
  const saysNothing = read.value.columns.size === 0 && read.value.unpivot.length === 0;
  return saysNothing ? { ...read.value, columns: guessed.columns, unpivot: guessed.unpivot } : read.value;
}

/** A file that cannot be parsed is reported by the check itself; the form then starts from a guess. */
function contentRead(read: () => Result<Mapping>): Result<Mapping> {
  try {
    return read();
  } catch {
    return { ok: false, problems: [problem('evidence.mapping-not-readable')] };
  }
}

/** Keeps what a person said on the page; the next check reads the file so. */
export async function adjustStaged(
  services: Services,
  staged: StagedImport,
  mapping: Mapping,
): Promise<void> {
  const files = stagedFiles(services.dataFolder, staged.id);
  await mkdir(files.folder, { recursive: true });
  await writeFile(files.adjusted, stringifyYaml(mappingContent(mapping)));
  await rm(files.check, { force: true });
}

async function headingsOfStaged(services: Services, staged: StagedImport): Promise<readonly string[]> {
  const { data } = stagedFiles(services.dataFolder, staged.id);
  const source = await inspectSource(data, staged.name);
  if (source.problems.length > 0) return [];
  const { headingRow, delimiter, encoding } = await mappingOfStaged(services, staged, []);
  const text = await headText(source, encoding || source.encoding);
  const line = text.split(/\r\n|\r|\n/)[headingRow - 1] ?? '';
  try {
    return headingsOf(text, delimiter || delimiterOf(line), headingRow);
  } catch {
    // Quotes that never close: the check says so, and there are no headings to choose from.
    return [];
  }
}
