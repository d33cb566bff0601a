import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const codeFolder = fileURLToPath(new URL('../..', import.meta.url));
const isCode = /\.(ts|json|typ)$/;
const isTest = /\.test\.ts$/;
const isRule = /\.ya?ml$/;
/** Scenarios try rules out and judge nothing. */
const isScenario = /\.scenarios\.ya?ml$/;

/** What the program is made of, as one hash: two programs with the same make the same documents. */
export function codeStamp(): string {
  return stampOf(codeFolder, process.versions.node, (name) => isCode.test(name) && !isTest.test(name));
}

/** The rules that duties were checked by, as one hash: two folders with the same judge alike. */
export function rulesStamp(rulebooksFolder: string): string {
  return stampOf(rulebooksFolder, '', (name) => isRule.test(name) && !isScenario.test(name));
}

/** Names and content of the files of a folder that count, as one hash. */
function stampOf(folder: string, begin: string, counts: (name: string) => boolean): string {
  const hash = createHash('sha256').update(begin);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && counts(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  for (const name of names.sort()) hash.update(name).update(readFileSync(path.join(folder, name)));
  return hash.digest('hex');
}
