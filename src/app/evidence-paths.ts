import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Problem, problem, type Result } from '../records/index.ts';

/** Figures, lookups and outlines; what describes one of them stands beside it and is found by its name. */
function isDataset(name: string): boolean {
  const isHidden = name.split(path.sep).some((part) => part.startsWith('.'));
  return !isHidden && /\.(csv|tsv|json|geojson)$/i.test(name) && !/metadata\.json$/i.test(name);
}

/**
 * The dataset files that paths name: files as they are, folders with everything in them. Files of a folder `areas`
 * come first, because figures are checked against areas.
 *
 * @returns full paths; problem: `app.folder-without-datasets`. A file that is not there is left for its import to say
 */
export async function evidencePaths(given: readonly string[]): Promise<Result<readonly string[]>> {
  const files: string[] = [];
  const problems: Problem[] = [];
  for (const place of given) {
    const found = await stat(place).catch(() => null);
    if (!found?.isDirectory()) {
      files.push(place);
      continue;
    }
    const inside = (await readdir(place, { recursive: true })).filter(isDataset).sort();
    if (inside.length === 0) problems.push(problem('app.folder-without-datasets', {}, { folder: place }));
    files.push(...inside.map((name) => path.join(place, name)));
  }
  if (problems.length > 0) return { ok: false, problems };
  const isOfAreas = (file: string) => path.basename(path.dirname(file)) === 'areas';
  return { ok: true, value: files.toSorted((a, b) => Number(isOfAreas(b)) - Number(isOfAreas(a))) };
}
