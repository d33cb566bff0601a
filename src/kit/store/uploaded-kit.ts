import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { problem, type Result } from '../../records/index.ts';
import type { KitReport } from './import-kit.ts';

/** A file somebody sent, kept where the server put it. */
export interface SentFile {
  readonly name: string;
  readonly path: string;
}

/** Where kits wait between being sent and being taken in: below the folder of files on their way. */
export interface WaitingRoom {
  readonly incoming: string;
  readonly partnershipId: string;
}

/** Unpacked, a kit of records is a few megabytes; a zip that says it is far more is a mistake or an attack. */
const mostUnpacked = 100 * 1024 * 1024;

/**
 * Keeps a kit that was sent until it is taken in: one workbook, one zip of a kit folder, or its CSV files.
 *
 * @returns the name it waits under; problems: `kit.no-file`, `kit.file-kind`, `kit.not-a-zip`, `kit.zip-too-large`
 */
export async function keepUploadedKit(
  room: WaitingRoom,
  files: readonly SentFile[],
): Promise<Result<string>> {
  const [first] = files;
  if (!first) return { ok: false, problems: [problem('kit.no-file')] };
  const id = randomUUID();
  const folder = path.join(folderOf(room, id), 'kit');
  const ending = (name: string) => path.extname(name).toLowerCase();
  if (files.length === 1 && ending(first.name) === '.xlsx') {
    await mkdir(folderOf(room, id), { recursive: true });
    await copyFile(first.path, path.join(folderOf(room, id), path.basename(first.name)));
    return { ok: true, value: id };
  }
  if (files.length === 1 && ending(first.name) === '.zip') {
    const unpacked = await unpack(first);
    if (!unpacked.ok) return unpacked;
    for (const [name, bytes] of unpacked.value) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), bytes);
    }
    return { ok: true, value: id };
  }
  const others = files.filter(({ name }) => ending(name) !== '.csv');
  if (others.length > 0) {
    return { ok: false, problems: others.map(({ name }) => problem('kit.file-kind', { file: name })) };
  }
  await mkdir(folder, { recursive: true });
  for (const file of files) await copyFile(file.path, path.join(folder, path.basename(file.name)));
  return { ok: true, value: id };
}

/** The files of a kit in a zip, by their path in the kit; a folder around them all, and what is no part of a kit, left out. */
async function unpack(file: SentFile): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const where = { file: file.name };
  let total = 0;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(await readFile(file.path), {
      filter: ({ name, originalSize }) => {
        const isWanted = partOfKit(name) !== null;
        total += isWanted ? originalSize : 0;
        return isWanted && total <= mostUnpacked;
      },
    });
  } catch {
    return { ok: false, problems: [problem('kit.not-a-zip', where)] };
  }
  if (total > mostUnpacked) return { ok: false, problems: [problem('kit.zip-too-large', where)] };
  const files = new Map<string, Uint8Array>();
  for (const [name, bytes] of Object.entries(entries)) {
    const part = partOfKit(name);
    if (part !== null) files.set(part, bytes);
  }
  return files.size === 0
    ? { ok: false, problems: [problem('kit.not-a-kit', where)] }
    : { ok: true, value: files };
}

/** Only the last parts of a path are used, so that no entry can be written outside the kit's own folder. */
function partOfKit(name: string): string | null {
  const text = /(?:^|[\\/])sections[\\/]([^\\/]+\.(?:cy|en)\.md)$/i.exec(name)?.[1];
  if (text) return path.join('sections', text);
  if (/(?:^|[\\/])(?:evidence|geography|__MACOSX)[\\/]/i.test(name)) return null;
  return /(?:^|[\\/])([^\\/.][^\\/]*\.csv|kit\.yaml)$/i.exec(name)?.[1] ?? null;
}

/** Where a kit that was sent waits, for `readKitFiles`; null when there is none by that name. */
export async function uploadedKit(room: WaitingRoom, id: string): Promise<string | null> {
  if (!isId(id)) return null;
  const names = await readdir(folderOf(room, id)).catch(() => []);
  // The workbook keeps its own name, by which problems speak of it.
  const name = names.find((candidate) => /\.xlsx$/i.test(candidate)) ?? names.find((each) => each === 'kit');
  return name === undefined ? null : path.join(folderOf(room, id), name);
}

/** Writes down what came of taking a kit in. */
export async function keepReport(room: WaitingRoom, id: string, report: KitReport): Promise<void> {
  await writeFile(path.join(folderOf(room, id), 'report.json'), JSON.stringify(report));
}

/** What came of taking a kit in; null when it has not been. */
export async function reportOf(room: WaitingRoom, id: string): Promise<KitReport | null> {
  if (!isId(id)) return null;
  const file = path.join(folderOf(room, id), 'report.json');
  const bytes = await readFile(file).catch(() => null);
  return bytes === null ? null : (JSON.parse(strFromU8(bytes)) as KitReport);
}

const aDay = 24 * 60 * 60 * 1000;

/** Removes kits that have waited for more than a day, with what came of them. */
export async function dropOldKits({ incoming, partnershipId }: WaitingRoom, now: Date): Promise<void> {
  const waiting = path.join(incoming, 'kits', partnershipId);
  for (const id of (await readdir(waiting).catch(() => [])).filter(isId)) {
    const folder = path.join(waiting, id);
    const { mtimeMs } = await stat(folder);
    if (now.getTime() - mtimeMs > aDay) await rm(folder, { recursive: true, force: true });
  }
}

function folderOf({ incoming, partnershipId }: WaitingRoom, id: string): string {
  return path.join(incoming, 'kits', partnershipId, id);
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
