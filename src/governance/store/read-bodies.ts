import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { type MembershipTemplate, membershipTemplatesSpec } from '../membership-template.ts';
import { type RequiredBody, requiredBodiesSpec } from '../required-bodies.ts';

/**
 * The lists of partners, co-operating bodies and consultees that a rulebook holds; none where it has no such file.
 *
 * @param folder - with a folder for each rulebook
 * @throws Error naming file and field when the file is not of its form: an administrator has edited it
 * @source CONS-03; LAW-01
 */
export async function readBodies(folder: string, rulebook: string): Promise<readonly RequiredBody[]> {
  const read = await readBeside(folder, `${rulebook}/bodies.yaml`, requiredBodiesSpec);
  return read?.bodies ?? [];
}

/**
 * The memberships of groups that a rulebook offers; none where it has no such file.
 *
 * @param folder - with a folder for each rulebook
 * @throws Error naming file and field when the file is not of its form: an administrator has edited it
 * @source GOV-29, GOV-30, GOV-31
 */
export async function readMembershipTemplates(
  folder: string,
  rulebook: string,
): Promise<readonly MembershipTemplate[]> {
  const read = await readBeside(folder, `${rulebook}/membership-templates.yaml`, membershipTemplatesSpec);
  return read?.templates ?? [];
}

/** A file that a rulebook may have beside its rows; null where it has none. */
async function readBeside<Spec extends z.ZodType>(
  folder: string,
  file: string,
  spec: Spec,
): Promise<z.output<Spec> | null> {
  const text = await readFile(path.join(folder, file), 'utf8').catch(() => null);
  if (text === null) return null;
  const read = spec.safeParse(parse(text));
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new Error(`${file}: ${first?.path.join('.')}: ${first?.message}`);
}
