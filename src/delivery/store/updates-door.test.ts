import { expect, it } from 'vitest';
import { aCounty, council, partnershipId, records } from '../../../tests/county-of-updates.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import type { Acting } from '../../access/index.ts';
import { migrations } from '../../app/capabilities.ts';
import { actionDefinition } from '../../plan/index.ts';
import { type Database, transaction } from '../../platform/database/index.ts';
import { emptyValue, type FieldValue, type Result } from '../../records/index.ts';
import type { UpdateToSend } from '../updates/update.ts';
import { updateLedger } from '../updates/update-ledger.ts';
import { everyUpdate, unsettledUpdates } from './read-updates.ts';
import { sendUpdates } from './send-updates.ts';
import { updatesDoor } from './updates-door.ts';

type Values = Readonly<Record<string, FieldValue>>;
type Taken = Result<{ readonly added: number; readonly unchanged: number }>;

function row(values: Values): { where: { row: number }; values: Values } {
  const empty = Object.fromEntries(updateLedger.fields.map((field) => [field.name, emptyValue(field)]));
  return {
    where: { row: 2 },
    values: { ...empty, itemKind: 'action', item: 'A1', month: '2026-01', ...values },
  };
}

const told = {
  state: 'slipping',
  sentAt: '2026-01-20T10:00:00Z',
  sentBy: 'mari@example.org',
  outcome: 'applied',
};
const beside = {
  state: 'stuck',
  sentAt: '2026-01-20T10:00:40Z',
  sentBy: 'huw@example.org',
  outcome: 'kept-both',
};
const settled = { state: 'stuck', sentAt: '2026-01-21T10:00:00Z', settles: true };
const put = {
  state: 'on-course',
  sentAt: '2026-02-01T10:00:00Z',
  corrects: true,
  reason: { cy: 'Slip', en: 'A slip' },
};
const lead: Acting = {
  actor: { id: 'p1', name: 'Mari', language: 'cy', memberships: [] },
  partnershipId,
  role: council.role,
  organisation: council.organisation,
};

const nothingTold: UpdateToSend = {
  ...{ item: { kind: 'action', code: 'A1' }, month: '2026-03', basedOn: null, state: null },
  ...{ words: { cy: '', en: '' }, metOn: null, likelihood: null, impact: null },
  ...{ noChange: false, honestAnswer: '', figure: null },
};

/** Every row as it is kept, an earlier one that it names by its place; without how it came and what its form had seen. */
async function rowsKept(db: Database): Promise<readonly object[]> {
  const kept = await everyUpdate(db, partnershipId);
  const placeOf = (number: number | null) =>
    number === null ? null : kept.findIndex((update) => update.number === number);
  return kept.map(({ number: _, sending: __, basedOn: ___, ...update }) => ({
    ...update,
    sentAt: new Date(update.sentAt).toISOString(),
    corrects: placeOf(update.corrects),
    settles: placeOf(update.settles),
  }));
}

describeOnOneEngine('the sheet of updates of a kit', (open) => {
  async function prepared() {
    const { db } = await open(migrations);
    await aCounty(db);
    const take = (rows: readonly ReturnType<typeof row>[], acting: Acting | null = null): Promise<Taken> =>
      transaction(db, { actor: 'operator' }, (tx) =>
        updatesDoor.takeIn(
          tx,
          { partnershipId, actor: 'operator', acting, records, today: '2026-03-20' },
          rows,
        ),
      );
    const action = async () => (await records.read(db, partnershipId, actionDefinition, 'A1'))?.values;
    return { db, take, action };
  }

  it('brings what was said as it was, once, and changes no record: the records came with it', async () => {
    const { db, take, action } = await prepared();
    const rows = [told, beside, settled, put].map(row);
    expect(await take(rows)).toEqual({ ok: true, value: { added: 4, unchanged: 0 } });
    expect(await take(rows)).toEqual({ ok: true, value: { added: 0, unchanged: 4 } });
    expect(await action()).toMatchObject({ state: 'on-course' });
    expect(await unsettledUpdates(db, partnershipId)).toEqual([]);
    const out = await updatesDoor.rowsOf(db, partnershipId);
    expect(out.map(({ state, settles, corrects }) => [state, settles, corrects])).toEqual([
      ['slipping', null, null],
      ['stuck', null, null],
      ['stuck', true, null],
      ['on-course', null, true],
    ]);
    expect(await take(out.map((values) => row(values)))).toMatchObject({ value: { added: 0 } });
  });

  it('sends a row without a time now, and whatever a person brings under the rules of any sender', async () => {
    const { take, action } = await prepared();
    expect(await take([row({ state: 'slipping', month: '2026-03' })])).toMatchObject({ value: { added: 1 } });
    expect(await action()).toMatchObject({ state: 'slipping' });
    const promise = row({ itemKind: 'contribution', item: 'C1', state: 'done', month: '2026-03' });
    expect(await take([promise], lead)).toMatchObject({
      ok: false,
      problems: [{ code: 'update.not-yours' }],
    });
  });

  it('brings the same rows as were sent from the page: told, unchanged, a clash and its choice, a correction, a figure', async () => {
    const { db } = await prepared();
    const words = (text: string) => ({ cy: text, en: text });
    const send = async (minute: number, given: Partial<UpdateToSend>) => {
      const now = new Date(Date.UTC(2026, 2, 20, 10, minute));
      const sending = {
        ...{ partnershipId, actor: `person-${minute}`, updater: council, name: `form ${minute}`, now },
        ...({ way: 'page', today: '2026-03-20' } as const),
      };
      const sent = await transaction(db, { actor: sending.actor }, (tx) =>
        sendUpdates(tx, records, sending, [{ ...nothingTold, ...given }]),
      );
      if (!sent.ok) throw new Error(JSON.stringify(sent.problems));
      return sent.value.updates[0]?.number ?? 0;
    };
    await send(1, { basedOn: 1, state: 'slipping', words: words('Dim safle.') });
    const stuck = await send(2, { basedOn: 1, state: 'stuck', words: words('Dim arian.') });
    const chosen = await send(3, { basedOn: 2, state: 'stuck', words: words('Dim arian.'), settles: stuck });
    await send(4, {
      basedOn: 3,
      state: 'on-course',
      words: words('Yn iawn.'),
      corrects: chosen,
      reason: words('Slip'),
    });
    await send(5, { basedOn: 4, noChange: true, honestAnswer: 'Penderfyniad.', month: '2026-02' });
    const figure = { value: 612, numerator: null, denominator: null, from: '2026-01-01', to: '2026-03-31' };
    await send(6, { item: { kind: 'performance-measure', code: 'F1' }, figure });

    const elsewhere = await prepared();
    const brought = (await updatesDoor.rowsOf(db, partnershipId)).map((values) => row(values));
    expect(await elsewhere.take(brought)).toEqual({ ok: true, value: { added: 6, unchanged: 0 } });
    const [first, second] = [await rowsKept(db), await rowsKept(elsewhere.db)];
    expect(first).toHaveLength(6);
    expect(second).toEqual(first);
  });

  it('refuses a row about nothing, and one that corrects or settles what is not there', async () => {
    const { take } = await prepared();
    expect(await take([row({ ...told, item: 'A99' })])).toMatchObject({
      problems: [{ code: 'update.item-unknown', where: { row: 2, column: 'item' } }],
    });
    expect(await take([row(put)])).toMatchObject({
      problems: [{ code: 'update.row-without-earlier', where: { column: 'corrects' } }],
    });
  });
});
