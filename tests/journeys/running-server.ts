import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Services } from '../../src/access/web/index.ts';
import { serve } from '../../src/app/serve.ts';
import type { Language } from '../../src/language/index.ts';
import { folderOfRun } from '../test-database.ts';

/** A site of its own for one test file: real server, real database, a data folder that is thrown away. */
export interface TestSite {
  readonly url: string;
  /** The code to make the first account with; none when there are accounts. */
  readonly setUpCode: string | undefined;
  readonly services: Services;
  /** What a person who started it would have read. */
  readonly said: readonly string[];
  /** Settled when the plan of the example is published. */
  readonly published: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a site on a free port with a fresh data folder.
 *
 * @param options.demo - with the example county in it
 */
export async function startSite({
  demo = false,
  language = 'en',
}: {
  readonly demo?: boolean;
  readonly language?: Language;
} = {}): Promise<TestSite> {
  const dataFolder = await mkdtemp(path.join(folderOfRun(), 'llinyn-site-'));
  const said: string[] = [];
  const configuration = {
    dataFolder,
    databaseUrl: undefined,
    host: '127.0.0.1',
    port: 0,
    origin: undefined,
    trustedProxies: undefined,
    logLevel: 'silent',
  };
  const site = await serve(configuration, { language, demo, say: (line) => said.push(line) });
  if (!site.ok) throw new Error(`The site did not start: ${JSON.stringify(site.problems.slice(0, 20))}`);
  const { url, setUpCode, program, published, stop } = site.value;
  return {
    url,
    setUpCode,
    services: program.services,
    said,
    published,
    stop: async () => {
      await stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The site of the example county with its plan published, which it is from the start where set-up has prepared it. */
export async function startPublishedSite(): Promise<TestSite> {
  const site = await startSite({ demo: true });
  await site.published;
  return site;
}
