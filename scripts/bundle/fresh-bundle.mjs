// Where the bundled program is, and whether it is still the program of the sources. Plain JavaScript without packages:
// set-up asks before there are any.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What is started by its name in the bundle, and from which source. */
export const programs = {
  llinyn: 'src/app/command-line.ts',
  'prepare-demonstration': 'src/app/prepared-demonstration.ts',
  'document-process': 'src/publishing/documents/document-process.ts',
};

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** In `.set-up`: which folder the program was bundled into, and from which files. */
export const bundleRecord = 'bundle.json';

/**
 * What changes when a file does, without reading it.
 *
 * @param {string} file
 * @returns {string | undefined} nothing where there is no such file
 */
export function traceOf(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.size} ${found.mtimeMs}`;
}

/**
 * The folder of the bundled program, when every file that it was made from is as it was; otherwise nothing, and the
 * sources are what runs.
 *
 * @param {string} root - of the project
 * @param {string} setUpFolder - where bundles are kept
 * @returns {string | undefined}
 */
export function freshBundle(root = projectRoot, setUpFolder = path.join(root, '.set-up')) {
  try {
    const { folder, files } = JSON.parse(readFileSync(path.join(setUpFolder, bundleRecord), 'utf8'));
    const bundle = path.join(setUpFolder, folder);
    const isAsItWas = Object.entries(files).every(
      ([file, trace]) => traceOf(path.join(root, file)) === trace,
    );
    return isAsItWas && existsSync(bundle) ? bundle : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What to import for a program: from the bundle, or from the sources where they have changed since.
 *
 * @param {keyof typeof programs} name
 * @param {string} root - of the project
 * @returns {string} an address
 */
export function programPlace(name, root = projectRoot) {
  const bundle = freshBundle(root);
  return pathToFileURL(bundle ? path.join(bundle, `${name}.js`) : path.join(root, programs[name])).href;
}
