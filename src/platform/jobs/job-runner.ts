import { sql } from 'kysely';
import { type Problem, problem } from '../../records/index.ts';
import type { Clock } from '../clock.ts';
import {
  type Acting,
  type Database,
  outsideTransaction,
  transaction,
  withTables,
} from '../database/index.ts';
import type { Log } from '../logging.ts';
import type { JobTables } from './job-table.ts';

/** Where a piece of long work stands: what the progress page shows. */
export interface JobState {
  readonly id: string;
  readonly partnershipId: string | null;
  readonly kind: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  /** Steps finished, of how many; 0 of 0 until the work knows. */
  readonly step: number;
  readonly steps: number;
  /** Code of the step under way, for a message of the capability that does it. */
  readonly stepName: string | null;
  /** Counts for that message: rows read, rows in all. */
  readonly progress: Readonly<Record<string, string | number>>;
  readonly queuedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly result: unknown;
  readonly problems: readonly Problem[];
  readonly actor: string;
}

/** What a piece of work is given. */
export interface JobContext<Input> {
  readonly id: string;
  readonly partnershipId: string | null;
  readonly input: Input;
  readonly by: Acting;
  readonly db: Database;
  readonly log: Log;
  /** Aborted when Llinyn is stopping: long loops look at it. */
  readonly signal: AbortSignal;
  /**
   * Says how far the work is.
   *
   * @param db - inside the transaction of the step itself, so that the step and its report stand or fall together
   */
  reportStep(
    report: { step: number; steps: number; name: string; progress?: Record<string, string | number> },
    db?: Database,
  ): Promise<void>;
}

/** How a piece of work ended: with something to show, or with problems for the person who asked for it. */
export type JobOutcome = { readonly result: unknown } | { readonly problems: readonly Problem[] };

export type JobHandler<Input> = (context: JobContext<Input>) => Promise<JobOutcome>;

interface JobKind {
  readonly handler: JobHandler<never>;
  readonly attempts: number;
}

interface StartJob {
  readonly kind: string;
  readonly partnershipId: string | null;
  /** JSON. No personal data: it stays in the table. */
  readonly input?: unknown;
}

type JobRow = JobTables['platform.job'];

function stateOf(row: JobRow): JobState {
  return {
    id: row.id,
    partnershipId: row.partnership_id,
    kind: row.kind,
    state: row.state,
    step: row.step,
    steps: row.steps,
    stepName: row.step_name,
    progress: row.progress as JobState['progress'],
    queuedAt: row.queued_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    result: row.result,
    problems: (row.problem as Problem[] | null) ?? [],
    actor: row.actor,
  };
}

/** One piece of work, or nothing when there is none of that partnership by that identifier. */
export async function jobState(
  db: Database,
  { partnershipId, id }: { partnershipId: string | null; id: string },
): Promise<JobState | undefined> {
  const row = await withTables<JobTables>(db)
    .selectFrom('platform.job')
    .selectAll()
    .where('id', '=', id)
    .where('partnership_id', 'is not distinct from', partnershipId)
    .executeTakeFirst();
  return row && stateOf(row);
}

/** The latest pieces of work of a partnership, newest first. */
export async function latestJobs(
  db: Database,
  { partnershipId, kind, limit = 20 }: { partnershipId: string | null; kind?: string; limit?: number },
): Promise<JobState[]> {
  let query = withTables<JobTables>(db)
    .selectFrom('platform.job')
    .selectAll()
    .where('partnership_id', 'is not distinct from', partnershipId);
  if (kind) query = query.where('kind', '=', kind);
  return (await query.orderBy('queued_at', 'desc').limit(limit).execute()).map(stateOf);
}

export interface JobRunner {
  /** Says how a kind of work is done. Before `start`. `attempts`: how often to begin again after a dead process. */
  registerJobKind<Input>(kind: string, handler: JobHandler<Input>, options?: { attempts?: number }): void;
  /**
   * Queues work. Given a transaction, the work is queued if the transaction is, and not otherwise.
   *
   * @returns its identifier, for `jobState` and the progress page
   * @throws Error when nobody registered that kind
   */
  startJob(db: Database, by: Acting, job: StartJob): Promise<string>;
  /** Begins to take work from the queue. */
  start(): void;
  /** Does everything that waits, now, and returns when nothing waits: for commands and tests. */
  runAll(): Promise<void>;
  /** Takes no more work, waits for what is under way. */
  stop(): Promise<void>;
}

interface JobRunnerOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** How often to look for work that another process queued. */
  readonly lookEveryMs?: number;
  /** How often running work says that it is alive. */
  readonly beatEveryMs?: number;
  /** Work that has not said so for this long belongs to a process that died. */
  readonly abandonedAfterMs?: number;
}

/**
 * Runs long work in this process, one piece at a time, from a queue in the record store. Several processes may share
 * the queue on a server: each piece is taken by one of them.
 */
export function jobRunner({
  db,
  clock,
  log,
  lookEveryMs = 2_000,
  beatEveryMs = 5_000,
  abandonedAfterMs = 60_000,
}: JobRunnerOptions): JobRunner {
  const worker = crypto.randomUUID();
  const kinds = new Map<string, JobKind>();
  const stopping = new AbortController();
  let busy: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const jobs = () => withTables<JobTables>(db);
  const now = () => clock.now().toISOString();
  const abandonedBefore = () => new Date(clock.now().getTime() - abandonedAfterMs).toISOString();

  /** What a dead process left: to be begun again while it may, and otherwise failed, in words. */
  async function takeCareOfAbandoned(): Promise<void> {
    const left = await jobs()
      .selectFrom('platform.job')
      .select(['id', 'kind', 'attempts'])
      .where('state', '=', 'running')
      .where('alive_at', '<', abandonedBefore())
      .execute();
    for (const { id, kind, attempts } of left) {
      const again = attempts < (kinds.get(kind)?.attempts ?? 1);
      await jobs()
        .updateTable('platform.job')
        .set(
          again
            ? { state: 'queued', worker: null, step: 0 }
            : { state: 'failed', problem: JSON.stringify([problem('job.interrupted')]), finished_at: now() },
        )
        .where('id', '=', id)
        .where('state', '=', 'running')
        .where('alive_at', '<', abandonedBefore())
        .execute();
      log.warn({ job: id, kind, again }, 'work was abandoned by a process that ended');
    }
  }

  async function claim(): Promise<JobRow | undefined> {
    const known = [...kinds.keys()];
    if (known.length === 0) return undefined;
    const { rows } = await sql<JobRow>`
      update platform.job set state = 'running', worker = ${worker}, attempts = attempts + 1,
        started_at = ${now()}, alive_at = ${now()}
      where id = (
        select id from platform.job where state = 'queued' and kind = any(${known}::text[])
        order by queued_at, id limit 1 for update skip locked)
      returning *`.execute(db);
    return rows[0];
  }

  async function finish(
    id: string,
    how: { result: unknown } | { problems: readonly Problem[] },
  ): Promise<void> {
    const ending =
      'problems' in how
        ? { state: 'failed' as const, problem: JSON.stringify(how.problems) }
        : { state: 'done' as const, result: JSON.stringify(how.result ?? null) };
    await jobs()
      .updateTable('platform.job')
      .set({ ...ending, finished_at: now() })
      .where('id', '=', id)
      .where('worker', '=', worker)
      .where('state', '=', 'running')
      .execute();
  }

  function contextOf(row: JobRow, jobLog: Log): JobContext<never> {
    return {
      id: row.id,
      partnershipId: row.partnership_id,
      input: row.input as never,
      by: { actor: row.actor, ...(row.on_behalf_of ? { onBehalfOf: row.on_behalf_of } : {}) },
      db,
      log: jobLog,
      signal: stopping.signal,
      reportStep: async ({ step, steps, name, progress = {} }, inside = db) => {
        await withTables<JobTables>(inside)
          .updateTable('platform.job')
          .set({ step, steps, step_name: name, progress: JSON.stringify(progress), alive_at: now() })
          .where('id', '=', row.id)
          .where('worker', '=', worker)
          .execute();
      },
    };
  }

  async function run(row: JobRow): Promise<void> {
    const kind = kinds.get(row.kind);
    if (!kind) throw new Error(`Nobody registered work of the kind ${row.kind}`);
    const jobLog = log.child({ job: row.id, kind: row.kind });
    const beat = setInterval(() => {
      const alive = jobs().updateTable('platform.job').set({ alive_at: now() }).where('id', '=', row.id);
      alive
        .execute()
        .catch((error: unknown) => jobLog.warn({ err: error }, 'could not say that work is alive'));
    }, beatEveryMs);
    beat.unref();
    try {
      await finish(row.id, await kind.handler(contextOf(row, jobLog)));
      jobLog.info('work finished');
    } catch (error) {
      jobLog.error({ err: error }, 'work failed');
      const code = stopping.signal.aborted ? 'job.interrupted' : 'job.failed';
      await finish(row.id, { problems: [problem(code, {}, { job: row.id })] });
    } finally {
      clearInterval(beat);
    }
  }

  async function workThrough(): Promise<void> {
    await takeCareOfAbandoned();
    while (!stopping.signal.aborted) {
      const row = await claim();
      if (!row) return;
      await run(row);
    }
  }

  /** One at a time: a second call waits for the first, then looks again. */
  function look(): Promise<void> {
    const next = busy.then(() => outsideTransaction(workThrough));
    busy = next.catch((error: unknown) => log.error({ err: error }, 'could not look for work'));
    return next;
  }

  return {
    registerJobKind: (kind, handler, { attempts = 1 } = {}) => {
      if (kinds.has(kind)) throw new Error(`Work of the kind ${kind} is registered twice`);
      kinds.set(kind, { handler: handler as JobHandler<never>, attempts });
    },
    startJob: async (within, by, { kind, partnershipId, input = {} }) => {
      if (!kinds.has(kind)) throw new Error(`Nobody registered work of the kind ${kind}`);
      const id = crypto.randomUUID();
      await transaction(within, by, async (transactionDb) => {
        await withTables<JobTables>(transactionDb)
          .insertInto('platform.job')
          .values({
            id,
            kind,
            partnership_id: partnershipId,
            input: JSON.stringify(input),
            actor: by.actor,
            on_behalf_of: by.onBehalfOf ?? null,
            queued_at: now(),
          } as JobRow)
          .execute();
      });
      if (timer && !within.isTransaction) void look().catch(() => undefined);
      return id;
    },
    start: () => {
      timer ??= outsideTransaction(() => setInterval(() => void look().catch(() => undefined), lookEveryMs));
      timer.unref();
    },
    runAll: look,
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await busy;
    },
  };
}
