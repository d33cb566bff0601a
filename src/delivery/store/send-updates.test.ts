import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import {
  aCounty,
  both,
  council,
  healthBoard,
  partnershipId,
  records,
  save,
} from '../../../tests/county-of-updates.ts';
import { describeOnEveryEngine, describeOnOneEngine } from '../../../tests/test-database.ts';
import { migrations } from '../../app/capabilities.ts';
import { entriesOf } from '../../performance/store/index.ts';
import { actionDefinition } from '../../plan/index.ts';
import { recordsSeenBy } from '../../plan/store/index.ts';
import { type Database, transaction } from '../../platform/database/index.ts';
import type { Updater } from '../updates/due-items.ts';
import type { UpdateToSend } from '../updates/update.ts';
import { historyOfItem, unsettledUpdates } from './read-updates.ts';
import { type Sending, sendUpdates } from './send-updates.ts';

function update(more: Partial<UpdateToSend> = {}): UpdateToSend {
  return {
    item: { kind: 'action', code: 'A1' },
    month: '2026-03',
    basedOn: 1,
    state: 'slipping',
    words: { cy: '', en: 'The site is not agreed.' },
    metOn: null,
    likelihood: null,
    impact: null,
    noChange: false,
    honestAnswer: '',
    figure: null,
    ...more,
  };
}

function sender(db: Database) {
  return (updates: readonly UpdateToSend[], more: Partial<Sending> = {}, seen = records) => {
    const actor = more.actor ?? 'mari';
    return transaction(db, { actor }, (tx) =>
      sendUpdates(
        tx,
        seen,
        {
          partnershipId,
          actor,
          updater: council,
          way: 'page',
          name: `${actor} ${Math.random()}`,
          now: new Date('2026-03-20T10:00:00Z'),
          today: '2026-03-20',
          ...more,
        },
        updates,
      ),
    );
  };
}

describeOnOneEngine('sending updates', (open) => {
  async function prepared() {
    const { db } = await open(migrations);
    await aCounty(db);
    const action = async () => (await records.read(db, partnershipId, actionDefinition, 'A1'))?.values;
    return { db, send: sender(db), action };
  }

  it('keeps what was said, changes the record, and leaves the words of the other language to be looked at', async () => {
    const { db, send, action } = await prepared();
    const sent = await send([update()]);
    expect(sent).toMatchObject({ ok: true, value: { updates: [{ outcome: 'applied' }] } });
    expect(await action()).toMatchObject({
      state: 'slipping',
      progress: { cy: '', en: 'The site is not agreed.' },
    });
    expect(await historyOfItem(db, partnershipId, { kind: 'action', code: 'A1' })).toMatchObject([
      { sentBy: 'mari', forOrganisation: 'B1', way: 'page', basedOn: 1, month: '2026-03' },
    ]);
  });

  it('writes the first words about a thing that goes on as before', async () => {
    const { send, action } = await prepared();
    await send([update({ state: 'on-course' })]);
    expect(await action()).toMatchObject({
      state: 'on-course',
      progress: { cy: '', en: 'The site is not agreed.' },
    });
  });

  it('takes the same form once, however often and however fast it is sent', async () => {
    const { db, send } = await prepared();
    const same = { name: 'mari form-1' };
    const sent = await Promise.all([1, 2, 3, 4].map(() => send([update()], same)));
    expect(sent.filter((each) => each.ok && !each.value.isRepeated)).toHaveLength(1);
    expect(await historyOfItem(db, partnershipId, { kind: 'action', code: 'A1' })).toHaveLength(1);
  });

  it('keeps both when two change the same thing, says whose stands, and lets one of them be chosen', async () => {
    const { db, send, action } = await prepared();
    await send([update()]);
    const second = await send([update({ state: 'stuck', words: both('Nid oes arian.') })], { actor: 'huw' });
    expect(second).toMatchObject({
      ok: true,
      value: { updates: [{ outcome: 'kept-both', beside: { by: 'mari', standing: { state: 'slipping' } } }] },
    });
    expect(await action()).toMatchObject({ state: 'slipping' });
    const [waiting] = await unsettledUpdates(db, partnershipId);
    expect(waiting).toMatchObject({ state: 'stuck', sentBy: 'huw' });
    await send([
      update({ state: 'stuck', words: both('Nid oes arian.'), basedOn: 2, settles: waiting?.number ?? 0 }),
    ]);
    expect(await action()).toMatchObject({ state: 'stuck' });
    expect(await unsettledUpdates(db, partnershipId)).toEqual([]);
  });

  it('is no clash when only something else of the record was edited, or when both say the same', async () => {
    const { db, send } = await prepared();
    const before = await records.read(db, partnershipId, actionDefinition, 'A1');
    await transaction(db, { actor: 'huw' }, (db) =>
      records.save(db, partnershipId, actionDefinition, {
        code: 'A1',
        values: { ...before?.values, title: both('Canolfan newydd') },
        expectedRevision: 1,
      }),
    );
    expect(await send([update()])).toMatchObject({ value: { updates: [{ outcome: 'applied' }] } });
    expect(await send([update()], { actor: 'huw' })).toMatchObject({
      value: { updates: [{ outcome: 'applied' }] },
    });
  });

  it('refuses what is not the sender’s to tell, and then takes nothing of the sending', async () => {
    const { db, send, action } = await prepared();
    const promise = update({ item: { kind: 'contribution', code: 'C1' } });
    const refused = await send([update(), promise]);
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'update.not-yours' }] });
    expect(await action()).toMatchObject({ state: 'on-course' });
    expect(await historyOfItem(db, partnershipId, { kind: 'action', code: 'A1' })).toEqual([]);
    const coordinator: Updater = { email: 'c@example.org', role: 'coordinator', organisation: null };
    expect(await send([promise], { updater: coordinator })).toMatchObject({ ok: false });
    expect(await send([promise], { updater: healthBoard })).toMatchObject({ ok: true });
    const viewer: Updater = { email: 'v@example.org', role: 'viewer', organisation: 'B1' };
    expect(await send([update()], { updater: viewer })).toMatchObject({ ok: false });
  });

  it('takes nothing of a restricted thing by a link, which shows it to nobody', async () => {
    const { db, send } = await prepared();
    const hidden = { plan: 'PL1', title: both('Cau’r safle'), lead: 'B1', restricted: true };
    await save(db, actionDefinition, 'A9', { ...hidden, state: 'on-course' });
    const told = update({ item: { kind: 'action', code: 'A9' } });
    const byLink = recordsSeenBy({ role: null, organisation: null }, records);
    expect(await send([told], { way: 'link' }, byLink)).toMatchObject({ ok: false });
    expect(await historyOfItem(db, partnershipId, told.item)).toEqual([]);
    expect(await send([told])).toMatchObject({ ok: true });
  });

  it('refuses a month that is none, or has not begun', async () => {
    const { send } = await prepared();
    expect(await send([update({ month: '2026-13' })])).toMatchObject({
      problems: [{ code: 'update.month-unreadable' }],
    });
    expect(await send([update({ month: '2026-04' })])).toMatchObject({
      problems: [{ code: 'update.month-in-future' }],
    });
  });

  it('corrects what was said of an earlier month without moving what stands now', async () => {
    const { db, send, action } = await prepared();
    await send([update({ month: '2026-01', state: 'stuck' })]);
    const [first] = await historyOfItem(db, partnershipId, { kind: 'action', code: 'A1' });
    await send([update({ month: '2026-03', state: 'on-course', basedOn: 2 })]);
    const reason = both('Yr un anghywir.');
    const correction = update({
      month: '2026-01',
      state: 'slipping',
      basedOn: 3,
      corrects: first?.number ?? 0,
      reason,
    });
    expect(await send([correction])).toMatchObject({ value: { updates: [{ outcome: 'applied' }] } });
    expect(await action()).toMatchObject({ state: 'on-course' });
    const [newest] = await historyOfItem(db, partnershipId, { kind: 'action', code: 'A1' });
    expect(newest).toMatchObject({ state: 'slipping', corrects: first?.number, reason });
  });

  it('enters a figure as a value of its measure, and keeps two figures of the same period', async () => {
    const { db, send } = await prepared();
    const figure = (value: number) =>
      update({
        item: { kind: 'performance-measure', code: 'F1' },
        basedOn: null,
        state: null,
        figure: { value, numerator: null, denominator: null, from: '2026-01-01', to: '2026-03-31' },
      });
    expect(await send([figure(120)])).toMatchObject({ value: { updates: [{ outcome: 'applied' }] } });
    expect(await send([figure(140)], { actor: 'huw' })).toMatchObject({
      value: { updates: [{ outcome: 'kept-both', beside: { value: { value: 120, enteredBy: 'mari' } } }] },
    });
    expect((await entriesOf(db, partnershipId, 'F1')).map(({ value }) => value)).toEqual([140, 120]);
  });

  it('refuses to rewrite what was sent', async () => {
    const { db, send } = await prepared();
    await send([update()]);
    const rewriting = transaction(db, { actor: 'mari' }, (db) =>
      sql`update delivery.update set state = 'done'`.execute(db),
    );
    await expect(rewriting).rejects.toThrow(/only ever added/);
  });
});

describe('two hundred people at once', () => {
  describeOnEveryEngine('lose nothing', (open) => {
    it('each update is kept, and one of each thing stands', async () => {
      const { db } = await open(migrations);
      await aCounty(db);
      const things = Array.from({ length: 20 }, (_, index) => `A${index + 10}`);
      for (const code of things)
        await save(db, actionDefinition, code, {
          plan: 'PL1',
          title: both(code),
          lead: 'B1',
          state: 'on-course',
        });
      const send = sender(db);
      const sent = await Promise.all(
        Array.from({ length: 200 }, (_, index) => {
          // Ten people for each thing, each with a second thing, in opposite orders: nobody may wait in a circle.
          const codes = [things[index % 20] ?? '', things[(index * 7 + 3) % 20] ?? ''];
          const told = [...new Set(index % 2 ? codes : codes.toReversed())].map((code) =>
            update({ item: { kind: 'action', code }, state: 'slipping', words: both(`Rheswm ${index}`) }),
          );
          return send(told, { actor: `person-${index}` });
        }),
      );
      const updates = sent.flatMap((each) => (each.ok ? each.value.updates : []));
      expect(sent.every(({ ok }) => ok)).toBe(true);
      const applied = updates.filter(({ outcome }) => outcome === 'applied');
      expect(applied.map(({ item }) => item.code).toSorted()).toEqual(things.toSorted());
      const keptBeside = updates.filter(({ outcome }) => outcome === 'kept-both');
      expect(keptBeside.every(({ beside }) => beside?.by?.startsWith('person-'))).toBe(true);
      expect(await unsettledUpdates(db, partnershipId)).toHaveLength(updates.length - things.length);
    });

    it('each figure of the same measure and period is kept, one counts, and everybody else is told of another', async () => {
      const { db } = await open(migrations);
      await aCounty(db);
      const send = sender(db);
      const period = { from: '2026-01-01', to: '2026-03-31' };
      const sent = await Promise.all(
        Array.from({ length: 200 }, (_, index) =>
          send(
            [
              update({
                item: { kind: 'performance-measure', code: 'F1' },
                basedOn: null,
                state: null,
                figure: { value: 100 + index, numerator: null, denominator: null, ...period },
              }),
            ],
            { actor: `person-${index}` },
          ),
        ),
      );
      const updates = sent.flatMap((each) => (each.ok ? each.value.updates : []));
      expect(updates).toHaveLength(200);
      expect(updates.filter(({ outcome }) => outcome === 'applied')).toHaveLength(1);
      const kept = await entriesOf(db, partnershipId, 'F1');
      expect(new Set(kept.map(({ value }) => value)).size).toBe(200);
      const beside = updates.filter(({ outcome }) => outcome === 'kept-both');
      expect(beside.every((each) => each.beside?.value?.enteredBy.startsWith('person-'))).toBe(true);
    });
  });
});
