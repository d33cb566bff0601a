import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { NotUsable, type Problem, type Result } from '../../records/index.ts';
import { type ChildrensRights, childrensRightsSpec } from '../childrens-rights.ts';
import { type DutyCycles, dutyCyclesSpec } from '../duty-cycles.ts';
import { type RelatedDocuments, relatedDocumentsSpec } from '../related-documents.ts';
import { readYaml } from './read-rulebook.ts';
import { validate } from './read-yaml.ts';

/**
 * What the rulebooks hold on the rights of children; null where none of them holds anything.
 *
 * @param directory - with a folder for each rulebook
 * @param preferred - the rulebook of the plan, which comes first
 * @throws NotUsable with every mistake, when the file is not of its form: an administrator has edited it
 */
export function readChildrensRights(directory: string, preferred = ''): Promise<ChildrensRights | null> {
  return readFromARulebook('children-rights.yaml', childrensRightsSpec, directory, preferred);
}

/** The checklist of related documents; null where no rulebook ships one. Parameters and errors as above. */
export function readRelatedDocuments(directory: string, preferred = ''): Promise<RelatedDocuments | null> {
  return readFromARulebook('related-documents.yaml', relatedDocumentsSpec, directory, preferred);
}

/**
 * What a rulebook states of the time of each duty; null where it states nothing.
 *
 * @throws NotUsable with every mistake, when the file is not of its form: an administrator has edited it
 */
export async function readDutyCycles(directory: string, rulebook: string): Promise<DutyCycles | null> {
  return readFrom('duty-cycles.yaml', dutyCyclesSpec, directory, rulebook);
}

async function readFromARulebook<Spec extends z.ZodType>(
  file: string,
  spec: Spec,
  directory: string,
  preferred: string,
): Promise<z.output<Spec> | null> {
  const names = await readdir(directory);
  for (const name of names.toSorted((a, b) => Number(b === preferred) - Number(a === preferred))) {
    const found = await readFrom(file, spec, directory, name);
    if (found !== null) return found;
  }
  return null;
}

/** What is wrong in the files that stand beside the rows of a rulebook, with file, line and field. */
export async function problemsBesideRows(directory: string, rulebook: string): Promise<readonly Problem[]> {
  const files = [
    ['children-rights.yaml', childrensRightsSpec],
    ['related-documents.yaml', relatedDocumentsSpec],
    ['duty-cycles.yaml', dutyCyclesSpec],
  ] as const;
  const read = await Promise.all(
    files.map(([file, spec]) => readIfThere<z.ZodType>(file, spec, directory, rulebook)),
  );
  return read.flatMap((each) => (each.ok ? [] : each.problems));
}

async function readFrom<Spec extends z.ZodType>(
  file: string,
  spec: Spec,
  directory: string,
  rulebook: string,
): Promise<z.output<Spec> | null> {
  const read = await readIfThere(file, spec, directory, rulebook);
  if (!read.ok) throw new NotUsable(read.problems);
  return read.value;
}

async function readIfThere<Spec extends z.ZodType>(
  file: string,
  spec: Spec,
  directory: string,
  rulebook: string,
): Promise<Result<z.output<Spec> | null>> {
  const read = await readYaml(join(directory, rulebook), file, null);
  if (!read.ok) return read;
  return read.value.value === null ? { ok: true, value: null } : validate(spec, read.value, read.value.value);
}
