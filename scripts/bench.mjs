// npm run bench: set up what is missing, then measure.
import path from 'node:path';
import { runProgram } from './run-program.mjs';
import { root, setUp } from './set-up.mjs';

const runtime = await setUp({ withTools: true, withDemonstration: true });
runProgram(runtime, [path.join(root, 'bench', 'run.ts'), ...process.argv.slice(2)], { cwd: root });
