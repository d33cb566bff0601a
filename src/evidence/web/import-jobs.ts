import type { Services } from '../../access/web/index.ts';
import type { Language } from '../../language/index.ts';
import type { JobRunner } from '../../platform/jobs/index.ts';
import { checkStaged, importStaged } from './check-import.ts';
import { readStaged } from './staged-import.ts';

/** Kinds of long work about evidence. */
export const importJobKinds = ['evidence.check', 'evidence.import'] as const;
export type ImportJobKind = (typeof importJobKinds)[number];

/** Files above this size are checked and imported as long work, at an address of its own. */
export const longWorkBytes = 20 * 1024 * 1024;

interface ImportJob {
  readonly import: string;
  readonly language: Language;
  readonly acceptPartial?: boolean;
  readonly confirmDefinition?: boolean;
}

/** What long work on a file leaves: which page to go on with. */
export interface ImportJobResult {
  readonly import: string;
  readonly next: 'check' | 'result';
}

/** Says how large files are checked and imported. Before the runner starts. */
export function registerImportJobs(jobs: JobRunner, services: Services): void {
  jobs.registerJobKind<ImportJob>('evidence.check', async ({ input, partnershipId, reportStep }) => {
    const staged = await readStaged(services.dataFolder, partnershipId ?? '', input.import);
    if (!staged) return { problems: [] };
    await reportStep({ step: 1, steps: 2, name: 'reading' });
    await checkStaged(services, staged, input.language);
    return { result: { import: staged.id, next: 'check' } satisfies ImportJobResult };
  });
  jobs.registerJobKind<ImportJob>('evidence.import', async ({ input, partnershipId, by, reportStep }) => {
    const staged = await readStaged(services.dataFolder, partnershipId ?? '', input.import);
    if (!staged) return { problems: [] };
    await reportStep({ step: 1, steps: 2, name: 'importing' });
    const report = await importStaged(services, staged, {
      actor: by.actor,
      language: input.language,
      acceptPartial: input.acceptPartial ?? false,
      confirmDefinition: input.confirmDefinition ?? false,
    });
    const next = report.outcome === 'refused' ? 'check' : 'result';
    return { result: { import: staged.id, next } satisfies ImportJobResult };
  });
}
