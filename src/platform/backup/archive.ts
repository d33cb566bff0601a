import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { type Problem, problem, type Result } from '../../records/index.ts';
import { BrokenTar, readMember, type TarMember, tarMembers } from './tar-file.ts';

/** First member: what this is. Last member: what is in it. */
export const aboutName = 'llinyn-backup.json';
export const manifestName = 'manifest.json';
export const archiveFormat = 1;

const aboutShape = z.object({
  format: z.number().int(),
  madeBy: z.string(),
  madeAt: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.object({ name: z.string(), type: z.string() })),
    }),
  ),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), last: z.string().nullable() })),
});

const manifestShape = z.object({
  /** Of the list below, so that damage to the list itself is told from damage to what it lists. */
  sha256: z.string(),
  members: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
});

/** What a backup says of itself. */
export type About = z.infer<typeof aboutShape>;
type Manifest = z.infer<typeof manifestShape>;
export type ManifestMember = Manifest['members'][number];

/** A backup whose every member has been read and found whole. */
export interface CheckedArchive {
  readonly file: string;
  readonly about: About;
  readonly members: ReadonlyMap<string, TarMember>;
}

/** The name of a table's rows in the archive. */
export function rowsName(table: { schema: string; name: string }): string {
  return `records/${table.schema}.${table.name}.jsonl.gz`;
}

function listHash(members: readonly ManifestMember[]): string {
  return createHash('sha256').update(JSON.stringify(members)).digest('hex');
}

/** The text of the last member. */
export function manifestText(members: readonly ManifestMember[]): string {
  return JSON.stringify({ sha256: listHash(members), members });
}

async function sha256Of(file: string, member: TarMember): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(readMember(file, member), hash);
  return hash.digest('hex');
}

async function jsonOf(file: string, member: TarMember): Promise<unknown> {
  try {
    return JSON.parse(await text(readMember(file, member)));
  } catch {
    return undefined;
  }
}

async function membersOf(file: string): Promise<Result<Map<string, TarMember>>> {
  try {
    const members = await tarMembers(file);
    return { ok: true, value: new Map(members.map((member) => [member.name, member])) };
  } catch (error) {
    if (!(error instanceof BrokenTar)) throw error;
    const found = error.after
      ? problem('backup.damaged', { file }, { member: error.after })
      : problem('backup.not-a-backup', { file });
    return { ok: false, problems: [found] };
  }
}

async function firstDamaged(
  file: string,
  members: ReadonlyMap<string, TarMember>,
  manifest: Manifest,
): Promise<string | undefined> {
  for (const { name, bytes, sha256 } of manifest.members) {
    const member = members.get(name);
    if (!member || member.bytes !== bytes || (await sha256Of(file, member)) !== sha256) return name;
  }
  return undefined;
}

/**
 * Reads the whole backup once, before anything is restored from it, and compares every member with its SHA-256.
 *
 * @returns problems: `backup.not-a-backup`, `backup.damaged` (naming the member), `backup.newer-than-program`
 */
export async function checkArchive(
  file: string,
  knownMigrations: readonly string[],
): Promise<Result<CheckedArchive>> {
  const refuse = (found: Problem) => ({ ok: false as const, problems: [found] });
  const damaged = (member: string) => refuse(problem('backup.damaged', { file }, { member }));
  const listed = await membersOf(file);
  if (!listed.ok) return listed;
  const members = listed.value;
  const [aboutMember, manifestMember] = [members.get(aboutName), members.get(manifestName)];
  if (!aboutMember) return refuse(problem('backup.not-a-backup', { file }));
  if (!manifestMember) return damaged(manifestName);
  const manifest = manifestShape.safeParse(await jsonOf(file, manifestMember));
  if (!manifest.success || manifest.data.sha256 !== listHash(manifest.data.members))
    return damaged(manifestName);
  const bad = await firstDamaged(file, members, manifest.data);
  if (bad) return damaged(bad);
  const said = await jsonOf(file, aboutMember);
  if (Number((said as { format?: unknown } | undefined)?.format) > archiveFormat) {
    return refuse(problem('backup.newer-than-program', { file }));
  }
  const about = aboutShape.safeParse(said);
  if (!about.success) return damaged(aboutName);
  if (about.data.migrations.some((name) => !knownMigrations.includes(name))) {
    return refuse(problem('backup.newer-than-program', { file }));
  }
  return { ok: true, value: { file, about: about.data, members } };
}
