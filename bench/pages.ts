import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import autocannon from 'autocannon';
import { address, slugWithCode } from '../src/language/index.ts';
import type { PublishedPlan } from '../src/publishing/index.ts';
import { type Comparison, type Extent, spreadOf } from './comparison.ts';
import { withPublishedDemonstration } from './demonstration-program.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** Of the requests a second that the floor answers. */
const target = 0.5;
const connections = 10;

interface Answered {
  readonly perSecond: number;
  readonly perProcessorSecond: number;
}

interface Server {
  readonly url: string;
  readonly process: ChildProcess;
}

async function startServer(who: 'floor' | 'llinyn', given: string): Promise<Server> {
  const program = path.join(import.meta.dirname, 'server-in-child.ts');
  const child = fork(program, [who, given], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const [url] = (await once(child, 'message')) as [string];
  return { url, process: child };
}

async function stopServer({ process }: Server): Promise<void> {
  const gone = once(process, 'exit');
  process.disconnect();
  await gone;
}

/** Processor time the server has used, in seconds. */
async function processorTime({ process }: Server): Promise<number> {
  process.send('processor time?');
  const [{ user, system }] = (await once(process, 'message')) as [NodeJS.CpuUsage];
  return (user + system) / 1e6;
}

async function askMuch(server: Server, url: string, duration: number): Promise<Answered> {
  const before = await processorTime(server);
  const { requests, non2xx, errors } = await autocannon({ url, connections, duration });
  const used = (await processorTime(server)) - before;
  if (non2xx > 0 || errors > 0)
    throw new Error(`${url}: ${non2xx} answers that are no page, ${errors} errors`);
  return { perSecond: requests.average, perProcessorSecond: requests.total / used };
}

function pathsOf(plan: PublishedPlan): readonly (readonly [id: string, title: string, path: string])[] {
  const partnership = plan.partnership.slug;
  const [outcome] = plan.outcomes;
  const slug = outcome ? slugWithCode(outcome.title.en, outcome.code) : '';
  return [
    ['page-plan', 'Public page of the plan', address('public.plan', 'en', { partnership })],
    ['page-outcome', 'Public page of an outcome', address('public.outcome', 'en', { partnership, slug })],
  ];
}

async function pageOf(
  ours: Server,
  [id, title, place]: readonly [string, string, string],
  { isQuick }: Extent,
): Promise<Comparison> {
  const url = `${ours.url}${place}`;
  const bytes = (await (await fetch(url)).arrayBuffer()).byteLength;
  const floor = await startServer('floor', String(bytes));
  try {
    const taken = { floor: [] as Answered[], ours: [] as Answered[] };
    const duration = isQuick ? 2 : 5;
    // Once unmeasured: both start with nothing compiled.
    await askMuch(floor, floor.url, 1);
    await askMuch(ours, url, 1);
    for (let turn = 0; turn < (isQuick ? 1 : 3); turn += 1) {
      taken.floor.push(await askMuch(floor, floor.url, duration));
      taken.ours.push(await askMuch(ours, url, duration));
    }
    const spread = (of: readonly Answered[]) => spreadOf(of.map(({ perSecond }) => perSecond));
    const ratio = (part: keyof Answered) =>
      spreadOf(taken.ours.map((each, turn) => each[part] / (taken.floor[turn]?.[part] ?? Number.NaN)));
    const ratios = ratio('perSecond');
    return {
      id,
      title,
      floorTitle: 'Bare Fastify renders a GOV.UK page of the same length with Nunjucks',
      unit: 'requests/s',
      ours: spread(taken.ours),
      floor: spread(taken.floor),
      ratio: ratios,
      cpuRatio: ratio('perProcessorSecond'),
      target: { text: `≥ ${target} × the floor`, isMet: ratios.median >= target },
      notes: [
        `${Math.round(bytes / 1024)} kB; ${connections} connections for ${duration} s; a published page never changes, so Llinyn renders it once and keeps it`,
      ],
    };
  } finally {
    await stopServer(floor);
  }
}

/** How many public pages a second the web server answers. */
export async function measurePages(extent: Extent): Promise<Comparison[]> {
  return inTemporaryFolder(async (dataFolder) => {
    const plan = await withPublishedDemonstration(dataFolder, async ({ content }) => content);
    const ours = await startServer('llinyn', dataFolder);
    try {
      const comparisons: Comparison[] = [];
      for (const each of pathsOf(plan)) comparisons.push(await pageOf(ours, each, extent));
      return comparisons;
    } finally {
      await stopServer(ours);
    }
  });
}
