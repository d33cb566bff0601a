import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ChildrensRights, childrensRightsSpec } from '../childrens-rights.ts';
import { readYaml } from './read-rulebook.ts';
import { validate } from './read-yaml.ts';

const file = 'children-rights.yaml';

/**
 * What the rulebooks hold on the rights of children; null where none of them holds anything.
 *
 * @param directory - with a folder for each rulebook
 * @param preferred - the rulebook of the plan, which comes first
 * @throws Error naming file, line and field when the file is not of its form: an administrator has edited it
 */
export async function readChildrensRights(
  directory: string,
  preferred = '',
): Promise<ChildrensRights | null> {
  const names = await readdir(directory);
  for (const name of names.toSorted((a, b) => Number(b === preferred) - Number(a === preferred))) {
    const read = await readYaml(join(directory, name), file, null);
    if (read.ok && read.value.value === null) continue;
    const valid = read.ok ? validate(childrensRightsSpec, read.value, read.value.value) : read;
    if (valid.ok) return valid.value;
    throw new Error(`${name}/${file}: ${JSON.stringify(valid.problems[0])}`);
  }
  return null;
}
