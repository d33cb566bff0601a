import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, describe, it, onTestFinished, TestRunner } from 'vitest';
import { layoutOf } from '../src/platform/data-folder/layout.ts';
import {
  type Engine,
  type Migration,
  migrate,
  type OpenDatabase,
  openDatabase,
} from '../src/platform/database/index.ts';
import { prepareRecords } from '../src/platform/database/prepare-records.ts';
import { preparedRecordsFolder } from '../src/platform/database/prepared-records.ts';

/** A store for one test, with a data folder of its own. */
export interface TestStore extends OpenDatabase {
  readonly dataFolder: string;
  /** On a server: its address, to open the same store again. */
  readonly databaseUrl: string | undefined;
}

/**
 * Opens a fresh store whose tables are those of platform and of the migrations given. Closed by itself
 * when the test that opened it, or else the file, is over.
 */
export type OpenStore = (migrations?: readonly Migration[]) => Promise<TestStore>;

interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
}

const cleanUp: (() => Promise<void> | void)[] = [];

/** A folder that is gone when the tests of this file are over. */
export function temporaryFolder(name = 'llinyn-test'): string {
  const folder = mkdtempSync(path.join(tmpdir(), `${name}-`));
  cleanUp.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

afterAll(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

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

/** Makes a PostgreSQL folder once per machine and version; each test file starts from a copy. */
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
    // Another test file was quicker; its folder is as good.
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

async function startServer(binaries: string): Promise<TestServer> {
  const user = serverUser();
  const prepared = preparedServerFolder(binaries, user);
  const home = mkdtempSync(path.join(tmpdir(), 'llinyn-test-server-'));
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

let server: Promise<TestServer | undefined> | undefined;

/** The server of this test file: the one `TEST_DATABASE_URL` names, else one of our own, else none. */
function testServer(): Promise<TestServer | undefined> {
  server ??= (async () => {
    const given = process.env.TEST_DATABASE_URL;
    if (given) return { url: given, stop: async () => undefined };
    const binaries = postgresBinaries();
    if (!binaries) return undefined;
    const started = await startServer(binaries);
    cleanUp.unshift(() => started.stop());
    return started;
  })();
  return server;
}

/** Whether tests can run against a PostgreSQL server on this machine. */
export function hasTestServer(): boolean {
  return Boolean(process.env.TEST_DATABASE_URL) || postgresBinaries() !== undefined;
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** An empty database on the test server, dropped when the tests of the file are over. */
export async function emptyServerDatabase(): Promise<string> {
  const running = await testServer();
  if (!running) throw new Error('There is no PostgreSQL server for tests');
  const name = `llinyn_test_${randomUUID().replaceAll('-', '')}`;
  await runOn(running.url, `create database ${name}`);
  cleanUp.push(() => runOn(running.url, `drop database if exists ${name} with (force)`));
  const url = new URL(running.url);
  url.pathname = `/${name}`;
  return url.href;
}

/** A data folder with an empty embedded store in it, copied from one that is prepared once. */
async function folderWithEmptyRecords(): Promise<string> {
  await prepareRecords();
  const dataFolder = temporaryFolder();
  mkdirSync(dataFolder, { recursive: true });
  cpSync(preparedRecordsFolder(), layoutOf(dataFolder).records, { recursive: true });
  return dataFolder;
}

/** A fresh store on one engine, for tests that need a certain one. */
export async function openTestStore(
  engine: Engine,
  migrations: readonly Migration[] = [],
): Promise<TestStore> {
  const databaseUrl = engine === 'server' ? await emptyServerDatabase() : undefined;
  const dataFolder = engine === 'server' ? temporaryFolder() : await folderWithEmptyRecords();
  const opened = await openDatabase({ dataFolder, databaseUrl, durable: false });
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await opened.close();
  };
  // Each embedded store takes some 0.3 GB: one that a test opens goes with the test, one of a whole block with the file.
  if (TestRunner.getCurrentTest()) onTestFinished(close);
  else cleanUp.push(close);
  await migrate(opened.db, migrations);
  return { ...opened, close, dataFolder, databaseUrl };
}

/**
 * The same tests on the embedded engine and on a server. Without a server the second half is skipped, and says so.
 *
 * @example
 * describeOnEveryEngine('outcomes', (open) => {
 *   it('keeps a title in both languages', async () => {
 *     const { db } = await open(planMigrations);
 *   });
 * });
 */
export function describeOnEveryEngine(name: string, tests: (open: OpenStore, engine: Engine) => void): void {
  describe(`${name}, embedded`, () =>
    tests((migrations) => openTestStore('embedded', migrations), 'embedded'));
  if (hasTestServer()) {
    describe(`${name}, server`, () => tests((migrations) => openTestStore('server', migrations), 'server'));
  } else {
    describe(`${name}, server`, () => {
      it.skip('NOT TESTED: set TEST_DATABASE_URL or install PostgreSQL to run these on a server', () =>
        undefined);
    });
  }
}

/**
 * Tests of pages, once: on a server where this machine has one, which is quicker, else on the embedded engine. Stores
 * are tested on both engines, and journeys walk the same pages on the embedded one.
 */
export function describeOnOneEngine(name: string, tests: (open: OpenStore, engine: Engine) => void): void {
  const engine: Engine = hasTestServer() ? 'server' : 'embedded';
  describe(`${name}, ${engine}`, () => tests((migrations) => openTestStore(engine, migrations), engine));
}
