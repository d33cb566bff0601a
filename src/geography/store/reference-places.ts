import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { type ReferencePlaces, referencePlacesSpec } from '../index.ts';

const file = 'places.yaml';

/**
 * What the rulebooks say of the places of Wales, all of them together; nothing where none says anything.
 *
 * @param folder - with a folder for each rulebook
 * @throws Error naming file and field when a file is not of its form: an administrator has edited it
 * @source GEO-06, GEO-07
 */
export async function readReferencePlaces(folder: string): Promise<ReferencePlaces> {
  const names = (await readdir(folder).catch(() => [])).toSorted();
  const texts = await Promise.all(
    names.map((name) => readFile(path.join(folder, name, file), 'utf8').catch(() => null)),
  );
  const read = texts.flatMap((text, at) => (text === null ? [] : [placesIn(text, `${names[at]}/${file}`)]));
  return {
    facts: read.flatMap(({ facts }) => facts),
    structures: read.flatMap(({ structures }) => structures),
  };
}

function placesIn(text: string, named: string): ReferencePlaces {
  const read = referencePlacesSpec.safeParse(parse(text));
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new Error(`${named}: ${first?.path.join('.')}: ${first?.message}`);
}
