import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../../../tests/test-database.ts';
import { partnershipMigrations } from '../../partnership/store/migrations.ts';
import { type Database, theSystem, transaction } from '../../platform/database/index.ts';
import { idleLife, wholeLife } from '../session-life.ts';
import { attemptLimits, attemptWindow } from '../sign-in-limits.ts';
import {
  accountOfInvitation,
  actorOf,
  actorOfSession,
  addAccount,
  beginSession,
  endSession,
  forgetAttempts,
  invite,
  isPassword,
  mayAttempt,
  passwordHashOf,
  setPart,
  setPassword,
} from './index.ts';
import { accessMigrations } from './migrations.ts';

const start = new Date('2026-03-03T10:00:00Z');
const later = (milliseconds: number) => new Date(start.getTime() + milliseconds);
const administrator = { role: 'administrator', organisation: null, active: true } as const;

async function addPeople(db: Database): Promise<void> {
  await transaction(db, theSystem, async (db) => {
    await sql`insert into partnership.partnership (partnership_id, code) values ('arian', 'arian')`.execute(
      db,
    );
    await addAccount(db, { id: 'p1', email: 'mair@example.org', name: 'Mair', language: 'cy' });
    await addAccount(db, { id: 'p2', email: 'dai@example.org', name: 'Dai', language: 'en' });
  });
}

describeOnEveryEngine('people and sign-in', (open) => {
  const people = async () => {
    const { db } = await open([...partnershipMigrations, ...accessMigrations]);
    await addPeople(db);
    return db;
  };

  it('knows the right password from a wrong one, and an account without any', async () => {
    const db = await people();
    await setPassword(db, 'p1', 'pedair carreg ateb mwyn', start);
    expect(await isPassword('pedair carreg ateb mwyn', await passwordHashOf(db, 'p1'))).toBe(true);
    expect(await isPassword('pedair carreg ateb', await passwordHashOf(db, 'p1'))).toBe(false);
    expect(await isPassword('', await passwordHashOf(db, 'p2'))).toBe(false);
  });

  it('ends a session when nothing is asked for, after a working day, at sign-out and with the password', async () => {
    const db = await people();
    const idle = await beginSession(db, 'p1', start);
    expect((await actorOfSession(db, idle, later(idleLife - 1)))?.name).toBe('Mair');
    expect(await actorOfSession(db, idle, later(2 * idleLife))).toBeUndefined();
    const busy = await beginSession(db, 'p1', start);
    for (let at = 0; at < wholeLife; at += idleLife / 2)
      expect(await actorOfSession(db, busy, later(at))).toBeDefined();
    expect(await actorOfSession(db, busy, later(wholeLife))).toBeUndefined();
    const left = await beginSession(db, 'p1', start);
    await endSession(db, left, 'p1');
    expect(await actorOfSession(db, left, start)).toBeUndefined();
    const old = await beginSession(db, 'p1', start);
    await setPassword(db, 'p1', 'pum llong las yn hwylio', start);
    expect(await actorOfSession(db, old, start)).toBeUndefined();
  });

  it('never leaves a partnership without an administrator', async () => {
    const db = await people();
    expect((await setPart(db, 'p1', 'arian', 'p1', { ...administrator, role: 'viewer' }))?.code).toBe(
      'access.last-administrator',
    );
    expect(await setPart(db, 'p1', 'arian', 'p1', administrator)).toBeNull();
    expect((await setPart(db, 'p1', 'arian', 'p1', { ...administrator, active: false }))?.code).toBe(
      'access.last-administrator',
    );
    expect(await setPart(db, 'p1', 'arian', 'p2', administrator)).toBeNull();
    expect(await setPart(db, 'p2', 'arian', 'p1', { ...administrator, active: false })).toBeNull();
    expect((await actorOf(db, 'p1'))?.memberships).toEqual([]);
  });

  it('a link works for a week, until it is used or replaced', async () => {
    const db = await people();
    const first = await invite(db, 'p2', start);
    const second = await invite(db, 'p2', start);
    expect(await accountOfInvitation(db, first, start)).toBeUndefined();
    expect((await accountOfInvitation(db, second, later(6 * 86_400_000)))?.name).toBe('Dai');
    expect(await accountOfInvitation(db, second, later(7 * 86_400_000))).toBeUndefined();
    await setPassword(db, 'p2', 'tri gair hollol wahanol', start);
    expect(await accountOfInvitation(db, second, start)).toBeUndefined();
  });

  it('counts attempts within the window, and forgets them after it or after the right password', async () => {
    const db = await people();
    const attempt = [{ kind: 'account', about: 'mair@example.org' }] as const;
    for (let tried = 0; tried < attemptLimits.account; tried += 1)
      expect(await mayAttempt(db, attempt, start)).toBe(true);
    expect(await mayAttempt(db, attempt, start)).toBe(false);
    expect(await mayAttempt(db, attempt, later(attemptWindow))).toBe(true);
    await forgetAttempts(db, 'account', 'mair@example.org');
    expect(await mayAttempt(db, attempt, later(attemptWindow))).toBe(true);
  });
});
