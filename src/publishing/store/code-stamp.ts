import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isCode = /\.(ts|json|typ)$/;
const isTest = /\.test\.ts$/;

/** What the program is made of, as one hash: two programs with the same make the same documents. */
export function codeStamp(): string {
  const hash = createHash('sha256').update(process.versions.node);
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isCode.test(entry.name) && !isTest.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  for (const name of names.sort()) hash.update(name).update(readFileSync(path.join(root, name)));
  return hash.digest('hex');
}
