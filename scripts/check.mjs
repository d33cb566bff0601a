// npm run check: types, lint and format, boundaries, unused code. Runs all of them, then says which failed.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root, setUp } from './set-up.mjs';

const runtime = await setUp({ withTools: true });
const inModules = (...parts) => path.join(root, 'node_modules', ...parts);

const checks = {
  types: [inModules('typescript', 'bin', 'tsc'), '-p', '.'],
  'lint and format': [inModules('@biomejs', 'biome', 'bin', 'biome'), 'check'],
  boundaries: [inModules('vitest', 'vitest.mjs'), 'run', 'tests/architecture/boundaries.test.ts'],
  'unused code': [inModules('knip', 'bin', 'knip.js')],
};

const failed = Object.entries(checks)
  .map(([name, words]) => {
    process.stdout.write(`\n${name}\n`);
    return { name, passed: spawnSync(runtime, words, { cwd: root, stdio: 'inherit' }).status === 0 };
  })
  .filter(({ passed }) => !passed);

process.stdout.write(
  failed.length === 0 ? '\nAll checks passed.\n' : `\nFailed: ${failed.map(({ name }) => name).join(', ')}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
