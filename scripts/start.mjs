// npm start: set up what is missing, then serve, with the demonstration partnership in it.
// PORT, HOST, LLINYN_DATA and DATABASE_URL pass through the environment; words after `--` go to `llinyn serve`.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from './run-program.mjs';
import { root, setUp } from './set-up.mjs';

const words = process.argv.slice(2);
const option = words.indexOf('--data');
const dataFolder = (option >= 0 && words[option + 1]) || process.env.LLINYN_DATA || 'data';
const isNew = !process.env.DATABASE_URL && !existsSync(path.join(dataFolder, 'records'));
const runtime = await setUp({ withRecords: isNew, withDemonstration: isNew });
runProgram(runtime, [path.join(root, 'bin', 'llinyn.ts'), 'serve', '--demo', ...words]);
