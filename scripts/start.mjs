// npm start: set up what is missing, then serve, with the demonstration partnership in it.
// PORT, HOST, LLINYN_DATA and DATABASE_URL pass through the environment; words after `--` go to `llinyn serve`.
import path from 'node:path';
import { runProgram } from './run-program.mjs';
import { root, setUp } from './set-up.mjs';

const runtime = setUp();
runProgram(runtime, [path.join(root, 'bin', 'llinyn.ts'), 'serve', '--demo', ...process.argv.slice(2)]);
