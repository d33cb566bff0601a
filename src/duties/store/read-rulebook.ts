import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Problem, problem, type RecordDefinition, type Result } from '../../records/index.ts';
import { unknownNamesIn } from '../names-in-row.ts';
import { printedPlace } from '../printed-place.ts';
import {
  type Citation,
  conflictsSpec,
  type Requirement,
  type Rulebook,
  requirementSpec,
  requirementsFileSpec,
  rulebookHeadSpec,
  timelineSpec,
} from '../rulebook.ts';
import { parseYaml, validate, type YamlFile } from './read-yaml.ts';

/**
 * Reads a rulebook folder: `rulebook.yaml`, `requirements/*.yaml` in order of name, and where present
 * `timeline.yaml` and `conflicts.yaml`. All or nothing, with every mistake listed.
 *
 * @param definitions - kinds of record; where they are given, a row that looks for what no record can hold is a mistake
 * @source LAW-01, LAW-02
 */
export async function readRulebook(
  folder: string,
  definitions?: readonly RecordDefinition[],
): Promise<Result<Rulebook>> {
  const problems: Problem[] = [];
  const keep = <Value>(result: Result<Value>): Value | null => {
    if (result.ok) return result.value;
    problems.push(...result.problems);
    return null;
  };

  const headFile = keep(await readYaml(folder, 'rulebook.yaml'));
  const head = headFile && keep(validate(rulebookHeadSpec, headFile, headFile.value));
  const timelineFile = keep(await readYaml(folder, 'timeline.yaml', { events: [] }));
  const timeline = timelineFile && keep(validate(timelineSpec, timelineFile, timelineFile.value));
  const conflictsFile = keep(await readYaml(folder, 'conflicts.yaml', { conflicts: [] }));
  const conflicts = conflictsFile && keep(validate(conflictsSpec, conflictsFile, conflictsFile.value));

  const requirements: Requirement[] = [];
  const firstLine = new Map<string, string>();
  for (const name of await requirementFiles(folder)) {
    const file = keep(await readYaml(folder, name));
    const listed = file && keep(validate(requirementsFileSpec, file, file.value));
    for (const [at, value] of listed?.requirements.entries() ?? []) {
      if (!file) continue;
      const row = keep(validate(requirementSpec, file, value, ['requirements', at]));
      if (!row) continue;
      requirements.push(head ? { ...row, citation: printedCitation(row.citation, head) } : row);
      problems.push(...relationProblems(row, file, at, firstLine, head));
      if (definitions) problems.push(...nameProblems(row, file, at, definitions));
    }
  }
  if (problems.length > 0 || !head || !timeline || !conflicts) return { ok: false, problems };
  if (requirements.length === 0) {
    return {
      ok: false,
      problems: [
        problem(
          'rulebook.file-missing',
          { file: `${basename(folder)}/requirements` },
          { file: 'requirements' },
        ),
      ],
    };
  }
  return {
    ok: true,
    value: { ...head, requirements, timeline: timeline.events, conflicts: conflicts.conflicts },
  };
}

/**
 * Reads every rulebook folder of a directory, in order of name. All or nothing. Each folder has the name of its rulebook,
 * by which the files beside its rows are found.
 *
 * @param definitions - kinds of record, as for one rulebook
 */
export async function readRulebooks(
  directory: string,
  definitions?: readonly RecordDefinition[],
): Promise<Result<readonly Rulebook[]>> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => null);
  if (!entries) return { ok: false, problems: [problem('rulebook.folder-missing', { file: directory })] };
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const read = await Promise.all(
    folders.map(async (name): Promise<Result<Rulebook>> => {
      const result = await readRulebook(join(directory, name), definitions);
      if (!result.ok || result.value.id === name) return result;
      const where = { file: join(name, 'rulebook.yaml'), row: 1, field: 'id' };
      const values = { found: result.value.id, allowed: name };
      return { ok: false, problems: [problem('rulebook.value-not-allowed', where, values)] };
    }),
  );
  const problems = read.flatMap((result) => (result.ok ? [] : result.problems));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: read.flatMap((result) => (result.ok ? [result.value] : [])) };
}

async function requirementFiles(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(join(folder, 'requirements'));
    return names
      .filter((name) => name.endsWith('.yaml') && !name.endsWith('.scenarios.yaml'))
      .sort()
      .map((name) => join('requirements', name));
  } catch {
    return [];
  }
}

/** @param otherwise - what an optional file holds when it is not there */
export async function readYaml(folder: string, name: string, otherwise?: unknown): Promise<Result<YamlFile>> {
  const file = join(basename(folder), name);
  let text: string;
  try {
    text = await readFile(join(folder, name), 'utf8');
  } catch {
    if (otherwise !== undefined) return { ok: true, value: { file, value: otherwise, lineOf: () => 1 } };
    return { ok: false, problems: [problem('rulebook.file-missing', { file }, { file: name })] };
  }
  return parseYaml(file, text);
}

/** The citation with what the head of the rulebook says of documents and headings. */
function printedCitation(
  citation: Citation,
  { documents, headings }: Pick<Rulebook, 'documents' | 'headings'>,
): Citation {
  const { document, paragraph } = citation;
  const name = documents[document];
  const place = paragraph === undefined ? undefined : printedPlace(paragraph, headings);
  return { ...citation, ...(name && { name }), ...(place && { place }) };
}

/** Mistakes that show only when a row is seen beside the others. */
function relationProblems(
  row: Requirement,
  file: YamlFile,
  at: number,
  firstLine: Map<string, string>,
  head: Pick<Rulebook, 'families' | 'documents'> | null,
): Problem[] {
  const placeOf = (...path: string[]) => ({
    file: file.file,
    row: file.lineOf(['requirements', at, ...path]),
    field: ['requirements', at, ...path].join('.'),
  });
  const problems: Problem[] = [];
  const first = firstLine.get(row.id);
  if (first !== undefined)
    problems.push(problem('rulebook.id-repeated', placeOf('id'), { id: row.id, first }));
  else firstLine.set(row.id, `${file.file}:${placeOf('id').row}`);
  if (head && !head.families.some((family) => family.id === row.family)) {
    const allowed = head.families.map((family) => family.id).join(', ');
    problems.push(problem('rulebook.value-not-allowed', placeOf('family'), { found: row.family, allowed }));
  }
  if (head && !Object.hasOwn(head.documents, row.citation.document)) {
    const allowed = Object.keys(head.documents).join(', ');
    problems.push(
      problem('rulebook.value-not-allowed', placeOf('citation', 'document'), {
        found: row.citation.document,
        allowed,
      }),
    );
  }
  return problems;
}

/** Names in a row that stand for nothing a person can write down. */
function nameProblems(
  row: Requirement,
  file: YamlFile,
  at: number,
  definitions: readonly RecordDefinition[],
): readonly Problem[] {
  return unknownNamesIn(row, definitions).map(({ path, found, allowed }) => {
    const place = ['requirements', at, ...path];
    return problem(
      'rulebook.value-not-allowed',
      { file: file.file, row: file.lineOf(place), field: place.join('.') },
      { found, allowed: allowed.join(', ') },
    );
  });
}
