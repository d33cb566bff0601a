import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Services } from '../access/web/index.ts';
import type { AreaRegister } from '../geography/index.ts';
import { loadAreaRegister } from '../geography/store/index.ts';
import type { Database } from '../platform/database/index.ts';
import { type ContentStore, evidenceFiles, hashFile } from '../platform/evidence-files/index.ts';
import type { Problem } from '../records/index.ts';

interface Datasets {
  readonly partnership: string;
  readonly actor: string;
  /** Full paths; lookups and outlines of areas in a folder `areas`. */
  readonly files: readonly string[];
  /** Find out what is wrong with them, and keep nothing. */
  readonly dryRun?: boolean;
}

/** Evidence files that wait outside the store until all of them are known to be good. */
function heldBack(store: ContentStore): ContentStore & { keep(): Promise<void>; discard(): Promise<void> } {
  const waiting: string[] = [];
  return {
    ...store,
    putFile: async (finished) => {
      waiting.push(finished);
      const [hash, { size }] = await Promise.all([hashFile(finished), stat(finished)]);
      return { hash, bytes: size };
    },
    keep: async () => {
      for (const file of waiting.splice(0)) await store.putFile(file);
    },
    discard: async () => {
      for (const file of waiting.splice(0)) await rm(file, { force: true });
    },
  };
}

/** Reading a file keeps one core busy and the record store another, so two files are read at a time. */
const together = 2;

/**
 * Imports dataset files inside a transaction: areas first, because figures are checked against them. All of them, or
 * none and every reason; the caller undoes the transaction when there is any.
 */
export async function importDatasets(
  services: Pick<Services, 'dataFolder' | 'now'>,
  db: Database,
  { partnership, actor, files, dryRun = false }: Datasets,
  before: (file: string) => void = () => undefined,
): Promise<readonly Problem[]> {
  // The engine that reads evidence takes a moment to load, so it is loaded only when there is some.
  if (files.length === 0) return [];
  const { importEvidence } = await import('../evidence/store/index.ts');
  const held = heldBack(evidenceFiles(services.dataFolder));
  const problems: Problem[] = [];
  const importOne = async (file: string, register?: AreaRegister): Promise<void> => {
    before(file);
    const asked = { db, files: held, partnership, actor, now: services.now(), file };
    const report = await importEvidence({ ...asked, ...(register && { register }) });
    if (report.outcome === 'refused') problems.push(...report.problems);
  };
  try {
    const isOfAreas = (file: string) => path.basename(path.dirname(file)) === 'areas';
    for (const file of files.filter(isOfAreas)) await importOne(file);
    const waiting = files.filter((file) => !isOfAreas(file)).values();
    const register = await loadAreaRegister(db, partnership);
    const importSome = async (): Promise<void> => {
      for (const file of waiting) await importOne(file, register);
    };
    await Promise.all(Array.from({ length: together }, importSome));
    if (problems.length === 0 && !dryRun) await held.keep();
    return problems;
  } finally {
    await held.discard();
  }
}
