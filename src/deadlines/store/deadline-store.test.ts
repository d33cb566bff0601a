import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../../../tests/test-database.ts';
import { accessMigrations, addAccount, setPart } from '../../access/store/index.ts';
import { partnershipMigrations } from '../../partnership/store/migrations.ts';
import { type Database, theSystem, transaction } from '../../platform/database/index.ts';
import { usualPreference } from '../reminder.ts';
import type { StartedClock } from '../started-clock.ts';
import {
  accountOfUnsubscribeToken,
  claimDigest,
  deadlinesMigrations,
  dropReminders,
  feedOfToken,
  feedsOf,
  issueFeed,
  keepPreference,
  preferenceOf,
  queueReminders,
  revokeFeed,
  settleFailed,
  settleSent,
  unsubscribeToken,
  versionsOfEvents,
} from './index.ts';
import { keepClocks, startedClocks } from './started-clocks.ts';

const migrations = [...partnershipMigrations, ...accessMigrations, ...deadlinesMigrations];
const now = new Date('2026-11-22T10:00:00Z');

async function people(db: Database): Promise<void> {
  await transaction(db, theSystem, async (db) => {
    await sql`insert into partnership.partnership (partnership_id, code, name_cy, name_en)
      values ('dyfed', 'dyfed', 'Dyfed', 'Dyfed')`.execute(db);
    for (const id of ['p1', 'p2']) {
      await addAccount(db, { id, email: `${id}@example.org`, name: id, language: 'cy' });
      await setPart(db, theSystem.actor, 'dyfed', id, {
        role: id === 'p1' ? 'administrator' : 'viewer',
        organisation: null,
        active: true,
      });
    }
  });
}

const clock: StartedClock = {
  id: 'PL1/wales-lsb-2012/sip.cycle.yearly-review/plan/PL1/2026-03-01',
  plan: 'PL1',
  rulebook: 'wales-lsb-2012',
  version: {
    id: 'sip.cycle.yearly-review',
    wording: { cy: 'Adolygir y cynllun bob blwyddyn.', en: 'The plan is reviewed every year.' },
    citation: { document: 'd', section: { cy: 'Pennod 2', en: 'Chapter 2' } },
    force: 'should',
    derived: false,
    from: '2012-06',
    mend: { cy: 'Cynhaliwch ef.', en: 'Hold it.' },
    rule: { kind: 'claim', confirmed: false },
  },
  seenOn: '2026-11-22',
};

const reminder = (accountId: string, occasion: string) => ({
  accountId,
  partnershipId: 'dyfed',
  obligationId: clock.id,
  dueOn: '2027-03-01',
  occasion,
  tryAfter: now,
});

describeOnEveryEngine('what is kept about dates', (open) => {
  it('a clock is kept as it was first seen', async () => {
    const { db } = await open(migrations);
    await people(db);
    await keepClocks(db, 'dyfed', [clock]);
    await keepClocks(db, 'dyfed', [
      { ...clock, seenOn: '2027-01-01', version: { ...clock.version, force: 'may' } },
    ]);
    expect(await startedClocks(db, 'dyfed')).toEqual([clock]);
  });

  it('a feed is found by its secret, of which only a hash is kept, until it is renewed, stopped or its owner leaves', async () => {
    const { db } = await open(migrations);
    await people(db);
    const first = await issueFeed(db, 'p2', 'dyfed', 'person', now);
    expect(await feedOfToken(db, first)).toEqual({
      partnershipId: 'dyfed',
      scope: 'person',
      role: 'viewer',
      organisation: null,
    });
    const kept = await sql<{ token_hash: string }>`select token_hash from deadlines.feed`.execute(db);
    expect(JSON.stringify(kept.rows)).not.toContain(first);
    const second = await issueFeed(db, 'p2', 'dyfed', 'person', now);
    expect(await feedOfToken(db, first)).toBeUndefined();
    expect(await feedsOf(db, 'p2')).toMatchObject([{ partnershipId: 'dyfed', scope: 'person' }]);
    await setPart(db, 'p1', 'dyfed', 'p2', { role: 'viewer', organisation: null, active: false });
    expect(await feedOfToken(db, second)).toBeUndefined();
    await revokeFeed(db, 'p2', 'dyfed', 'person');
    expect(await feedsOf(db, 'p2')).toEqual([]);
  });

  it('an event that is shown differently gets the next number and the moment', async () => {
    const { db } = await open(migrations);
    await people(db);
    const later = new Date('2026-11-23T10:00:00Z');
    await versionsOfEvents(
      db,
      'dyfed',
      new Map([
        ['a', 'one'],
        ['b', 'one'],
      ]),
      now,
    );
    const versions = await versionsOfEvents(
      db,
      'dyfed',
      new Map([
        ['a', 'two'],
        ['b', 'one'],
      ]),
      later,
    );
    expect(Object.fromEntries(versions)).toEqual({
      a: { sequence: 1, changedAt: later },
      b: { sequence: 0, changedAt: now },
    });
  });

  it('what a person chose is kept; who chose nothing has the usual', async () => {
    const { db } = await open(migrations);
    await people(db);
    expect(await preferenceOf(db, 'p1')).toEqual(usualPreference);
    const chosen = { frequency: 'weekly', days: [7], overdue: false, scope: 'all', language: 'en' } as const;
    await keepPreference(db, 'p1', usualPreference);
    await keepPreference(db, 'p1', chosen);
    expect(await preferenceOf(db, 'p1')).toEqual(chosen);
  });

  it('a reminder is queued once, taken by one, and settled', async () => {
    const { db } = await open(migrations);
    await people(db);
    const both = [reminder('p1', 'before-30'), reminder('p2', 'before-30')];
    expect(await queueReminders(db, both, now)).toBe(2);
    expect(await queueReminders(db, [...both, reminder('p1', 'before-14')], now)).toBe(1);
    const [first, second] = [await claimDigest(db, now), await claimDigest(db, now)];
    expect([first, second].map((digest) => [digest?.accountId, digest?.reminders.length])).toEqual([
      ['p1', 2],
      ['p2', 1],
    ]);
    expect(await claimDigest(db, now)).toBeUndefined();
    if (!first || !second) throw new Error('nothing was taken');
    await settleSent(db, first, now);
    await settleFailed(db, second, now);
    expect(await claimDigest(db, new Date(now.getTime() + 4 * 60_000))).toBeUndefined();
    expect(await claimDigest(db, new Date(now.getTime() + 6 * 60_000))).toMatchObject({
      id: second.id,
      attempts: 2,
    });
  });

  it('what a dead process held is taken by another after a quarter of an hour, under the same identity', async () => {
    const { db } = await open(migrations);
    await people(db);
    await queueReminders(db, [reminder('p1', 'before-30')], now);
    const held = await claimDigest(db, now);
    expect(await claimDigest(db, new Date(now.getTime() + 14 * 60_000))).toBeUndefined();
    expect(await claimDigest(db, new Date(now.getTime() + 16 * 60_000))).toMatchObject({ id: held?.id });
  });

  it('what waits for who wants no more is dropped', async () => {
    const { db } = await open(migrations);
    await people(db);
    await queueReminders(db, [reminder('p1', 'before-30'), reminder('p2', 'before-30')], now);
    await dropReminders(db, 'p1');
    expect(await claimDigest(db, now)).toMatchObject({ accountId: 'p2' });
  });

  it('a link that stops reminders names its account and cannot be made up', async () => {
    const { db } = await open(migrations);
    await people(db);
    const token = await unsubscribeToken(db, 'p1');
    expect(await accountOfUnsubscribeToken(db, token)).toBe('p1');
    const [, signed] = (await unsubscribeToken(db, 'p2')).split('.');
    expect(await accountOfUnsubscribeToken(db, `${token.split('.')[0]}.${signed}`)).toBeUndefined();
    expect(await accountOfUnsubscribeToken(db, `${token}.x`)).toBeUndefined();
    expect(await accountOfUnsubscribeToken(db, 'nothing')).toBeUndefined();
  });
});
