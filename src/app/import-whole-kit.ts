import type { Services } from '../access/web/index.ts';
import { type CommandContext, importKitCommand } from '../kit/cli/index.ts';
import { theSystem } from '../platform/database/index.ts';
import { importDatasets } from './import-datasets.ts';
import { sayProblemInParts } from './say-problems.ts';

/** `llinyn import kit`: the records of a kit and the dataset files beside them, all of it or nothing. */
export async function importWholeKit(
  services: Services,
  context: CommandContext,
  asked: { readonly path: string; readonly dryRun?: boolean; readonly replace?: boolean },
): Promise<0 | 2> {
  const { actor } = theSystem;
  const { dryRun = false } = asked;
  return importKitCommand(
    {
      ...asked,
      actor,
      today: services.today(),
      alongside: (db, { partnership, evidence }) =>
        importDatasets(services, db, { partnership, actor, files: evidence, dryRun }),
    },
    { ...context, sayProblem: (found) => sayProblemInParts(found, context.language) },
  );
}
