// npm test: set up what is missing, then run the tests. Words after `--` go to Vitest.
import path from 'node:path';
import { runProgram } from './run-program.mjs';
import { root, setUp } from './set-up.mjs';

const runtime = await setUp({ withTools: true, withDemonstration: true });
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
runProgram(runtime, [vitest, 'run', ...process.argv.slice(2)], { cwd: root });
