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
import type { SourceFile } from './source-file.ts';
import {
  beginInspection,
  inspectSource,
  presumedSource,
  type SourceInspection,
} from './source-inspection.ts';

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

/** A large file is inspected while it is being read; where it is not what its beginning promised, once more. */
async function importFrom(request: ImportRequest, name: string, folder: string): Promise<ImportReport> {
  const inspection = await beginInspection(request.file, name);
  try {
    const presumed = await presumedSource(request.file, name);
    const report = presumed && (await importAs(request, presumed, inspection, folder));
    if (report) return report;
    const inspected = await inspection.finish();
    const reported = await importAs(request, inspected, undefined, folder, presumed !== undefined);
    if (!reported) throw new Error('An inspected file is always reported on.');
    return reported;
  } finally {
    await inspection.close();
  }
}

/**
 * Imports a file that has been inspected, or one that is still being inspected.
 *
 * @param inspection - says what the whole file turns out to be, where the source is only presumed
 * @returns nothing where a presumed source cannot be read in one pass, or is not as presumed
 */
async function importAs(
  request: ImportRequest,
  source: SourceFile,
  inspection: SourceInspection | undefined,
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
  const same = await sameImport(request, plan, source, inspection !== undefined);
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
  const converted = inspection
    ? await convertInOnePass(conversion, join(folder, 'spill'), inspection)
    : await convert(conversion);
  if (!converted) return undefined;
  const inspected = inspection ? await inspection.finish() : source;
  if (inspection && !inspected.isPlain) return undefined;
  const measures = await changedMeasures(request, plan, converted);
  if (measures.length > 0) return refused(name, measures, plan.known);
  return keepRelease(request, plan, inspected, converted, register);
}

/** The release that came of the same bytes read the same way. */
async function sameImport(
  { db, partnership }: ImportRequest,
  { description, mappingHash }: ReadingPlan,
  source: SourceFile,
  isPresumed: boolean,
): Promise<CataloguedRelease | undefined> {
  const releases = await releasesOf(db, partnership, description.id);
  const readAlike = releases.filter((one) => one.mappingHash === mappingHash);
  if (readAlike.length === 0) return undefined;
  const { hash } = isPresumed ? await inspectSource(source.path, source.name) : source;
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
