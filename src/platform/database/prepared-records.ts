import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEngine } from './embedded-engine.ts';

function engineVersion(): string {
  const entry = fileURLToPath(import.meta.resolve('@electric-sql/pglite'));
  const described = readFileSync(path.join(path.dirname(entry), '..', 'package.json'), 'utf8');
  return (JSON.parse(described) as { version: string }).version;
}

/** Where set-up keeps an empty store for this version of the engine. */
export function preparedRecordsFolder(): string {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  return path.join(root, '.set-up', `records-${engineVersion()}`);
}

/** The empty store prepared at set-up, if there is one: copying it is ten times faster than making one. */
export async function preparedRecords(): Promise<string | undefined> {
  const folder = preparedRecordsFolder();
  return stat(path.join(folder, 'PG_VERSION')).then(
    () => folder,
    () => undefined,
  );
}

/** Prepares the empty store, if it is not there yet. Safe when several processes try at once. */
export async function prepareRecords(): Promise<void> {
  if (await preparedRecords()) return;
  const place = preparedRecordsFolder();
  await mkdir(path.dirname(place), { recursive: true });
  const making = await mkdtemp(`${place}-`);
  const folder = path.join(making, 'records');
  const engine = await startEngine(folder, false);
  await engine.close();
  try {
    await rename(folder, place);
  } catch (error) {
    // Another process was quicker; its store is as good.
    if (!(await preparedRecords())) throw error;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}
