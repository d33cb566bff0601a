import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { AreaRegister, AreaType } from '../../geography/index.ts';
import { transaction } from '../../platform/database/index.ts';
import { problem } from '../../records/index.ts';
import type { DatasetDescription } from '../dataset.ts';
import type { Mapping } from '../mapping.ts';
import { lackingForPublication } from '../ready-to-publish.ts';
import { sayMend, sayProblem } from '../say-problem.ts';
import { addRelease, type CataloguedRelease, saveDataset } from './catalogue.ts';
import { labelsOf } from './code-list-files.ts';
import type { Converted } from './conversion.ts';
import type { ImportReport, ImportRequest } from './import-report.ts';
import type { ReadingPlan } from './reading-plan.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Keeps what a file was turned into: the release file in the store, the release and its dataset in the catalogue, and
 * the rejected rows where they are wanted.
 *
 * @param source - the file, wholly inspected
 */
export async function keepRelease(
  request: ImportRequest,
  plan: ReadingPlan,
  source: SourceFile,
  converted: Converted,
  register: AreaRegister,
): Promise<ImportReport> {
  const { known, description } = plan;
  const rejectedFile = await writeRejected(request, plan, converted);
  const counted = {
    ...known,
    rows: converted.rows,
    observations: converted.observations,
    rejectedRows: converted.rejectedRows,
    problems: converted.problems,
    problemCounts: Object.fromEntries(converted.problemCounts),
    ...(rejectedFile && { rejectedFile }),
  };
  const cutShort = rejectedFile && converted.rejected.length < converted.rejectedRows;
  const ofRejected = cutShort
    ? [
        problem(
          'evidence.rejected-rows-cut',
          { file: known.file },
          { given: converted.rejected.length, all: converted.rejectedRows },
        ),
      ]
    : [];
  if (!converted.parquet) {
    return { ...counted, outcome: 'refused', notices: [...known.notices, ...ofRejected] };
  }
  const unchecked = converted.areaTypes.filter((type) => !register.holds(type as AreaType));
  const notices = [
    ...known.notices,
    ...ofRejected,
    ...unchecked.map((type) => problem('evidence.areas-not-loaded', { file: known.file }, { type })),
    ...(mayBeLonger(description.frequency, converted)
      ? [problem('evidence.days-may-be-longer', { file: known.file }, { found: converted.periodEnd })]
      : []),
    ...(mayBeShares(plan.mapping, converted)
      ? [
          problem(
            'evidence.percentages-may-be-shares',
            { file: known.file },
            { found: String(converted.highest) },
          ),
        ]
      : []),
  ];
  const waiting = await request.files.newFile();
  await mkdir(dirname(waiting), { recursive: true });
  await moveTo(converted.parquet.path, waiting);
  const { hash } = await request.files.putFile(waiting);
  const release = releaseOf(request, plan, source, converted, hash);
  await transaction(request.db, { actor: request.actor }, async (db) => {
    await saveDataset(db, request.partnership, description, plan.definitionHash);
    await addRelease(db, release);
  });
  const lacking = lackingForPublication(description, release);
  return { ...counted, outcome: 'imported', release, notices, lacking };
}

function releaseOf(
  { partnership, now }: ImportRequest,
  { mapping, lists, description, mappingHash, definitionHash }: ReadingPlan,
  source: SourceFile,
  converted: Converted,
  hash: string,
): CataloguedRelease {
  return {
    partnership,
    dataset: description.id,
    hash,
    sourceHash: source.hash,
    mappingHash,
    definitionHash,
    publishedOn: mapping.publishedOn || now.toISOString().slice(0, 10),
    isPublishedOnAssumed: mapping.publishedOn === '',
    importedAt: now.toISOString(),
    fileName: source.name,
    rows: converted.observations,
    rejectedRows: converted.rejectedRows,
    areas: converted.areas,
    areaTypes: converted.areaTypes,
    periodStart: converted.periodStart,
    periodEnd: converted.periodEnd,
    measures: converted.measures,
    breakdowns: converted.breakdowns,
    labels: labelsOf(mapping, lists),
    measureDescriptions: Object.fromEntries(mapping.measures),
    hasRowNumbers: converted.hasRowNumbers,
  };
}

async function moveTo(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch {
    // Another disk: a rename cannot cross it.
    await writeFile(to, await readFile(from));
  }
}

async function writeRejected(
  { rejectedFile, language = 'cy' }: ImportRequest,
  { shape: { headings } }: ReadingPlan,
  { rejected }: Converted,
): Promise<string | undefined> {
  if (!rejectedFile || rejected.length === 0) return undefined;
  const width = headings.length;
  const rows = rejected.map(({ row, cells, problems }) => {
    const whole = Array.from({ length: width }, (_, place) => cells[place] ?? '');
    if (cells.length > width) whole[width - 1] = cells.slice(width - 1).join(' ');
    const told = problems.map((one) => `${sayProblem(one, language)} ${sayMend(one, language)}`);
    return [...whole, row, told.join(' ')];
  });
  await writeFile(rejectedFile, `\ufeff${stringify([[...headings, 'source_row', 'problem'], ...rows])}`);
  return rejectedFile;
}

/** Whether dates that begin months were read as days though figures come out every month or quarter. */
function mayBeLonger(
  frequency: DatasetDescription['frequency'],
  { periodStart, periodEnd }: Pick<Converted, 'periodStart' | 'periodEnd'>,
): boolean {
  const isFirst = (day: string) => day.endsWith('-01');
  return (frequency === 'monthly' || frequency === 'quarterly') && isFirst(periodStart) && isFirst(periodEnd);
}

/** Whether no percentage of a file is above one: they are then most likely shares of one. */
function mayBeShares({ measures }: Mapping, { highest }: Pick<Converted, 'highest'>): boolean {
  const kinds = [...measures.values()].map(({ kind }) => kind);
  const arePercentages = kinds.every((kind) => kind === 'percentage' || kind === 'proportion');
  return kinds.length > 0 && arePercentages && highest !== null && highest > 0 && highest <= 1;
}
