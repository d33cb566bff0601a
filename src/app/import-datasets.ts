import type { Services } from '../access/web/index.ts';
import { evidenceFiles } from '../platform/evidence-files/index.ts';
import type { Problem } from '../records/index.ts';

/** Imports dataset files one by one; stops at the first that cannot be taken in, and gives back why. */
export async function importDatasets(
  services: Services,
  { partnership, actor, files }: { partnership: string; actor: string; files: readonly string[] },
  before: (file: string) => void = () => undefined,
): Promise<readonly Problem[]> {
  // The engine that reads evidence takes a moment to load, so it is loaded only when there is some.
  if (files.length === 0) return [];
  const { importEvidence } = await import('../evidence/store/index.ts');
  for (const file of files) {
    before(file);
    const report = await importEvidence({
      db: services.db,
      files: evidenceFiles(services.dataFolder),
      partnership,
      actor,
      now: services.now(),
      file,
    });
    if (report.outcome === 'refused') return report.problems;
  }
  return [];
}
