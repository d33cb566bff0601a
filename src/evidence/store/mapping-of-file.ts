import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { type Problem, problem, type Result } from '../../records/index.ts';
import { readCsvMetadata } from '../csv-on-the-web.ts';
import type { DatasetDescription } from '../dataset.ts';
import { emptyMapping, type Mapping, readMapping } from '../mapping.ts';
import type { ImportRequest } from './import-report.ts';

/**
 * How a file is to be read: as the mapping or metadata named in the request says, else as the one beside the file, else
 * nothing is said but a name for its dataset.
 *
 * @returns the mapping, and the text it was read from
 */
export async function mappingFor(
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

/** The path, if there is a file. */
export async function existing(path: string): Promise<string | undefined> {
  return (await stat(path).catch(() => undefined))?.isFile() ? path : undefined;
}

function identifierOf(name: string): string {
  const plain = name
    .replace(/\.[^.]+$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return plain.replaceAll(/^-+|-+$/g, '') || 'dataset';
}

/** The particulars of the dataset, those that nobody has said empty. @param name - of the file, which names a dataset without identifier */
export function describeDataset(mapping: Mapping, name: string): DatasetDescription {
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
