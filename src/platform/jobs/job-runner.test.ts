import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { describeOnEveryEngine } from '../../../tests/test-database.ts';
import { problem } from '../../records/index.ts';
import { systemClock } from '../clock.ts';
import { type Database, transaction } from '../database/index.ts';
import { createLog } from '../logging.ts';
import { type JobRunner, jobRunner, jobState, latestJobs } from './index.ts';

const by = { actor: 'sioned' };
const work = { kind: 'import', partnershipId: 'dyfed' };

function aRunner(db: Database, options: { beatEveryMs?: number; abandonedAfterMs?: number } = {}): JobRunner {
  const runner = jobRunner({
    db,
    clock: systemClock,
    log: createLog({ level: 'silent' }),
    lookEveryMs: 20,
    ...options,
  });
  onTestFinished(() => runner.stop());
  return runner;
}

describeOnEveryEngine('long work', (open) => {
  it('is done, step by step, and keeps its result', async () => {
    const { db } = await open();
    const runner = aRunner(db);
    runner.registerJobKind<{ file: string }>('import', async ({ input, reportStep, id }) => {
      await reportStep({ step: 1, steps: 2, name: 'import.reading', progress: { rows: 7 } });
      const halfway = await jobState(db, { partnershipId: 'dyfed', id });
      return { result: { file: input.file, halfway: halfway?.stepName, rows: halfway?.progress.rows } };
    });
    const id = await runner.startJob(db, by, { ...work, input: { file: 'a.csv' } });
    expect(await jobState(db, { partnershipId: 'dyfed', id })).toMatchObject({
      state: 'queued',
      actor: 'sioned',
    });
    await runner.runAll();
    expect(await jobState(db, { partnershipId: 'dyfed', id })).toMatchObject({
      state: 'done',
      step: 1,
      steps: 2,
      result: { file: 'a.csv', halfway: 'import.reading', rows: 7 },
    });
    expect(await latestJobs(db, { partnershipId: 'dyfed' })).toHaveLength(1);
  });

  it('is nobody else’s to see', async () => {
    const { db } = await open();
    const runner = aRunner(db);
    runner.registerJobKind('import', async () => ({ result: null }));
    const id = await runner.startJob(db, by, work);
    expect(await jobState(db, { partnershipId: 'gwent', id })).toBeUndefined();
  });

  it('ends with the problems a person must look at', async () => {
    const { db } = await open();
    const runner = aRunner(db);
    runner.registerJobKind('import', async () => ({
      problems: [problem('kit.reference-unknown', { row: 3 })],
    }));
    const id = await runner.startJob(db, by, work);
    await runner.runAll();
    expect(await jobState(db, { partnershipId: 'dyfed', id })).toMatchObject({
      state: 'failed',
      problems: [{ code: 'kit.reference-unknown', where: { row: 3 } }],
    });
  });

  it('that breaks is failed, without telling its insides', async () => {
    const { db } = await open();
    const runner = aRunner(db);
    runner.registerJobKind('import', async () => {
      throw new Error('password=hunter2');
    });
    const id = await runner.startJob(db, by, work);
    await runner.runAll();
    const ended = await jobState(db, { partnershipId: 'dyfed', id });
    expect(ended?.problems[0]?.code).toBe('job.failed');
    expect(JSON.stringify(ended)).not.toContain('hunter2');
  });

  it('is not queued when the transaction that asked for it is undone', async () => {
    const { db } = await open();
    const runner = aRunner(db);
    runner.registerJobKind('import', async () => ({ result: null }));
    const asking = transaction(db, by, async (db) => {
      await runner.startJob(db, by, work);
      throw new Error('no');
    });
    await expect(asking).rejects.toThrow('no');
    expect(await latestJobs(db, { partnershipId: 'dyfed' })).toEqual([]);
  });

  it('is taken by one of several workers', async () => {
    const { db } = await open();
    const done: string[] = [];
    const runners = [aRunner(db), aRunner(db), aRunner(db)];
    for (const runner of runners) {
      runner.registerJobKind('import', async ({ id }) => {
        done.push(id);
        return { result: null };
      });
    }
    const ids = await Promise.all(Array.from({ length: 9 }, () => runners[0]?.startJob(db, by, work)));
    await Promise.all(runners.map((runner) => runner.runAll()));
    expect(done.sort()).toEqual(ids.sort());
  });

  it('left by a dead process is begun again while it may, then failed', async () => {
    const { db } = await open();
    const runner = aRunner(db);
    runner.registerJobKind('import', async () => ({ result: 'second time' }), { attempts: 2 });
    runner.registerJobKind('publish', async () => ({ result: null }));
    const again = await runner.startJob(db, by, work);
    const never = await runner.startJob(db, by, { ...work, kind: 'publish' });
    await sql`update platform.job set state = 'running', attempts = 1, worker = gen_random_uuid(),
      alive_at = now() - interval '5 minutes'`.execute(db);
    await runner.runAll();
    expect(await jobState(db, { partnershipId: 'dyfed', id: again })).toMatchObject({ state: 'done' });
    expect(await jobState(db, { partnershipId: 'dyfed', id: never })).toMatchObject({
      state: 'failed',
      problems: [{ code: 'job.interrupted' }],
    });
  });

  it('that takes long says it is alive, and is left alone', async () => {
    const { db } = await open();
    const [slow, other] = [
      aRunner(db, { beatEveryMs: 20, abandonedAfterMs: 200 }),
      aRunner(db, { abandonedAfterMs: 200 }),
    ];
    let runs = 0;
    for (const runner of [slow, other]) {
      runner.registerJobKind(
        'import',
        async () => {
          runs += 1;
          await new Promise((resolve) => setTimeout(resolve, 600));
          return { result: null };
        },
        { attempts: 5 },
      );
    }
    await slow.startJob(db, by, work);
    const working = slow.runAll();
    await new Promise((resolve) => setTimeout(resolve, 400));
    await other.runAll();
    await working;
    expect(runs).toBe(1);
  });

  it('starts soon after it is asked for, when the runner has started', async () => {
    const { db } = await open();
    const runner = aRunner(db);
    const ran = new Promise<string>((resolve) => {
      runner.registerJobKind('import', async ({ by }) => {
        resolve(by.actor);
        return { result: null };
      });
    });
    runner.start();
    await transaction(db, by, (db) => runner.startJob(db, by, work));
    expect(await ran).toBe('sioned');
  });
});
