import { expect, it, onTestFinished } from 'vitest';
import { aCounty, both, partnershipId, records, save } from '../../../tests/county-of-updates.ts';
import { startMailServer } from '../../../tests/mail-server.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import type { Role } from '../../access/index.ts';
import { addAccount, setPart, setSamePassword } from '../../access/store/index.ts';
import { migrations } from '../../app/capabilities.ts';
import { type ReminderSources, sendReminders } from '../../deadlines/mail/index.ts';
import { seatDefinition } from '../../partnership/index.ts';
import { actionDefinition, ownershipDefinition } from '../../plan/index.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { createLog } from '../../platform/logging.ts';
import { smtpMailer } from '../../platform/mail/index.ts';
import { escalateSilence } from '../store/index.ts';
import { askForAnswers } from './index.ts';

const people: readonly { readonly id: string; readonly role: Role; readonly organisation: string | null }[] =
  [
    { id: 'admin', role: 'administrator', organisation: null },
    { id: 'mari', role: 'delivery-lead', organisation: 'B1' },
    { id: 'pennaeth', role: 'viewer', organisation: 'B1' },
    { id: 'cydlynydd', role: 'coordinator', organisation: null },
    { id: 'arall', role: 'delivery-lead', organisation: 'B2' },
  ];
const asked = { organisation: 'B1', person: 'mari@example.org', state: 'asked', askedOn: '2026-03-02' };

describeOnOneEngine('silence, from the person asked to the board', (open) => {
  async function prepared() {
    const { db, dataFolder } = await open(migrations);
    await aCounty(db);
    const chief = { organisation: 'B1', role: 'member', seniority: 'chief-executive' };
    await save(db, seatDefinition, 'S1', { post: both('Prif Weithredwr'), ...chief });
    await transaction(db, theSystem, async (tx) => {
      for (const { id, ...part } of people) {
        await addAccount(tx, { id, email: `${id}@example.org`, name: id, language: 'cy' });
        await setPart(tx, theSystem.actor, partnershipId, id, { ...part, active: true });
      }
    });
    const ids = people.map(({ id }) => id);
    await setSamePassword(db, ids, 'a long enough pass phrase', new Date('2026-03-01T10:00:00Z'));
    const server = await startMailServer();
    const mailer = smtpMailer({ smtpUrl: server.url, from: 'Llinyn <llinyn@llinyn.example>' });
    onTestFinished(() => mailer.close());
    /** A day on which the program runs, as its timer does. @returns whom it wrote to */
    const day = async (today: string): Promise<readonly string[]> => {
      const services = {
        ...{ db, records, dataFolder, rulebooksFolder: '', today: () => today },
        now: () => new Date(`${today}T10:00:00Z`),
      };
      await escalateSilence(services, partnershipId);
      const due: typeof askForAnswers.due = (all) =>
        askForAnswers.due({ ...all, partnerships: [partnershipId] });
      const sources: ReminderSources = {
        services,
        check: async () => null,
        words: { kind: () => '', field: () => '' } as unknown as ReminderSources['words'],
        partnerships: [],
        origin: 'https://llinyn.example',
        log: createLog({ level: 'silent' }),
        asks: [{ ...askForAnswers, due }],
      };
      const before = server.received.length;
      await sendReminders(sources, mailer);
      return server.received
        .slice(before)
        .map(({ to }) => to.replace('@example.org', ''))
        .toSorted();
    };
    const ownership = async () => {
      const kept = await records.read(db, partnershipId, ownershipDefinition, 'OW1');
      if (!kept) throw new Error('The ownership is gone');
      return kept;
    };
    return { db, server, day, ownership };
  }

  it('goes up by the calendar, each step once, kept and told: a reminder, the seat, the board', async () => {
    const { db, day, ownership } = await prepared();
    await save(db, ownershipDefinition, 'OW1', { title: both('Canolfan'), action: 'A1', ...asked });
    const toldOn: Record<string, readonly string[]> = {};
    for (const each of ['03-02', '03-08', '03-09', '03-10', '03-16', '03-17', '03-30', '03-31'])
      toldOn[each] = await day(`2026-${each}`);
    expect(toldOn).toEqual({
      '03-02': ['mari'],
      '03-08': [],
      '03-09': ['mari'],
      '03-10': [],
      '03-16': ['pennaeth'],
      '03-17': [],
      '03-30': ['admin', 'cydlynydd'],
      '03-31': [],
    });
    expect((await ownership()).values).toMatchObject({
      ...{ state: 'asked', remindedOn: '2026-03-09', escalatedOn: '2026-03-16', boardOn: '2026-03-30' },
      escalatedTo: 'S1',
    });
  });

  it('is over as soon as somebody answers: nothing goes further and nobody is written to', async () => {
    const { db, day, ownership } = await prepared();
    await save(db, ownershipDefinition, 'OW1', { title: both('Canolfan'), action: 'A1', ...asked });
    await day('2026-03-09');
    const { values, revision } = await ownership();
    const accepted = { ...values, state: 'accepted', answeredOn: '2026-03-10' };
    await transaction(db, { actor: 'mari' }, (tx) =>
      records.save(tx, partnershipId, ownershipDefinition, {
        ...{ code: 'OW1', values: accepted, expectedRevision: revision },
      }),
    );
    expect([...(await day('2026-03-16')), ...(await day('2026-03-30'))]).toEqual([]);
    expect((await ownership()).values).toMatchObject({ escalatedOn: null, boardOn: null });
  });

  it('names nothing restricted in a message', async () => {
    const { db, server, day } = await prepared();
    const hidden = { plan: 'PL1', title: both('Cau’r safle'), lead: 'B1', restricted: true };
    await save(db, actionDefinition, 'A9', { ...hidden, state: 'on-course' });
    await save(db, ownershipDefinition, 'OW1', { title: both('Cau’r safle'), action: 'A9', ...asked });
    expect(await day('2026-03-02')).toEqual(['mari']);
    const [{ source } = { source: '' }] = server.received;
    expect(source).toContain('Peth cyfyngedig');
    expect(source).not.toContain('safle');
  });
});
