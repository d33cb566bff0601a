#!/usr/bin/env node
// The `llinyn` command. npx runs it with the machine's Node, which may be too old for us; then the pinned one takes over.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../scripts/run-program.mjs';
import { setUp } from '../scripts/set-up.mjs';

const program = fileURLToPath(new URL('llinyn.ts', import.meta.url));
const pinned = fileURLToPath(
  new URL(`../node_modules/node/bin/${process.platform === 'win32' ? 'node.exe' : 'node'}`, import.meta.url),
);
const runtime = existsSync(pinned) ? pinned : await setUp();
runProgram(runtime, [program, ...process.argv.slice(2)]);
