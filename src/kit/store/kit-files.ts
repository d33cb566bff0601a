import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, YAMLError } from 'yaml';
import { makeFolder } from '../../platform/data-folder/index.ts';
import { type Problem, problem, type Result } from '../../records/index.ts';
import { type KitContents, type KitManifest, type KitTable, type KitText, kitFormat } from '../index.ts';
import { readCsv, writeCsv } from './csv-file.ts';
import { readWorkbook, writeWorkbook } from './workbook.ts';

/** A kit as it was found on disk, with the evidence files beside it. */
export interface KitOnDisk extends KitContents {
  /** Full paths of the dataset files in the kit's `evidence` folder, in order of name; metadata files left out. */
  readonly evidence: readonly string[];
}

/**
 * Reads a kit: a folder of CSV files, or one workbook.
 *
 * Problems: `kit.not-there`, `kit.not-a-kit`, and those of single files.
 */
export async function readKitFiles(place: string): Promise<Result<KitOnDisk>> {
  const found = await stat(place).catch(() => null);
  if (!found) return { ok: false, problems: [problem('kit.not-there', { file: place })] };
  if (found.isDirectory()) return readFolder(place);
  if (!/\.xlsx$/i.test(place)) return { ok: false, problems: [problem('kit.not-a-kit', { file: place })] };
  const contents = readWorkbook(path.basename(place), await readFile(place));
  if (!contents.ok) return contents;
  return { ok: true, value: { ...contents.value, evidence: [] } };
}

async function readFolder(folder: string): Promise<Result<KitOnDisk>> {
  const problems: Problem[] = [];
  const tables: KitTable[] = [];
  const names = (await readdir(folder)).sort();
  for (const name of names.filter((candidate) => /^[^.].*\.csv$/i.test(candidate))) {
    const read = readCsv(name, name.replace(/\.csv$/i, ''), await readFile(path.join(folder, name)));
    if (read.ok) tables.push(read.value);
    else problems.push(...read.problems);
  }
  const manifest = names.includes('kit.yaml') ? await readManifest(folder) : null;
  if (manifest && !manifest.ok) problems.push(...manifest.problems);
  if (tables.length === 0 && problems.length === 0) problems.push(problem('kit.not-a-kit', { file: folder }));
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      tables,
      manifest: manifest?.ok ? manifest.value : null,
      texts: await readTexts(folder),
      evidence: await evidenceFiles(folder),
    },
  };
}

async function readManifest(folder: string): Promise<Result<KitManifest>> {
  const file = 'kit.yaml';
  try {
    // Failsafe: every value stays the text it is; a partnership called 1e3 is not a thousand.
    const said: unknown = parse(await readFile(path.join(folder, file), 'utf8'), { schema: 'failsafe' });
    const values = (typeof said === 'object' && said !== null ? said : {}) as Record<string, unknown>;
    return {
      ok: true,
      value: {
        file,
        format: String(values['format'] ?? kitFormat),
        partnership: String(values['partnership'] ?? ''),
      },
    };
  } catch (error) {
    if (!(error instanceof YAMLError)) throw error;
    return {
      ok: false,
      problems: [problem('kit.yaml-unreadable', { file, row: error.linePos?.[0].line ?? 1 })],
    };
  }
}

async function readTexts(folder: string): Promise<KitText[]> {
  const texts: KitText[] = [];
  for (const name of (await readdir(path.join(folder, 'sections')).catch(() => [])).sort()) {
    const match = /^(.+)\.(cy|en)\.md$/i.exec(name);
    if (!match) continue;
    texts.push({
      file: `sections/${name}`,
      code: match[1] ?? '',
      language: match[2]?.toLowerCase() === 'cy' ? 'cy' : 'en',
      text: (await readFile(path.join(folder, 'sections', name), 'utf8')).replace(/^\uFEFF/, ''),
    });
  }
  return texts;
}

async function evidenceFiles(folder: string): Promise<string[]> {
  const evidence = path.join(folder, 'evidence');
  const names = await readdir(evidence, { recursive: true }).catch(() => []);
  return names
    .filter((name) => /\.(csv|json|xlsx)$/i.test(name) && !/metadata\.json$/i.test(name))
    .filter((name) => !name.split(path.sep).some((part) => part.startsWith('.')))
    .sort()
    .map((name) => path.join(evidence, name));
}

/** How a kit is written. */
export type KitForm = 'folder' | 'workbook';

/**
 * Writes a kit where nothing is yet: whole, or not at all. Problem: `kit.out-exists`.
 *
 * @param out - the folder, or the workbook file
 */
export async function writeKitFiles(
  out: string,
  form: KitForm,
  partnership: string,
  tables: readonly KitTable[],
): Promise<Result<null>> {
  if (await isTaken(out, form)) return { ok: false, problems: [problem('kit.out-exists', { file: out })] };
  const making = `${path.resolve(out)}.part`;
  await makeFolder(path.dirname(making));
  await rm(making, { recursive: true, force: true });
  if (form === 'workbook') {
    await writeFile(making, writeWorkbook(partnership, tables));
  } else {
    await mkdir(making);
    await writeFile(path.join(making, 'kit.yaml'), `format: ${kitFormat}\npartnership: ${partnership}\n`);
    for (const table of tables) await writeFile(path.join(making, table.file), writeCsv(table));
    await rm(out, { recursive: true, force: true });
  }
  await rename(making, out);
  return { ok: true, value: null };
}

async function isTaken(out: string, form: KitForm): Promise<boolean> {
  const found = await stat(out).catch(() => null);
  if (!found) return false;
  return form === 'workbook' || !found.isDirectory() || (await readdir(out)).length > 0;
}
