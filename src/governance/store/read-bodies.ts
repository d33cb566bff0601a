import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { type RequiredBody, requiredBodiesSpec } from '../required-bodies.ts';

const file = 'bodies.yaml';

/**
 * The lists of partners, co-operating bodies and consultees that a rulebook holds; none where it has no such file.
 *
 * @param folder - with a folder for each rulebook
 * @throws Error naming file and field when the file is not of its form: an administrator has edited it
 * @source CONS-03; LAW-01
 */
export async function readBodies(folder: string, rulebook: string): Promise<readonly RequiredBody[]> {
  const text = await readFile(path.join(folder, rulebook, file), 'utf8').catch(() => null);
  if (text === null) return [];
  const read = requiredBodiesSpec.safeParse(parse(text));
  if (read.success) return read.data.bodies;
  const [first] = read.error.issues;
  throw new Error(`${rulebook}/${file}: ${first?.path.join('.')}: ${first?.message}`);
}
