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

/** The folder of this run, in which everything is that tests write: in memory, where there is room. */
export function folderOfRun(): string {
  return process.env['LLINYN_TEST_FOLDER'] ?? tmpdir();
}

/** A folder that is gone when the tests of this file are over. */
export function temporaryFolder(name = 'llinyn-test'): string {
  const folder = mkdtempSync(path.join(folderOfRun(), `${name}-`));
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

function nameOfDatabase(url: string): string {
  return new URL(url).pathname.slice(1);
}

/** An empty database on the test server, or a copy of another there. @returns its address */
async function createDatabase(name: string, model?: string): Promise<string> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('There is no PostgreSQL server for tests');
  const copied = model ? ` template "${nameOfDatabase(model)}"` : '';
  await runOn(server, `create database "${name}"${copied}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function passingDatabase(model?: string): Promise<string> {
  const url = await createDatabase(`llinyn_test_${randomUUID().replaceAll('-', '')}`, model);
  const server = process.env['TEST_DATABASE_URL'] ?? '';
  afterThisFile(() => runOn(server, `drop database if exists ${nameOfDatabase(url)} with (force)`));
  return url;
}

/** An empty database on the test server, dropped when the tests of the file are over. */
export const emptyServerDatabase = (): Promise<string> => passingDatabase();

/** Puts an embedded store into a data folder, copied from another; from an empty one that is prepared once. */
async function putRecords(dataFolder: string, model?: string): Promise<void> {
  await prepareRecords();
  const from = model ? layoutOf(model).records : preparedRecordsFolder();
  mkdirSync(dataFolder, { recursive: true });
  cpSync(from, layoutOf(dataFolder).records, { recursive: true });
}

/** Where a store is: its data folder, and on a server its address. */
interface Place {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
}

async function passingPlace(engine: Engine, model?: Place): Promise<Place> {
  const dataFolder = temporaryFolder();
  if (engine === 'server') return { dataFolder, databaseUrl: await passingDatabase(model?.databaseUrl) };
  await putRecords(dataFolder, model?.dataFolder);
  return { dataFolder, databaseUrl: undefined };
}

/** Numbers of migrations: two of the same name may make different tables. */
const numbers = new WeakMap<Migration, number>();
let numbered = 0;
function numberOf(migration: Migration): number {
  const number = numbers.get(migration) ?? ++numbered;
  numbers.set(migration, number);
  return number;
}

/** Lists of tables that were asked for, with the store that others are copied from. */
const models = new Map<string, Promise<Place> | null>();

/** So many migrations are those of the whole program, and asked for by many a file. */
const ofManyTables = 50;

/**
 * A store with tables to copy from, kept for the whole run: making some hundred tables takes ten times as long as copying
 * them. Of few tables it is made at the second time of asking: many lists of them are asked for once.
 */
function modelWith(engine: Engine, migrations: readonly Migration[]): Promise<Place> | undefined {
  const key = [engine, ...migrations.map(numberOf)].join(' ');
  const known = models.get(key);
  const isAskedOnce = known === undefined && migrations.length < ofManyTables;
  const model = isAskedOnce ? null : (known ?? makeModel(engine, migrations));
  models.set(key, model);
  return model ?? undefined;
}

async function makeModel(engine: Engine, migrations: readonly Migration[]): Promise<Place> {
  const folder = folderOfRun();
  const dataFolder = mkdtempSync(path.join(folder, `model-${engine}-`));
  const name = `${path.basename(folder)}_${randomUUID().slice(0, 8)}`.replaceAll('-', '_').toLowerCase();
  const databaseUrl = engine === 'server' ? await createDatabase(name) : undefined;
  if (engine === 'embedded') await putRecords(dataFolder);
  const opened = await openDatabase({ dataFolder, databaseUrl, durable: false });
  await migrate(opened.db, migrations);
  await opened.close();
  return { dataFolder, databaseUrl };
}

/** A fresh store on one engine, for tests that need a certain one. */
export async function openTestStore(
  engine: Engine,
  migrations: readonly Migration[] = [],
): Promise<TestStore> {
  const model = migrations.length > 0 ? await modelWith(engine, migrations) : undefined;
  const place = await passingPlace(engine, model);
  const opened = await openDatabase({ ...place, durable: false });
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await opened.close();
  };
  const closeAndRemove = async (): Promise<void> => {
    await close();
    rmSync(place.dataFolder, { recursive: true, force: true });
  };
  // Each embedded store takes some 0.3 GB: one that a test opens goes with the test, one of a whole block with the file.
  if (TestRunner.getCurrentTest()) onTestFinished(closeAndRemove);
  else afterThisFile(close);
  if (!model) await migrate(opened.db, migrations);
  return { ...opened, close, ...place };
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
  const engine = quickerEngine();
  describe(`${name}, ${engine}`, () => tests((migrations) => openTestStore(engine, migrations), engine));
}

function quickerEngine(): Engine {
  return hasTestServer() ? 'server' : 'embedded';
}

/** A fresh store for tests of what stands above the stores, as `describeOnOneEngine` opens them. */
export const openQuickStore: OpenStore = (migrations) => openTestStore(quickerEngine(), migrations);
