import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { freemem, tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

/**
 * What all tests of a run share: a folder for all they write, and a PostgreSQL server, each test with databases of its
 * own. No server is started where `TEST_DATABASE_URL` names one already, or where the machine has no PostgreSQL. Vitest
 * calls it before the first test.
 *
 * @returns what ends it all after the last
 */
export async function setup(): Promise<() => Promise<void>> {
  const parent = quickestFolder();
  removeAbandoned(parent);
  const folder = mkdtempSync(path.join(parent, `${beginsWith}${process.pid}-`));
  // The server may run as another user than the tests.
  chmodSync(folder, 0o755);
  process.env['LLINYN_TEST_FOLDER'] = folder;
  process.env['NODE_COMPILE_CACHE'] ??= compiledFolder;
  const stopServer = await sharedServer(folder);
  return async () => {
    await stopServer?.();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** What the program has read of its own files, and keeps: set-up has begun it, and the workers need not read them anew. */
const compiledFolder = path.join(import.meta.dirname, '..', '.set-up', 'compiled');

const beginsWith = 'llinyn-test-run-';

/** A run that was killed leaves its folder behind, and memory would fill with them. */
function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent).filter((each) => each.startsWith(beginsWith))) {
    const [pid] = name.slice(beginsWith.length).split('-');
    if (!isRunning(Number(pid))) rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

const memory = '/dev/shm';
const enoughMemory = 6 * 1024 ** 3;

/** A store is two thousand files, and tests copy hundreds of stores: in memory, where the machine has enough of it. */
function quickestFolder(): string {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return Math.min(bavail * bsize, freemem()) > enoughMemory ? memory : tmpdir();
}

async function sharedServer(folder: string): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return () => dropModels(given, path.basename(folder));
  const binaries = postgresBinaries();
  if (!binaries) return undefined;
  const server = await startServer(binaries, folder);
  process.env['TEST_DATABASE_URL'] = server.url;
  return server.stop;
}

/** A server that outlives the tests is left as it was found. */
async function dropModels(url: string, models: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const prefix = `${models.replaceAll('-', '_').toLowerCase()}%`;
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where datname like $1',
    [prefix],
  );
  for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`);
  await client.end();
}

interface TestServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** Debian keeps a folder per version, and off the search path. */
function postgresBinaries(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions
    .map((version) => path.join(root, version, 'bin'))
    .find((bin) => existsSync(path.join(bin, 'initdb')));
}

/** PostgreSQL refuses to run as root; then it runs as the user its package made. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Makes a PostgreSQL folder once per machine and version; each run starts from a copy. */
function preparedServerFolder(binaries: string, user: { uid: number; gid: number } | undefined): string {
  const version = path.basename(path.dirname(binaries));
  const prepared = path.join(tmpdir(), `llinyn-test-postgresql-${version}-${process.getuid?.() ?? 'user'}`);
  if (existsSync(prepared)) return prepared;
  const making = mkdtempSync(path.join(tmpdir(), 'llinyn-initdb-'));
  if (user) chownSync(making, user.uid, user.gid);
  const folder = path.join(making, 'data');
  const settings = [
    '-D',
    folder,
    '-U',
    'llinyn',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ];
  execFileSync(path.join(binaries, 'initdb'), settings, { stdio: 'ignore', cwd: making, ...user });
  try {
    renameSync(folder, prepared);
  } catch {
    // Another run was quicker; its folder is as good.
  }
  rmSync(making, { recursive: true, force: true });
  return prepared;
}

async function untilAnswers(port: number, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL stopped with ${server.exitCode}`);
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'llinyn', database: 'postgres' });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await client.end().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('PostgreSQL did not answer');
}

async function startServer(binaries: string, parent: string): Promise<TestServer> {
  const user = serverUser();
  const prepared = preparedServerFolder(binaries, user);
  const home = mkdtempSync(path.join(parent, 'server-'));
  const folder = path.join(home, 'data');
  if (user) chownSync(home, user.uid, user.gid);
  execFileSync('cp', ['-a', prepared, folder]);
  const port = await freePort();
  const settings = ['-D', folder, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-F'];
  const server = spawn(path.join(binaries, 'postgres'), settings, { stdio: 'ignore', cwd: home, ...user });
  const stopped = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  // A test run that is interrupted must not leave a server behind.
  const stopNow = (): void => void server.kill('SIGQUIT');
  process.once('exit', stopNow);
  await untilAnswers(port, server);
  return {
    url: `postgres://llinyn@127.0.0.1:${port}/postgres`,
    stop: async () => {
      server.kill('SIGINT');
      await stopped;
      process.removeListener('exit', stopNow);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
