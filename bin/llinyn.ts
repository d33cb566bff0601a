#!/usr/bin/env node
import { type Console, exitStatus, runCommand } from '../src/app/command-line.ts';

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
