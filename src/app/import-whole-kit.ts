import type { Services } from '../access/web/index.ts';
import { type CommandContext, importKitCommand } from '../kit/cli/index.ts';
import { importKit } from '../kit/store/index.ts';
import { theSystem } from '../platform/database/index.ts';
import { importDatasets } from './import-datasets.ts';
import { sayProblems } from './say-problems.ts';

/** `llinyn import kit`: the records of a kit, then the dataset files it holds, which belong to a partnership there is. */
export async function importWholeKit(
  services: Services,
  context: CommandContext,
  asked: { readonly path: string; readonly dryRun?: boolean; readonly replace?: boolean },
): Promise<0 | 2> {
  const { actor } = theSystem;
  const status = await importKitCommand({ ...asked, actor }, context);
  if (status !== 0 || asked.dryRun) return status;
  const { db, records } = services;
  const kit = await importKit({ db, records, path: asked.path, actor, acting: null, dryRun: true });
  if (!kit.ok) return 2;
  const { partnership, evidence: files } = kit.value;
  const problems = await importDatasets(services, { partnership, actor, files });
  sayProblems(problems, context.language, context.print);
  return problems.length === 0 ? 0 : 2;
}
