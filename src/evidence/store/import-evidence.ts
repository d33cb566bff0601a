import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { problem } from '../../records/index.ts';
import { saysColumns } from '../csv-on-the-web.ts';
import { lackingForPublication } from '../ready-to-publish.ts';
import { type CataloguedRelease, releasesOf } from './catalogue.ts';
import { changedDefinition, changedMeasures } from './changed-definition.ts';
import type { Conversion } from './conversion.ts';
import { convert } from './convert.ts';
import { convertInOnePass } from './convert-in-one-pass.ts';
import { bringBoundaries, bringLookup, registerOf } from './import-geography.ts';
import { type ImportReport, type ImportRequest, ofAreas, refused } from './import-report.ts';
import { keepRelease } from './keep-release.ts';
import { mappingFor } from './mapping-of-file.ts';
import { planReading, type ReadingPlan } from './reading-plan.ts';
import { inspectSource, presumedSource, type SourceFile } from './source-file.ts';

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
  const planned = await planReading(request, source, given, text);
  if (!planned.ok) return planned.report;
  const { plan } = planned;
  const same = await sameImport(request, plan, source, inspecting);
  if (same) return alreadyHere(plan, same);
  const changed = await changedDefinition(request, plan);
  if (changed.length > 0) return refused(name, changed, plan.known);
  const register = request.register ?? (await registerOf(db, partnership));
  const conversion: Conversion = {
    source,
    dialect: plan.dialect,
    shape: plan.shape,
    mapping: plan.mapping,
    meanings: plan.lists,
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
  const measures = await changedMeasures(request, plan, converted);
  if (measures.length > 0) return refused(name, measures, plan.known);
  return keepRelease(request, plan, inspected, converted, register);
}

/** The release that came of the same bytes read the same way. */
async function sameImport(
  { db, partnership }: ImportRequest,
  { description, mappingHash }: ReadingPlan,
  source: SourceFile,
  inspecting: Promise<SourceFile> | undefined,
): Promise<CataloguedRelease | undefined> {
  const releases = await releasesOf(db, partnership, description.id);
  const readAlike = releases.filter((one) => one.mappingHash === mappingHash);
  if (readAlike.length === 0) return undefined;
  const { hash } = await (inspecting ?? source);
  return readAlike.find((one) => one.sourceHash === hash);
}

function alreadyHere({ known, description }: ReadingPlan, release: CataloguedRelease): ImportReport {
  const already = problem(
    'evidence.already-here',
    { file: known.file },
    { dataset: description.id, imported: release.importedAt.slice(0, 10) },
  );
  return {
    ...known,
    outcome: 'already-here',
    release,
    rows: release.rows,
    observations: release.rows,
    rejectedRows: release.rejectedRows,
    problems: [],
    problemCounts: {},
    notices: [...known.notices, already],
    lacking: lackingForPublication(description, release),
  };
}
