// A web server in a process of its own, so that whoever asks it does not slow it down: ours, or the floor's.
import { readConfiguration } from '../src/app/configuration.ts';
import { serve } from '../src/app/serve.ts';
import { startFloorServer } from './floor-server.ts';

async function startOurs(dataFolder: string): Promise<string> {
  const configuration = readConfiguration({}, { data: dataFolder, port: '0' });
  if (!configuration.ok) throw new Error(JSON.stringify(configuration.problems));
  const site = await serve(configuration.value, { language: 'en', say: () => undefined });
  if (!site.ok) throw new Error(JSON.stringify(site.problems));
  process.once('disconnect', () => void site.value.stop().then(() => process.exit()));
  return site.value.url;
}

async function startFloor(bytes: string): Promise<string> {
  process.once('disconnect', () => process.exit());
  return startFloorServer(Number(bytes));
}

const [who, given = ''] = process.argv.slice(2);
const url = await (who === 'floor' ? startFloor : startOurs)(given);
process.on('message', () => process.send?.(process.cpuUsage()));
process.send?.(url);
