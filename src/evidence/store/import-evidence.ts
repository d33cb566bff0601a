import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { parse as parseYaml } from 'yaml';
import type { AreaRegister } from '../../geography/index.ts';
import type { Bilingual, Language } from '../../language/index.ts';
import { type Database, transaction } from '../../platform/database/index.ts';
import type { ContentStore } from '../../platform/evidence-files/index.ts';
import { type Problem, problem, type Result } from '../../records/index.ts';
import { readCsvMetadata, saysColumns } from '../csv-on-the-web.ts';
import type { DatasetDescription, MeasureDescription } from '../dataset.ts';
import { guessMapping } from '../guess-mapping.ts';
import {
  type CodeFile,
  type CodeMeaning,
  emptyMapping,
  type Mapping,
  type Role,
  readMapping,
} from '../mapping.ts';
import { shapeOf } from '../row-shape.ts';
import { sayProblem } from '../say-problem.ts';
import {
  addRelease,
  type CataloguedRelease,
  type CodeLabels,
  datasetOf,
  releasesOf,
  saveDataset,
} from './catalogue.ts';
import type { Conversion, Converted } from './conversion.ts';
import { convert } from './convert.ts';
import { convertInOnePass } from './convert-in-one-pass.ts';
import { type BroughtAreas, bringBoundaries, bringLookup, registerOf } from './import-geography.ts';
import {
  delimiterOf,
  headingsOf,
  headText,
  inspectSource,
  presumedSource,
  type SourceFile,
} from './source-file.ts';

/** A file to import, and everything the import needs. */
export interface ImportRequest {
  readonly db: Database;
  readonly files: ContentStore;
  readonly partnership: string;
  readonly actor: string;
  /** The moment of import; the only clock. */
  readonly now: Date;
  readonly file: string;
  /** The name to show where the file itself has another, as an upload has. */
  readonly name?: string;
  /** A mapping file (YAML). Where none is named, `X.mapping.yaml` beside `X.csv` is used if it is there. */
  readonly mapping?: string;
  /** A CSV on the Web metadata file. Where none is named, `X.csv-metadata.json` beside `X.csv` is used if it is there. */
  readonly metadata?: string;
  /** Import the rows that are right and give the others back. */
  readonly acceptPartial?: boolean;
  /** The dataset really has changed its definition. */
  readonly confirmDefinition?: boolean;
  /** Areas to check codes against; the nations, local authorities and health boards where none are given. */
  readonly register?: AreaRegister;
  /** Where to put the file of rejected rows; beside nothing and not written where not given. */
  readonly rejectedFile?: string;
  /** Language of the `problem` column of rejected rows. */
  readonly language?: Language;
}

/** What became of a file. */
export interface ImportReport {
  readonly outcome: 'imported' | 'already-here' | 'refused' | 'areas-imported';
  readonly file: string;
  readonly dataset: string;
  readonly release?: CataloguedRelease;
  readonly rows: number;
  readonly observations: number;
  readonly rejectedRows: number;
  /** Stand in the way, or were left out with their rows. */
  readonly problems: readonly Problem[];
  /** How often each problem occurs; the list above stops at a thousand of a kind. */
  readonly problemCounts: Readonly<Record<string, number>>;
  /** Worth knowing, in nobody's way: what was guessed, what could not be checked. */
  readonly notices: readonly Problem[];
  /** What every column was taken for. */
  readonly columns: readonly { readonly heading: string; readonly role: Role }[];
  readonly rejectedFile?: string;
  /** What a lookup or a file of outlines brought. */
  readonly geography?: { readonly areas: number; readonly links: number; readonly boundaries: number };
}

/**
 * Imports a file of statistics as a new release of its dataset: all of it, or nothing and every reason why not.
 *
 * The same bytes read by the same mapping are recognised and change nothing. A dataset whose unit, measures,
 * breakdowns or definition would change is refused until that is confirmed.
 *
 * @source DESIGN rule 8: bad input gets a clear error and loses nothing; NEED-06, NEED-11, INFO-10
 */
export async function importEvidence(request: ImportRequest): Promise<ImportReport> {
  const name = request.name ?? basename(request.file);
  const folder = await mkdtemp(join(tmpdir(), 'llinyn-import-'));
  try {
    const there = await stat(request.file).catch(() => undefined);
    if (!there?.isFile()) return refused(name, [problem('evidence.file-missing', { file: name })]);
    return await importFrom(request, name, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function refused(
  name: string,
  problems: readonly Problem[],
  known: Partial<ImportReport> = {},
): ImportReport {
  const problemCounts: Record<string, number> = {};
  for (const { code } of problems) problemCounts[code] = (problemCounts[code] ?? 0) + 1;
  const nothing = {
    file: name,
    dataset: '',
    rows: 0,
    observations: 0,
    rejectedRows: 0,
    notices: [],
    columns: [],
  };
  return { ...nothing, problemCounts, ...known, outcome: 'refused', problems };
}

function ofAreas(name: string, brought: BroughtAreas): ImportReport {
  const { problems, ...geography } = brought;
  if (problems.length > 0) return refused(name, problems);
  return { ...refused(name, []), outcome: 'areas-imported', geography };
}

/** A large file is read while it is still being inspected; where it is not what its beginning promised, once more. */
async function importFrom(request: ImportRequest, name: string, folder: string): Promise<ImportReport> {
  const presumed = await presumedSource(request.file, name);
  const inspecting = inspectSource(request.file, name);
  if (presumed) {
    const [report] = await Promise.all([importAs(request, presumed, inspecting, folder), inspecting]);
    if (report) return report;
  }
  const inspected = await inspecting;
  const report = await importAs(request, inspected, undefined, folder, presumed !== undefined);
  if (!report) throw new Error('An inspected file is always reported on.');
  return report;
}

/**
 * Imports a file that has been inspected, or one that is still being inspected.
 *
 * @param inspecting - what the whole file turns out to be, where the source is only presumed
 * @returns nothing where a presumed source cannot be read in one pass, or is not as presumed
 */
async function importAs(
  request: ImportRequest,
  source: SourceFile,
  inspecting: Promise<SourceFile> | undefined,
  folder: string,
  isTriedInOnePass = false,
): Promise<ImportReport | undefined> {
  const { name } = source;
  const { db, partnership, actor } = request;
  const isJson = source.problems.some((one) => one.code === 'evidence.file-is-json');
  if (isJson && /json$/i.test(name))
    return ofAreas(name, await bringBoundaries({ db, partnership, actor, source }));
  if (source.problems.length > 0) return refused(name, source.problems);

  const said = await mappingFor(request, name);
  if (!said.ok) return refused(name, said.problems);
  const { given, text } = said.value;
  if (!saysColumns(given) && given.constants.size === 0) {
    const brought = await bringLookup({ db, partnership, actor, source });
    if (brought) return ofAreas(name, brought);
  }
  const notices: Problem[] = [];
  const encoding = given.encoding === '' ? source.encoding : given.encoding;
  if (given.encoding === 'utf-8' && source.encoding === 'windows-1252') {
    return refused(name, [problem('evidence.encoding-wrong', { file: name }, { declared: 'UTF-8' })]);
  }
  if (given.encoding === '' && encoding !== 'utf-8') {
    notices.push(problem('evidence.encoding-assumed', { file: name }, { found: encoding }));
  }
  const head = await headText(source, encoding);
  const delimiter = given.delimiter || delimiterOf(head.split(/\r\n|\r|\n/)[given.headingRow - 1] ?? '');
  const headings = headingsOf(head, delimiter, given.headingRow);
  const wrongHeadings = headingProblems(headings, name, given.headingRow);
  if (wrongHeadings.length > 0) return refused(name, wrongHeadings);

  const isGuess = !saysColumns(given);
  const guessed = guessMapping(headings);
  const mapping: Mapping = isGuess ? mergeGuess(given, guessed.mapping) : given;
  const columns = headings.map((heading) => ({
    heading,
    role: mapping.columns.get(heading) ?? unsaid(mapping, heading),
  }));
  if (isGuess) {
    notices.push(
      ...columns.map(({ heading, role }) =>
        problem('evidence.column-guessed', { file: name, column: heading }, { role }),
      ),
    );
  }
  const shape = shapeOf(headings, mapping, name);
  if (!shape.ok) return refused(name, shape.problems, { columns, notices });
  const lists = await readCodeLists(mapping, request, name);
  if (!lists.ok) return refused(name, lists.problems, { columns, notices });

  const description = describeDataset(mapping, name);
  const mappingHash = sha256(
    JSON.stringify([text, isGuess ? columns : '', [...lists.value].map(([role, list]) => [role, [...list]])]),
  );
  const definitionHash = sha256(
    JSON.stringify([
      description.unit,
      description.definition,
      [...mapping.measures],
      shape.value.dimensions,
      [...mapping.areaTypes],
    ]),
  );
  const readAlike = (await releasesOf(db, partnership, description.id)).filter(
    (one) => one.mappingHash === mappingHash,
  );
  const hash = readAlike.length > 0 && inspecting ? (await inspecting).hash : source.hash;
  const same = readAlike.find((one) => one.sourceHash === hash);
  const base = { file: name, dataset: description.id, columns, notices };
  if (same) {
    const already = problem(
      'evidence.already-here',
      { file: name },
      { dataset: description.id, imported: same.importedAt.slice(0, 10) },
    );
    return {
      ...base,
      outcome: 'already-here',
      release: same,
      rows: same.rows,
      observations: same.rows,
      rejectedRows: same.rejectedRows,
      problems: [],
      problemCounts: {},
      notices: [...notices, already],
    };
  }
  const earlier = await datasetOf(request.db, request.partnership, description.id);
  if (earlier && earlier.definitionHash !== definitionHash && !request.confirmDefinition) {
    return refused(
      name,
      [problem('evidence.definition-changed', { file: name }, { dataset: description.id })],
      base,
    );
  }
  const register = request.register ?? (await registerOf(db, partnership));
  const conversion: Conversion = {
    source,
    dialect: { encoding, delimiter, headingRow: mapping.headingRow },
    shape: shape.value,
    mapping,
    meanings: lists.value,
    register,
    folder,
    thisYear: request.now.getUTCFullYear(),
    acceptPartial: request.acceptPartial ?? false,
    isTriedInOnePass,
  };
  const converted = inspecting
    ? await convertInOnePass(conversion, join(folder, 'spill'))
    : await convert(conversion);
  const inspected = await (inspecting ?? source);
  const isAsPresumed = inspected.isPlain && inspected.hasUnderscores === source.hasUnderscores;
  if (!converted || (inspecting && !isAsPresumed)) return undefined;
  return keep(request, {
    name,
    source: inspected,
    mapping,
    description,
    converted,
    lists: lists.value,
    mappingHash,
    definitionHash,
    register,
    base,
    headings,
  });
}

interface ToKeep {
  readonly name: string;
  readonly source: SourceFile;
  readonly mapping: Mapping;
  readonly description: DatasetDescription;
  readonly converted: Converted;
  readonly lists: ReadonlyMap<Role, ReadonlyMap<string, CodeMeaning>>;
  readonly mappingHash: string;
  readonly definitionHash: string;
  readonly register: AreaRegister;
  readonly base: Pick<ImportReport, 'file' | 'dataset' | 'columns' | 'notices'>;
  readonly headings: readonly string[];
}

async function keep(request: ImportRequest, all: ToKeep): Promise<ImportReport> {
  const { converted, base, description, source } = all;
  const problemCounts = Object.fromEntries(converted.problemCounts);
  const counted = {
    ...base,
    rows: converted.rows,
    observations: converted.observations,
    rejectedRows: converted.rejectedRows,
    problems: converted.problems,
    problemCounts,
  };
  const rejectedFile = await writeRejected(request, all);
  const withFile = rejectedFile ? { ...counted, rejectedFile } : counted;
  if (!converted.parquet) return { ...withFile, outcome: 'refused' };
  const unchecked = converted.areaTypes.filter((type) => !all.register.holds(type as never));
  const notices = [
    ...base.notices,
    ...unchecked.map((type) => problem('evidence.areas-not-loaded', { file: all.name }, { type })),
  ];
  const waiting = await request.files.newFile();
  await mkdir(dirname(waiting), { recursive: true });
  await moveTo(converted.parquet.path, waiting);
  const stored = await request.files.putFile(waiting);
  const release: CataloguedRelease = {
    partnership: request.partnership,
    dataset: description.id,
    hash: stored.hash,
    sourceHash: source.hash,
    mappingHash: all.mappingHash,
    definitionHash: all.definitionHash,
    publishedOn: all.mapping.publishedOn || request.now.toISOString().slice(0, 10),
    importedAt: request.now.toISOString(),
    fileName: all.name,
    rows: converted.observations,
    rejectedRows: converted.rejectedRows,
    areas: converted.areas,
    areaTypes: converted.areaTypes,
    periodStart: converted.periodStart,
    periodEnd: converted.periodEnd,
    measures: converted.measures,
    breakdowns: converted.breakdowns,
    labels: labelsOf(all.mapping, all.lists),
    measureDescriptions: Object.fromEntries(all.mapping.measures),
    hasRowNumbers: converted.hasRowNumbers,
  };
  await transaction(request.db, { actor: request.actor }, async (db) => {
    await saveDataset(db, request.partnership, description, all.definitionHash);
    await addRelease(db, release);
  });
  return { ...withFile, outcome: 'imported', release, notices };
}

async function moveTo(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch {
    // Another disk: a rename cannot cross it.
    await writeFile(to, await readFile(from));
  }
}

async function writeRejected(request: ImportRequest, all: ToKeep): Promise<string | undefined> {
  const { rejected } = all.converted;
  if (!request.rejectedFile || rejected.length === 0) return undefined;
  const language = request.language ?? 'cy';
  const width = all.headings.length;
  const rows = rejected.map(({ cells, problems }) => {
    const whole = Array.from({ length: width }, (_, place) => cells[place] ?? '');
    if (cells.length > width) whole[width - 1] = cells.slice(width - 1).join(' ');
    return [...whole, problems.map((one) => sayProblem(one, language)).join(' ')];
  });
  await writeFile(request.rejectedFile, `\ufeff${stringify([[...all.headings, 'problem'], ...rows])}`);
  return request.rejectedFile;
}

function headingProblems(headings: readonly string[], file: string, row: number): Problem[] {
  const where = { file, row };
  if (headings.length === 0 || headings.every((heading) => heading === ''))
    return [problem('evidence.no-heading', where)];
  if (headings.length === 1) return [problem('evidence.one-column', where, { found: headings[0] ?? '' })];
  const figures = headings.filter(
    (heading) => /^-?[\d,.]+%?$/.test(heading) && !/^(?:19|20)\d\d$|^\d{1,3}$/.test(heading),
  );
  const codes = headings.filter((heading) => /^[A-Z]\d{8}$/.test(heading));
  if (figures.length * 2 > headings.length || codes.length > 0)
    return [problem('evidence.no-heading', where)];
  return [];
}

function unsaid(mapping: Mapping, heading: string): Role {
  return mapping.unpivot.some((rule) => rule.match.test(heading)) ? 'value' : 'ignore';
}

/** What the mapping says stands; what it leaves open is guessed. */
function mergeGuess(given: Mapping, guess: Mapping): Mapping {
  return {
    ...given,
    columns: new Map([...guess.columns].filter(([, role]) => !given.constants.has(role))),
    unpivot: guess.unpivot,
    areaTypes: given.areaTypes.length > 0 ? given.areaTypes : guess.areaTypes,
  };
}

async function mappingFor(
  request: ImportRequest,
  name: string,
): Promise<Result<{ given: Mapping; text: string }>> {
  const beside = request.file.replace(/\.[^./]+$/, '');
  const mappingFile = request.mapping ?? (await existing(`${beside}.mapping.yaml`));
  const metadataFile = request.metadata ?? (await existing(`${request.file}-metadata.json`));
  if (mappingFile) {
    const text = await readFile(mappingFile, 'utf8').catch(() => undefined);
    if (text === undefined) return fault('evidence.mapping-missing', basename(mappingFile));
    let content: unknown;
    try {
      content = parseYaml(text);
    } catch {
      return fault('evidence.mapping-not-readable', basename(mappingFile));
    }
    const read = readMapping(content, basename(mappingFile));
    return read.ok ? { ok: true, value: { given: read.value, text } } : read;
  }
  if (metadataFile) {
    const text = await readFile(metadataFile, 'utf8').catch(() => undefined);
    if (text === undefined) return fault('evidence.metadata-missing', basename(metadataFile));
    let content: unknown;
    try {
      content = JSON.parse(text);
    } catch {
      return fault('evidence.metadata-not-readable', basename(metadataFile));
    }
    const read = readCsvMetadata(content, basename(metadataFile));
    return read.ok ? { ok: true, value: { given: read.value, text } } : read;
  }
  return { ok: true, value: { given: { ...emptyMapping, dataset: { id: identifierOf(name) } }, text: '' } };
}

function fault(code: string, file: string): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [problem(code, { file })] };
}

async function existing(path: string): Promise<string | undefined> {
  return (await stat(path).catch(() => undefined))?.isFile() ? path : undefined;
}

function identifierOf(name: string): string {
  const plain = name
    .replace(/\.[^.]+$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return plain.replaceAll(/^-+|-+$/g, '') || 'dataset';
}

function describeDataset(mapping: Mapping, name: string): DatasetDescription {
  const empty: DatasetDescription = {
    id: identifierOf(name),
    title: { cy: '', en: '' },
    source: '',
    producer: '',
    licence: '',
    unit: '',
    definition: { cy: '', en: '' },
    frequency: '',
    nextReleaseOn: '',
    collection: '',
    limitations: '',
    shows: '',
  };
  return { ...empty, ...mapping.dataset, id: mapping.dataset.id || empty.id };
}

type CodeLists = Map<Role, ReadonlyMap<string, CodeMeaning>>;

async function readCodeLists(
  mapping: Mapping,
  request: ImportRequest,
  name: string,
): Promise<Result<CodeLists>> {
  const lists: CodeLists = new Map();
  const problems: Problem[] = [];
  for (const [role, list] of mapping.codes) {
    if (list.kind === 'inline') {
      lists.set(role, list.meanings);
      continue;
    }
    const read = await readCodeFile(list.source, request);
    if (typeof read === 'string')
      problems.push(problem(read, { file: name, field: list.source.file }, { role }));
    else lists.set(role, read);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: lists };
}

/** Code lists stand beside the data or beside the mapping. */
async function readCodeFile(
  list: CodeFile,
  request: ImportRequest,
): Promise<Map<string, CodeMeaning> | string> {
  const folders = [dirname(request.file), ...(request.mapping ? [dirname(request.mapping)] : [])];
  const found = (await Promise.all(folders.map((folder) => existing(join(folder, list.file))))).find(
    (one) => one,
  );
  if (!found) return 'evidence.code-list-missing';
  const rows: Record<string, string>[] = parseCsv(await readFile(found, 'utf8'), {
    bom: true,
    columns: true,
    relax_column_count: true,
  });
  const headings = Object.keys(rows[0] ?? {});
  const wanted = [list.from, list.to, list.start, list.end, list.language, list.labelCy, list.labelEn].filter(
    (one) => one !== '',
  );
  if (list.from === '' || wanted.some((heading) => !headings.includes(heading)))
    return 'evidence.code-list-column-missing';
  const meanings = new Map<
    string,
    { code: string; label: { cy: string; en: string }; start: string; end: string }
  >();
  for (const row of rows) {
    const from = (row[list.from] ?? '').trim();
    const meaning = meanings.get(from) ?? {
      code: row[list.to] ?? from,
      label: { cy: '', en: '' },
      start: '',
      end: '',
    };
    meanings.set(from, meaning);
    if (list.start !== '') meaning.start = row[list.start] ?? '';
    if (list.end !== '') meaning.end = row[list.end] ?? '';
    const language = list.language === '' ? '' : (row[list.language] ?? '').toLowerCase();
    if (!language.startsWith('en') && list.labelCy !== '') meaning.label.cy = row[list.labelCy] ?? '';
    if (!language.startsWith('cy') && list.labelEn !== '') meaning.label.en = row[list.labelEn] ?? '';
  }
  return meanings;
}

function labelsOf(mapping: Mapping, lists: ReadonlyMap<Role, ReadonlyMap<string, CodeMeaning>>): CodeLabels {
  const labelled = (role: Role): Record<string, Bilingual> =>
    Object.fromEntries(
      [...(lists.get(role)?.values() ?? [])]
        .filter((meaning) => meaning.label?.cy || meaning.label?.en)
        .map((meaning) => [meaning.code, { cy: meaning.label?.cy ?? '', en: meaning.label?.en ?? '' }]),
    );
  const described = Object.fromEntries(
    [...mapping.measures].map(([code, measure]: [string, MeasureDescription]) => [code, measure.label]),
  );
  const breakdown: Record<string, Record<string, Bilingual>> = {};
  for (const role of lists.keys()) {
    if (role.startsWith('dimension:')) breakdown[role.slice('dimension:'.length)] = labelled(role);
  }
  return { measure: { ...described, ...labelled('measure') }, breakdown };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
