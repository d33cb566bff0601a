import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { type ChildPovertyRules, childPovertyRulesSpec } from '../child-poverty/rules.ts';

const file = 'child-poverty.yaml';

/**
 * What the rulebooks hold on child poverty; null where none of them holds anything.
 *
 * @param folder - with a folder for each rulebook
 * @param preferred - name of the rulebook of the plan, which comes first
 * @throws Error naming file and field when the file is not of its form: an administrator has edited it
 * @source POV-01; LAW-01
 */
export async function readChildPovertyRules(
  folder: string,
  preferred = '',
): Promise<ChildPovertyRules | null> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.toSorted((a, b) => Number(b === preferred) - Number(a === preferred))) {
    const text = await readFile(path.join(folder, name, file), 'utf8').catch(() => null);
    if (text === null) continue;
    const read = childPovertyRulesSpec.safeParse(parse(text));
    if (read.success) return read.data;
    const [first] = read.error.issues;
    throw new Error(`${name}/${file}: ${first?.path.join('.')}: ${first?.message}`);
  }
  return null;
}
