import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type Comparison, compared, type Extent, type Taken } from './comparison.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** Milliseconds to a page, on a new data folder and on one already there. */
const targets = { first: 8000, later: 2000 } as const;
const floorProgram = path.join(import.meta.dirname, 'start-floor.mjs');
const llinyn = path.join(import.meta.dirname, '..', 'bin', 'llinyn.ts');
/** Of the processor-time counters of Linux, in milliseconds. */
const clockTick = 10;

/** Processor time a process has used, or nothing where the system does not say. */
function processorTimeOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * clockTick;
  } catch {
    return Number.NaN;
  }
}

/** Starts a web site as a person would, until it has printed its address and answered there once; then stops it. */
async function startOnce(words: readonly string[], health: string): Promise<Taken> {
  const started = performance.now();
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = once(child, 'exit');
  let said = '';
  try {
    const origin = await new Promise<string>((resolve, reject) => {
      const listen = (chunk: Buffer): void => {
        said += chunk.toString();
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
        if (found) resolve(found);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('exit', () => reject(new Error(`The web site did not start:\n${said}`)));
    });
    await fetch(`${origin}${health}`);
    return { wall: performance.now() - started, cpu: processorTimeOf(child.pid) };
  } finally {
    child.kill('SIGTERM');
    await gone;
  }
}

async function startsOf(
  { id, title, isDemo }: { readonly id: string; readonly title: string; readonly isDemo: boolean },
  times: number,
): Promise<Comparison[]> {
  return inTemporaryFolder(async (folder) => {
    const data = path.join(folder, 'data');
    const words = [llinyn, 'serve', '--port', '0', '--data', data, ...(isDemo ? ['--demo'] : [])];
    const ours = { first: [] as Taken[], later: [] as Taken[] };
    const floor: Taken[] = [];
    for (let turn = 0; turn < times; turn += 1) {
      floor.push(await startOnce([floorProgram], '/'));
      await rm(data, { recursive: true, force: true });
      ours.first.push(await startOnce(words, '/health/ready'));
      ours.later.push(await startOnce(words, '/health/ready'));
    }
    return (['first', 'later'] as const).map((which): Comparison => {
      const figures = compared({ floor, ours: ours[which] });
      return {
        id: `start-${which}-${id}`,
        title: `${which === 'first' ? 'First' : 'Later'} start, ${title}`,
        floorTitle: 'Bare Fastify starts and answers',
        unit: 'ms',
        ...figures,
        target: { text: `< ${targets[which] / 1000} s`, isMet: figures.ours.median < targets[which] },
        notes: [],
      };
    });
  });
}

/** How long the web site takes from the command to the first answer. */
export async function measureStart({ isQuick }: Extent): Promise<Comparison[]> {
  const times = isQuick ? 1 : 3;
  return [
    ...(await startsOf({ id: 'empty', title: 'empty', isDemo: false }, times)),
    ...(await startsOf({ id: 'demo', title: 'with the demonstration county', isDemo: true }, times)),
  ];
}
