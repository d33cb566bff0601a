import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { addAccount, setPart, setSamePassword } from '../../src/access/store/index.ts';
import type { Services } from '../../src/access/web/index.ts';
import { migrations, recordDefinitions, words } from '../../src/app/capabilities.ts';
import { rulebooksFolder } from '../../src/app/program.ts';
import { remindCommand } from '../../src/deadlines/cli/index.ts';
import { type ReminderSources, remindersDue, sendReminders } from '../../src/deadlines/mail/index.ts';
import { keepPreference, queueReminders } from '../../src/deadlines/store/index.ts';
import { partnershipDefinition } from '../../src/partnership/index.ts';
import { planDefinition } from '../../src/plan/index.ts';
import { type Database, theSystem, transaction } from '../../src/platform/database/index.ts';
import { createLog } from '../../src/platform/logging.ts';
import { smtpMailer } from '../../src/platform/mail/index.ts';
import { emptyValue, type FieldValue, type RecordDefinition } from '../../src/records/index.ts';
import { createRecordStore, type RecordStore } from '../../src/records/store/index.ts';
import { startMailServer, type TestMailServer } from '../mail-server.ts';
import {
  describeOnEveryEngine,
  describeOnOneEngine,
  type TestStore,
  temporaryFolder,
} from '../test-database.ts';

const partnership = 'dyfed';
const people = [
  { id: 'p-mair', email: 'mair@example.org', name: 'Mair', language: 'cy' },
  { id: 'p-dai', email: 'dai@example.org', name: 'Dai', language: 'en' },
] as const;

async function save(
  db: Database,
  records: RecordStore,
  definition: RecordDefinition,
  code: string,
  values: Record<string, FieldValue>,
): Promise<void> {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  const saved = await transaction(db, theSystem, (db) =>
    records.save(db, partnership, definition, {
      code,
      values: { ...empty, ...values },
      expectedRevision: null,
    }),
  );
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
}

interface World {
  readonly db: Database;
  readonly sources: ReminderSources;
}

/** A board with a plan adopted on 1 March 2026 and two people who look after it; ten in the morning, 20 February 2027. */
async function aBoard({ db, dataFolder }: TestStore, moment = '2027-02-20T10:00:00Z'): Promise<World> {
  const records = createRecordStore(recordDefinitions);
  await save(db, records, partnershipDefinition, partnership, {
    name: { cy: 'Bwrdd Dyfed', en: 'Dyfed Board' },
    status: 'non-statutory',
  });
  await save(db, records, planDefinition, 'PL1', {
    title: { cy: 'Ein cynllun', en: 'Our plan' },
    state: 'adopted',
    rulebook: 'wales-lsb-2012',
    adoptedOn: [{ when: '2026-03-01', source: '' }],
  });
  await transaction(db, theSystem, async (db) => {
    for (const account of people) {
      await addAccount(db, account);
      await setPart(db, theSystem.actor, partnership, account.id, {
        role: account.id === 'p-mair' ? 'administrator' : 'coordinator',
        organisation: null,
        active: true,
      });
    }
  });
  const now = () => new Date(moment);
  await setSamePassword(
    db,
    people.map(({ id }) => id),
    'a long enough pass phrase',
    now(),
  );
  const services: Services = {
    db,
    records,
    dataFolder,
    rulebooksFolder,
    now,
    today: () => moment.slice(0, 10),
  };
  const { checkOfPlan } = await import('../../src/thread/store/index.ts');
  const log = createLog({ level: 'silent' });
  return {
    db,
    sources: {
      services,
      check: checkOfPlan,
      words,
      partnerships: [partnership],
      origin: 'https://llinyn.example',
      log,
    },
  };
}

function mailerTo(server: TestMailServer) {
  const mailer = smtpMailer({ smtpUrl: server.url, from: 'Llinyn <llinyn@llinyn.example>' });
  onTestFinished(() => mailer.close());
  return mailer;
}

async function statesOf(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ state: string }>`
    select distinct state from deadlines.reminder order by state`.execute(db);
  return rows.map(({ state }) => state);
}

describeOnOneEngine('reminders by mail', (open) => {
  it('come once, as one message a person, each in their language, with links to choose and to stop', async () => {
    const server = await startMailServer();
    const { sources } = await aBoard(await open(migrations));
    const mailer = mailerTo(server);
    const run = await sendReminders(sources, mailer);
    expect(run).toMatchObject({ sent: 2, failed: 0 });
    expect(run.queued).toBeGreaterThan(2);
    expect(server.received.map(({ to }) => to).toSorted()).toEqual(['dai@example.org', 'mair@example.org']);
    const mail = server.received.find(({ to }) => to === 'mair@example.org');
    // Long headers are folded.
    const source = mail?.source.replaceAll(/\r\n[ \t]+/g, ' ') ?? '';
    expect(source).toMatch(/^List-Unsubscribe: <https:\/\/llinyn\.example\/cy\/dad-danysgrifio\/[^>]+>/m);
    expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    expect(source).toMatch(/^Content-Type: multipart\/alternative/m);
    expect(source).toMatch(/^From: Llinyn <llinyn@llinyn\.example>/m);
    expect(await sendReminders(sources, mailer)).toEqual({ queued: 0, sent: 0, failed: 0 });
    expect(server.received).toHaveLength(2);
  });

  it('are told, and not made, when one only asks; and nothing is sent where no mail server is set up', async () => {
    const { db, sources } = await aBoard(await open(migrations));
    const printed: string[] = [];
    const context = {
      language: 'en',
      json: false,
      print: (line: string) => void printed.push(line),
    } as const;
    expect(await remindCommand(sources, null, { ...context, dryRun: true })).toBe(0);
    expect(printed).toContain(
      'mair@example.org: 1 March 2027: Requirement: The plan is reviewed every year.',
    );
    expect(await remindCommand(sources, null, { ...context, dryRun: false })).toBe(0);
    expect(printed.at(-1)).toBe('Nothing is sent: SMTP_URL and MAIL_FROM are not set.');
    expect(await statesOf(db)).toEqual([]);
  });

  it('that the mail server cannot take now wait, and are sent later, under the same identity', async () => {
    const server = await startMailServer();
    const { db, sources } = await aBoard(await open(migrations));
    const mailer = mailerTo(server);
    server.answering = 'later';
    expect(await sendReminders(sources, mailer)).toMatchObject({ sent: 0, failed: 2 });
    expect(await statesOf(db)).toEqual(['waiting']);
    const digests = await sql`select distinct digest_id from deadlines.reminder`.execute(db);
    server.answering = 'take';
    // Five minutes have not passed yet.
    expect(await sendReminders(sources, mailer)).toMatchObject({ sent: 0, failed: 0 });
    const later = { ...sources.services, now: () => new Date('2027-02-20T10:06:00Z') };
    expect(await sendReminders({ ...sources, services: later }, mailer)).toMatchObject({ sent: 2 });
    expect((await sql`select distinct digest_id from deadlines.reminder`.execute(db)).rows).toHaveLength(
      digests.rows.length,
    );
  });

  it('that the mail server refuses for good are given up; nobody else’s are', async () => {
    const server = await startMailServer();
    const { db, sources } = await aBoard(await open(migrations));
    server.answering = 'refuse';
    expect(await sendReminders(sources, mailerTo(server))).toMatchObject({ sent: 0, failed: 2 });
    expect(await statesOf(db)).toEqual(['given-up']);
  });

  it('are not made for who wants none, and what waits for them is dropped', async () => {
    const server = await startMailServer();
    const { db, sources } = await aBoard(await open(migrations));
    const preference = {
      frequency: 'never',
      days: [],
      overdue: false,
      scope: 'mine',
      language: null,
    } as const;
    const due = await remindersDue(sources);
    await queueAgain(db, due, new Date('2027-02-20T09:00:00Z'));
    for (const { id } of people) await keepPreference(db, id, preference);
    expect(await sendReminders(sources, mailerTo(server))).toEqual({ queued: 0, sent: 0, failed: 0 });
    expect(server.received).toEqual([]);
  });
});

type Due = Awaited<ReturnType<typeof remindersDue>>;

/** Queues what is due so that it may go out at once, whatever the hour of the test. */
function queueAgain(db: Database, due: Due, tryAfter: Date): Promise<number> {
  return queueReminders(
    db,
    due.map(({ person, partnershipId, occasion }) => ({
      accountId: person.id,
      partnershipId,
      obligationId: occasion.obligation.id,
      dueOn: occasion.dueOn,
      occasion: occasion.occasion,
      tryAfter,
    })),
    tryAfter,
  );
}

interface RunningCommand {
  readonly child: ChildProcess;
  ended(): Promise<number | null>;
}

const root = path.join(import.meta.dirname, '..', '..');

/** `llinyn remind` in a process of its own. */
function remind(store: TestStore, server: TestMailServer, dataFolder: string): RunningCommand {
  const child = spawn(process.execPath, [path.join(root, 'bin', 'llinyn.ts'), 'remind', '--json'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'ignore'],
    env: {
      ...process.env,
      LLINYN_DATA: dataFolder,
      LLINYN_ORIGIN: 'https://llinyn.example',
      LLINYN_LOG: 'silent',
      DATABASE_URL: store.databaseUrl ?? '',
      SMTP_URL: server.url,
      MAIL_FROM: 'llinyn@llinyn.example',
    },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, ended: () => ended };
}

/** A board whose reminders of today wait in the queue, ready for processes of their own. */
async function aQueue(store: TestStore): Promise<World> {
  const moment = new Date();
  const world = await aBoard(store, moment.toISOString());
  await save(world.db, world.sources.services.records, planDefinition, 'PL2', {
    title: { cy: 'Cynllun arall', en: 'Another plan' },
    state: 'adopted',
    rulebook: 'wales-lsb-2012',
    // A year is over in ten days, whenever the test runs.
    adoptedOn: [
      { when: new Date(moment.getTime() - 355 * 86_400_000).toISOString().slice(0, 10), source: '' },
    ],
  });
  const earlier = new Date(moment.getTime() - 3_600_000);
  await queueAgain(world.db, await remindersDue(world.sources), earlier);
  return world;
}

const messageId = ({ source }: { readonly source: string }) => /^Message-ID: (.*)$/im.exec(source)?.[1];

describeOnEveryEngine('a process that is killed while the mail server answers', (open, engine) => {
  it('loses nothing, and a message is sent at most once more, as the same message', async () => {
    const server = await startMailServer();
    const store = await open(migrations);
    await aQueue(store);
    server.answering = 'keep-silent';
    // The embedded store belongs to one process at a time.
    if (engine === 'embedded') await store.close();
    const killed = remind(store, server, store.dataFolder);
    await server.untilReceived(1);
    killed.child.kill('SIGKILL');
    await killed.ended();
    server.answering = 'take';

    const reopened = await reopen(store, engine);
    await sql`update deadlines.reminder set claimed_at = claimed_at - interval '20 minutes'
      where state = 'sending'`.execute(reopened.db);
    await reopened.close();
    expect(await remind(store, server, store.dataFolder).ended()).toBe(0);

    const ids = server.received.map(messageId);
    expect(new Set(ids).size).toBe(2);
    expect(server.received).toHaveLength(3);
    const after = await reopen(store, engine);
    expect(await statesOf(after.db)).toEqual(['sent']);
    await after.close();
  }, 120_000);
});

async function reopen(store: TestStore, engine: string): Promise<Pick<TestStore, 'db' | 'close'>> {
  if (engine === 'server') return { db: store.db, close: async () => undefined };
  const { openDatabase } = await import('../../src/platform/database/index.ts');
  return openDatabase({ dataFolder: store.dataFolder, databaseUrl: undefined });
}

describeOnEveryEngine('two processes at one queue', (open, engine) => {
  it.skipIf(engine === 'embedded')(
    'send each message once',
    async () => {
      const server = await startMailServer();
      const store = await open(migrations);
      const { db } = await aQueue(store);
      const running = [remind(store, server, temporaryFolder()), remind(store, server, temporaryFolder())];
      expect(await Promise.all(running.map((each) => each.ended()))).toEqual([0, 0]);
      expect(server.received.map(({ to }) => to).toSorted()).toEqual(['dai@example.org', 'mair@example.org']);
      expect(await statesOf(db)).toEqual(['sent']);
    },
    120_000,
  );
});
