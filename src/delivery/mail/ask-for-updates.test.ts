import { expect, it, onTestFinished } from 'vitest';
import { aCounty, both, partnershipId, records, save } from '../../../tests/county-of-updates.ts';
import { type ReceivedMail, startMailServer } from '../../../tests/mail-server.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import { addAccount, setPart } from '../../access/store/index.ts';
import { migrations } from '../../app/capabilities.ts';
import { type ReminderSources, sendReminders } from '../../deadlines/mail/index.ts';
import { keepPreference, preferenceOf } from '../../deadlines/store/index.ts';
import { actionDefinition } from '../../plan/index.ts';
import { recordsSeenBy } from '../../plan/store/index.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { createLog } from '../../platform/logging.ts';
import { smtpMailer } from '../../platform/mail/index.ts';
import { openUpdates } from '../store/asked-items.ts';
import { sendUpdates } from '../store/send-updates.ts';
import { revokeUpdateLinks, updateLinkOf, workingLinksOf } from '../store/update-links.ts';
import { askForUpdates } from './index.ts';

const mari = { id: 'p-mari', email: 'mari@example.org', name: 'Mari', language: 'cy' } as const;

describeOnOneEngine('asking for updates by e-mail', (open) => {
  async function prepared() {
    const { db, dataFolder } = await open(migrations);
    await aCounty(db);
    await transaction(db, theSystem, async (db) => {
      await addAccount(db, { ...mari, id: 'p-admin', email: 'admin@example.org' });
      await setPart(db, theSystem.actor, partnershipId, 'p-admin', {
        role: 'administrator',
        organisation: null,
        active: true,
      });
      await addAccount(db, mari);
      await setPart(db, theSystem.actor, partnershipId, mari.id, {
        role: 'delivery-lead',
        organisation: 'B1',
        active: true,
      });
    });
    const server = await startMailServer();
    const mailer = smtpMailer({ smtpUrl: server.url, from: 'Llinyn <llinyn@llinyn.example>' });
    onTestFinished(() => mailer.close());
    const run = (today: string) => {
      const sources: ReminderSources = {
        services: {
          ...{ db, records, dataFolder, rulebooksFolder: '' },
          now: () => new Date(`${today}T10:00:00Z`),
          today: () => today,
        },
        check: async () => null,
        words: { kind: () => '', field: () => '' } as unknown as ReminderSources['words'],
        partnerships: [],
        origin: 'https://llinyn.example',
        log: createLog({ level: 'silent' }),
        asks: [
          { ...askForUpdates, due: (all) => askForUpdates.due({ ...all, partnerships: [partnershipId] }) },
        ],
      };
      return sendReminders(sources, mailer);
    };
    return { db, server, run };
  }

  it('asks once a month, from the Monday of the week before, with a link of one’s own; not after everything is told', async () => {
    const { db, server, run } = await prepared();
    expect(await run('2026-03-15')).toEqual({ queued: 0, sent: 0, failed: 0 });
    expect(await run('2026-03-16')).toEqual({ queued: 1, sent: 1, failed: 0 });
    expect(await run('2026-03-17')).toEqual({ queued: 0, sent: 0, failed: 0 });
    const text = server.received.map((message) => decoded(message)).join('\n');
    expect(text).toContain('diweddariad');
    const token = /diweddariadau\/([\w-]{20,})/.exec(text)?.[1] ?? '';
    expect(await updateLinkOf(db, token, '2026-03-16')).toMatchObject({
      month: '2026-03',
      account: { id: mari.id },
    });

    await transaction(db, { actor: mari.id }, (db) =>
      sendUpdates(
        db,
        records,
        {
          ...{ partnershipId, actor: mari.id, way: 'link', name: 'one', today: '2026-04-20' },
          updater: { email: mari.email, role: 'delivery-lead', organisation: 'B1' },
          now: new Date('2026-04-20T09:00:00Z'),
        },
        (['action A1', 'performance-measure F1'] as const).map((name) => ({
          item: {
            kind: name.split(' ')[0] as 'action' | 'performance-measure',
            code: name.split(' ')[1] ?? '',
          },
          ...{
            month: '2026-04',
            basedOn: null,
            state: null,
            words: { cy: '', en: '' },
            metOn: null,
            likelihood: null,
          },
          ...{ impact: null, noChange: true, honestAnswer: '', figure: null },
        })),
      ),
    );
    expect(await run('2026-04-20')).toEqual({ queued: 0, sent: 0, failed: 0 });
  });

  it('the link ends two weeks after its month, when it is revoked, and when its person leaves; only a hash is kept', async () => {
    const { db, server, run } = await prepared();
    await run('2026-03-16');
    const token =
      /diweddariadau\/([\w-]{20,})/.exec(server.received.map((message) => decoded(message)).join())?.[1] ??
      '';
    expect(await updateLinkOf(db, token, '2026-04-14')).toBeDefined();
    expect(await updateLinkOf(db, token, '2026-04-15')).toBeUndefined();
    const kept = await db.selectFrom('delivery.update_link').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(token);
    const part = { role: 'delivery-lead', organisation: 'B1' } as const;
    await setPart(db, theSystem.actor, partnershipId, mari.id, { ...part, active: false });
    expect(await updateLinkOf(db, token, '2026-03-20')).toBeUndefined();
    await setPart(db, theSystem.actor, partnershipId, mari.id, { ...part, active: true });
    expect(await workingLinksOf(db, partnershipId, '2026-03-20')).toMatchObject([
      { accountId: mari.id, person: 'Mari', count: 1, worksUntil: '2026-04-14' },
    ]);
    const whose = { partnershipId, accountId: mari.id };
    await revokeUpdateLinks(db, whose, 'p-admin', new Date('2026-03-20T10:00:00Z'));
    expect(await workingLinksOf(db, partnershipId, '2026-03-20')).toEqual([]);
    expect(await updateLinkOf(db, token, '2026-03-20')).toBeUndefined();
  });

  it('counts what is restricted and does not name it: anybody may read a message, and the link does not lead there', async () => {
    const { db, server, run } = await prepared();
    const hidden = { plan: 'PL1', title: both('Cau’r safle'), lead: 'B1', restricted: true };
    await save(db, actionDefinition, 'A9', { ...hidden, state: 'on-course' });
    await run('2026-03-16');
    const text = server.received.map((message) => decoded(message)).join('\n');
    expect(text).toContain('Mae 1 peth arall yn gyfyngedig');
    expect(text).toContain('Canolfan');
    expect(text).not.toContain('safle');
    const byLink = recordsSeenBy({ role: null, organisation: null }, records);
    const opened = await openUpdates({ db, records: byLink }, partnershipId);
    expect(opened.records.find('action', 'A1')).toBeDefined();
    expect(opened.records.find('action', 'A9')).toBeUndefined();
  });

  it('writes nothing to who wants no reminders', async () => {
    const { db, server, run } = await prepared();
    await keepPreference(db, mari.id, { ...(await preferenceOf(db, mari.id)), frequency: 'never' });
    await run('2026-03-16');
    expect(server.received).toEqual([]);
  });
});

/** A message as people read it: its parts are sent as quoted-printable or base64. */
function decoded({ source }: ReceivedMail): string {
  return source
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
