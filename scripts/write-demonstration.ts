import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { demonstrationFiles } from '../demonstration/generate/kit.ts';

// Writes the fictional county beside its generator, or into the folder named on the command line.
const folder = process.argv[2] ?? join(import.meta.dirname, '..', 'demonstration');
rmSync(join(folder, 'kit'), { recursive: true, force: true });
for (const [path, text] of demonstrationFiles()) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
console.log(`Demonstration written to ${folder}`);
