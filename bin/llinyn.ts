#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { programPlace } from '../scripts/bundle/fresh-bundle.mjs';
import type { Console } from '../src/app/command-line.ts';

// Reading hundreds of files anew takes longer than the work of most commands; what was read once is kept.
enableCompileCache(fileURLToPath(new URL('../.set-up/compiled', import.meta.url)));
const { exitStatus, runCommand }: typeof import('../src/app/command-line.ts') = await import(
  programPlace('llinyn')
);

const realConsole: Console = {
  environment: process.env,
  out: (line) => console.log(line),
  error: (line) => console.error(line),
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
};

try {
  process.exitCode = await runCommand(process.argv.slice(2), realConsole);
} catch (error) {
  console.error(error);
  process.exitCode = exitStatus.couldNotRun;
}
