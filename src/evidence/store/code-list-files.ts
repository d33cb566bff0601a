import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Bilingual } from '../../language/index.ts';
import { type Problem, problem, type Result } from '../../records/index.ts';
import type { MeasureDescription } from '../dataset.ts';
import type { CodeFile, CodeMeaning, Mapping, Role } from '../mapping.ts';
import type { CodeLabels } from './catalogue.ts';
import type { ImportRequest } from './import-report.ts';
import { existing } from './mapping-of-file.ts';

/** What the codes of each listed role stand for. */
export type CodeLists = ReadonlyMap<Role, ReadonlyMap<string, CodeMeaning>>;

/** Reads the code lists of a mapping: those written in it, and those in files beside the data. */
export async function readCodeLists(
  mapping: Mapping,
  request: ImportRequest,
  name: string,
): Promise<Result<CodeLists>> {
  const lists = new Map<Role, ReadonlyMap<string, CodeMeaning>>();
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

/** Labels in both languages for the measures and breakdowns of a release. */
export function labelsOf(mapping: Mapping, lists: CodeLists): CodeLabels {
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
