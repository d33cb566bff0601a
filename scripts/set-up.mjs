// Makes a machine ready: packages, the Node version we pin, style sheets, an empty record store to copy from.
// Plain JavaScript without packages: it runs before there are any, on whatever Node is there (20 or later).

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshBundle } from './bundle/fresh-bundle.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const modules = path.join(root, 'node_modules');
const installedStamp = path.join(modules, '.llinyn-set-up');

/** Ends the program with a sentence a person can act on. */
class SetUpProblem extends Error {}

const say = (line) => process.stderr.write(`${line}\n`);
const sha256 = (content) => createHash('sha256').update(content).digest('hex');
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

function lockHash() {
  return sha256(
    textOf(path.join(root, 'package-lock.json')) ?? readFileSync(path.join(root, 'package.json')),
  );
}

/** Whether what npm says is installed is what the lock file asks for. */
function packagesMatchLock(withTools) {
  const lockFile = path.join(root, 'package-lock.json');
  const installedFile = path.join(modules, '.package-lock.json');
  if (!existsSync(lockFile) || !existsSync(installedFile)) return false;
  const installed = readJson(installedFile).packages;
  return Object.entries(readJson(lockFile).packages).every(([place, wanted]) => {
    if (place === '' || wanted.optional || wanted.devOptional || wanted.peer) return true;
    if (wanted.dev && !withTools) return true;
    return installed[place]?.version === wanted.version;
  });
}

function pathWithoutOurModules() {
  const parts = (process.env.PATH ?? '').split(path.delimiter);
  return parts.filter((part) => !path.resolve(part).startsWith(modules)).join(path.delimiter);
}

/** npm of the machine, and not through the Node that it is about to replace. Returns what it complained of, or nothing. */
function npm(...words) {
  const env = { ...process.env, PATH: pathWithoutOurModules() };
  const options = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stderr, error } = spawnSync('npm', [...words, ...options], {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });
  return status === 0 ? undefined : (error?.message ?? stderr);
}

/**
 * `npm ci` where it will. It refuses a lock file without the packages of other kinds of machine, which not every
 * registry offers; `npm install` takes the same versions from the lock file, and does not mind.
 */
function installPackages(withTools) {
  const hash = lockHash();
  if (textOf(installedStamp)?.trim() === hash && packagesMatchLock(withTools)) return;
  if (!packagesMatchLock(withTools)) {
    say('Llinyn: installing packages. The first time takes a minute or two…');
    const locked = existsSync(path.join(root, 'package-lock.json'));
    const complaint = (locked ? npm('ci') : 'there is no lock file') && npm('install', '--no-save');
    if (complaint) {
      say(complaint);
      throw new SetUpProblem(
        'The packages could not be installed. Check the connection to the npm registry, then try again.',
      );
    }
  }
  writeFileSync(installedStamp, `${hash}\n`);
}

function pinnedVersion() {
  return readJson(path.join(root, 'package.json')).dependencies.node;
}

function versionOf(program) {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().replace(/^v/, '') : undefined;
}

const majorOf = (version) => Number(version.split('.')[0]);

/**
 * The Node to run Llinyn with. The `node` package fetches its program in an install script, which some machines forbid;
 * then we run that one script ourselves, and if that fails too, a Node of the machine that is new enough will do.
 */
function findRuntime() {
  const wanted = pinnedVersion();
  const folder = path.join(modules, 'node');
  const pinned = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (versionOf(pinned) === wanted) return pinned;
  say(`Llinyn: fetching Node ${wanted}…`);
  const env = { ...process.env, PATH: pathWithoutOurModules() };
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: folder,
    env,
    stdio: ['ignore', 2, 2],
  });
  if (versionOf(pinned) === wanted) return pinned;
  if (majorOf(process.versions.node) >= majorOf(wanted)) return process.execPath;
  throw new SetUpProblem(
    `Node ${wanted} could not be fetched, and this machine has ${process.versions.node}. ` +
      'Allow the install script of the package "node" and run "npm rebuild node", or install Node 24 and try again.',
  );
}

/** Names, sizes and times of the files below a folder: changes when one of them does. */
function outline(folder) {
  if (!existsSync(folder)) return '';
  return readdirSync(folder, { recursive: true })
    .sort()
    .map((name) => [name, statSync(path.join(folder, name))])
    .map(([name, found]) => (found.isDirectory() ? name : `${name} ${found.size} ${found.mtimeMs}`))
    .join('\n');
}

function run(runtime, ...words) {
  const child = spawn(runtime, words, { cwd: root, stdio: ['ignore', 2, 2] });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (status) => resolve(status === 0));
  });
}

/** Style sheets are built when their sources, or the packages they come from, have changed. */
async function buildAssets(runtime) {
  const builder = path.join(root, 'scripts', 'build-assets.mjs');
  if (!existsSync(builder)) return;
  const stamp = path.join(root, '.set-up', 'assets-stamp');
  const sources = () =>
    sha256([lockHash(), readFileSync(builder), outline(path.join(root, 'assets'))].join('\n'));
  if (textOf(stamp)?.trim() === sources()) return;
  if (!(await run(runtime, builder)))
    throw new SetUpProblem('The style sheets could not be built. The lines above say why.');
  mkdirSync(path.dirname(stamp), { recursive: true });
  // Afterwards: the builder may write beside its sources.
  writeFileSync(stamp, `${sources()}\n`);
}

/**
 * The program in few files, which Node reads sooner. Without them, where the project may only be read or the bundler is
 * not there, it starts from its sources.
 */
async function bundleProgram(runtime) {
  if (freshBundle(root)) return;
  say('Llinyn: putting the program together…');
  if (!(await run(runtime, path.join(root, 'scripts', 'bundle', 'write-bundle.mjs'))))
    say(
      'Llinyn: the program could not be bundled, for the reason above; it starts from its sources, and later.',
    );
}

async function prepareRecords(runtime, withDemonstration) {
  if (!(await run(runtime, path.join(root, 'scripts', 'prepare-records.mjs')))) {
    throw new SetUpProblem('The empty record store could not be prepared. The lines above say why.');
  }
  if (!withDemonstration) return;
  if (!(await run(runtime, path.join(root, 'scripts', 'prepare-demonstration.mjs')))) {
    throw new SetUpProblem('The example county could not be prepared. The lines above say why.');
  }
}

/**
 * Does what is missing, and nothing when nothing is.
 *
 * @param {{ withTools?: boolean, withRecords?: boolean, withDemonstration?: boolean }} options - whether the packages
 *   for testing and checking, an empty store for a new data folder, and the example county are needed
 * @returns {Promise<string>} the Node program to run Llinyn with
 */
export async function setUp({ withTools = false, withRecords = true, withDemonstration = false } = {}) {
  try {
    installPackages(withTools);
    const runtime = findRuntime();
    // Neither needs the other, and most machines can do two things at once.
    await Promise.all([
      buildAssets(runtime),
      bundleProgram(runtime).then(() => withRecords && prepareRecords(runtime, withDemonstration)),
    ]);
    return runtime;
  } catch (problem) {
    if (!(problem instanceof SetUpProblem)) throw problem;
    say(`Llinyn: ${problem.message}`);
    process.exit(3);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await setUp({ withTools: true, withDemonstration: true });
}
