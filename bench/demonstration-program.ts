import { loadDemonstration } from '../src/app/demonstration.ts';
import { gatherPlan } from '../src/app/gather-plan.ts';
import { openProgram, type Program } from '../src/app/program.ts';
import { planDefinition } from '../src/plan/index.ts';
import { theSystem } from '../src/platform/database/index.ts';
import { type PublishResult, publish } from '../src/publishing/store/index.ts';

/** Does some work with a program that has the demonstration county in its new data folder. */
export async function withDemonstration<Value>(
  dataFolder: string,
  work: (program: Program, partnership: string) => Promise<Value>,
): Promise<Value> {
  const program = await openProgram({ dataFolder, databaseUrl: undefined }, 'bench');
  try {
    const loaded = await loadDemonstration(program.services, 'en', () => undefined);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 3)));
    return await work(program, loaded.value.partnership);
  } finally {
    await program.close();
  }
}

type Published = Extract<PublishResult, { readonly state: 'published' }>;

/** The same, with the plan of the demonstration published. */
export async function withPublishedDemonstration<Value>(
  dataFolder: string,
  work: (published: Published) => Promise<Value>,
): Promise<Value> {
  return withDemonstration(dataFolder, async ({ services }, partnershipId) => {
    const [plan] = await services.records.list(services.db, partnershipId, planDefinition);
    if (!plan) throw new Error('The demonstration has no plan');
    const published = await publish({
      ...services,
      partnershipId,
      plan: plan.code,
      // The example breaks duties on purpose; what stops its publication does not change how long anything takes.
      gathered: { ...(await gatherPlan(services, partnershipId, plan.code)), stops: [] },
      acting: theSystem,
      now: services.now(),
      today: services.today(),
    });
    if (published.state !== 'published') throw new Error(JSON.stringify(published));
    return work(published);
  });
}
