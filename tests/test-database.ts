import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { describe, it, onTestFinished, TestRunner } from 'vitest';
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
import { afterThisFile } from './clean-up.ts';

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

/** A folder that is gone when the tests of this file are over. */
export function temporaryFolder(name = 'llinyn-test'): string {
  const folder = mkdtempSync(path.join(tmpdir(), `${name}-`));
  afterThisFile(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Whether tests can run against a PostgreSQL server on this machine. */
export function hasTestServer(): boolean {
  return Boolean(process.env['TEST_DATABASE_URL']);
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
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('There is no PostgreSQL server for tests');
  const name = `llinyn_test_${randomUUID().replaceAll('-', '')}`;
  await runOn(server, `create database ${name}`);
  afterThisFile(() => runOn(server, `drop database if exists ${name} with (force)`));
  const url = new URL(server);
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
  else afterThisFile(close);
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
